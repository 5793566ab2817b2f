import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Cancel, Clock } from "#src/core/clock.ts";
import type { Random } from "#src/core/random.ts";

interface Timer {
  dueAt: number;
  work: () => void;
}

/**
 * Longer than any pause of the platform's loops but the hourly ones, and as far as the clocks may part between two of
 * the sender's looks.
 */
const tickMs = 5000;
const turnsPerTick = 50;

/**
 * The clock of the story. Wall time stands still until it is moved to another time, so whatever a request causes
 * carries one time; durations have a hand of their own, so that loops can be run without wall time passing.
 */
export class StoryClock implements Clock {
  #wall: number;
  #elapsed = 0;
  readonly #timers = new Set<Timer>();

  constructor(startMs: number) {
    this.#wall = startMs;
  }

  now(): number {
    return this.#wall;
  }

  monotonic(): number {
    return this.#elapsed;
  }

  after(delayMs: number, work: () => void): Cancel {
    const timer = { dueAt: this.#elapsed + Math.max(0, delayMs), work };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Times go forwards, and durations with them: a wall clock that ran away from them would be taken for a wrong one. */
  moveTo(ms: number): void {
    if (ms < this.#wall)
      throw new Error(`${new Date(ms).toISOString()} is before ${new Date(this.#wall).toISOString()}`);
    this.#elapsed += ms - this.#wall;
    this.#wall = ms;
  }

  /** What takes a while: durations notice, and nothing else happens. */
  take(ms: number): void {
    this.#elapsed += ms;
  }

  /** Lets every loop of the platform do what is due at this wall time. */
  async tick(): Promise<void> {
    this.#elapsed += tickMs;
    const due = [...this.#timers].filter(({ dueAt }) => dueAt <= this.#elapsed);
    for (const timer of due.sort((one, other) => one.dueAt - other.dueAt)) {
      if (this.#timers.delete(timer)) timer.work();
    }
    for (let turn = 0; turn < turnsPerTick; turn++) await setImmediate();
  }
}

/**
 * Bytes that hang on nothing but the wall time and how many of that length were asked for in that very millisecond:
 * what is added to one day of the story leaves the ids of the others as they are.
 */
export function storyRandom(clock: Clock): Random {
  const asked = new Map<string, number>();
  return {
    bytes(length) {
      const key = `${clock.now()} ${length}`;
      const count = asked.get(key) ?? 0;
      asked.set(key, count + 1);
      return new Uint8Array(createHash("sha512").update(`${key} ${count}`).digest().subarray(0, length));
    },
    fraction: () => 0.42,
  };
}
