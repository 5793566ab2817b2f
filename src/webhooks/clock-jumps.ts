import { delivery } from "#generated/delivery.ts";
import type { Transaction } from "#src/store/database.ts";

/** Clocks that part by more than this, in ms, were not only slow: one of them was set. */
export const jumpMs = delivery.clock.jumpSeconds * 1000;

/**
 * The database's clock was set while this node was running, by `shiftMs`: what waits on its endpoints is moved along,
 * so that every pause lasts as long as it was meant to. What was due stays due.
 */
export async function moveWaiting(tx: Transaction, nodeId: string, shiftMs: number): Promise<void> {
  // Of the clock before and the clock after, the earlier one: what lies behind it was due by both.
  const from = Math.min(tx.now, tx.now - shiftMs);
  await tx.run(
    `update deliveries set due_at = due_at + $2
     where endpoint_id in (select id from endpoints where lease_owner = $1) and state = 'pending' and bulk in (0, 1)
       and due_at > $3`,
    [nodeId, shiftMs, from],
  );
  await tx.run(
    "update endpoints set paused_until = paused_until + $2 where lease_owner = $1 and paused_until > $3",
    [nodeId, shiftMs, from],
  );
}

/**
 * The clock was set back while nobody sent for this endpoint, nobody knows by how much: nothing waits longer from
 * now on than the pause that was set for it, and what never had an attempt is due at once.
 */
export async function clampWaiting(tx: Transaction, endpointId: string): Promise<void> {
  const pause = `coalesce((select a.next_at - a.started_at - coalesce(a.duration_ms, 0) from attempts a
    where a.delivery_id = deliveries.id and a.number = deliveries.attempts), 0)`;
  await tx.run(
    `update deliveries set due_at = $2 + ${pause}
     where endpoint_id = $1 and state = 'pending' and bulk in (0, 1) and due_at > $2 + ${pause}`,
    [endpointId, tx.now],
  );
  const longestMs = delivery.retry.retryAfterCapSeconds * 1000;
  await tx.run("update endpoints set paused_until = $2 where id = $1 and paused_until > $2", [
    endpointId,
    tx.now + longestMs,
  ]);
}
