import type { Item } from "#src/contract/operations.ts";

// What makes an operation the same: its meaning, not its spelling. A default that is written out, or the same instant
// in another time zone, is no other content. The names tell operations apart that share a space of references.

export function sameCredit({ allocation, ...credit }: Item<"credit_claims.v1">): object {
  const split = credit.fees === undefined ? { allocation: allocation ?? "fees_first" } : {};
  return { credit: { ...credit, ...split } };
}

export function sameDebit({ fees = 0, reactivate = false, ...debit }: Item<"debit_claims.v1">): object {
  return { debit: { ...debit, fees, reactivate } };
}

export function samePayment({ paid_at: paidAt, strategy, ...payment }: Item<"record_payments.v1">): object {
  const spread = payment.account_reference === undefined ? {} : { strategy: strategy ?? "oldest_first" };
  return { ...payment, ...spread, paid_at: Date.parse(paidAt) };
}

export function sameReversal({ reactivate = false, ...reversal }: Item<"reverse_payments.v1">): object {
  return { ...reversal, reactivate };
}
