import { setTimeZone } from "#src/clients/clients.ts";
import { endOfDay } from "#src/core/calendar.ts";
import type { Statements } from "#src/downstream/agreements.ts";
import { lockJobs, setDueTimes } from "#src/queue/jobs.ts";
import type { Transaction } from "#src/store/database.ts";
import { type TimerJob, timerJobKind } from "./timers.ts";

/**
 * Moves a client to another time zone, with everything that waits for the end of one of its days: timers whose day is
 * over there are due at once, in the order in which the days ended. What was booked keeps its day. False: there is no
 * such client. Workers find what is due by their next look.
 */
export async function moveToTimeZone(
  tx: Transaction,
  statements: Pick<Statements, "keepDays">,
  clientId: string,
  timeZone: string,
): Promise<boolean> {
  // First the client, so that no timer is written any more by the time zone that it had.
  const before = await setTimeZone(tx, clientId, timeZone);
  if (!before) return false;
  if (before.timeZone === timeZone) return true;
  await statements.keepDays(tx, clientId, before);
  const moved = (await lockJobs(tx, clientId, timerJobKind)).map(({ id, payload, dueAt }) => {
    const over = endOfDay((JSON.parse(payload) as TimerJob).date, timeZone);
    // One that is due and has not run yet still does, and looks at its day again.
    return { id, dueAt: over <= tx.now || dueAt > tx.now ? over : dueAt };
  });
  await setDueTimes(tx, moved);
  return true;
}
