import type { JobWork } from "#src/queue/worker.ts";

/** Gives each job to the work of its kind. One that nobody knows fails like any other, and is buried in sight. */
export function jobsByKind(kinds: Readonly<Record<string, JobWork>>): JobWork {
  return {
    async perform(tx, job) {
      const work = kinds[job.kind];
      if (!work) throw new Error(`no work is known for jobs of the kind ${job.kind}`);
      return work.perform(tx, job);
    },
    async giveUp(tx, job) {
      await kinds[job.kind]?.giveUp(tx, job);
    },
  };
}
