import { findClient } from "#src/clients/clients.ts";
import { readLimitUse } from "#src/clients/limits.ts";
import { actionLimits, maxBodyBytes } from "#src/contract/limits.ts";
import { toTimestamp } from "#src/core/clock.ts";
import { readBacklogs } from "#src/webhooks/backlog.ts";
import type { QueryHandler } from "./handler.ts";

const endpointsShown = 1000;

/**
 * The limits of every action with their use, and how far the endpoints are behind. This call counts in its own limit
 * like any other; a token counts once its credentials were right.
 */
export function getLimitsV1(): QueryHandler<"get_limits.v1"> {
  return {
    kind: "query",
    async answer(_query, { reader, clientId }) {
      const { limitFactor } = (await findClient(reader, clientId))!;
      const limits = actionLimits.map((limit) => ({ ...limit, requests: limit.requests * limitFactor }));
      const uses = await readLimitUse(reader, clientId, limits);
      const backlogs = await readBacklogs(reader, clientId, endpointsShown);
      return {
        max_body_bytes: maxBodyBytes,
        actions: limits.map(({ action, requests, perSeconds, maxItems }, index) => ({
          action,
          requests,
          per_seconds: perSeconds,
          ...(maxItems === null ? {} : { max_items: maxItems }),
          used: uses[index]!.used,
          remaining: uses[index]!.remaining,
          resets_at: toTimestamp(uses[index]!.resetsAt),
        })),
        endpoints: backlogs.map(({ endpointId, state, undelivered, oldestAt }) => ({
          endpoint_id: endpointId,
          state,
          undelivered,
          ...(oldestAt === null
            ? {}
            : {
                oldest_undelivered_at: toTimestamp(oldestAt),
                oldest_undelivered_age_seconds: Math.max(0, Math.floor((reader.now - oldestAt) / 1000)),
              }),
        })),
      };
    },
  };
}
