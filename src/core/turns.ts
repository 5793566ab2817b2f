/** Long work in pieces of a few milliseconds: it yields where the event loop may turn. */
export type Pieces<Result> = Generator<void, Result>;

/** All pieces one after another, without a pause: for work that is known to be small. */
export function atOnce<Result>(work: Pieces<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Shares out the turns of the event loop: whoever has long work waits for one before each piece. A turn has one piece,
 * however many wait, so the loop is held for as long as a single piece takes. First come, first served.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];

  /** Resolves in a turn that no other piece has. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) setImmediate(this.#give);
    });
  }

  /** Does the first piece now, and each further one in a turn of its own. */
  async run<Result>(work: Pieces<Result>): Promise<Result> {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      await this.next();
    }
  }

  readonly #give = (): void => {
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) setImmediate(this.#give);
  };
}
