import type { Claim } from "#src/contract/messages.ts";
import { toTimestamp } from "#src/core/clock.ts";
import { type ClaimState, type Figures, sumOfFees } from "./ledger/state.ts";

/** The claim as clients see it, in answers and messages alike; members without a value are left out. */
export function toClaim(state: ClaimState): Claim {
  const primary = state.debtors.find((debtor) => debtor.primary) ?? state.debtors[0]!;
  const { primary: _primary, ...debtor } = primary;
  return {
    reference: state.reference,
    status: state.status,
    amount: state.amount,
    fees: sumOfFees(state.feeItems),
    fee_items: state.feeItems,
    currency: state.currency,
    balance: toBalance(state.balance),
    paid: state.paid,
    credit_balance: state.creditBalance,
    original_due_date: state.originalDueDate,
    ...present("current_due_date", state.currentDueDate),
    debtor: debtor as Claim["debtor"],
    debtors: state.debtors,
    ...present("account_reference", state.accountReference),
    ...present("product", state.product),
    ...present("portfolio", state.portfolio),
    meta: state.meta,
    journey: { state: state.journeyState, ...present("paused_until", state.pausedUntil) },
    ...present("resolved_reason", state.resolvedReason),
    sequence: state.sequence,
    created_at: toTimestamp(state.createdAt),
    updated_at: toTimestamp(state.updatedAt),
  };
}

export function toBalance({ amount, fees }: Figures) {
  return { amount, fees, total: amount + fees };
}

/** `{ [name]: value }`, or nothing where there is no value: members without one are left out on the wire. */
export function present<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): Partial<Record<Name, Value>> {
  return value === null || value === undefined ? {} : ({ [name]: value } as Partial<Record<Name, Value>>);
}
