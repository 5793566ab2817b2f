import type { Item } from "#src/contract/operations.ts";
import {
  type Book,
  type PromiseToPay,
  refuseFar,
  refuseIf,
  takeReference,
  timestamp,
  today,
} from "./book.ts";
import { balanceOf, change, claimOf, openPromiseOf, refuseClosed, tellClaim, wasOpen } from "./claim.ts";
import { endOfDay } from "./days.ts";
import { note } from "./noted.ts";

export function promise(book: Book, item: Item<"create_promises_to_pay.v1">): void {
  const { promise_reference: reference, claim_reference, amount, currency, due_date } = item;
  takeReference(book, "promise", reference, item);
  const claim = claimOf(book, claim_reference);
  refuseClosed(claim);
  refuseIf(currency !== claim.currency, "currency_mismatch");
  refuseIf(openPromiseOf(book, claim) !== undefined, "promise_open");
  refuseIf(amount > balanceOf(claim).total, "exceeds_balance");
  refuseIf(due_date < today(book), "date_in_past");
  refuseFar([due_date]);
  const made: PromiseToPay = { ...item, state: "open", paid: 0, created_at: timestamp(book) };
  book.promises.set(reference, made);
  note(book, "promise_due", claim_reference, due_date);
  change(book, claim, {});
  tellClaim(book, claim_reference, "promise.created", { promise: made });
}

export function cancelPromise(book: Book, item: Item<"cancel_promises_to_pay.v1">): void {
  const { promise_reference: reference } = item;
  takeReference(book, "end of a promise", reference, item);
  const made = book.promises.get(reference);
  refuseIf(made === undefined, "promise_not_found");
  refuseIf(made!.state !== "open", "promise_ended");
  const ended = endPromise(book, made!, { state: "cancelled", reason: "requested" });
  change(book, book.claims.get(ended.claim_reference)!, {});
  tellClaim(book, ended.claim_reference, "promise.cancelled", { promise: ended });
}

function endPromise(
  book: Book,
  open: PromiseToPay,
  end: Pick<PromiseToPay, "state"> & { reason?: string },
): PromiseToPay {
  const ended = { ...open, ...end, ended_at: timestamp(book) };
  book.promises.set(open.promise_reference, ended);
  return ended;
}

/**
 * Something was paid on a claim, or undone (below zero), and the claim has changed by it already. Where that keeps
 * its promise, hands back how to say so.
 */
export function countTowardsPromise(book: Book, reference: string, paid: number): (() => void) | undefined {
  const claim = book.claims.get(reference)!;
  const open = openPromiseOf(book, claim);
  if (!open) return undefined;
  const counted = { ...open, paid: Math.max(0, open.paid + paid) };
  book.promises.set(open.promise_reference, counted);
  const paidInFull = paid > 0 && balanceOf(claim).total === 0;
  const dayIsOver = today(book) > open.due_date;
  const enough = counted.paid >= open.amount || paidInFull;
  if (!enough) book.enoughAt.delete(open.promise_reference);
  else if (dayIsOver && !book.enoughAt.has(open.promise_reference))
    book.enoughAt.set(open.promise_reference, book.now);
  if (dayIsOver || !enough) return undefined;
  const kept = endPromise(book, counted, { state: "kept" });
  return () => tellClaim(book, reference, "promise.kept", { promise: kept });
}

/** The day was moved behind the time at which enough was paid. */
export function keepPromise(book: Book, open: PromiseToPay, timer: object): boolean {
  const enoughAt = book.enoughAt.get(open.promise_reference) ?? Number.POSITIVE_INFINITY;
  if (enoughAt >= endOfDay(open.due_date, book.zone)) return false;
  const kept = endPromise(book, open, { state: "kept" });
  change(book, book.claims.get(open.claim_reference)!, {});
  tellClaim(book, open.claim_reference, "promise.kept", { promise: kept, timer });
  return true;
}

/** The promised day is over and the promise is open: what counts is how the claim was when the day ended. */
export function passPromise(book: Book, open: PromiseToPay, timer: object): void {
  if (keepPromise(book, open, timer)) return;
  const claim = book.claims.get(open.claim_reference)!;
  const broken = wasOpen(claim, endOfDay(open.due_date, book.zone));
  const end = broken ? { state: "broken" as const } : { state: "cancelled" as const, reason: "claim_closed" };
  const ended = endPromise(book, open, end);
  change(book, claim, {});
  tellClaim(book, claim.reference, broken ? "promise.broken" : "promise.cancelled", {
    promise: ended,
    timer,
  });
}
