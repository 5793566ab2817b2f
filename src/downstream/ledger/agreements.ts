import { formatAmount } from "#src/contract/money.ts";
import type { Item } from "#src/contract/operations.ts";
import {
  type About,
  advance,
  type Decision,
  type EndedPromise,
  refuseClosed,
  refuseCurrency,
  refused,
  refuseFar,
  refusePast,
  type Step,
} from "./claim.ts";
import { type ClaimState, total } from "./state.ts";

const claimPath = "/claim_reference";

/** The debtor objects: one open dispute at a time, which holds the journey. */
export function openDispute(before: ClaimState, input: Item<"open_disputes.v1">, now: number): Decision {
  const closed = refuseClosed(before, claimPath);
  if (closed) return closed;
  if (before.dispute)
    return refused("dispute_open", claimPath, "The claim has an open dispute. Resolve that one first.");
  const { dispute_reference: reference, category, disputed_amount: disputedAmount = null } = input;
  const dispute = { reference, category, disputedAmount, openedAt: now };
  return about(before, { ...before, dispute }, now, { kind: "dispute", reference });
}

/** The dispute of a claim, also of a closed one, is over. */
export function resolveDispute(before: ClaimState, reference: string, now: number): Decision {
  return about(before, { ...before, dispute: null }, now, { kind: "dispute", reference });
}

/** A note takes a sequence of its claim, whatever its status. */
export function addNote(before: ClaimState, reference: string, now: number): Decision {
  return about(before, before, now, { kind: "note", reference });
}

/** The debtor promises a part of what is owed, by a day that is not over: one open promise at a time. */
export function promiseToPay(
  before: ClaimState,
  input: Item<"create_promises_to_pay.v1">,
  today: string,
  now: number,
): Decision {
  const impossible = refuseClosed(before, claimPath) ?? refuseCurrency(before, input.currency);
  if (impossible) return impossible;
  const { promise_reference: reference, amount, due_date: dueDate } = input;
  if (before.promise) {
    return refused(
      "promise_open",
      claimPath,
      "The claim has an open promise. Cancel that one first, or wait for its day.",
    );
  }
  if (amount > total(before.balance)) {
    const owed = formatAmount(total(before.balance), before.currency);
    return refused("exceeds_balance", "/amount", `Only ${owed} is owed here. Send at most that.`);
  }
  const wrongDay = refusePast("/due_date", dueDate, today) ?? refuseFar([["/due_date", dueDate]]);
  if (wrongDay) return wrongDay;
  const promise = { reference, amount, dueDate, paid: 0 };
  return about(before, { ...before, promise }, now, { kind: "promise", reference });
}

/** Ends the open promise of a claim. */
export function endPromise(
  before: ClaimState,
  end: Pick<EndedPromise, "state" | "reason">,
  now: number,
): Decision {
  const { promise } = before;
  if (!promise) return { kind: "unchanged" };
  const step = about(before, { ...before, promise: null }, now, {
    kind: "promise",
    reference: promise.reference,
  });
  return { ...step, ended: { ...promise, ...end } };
}

/** When the promised day is over, and what the claim was then. */
interface PromisedDay {
  over: number;
  statusThen: string;
}

/**
 * The promised day is over: broken, or cancelled where the claim was closed by then. It was closed otherwise than by
 * payment, which would have kept the promise. It is kept, also before, where the day was moved behind the time at which
 * enough was paid; otherwise nothing happens before.
 */
export function promiseDue(before: ClaimState, { over, statusThen }: PromisedDay, now: number): Decision {
  const enoughAt = before.promise?.enoughAt;
  if (enoughAt !== undefined && enoughAt < over) return endPromise(before, { state: "kept" }, now);
  if (now < over) return { kind: "unchanged" };
  if (statusThen === "active") return endPromise(before, { state: "broken" }, now);
  return endPromise(before, { state: "cancelled", reason: "claim_closed" }, now);
}

/**
 * Counts a payment towards the open promise: kept when enough is paid, or the claim is paid in full, and its day is
 * not over. `paid` below zero: what is undone.
 */
export function countPayment(step: Step, paid: number, today: string, now: number): Step {
  const { promise, status } = step.state;
  if (!promise) return step;
  const { enoughAt: earlier, ...plain } = promise;
  const counted = { ...plain, paid: Math.max(0, promise.paid + paid) };
  const enough = counted.paid >= promise.amount || (status === "resolved" && paid > 0);
  if (!enough) return { ...step, state: { ...step.state, promise: counted } };
  if (promise.dueDate < today) {
    const late = { ...counted, enoughAt: earlier ?? now };
    return { ...step, state: { ...step.state, promise: late } };
  }
  return { ...step, state: { ...step.state, promise: null }, ended: { ...counted, state: "kept" } };
}

function about(before: ClaimState, after: ClaimState, now: number, about: About): { kind: "step" } & Step {
  return { kind: "step", ...advance(before, after, now), about };
}
