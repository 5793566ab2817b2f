import { setImmediate } from "node:timers/promises";

const maxTurns = 200_000;

/** Turns the event loop until `look` gives something; for what real sockets do at their own pace. */
export async function eventually<Result>(look: () => Promise<Result | undefined | false>): Promise<Result> {
  for (let turn = 0; turn < maxTurns; turn++) {
    const result = await look();
    if (result !== undefined && result !== false) return result;
    await setImmediate();
  }
  throw new Error("it did not happen");
}
