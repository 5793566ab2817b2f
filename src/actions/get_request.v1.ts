import { partsOfOperation } from "#src/contract/operations.ts";
import { toTimestamp } from "#src/core/clock.ts";
import { ApiError } from "#src/core/errors.ts";
import { itemOfMessage } from "#src/core/ids.ts";
import { findRequest, type StoredRequest } from "#src/queue/requests.ts";
import type { QueryHandler } from "./handler.ts";

/** State and final results of a POST action, by its request id or by the message id of any of its items. */
export function getRequestV1(): QueryHandler<"get_request.v1"> {
  return {
    kind: "query",
    async answer(query, { reader, clientId }) {
      if ((query.request_id === undefined) === (query.message_id === undefined)) {
        throw new ApiError("exactly_one_of", {
          errors: [
            {
              code: "exactly_one_of",
              path: "?request_id",
              message: "Send exactly one of the query parameters request_id and message_id.",
            },
          ],
        });
      }
      const item = query.message_id === undefined ? undefined : itemOfMessage(query.message_id);
      const id = query.request_id ?? item?.requestId;
      const request = id === undefined ? undefined : await findRequest(reader, clientId, id);
      if (!request || (item && !wasGivenOut(request, query.message_id!, item.index)))
        throw new ApiError("request_not_found");
      const { action, version } = partsOfOperation(request.operationId);
      return {
        request_id: request.id,
        action,
        version,
        mode: request.mode,
        state: request.state,
        received_at: toTimestamp(request.receivedAt),
        completed_at: request.completedAt === null ? null : toTimestamp(request.completedAt),
        counts: { total: request.total, succeeded: request.succeeded ?? 0, failed: request.failed ?? 0 },
        results: request.results,
      };
    },
  };
}

/**
 * Message ids are made and not stored, so what was given out follows from the request: of an asynchronous one an id for
 * each item at once, of a synchronous one those in its results. A replay by filter names no items.
 */
function wasGivenOut(request: StoredRequest, messageId: string, index: number): boolean {
  if (request.mode === "sync") return request.results.some(({ message_id }) => message_id === messageId);
  const isOpen = request.state === "queued" && request.succeeded === null;
  return index < (isOpen ? request.total : request.results.length);
}
