import { endOfDay } from "#src/core/calendar.ts";
import { toTimestamp } from "#src/core/clock.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Job } from "#src/queue/jobs.ts";
import type { JobWork } from "#src/queue/worker.ts";
import type { EmittedEvent } from "#src/webhooks/outbox.ts";
import type { CalendarOf } from "./handler.ts";
import { emitInto } from "./perform.ts";
import type { Publish } from "./publish.ts";
import { type TimerParts, timerKinds } from "./timer-kinds.ts";
import { scheduleUnder, type TimerJob } from "./timers.ts";

export interface TimerJobOptions extends TimerParts {
  ids: Ids;
  calendarOf: CalendarOf;
  publish: Publish;
}

/**
 * What the worker does with a timer that is due: the change that its day brings, unless it was overtaken. Its events
 * name the timer as their cause, and the time at which it was due, however late it runs.
 */
export function timerJobs({ ids, calendarOf, publish, ...parts }: TimerJobOptions): JobWork {
  const timers = timerKinds(parts);
  return {
    async perform(tx, job: Job) {
      const timer = JSON.parse(job.payload) as TimerJob;
      const { clientId } = job;
      tx.takeTurn(clientId);
      const cause = { clientId, ids, ...(await calendarOf(tx, clientId)) };
      const dueAt = endOfDay(timer.date, cause.timeZone);
      // The client's time zone was changed while this timer was late: the day is not over yet.
      if (tx.now < dueAt) await scheduleUnder(tx, cause, [{ id: job.id, timer }]);
      const due = { kind: timer.kind, due_at: toTimestamp(dueAt) };
      const events: EmittedEvent[] = [];
      const emit = emitInto(events, `timer ${timer.kind}`, ({ emittedBy }) =>
        (emittedBy as readonly string[]).includes("timer"),
      );
      const { whenOver, before } = timers[timer.kind];
      await (tx.now < dueAt ? before : whenOver)?.(tx, { ...cause, timer: due }, timer, emit);
      if (events.length > 0) await publish(tx, { clientId, causationId: job.id, bulk: false, events });
    },
    // Nobody waits for an answer: the alarm and the buried job are what is left.
    giveUp: async () => {},
  };
}
