import type { Clock } from "#src/core/clock.ts";
import type { AttemptOutcome, Post } from "./deliver.ts";
import type { SigningKeys } from "./keyring.ts";
import { toBody } from "./message.ts";
import { signatureHeaders } from "./sign.ts";

/** One attempt that is to be sent. It is signed at the moment it goes out. */
export interface Shipment {
  url: string;
  eventId: string;
  stem: string;
  attempt: number;
  keys: SigningKeys;
}

/** Signs and sends one attempt; resolves to how it ended and never rejects. */
export type Ship = (shipment: Shipment) => Promise<AttemptOutcome>;

/** Here and now, through `post`. */
export function shipThrough(clock: Clock, post: Post): Ship {
  return ({ url, eventId, stem, attempt, keys }) => {
    const sentAt = clock.now();
    const body = toBody(stem, sentAt, attempt, keys.body);
    return post({ url, body, headers: signatureHeaders(keys.header, eventId, sentAt, body) });
  };
}
