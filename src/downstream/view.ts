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
    journey: toJourney(state),
    ...present("dispute", toOpenDispute(state)),
    ...present("promise", toOpenPromise(state)),
    ...present("resolved_reason", state.resolvedReason),
    sequence: state.sequence,
    created_at: toTimestamp(state.createdAt),
    updated_at: toTimestamp(state.updatedAt),
  };
}

/** An open dispute holds the journey; what it was, and a pause that is set meanwhile, counts again when it is over. */
function toJourney({ journeyState, pausedUntil, dispute }: ClaimState): Claim["journey"] {
  const held = dispute !== null && journeyState !== "stopped";
  return { state: held ? "held" : journeyState, ...present("paused_until", pausedUntil) };
}

function toOpenDispute({ dispute }: ClaimState): Claim["dispute"] {
  if (!dispute) return undefined;
  return {
    dispute_reference: dispute.reference,
    category: dispute.category,
    ...present("disputed_amount", dispute.disputedAmount),
    opened_at: toTimestamp(dispute.openedAt),
  };
}

function toOpenPromise({ promise }: ClaimState): Claim["promise"] {
  if (!promise) return undefined;
  const { reference, amount, dueDate, paid } = promise;
  return { promise_reference: reference, amount, due_date: dueDate, paid };
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
