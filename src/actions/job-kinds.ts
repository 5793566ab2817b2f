import type { Job } from "#src/queue/jobs.ts";
import type { JobWork } from "#src/queue/worker.ts";

/**
 * Gives each job to the work of its kind. One that this program does not know fails like any other, since a newer one
 * on another node may know it, and is buried in sight.
 */
export function jobsByKind(kinds: Readonly<Record<string, Omit<JobWork, "requestOf">>>): JobWork {
  const workOf = ({ kind }: Job) => {
    const work = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (!work) throw new Error(`no work is known for jobs of the kind ${kind}`);
    return work;
  };
  return {
    perform: (tx, job) => workOf(job).perform(tx, job),
    giveUp: (tx, job) => workOf(job).giveUp(tx, job),
    requestOf({ payload }) {
      try {
        const { requestId } = JSON.parse(payload) as { requestId?: unknown };
        return typeof requestId === "string" ? requestId : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
