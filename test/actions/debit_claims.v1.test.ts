import { describe, expect, test } from "vitest";
import type { Item } from "#src/contract/operations.ts";
import { plainClaim } from "#test/support/claims.ts";
import { type Ledger, type LedgerOptions, newLedger, refusal } from "#test/support/ledger.ts";
import { newTestClient, post } from "#test/support/platform.ts";

type Debit = Item<"debit_claims.v1">;

const claim = plainClaim();
const { reference } = claim;
const most = 10 ** 12;

function debitOf(change: Partial<Debit> = {}): Debit {
  return {
    operation_reference: "OP-1",
    claim_reference: reference,
    amount: 300,
    currency: "EUR",
    kind: "interest",
    ...change,
  };
}

async function setUp(options: LedgerOptions = {}) {
  const ledger = await newLedger({ claims: [claim], ...options });
  const debit = (...changes: Partial<Debit>[]) =>
    ledger.results(ledger.api["debit_claims.v1"]({ debits: changes.map(debitOf) }));
  return { ledger, debit };
}

/** Nothing is owed any more, so the claim has resolved itself. */
async function payOff({ api, newEvents }: Ledger) {
  const payment = { payment_reference: "P-1", claim_reference: reference, amount: 10_500 };
  const paid = { currency: "EUR" as const, paid_at: "2026-03-01T10:00:00Z" };
  await api["record_payments.v1"]({ payments: [{ ...payment, ...paid }] });
  await newEvents();
}

describe("200 processed", () => {
  test.each(["adjustment", "chargeback", "interest"] as const)(
    "a debit of the kind %s: claim.balance_changed with the movement, which stands in the history",
    async (kind) => {
      const { ledger } = await setUp();
      const debits = [debitOf({ kind, fees: 50 })];
      const { data } = await ledger.api["debit_claims.v1"]({ debits });
      expect(data!.results).toMatchObject([{ reference: "OP-1", success: true, message: "Balance raised." }]);
      const movement = {
        operation_reference: "OP-1",
        kind: "debit",
        booked_as: kind,
        amount: 300,
        fees: 50,
        currency: "EUR",
        value_date: "2026-03-02",
        balance_after: { amount: 10_300, fees: 550, total: 10_850 },
        request_id: data!.request_id,
        at: "2026-03-02T12:00:00.000Z",
      };
      const after = await ledger.claim();
      expect(after).toMatchObject({ amount: 10_000, fees: 500, balance: movement.balance_after, paid: 0 });
      const events = await ledger.newEvents();
      expect(events).toMatchObject([
        {
          type: "claim.balance_changed",
          subject: { kind: "claim", reference },
          sequence: 2,
          causation_id: data!.request_id,
        },
      ]);
      expect(events[0]!.data).toEqual({ claim: after, movement, cause: "debit" });
      expect((await ledger.history()).at(-1)).toMatchObject({ sequence: 2, changed: [], movement });
    },
  );

  test("fees alone; fees are 0 by default", async () => {
    const { ledger, debit } = await setUp();
    await debit({ amount: 0, fees: 5 }, { operation_reference: "OP-2", amount: 7 });
    expect((await ledger.claim()).balance).toEqual({ amount: 10_007, fees: 505, total: 10_512 });
  });

  test.each([
    ["UTC", "2026-03-02"],
    ["Europe/Berlin", "2026-03-03"],
    ["America/New_York", "2026-03-02"],
  ])("value_date is today in %s by default; one that is sent stays", async (timeZone, today) => {
    const { ledger, debit } = await setUp({ startMs: Date.UTC(2026, 2, 2, 23, 30), timeZone });
    await debit({}, { operation_reference: "OP-2", value_date: "2026-02-28" });
    expect((await ledger.newEvents()).map(({ data }) => data)).toMatchObject([
      { movement: { value_date: today } },
      { movement: { value_date: "2026-02-28" } },
    ]);
  });
});

describe("200 processed with reactivate", () => {
  test.each([{ async: false }, { async: true }])(
    "a resolved claim is opened again and its journey runs %o",
    async (options) => {
      const { ledger } = await setUp();
      await payOff(ledger);
      const debits = [debitOf({ reactivate: true })];
      await ledger.results(ledger.api["debit_claims.v1"]({ debits }, options));
      const after = await ledger.claim();
      expect(after).toMatchObject({
        status: "active",
        balance: { amount: 300, fees: 0, total: 300 },
        paid: 10_500,
        journey: { state: "running" },
        sequence: 3,
      });
      expect(after).not.toHaveProperty("resolved_reason");
      const events = await ledger.newEvents();
      expect(events.map(({ type, sequence }) => [type, sequence])).toEqual([
        ["claim.balance_changed", 3],
        ["claim.reactivated", 3],
      ]);
      expect(events[1]!.data).toEqual({ claim: after, reason: "debit" });
      expect((await ledger.history()).at(-1)).toMatchObject({
        status: "active",
        journey: { state: "running" },
        sequence: 3,
      });
    },
  );

  test("what was left when the claim was closed is owed again too", async () => {
    const { ledger, debit } = await setUp();
    await ledger.api["resolve_claims.v1"]({ claims: [{ reference, reason: "goodwill" }] });
    await debit({ reactivate: true });
    expect(await ledger.claim()).toMatchObject({ status: "active", balance: { total: 10_800 } });
  });

  test("a journey that was stopped for good stays so; one that was only paused runs", async () => {
    const other = plainClaim({ reference: "INV-2" });
    const { ledger, debit } = await setUp({ claims: [claim, other] });
    await ledger.api["stop_journeys.v1"]({ journeys: [{ claim_reference: reference }] });
    await ledger.api["pause_journeys.v1"]({
      journeys: [{ claim_reference: other.reference, until: "2026-04-01" }],
    });
    const claims = [reference, other.reference].map((name) => ({
      reference: name,
      reason: "other" as const,
    }));
    await ledger.api["resolve_claims.v1"]({ claims });
    await debit(
      { reactivate: true },
      { operation_reference: "OP-2", claim_reference: other.reference, reactivate: true },
    );
    expect(await ledger.claim()).toMatchObject({ status: "active", journey: { state: "stopped" } });
    expect((await ledger.claim(other.reference)).journey).toEqual({ state: "running" });
    const journeys = (entries: { journey?: { state: string } }[]) =>
      entries.map(({ journey }) => journey?.state);
    const untouched = undefined;
    expect(journeys(await ledger.history())).toEqual([untouched, "stopped", untouched, untouched]);
    expect(journeys(await ledger.history(other.reference))).toEqual([
      untouched,
      "paused",
      "stopped",
      "running",
    ]);
  });

  test("an active claim only owes more", async () => {
    const { ledger, debit } = await setUp();
    await debit({ reactivate: true });
    expect((await ledger.newEvents()).map(({ type }) => type)).toEqual(["claim.balance_changed"]);
  });
});

describe("200 with errors, and nothing changed", () => {
  const names = ["resolved", "paid", "withdrawn"];
  const setUpClosed = async () => {
    const closed = names.map((name) => plainClaim({ reference: name }));
    const { ledger, debit } = await setUp({ claims: [claim, ...closed] });
    const { api } = ledger;
    await api["resolve_claims.v1"]({ claims: [{ reference: "resolved", reason: "settled" }] });
    await api["withdraw_claims.v1"]({ claims: [{ reference: "withdrawn", reason: "sold" }] });
    const credit = { operation_reference: "C-1", claim_reference: "paid", amount: 10_500 };
    await api["credit_claims.v1"]({ credits: [{ ...credit, currency: "EUR", kind: "payment" }] });
    return { ledger, debit };
  };

  test.each<[string, string, Partial<Debit>]>([
    ["claim_not_found", "claim_reference", { claim_reference: "never-was" }],
    ["claim_resolved", "claim_reference", { claim_reference: "resolved" }],
    ["claim_resolved", "claim_reference", { claim_reference: "paid", reactivate: false }],
    ["claim_withdrawn", "claim_reference", { claim_reference: "withdrawn" }],
    ["claim_withdrawn", "claim_reference", { claim_reference: "withdrawn", reactivate: true }],
    ["currency_mismatch", "currency", { currency: "CHF" }],
    ["currency_mismatch", "currency", { claim_reference: "paid", currency: "CHF", reactivate: true }],
    ["amount_out_of_range", "amount", { amount: 0 }],
    ["date_out_of_range", "value_date", { value_date: "1899-12-31" }],
    ["date_out_of_range", "value_date", { value_date: "9999-12-31" }],
    ["amount_out_of_range", "amount", { claim_reference: "paid", amount: 0, fees: 0, reactivate: true }],
  ])("%s at %s: %o", async (code, member, change) => {
    const { ledger, debit } = await setUpClosed();
    expect(await ledger.unchanged(() => debit(change))).toEqual([refusal(code, `/debits/0/${member}`)]);
  });

  test("amount_out_of_range: the balance may be 10^15 and not more", async () => {
    const { ledger, debit } = await setUp({ claims: [plainClaim({ amount: most, fees: 0 })] });
    const debits = Array.from({ length: 999 }, (_, index) => ({
      operation_reference: `D-${index}`,
      amount: most,
    }));
    const results = await debit(...debits);
    expect(results.every(({ success }) => success)).toBe(true);
    expect((await ledger.claim()).balance.total).toBe(10 ** 15);
    for (const change of [{ amount: 1 }, { amount: 0, fees: 1 }, { amount: most, fees: most }]) {
      expect(await ledger.unchanged(() => debit(change))).toEqual([
        refusal("amount_out_of_range", "/debits/0/amount"),
      ]);
    }
  });

  test("operation_reference_used: also by a credit, they share the references", async () => {
    const { ledger, debit } = await setUp();
    const { kind: _kind, ...content } = debitOf();
    await ledger.api["credit_claims.v1"]({ credits: [{ ...content, kind: "adjustment" }] });
    const refused = [refusal("operation_reference_used", "/debits/0/operation_reference")];
    expect(await ledger.unchanged(() => debit({}))).toEqual(refused);
    await debit({ operation_reference: "OP-2" });
    expect(await ledger.unchanged(() => debit({ operation_reference: "OP-2", amount: 1 }))).toEqual(refused);
  });

  test("another client's claim is as unknown as one that never was", async () => {
    const { ledger } = await setUp();
    const stranger = await newTestClient(ledger.platform);
    const { data } = await ledger.unchanged(() => stranger.api["debit_claims.v1"]({ debits: [debitOf()] }));
    expect(data!.results).toEqual([refusal("claim_not_found", "/debits/0/claim_reference")]);
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await setUp();
    const debits = ["OP-1", "OP-2", "OP-3"].map((operation_reference, index) =>
      debitOf({ operation_reference, currency: index === 0 ? "CHF" : "EUR" }),
    );
    const results = await ledger.results(ledger.api["debit_claims.v1"]({ debits }, { async: true }));
    expect(results.map(({ success }) => success)).toEqual([false, true, true]);
    expect(results[0]).toEqual(refusal("currency_mismatch", "/debits/0/currency"));
    expect((await ledger.claim()).balance.total).toBe(10_500 + 600);
    expect((await ledger.newEvents()).at(-1)).toMatchObject({
      type: "action.failed",
      data: { action: "debit_claims", items: [{ reference: "OP-1", errors: results[0]!.errors }] },
    });
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["a member is missing", "/currency", "missing_member", { currency: undefined }],
    ["below zero", "/fees", "too_small", { fees: -1 }],
    ["above 10^12", "/amount", "too_large", { amount: most + 1 }],
    ["a kind of credits", "/kind", "not_allowed_value", { kind: "discount" }],
    ["reactivate is no text", "/reactivate", "wrong_type", { reactivate: "true" }],
    ["a member of credits", "/allocation", "unknown_member", { allocation: "fees_first" }],
  ])("%s", async (_, path, code, change) => {
    const { ledger } = await setUp();
    const body = { debits: [debitOf(), { ...debitOf({ operation_reference: "OP-2" }), ...change }] };
    const response = await ledger.unchanged(() => ledger.fetch("/v1/debit_claims", post(body)));
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_request", errors: [{ code, path: `/debits/1${path}` }] },
    ]);
  });
});

describe("400 duplicate_reference", () => {
  test("the same operation twice: the whole request is refused", async () => {
    const { ledger } = await setUp();
    const debits = [debitOf(), debitOf()];
    const { problem } = await ledger.unchanged(() => ledger.api["debit_claims.v1"]({ debits }));
    expect(problem).toMatchObject({
      status: 400,
      code: "duplicate_reference",
      errors: [{ path: "/debits/1/operation_reference" }],
    });
  });
});
