import type { Step } from "./steps.ts";

/** Steps up to the one that failed, and why. */
export interface Failure {
  steps: Step[];
  error: Error;
}

/** Makes some steps; undefined where they do not fail. */
export type Failing = (steps: Step[]) => Promise<Failure | undefined>;

/**
 * A short list of steps that still fails, in whatever way: leaves out ever smaller pieces, then items of requests, as
 * long as that helps and the time lasts.
 */
export async function shrink(found: Failure, failing: Failing, budgetMs: number): Promise<Failure> {
  const end = performance.now() + budgetMs;
  let best = found;
  const shorter = async (steps: Step[]): Promise<boolean> => {
    const failure = await failing(steps);
    if (failure) best = failure;
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
