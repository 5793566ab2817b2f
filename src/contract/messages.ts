import type { components } from "#generated/message-types.ts";
import { validators } from "#generated/message-validators.js";
import { messages, newestVersions, samples } from "#generated/messages.ts";

export { messages, newestVersions };

/** `<type>.v<n>` */
export type MessageId = keyof typeof messages;
export type MessageType = keyof typeof newestVersions;
type NewestOfType<Type extends MessageType> = `${Type}.${(typeof newestVersions)[Type]}`;
/** What may be emitted: older versions are converted from the newest one. */
export type NewestMessageId = { [Type in MessageType]: NewestOfType<Type> }[MessageType];
export type OlderMessageId = Exclude<MessageId, NewestMessageId>;
/** The newest version of the same type. */
export type NewestOf<Id extends MessageId> = NewestOfType<(typeof messages)[Id]["type"]>;
export type MessageData<Id extends MessageId> = components["schemas"][Id]["data"];
export type Claim = components["schemas"]["Claim"];

export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(messages, id);
}

export function newestMessage(type: MessageType): NewestMessageId {
  return `${type}.${newestVersions[type]}` as NewestMessageId;
}

/** What a test send of this message carries. */
export function sampleData(id: MessageId): object {
  return samples[id];
}

/** The first violation of the message's schema in plain words, undefined when the whole payload is valid. */
export function messageViolation(id: MessageId, payload: unknown): string | undefined {
  const validate = validators[id];
  if (validate(payload)) return undefined;
  const [error] = validate.errors ?? [];
  return `${id}${error?.instancePath ?? ""}: ${error?.keyword ?? "invalid"}`;
}
