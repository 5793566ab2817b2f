import { describe, expect, test } from "vitest";
import type { Item } from "#src/contract/operations.ts";
import { plainClaim } from "#test/support/claims.ts";
import { type Ledger, type LedgerOptions, newLedger, refusal, withoutNames } from "#test/support/ledger.ts";
import { newTestClient, post } from "#test/support/platform.ts";

type Credit = Item<"credit_claims.v1">;

const claim = plainClaim();
const { reference } = claim;

function creditOf(change: Partial<Credit> = {}): Credit {
  return {
    operation_reference: "OP-1",
    claim_reference: reference,
    amount: 700,
    currency: "EUR",
    kind: "discount",
    ...change,
  };
}

async function setUp(options: LedgerOptions = {}) {
  const ledger = await newLedger({ claims: [claim], ...options });
  const credit = (...changes: Partial<Credit>[]) =>
    ledger.results(ledger.api["credit_claims.v1"]({ credits: changes.map(creditOf) }));
  return { ledger, credit };
}

describe("200 processed", () => {
  test.each<[string, Partial<Credit>, { amount: number; fees: number }]>([
    ["fees first by default", { amount: 700 }, { amount: -200, fees: -500 }],
    ["fees first, less than the fees", { amount: 300, allocation: "fees_first" }, { amount: 0, fees: -300 }],
    ["amount first", { amount: 700, allocation: "amount_first" }, { amount: -700, fees: 0 }],
    [
      "amount first, then fees",
      { amount: 10_200, allocation: "amount_first" },
      { amount: -10_000, fees: -200 },
    ],
    ["fees named", { amount: 700, fees: 100 }, { amount: -700, fees: -100 }],
    ["fees alone", { amount: 0, fees: 500 }, { amount: 0, fees: -500 }],
    ["no fees named", { amount: 700, fees: 0 }, { amount: -700, fees: 0 }],
  ])("split: %s", async (_, change, moved) => {
    const { ledger, credit } = await setUp();
    expect(await credit(change)).toMatchObject([
      { reference: "OP-1", success: true, message: "Balance lowered.", errors: [] },
    ]);
    const [amount, fees] = [10_000 + moved.amount, 500 + moved.fees];
    expect(await ledger.claim()).toMatchObject({
      amount: 10_000,
      fees: 500,
      balance: { amount, fees, total: amount + fees },
      status: "active",
      sequence: 2,
    });
    const [event] = await ledger.newEvents();
    expect(event!.data).toMatchObject({ movement: moved });
  });

  test.each<[Credit["kind"], number]>([
    ["payment", 700],
    ["discount", 0],
    ["adjustment", 0],
  ])(
    "a credit of the kind %s: claim.balance_changed with the movement, which stands in the history",
    async (kind, paid) => {
      const { ledger } = await setUp();
      const { data } = await ledger.api["credit_claims.v1"]({ credits: [creditOf({ kind })] });
      const movement = {
        operation_reference: "OP-1",
        kind: "credit",
        booked_as: kind,
        amount: -200,
        fees: -500,
        currency: "EUR",
        value_date: "2026-03-02",
        balance_after: { amount: 9800, fees: 0, total: 9800 },
        request_id: data!.request_id,
        at: "2026-03-02T12:00:00.000Z",
      };
      const after = await ledger.claim();
      expect(after).toMatchObject({ balance: movement.balance_after, paid });
      const events = await ledger.newEvents();
      expect(events).toMatchObject([
        {
          type: "claim.balance_changed",
          version: "v1",
          subject: { kind: "claim", reference },
          sequence: 2,
          causation_id: data!.request_id,
        },
      ]);
      expect(events[0]!.data).toEqual({ claim: after, movement, cause: "credit" });
      expect((await ledger.history()).at(-1)).toMatchObject({ sequence: 2, changed: [], movement });
    },
  );

  test.each([
    ["UTC", "2026-03-02"],
    ["Europe/Berlin", "2026-03-03"],
    ["America/New_York", "2026-03-02"],
  ])("value_date is today in %s by default; one that is sent stays", async (timeZone, today) => {
    const { ledger, credit } = await setUp({ startMs: Date.UTC(2026, 2, 2, 23, 30), timeZone });
    await credit({}, { operation_reference: "OP-2", value_date: "2026-02-28" });
    const events = await ledger.newEvents();
    expect(events.map(({ data }) => data)).toMatchObject([
      { movement: { value_date: today } },
      { movement: { value_date: "2026-02-28" } },
    ]);
  });

  test.each([{ async: false }, { async: true }])("to zero: the claim resolves itself %o", async (options) => {
    const { ledger } = await setUp();
    const credits = [creditOf({ amount: 10_500 })];
    const results = await ledger.results(ledger.api["credit_claims.v1"]({ credits }, options));
    expect(results).toMatchObject([{ success: true, message: "Balance lowered." }]);
    const after = await ledger.claim();
    expect(after).toMatchObject({
      status: "resolved",
      resolved_reason: "zero_balance",
      balance: { amount: 0, fees: 0, total: 0 },
      journey: { state: "stopped" },
      sequence: 2,
    });
    const events = await ledger.newEvents();
    expect(events.map(({ type, sequence }) => [type, sequence])).toEqual([
      ["claim.balance_changed", 2],
      ["claim.resolved", 2],
    ]);
    expect(events[1]!.data).toEqual({ claim: after, reason: "zero_balance" });
    expect((await ledger.history()).at(-1)).toMatchObject({
      status: "resolved",
      journey: { state: "stopped" },
      reason: "zero_balance",
    });
  });
});

describe("200 with errors, and nothing changed", () => {
  const closed = ["resolved", "withdrawn"].map((name) => plainClaim({ reference: name }));
  const setUpClosed = async () => {
    const { ledger, credit } = await setUp({ claims: [claim, ...closed] });
    await ledger.api["resolve_claims.v1"]({ claims: [{ reference: "resolved", reason: "settled" }] });
    await ledger.api["withdraw_claims.v1"]({ claims: [{ reference: "withdrawn", reason: "sold" }] });
    return { ledger, credit };
  };

  test.each<[string, string, Partial<Credit>]>([
    ["claim_not_found", "claim_reference", { claim_reference: "never-was" }],
    ["claim_resolved", "claim_reference", { claim_reference: "resolved" }],
    ["claim_withdrawn", "claim_reference", { claim_reference: "withdrawn" }],
    ["currency_mismatch", "currency", { currency: "CHF" }],
    ["exceeds_balance", "amount", { amount: 10_501 }],
    ["exceeds_balance", "amount", { amount: 10_501, allocation: "amount_first" }],
    ["exceeds_balance", "amount", { amount: 10_001, fees: 0 }],
    ["exceeds_balance", "fees", { amount: 0, fees: 501 }],
    ["amount_out_of_range", "amount", { amount: 0 }],
    ["date_out_of_range", "value_date", { value_date: "1899-12-31" }],
    ["date_out_of_range", "value_date", { value_date: "9999-12-31" }],
    ["amount_out_of_range", "amount", { amount: 0, fees: 0 }],
  ])("%s at %s: %o", async (code, member, change) => {
    const { ledger, credit } = await setUpClosed();
    expect(await ledger.unchanged(() => credit(change))).toEqual([refusal(code, `/credits/0/${member}`)]);
  });

  test("operation_reference_used: the reference of another credit", async () => {
    const { ledger, credit } = await setUp();
    await credit({});
    expect(await ledger.unchanged(() => credit({ amount: 701 }))).toEqual([
      refusal("operation_reference_used", "/credits/0/operation_reference"),
    ]);
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await setUp();
    const credits = ["OP-1", "OP-2", "OP-3"].map((operation_reference, index) =>
      creditOf({ operation_reference, currency: index === 1 ? "CHF" : "EUR" }),
    );
    const results = await ledger.results(ledger.api["credit_claims.v1"]({ credits }, { async: true }));
    expect(results.map(({ success }) => success)).toEqual([true, false, true]);
    expect(results[1]).toEqual(refusal("currency_mismatch", "/credits/1/currency"));
    expect((await ledger.claim()).balance.total).toBe(10_500 - 1400);
    const events = await ledger.newEvents();
    expect(events.map(({ type }) => type)).toEqual([
      "claim.balance_changed",
      "claim.balance_changed",
      "action.failed",
    ]);
    expect(events[2]!.data).toMatchObject({
      action: "credit_claims",
      items: [{ reference: "OP-2", message_id: results[1]!.message_id, errors: results[1]!.errors }],
    });
  });

  test.each<[Credit["currency"], string]>([
    ["EUR", "105.00 EUR"],
    ["JPY", "10500 JPY"],
    ["KWD", "10.500 KWD"],
  ])("exceeds_balance says what is owed in the decimals of %s", async (currency, owed) => {
    const { credit } = await setUp({ claims: [plainClaim({ currency })] });
    const [result] = await credit({ currency, amount: 10_501 });
    expect(result!.errors[0]!.message).toContain(` ${owed} `);
  });

  test("another client's claim is as unknown as one that never was", async () => {
    const { ledger } = await setUp();
    const stranger = await newTestClient(ledger.platform);
    const credits = [creditOf(), creditOf({ operation_reference: "OP-2", claim_reference: "never-was" })];
    const { data } = await ledger.unchanged(() => stranger.api["credit_claims.v1"]({ credits }));
    const [theirs, nobodys] = data!.results;
    expect(theirs!.errors[0]!.message).toBe(nobodys!.errors[0]!.message);
    expect(withoutNames(theirs!)).toMatchObject({ success: false, errors: [{ code: "claim_not_found" }] });
  });

  test("amount_out_of_range: more than 10^15 would be paid in all", async () => {
    const { ledger, credit } = await setUp();
    const most = 10 ** 12;
    for (const [from, to] of [
      [0, 999],
      [999, 1000],
    ] as const) {
      await owe(ledger, most, from, to);
      const payments = Array.from({ length: to - from }, (_, index) => `C-${from + index}`);
      await credit(
        ...payments.map((operation_reference) => ({
          operation_reference,
          amount: most,
          kind: "payment" as const,
        })),
      );
    }
    expect(await ledger.claim()).toMatchObject({ paid: 1000 * most, balance: { total: 10_500 } });
    expect(await ledger.unchanged(() => credit({ amount: 1, kind: "payment" }))).toEqual([
      refusal("amount_out_of_range", "/credits/0/amount"),
    ]);
    expect(await credit({ amount: 1, kind: "discount" })).toMatchObject([{ success: true }]);
  });
});

async function owe({ api }: Ledger, amount: number, from: number, to: number): Promise<void> {
  const debits = Array.from({ length: to - from }, (_, index) => ({
    operation_reference: `D-${from + index}`,
    claim_reference: reference,
    amount,
    currency: "EUR" as const,
    kind: "adjustment" as const,
  }));
  await api["debit_claims.v1"]({ debits });
}

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["a member is missing", "/kind", "missing_member", { kind: undefined }],
    ["below zero", "/amount", "too_small", { amount: -1 }],
    ["above 10^12", "/amount", "too_large", { amount: 10 ** 12 + 1 }],
    ["not whole", "/amount", "wrong_type", { amount: 1.5 }],
    ["a kind of debits", "/kind", "not_allowed_value", { kind: "chargeback" }],
    ["no day", "/value_date", "invalid_format", { value_date: "2026-02-30" }],
    ["fees and allocation", "", "exactly_one_of", { fees: 1, allocation: "fees_first" }],
    ["a member that is not known", "/reactivate", "unknown_member", { reactivate: true }],
  ])("%s", async (_, path, code, change) => {
    const { ledger } = await setUp();
    const body = { credits: [creditOf(), { ...creditOf({ operation_reference: "OP-2" }), ...change }] };
    const response = await ledger.unchanged(() => ledger.fetch("/v1/credit_claims", post(body)));
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_request", errors: [{ code, path: `/credits/1${path}` }] },
    ]);
  });
});

describe("400 duplicate_reference", () => {
  test("the same operation twice: the whole request is refused", async () => {
    const { ledger } = await setUp();
    const credits = [creditOf(), creditOf({ amount: 1 })];
    const { problem } = await ledger.unchanged(() => ledger.api["credit_claims.v1"]({ credits }));
    expect(problem).toMatchObject({
      status: 400,
      code: "duplicate_reference",
      errors: [{ path: "/credits/1/operation_reference" }],
    });
  });
});
