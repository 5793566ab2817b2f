import { endOfDay } from "#src/core/calendar.ts";
import type { Ids } from "#src/core/ids.ts";
import { enqueueOnce } from "#src/queue/jobs.ts";
import type { Transaction } from "#src/store/database.ts";
import type { Timer } from "./handler.ts";

/** The job kind of a timer. */
export const timerJobKind = "timer";

/** The payload: the timer with the time at which its day was over when it was written. */
export interface TimerJob extends Timer {
  dueAt: number;
}

/**
 * Writes timers: each a job that is due when its day is over in the client's time zone, one per client, kind, subject
 * and due time. It names the due time itself, since a job that failed is due again later.
 */
export async function scheduleTimers(
  tx: Transaction,
  { clientId, timeZone, ids }: { clientId: string; timeZone: string; ids: Ids },
  timers: readonly Timer[],
): Promise<void> {
  const jobs = timers.map(({ kind, reference, date }) => {
    const dueAt = endOfDay(date, timeZone);
    const payload = JSON.stringify({ kind, reference, date, dueAt } satisfies TimerJob);
    const key = JSON.stringify([kind, reference, dueAt]);
    return { id: ids("tmr"), clientId, kind: timerJobKind, payload, dueAt, key };
  });
  await enqueueOnce(tx, jobs);
}
