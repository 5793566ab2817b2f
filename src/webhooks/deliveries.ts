import { delivery } from "#generated/delivery.ts";
import type { Ids } from "#src/core/ids.ts";
import { Overtaken, type Transaction, type Value } from "#src/store/database.ts";
import { insertMissingRows, insertRows } from "./insert-rows.ts";

/** In the order of their lives. */
export const deliveryStates = ["pending", "sending", "delivered", "dead", "cancelled"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One event for one endpoint, in the version that it gets. */
export interface NewDelivery {
  clientId: string;
  eventId: string;
  endpointId: string;
  version: string;
  /** What breaks its schema is dead from the start: it is never sent. */
  valid: boolean;
  /** Goes out after the small ones. */
  bulk: boolean;
  /** Behind the unfinished ones of the same endpoint and key with a lower position. */
  order?: { key: string; position: number } | undefined;
  /** Verifies the endpoint's URL: the answer must have it. */
  challenge?: string | undefined;
}

/** A delivery that is not finished this long after its series of attempts began is dead. */
export const unfinishedMs = delivery.expiry.unfinishedDays * 86_400_000;

const newColumns = [
  "id",
  "client_id",
  "event_id",
  "endpoint_id",
  "version",
  "state",
  "reason",
  "due_at",
  "attempts",
  "results",
  "lost",
  "bulk",
  "created_at",
  "finished_at",
  "expires_at",
  "challenge",
  "order_key",
  "order_position",
];

/** Makes deliveries of new events that are due at once; resolves to their ids. */
export async function insertDeliveries(
  tx: Transaction,
  ids: Ids,
  deliveries: readonly NewDelivery[],
): Promise<string[]> {
  const rows = toRows(tx, ids, deliveries);
  await insertRows(tx, "deliveries", newColumns, rows);
  return rows.map(([id]) => id as string);
}

/** The same for events that others may make deliveries of at this moment. Throws Overtaken where somebody was quicker. */
export async function insertMissedDeliveries(
  tx: Transaction,
  ids: Ids,
  deliveries: readonly NewDelivery[],
): Promise<void> {
  const inserted = await insertMissingRows(tx, "deliveries", newColumns, toRows(tx, ids, deliveries));
  if (inserted < deliveries.length) throw new Overtaken("a delivery that was missed is there by now");
}

function toRows(tx: Transaction, ids: Ids, deliveries: readonly NewDelivery[]): Value[][] {
  return deliveries.map((one): Value[] => {
    const { clientId, eventId, endpointId, version, valid, bulk, order, challenge } = one;
    const [state, reason, finishedAt] = valid
      ? ["pending", null, null]
      : ["dead", "schema_violation", tx.now];
    return [
      ids("dlv"),
      clientId,
      eventId,
      endpointId,
      version,
      state as string,
      reason as string | null,
      tx.now,
      0,
      0,
      0,
      bulk ? 1 : 0,
      tx.now,
      finishedAt as number | null,
      tx.now + unfinishedMs,
      challenge ?? null,
      order?.key ?? null,
      order?.position ?? null,
    ];
  });
}

/**
 * Cancels what waits for an endpoint that was deleted, at most `limit`; resolves to how many. What was begun since it was
 * found is left alone, here as below: the state is asked for twice.
 */
export function cancelOrphans(tx: Transaction, limit: number): Promise<number> {
  return tx.run(
    `update deliveries set state = 'cancelled', finished_at = $1 where state = 'pending' and id in (
       select d.id from endpoints e join deliveries d on d.endpoint_id = e.id
       where e.state = 'deleted' and d.state = 'pending' and d.bulk in (0, 1) limit $2)`,
    [tx.now, limit],
  );
}

/**
 * Takes waiting deliveries of an endpoint out of the queue for good, at most `limit`; with `before` (ms) only those that
 * were made sooner, and no challenge. Resolves to how many. What is on its way gets its result.
 */
export function cancelWaiting(
  tx: Transaction,
  endpointId: string,
  limit: number,
  before?: number,
): Promise<number> {
  const some = before === undefined ? "" : "and created_at < $4 and challenge is null";
  return tx.run(
    `update deliveries set state = 'cancelled', finished_at = $2 where state = 'pending' and id in (
       select id from deliveries where endpoint_id = $1 and state = 'pending' ${some} limit $3)`,
    [endpointId, tx.now, limit, ...(before === undefined ? [] : [before])],
  );
}
