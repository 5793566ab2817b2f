import { setTimeout as pause, setImmediate } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { Cancel, Clock } from "#src/core/clock.ts";
import type { Database } from "#src/store/database.ts";
import { PostgresDatabase } from "#src/store/postgres/database.ts";

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

/** Units take real time on PostgreSQL; one that waits for the clock to move is waited for no longer than that. */
const longestUnitMs = 2000;
const watched = new Set<PostgresDatabase>();

/** From now on, what a test does next waits for the units of this database. */
export function watch(database: Database): void {
  if (!(database instanceof PostgresDatabase)) return;
  watched.add(database);
  onTestFinished(() => void watched.delete(database));
}

/** Some turns of the event loop without a unit on its way: what hangs together by promises has then happened. */
export async function settle(turns = 20): Promise<void> {
  const deadline = performance.now() + longestUnitMs;
  for (let turn = 0; turn < turns; turn++) {
    await setImmediate();
    while (isBusy() && performance.now() < deadline) {
      turn = 0;
      await pause(1);
    }
  }
}

function isBusy(): boolean {
  return [...watched].some(({ busy }) => busy > 0);
}
