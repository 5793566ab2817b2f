import { isMessageId, type MessageId, type MessageType, messages, newestVersions } from "./messages.ts";

/**
 * The version of each message type that a feed or an endpoint gets. A type that is missing came after the pins were
 * made, and is pinned to its first version: nobody gets a version that they have not asked for.
 */
export type Pins = Readonly<Record<string, string>>;

const firstVersion = "v1";

/** What a new client is pinned to. */
export const newestPins: Pins = newestVersions;

/** The message that these pins ask for where one of `type` is emitted. */
export function pinnedMessage(pins: Pins, type: MessageType): MessageId {
  const id = `${type}.${pins[type] ?? firstVersion}`;
  if (!isMessageId(id)) throw new Error(`the contract has no message ${id}, which is pinned`);
  return id;
}

/** The pins that `<type>.<version>` stands for, undefined when the contract has no such message. */
export function readPin(text: string): Pins | undefined {
  if (!isMessageId(text)) return undefined;
  const { type, version } = messages[text];
  return { [type]: version };
}
