import { holdCalendar } from "#src/clients/clients.ts";
import { type Calendar, endOfDay } from "#src/core/calendar.ts";
import type { Ids } from "#src/core/ids.ts";
import { enqueueOnce } from "#src/queue/jobs.ts";
import { Overtaken, type Transaction } from "#src/store/database.ts";
import type { Timer } from "./handler.ts";

/** The job kind of a timer. */
export const timerJobKind = "timer";

/** The payload. `dueAt` is read by nodes of schemas before 9 alone: it does not move with the time zone. */
export interface TimerJob extends Timer {
  dueAt: number;
}

/**
 * Writes timers: each a job that is due when its day is over in the client's time zone, one per client, kind, subject
 * and day. Where the time zone was changed since the unit read it, the unit runs again.
 */
export async function scheduleTimers(
  tx: Transaction,
  { clientId, timeZone, ids }: { clientId: string; ids: Ids } & Calendar,
  timers: readonly Timer[],
): Promise<void> {
  await scheduleUnder(
    tx,
    { clientId, timeZone },
    timers.map((timer) => ({ id: ids("tmr"), timer })),
  );
}

/** The same for timers that have an id. */
export async function scheduleUnder(
  tx: Transaction,
  { clientId, timeZone }: { clientId: string; timeZone: string },
  timers: readonly { id: string; timer: Timer }[],
): Promise<void> {
  const jobs = timers.map(({ id, timer: { kind, reference, date } }) => {
    const dueAt = endOfDay(date, timeZone);
    const payload = JSON.stringify({ kind, reference, date, dueAt } satisfies TimerJob);
    const key = JSON.stringify([kind, reference, date]);
    return { id, clientId, kind: timerJobKind, payload, dueAt, key };
  });
  // Sent together, where the database is behind a connection; where units go one after another there is nothing to hold.
  const [held] = await Promise.all([
    tx.forShare === "" ? undefined : holdCalendar(tx, clientId),
    enqueueOnce(tx, jobs),
  ]);
  if (held && held.timeZone !== timeZone) throw new Overtaken("the client has another time zone by now");
}
