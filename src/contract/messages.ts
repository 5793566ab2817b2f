import type { components } from "#generated/message-types.ts";
import { validators } from "#generated/message-validators.js";
import { messages, samples } from "#generated/messages.ts";

export { messages };

/** `<type>.v<n>` */
export type MessageId = keyof typeof messages;
export type MessageData<Id extends MessageId> = components["schemas"][Id]["data"];
export type Claim = components["schemas"]["Claim"];

export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(messages, id);
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
