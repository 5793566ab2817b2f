/** Cancels what was scheduled; cancelling twice, or after it ran, does nothing. */
export type Cancel = () => void;

/**
 * Time as an input. Only `src/core/` touches the real one; tests hand in a clock they move by hand.
 * `now` is wall time in ms since the epoch, `monotonic` ms that never go back (for durations).
 */
export interface Clock {
  now(): number;
  monotonic(): number;
  /** Runs `work` once after `delayMs`. A pending timer does not keep the process alive. */
  after(delayMs: number, work: () => void): Cancel;
}

/** Node cuts longer delays to 1 ms; such a timer is set again in steps. */
const longestTimerMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(delayMs, work) {
    let remaining = Math.max(0, delayMs);
    let timer: NodeJS.Timeout;
    const arm = () => {
      const step = Math.min(remaining, longestTimerMs);
      remaining -= step;
      timer = setTimeout(remaining > 0 ? arm : work, step);
      timer.unref();
    };
    arm();
    return () => clearTimeout(timer);
  },
};

/**
 * Keeps the process alive until it is called off. Timers of a clock do not: a program that waits for one, with nothing
 * open beside it, would end in the middle of that, with exit code 13 and not a word.
 */
export function stayAlive(): Cancel {
  const timer = setInterval(() => {}, longestTimerMs);
  return () => clearInterval(timer);
}

/** Resolves after `delayMs` of `clock`, or at once when `signal` aborts. */
export function sleep(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      cancel();
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const cancel = clock.after(delayMs, done);
    signal?.addEventListener("abort", done);
  });
}

/** RFC 3339 in UTC with milliseconds, the one form that leaves the platform. */
export function toTimestamp(ms: number): string {
  return new Date(ms).toISOString();
}
