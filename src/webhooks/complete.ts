import { inList, inParts, type Transaction, valuesList } from "#src/store/database.ts";
import type { Claimed } from "./claim.ts";
import { insertRows } from "./insert-rows.ts";

/** How an attempt ended, and what follows. */
export interface Completion {
  claimed: Claimed;
  state: "delivered" | "pending" | "dead";
  reason: "exhausted" | "gone" | null;
  cause: string;
  statusCode: number | null;
  durationMs: number;
  response: string | null;
  /** It was sent once more within the attempt, because a kept connection broke. */
  resent?: true | undefined;
  /** Pause before the next attempt; null where none follows. */
  delayMs: number | null;
  /** The whole endpoint is to wait so long, ms; 0: it is not. */
  pauseMs: number;
}

const attemptColumns = [
  "delivery_id",
  "number",
  "started_at",
  "cause",
  "status_code",
  "duration_ms",
  "response",
  "next_at",
  "resent",
];

/**
 * Records results, and resolves to those that count. One that comes from before the endpoint changed hands, twice, or
 * after its delivery was ended by others is refused and changes nothing: fence, attempt and state must match. What is
 * to be tried again goes behind the first attempts of small requests; for a deleted endpoint it is cancelled.
 */
export async function complete(tx: Transaction, completions: readonly Completion[]): Promise<Completion[]> {
  // Carried out in this order, though none waits for the reply to the one before.
  const [, ...finished] = await Promise.all([
    tx.forShare === "" ? undefined : keepLeases(tx, completions),
    ...[...inParts(completions)].map((part) => finish(tx, part)),
  ]);
  const counted = new Map(finished.flat().map(({ id, attempts }) => [id, attempts]));
  const recorded = completions.filter(({ claimed }) => counted.get(claimed.deliveryId) === claimed.attempt);
  await insertRows(
    tx,
    "attempts",
    attemptColumns,
    recorded.map(({ claimed, cause, statusCode, durationMs, response, delayMs, resent }) => [
      claimed.deliveryId,
      claimed.attempt,
      claimed.startedAt,
      cause,
      statusCode,
      durationMs,
      response,
      delayMs === null ? null : tx.now + delayMs,
      resent ? 1 : null,
    ]),
  );
  return recorded;
}

/** Who is about to take a lease over waits for this transaction, and then finds its results, not lost attempts. */
async function keepLeases(tx: Transaction, completions: readonly Completion[]): Promise<void> {
  const { slots, params } = inList([...new Set(completions.map(({ claimed }) => claimed.endpoint.id))], 0);
  await tx.all(`select id from endpoints where id in ${slots} order by id ${tx.forShare}`, params);
}

/** Resolves to the deliveries that have got their result, and by which of their attempts. */
function finish(tx: Transaction, part: readonly Completion[]): Promise<{ id: string; attempts: number }[]> {
  const width = 7;
  return tx.all(
    `with result (delivery_id, attempt, endpoint_id, fence, state, reason, delay_ms) as (
       values ${valuesList(part.length, width)})
     update deliveries set
       state = case when result.state = 'pending' and e.state = 'deleted' then 'cancelled' else result.state end,
       reason = result.reason, results = results + 1,
       due_at = $${part.length * width + 1} + coalesce(cast(result.delay_ms as bigint), 0),
       bulk = case when result.state = 'pending' then 1 else bulk end,
       finished_at = case when result.state = 'pending' and e.state <> 'deleted' then null
         else cast($${part.length * width + 1} as bigint) end
     from result join endpoints e on e.id = result.endpoint_id and e.fence = cast(result.fence as bigint)
     where deliveries.id = result.delivery_id and deliveries.state = 'sending'
       and deliveries.attempts = cast(result.attempt as bigint)
     returning deliveries.id, deliveries.attempts`,
    [
      ...part.flatMap(({ claimed, state, reason, delayMs }) => [
        claimed.deliveryId,
        claimed.attempt,
        claimed.endpoint.id,
        claimed.endpoint.fence,
        state,
        reason,
        delayMs,
      ]),
      tx.now,
    ],
  );
}
