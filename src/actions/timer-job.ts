import { endOfDay } from "#src/core/calendar.ts";
import { toTimestamp } from "#src/core/clock.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Journeys, TimerCause } from "#src/downstream/claims.ts";
import type { Job } from "#src/queue/jobs.ts";
import type { JobWork } from "#src/queue/worker.ts";
import type { Transaction } from "#src/store/database.ts";
import type { EmittedEvent } from "#src/webhooks/outbox.ts";
import type { PublishBatch, TimeZoneOf } from "./execute.ts";
import type { Emit, TimerKind } from "./handler.ts";
import { journeyOutcome } from "./journey-changes.ts";
import { emitInto } from "./perform.ts";
import { scheduleTimer, type TimerJob } from "./timers.ts";

export interface TimerJobOptions {
  journeys: Journeys;
  ids: Ids;
  timeZoneOf: TimeZoneOf;
  publish: (tx: Transaction, batch: PublishBatch) => Promise<() => void>;
}

type RunTimer = (tx: Transaction, cause: TimerCause, timer: TimerJob, emit: Emit) => Promise<unknown>;

/**
 * What the worker does with a timer that is due: the change that its day brings, unless it was overtaken. Its events
 * name the timer as their cause, and the time at which it was due, however late it runs.
 */
export function timerJobs({ journeys, ids, timeZoneOf, publish }: TimerJobOptions): JobWork {
  const timers: Record<TimerKind, RunTimer> = {
    async pause_until(tx, cause, timer, emit) {
      const { reference, date } = timer;
      // The client's time zone was moved: the day is not over yet.
      if (tx.now < endOfDay(date, cause.timeZone)) return scheduleTimer(tx, cause, timer);
      const change = await journeys.endPause(tx, cause, reference, date);
      // A claim that was closed meanwhile refuses, and needs no word about its pause.
      if (change.kind === "changed") journeyOutcome(emit, change, "", cause.timer);
    },
  };
  return {
    async perform(tx, job: Job) {
      const timer = JSON.parse(job.payload) as TimerJob;
      const { clientId } = job;
      const timeZone = await timeZoneOf(tx, clientId);
      const due = { kind: timer.kind, due_at: toTimestamp(timer.dueAt) };
      const events: EmittedEvent[] = [];
      const emit = emitInto(events, `timer ${timer.kind}`, ({ emittedBy }) =>
        (emittedBy as readonly string[]).includes("timer"),
      );
      await timers[timer.kind](tx, { clientId, timeZone, ids, timer: due }, timer, emit);
      if (events.length === 0) return () => {};
      return publish(tx, { clientId, causationId: job.id, bulk: false, events });
    },
    // Nobody waits for an answer: the alarm and the buried job are what is left.
    giveUp: async () => () => {},
  };
}
