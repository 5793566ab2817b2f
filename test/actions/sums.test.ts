import fc from "fast-check";
import { expect, test } from "vitest";
import type { Item } from "#src/contract/operations.ts";
import { plainClaim } from "#test/support/claims.ts";
import { type Ledger, newLedger, refusal, strangerTo } from "#test/support/ledger.ts";
import type { StatementLine } from "#test/support/statements.ts";

type Content = Item<"import_claims.v2">;

const most = 10 ** 12;
/** In one currency, of all that was ever owed to a client. */
const maxTurnover = 9n * 10n ** 15n;
const period = { from: "2026-01-01", to: "2026-12-31" };
const account_reference = "BIG";

/** The most that one claim can be: 21 × 10^12. */
function largest(reference: string, change: Partial<Content> = {}): Content {
  const { debtor, fees: _fees, ...same } = plainClaim({ reference });
  const fee_items = Array.from({ length: 20 }, (_, index) => ({ code: `fee_${index}`, amount: most }));
  const debtors = [{ ...debtor, primary: true }];
  return { ...same, debtors, amount: most, fee_items, account_reference, ...change };
}

const named = (count: number, prefix = "C") =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
const perClaim = 21n * BigInt(most);

/** What the claims owe by their own rows: exact on both engines. */
async function owed({ platform, clientId }: Ledger): Promise<bigint> {
  const rows = await platform.database.read((reader) =>
    reader.all<{ amount: number; fees: number }>(
      "select balance_amount as amount, balance_fees as fees from claims where client_id = $1 and currency = 'EUR'",
      [clientId],
    ),
  );
  return rows.reduce((sum, { amount, fees }) => sum + BigInt(amount) + BigInt(fees), 0n);
}

async function euros({ api }: Ledger): Promise<StatementLine> {
  const { currencies } = (await api["get_statement.v1"](period)).data!;
  return currencies.find(({ currency }) => currency === "EUR")!;
}

/** The equation of the documentation, in whole numbers of any size. */
function expectAddedUp(line: StatementLine): void {
  for (const value of Object.values(line))
    if (typeof value === "number") expect(value).toSatisfy(Number.isSafeInteger);
  const of = (name: Exclude<keyof StatementLine, "currency">) => BigInt(line[name]);
  const more = of("opening") + of("claimed") + of("fees") + of("debited") + of("reversed") + of("adjusted");
  expect(of("closing")).toBe(more - of("credited") - of("paid"));
}

const succeeded = (results: { success: boolean }[]) => results.filter(({ success }) => success).length;

test("1000 claims of 21 × 10^12: those beyond 9 × 10^15 are refused, and every sum of the others is exact", {
  timeout: 120_000,
}, async () => {
  const ledger = await newLedger();
  const { api, results } = ledger;
  const claims = named(1000).map((reference) => largest(reference));
  const imported = await results(api["import_claims.v2"]({ claims }));
  const fits = Number(maxTurnover / perClaim);
  expect(succeeded(imported)).toBe(fits);
  expect(imported.slice(fits)).toEqual(
    claims.slice(fits).map((_, index) => refusal("amount_out_of_range", `/claims/${fits + index}/amount`)),
  );
  const sum = BigInt(fits) * perClaim;
  const account = await ledger.account(account_reference);
  expect(BigInt(account.balance.total)).toBe(sum);
  expect(account.claims.active).toBe(fits);
  const line = await euros(ledger);
  expectAddedUp(line);
  expect([BigInt(line.closing), await owed(ledger)]).toEqual([sum, sum]);

  // To the last unit, by each way in which more is owed.
  const left = Number(maxTurnover - sum);
  expect(left).toBeLessThan(2 * 10 ** 13);
  const items = (amounts: number[]) => amounts.map((amount, index) => ({ code: `rest_${index}`, amount }));
  const rest = items([...Array.from({ length: Math.floor(left / most) }, () => most), left % most]);
  const last = { amount: 0, fee_items: rest };
  expect(await results(api["create_claims.v1"]({ claims: [largest("last", last)] }))).toMatchObject([
    { success: true },
  ]);
  const one = largest("one", { amount: 1, fee_items: [] });
  for (const action of ["create_claims.v1", "import_claims.v2", "validate_claims.v1"] as const)
    expect(await ledger.unchanged(() => results(api[action]({ claims: [one] }) as never))).toEqual([
      refusal("amount_out_of_range", "/claims/0/amount"),
    ]);
  const debit = { operation_reference: "O", claim_reference: "C-0", amount: 1, currency: "EUR" as const };
  const debits = [{ ...debit, kind: "interest" as const }];
  expect(await ledger.unchanged(() => results(api["debit_claims.v1"]({ debits })))).toEqual([
    refusal("amount_out_of_range", "/debits/0/amount"),
  ]);
  const more = largest("last", { ...last, amount: 1 });
  expect(await ledger.unchanged(() => results(api["import_claims.v2"]({ claims: [more] })))).toEqual([
    refusal("amount_out_of_range", "/claims/0/amount"),
  ]);
  const payment = { payment_reference: "P", claim_reference: "C-0", amount: most, currency: "EUR" as const };
  const payments = [{ ...payment, paid_at: "2026-03-01T10:00:00Z" }];
  expect(await results(api["record_payments.v1"]({ payments }))).toMatchObject([{ success: true }]);
  const reversals = [{ payment_reference: "P", reason: "other" as const }];
  expect(await ledger.unchanged(() => results(api["reverse_payments.v1"]({ payments: reversals })))).toEqual([
    refusal("amount_out_of_range", "/payments/0/payment_reference"),
  ]);
  expectAddedUp(await euros(ledger));

  // Another currency, and another client, have room of their own.
  const yen = largest("yen", { currency: "JPY", account_reference: "YEN" });
  expect(await results(api["import_claims.v2"]({ claims: [yen] }))).toMatchObject([{ success: true }]);
  const other = await strangerTo(ledger);
  expect(await other.results(other.api["import_claims.v2"]({ claims: [one] }))).toMatchObject([
    { success: true },
  ]);
});

test("several requests at once take no more room together than there is, and each item is told", {
  timeout: 120_000,
}, async () => {
  const ledger = await newLedger();
  const { api, results, platform, clientId } = ledger;
  const batches = ["A", "B", "C"].map((prefix) => named(160, prefix).map((reference) => largest(reference)));
  const answers = await Promise.all(batches.map((claims) => results(api["import_claims.v2"]({ claims }))));
  const fits = Number(maxTurnover / perClaim);
  expect(answers.map(succeeded).reduce((sum, count) => sum + count)).toBe(fits);
  expect(await owed(ledger)).toBe(BigInt(fits) * perClaim);
  const row = await platform.database.read((reader) =>
    reader.get<{ total: number }>("select total from turnovers where client_id = $1", [clientId]),
  );
  expect(BigInt(row!.total)).toBe(BigInt(fits) * perClaim);
});

const amount = fc.constantFrom(0, 1, 10 ** 11, most - 1, most);
const reference = fc.constantFrom(...named(8, "X"), "C-0", "C-1");
const step = fc.oneof(
  fc.record({
    do: fc.constant("import" as const),
    reference,
    amount,
    fees: fc.oneof(fc.array(amount, { maxLength: 20 }), fc.constant(Array.from({ length: 20 }, () => most))),
  }),
  fc.record({ do: fc.constantFrom("debit" as const, "credit" as const, "pay" as const), reference, amount }),
  fc.record({ do: fc.constant("reverse" as const), age: fc.nat(3) }),
);

test("for any changes with the largest amounts: the equation holds, and what the account and the statement say is exact", {
  timeout: 120_000,
}, async () => {
  const ledger = await newLedger();
  const { api, results } = ledger;
  const claims = named(428).map((reference) => largest(reference));
  await results(api["import_claims.v2"]({ claims }));
  const payments: string[] = [];
  let count = 0;
  const outcomes = new Set<string>();
  const act = async (change: typeof step extends fc.Arbitrary<infer Step> ? Step : never) => {
    const key = `K-${++count}`;
    const currency = "EUR" as const;
    if (change.do === "reverse") {
      const payment_reference = payments.at(-1 - change.age);
      if (payment_reference === undefined) return [];
      const reversals = [{ payment_reference, reason: "other" as const, reactivate: true }];
      return results(api["reverse_payments.v1"]({ payments: reversals }));
    }
    const { reference: claim_reference, amount } = change;
    if (change.do === "import") {
      const fee_items = change.fees.map((fee, index) => ({ code: `fee_${index}`, amount: fee }));
      const claim = largest(claim_reference, { amount, fee_items });
      return results(api["import_claims.v2"]({ claims: [claim] }));
    }
    if (change.do === "pay") {
      payments.push(key);
      const payment = { payment_reference: key, claim_reference, amount: Math.max(1, amount), currency };
      return results(
        api["record_payments.v1"]({ payments: [{ ...payment, paid_at: "2026-03-01T10:00:00Z" }] }),
      );
    }
    const booking = { operation_reference: key, claim_reference, amount, fees: amount, currency };
    return change.do === "debit"
      ? results(api["debit_claims.v1"]({ debits: [{ ...booking, kind: "interest", reactivate: true }] }))
      : results(api["credit_claims.v1"]({ credits: [{ ...booking, kind: "discount" }] }));
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      for (const change of steps)
        for (const { errors } of await act(change))
          outcomes.add(`${change.do} ${errors.map(({ code }) => code).join() || "done"}`);
      const line = await euros(ledger);
      expectAddedUp(line);
      expect(BigInt(line.closing)).toBe(await owed(ledger));
      const { balance } = await ledger.account(account_reference);
      expect(BigInt(balance.total)).toBe(BigInt(balance.amount) + BigInt(balance.fees));
    }),
    { numRuns: 25 },
  );
  expect([...outcomes]).toEqual(
    expect.arrayContaining(["import done", "import amount_out_of_range", "pay done", "reverse done"]),
  );
});
