import type { Random } from "#src/core/random.ts";

/** Randomness that is the same for the same seed (mulberry32): runs can be repeated. Never for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { fraction, bytes: (length) => Uint8Array.from({ length }, () => Math.floor(fraction() * 256)) };
}

/** One of `values`, each as likely as the others. */
export function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random.fraction() * values.length)]!;
}

/** The smallest of the samples that `share` (0 to 1) of them do not exceed (nearest rank); NaN where there are none. */
export function percentile(samples: ArrayLike<number>, share: number): number {
  if (samples.length === 0) return Number.NaN;
  const sorted = Float64Array.from(samples).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** Rounded to `digits` decimals, for reports. */
export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

/** The middle one, or the mean of the two in the middle. */
export function median(samples: ArrayLike<number>): number {
  const sorted = Float64Array.from(samples).sort();
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
