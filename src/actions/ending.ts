import type { MessageData } from "#src/contract/messages.ts";
import { type OperationId, operations } from "#src/contract/operations.ts";
import type { EndedState, ItemResult } from "#src/queue/requests.ts";
import type { EmittedEvent } from "#src/webhooks/outbox.ts";

/** The request that has ended. */
export interface EndedRequest {
  operationId: OperationId;
  requestId: string;
}

const itemsPerMessage = 100;
const errorsPerItem = 10;
/** Half of what a body may have: the rest is room for whatever surrounds the items. */
const itemBytesPerMessage = 128 * 1024;

type FailedItem = MessageData<"action.failed.v1">["items"][number];

/** `action.failed` messages that name every item that was refused: at most 100 a message, and fewer where they are large. */
export function failureMessages(request: EndedRequest, results: readonly ItemResult[]): EmittedEvent[] {
  const failed = results.filter((result) => !result.success).map(toFailedItem);
  return inParts(failed).map((items) => failureMessage(request, items));
}

/** One `action.failed`; without items where the request had none. */
export function failureMessage(request: EndedRequest, items: FailedItem[]): EmittedEvent {
  const data: MessageData<"action.failed.v1"> = { ...named(request), items };
  return { messageId: "action.failed.v1", subject: null, sequence: null, data };
}

/** `action.completed`: the last message of a request that the worker has ended. */
export function completionMessage(
  request: EndedRequest,
  state: EndedState,
  counts: MessageData<"action.completed.v1">["counts"],
): EmittedEvent {
  const data: MessageData<"action.completed.v1"> = { ...named(request), state, counts };
  return { messageId: "action.completed.v1", subject: null, sequence: null, data };
}

/** How many results are which. */
export function countsOf(results: readonly ItemResult[]) {
  const succeeded = results.filter((result) => result.success).length;
  return { total: results.length, succeeded, failed: results.length - succeeded };
}

function named({ operationId, requestId }: EndedRequest) {
  const { action, version } = operations[operationId];
  return { action, version, request_id: requestId };
}

function toFailedItem({ reference, message_id, errors }: ItemResult): FailedItem {
  return { reference, message_id, errors: errors.slice(0, errorsPerItem) };
}

function inParts(items: readonly FailedItem[]): FailedItem[][] {
  const parts: FailedItem[][] = [];
  let bytes = 0;
  for (const item of items) {
    const itemBytes = Buffer.byteLength(JSON.stringify(item)) + 1;
    const part = parts.at(-1);
    if (part && part.length < itemsPerMessage && bytes + itemBytes <= itemBytesPerMessage) {
      part.push(item);
      bytes += itemBytes;
    } else {
      parts.push([item]);
      bytes = itemBytes;
    }
  }
  return parts;
}
