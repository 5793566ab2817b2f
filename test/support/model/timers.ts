import { type Book, type Instalment, type Plan, type PromiseToPay, today } from "./book.ts";
import { change, isActive, tellClaim } from "./claim.ts";
import { endOfDay, plusDays } from "./days.ts";
import { forgetPassed, keyOf, type WaitingKind } from "./noted.ts";
import { passInstalment } from "./plans.ts";
import { keepPromise, passPromise } from "./promises.ts";

/** A date that something waits for: it happens when the day is over. */
export interface Waiting {
  kind: WaitingKind;
  /** Of the claim or plan. */
  reference: string;
  date: string;
  dueAt: number;
  key: string;
  happen: (timer: object) => void;
  /** What happens where the day was over, and is not any more. */
  early: (timer: object) => void;
}

/** Everything that waits for a day: found by looking at all dates there are. */
export function waiting(book: Book): Waiting[] {
  const wait = (
    kind: WaitingKind,
    reference: string,
    day: string,
    happen: (timer: object) => void,
    early: (timer: object) => void = () => {},
  ): Waiting => {
    const key = keyOf(kind, reference, day);
    return { kind, reference, date: day, dueAt: endOfDay(day, book.zone), key, happen, early };
  };
  const pauses = [...book.claims.values()]
    .filter((claim) => isActive(claim) && claim.pause?.until !== undefined)
    .map(({ reference, pause }) =>
      wait("pause_until", reference, pause!.until!, (timer) => endPause(book, reference, timer)),
    );
  const promises = [...book.promises.values()]
    .filter(({ state }) => state === "open")
    .map((open: PromiseToPay) =>
      wait(
        "promise_due",
        open.claim_reference,
        open.due_date,
        (timer) => passPromise(book, open, timer),
        (timer) => keepPromise(book, open, timer),
      ),
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
    const looks = waiting(book).map((one) => ({ ...one, at: book.early.get(one.key) ?? one.dueAt }));
    const place = ({ key }: Waiting) => book.noted.get(key)!;
    const [first] = looks
      .filter(({ at }) => at <= book.now)
      .sort((one, other) => one.at - other.at || place(one) - place(other));
    if (!first) break;
    book.early.delete(first.key);
    const timer = { kind: first.kind, due_at: new Date(first.dueAt).toISOString() };
    if (first.dueAt <= book.now) first.happen(timer);
    else first.early(timer);
  }
  book.early.clear();
  forgetPassed(book);
}

/** Days begin and end in another time zone from now on, and those that are over there have passed. What was booked stays. */
export function moveTo(book: Book, zone: string): void {
  const day = today(book);
  for (const key of book.noted.keys()) {
    const date = key.slice(key.lastIndexOf(" ") + 1);
    const before = book.early.get(key) ?? endOfDay(date, book.zone);
    if (before <= book.now && endOfDay(date, zone) > book.now) book.early.set(key, before);
    else book.early.delete(key);
  }
  if (day > book.bookedFrom) book.bookedFrom = day;
  book.zone = zone;
}
