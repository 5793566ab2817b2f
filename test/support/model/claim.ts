import type { Claim } from "#src/contract/messages.ts";
import {
  type Book,
  type ModelClaim,
  type Movement,
  optional,
  refuseIf,
  sum,
  timestamp,
  today,
} from "./book.ts";

/** The claim with this reference, or `claim_not_found`. */
export function claimOf(book: Book, reference: string): ModelClaim {
  const claim = book.claims.get(reference);
  refuseIf(claim === undefined, "claim_not_found");
  return claim!;
}

export const isActive = ({ closed }: ModelClaim): boolean => closed === undefined;

/** Whether the claim was open right before a time, whatever has happened since. */
export function wasOpen({ turns }: ModelClaim, ms: number): boolean {
  // A day can be over before the claim was there: the client was moved to the east.
  return (turns.findLast(({ at }) => at < ms) ?? turns.at(-1)!).open;
}

export function refuseClosed({ closed }: ModelClaim): void {
  refuseIf(closed?.status === "resolved", "claim_resolved");
  refuseIf(closed?.status === "withdrawn", "claim_withdrawn");
}

/** What is owed: the sum of the movements. */
export function balanceOf({ movements }: Pick<ModelClaim, "movements">) {
  const amount = sum(movements.map((movement) => movement.amount));
  const fees = sum(movements.map((movement) => movement.fees));
  return { amount, fees, total: amount + fees };
}

/** What payments and credits of the kind payment took, less what was undone. */
function paidOf({ movements }: ModelClaim): number {
  const counts = ({ kind, booked_as: bookedAs }: Movement) =>
    kind === "payment" || kind === "reversal" || bookedAs === "payment";
  return 0 - sum(movements.filter(counts).map(({ amount, fees }) => amount + fees));
}

/** What was paid beyond the balance and has no account to be kept by. */
function creditOf(book: Book, { reference }: ModelClaim): number {
  const kept = [...book.payments.values()].filter(
    ({ shown, keeper }) => shown.state === "recorded" && "claim" in keeper && keeper.claim === reference,
  );
  return sum(kept.map(({ shown }) => shown.surplus));
}

function journeyOf(claim: ModelClaim, disputed: boolean): Claim["journey"] {
  const until = optional("paused_until", claim.pause?.until);
  if (!isActive(claim) || claim.stopped) return { state: "stopped" };
  if (disputed) return { state: "held", ...until };
  return claim.pause ? { state: "paused", ...until } : { state: "running" };
}

export const openDisputeOf = (book: Book, { reference }: ModelClaim) =>
  [...book.disputes.values()].find(
    ({ claim_reference, state }) => claim_reference === reference && state === "open",
  );

export const openPromiseOf = (book: Book, { reference }: ModelClaim) =>
  [...book.promises.values()].find(
    ({ claim_reference, state }) => claim_reference === reference && state === "open",
  );

/** The claim as get_claim and every message show it. */
export function showClaim(book: Book, claim: ModelClaim): Claim {
  const { reference, currency, amount, feeItems, closed, data } = claim;
  const { primary: _primary, ...debtor } = data.debtors.find(({ primary }) => primary)!;
  const dispute = openDisputeOf(book, claim);
  const promise = openPromiseOf(book, claim);
  return {
    reference,
    status: closed?.status ?? "active",
    amount,
    fees: sum(feeItems.map((item) => item.amount)),
    fee_items: feeItems,
    currency,
    balance: balanceOf(claim),
    paid: paidOf(claim),
    credit_balance: creditOf(book, claim),
    ...data,
    debtor: debtor as Claim["debtor"],
    journey: journeyOf(claim, dispute !== undefined),
    ...optional("dispute", dispute && openOnes(dispute, disputeMembers)),
    ...optional("promise", promise && openOnes(promise, promiseMembers)),
    ...optional("resolved_reason", closed?.status === "resolved" ? closed.reason : undefined),
    sequence: claim.sequence,
    created_at: claim.createdAt,
    updated_at: claim.updatedAt,
  };
}

const disputeMembers = ["dispute_reference", "category", "disputed_amount", "opened_at"] as const;
const promiseMembers = ["promise_reference", "amount", "due_date", "paid"] as const;

function openOnes<Thing extends object, Name extends keyof Thing>(thing: Thing, names: readonly Name[]) {
  const shown = names.filter((name) => thing[name] !== undefined).map((name) => [name, thing[name]]);
  return Object.fromEntries(shown) as Pick<Thing, Name>;
}

/** Puts the next state of a claim into the book: every change counts. */
export function change(book: Book, claim: ModelClaim, difference: Partial<ModelClaim>): ModelClaim {
  const next = { ...claim, ...difference, sequence: claim.sequence + 1, updatedAt: timestamp(book) };
  const turn = { at: book.now, open: isActive(next) };
  if (turn.open !== isActive(claim)) next.turns = [...claim.turns, turn];
  book.claims.set(claim.reference, next);
  return next;
}

/** What a movement says by itself; the day it counts from is today where it is left out. */
export type NewMovement = Pick<Movement, "kind" | "amount" | "fees"> & {
  booked_as?: Movement["booked_as"];
  operation_reference?: string | undefined;
  value_date?: string | undefined;
};

/** The movements of a claim with one more. */
export function withMovement(book: Book, claim: ModelClaim, added: NewMovement): Movement[] {
  const { currency, movements } = claim;
  const { kind, amount, fees, value_date = today(book) } = added;
  const before = balanceOf(claim);
  const after = { amount: before.amount + amount, fees: before.fees + fees };
  const movement: Movement = {
    ...optional("operation_reference", added.operation_reference),
    kind,
    ...optional("booked_as", added.booked_as),
    amount,
    fees,
    currency,
    value_date,
    balance_after: { ...after, total: after.amount + after.fees },
    request_id: book.requestId,
    at: timestamp(book),
  };
  const day = today(book);
  book.bookedOn.set(movement, day < book.bookedFrom ? book.bookedFrom : day);
  return [...movements, movement];
}

/** Closed, where the movements say that nothing is owed. A closed claim forgets its pause. */
export function closedAtZero({ movements }: Pick<ModelClaim, "movements">): Partial<ModelClaim> {
  return balanceOf({ movements }).total === 0 ? closedAs("resolved", "zero_balance") : {};
}

export function closedAs(status: "resolved" | "withdrawn", reason: string): Partial<ModelClaim> {
  return { closed: { status, reason }, pause: undefined };
}

/** Says something about a claim, with the whole of it. */
export function tellClaim(
  book: Book,
  reference: string,
  type: string,
  data: Record<string, unknown> = {},
): void {
  const claim = book.claims.get(reference)!;
  const subject = { kind: "claim", reference };
  book.told.push({
    type,
    subject,
    sequence: claim.sequence,
    data: { claim: showClaim(book, claim), ...data },
  });
}
