import type { Ids } from "#src/core/ids.ts";
import { enqueue, type Job } from "#src/queue/jobs.ts";
import { addProgress, endRequest } from "#src/queue/requests.ts";
import type { JobWork } from "#src/queue/worker.ts";
import type { Transaction } from "#src/store/database.ts";
import type { Replays } from "#src/webhooks/replay.ts";
import { all, type Publish } from "./after-commit.ts";
import { completionMessage, failureMessage } from "./ending.ts";
import type { ReplayJob } from "./replay_webhooks.v1.ts";

export interface ReplayJobOptions {
  replays: Replays;
  ids: Ids;
  publish: Publish;
}

const operationId = "replay_webhooks.v1";

/**
 * What the worker does with a replay by filter: one page a job, whose transaction counts it on the request and leaves
 * the next page to the queue. A crash loses the page that was running and repeats none.
 */
export function replayJobs({ replays, ids, publish }: ReplayJobOptions): JobWork {
  const end = async (
    tx: Transaction,
    { clientId }: Job,
    requestId: string,
    state: "completed" | "failed",
  ) => {
    const counts = await endRequest(tx, requestId, state);
    const request = { operationId, requestId } as const;
    const failed = state === "failed" ? [failureMessage(request, [])] : [];
    const events = [...failed, completionMessage(request, state, counts)];
    return publish(tx, { clientId, causationId: requestId, bulk: false, events });
  };
  return {
    async perform(tx, job) {
      const { requestId, page } = JSON.parse(job.payload) as ReplayJob;
      const { found, next, wake } = await replays.page(tx, page);
      await addProgress(tx, requestId, found);
      if (!next) {
        const told = await end(tx, job, requestId, "completed");
        return all(wake, told);
      }
      const payload = JSON.stringify({ requestId, page: next } satisfies ReplayJob);
      await enqueue(tx, { id: ids("job"), clientId: job.clientId, kind: job.kind, payload, dueAt: tx.now });
      return wake;
    },
    async giveUp(tx, job) {
      const { requestId } = JSON.parse(job.payload) as ReplayJob;
      return end(tx, job, requestId, "failed");
    },
  };
}
