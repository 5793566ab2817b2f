import type { Ids } from "#src/core/ids.ts";
import { inList, type Reader, type Transaction, type Value, valuesList } from "#src/store/database.ts";
import { disableActive } from "./endpoints.ts";
import { insertRows } from "./insert-rows.ts";
import type { LeasedEndpoint } from "./leases.ts";

export type DeliveryState = "pending" | "sending" | "delivered" | "dead" | "cancelled";

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
}

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
];

/** Makes deliveries that are due at once; resolves to their ids. */
export async function insertDeliveries(
  tx: Transaction,
  ids: Ids,
  deliveries: readonly NewDelivery[],
): Promise<string[]> {
  const rows = deliveries.map(({ clientId, eventId, endpointId, version, valid, bulk }): Value[] => {
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
    ];
  });
  await insertRows(tx, "deliveries", newColumns, rows);
  return rows.map(([id]) => id as string);
}

/** One attempt that was begun: noted as such on disk before anything is sent. */
export interface Claimed {
  deliveryId: string;
  eventId: string;
  endpoint: LeasedEndpoint;
  stem: string;
  /** 1 for the first attempt. */
  attempt: number;
  /** Attempts with a result before this one. */
  results: number;
}

/** Those of `endpointIds` that have something due. */
export async function endpointsWithDue(reader: Reader, nodeId: string): Promise<string[]> {
  const rows = await reader.all<{ id: string }>(
    `select e.id from endpoints e where e.lease_owner = $1 and e.state = 'active' and exists (
       select 1 from deliveries d where d.endpoint_id = e.id and d.state = 'pending' and d.bulk in (0, 1) and d.due_at <= $2)`,
    [nodeId, reader.now],
  );
  return rows.map(({ id }) => id);
}

interface ClaimRow {
  id: string;
  event_id: string;
  version: string;
  attempts: number;
  results: number;
}

/** Takes at most `limit` due deliveries of an endpoint that this node holds: small requests first, oldest due first. */
export async function claimDue(tx: Transaction, endpoint: LeasedEndpoint, limit: number): Promise<Claimed[]> {
  const rows = await tx.all<ClaimRow>(
    `update deliveries set state = 'sending', attempts = attempts + 1 where id in (
       select d.id from deliveries d join endpoints e on e.id = d.endpoint_id
       where d.endpoint_id = $1 and e.fence = $2 and d.state = 'pending' and d.due_at <= $3
       order by d.bulk, d.due_at, d.id limit $4)
     returning id, event_id, version, attempts, results`,
    [endpoint.id, endpoint.fence, tx.now, limit],
  );
  if (rows.length === 0) return [];
  await tx.run(
    `insert into attempts (delivery_id, number, started_at) values ${valuesList(rows.length, 3)}`,
    rows.flatMap((row) => [row.id, row.attempts, tx.now]),
  );
  const events = inList(
    rows.map(({ event_id }) => event_id),
    0,
  );
  const stems = await tx.all<{ event_id: string; version: string; stem: string }>(
    `select event_id, version, stem from event_stems where event_id in ${events.slots}`,
    events.params,
  );
  const stemOf = new Map(stems.map((row) => [`${row.event_id} ${row.version}`, row.stem]));
  return rows.map((row) => ({
    deliveryId: row.id,
    eventId: row.event_id,
    endpoint,
    stem: stemOf.get(`${row.event_id} ${row.version}`)!,
    attempt: row.attempts,
    results: row.results,
  }));
}

/** How an attempt ended, and what follows. */
export interface Completion {
  claimed: Claimed;
  state: "delivered" | "pending" | "dead";
  reason: "exhausted" | "gone" | null;
  cause: string;
  statusCode: number | null;
  durationMs: number;
  response: string | null;
  /** Pause before the next attempt; null where none follows. */
  delayMs: number | null;
}

export interface Completed {
  /** Results that came too late. */
  refused: number;
  /** Endpoints that a 410 has disabled just now. */
  disabled: LeasedEndpoint[];
}

/**
 * Records results. One that comes from before the endpoint changed hands, or twice, is refused and changes nothing:
 * fence, attempt and state must match.
 */
export async function complete(tx: Transaction, completions: readonly Completion[]): Promise<Completed> {
  const completed: Completed = { refused: 0, disabled: [] };
  for (const completion of completions) {
    const { endpoint } = completion.claimed;
    if (!(await completeOne(tx, completion))) completed.refused += 1;
    else if (completion.reason === "gone" && (await disableActive(tx, endpoint.id)))
      completed.disabled.push(endpoint);
  }
  return completed;
}

async function completeOne(tx: Transaction, completion: Completion): Promise<boolean> {
  const { claimed, state, reason, delayMs } = completion;
  const { deliveryId, attempt, endpoint } = claimed;
  const dueAt = delayMs === null ? null : tx.now + delayMs;
  const changed = await tx.run(
    `update deliveries set state = $2, reason = $3, due_at = $4, results = results + 1, finished_at = $5
     where id = $1 and state = 'sending' and attempts = $6
       and exists (select 1 from endpoints where id = $7 and fence = $8)`,
    [
      deliveryId,
      state,
      reason,
      dueAt ?? tx.now,
      dueAt === null ? tx.now : null,
      attempt,
      endpoint.id,
      endpoint.fence,
    ],
  );
  if (changed === 0) return false;
  const { cause, statusCode, durationMs, response } = completion;
  const params: Value[] = [deliveryId, attempt, cause, statusCode, durationMs, response, dueAt];
  await tx.run(
    `update attempts set cause = $3, status_code = $4, duration_ms = $5, response = $6, next_at = $7
     where delivery_id = $1 and number = $2`,
    params,
  );
  return true;
}

/** The delivery log of a client, newest first, for the operator. */
export async function listDeliveries(reader: Reader, clientId: string, limit: number) {
  return reader.all<Record<string, Value>>(
    `select d.id as delivery_id, d.event_id, e.type, d.endpoint_id, d.state, d.reason, d.attempts, d.due_at
     from deliveries d join events e on e.id = d.event_id
     where d.client_id = $1 order by d.id desc limit $2`,
    [clientId, limit],
  );
}
