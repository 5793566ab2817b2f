import { setImmediate } from "node:timers/promises";
import type { Cancel, Clock } from "#src/core/clock.ts";

interface Timer {
  dueAt: number;
  work: () => void;
}

/** A clock that only moves by hand: `advance` fires what falls due, in order, each at its own time. */
export class ManualClock implements Clock {
  #elapsed = 0;
  #wallOffset: number;
  readonly #timers = new Set<Timer>();

  constructor(startMs: number = Date.UTC(2026, 0, 1)) {
    this.#wallOffset = startMs;
  }

  now(): number {
    return this.#wallOffset + this.#elapsed;
  }

  monotonic(): number {
    return this.#elapsed;
  }

  after(delayMs: number, work: () => void): Cancel {
    const timer = { dueAt: this.#elapsed + Math.max(0, delayMs), work };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves time by `ms` and lets everything that becomes due happen on the way. */
  async advance(ms: number): Promise<void> {
    const target = this.#elapsed + ms;
    await settle();
    for (let next = this.#next(target); next; next = this.#next(target)) {
      this.#elapsed = Math.max(this.#elapsed, next.dueAt);
      this.#timers.delete(next);
      next.work();
      await settle();
    }
    this.#elapsed = target;
    await settle();
  }

  /** Lets time pass as for a process that was asleep: nothing happens on the way, and then what has become due. */
  async sleep(ms: number): Promise<void> {
    await settle();
    this.#elapsed += ms;
    await this.advance(0);
  }

  /** Sets the wall clock forward or back, as a correction of the machine's time does; durations do not notice. */
  jump(ms: number): void {
    this.#wallOffset += ms;
  }

  #next(target: number): Timer | undefined {
    let earliest: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.dueAt <= target && (!earliest || timer.dueAt < earliest.dueAt)) earliest = timer;
    }
    return earliest;
  }
}

/** Some turns of the event loop: what hangs together by promises and immediates has then happened. */
export async function settle(turns = 20): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await setImmediate();
}
