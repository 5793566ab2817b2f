import { formatAmount } from "#src/contract/money.ts";
import type { Item } from "#src/contract/operations.ts";
import { countPayment } from "./agreements.ts";
import { payClaim } from "./allocation.ts";
import {
  advance,
  book,
  type Decision,
  type Refusal,
  refuseClosed,
  refuseCurrency,
  refused,
  refuseFar,
  refuseOutOfRange,
  reopen,
  resolveAtZero,
} from "./claim.ts";
import { type ClaimState, type Figures, total } from "./state.ts";

type Credit = Item<"credit_claims.v1">;
type Debit = Item<"debit_claims.v1">;

/** Lowers the balance of an active claim, at most to zero; then it resolves itself. */
export function creditClaim(before: ClaimState, credit: Credit, today: string, now: number): Decision {
  const impossible =
    refuseClosed(before, "/claim_reference") ??
    refuseCurrency(before, credit.currency) ??
    refuseNothing(credit) ??
    refuseFar([["/value_date", credit.value_date]]);
  if (impossible) return impossible;
  const parts = splitCredit(before, credit);
  if ("kind" in parts) return parts;
  const paid = credit.kind === "payment" ? before.paid + total(parts) : before.paid;
  const step = book(advance(before, { ...before, paid }, now), {
    kind: "credit",
    bookedAs: credit.kind,
    operationReference: credit.operation_reference,
    valueDate: credit.value_date,
    amount: -parts.amount,
    fees: -parts.fees,
  });
  const outOfRange = refuseOutOfRange("/amount", paid);
  if (outOfRange) return outOfRange;
  const booked = resolveAtZero(step);
  return {
    kind: "step",
    ...(credit.kind === "payment" ? countPayment(booked, total(parts), today, now) : booked),
  };
}

/** Raises the balance of an active claim, or of a resolved one that it opens again. */
export function debitClaim(before: ClaimState, debit: Debit, now: number): Decision {
  const impossible =
    refuseUnopened(before, debit.reactivate === true, "/claim_reference") ??
    refuseCurrency(before, debit.currency) ??
    refuseNothing(debit) ??
    refuseFar([["/value_date", debit.value_date]]);
  if (impossible) return impossible;
  const step = book(advance(before, before, now), {
    kind: "debit",
    bookedAs: debit.kind,
    operationReference: debit.operation_reference,
    valueDate: debit.value_date,
    amount: debit.amount,
    fees: debit.fees ?? 0,
  });
  const { balance } = step.state;
  return refuseOutOfRange("/amount", total(balance)) ?? { kind: "step", ...reopen(step, "debit") };
}

/** What a payment or its reversal says of the movement that it books. */
export interface PaymentPart {
  paymentReference: string;
  /** What this claim takes of it, or gives back. */
  part: Figures;
  /** What goes to the claim's own credit balance, or leaves it. */
  surplus: number;
  valueDate: string | undefined;
}

/** An active claim takes its part of a payment. */
export function takePayment(before: ClaimState, payment: PaymentPart, today: string, now: number): Decision {
  const { part, surplus, paymentReference: operationReference, valueDate } = payment;
  const paid = before.paid + total(part);
  const creditBalance = before.creditBalance + surplus;
  const movement = { amount: -part.amount, fees: -part.fees };
  const step = book(advance(before, { ...before, paid, creditBalance }, now), {
    kind: "payment",
    operationReference,
    valueDate,
    ...movement,
  });
  const outOfRange = refuseOutOfRange("/amount", paid, creditBalance);
  return outOfRange ?? { kind: "step", ...countPayment(resolveAtZero(step), total(part), today, now) };
}

/** A claim owes again what a payment had taken off it; a resolved one only where it is opened again. */
export function giveBackPayment(
  before: ClaimState,
  payment: PaymentPart & { reactivate: boolean },
  today: string,
  now: number,
): Decision {
  const { part, surplus, paymentReference: operationReference, valueDate, reactivate } = payment;
  const closed = refuseUnopened(before, reactivate, "/payment_reference");
  if (closed) return namingClaim(closed, before.reference);
  const paid = before.paid - total(part);
  const creditBalance = before.creditBalance - surplus;
  const step = book(advance(before, { ...before, paid, creditBalance }, now), {
    kind: "reversal",
    operationReference,
    valueDate,
    ...part,
  });
  const outOfRange = refuseOutOfRange("/payment_reference", total(step.state.balance));
  return outOfRange ?? { kind: "step", ...countPayment(reopen(step, "reversal"), -total(part), today, now) };
}

/** A payment can be on many claims: the one that is in the way is named. */
function namingClaim({ faults }: Refusal, reference: string): Refusal {
  const named = faults.map((fault) => ({
    ...fault,
    message:
      fault.code === "claim_withdrawn"
        ? `Its claim ${reference} is withdrawn and takes nothing back. Raise the balances of its other claims with debit_claims instead.`
        : `Its claim ${reference} is resolved. Send reactivate: true to open it again.`,
  }));
  return { kind: "refused", faults: named };
}

function refuseUnopened(before: ClaimState, reactivate: boolean, path: string): Refusal | undefined {
  if (before.status !== "resolved") return refuseClosed(before, path);
  if (reactivate) return undefined;
  return refused("claim_resolved", path, "The claim is resolved. Send reactivate: true to open it again.");
}

function refuseNothing({ amount, fees = 0 }: { amount: number; fees?: number }): Refusal | undefined {
  if (amount + fees > 0) return undefined;
  return refused("amount_out_of_range", "/amount", "There is nothing to book. Send an amount above zero.");
}

function splitCredit({ balance, currency }: ClaimState, credit: Credit): Figures | Refusal {
  const { amount, fees, allocation = "fees_first" } = credit;
  const exceeds = (path: string, owed: number) =>
    refused(
      "exceeds_balance",
      path,
      `Only ${formatAmount(owed, currency)} is owed here. Credit at most that; record_payments takes more.`,
    );
  if (fees !== undefined) {
    if (amount > balance.amount) return exceeds("/amount", balance.amount);
    return fees > balance.fees ? exceeds("/fees", balance.fees) : { amount, fees };
  }
  if (amount > total(balance)) return exceeds("/amount", total(balance));
  return payClaim(balance, amount, allocation);
}
