import { steadyRate } from "../deliver/rates.ts";
import type { Done } from "./closed-loop.ts";

/** Notes when each of `count` things is done. */
export class Countdown {
  readonly #at: Float64Array;
  readonly #all = Promise.withResolvers<void>();
  #done = 0;

  constructor(count: number) {
    this.#at = new Float64Array(count);
  }

  done(): void {
    this.#at[this.#done++] = performance.now();
    if (this.#done === this.#at.length) this.#all.resolve();
  }

  /** Resolves to the rate without the first and the last tenth, when all are done; rejects after `withinMs`. */
  async finish(withinMs: number): Promise<Done> {
    const late = setTimeout(() => {
      this.#all.reject(new Error(`${this.#done} of ${this.#at.length} were done in ${withinMs} ms`));
    }, withinMs);
    await this.#all.promise.finally(() => clearTimeout(late));
    return { count: this.#done, perSecond: steadyRate(this.#at) };
  }
}
