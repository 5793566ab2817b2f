import { partsOfOperation } from "#src/contract/operations.ts";
import { toTimestamp } from "#src/core/clock.ts";
import { ApiError } from "#src/core/errors.ts";
import { requestIdOfMessage } from "#src/core/ids.ts";
import { findRequest } from "#src/queue/requests.ts";
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
      const id = query.request_id ?? requestIdOfMessage(query.message_id ?? "");
      const request = id === undefined ? undefined : await findRequest(reader, clientId, id);
      if (!request) throw new ApiError("request_not_found");
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
