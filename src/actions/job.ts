import type { MessageData } from "#src/contract/messages.ts";
import { operations } from "#src/contract/operations.ts";
import type { Ids } from "#src/core/ids.ts";
import { messageId } from "#src/core/ids.ts";
import type { Job } from "#src/queue/jobs.ts";
import { finishRequest, type ItemResult } from "#src/queue/requests.ts";
import type { JobWork } from "#src/queue/worker.ts";
import type { Transaction } from "#src/store/database.ts";
import type { EmittedEvent } from "#src/webhooks/outbox.ts";
import { type ActionJob, type PublishBatch, smallRequestItems, type TimeZoneOf } from "./execute.ts";
import type { Handlers } from "./handlers.ts";
import { itemsOf, performItems } from "./perform.ts";

const failuresPerMessage = 100;

export interface ActionJobOptions {
  handlers: Handlers;
  ids: Ids;
  timeZoneOf: TimeZoneOf;
  publish: (tx: Transaction, batch: PublishBatch) => Promise<() => void>;
}

/**
 * What the worker does with an asynchronous action: the very same performance as a synchronous call, the final
 * results on the request, and `action.failed` naming every item that was refused. It never touches the
 * idempotency key: that one holds the accepted answer.
 */
export function actionJobs({ handlers, ids, timeZoneOf, publish }: ActionJobOptions): JobWork {
  const end = async (
    tx: Transaction,
    job: Job,
    action: ActionJob,
    state: "completed" | "failed",
    results: ItemResult[],
    events: EmittedEvent[],
  ) => {
    await finishRequest(tx, action.requestId, state, results);
    const all = [...events, ...failureMessages(action, results)];
    if (all.length === 0) return () => {};
    return publish(tx, {
      clientId: job.clientId,
      causationId: action.requestId,
      bulk: results.length > smallRequestItems,
      events: all,
    });
  };
  return {
    async perform(tx, job) {
      const action = JSON.parse(job.payload) as ActionJob;
      const { operationId, requestId, body } = action;
      const timeZone = await timeZoneOf(tx, job.clientId);
      const call = { clientId: job.clientId, requestId, ids, timeZone };
      const performed = await performItems(tx, operationId, handlers[operationId] as never, body, call);
      return end(tx, job, action, "completed", performed.results, performed.events);
    },
    async giveUp(tx, job) {
      const action = JSON.parse(job.payload) as ActionJob;
      return end(tx, job, action, "failed", gaveUpResults(action), []);
    },
  };
}

/** `action.failed` messages for the items that were refused, 100 a message. */
function failureMessages(action: ActionJob, results: readonly ItemResult[]): EmittedEvent[] {
  const failed = results.filter((result) => !result.success);
  const messages: EmittedEvent[] = [];
  for (let start = 0; start < failed.length; start += failuresPerMessage) {
    const data: MessageData<"action.failed.v1"> = {
      action: operations[action.operationId].action,
      version: operations[action.operationId].version,
      request_id: action.requestId,
      items: failed.slice(start, start + failuresPerMessage).map(({ reference, message_id, errors }) => ({
        reference,
        message_id,
        errors,
      })),
    };
    messages.push({ messageId: "action.failed.v1", subject: null, sequence: null, data });
  }
  return messages;
}

function gaveUpResults({ operationId, requestId, body }: ActionJob): ItemResult[] {
  return itemsOf(operationId, body).map(({ reference, pointer }, index) => ({
    reference,
    success: false,
    message_id: messageId(requestId, index),
    message: "Not processed: an internal error, repeated at every try. The operator has been alarmed.",
    errors: [
      {
        code: "internal_error",
        path: pointer,
        message: "The item could not be processed. Nothing was changed; send it again or ask support.",
      },
    ],
  }));
}
