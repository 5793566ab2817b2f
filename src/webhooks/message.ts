import type { KeyObject } from "node:crypto";
import { delivery } from "#generated/delivery.ts";
import type { MessageId } from "#src/contract/messages.ts";
import { messages } from "#src/contract/messages.ts";
import { toTimestamp } from "#src/core/clock.ts";
import { signBytes } from "./sign.ts";

/** What stands in a message before it is sent; the order of the members is the order on the wire. */
export interface Envelope {
  id: string;
  messageId: MessageId;
  createdAt: number;
  clientId: string;
  /** Place in the client's feed; null for a test send. */
  position: number | null;
  subject: { kind: string; reference: string } | null;
  sequence: number | null;
  causationId: string | null;
  test: boolean;
  data: object;
}

/** The message as an object, without sent_at, attempt and signature: an entry of the event feed. */
export function toEvent(envelope: Envelope): Record<string, unknown> {
  const { type, version } = messages[envelope.messageId];
  return {
    id: envelope.id,
    type,
    version,
    created_at: toTimestamp(envelope.createdAt),
    client: envelope.clientId,
    position: envelope.position,
    subject: envelope.subject,
    sequence: envelope.sequence,
    causation_id: envelope.causationId,
    test: envelope.test,
    data: envelope.data,
  };
}

/** The stored stem: the event's JSON up to the end of `data`. From here on nothing is ever serialised again. */
export function toStem(event: object): string {
  return JSON.stringify(event).slice(0, -1);
}

/** The feed's JSON of a stored stem. */
export function stemToJson(stem: string): string {
  return `${stem}}`;
}

/** The tail, before there is a signature. */
const room = `,"${delivery.signature.member}":"${"0".repeat(64)}"}`;

const longestEndBytes =
  `,"sent_at":"${toTimestamp(0)}","attempt":1000000`.length + delivery.signature.tailBytes;

/** Bytes of the longest body that this stem can become, at the last attempt that there can be. */
export function longestBodyBytes(stem: string): number {
  return Buffer.byteLength(stem) + longestEndBytes;
}

/**
 * The body of one attempt, in UTF-8: stem, sent_at, attempt, and the tail of exactly 80 bytes that carries the
 * signature over every byte before it.
 */
export function toBody(stem: string, sentAtMs: number, attempt: number, key: KeyObject): Buffer {
  const text = `${stem},"sent_at":"${toTimestamp(sentAtMs)}","attempt":${attempt}${room}`;
  // Encoded once: what is signed, and what is sent.
  const body = Buffer.from(text);
  const signature = signBytes(key, body.subarray(0, -delivery.signature.tailBytes));
  body.write(signature, body.length - signature.length - 2, "latin1");
  return body;
}
