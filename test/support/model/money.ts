import type { Item } from "#src/contract/operations.ts";
import {
  type Book,
  type ModelClaim,
  type ModelPayment,
  optional,
  refuseAhead,
  refuseFar,
  refuseIf,
  takeReference,
  timestamp,
} from "./book.ts";
import {
  balanceOf,
  change,
  claimOf,
  closedAtZero,
  isActive,
  type NewMovement,
  refuseClosed,
  tellClaim,
  withMovement,
} from "./claim.ts";
import { dayAt } from "./days.ts";
import { countTowardsPlans } from "./plans.ts";
import { countTowardsPromise } from "./promises.ts";
import { showAccount } from "./records.ts";

interface Figures {
  amount: number;
  fees: number;
}
const total = ({ amount, fees }: Figures) => amount + fees;

/** Takes one minor unit after the other off what is owed: from the first part of the order that has one left. */
function takeUnits(units: number, places: { owed: Figures; part: keyof Figures; taken: Figures }[]): number {
  let left = units;
  for (; left > 0; left--) {
    const place = places.find(({ owed, part, taken }) => taken[part] < owed[part]);
    if (!place) break;
    place.taken[place.part] += 1;
  }
  return left;
}

function takeFromClaim(owed: Figures, units: number, order: (keyof Figures)[]): Figures {
  const taken = { amount: 0, fees: 0 };
  takeUnits(
    units,
    order.map((part) => ({ owed, part, taken })),
  );
  return taken;
}

function creditParts(claim: ModelClaim, credit: Item<"credit_claims.v1">): Figures {
  const owed = balanceOf(claim);
  const { amount, fees, allocation } = credit;
  if (fees === undefined) {
    refuseIf(amount > owed.total, "exceeds_balance");
    return takeFromClaim(
      owed,
      amount,
      allocation === "amount_first" ? ["amount", "fees"] : ["fees", "amount"],
    );
  }
  refuseIf(amount > owed.amount || fees > owed.fees, "exceeds_balance");
  return { amount, fees };
}

export function credit(book: Book, item: Item<"credit_claims.v1">): void {
  const { operation_reference, claim_reference: reference, currency, kind, value_date } = item;
  takeReference(book, "credit or debit", operation_reference, {
    credit: { allocation: item.fees === undefined ? "fees_first" : undefined, ...item },
  });
  const claim = claimOf(book, reference);
  refuseClosed(claim);
  refuseIf(currency !== claim.currency, "currency_mismatch");
  refuseIf(item.amount + (item.fees ?? 0) === 0, "amount_out_of_range");
  refuseFar([value_date]);
  const parts = creditParts(claim, item);
  const movement = {
    kind: "credit",
    booked_as: kind,
    operation_reference,
    value_date,
    ...minus(parts),
  } as const;
  const movements = withMovement(book, claim, movement);
  change(book, claim, { movements, ...closedAtZero({ movements }) });
  const tellPromise = kind === "payment" && countTowardsPromise(book, reference, total(parts));
  tellMoved(book, reference, "credit");
  if (tellPromise) tellPromise();
  if (kind === "payment") countTowardsPlans(book, [{ claim: reference, paid: total(parts) }]);
}

const minus = ({ amount, fees }: Figures): Figures => ({ amount: 0 - amount, fees: 0 - fees });

export function debit(book: Book, item: Item<"debit_claims.v1">): void {
  const { operation_reference, claim_reference: reference, currency, kind, value_date } = item;
  takeReference(book, "credit or debit", operation_reference, {
    debit: { fees: 0, reactivate: false, ...item },
  });
  const claim = claimOf(book, reference);
  refuseUnopened(claim, item.reactivate);
  refuseIf(currency !== claim.currency, "currency_mismatch");
  const { amount, fees = 0 } = item;
  refuseIf(amount + fees === 0, "amount_out_of_range");
  refuseFar([value_date]);
  const movement = { kind: "debit", booked_as: kind, operation_reference, value_date, amount, fees } as const;
  owesMore(book, claim, movement);
  tellMoved(book, reference, "debit");
  tellReopened(book, claim, "debit");
}

function refuseUnopened(claim: ModelClaim, reactivate: boolean | undefined): void {
  if (claim.closed?.status === "resolved" && reactivate) return;
  refuseClosed(claim);
}

/** Books what is owed again; a closed claim is open then, and its pause is forgotten. */
function owesMore(book: Book, claim: ModelClaim, movement: NewMovement): void {
  change(book, claim, { movements: withMovement(book, claim, movement), closed: undefined });
}

function tellReopened(book: Book, before: ModelClaim, reason: "debit" | "reversal"): void {
  if (!isActive(before)) tellClaim(book, before.reference, "claim.reactivated", { reason });
}

/** The last movement of a claim, and that it closed the claim if it did. */
function tellMoved(book: Book, reference: string, cause: string): void {
  const { movements, closed } = book.claims.get(reference)!;
  tellClaim(book, reference, "claim.balance_changed", { movement: movements.at(-1), cause });
  if (closed) tellClaim(book, reference, "claim.resolved", { reason: closed.reason });
}

type Recording = Item<"record_payments.v1">;

export function recordPayment(book: Book, item: Recording): void {
  const { payment_reference: reference, amount, currency } = item;
  takeReference(book, "payment", reference, {
    strategy: item.account_reference === undefined ? undefined : "oldest_first",
    ...item,
    paid_at: Date.parse(item.paid_at),
  });
  const value_date = dayAt(Date.parse(item.paid_at), book.zone);
  refuseAhead(book, Date.parse(item.paid_at));
  refuseFar([value_date]);
  const { parts, keeper } = item.claim_reference === undefined ? onAccount(book, item) : onClaim(book, item);
  const allocated = parts.reduce((sum, part) => sum + total(part), 0);
  const shown: ModelPayment["shown"] = {
    payment_reference: reference,
    state: "recorded",
    ...optional("claim_reference", item.claim_reference),
    ...optional("account_reference", item.account_reference),
    ...(item.claim_reference === undefined ? { strategy: item.strategy ?? "oldest_first" } : {}),
    amount,
    currency,
    paid_at: new Date(item.paid_at).toISOString(),
    ...optional("provider", item.provider),
    allocated,
    surplus: amount - allocated,
    recorded_at: timestamp(book),
  };
  const payment = { shown, parts, keeper };
  book.payments.set(reference, payment);
  const befores = parts.map((part) => book.claims.get(part.claim)!);
  for (const [index, claim] of befores.entries()) {
    const off = minus(parts[index]!);
    const movements = withMovement(book, claim, {
      kind: "payment",
      operation_reference: reference,
      value_date,
      ...off,
    });
    change(book, claim, { movements, ...closedAtZero({ movements }) });
  }
  settle(book, payment, "payment", befores);
}

interface Spread {
  parts: ModelPayment["parts"];
  keeper: ModelPayment["keeper"];
}

function onClaim(book: Book, { claim_reference: reference, amount, currency }: Recording): Spread {
  const claim = claimOf(book, reference!);
  refuseClosed(claim);
  refuseIf(currency !== claim.currency, "currency_mismatch");
  const part = takeFromClaim(balanceOf(claim), amount, ["fees", "amount"]);
  const account = claim.data.account_reference;
  return {
    parts: [{ claim: reference!, ...part }],
    keeper: account === undefined ? { claim: reference! } : { account },
  };
}

function onAccount(book: Book, item: Recording): Spread {
  const { account_reference: reference, amount, currency, strategy } = item;
  const account = book.accounts.get(reference!);
  refuseIf(account === undefined, "account_not_found");
  refuseIf(account!.currency !== currency, "currency_mismatch");
  // Map and sort keep the order of creation among claims that were due on the same day.
  const open = [...book.claims.values()]
    .filter((claim) => isActive(claim) && claim.data.account_reference === reference)
    .sort((one, other) => Date.parse(one.data.original_due_date) - Date.parse(other.data.original_due_date))
    .map((claim) => ({ claim: claim.reference, owed: balanceOf(claim), taken: { amount: 0, fees: 0 } }));
  const fees = open.map((one) => ({ ...one, part: "fees" as const }));
  const amounts = open.map((one) => ({ ...one, part: "amount" as const }));
  const claimByClaim = open.flatMap((_, index) => [fees[index]!, amounts[index]!]);
  const places = strategy === "fees_first_then_oldest" ? [...fees, ...amounts] : claimByClaim;
  takeUnits(amount, places);
  const touched = [...new Set(places.filter(({ taken, part }) => taken[part] > 0).map(({ claim }) => claim))];
  const parts = touched.map((claim) => ({ claim, ...open.find((one) => one.claim === claim)!.taken }));
  return { parts, keeper: { account: reference! } };
}

export function reversePayment(book: Book, item: Item<"reverse_payments.v1">): void {
  const { payment_reference: reference, reason, reactivate } = item;
  takeReference(book, "reversal", reference, { reactivate: false, ...item });
  const recorded = book.payments.get(reference);
  refuseIf(recorded === undefined, "payment_not_found");
  const shown = {
    ...recorded!.shown,
    state: "reversed" as const,
    reversal_reason: reason,
    reversed_at: timestamp(book),
  };
  const payment = { ...recorded!, shown };
  const befores = payment.parts.map((part) => book.claims.get(part.claim)!);
  for (const claim of befores) refuseUnopened(claim, reactivate);
  book.payments.set(reference, payment);
  for (const [index, claim] of befores.entries()) {
    const { amount, fees } = payment.parts[index]!;
    owesMore(book, claim, { kind: "reversal", operation_reference: reference, amount, fees });
  }
  settle(book, payment, "reversal", befores);
}

/** The payment comes first, then its claims with what came of it, then the plans that they are in. */
function settle(
  book: Book,
  payment: ModelPayment,
  cause: "payment" | "reversal",
  befores: ModelClaim[],
): void {
  const { shown, parts } = payment;
  const sign = cause === "payment" ? 1 : -1;
  const tellPromises = parts.map((part) => countTowardsPromise(book, part.claim, sign * total(part)));
  const account = changeAccount(book, payment);
  const balances = parts.map(({ claim }) => balanceOf(book.claims.get(claim)!));
  const allocations = parts.map(({ claim: claim_reference, amount, fees }, index) => ({
    claim_reference,
    amount,
    fees,
    balance_after: balances[index],
  }));
  book.told.push({
    type: cause === "payment" ? "payment.recorded" : "payment.reversed",
    subject: { kind: "payment", reference: shown.payment_reference },
    sequence: cause === "payment" ? 1 : 2,
    data: { payment: shown, allocations, ...optional("account", account), part: 1, parts: 1 },
  });
  for (const [index, claim] of befores.entries()) {
    tellMoved(book, claim.reference, cause);
    if (cause === "reversal") tellReopened(book, claim, "reversal");
    tellPromises[index]?.();
  }
  const paid = parts.map((part) => ({ claim: part.claim, paid: sign * total(part) }));
  countTowardsPlans(book, paid);
}

/** An account whose credit balance is another one now has changed. */
function changeAccount(book: Book, { shown, keeper }: ModelPayment) {
  if (!("account" in keeper) || shown.surplus === 0) return undefined;
  const before = book.accounts.get(keeper.account)!;
  const account = { ...before, sequence: before.sequence + 1, updatedAt: timestamp(book) };
  book.accounts.set(keeper.account, account);
  return showAccount(book, account);
}
