import { toTimestamp } from "#src/core/clock.ts";
import { inParts, type Reader, type Transaction, valuesList } from "#src/store/database.ts";
import type { Allocation, Strategy } from "../ledger/allocation.ts";
import type { Payment } from "../money.ts";
import { present } from "../view.ts";

/** A payment as the ledger thinks of it; times ms, amounts minor units. */
export interface PaymentState {
  reference: string;
  state: "recorded" | "reversed";
  /** What it was for: a claim, or an account. */
  claimReference: string | null;
  accountReference: string | null;
  strategy: Strategy | null;
  amount: number;
  currency: Payment["currency"];
  paidAt: number;
  provider: string | null;
  allocated: number;
  surplus: number;
  /** The account that keeps the surplus; null where the claim itself does. */
  surplusAccount: string | null;
  reversalReason: string | null;
  recordedAt: number;
  reversedAt: number | null;
}

interface PaymentRow {
  reference: string;
  state: PaymentState["state"];
  claim_reference: string | null;
  account_reference: string | null;
  strategy: Strategy | null;
  amount: number;
  currency: Payment["currency"];
  paid_at: number;
  provider: string | null;
  allocated: number;
  surplus: number;
  surplus_account: string | null;
  reversal_reason: string | null;
  recorded_at: number;
  reversed_at: number | null;
}

export async function readPayment(
  reader: Reader,
  clientId: string,
  reference: string,
): Promise<PaymentState | undefined> {
  const row = await reader.get<PaymentRow>("select * from payments where client_id = $1 and reference = $2", [
    clientId,
    reference,
  ]);
  return (
    row && {
      reference: row.reference,
      state: row.state,
      claimReference: row.claim_reference,
      accountReference: row.account_reference,
      strategy: row.strategy,
      amount: row.amount,
      currency: row.currency,
      paidAt: row.paid_at,
      provider: row.provider,
      allocated: row.allocated,
      surplus: row.surplus,
      surplusAccount: row.surplus_account,
      reversalReason: row.reversal_reason,
      recordedAt: row.recorded_at,
      reversedAt: row.reversed_at,
    }
  );
}

/** What each claim took of the payment, in the order in which it was spread. */
export async function readAllocations(
  reader: Reader,
  clientId: string,
  paymentReference: string,
): Promise<Allocation[]> {
  const rows = await reader.all<{ claim_reference: string; amount: number; fees: number }>(
    `select claim_reference, amount, fees from payment_allocations
     where client_id = $1 and payment_reference = $2 order by ordinal`,
    [clientId, paymentReference],
  );
  return rows.map(({ claim_reference: reference, amount, fees }) => ({ reference, part: { amount, fees } }));
}

export async function insertPayment(
  tx: Transaction,
  clientId: string,
  state: PaymentState,
  allocations: readonly Allocation[],
): Promise<void> {
  await tx.run(
    `insert into payments (client_id, reference, state, claim_reference, account_reference, strategy, amount, currency,
       paid_at, provider, allocated, surplus, surplus_account, recorded_at) values ${valuesList(1, 14)}`,
    [
      clientId,
      state.reference,
      state.state,
      state.claimReference,
      state.accountReference,
      state.strategy,
      state.amount,
      state.currency,
      state.paidAt,
      state.provider,
      state.allocated,
      state.surplus,
      state.surplusAccount,
      state.recordedAt,
    ],
  );
  const rows = allocations.map(({ reference, part }, ordinal) => ({ ordinal, reference, ...part }));
  for (const part of inParts(rows)) {
    await tx.run(
      `insert into payment_allocations (client_id, payment_reference, ordinal, claim_reference, amount, fees)
       values ${valuesList(part.length, 6)}`,
      part.flatMap(({ ordinal, reference, amount, fees }) => [
        clientId,
        state.reference,
        ordinal,
        reference,
        amount,
        fees,
      ]),
    );
  }
}

export async function markReversed(tx: Transaction, clientId: string, state: PaymentState): Promise<void> {
  await tx.run(
    "update payments set state = 'reversed', reversal_reason = $3, reversed_at = $4 where client_id = $1 and reference = $2",
    [clientId, state.reference, state.reversalReason, state.reversedAt],
  );
}

export function toPayment(state: PaymentState): Payment {
  return {
    payment_reference: state.reference,
    state: state.state,
    ...present("claim_reference", state.claimReference),
    ...present("account_reference", state.accountReference),
    ...present("strategy", state.strategy),
    amount: state.amount,
    currency: state.currency,
    paid_at: toTimestamp(state.paidAt),
    ...present("provider", state.provider),
    allocated: state.allocated,
    surplus: state.surplus,
    ...present("reversal_reason", state.reversalReason),
    recorded_at: toTimestamp(state.recordedAt),
    ...present("reversed_at", state.reversedAt === null ? null : toTimestamp(state.reversedAt)),
  };
}
