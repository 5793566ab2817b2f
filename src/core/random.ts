import { randomBytes } from "node:crypto";

/** Randomness as an input, so that tests can repeat a run. */
export interface Random {
  /** `length` bytes that nobody can predict. */
  bytes(length: number): Uint8Array;
  /** Uniform in [0, 1); for jitter, never for secrets. */
  fraction(): number;
}

export const systemRandom: Random = {
  bytes: (length) => randomBytes(length),
  fraction: () => Math.random(),
};
