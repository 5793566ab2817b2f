import type { Claim } from "#src/contract/messages.ts";
import { toTimestamp } from "#src/core/clock.ts";
import type { Movement } from "./claims.ts";
import { type ClaimState, type Figures, type MovementDraft, sumOfFees } from "./ledger.ts";

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
    journey: { state: state.journeyState },
    ...present("resolved_reason", state.resolvedReason),
    sequence: state.sequence,
    created_at: toTimestamp(state.createdAt),
    updated_at: toTimestamp(state.updatedAt),
  };
}

export function toMovement(state: ClaimState, draft: MovementDraft, requestId: string, at: number): Movement {
  return {
    kind: draft.kind,
    amount: draft.amount,
    fees: draft.fees,
    currency: state.currency,
    value_date: toTimestamp(at).slice(0, 10),
    balance_after: toBalance(state.balance),
    request_id: requestId,
    at: toTimestamp(at),
  };
}

export function toBalance({ amount, fees }: Figures) {
  return { amount, fees, total: amount + fees };
}

function present<Name extends string>(name: Name, value: string | null): Partial<Record<Name, string>> {
  return value === null ? {} : ({ [name]: value } as Partial<Record<Name, string>>);
}
