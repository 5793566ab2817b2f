import type { Item } from "#src/contract/operations.ts";
import {
  advance,
  book,
  close,
  type Decision,
  type Refusal,
  refuseClosed,
  refuseCurrency,
  refused,
  refuseFar,
  refuseOutOfRange,
  resolveAtZero,
} from "./claim.ts";
import { type ClaimDebtor, type ClaimState, sumOfFees } from "./state.ts";

export type ClaimContent = Item<"import_claims.v2">;
type ClaimUpdate = Item<"update_claims.v1">;

/** A new claim and its opening movement. With nothing owed it is resolved from the start. */
export function openClaim(content: ClaimContent, id: string, now: number): Decision {
  const impossible = refuseDebtors(content.debtors) ?? refuseFar(daysOf(content));
  if (impossible) return impossible;
  const state: ClaimState = {
    id,
    reference: content.reference,
    accountReference: content.account_reference ?? null,
    status: "active",
    currency: content.currency,
    amount: content.amount,
    feeItems: content.fee_items ?? [],
    balance: { amount: 0, fees: 0 },
    paid: 0,
    creditBalance: 0,
    originalDueDate: content.original_due_date,
    currentDueDate: content.current_due_date ?? null,
    debtors: content.debtors,
    product: content.product ?? null,
    portfolio: content.portfolio ?? null,
    meta: content.meta ?? {},
    journeyState: "running",
    pausedUntil: null,
    journeyEnded: false,
    resolvedReason: null,
    dispute: null,
    promise: null,
    sequence: 1,
    createdAt: now,
    updatedAt: now,
  };
  const opening = { kind: "opening" as const, amount: state.amount, fees: sumOfFees(state.feeItems) };
  return { kind: "step", ...resolveAtZero(book({ state, changes: [] }, opening)) };
}

/**
 * An import of a claim that is there. The same content changes nothing, whatever the status; other figures are
 * one adjustment of the difference; members that were left out stay.
 */
export function reimportClaim(before: ClaimState, content: ClaimContent, now: number): Decision {
  const impossible = refuseCurrency(before, content.currency) ?? refuseDebtors(content.debtors);
  if (impossible) return impossible;
  const after: ClaimState = {
    ...before,
    amount: content.amount,
    feeItems: content.fee_items ?? before.feeItems,
    accountReference: content.account_reference ?? before.accountReference,
    originalDueDate: content.original_due_date,
    currentDueDate: content.current_due_date ?? before.currentDueDate,
    debtors: content.debtors,
    product: content.product ?? before.product,
    portfolio: content.portfolio ?? before.portfolio,
    meta: content.meta ?? before.meta,
  };
  const step = advance(before, after, now);
  const difference = {
    amount: after.amount - before.amount,
    fees: sumOfFees(after.feeItems) - sumOfFees(before.feeItems),
  };
  const moved = difference.amount !== 0 || difference.fees !== 0;
  if (!moved && step.changes.length === 0) return { kind: "unchanged" };
  const refusal = refuseClosed(before) ?? refuseFar(daysOf(content), knownDays(before));
  if (refusal) return refusal;
  if (!moved) return { kind: "step", ...step };
  const adjusted = book(step, { kind: "adjustment", ...difference });
  return refuseBalance(adjusted.state) ?? { kind: "step", ...resolveAtZero(adjusted) };
}

/** A partial change of data: what is left out stays, null removes, figures cannot change. */
export function updateClaim(before: ClaimState, update: ClaimUpdate, now: number): Decision {
  const impossible = refuseClosed(before) ?? refuseSum(before, update) ?? refuseDebtors(update.debtors);
  if (impossible) return impossible;
  const after: ClaimState = {
    ...before,
    feeItems: update.fee_items ?? before.feeItems,
    debtors: update.debtors ?? before.debtors,
    accountReference: given(update.account_reference, before.accountReference),
    originalDueDate: update.original_due_date ?? before.originalDueDate,
    currentDueDate: given(update.current_due_date, before.currentDueDate),
    product: given(update.product, before.product),
    portfolio: given(update.portfolio, before.portfolio),
    meta: given(update.meta, before.meta) ?? {},
  };
  const step = advance(before, after, now);
  if (step.changes.length === 0) return { kind: "unchanged" };
  return refuseFar(daysOf(update), knownDays(before)) ?? { kind: "step", ...step };
}

/** Closes an active claim; the balance stays the sum of the movements. */
export function resolveClaim(before: ClaimState, reason: string, now: number): Decision {
  const step = advance(before, before, now);
  return refuseClosed(before) ?? { kind: "step", ...close(step, { status: "resolved", reason }) };
}

/** Takes an active claim back from collection; the balance stays the sum of the movements. */
export function withdrawClaim(before: ClaimState, reason: string, now: number): Decision {
  const step = advance(before, before, now);
  return refuseClosed(before) ?? { kind: "step", ...close(step, { status: "withdrawn", reason }) };
}

/** The days that a claim is sent with, by their paths. */
function daysOf(sent: Partial<ClaimContent> | ClaimUpdate) {
  const births = (sent.debtors ?? []).map(
    (debtor, index) => [`/debtors/${index}/birth_date`, birthOf(debtor)] as const,
  );
  return [
    ["/original_due_date", sent.original_due_date] as const,
    ["/current_due_date", sent.current_due_date] as const,
    ...births,
  ];
}

function knownDays({ originalDueDate, currentDueDate, debtors }: ClaimState) {
  return [originalDueDate, currentDueDate, ...debtors.map(birthOf)];
}

function birthOf(debtor: ClaimDebtor): string | undefined {
  return debtor.type === "person" ? debtor.birth_date : undefined;
}

function given<Type>(value: Type | null | undefined, before: Type | null): Type | null {
  return value === undefined ? before : value;
}

function refuseDebtors(debtors: readonly ClaimDebtor[] | undefined): Refusal | undefined {
  if (!debtors) return undefined;
  const references = new Set(debtors.map(({ reference }) => reference));
  if (debtors.filter(({ primary }) => primary).length === 1 && references.size === debtors.length)
    return undefined;
  return refused(
    "primary_debtor",
    "/debtors",
    "Exactly one debtor must be primary, and each debtor may stand once. Correct the list.",
  );
}

function refuseSum(before: ClaimState, { fee_items: items }: ClaimUpdate): Refusal | undefined {
  if (!items || sumOfFees(items) === sumOfFees(before.feeItems)) return undefined;
  return refused(
    "itemised_fees",
    "/fee_items",
    "The sum of the fee items must stay what it is. Change the sum with credit_claims or debit_claims.",
  );
}

/** What was paid or credited already is not owed again: an adjustment cannot go below it. */
function refuseBalance({ balance }: ClaimState): Refusal | undefined {
  const path = balance.amount < 0 ? "/amount" : "/fee_items";
  if (balance.amount < 0 || balance.fees < 0) {
    return refused(
      "exceeds_balance",
      path,
      "More than the difference is paid or credited already, so the balance would fall below zero. Reverse that first.",
    );
  }
  return refuseOutOfRange("/amount", balance.amount + balance.fees);
}
