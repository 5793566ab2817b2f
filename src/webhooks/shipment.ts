import type { AttemptOutcome, Post } from "./deliver.ts";
import type { SigningKeys } from "./keyring.ts";
import { toBody } from "./message.ts";
import { signatureHeaders } from "./sign.ts";

/** One attempt that is to be sent at once. */
export interface Shipment {
  url: string;
  eventId: string;
  stem: string;
  attempt: number;
  /** Now, on the database's clock in ms: the time in body and header, by which receivers refuse what is old. */
  sentAt: number;
  /** Those of that moment. */
  keys: SigningKeys;
}

/** Signs and sends one attempt; resolves to how it ended and never rejects. */
export type Ship = (shipment: Shipment) => Promise<AttemptOutcome>;

/** Here and now, through `post`. */
export function shipThrough(post: Post): Ship {
  return ({ url, eventId, stem, attempt, sentAt, keys }) => {
    const body = toBody(stem, sentAt, attempt, keys.body);
    return post({ url, body, headers: signatureHeaders(keys.header, eventId, sentAt, body) });
  };
}
