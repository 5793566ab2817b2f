import { setImmediate } from "node:timers/promises";

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
 * Does long work piece by piece, each in a turn of the event loop of its own: however much waits, the loop is held for as
 * long as a single piece takes. One work after another, so that only one of them fills the memory with what it makes.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Begins the work when all that came before has ended. Rejects with what it throws. */
  run<Result>(begin: () => Pieces<Result>): Promise<Result> {
    const result = this.#last.then(() => inTurns(begin()));
    const ended = () => {};
    this.#last = result.then(ended, ended);
    return result;
  }
}

/** Lets the event loop turn where what was done just now, with a text of so many characters, took milliseconds. */
export async function turnAfter(characters: number): Promise<void> {
  if (characters > shortText) await setImmediate();
}

const shortText = 65_536;

async function inTurns<Result>(work: Pieces<Result>): Promise<Result> {
  for (;;) {
    await setImmediate();
    const step = work.next();
    if (step.done) return step.value;
  }
}
