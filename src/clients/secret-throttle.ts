import { isIPv6 } from "node:net";
import type { Clock } from "#src/core/clock.ts";

const windowMs = 60_000;
const maxFailuresPerPair = 10;
const maxFailuresPerAddress = 100;
const maxEntries = 50_000;

interface Entry {
  count: number;
  until: number;
}

/**
 * Answers guesses with 429: after 10 wrong secrets in a minute per address and client_id, or 100 per address. Right
 * secrets do not come here: behind one address, a proxy or an office, there can be others. Bounded in memory.
 */
export class SecretThrottle {
  readonly #clock: Clock;
  readonly #failures = new Map<string, Entry>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Seconds to wait before the next attempt; 0 when one may be made now. */
  waitSeconds(address: string, credentialId: string): number {
    const now = this.#clock.monotonic();
    const waits = limitsOf(address, credentialId).map(([key, limit]) => {
      const entry = this.#failures.get(key);
      return entry && entry.count >= limit && entry.until > now ? entry.until - now : 0;
    });
    return Math.ceil(Math.max(...waits) / 1000);
  }

  failed(address: string, credentialId: string): void {
    const now = this.#clock.monotonic();
    for (const [key] of limitsOf(address, credentialId)) {
      const entry = this.#failures.get(key);
      if (entry && entry.until > now) {
        entry.count += 1;
        continue;
      }
      // Deleted first, so that the map stays in the order of `until` and its first entry is the oldest.
      this.#failures.delete(key);
      if (this.#failures.size >= maxEntries) this.#failures.delete(this.#failures.keys().next().value!);
      this.#failures.set(key, { count: 1, until: now + windowMs });
    }
  }
}

function limitsOf(address: string, credentialId: string): [string, number][] {
  const network = networkOf(address);
  return [
    [`${network} ${credentialId}`, maxFailuresPerPair],
    [network, maxFailuresPerAddress],
  ];
}

/** One customer of a provider has a whole /64 of IPv6 addresses, so that is what counts as one address. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = "", tail] = address.split("%")[0]!.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return groups.slice(0, 4).join(":").toLowerCase();
}
