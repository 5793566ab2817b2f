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
 * Writes a timer: a job that is due when the day is over in the client's time zone, one per client, kind, subject and
 * due time. It names the due time itself, since a job that failed is due again later.
 */
export async function scheduleTimer(
  tx: Transaction,
  { clientId, timeZone, ids }: { clientId: string; timeZone: string; ids: Ids },
  timer: Timer,
): Promise<void> {
  const { kind, reference, date } = timer;
  const dueAt = endOfDay(date, timeZone);
  const payload: TimerJob = { kind, reference, date, dueAt };
  const key = JSON.stringify([kind, reference, dueAt]);
  const job = { id: ids("tmr"), clientId, kind: timerJobKind, payload: JSON.stringify(payload), dueAt };
  await enqueueOnce(tx, job, key);
}
