import type { Clock } from "#src/core/clock.ts";

const maxFailures = 10;
const windowMs = 60_000;
const maxEntries = 50_000;

/** Slows down guessing: 10 wrong secrets a minute per address and per client_id, whatever the client's own quota. */
export class SecretThrottle {
  readonly #clock: Clock;
  readonly #failures = new Map<string, { count: number; until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Seconds to wait before the next attempt; 0 when one may be made now. */
  waitSeconds(keys: readonly string[]): number {
    const now = this.#clock.monotonic();
    const waits = keys.map((key) => {
      const entry = this.#failures.get(key);
      return entry && entry.count >= maxFailures && entry.until > now ? entry.until - now : 0;
    });
    return Math.ceil(Math.max(...waits) / 1000);
  }

  failed(keys: readonly string[]): void {
    const now = this.#clock.monotonic();
    if (this.#failures.size >= maxEntries) this.#failures.clear();
    for (const key of keys) {
      const entry = this.#failures.get(key);
      if (entry && entry.until > now) entry.count += 1;
      else this.#failures.set(key, { count: 1, until: now + windowMs });
    }
  }
}
