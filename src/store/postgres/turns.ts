import { type Priority, StorageError } from "../database.ts";

/** More would wait for seconds and fill the memory: they are refused before anything was done. */
const maxWaiting = 4096;

type Begin = () => void;

export interface TurnsOptions {
  /** Units that run at the same time. */
  width: number;
  /** Background ones among them, at most. */
  background: number;
}

/**
 * Whose turn it is on a bounded number of connections, in the order of arrival. Those that somebody waits for go first
 * and are never left with less than `width - background`; the first background one gets a turn even where they never end.
 */
export class Turns {
  readonly #options: TurnsOptions;
  readonly #waiting: Record<Priority, Begin[]> = { interactive: [], background: [] };
  readonly #running: Record<Priority, number> = { interactive: 0, background: 0 };
  #idle: Begin[] = [];

  constructor(options: TurnsOptions) {
    this.#options = options;
  }

  /** Units that run or wait. */
  get busy(): number {
    const { interactive, background } = this.#waiting;
    return this.#running.interactive + this.#running.background + interactive.length + background.length;
  }

  /** Runs `work` when it has a turn. Rejects with StorageError `overloaded` where too many wait already. */
  async take<Result>(priority: Priority, work: () => Promise<Result>): Promise<Result> {
    const waiting = this.#waiting[priority];
    if (waiting.length >= maxWaiting) throw new StorageError("overloaded", `${maxWaiting} units are waiting`);
    await new Promise<void>((begin) => {
      waiting.push(begin);
      this.#next();
    });
    try {
      return await work();
    } finally {
      this.#running[priority] -= 1;
      this.#next();
    }
  }

  /** Resolves when nothing runs or waits. */
  async idle(): Promise<void> {
    if (this.busy > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #next(): void {
    for (let priority = this.#whose(); priority; priority = this.#whose()) {
      this.#running[priority] += 1;
      this.#waiting[priority].shift()!();
    }
    if (this.busy === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  #whose(): Priority | undefined {
    const { width, background } = this.#options;
    if (this.#running.interactive + this.#running.background >= width) return undefined;
    const waits = (priority: Priority) => this.#waiting[priority].length > 0;
    const starves = waits("background") && this.#running.background === 0;
    if (waits("interactive") && !starves) return "interactive";
    return waits("background") && this.#running.background < background ? "background" : undefined;
  }
}
