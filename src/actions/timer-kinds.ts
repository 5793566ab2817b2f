import { dayAfter } from "#src/core/calendar.ts";
import type { Agreements, PlanChange, Plans } from "#src/downstream/agreements.ts";
import type { Journeys, TimerCause } from "#src/downstream/claims.ts";
import type { Transaction } from "#src/store/database.ts";
import { aboutClaim } from "./claim-changes.ts";
import type { Emit, Timer, TimerKind } from "./handler.ts";
import { journeyOutcome } from "./journey-changes.ts";
import { aboutPlan } from "./plan-changes.ts";

export interface TimerParts {
  journeys: Journeys;
  agreements: Agreements;
  plans: Plans;
}

type RunTimer = (tx: Transaction, cause: TimerCause, timer: Timer, emit: Emit) => Promise<unknown>;

/** What a timer does. */
interface KindOfTimer {
  /** Its day is over; nothing where it was overtaken. */
  whenOver: RunTimer;
  /** Its day was over, and is not in the time zone that the client has by now. */
  before?: RunTimer;
}

/** Each kind of timer. */
export function timerKinds({ journeys, agreements, plans }: TimerParts): Record<TimerKind, KindOfTimer> {
  const promiseDue: RunTimer = async (tx, cause, { reference, date }, emit) => {
    const change = await agreements.promiseDue(tx, cause, reference, date);
    if (!change?.promise) return;
    const { claim, promise } = change;
    const type = promiseMessages[promise.state as keyof typeof promiseMessages];
    emit(type, { ...aboutClaim(claim), data: { claim, promise, timer: cause.timer } });
  };
  return {
    pause_until: {
      async whenOver(tx, cause, { reference, date }, emit) {
        const change = await journeys.endPause(tx, cause, reference, date);
        // A claim that was closed meanwhile refuses, and needs no word about its pause.
        if (change.kind === "changed") journeyOutcome(emit, change, "", cause.timer);
      },
    },

    // What was paid too late may be in time now.
    promise_due: { whenOver: promiseDue, before: promiseDue },

    instalment_due: {
      async whenOver(tx, cause, { reference, date }, emit) {
        const change = await plans.passInstalment(tx, cause, reference, dayAfter(date), "due");
        emitPassed(emit, cause, change, "instalment.due.v1");
      },
    },

    instalment_missed: {
      async whenOver(tx, cause, { reference, date }, emit) {
        const change = await plans.passInstalment(tx, cause, reference, date, "missed");
        emitPassed(emit, cause, change, "instalment.missed.v1");
      },
    },
  };
}

const promiseMessages = {
  kept: "promise.kept.v1",
  broken: "promise.broken.v1",
  cancelled: "promise.cancelled.v1",
} as const;

/** A plan none of whose claims is active any more ends instead. */
function emitPassed(
  emit: Emit,
  { timer }: TimerCause,
  change: PlanChange | undefined,
  type: "instalment.due.v1" | "instalment.missed.v1",
): void {
  if (!change) return;
  const { plan, instalments } = change;
  const about = aboutPlan(plan);
  const [instalment] = instalments;
  if (instalment) emit(type, { ...about, data: { plan, instalment, timer } });
  else emit("instalment_plan.cancelled.v1", { ...about, data: { plan, timer } });
}
