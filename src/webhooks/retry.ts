import { delivery } from "#generated/delivery.ts";
import { exponentialDelayMs } from "#src/core/backoff.ts";

const { capSeconds, jitter, retryAfterCapSeconds } = delivery.retry;

/** An endpoint's own schedule, within the documented bounds. */
export interface RetrySchedule {
  retries: number;
  baseSeconds: number;
  factor: number;
}

/**
 * Pause after the n-th attempt that had a result (n ≥ 1), in ms; undefined when no retry is left. Jitter only
 * adds (`fraction` uniform in [0, 1)), so a documented delay is never undercut. A receiver's hint can lengthen it.
 */
export function retryDelayMs(
  schedule: RetrySchedule,
  results: number,
  fraction: number,
  hintMs = 0,
): number | undefined {
  if (results > schedule.retries) return undefined;
  const delay = exponentialDelayMs(results, schedule.baseSeconds * 1000, schedule.factor, capSeconds * 1000);
  return Math.round(Math.max(delay * (1 + jitter * fraction), hintMs));
}

/** `Retry-After` (RFC 9110 section 10.2.3: seconds or a date) as ms from now, 0 when it says nothing usable, at most 24 h. */
export function retryAfterMs(header: string | undefined, nowMs: number): number {
  if (header === undefined) return 0;
  const text = header.trim();
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  if (!(ms > 0)) return 0;
  return Math.min(ms, retryAfterCapSeconds * 1000);
}
