import { delivery } from "#generated/delivery.ts";
import { exponentialDelayMs } from "#src/core/backoff.ts";
import { parseHttpDate } from "#src/core/http-date.ts";

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

/** A few dates; what is longer says nothing usable. */
const maxHintCharacters = 500;

/**
 * `Retry-After` (RFC 9110 section 10.2.3: seconds or a date) as ms from `nowMs`, 0 when it says nothing usable, at most
 * 24 h. Sent more than once, as a list or as fields of their own, the longest one counts: whoever asked for it has it.
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number {
  if (header === undefined || header.length > maxHintCharacters) return 0;
  const pauses = hintsOf(header).map((hint) =>
    /^\d+$/.test(hint) ? Number(hint) * 1000 : (parseHttpDate(hint, nowMs) ?? 0) - nowMs,
  );
  return Math.min(Math.max(0, ...pauses), retryAfterCapSeconds * 1000);
}

/** The elements of a list whose dates have a comma of their own, behind the day. */
function hintsOf(header: string): string[] {
  return header.split(/(?<!\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}),/i).map((hint) => hint.trim());
}
