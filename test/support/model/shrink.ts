import type { Step } from "./steps.ts";

/** Where a list of steps fails, and why; undefined where it does not. */
export type Failing = (steps: Step[]) => Promise<{ at: number; error: Error } | undefined>;

export interface Shrunk {
  steps: Step[];
  error: Error;
}

/**
 * A short list of steps that still fails, in whatever way: cuts off what follows the failure, then leaves out ever
 * smaller pieces, then items of requests, as long as that or the time helps.
 */
export async function shrink(found: Shrunk, failing: Failing, budgetMs: number): Promise<Shrunk> {
  const end = performance.now() + budgetMs;
  let best = found;
  const shorter = async (steps: Step[]): Promise<boolean> => {
    const failure = await failing(steps);
    if (failure) best = { steps: steps.slice(0, failure.at + 1), error: failure.error };
    return failure !== undefined;
  };
  const leaveOut = async (size: number): Promise<void> => {
    for (let start = 0; start < best.steps.length && performance.now() < end; )
      if (!(await shorter(best.steps.toSpliced(start, size)))) start += size;
  };
  for (let size = best.steps.length >> 1; size > 1; size >>= 1) await leaveOut(size);
  for (let length = Number.POSITIVE_INFINITY; best.steps.length < length && performance.now() < end; ) {
    length = best.steps.length;
    await leaveOut(1);
  }
  for (let index = 0; index < best.steps.length && performance.now() < end; index++) {
    for (const fewer of withFewerItems(best.steps[index]!))
      if (await shorter(best.steps.with(index, fewer))) break;
  }
  return best;
}

function withFewerItems(step: Step): Step[] {
  if (!("request" in step) || step.request.items.length === 1) return [];
  const { id, items } = step.request;
  return items.map((item) => ({ request: { id, items: [item] } }));
}
