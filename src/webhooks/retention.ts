import { delivery } from "#generated/delivery.ts";
import { idFloor } from "#src/core/ids.ts";
import { inList, type Transaction } from "#src/store/database.ts";
import { unfinishedMs } from "./deliveries.ts";

/** How long an event, its deliveries and their attempts are kept. */
export const keptMs = delivery.expiry.keptDays * 86_400_000;

/** An id carries the time of the process that made it, `expires_at` that of the database. */
const clockDifferenceMs = 600_000;
/** Longer than any attempt takes. */
const longestAttemptMs = 3_600_000;

/**
 * Forgets events older than 30 days with their stems, deliveries and attempts: at most `limit` at a time, test sends
 * included. An event with a delivery that is not finished waits for that, but its place in the feed is forgotten all
 * the same: a feed forgets from its beginning, never past an event that is younger. Resolves to the rows that were
 * looked at or deleted; `limit` of them mean that there may be more.
 */
export async function forgetEvents(tx: Transaction, limit: number): Promise<number> {
  const passed = await forgetPlaces(tx, limit);
  const rows = await tx.all<{ id: string }>(
    `select e.id from events e left join feed_positions f on f.client_id = e.client_id
     where e.created_at <= $1 and (e.position is null or e.position <= f.forgotten)
       and not exists (select 1 from deliveries d where d.event_id = e.id and d.state in ('pending', 'sending'))
     order by e.created_at limit $2`,
    [tx.now - keptMs, limit],
  );
  if (rows.length > 0) {
    const found = rows.map(({ id }) => id);
    await deleteEvents(tx, tx.skipLocked === "" ? found : await keepForgettable(tx, found));
  }
  return Math.max(passed, rows.length);
}

/**
 * Ends what was not finished in its 7 days, whether its endpoint took nothing, was disabled or is gone: at most `limit`
 * at a time. Resolves to how many. An attempt that is on its way gets its result, one that nobody waits for does not.
 */
export function expireDeliveries(tx: Transaction, limit: number): Promise<number> {
  return tx.run(
    // What has got its result since it was found is left alone: its state is asked for twice.
    `update deliveries set state = 'dead', reason = 'expired', finished_at = $1
     where finished_at is null and (state = 'pending' or due_at <= $3) and id in (
       select d.id from (select distinct client_id from endpoints) c join deliveries d on d.client_id = c.client_id
       where d.finished_at is null and d.id < $2 and d.expires_at <= $1 and (d.state = 'pending' or d.due_at <= $3)
       limit $4)`,
    // No younger one can have expired, so the search ends where the time does.
    [tx.now, idFloor("dlv", tx.now - unfinishedMs + clockDifferenceMs), tx.now - longestAttemptMs, limit],
  );
}

/** Raises `forgotten` of each feed past its oldest events, at most `limit` of all feeds together; resolves to how many. */
async function forgetPlaces(tx: Transaction, limit: number): Promise<number> {
  const oldestKept =
    "select created_at from events e where e.client_id = f.client_id and e.position > f.forgotten";
  const feeds = await tx.all<{ client_id: string; forgotten: number }>(
    `select client_id, forgotten from feed_positions f
     where (${oldestKept} order by e.position limit 1) <= $1 order by client_id limit $2`,
    [tx.now - keptMs, limit],
  );
  let passed = 0;
  for (const { client_id: clientId, forgotten } of feeds) {
    if (passed >= limit) break;
    const rows = await tx.all<{ position: number; created_at: number }>(
      "select position, created_at from events where client_id = $1 and position > $2 order by position limit $3",
      [clientId, forgotten, limit - passed],
    );
    const younger = rows.findIndex(({ created_at }) => created_at > tx.now - keptMs);
    const old = younger === -1 ? rows : rows.slice(0, younger);
    passed += old.length;
    const until = old.at(-1)?.position;
    if (until === undefined) continue;
    await tx.run("update feed_positions set forgotten = $2 where client_id = $1", [clientId, until]);
  }
  return passed;
}

/** Those that no replay is at, locked; what a replay has queued since they were found is left alone as well. */
async function keepForgettable(tx: Transaction, eventIds: readonly string[]): Promise<string[]> {
  const { slots, params } = inList(eventIds, 0);
  const locked = await tx.all<{ id: string }>(
    `select id from events where id in ${slots} order by id ${tx.skipLocked}`,
    params,
  );
  if (locked.length === 0) return [];
  const ids = inList(
    locked.map(({ id }) => id),
    0,
  );
  const open = await tx.all<{ event_id: string }>(
    `select event_id from deliveries where event_id in ${ids.slots} and state in ('pending', 'sending')`,
    ids.params,
  );
  const waiting = new Set(open.map(({ event_id }) => event_id));
  return locked.flatMap(({ id }) => (waiting.has(id) ? [] : id));
}

/** From the leaves to the root of what refers to an event. */
async function deleteEvents(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { slots, params } = inList(ids, 0);
  await tx.run(
    `delete from attempts where delivery_id in (select id from deliveries where event_id in ${slots})`,
    params,
  );
  await tx.run(`delete from deliveries where event_id in ${slots}`, params);
  await tx.run(`delete from event_stems where event_id in ${slots}`, params);
  await tx.run(`delete from events where id in ${slots}`, params);
}
