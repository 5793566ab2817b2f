import type { Clock } from "./clock.ts";
import type { Random } from "./random.ts";

/** What an id names; the contract documents each as `^<prefix>_[0-9a-z]+$`. */
export type IdPrefix =
  | "req"
  | "evt"
  | "cli"
  | "ep"
  | "dlv"
  | "job"
  | "tmr"
  | "pln"
  | "key"
  | "crd"
  | "clm"
  | "nod"
  | "sec"
  | "ntc";

/** Makes ids that sort by time within a process and are unique across processes. */
export type Ids = (prefix: IdPrefix) => string;

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const timeLength = 10;
const randomLength = 16;

/**
 * ULID layout in lower case (48 bits of time, 80 of randomness, Crockford base 32), so that plain byte order
 * is age order in every collation. Within one millisecond the random part counts up: order holds there too.
 */
export function createIds(clock: Clock, random: Random): Ids {
  let lastMs = -1;
  let time = "";
  let tail = new Uint8Array(randomLength);
  return (prefix) => {
    const nowMs = clock.now();
    if (nowMs > lastMs) {
      lastMs = nowMs;
      time = encodeTime(nowMs);
      tail = random.bytes(randomLength).map((byte) => byte & 31);
    } else {
      increment(tail);
    }
    let id = `${prefix}_${time}`;
    for (const digit of tail) id += alphabet[digit];
    return id;
  };
}

/** Sorts before every id that was made at this time or later, by a clock that agrees. */
export function idFloor(prefix: IdPrefix, ms: number): string {
  return `${prefix}_${encodeTime(Math.max(0, ms))}`;
}

function increment(digits: Uint8Array): void {
  for (let index = digits.length - 1; index >= 0; index--) {
    const digit = digits[index] ?? 0;
    if (digit < 31) {
      digits[index] = digit + 1;
      return;
    }
    digits[index] = 0;
  }
}

function encodeTime(ms: number): string {
  let rest = ms;
  let text = "";
  for (let index = 0; index < timeLength; index++) {
    text = alphabet[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

const requestIdLength = "req_".length + timeLength + randomLength;

/**
 * The id of item `index` (0-based) of a request. It is made from the request's id, so a retry of the same
 * unit names its items alike, and a request is found by any of its items without an index of items.
 */
export function messageId(requestId: string, index: number): string {
  return `msg_${requestId.slice("req_".length)}${index.toString(36).padStart(3, "0")}`;
}

/** Of which item of which request a message id is, or undefined when it cannot be one of ours. Whether it was given out is another question. */
export function itemOfMessage(id: string): { requestId: string; index: number } | undefined {
  const [, request = "", item = ""] = /^msg_([0-9a-z]+)([0-9a-z]{3})$/.exec(id) ?? [];
  const requestId = `req_${request}`;
  return requestId.length === requestIdLength ? { requestId, index: Number.parseInt(item, 36) } : undefined;
}
