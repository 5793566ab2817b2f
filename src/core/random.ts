import { randomBytes } from "node:crypto";

/** Randomness as an input, so that tests can repeat a run. */
export interface Random {
  /** `length` bytes that nobody can predict. */
  bytes(length: number): Uint8Array;
  /** Uniform in [0, 1); for jitter, never for secrets. */
  fraction(): number;
}

/** Asked of the system at once: ids need some bytes every millisecond, and each question costs as much as all the rest. */
const askedAtOnce = 1024;
let ahead: Uint8Array = new Uint8Array();

export const systemRandom: Random = {
  bytes(length) {
    if (length > askedAtOnce) return randomBytes(length);
    if (ahead.length < length) ahead = new Uint8Array(randomBytes(askedAtOnce));
    const bytes = ahead.slice(0, length);
    // What was given out is in nobody's hands but the caller's.
    ahead.fill(0, 0, length);
    ahead = ahead.subarray(length);
    return bytes;
  },
  fraction: () => Math.random(),
};
