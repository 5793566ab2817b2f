import type { Book, Instalment, Plan, PromiseToPay } from "./book.ts";
import { change, isActive, tellClaim } from "./claim.ts";
import { endOfDay, plusDays } from "./days.ts";
import { forgetPassed, keyOf, type WaitingKind } from "./noted.ts";
import { passInstalment } from "./plans.ts";
import { passPromise } from "./promises.ts";

/** A date that something waits for: it happens when the day is over. */
export interface Waiting {
  kind: WaitingKind;
  /** Of the claim or plan. */
  reference: string;
  dueAt: number;
  key: string;
  happen: (timer: object) => void;
}

/** Everything that waits for a day: found by looking at all dates there are. */
export function waiting(book: Book): Waiting[] {
  const wait = (
    kind: WaitingKind,
    reference: string,
    day: string,
    happen: (timer: object) => void,
  ): Waiting => {
    return { kind, reference, dueAt: endOfDay(day, book.zone), key: keyOf(kind, reference, day), happen };
  };
  const pauses = [...book.claims.values()]
    .filter((claim) => isActive(claim) && claim.pause?.until !== undefined)
    .map(({ reference, pause }) =>
      wait("pause_until", reference, pause!.until!, (timer) => endPause(book, reference, timer)),
    );
  const promises = [...book.promises.values()]
    .filter(({ state }) => state === "open")
    .map((open: PromiseToPay) =>
      wait("promise_due", open.claim_reference, open.due_date, (timer) => passPromise(book, open, timer)),
    );
  const pass = (plan: Plan, instalment: Instalment, to: "due" | "missed", day: string) =>
    wait(`instalment_${to}`, plan.plan_reference, day, (timer) =>
      passInstalment(book, plan, instalment, to, timer),
    );
  const instalments = [...book.plans.values()]
    .filter(({ state }) => state === "active")
    .flatMap((plan) =>
      plan.instalments.flatMap((one) => [
        ...(one.state === "planned" ? [pass(plan, one, "due", plusDays(one.due_date, -1))] : []),
        ...(one.state === "planned" || one.state === "due" ? [pass(plan, one, "missed", one.due_date)] : []),
      ]),
    );
  return [...pauses, ...promises, ...instalments];
}

function endPause(book: Book, reference: string, timer: object): void {
  change(book, book.claims.get(reference)!, { pause: undefined });
  tellClaim(book, reference, "journey.resumed", { timer });
}

/** Lets everything happen whose day is over, the earliest first. */
export function passDays(book: Book): void {
  for (;;) {
    const over = waiting(book).filter(({ dueAt }) => dueAt <= book.now);
    const place = ({ key }: Waiting) => book.noted.get(key)!;
    const [first] = over.sort((one, other) => one.dueAt - other.dueAt || place(one) - place(other));
    if (!first) break;
    first.happen({ kind: first.kind, due_at: new Date(first.dueAt).toISOString() });
  }
  forgetPassed(book);
}
