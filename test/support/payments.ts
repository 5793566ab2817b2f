import type { Item } from "#src/contract/operations.ts";
import type { ImportItem } from "./claims.ts";
import { plainClaim } from "./claims.ts";
import { type Ledger, type LedgerOptions, newLedger } from "./ledger.ts";

export type PaymentRecord = Item<"record_payments.v1">;
export type PaymentReversal = Item<"reverse_payments.v1">;

export const accountReference = "ACC-1";

/** Three claims of one account whose order of age is OLD, TWIN-A, TWIN-B: the twins were due on the same day. */
export const accountClaims: ImportItem[] = [
  inAccount("TWIN-A", { amount: 2000, fees: 200, original_due_date: "2026-01-31" }),
  inAccount("TWIN-B", { amount: 3000, fees: 300, original_due_date: "2026-01-31" }),
  inAccount("OLD", { amount: 1000, fees: 100, original_due_date: "2025-12-31" }),
];

export function inAccount(reference: string, change: Partial<ImportItem> = {}): ImportItem {
  return plainClaim({ reference, account_reference: accountReference, ...change });
}

/** A payment of 1000 to the account or, where `change` says so, to a claim. */
export function paymentOf(change: Partial<PaymentRecord> = {}): PaymentRecord {
  const target = change.claim_reference === undefined ? { account_reference: accountReference } : {};
  const figures = { amount: 1000, currency: "EUR" as const, paid_at: "2026-03-01T10:00:00Z" };
  return { payment_reference: "P-1", ...target, ...figures, ...change };
}

export function reversalOf(change: Partial<PaymentReversal> = {}): PaymentReversal {
  return { payment_reference: "P-1", reason: "returned_debit", ...change };
}

/** A ledger with the claims of one account, and short words for payments and their reversals. */
export async function newPayments(options: LedgerOptions = {}) {
  const ledger = await newLedger({ claims: accountClaims, ...options });
  return { ledger, ...paymentsOf(ledger) };
}

export function paymentsOf({ api, results }: Ledger) {
  return {
    pay: (...changes: Partial<PaymentRecord>[]) =>
      results(api["record_payments.v1"]({ payments: changes.map(paymentOf) })),
    reverse: (...changes: Partial<PaymentReversal>[]) =>
      results(api["reverse_payments.v1"]({ payments: changes.map(reversalOf) })),
  };
}
