import type { Answer } from "#src/contract/operations.ts";
import { toTimestamp } from "#src/core/clock.ts";
import { type LoggedAttempt, type LoggedDelivery, readDeliveries } from "#src/webhooks/delivery-log.ts";
import type { QueryHandler } from "./handler.ts";
import { pageCursors } from "./page-cursors.ts";

const defaultLimit = 50;

type Delivery = Answer<"get_webhook_deliveries.v1">["items"][number];

/** Deliveries with their attempts, the newest first. What the endpoint answered, beyond its status, is not shown. */
export function getWebhookDeliveriesV1(): QueryHandler<"get_webhook_deliveries.v1"> {
  return {
    kind: "query",
    async answer(
      { event_id: eventId, state, since, cursor, limit = defaultLimit },
      { reader, cursors, clientId },
    ) {
      const places = pageCursors<{ beforeId: string }>(cursors, { eventId, state, since });
      const deliveries = await readDeliveries(reader, clientId, {
        eventId,
        state,
        since: since === undefined ? undefined : Date.parse(since),
        beforeId: (await places.open(cursor))?.beforeId,
        limit: limit + 1,
      });
      const page = deliveries.slice(0, limit);
      const next = deliveries.length > limit ? { beforeId: page.at(-1)!.id } : undefined;
      return { items: page.map(toDelivery), next_cursor: places.seal(next) };
    },
  };
}

function toDelivery(delivery: LoggedDelivery): Delivery {
  return {
    delivery_id: delivery.id,
    event_id: delivery.eventId,
    type: delivery.type,
    version: delivery.version,
    endpoint_id: delivery.endpointId,
    state: delivery.state,
    ...(delivery.reason === null ? {} : { reason: delivery.reason }),
    created_at: toTimestamp(delivery.createdAt),
    ...(delivery.nextAt === null ? {} : { next_at: toTimestamp(delivery.nextAt) }),
    attempts: delivery.attempts.map(toAttempt),
  };
}

function toAttempt(attempt: LoggedAttempt): Delivery["attempts"][number] {
  return {
    number: attempt.number,
    at: toTimestamp(attempt.startedAt),
    ...(attempt.statusCode === null ? {} : { status_code: attempt.statusCode }),
    ...(attempt.durationMs === null ? {} : { duration_ms: Math.round(attempt.durationMs) }),
    cause: attempt.cause,
    ...(attempt.nextAt === null ? {} : { next_at: toTimestamp(attempt.nextAt) }),
    ...(attempt.resent ? { resent: true } : {}),
  };
}
