import type { Ids } from "#src/core/ids.ts";
import { messageId } from "#src/core/ids.ts";
import { turnAfter } from "#src/core/turns.ts";
import type { Job } from "#src/queue/jobs.ts";
import { finishRequest, type ItemResult } from "#src/queue/requests.ts";
import type { JobWork } from "#src/queue/worker.ts";
import type { Transaction } from "#src/store/database.ts";
import { type EmittedEvent, smallRequestItems } from "#src/webhooks/outbox.ts";
import type { ActionJob } from "./accept.ts";
import { completionMessage, countsOf, failureMessages } from "./ending.ts";
import type { CalendarOf } from "./handler.ts";
import type { Handlers } from "./handlers.ts";
import { itemsOf, performItems } from "./perform.ts";
import type { Publish } from "./publish.ts";

export interface ActionJobOptions {
  handlers: Handlers;
  ids: Ids;
  calendarOf: CalendarOf;
  publish: Publish;
}

/**
 * What the worker does with an asynchronous action: the very same performance as a synchronous call, the final
 * results on the request, `action.failed` naming every item that was refused, and `action.completed` at the end.
 * It never touches the idempotency key: that one holds the accepted answer.
 */
export function actionJobs({ handlers, ids, calendarOf, publish }: ActionJobOptions): JobWork {
  const end = async (
    tx: Transaction,
    job: Job,
    action: ActionJob,
    state: "completed" | "failed",
    results: ItemResult[],
    events: EmittedEvent[],
  ) => {
    await finishRequest(tx, action.requestId, state, results);
    const completion = completionMessage(action, state, countsOf(results));
    await publish(tx, {
      clientId: job.clientId,
      causationId: action.requestId,
      bulk: results.length > smallRequestItems,
      events: [...events, ...failureMessages(action, results), completion],
    });
  };
  return {
    async perform(tx, job) {
      await turnAfter(job.payload.length);
      const action = JSON.parse(job.payload) as ActionJob;
      await turnAfter(job.payload.length);
      const { operationId, requestId, body } = action;
      const call = { clientId: job.clientId, requestId, ids, ...(await calendarOf(tx, job.clientId)) };
      const performed = await performItems(tx, operationId, handlers[operationId] as never, body, call);
      await end(tx, job, action, "completed", performed.results, performed.events);
    },
    async giveUp(tx, job) {
      const action = JSON.parse(job.payload) as ActionJob;
      await end(tx, job, action, "failed", gaveUpResults(action), []);
    },
  };
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
