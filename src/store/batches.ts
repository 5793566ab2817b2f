import { setImmediate } from "node:timers/promises";
import { StorageError } from "./database.ts";

/** More would wait for seconds and fill the memory: they are refused before anything was done. */
const maxWaiting = 4096;

export interface BatchesOptions<Entry, Result> {
  /** Entries that share a run, at most. */
  most: number;
  /** Runs at the same time, at most: one prepares while another one waits for the disk. */
  running: number;
  /** Resolves to the result of each entry, in their order, when it holds; or rejects for all of them. */
  run: (entries: readonly Entry[]) => Promise<readonly Result[]>;
}

interface Waiting<Entry, Result> {
  entry: Entry;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Puts what is asked for at the same time into one run: what arrives together, and what arrives while as many runs as
 * may be are on their way. Nobody waits for company. In the order of arrival, each entry in one run.
 */
export class Batches<Entry, Result> {
  readonly #options: BatchesOptions<Entry, Result>;
  readonly #waiting: Waiting<Entry, Result>[] = [];
  #running = 0;

  constructor(options: BatchesOptions<Entry, Result>) {
    this.#options = options;
  }

  /** Rejects with StorageError `overloaded` where too many wait already. */
  submit(entry: Entry): Promise<Result> {
    if (this.#waiting.length >= maxWaiting)
      return Promise.reject(new StorageError("overloaded", `${maxWaiting} units are waiting`));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      if (this.#running < this.#options.running) void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#running += 1;
    // One turn of the event loop, so that what arrived together goes together.
    for (await setImmediate(); this.#waiting.length > 0; await setImmediate())
      await this.#one(this.#waiting.splice(0, this.#options.most));
    this.#running -= 1;
  }

  async #one(batch: readonly Waiting<Entry, Result>[]): Promise<void> {
    try {
      const results = await this.#options.run(batch.map(({ entry }) => entry));
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
