import { setImmediate } from "node:timers/promises";

/** As long as a test has at least; how many turns of the event loop that is depends on the machine. */
const patienceMs = 20_000;

/** Turns the event loop until `look` gives something; for what real sockets do at their own pace. */
export async function eventually<Result>(look: () => Promise<Result | undefined | false>): Promise<Result> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const result = await look();
    if (result !== undefined && result !== false) return result;
    await setImmediate();
  }
  throw new Error("it did not happen");
}
