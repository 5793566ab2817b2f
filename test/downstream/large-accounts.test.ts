import { expect, test } from "vitest";
import { allocatePayment } from "#src/downstream/ledger/allocation.ts";
import { plainClaim } from "#test/support/claims.ts";
import { newLedger } from "#test/support/ledger.ts";

const account_reference = "BIG";
/** More than two pages of what is read at a time; every third has fees, and ages are mixed. */
const claims = Array.from({ length: 450 }, (_, index) =>
  plainClaim({
    reference: `C-${String(index).padStart(3, "0")}`,
    account_reference,
    amount: 100 + (index % 7),
    fees: index % 3 === 0 ? 10 : 0,
    original_due_date: `2026-0${1 + (index % 5)}-01`,
  }),
);
const owed = claims
  .toSorted((one, other) =>
    `${one.original_due_date} ${one.reference}` < `${other.original_due_date} ${other.reference}` ? -1 : 1,
  )
  .map(({ reference, amount, fees = 0 }) => ({ reference, balance: { amount, fees } }));

test.each([
  ["oldest_first", 30_000],
  ["fees_first_then_oldest", 700],
  ["fees_first_then_oldest", 25_000],
  ["oldest_first", 1_000_000],
] as const)("%s, %i: as if all claims of the account had been looked at", async (strategy, amount) => {
  const ledger = await newLedger({ claims });
  const payment = { payment_reference: "P", account_reference, strategy, amount, currency: "EUR" as const };
  await ledger.api["record_payments.v1"]({ payments: [{ ...payment, paid_at: "2026-03-01T10:00:00Z" }] });
  const recorded = (await ledger.newEvents()).filter(({ type }) => type === "payment.recorded");
  const spread = recorded.flatMap(({ data }) => (data as unknown as { allocations: Entry[] }).allocations);
  const { allocations, surplus } = allocatePayment(owed, amount, strategy);
  expect(spread.map(({ claim_reference, amount, fees }) => [claim_reference, amount, fees])).toEqual(
    allocations.map(({ reference, part }) => [reference, part.amount, part.fees]),
  );
  expect((await ledger.account(account_reference)).credit_balance).toBe(surplus);
});

interface Entry {
  claim_reference: string;
  amount: number;
  fees: number;
}
