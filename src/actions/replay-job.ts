import type { Ids } from "#src/core/ids.ts";
import { dropJob, enqueue, type Job } from "#src/queue/jobs.ts";
import {
  addProgress,
  type EndedState,
  endRequest,
  findAnyRequest,
  insertRequest,
} from "#src/queue/requests.ts";
import type { JobWork } from "#src/queue/worker.ts";
import type { Transaction } from "#src/store/database.ts";
import type { EventBatch } from "#src/webhooks/outbox.ts";
import type { ReplayFilter, ReplayScope, Replays } from "#src/webhooks/replay.ts";
import { completionMessage, failureMessage } from "./ending.ts";
import type { Publish } from "./publish.ts";
import { type ReplayJob, replayJobKind } from "./replay_webhooks.v1.ts";

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
  const end = async (tx: Transaction, { clientId }: Job, requestId: string, state: EndedState) =>
    publish(tx, await endReplay(tx, clientId, requestId, state));
  return {
    async perform(tx, job) {
      const { requestId, page } = JSON.parse(job.payload) as ReplayJob;
      const { found, next } = await replays.page(tx, page);
      await addProgress(tx, requestId, found);
      if (!next) return end(tx, job, requestId, "completed");
      const payload = JSON.stringify({ requestId, page: next } satisfies ReplayJob);
      const { clientId, kind } = job;
      await enqueue(tx, { id: ids("job"), clientId, kind, payload, dueAt: tx.now, key: requestId });
    },
    async giveUp(tx, job) {
      const { requestId } = JSON.parse(job.payload) as ReplayJob;
      return end(tx, job, requestId, "failed");
    },
  };
}

/** Begins a replay by filter that nobody waits for; resolves to the request that counts it. */
export async function beginReplay(
  tx: Transaction,
  { ids, replays }: { ids: Ids; replays: Replays },
  scope: ReplayScope,
  filter: ReplayFilter,
): Promise<string> {
  const { clientId } = scope;
  const requestId = ids("req");
  const page = await replays.start(tx, scope, filter);
  await insertRequest(tx, {
    id: requestId,
    clientId,
    operationId,
    mode: "async",
    receivedAt: tx.now,
    total: 0,
  });
  await addProgress(tx, requestId, 0);
  const payload = JSON.stringify({ requestId, page } satisfies ReplayJob);
  const job = { id: ids("job"), clientId, kind: replayJobKind, payload, dueAt: tx.now };
  await enqueue(tx, { ...job, key: requestId });
  return requestId;
}

/**
 * Calls off what is left of a replay by filter: what was queued goes out, and the request says how far it came.
 * Resolves to what is to be told, undefined where no such replay is under way.
 */
export async function cancelReplay(tx: Transaction, requestId: string): Promise<EventBatch | undefined> {
  const request = await findAnyRequest(tx, requestId);
  if (!request) return undefined;
  const { clientId } = request;
  const dropped = await dropJob(tx, { clientId, kind: replayJobKind, key: requestId });
  return dropped ? endReplay(tx, clientId, requestId, "cancelled") : undefined;
}

async function endReplay(
  tx: Transaction,
  clientId: string,
  requestId: string,
  state: EndedState,
): Promise<EventBatch> {
  const counts = await endRequest(tx, requestId, state);
  const request = { operationId, requestId } as const;
  const failed = state === "failed" ? [failureMessage(request, [])] : [];
  const events = [...failed, completionMessage(request, state, counts)];
  return { clientId, causationId: requestId, bulk: false, events };
}
