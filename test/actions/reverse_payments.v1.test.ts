import { describe, expect, test } from "vitest";
import { plainClaim } from "#test/support/claims.ts";
import { type Ledger, refusal } from "#test/support/ledger.ts";
import {
  accountReference,
  inAccount,
  newPayments,
  type PaymentRecord,
  type PaymentReversal,
  paymentOf,
  reversalOf,
} from "#test/support/payments.ts";
import { newTestClient, post } from "#test/support/platform.ts";

const single = plainClaim();
const { reference } = single;
const names = ["OLD", "TWIN-A", "TWIN-B"];

/** What a reversal brings back: everything of claims and their account but the count and time of changes. */
async function figures(ledger: Ledger) {
  const { data } = await ledger.api["search_claims.v1"]({ limit: 200 });
  const account = await ledger.account(accountReference);
  return [...data!.items, account].map((entry) => {
    const { sequence: _sequence, updated_at: _updatedAt, ...rest } = entry ?? {};
    return rest;
  });
}

describe("200 processed: everything is as before the payment", () => {
  test.each<[string, Partial<PaymentRecord>]>([
    ["part of a claim", { claim_reference: "OLD", amount: 150 }],
    ["only fees", { claim_reference: "OLD", amount: 40 }],
    ["a whole claim", { claim_reference: "OLD", amount: 1100 }],
    ["a claim and a surplus on its account", { claim_reference: "OLD", amount: 1234 }],
    ["a claim without account and its own surplus", { claim_reference: reference, amount: 11_111 }],
    ["an account, oldest first", { amount: 3400 }],
    ["an account, fees first", { amount: 1700, strategy: "fees_first_then_oldest" }],
    ["an account and a surplus", { amount: 7000 }],
  ])("%s", async (_, change) => {
    const { ledger, pay, reverse } = await newPayments();
    await ledger.importClaims(single);
    const before = await figures(ledger);
    await pay(change);
    expect(await figures(ledger)).not.toEqual(before);
    expect(await reverse({ reactivate: true })).toMatchObject([
      { reference: "P-1", success: true, message: "Payment reversed.", errors: [] },
    ]);
    expect(await figures(ledger)).toEqual(before);
  });

  test("of two payments on a claim the first can be undone alone", async () => {
    const { ledger, pay, reverse } = await newPayments();
    await pay({ claim_reference: "OLD", amount: 300 }, { payment_reference: "P-2", claim_reference: "OLD" });
    expect(await ledger.claim("OLD")).toMatchObject({ status: "resolved", paid: 1100 });
    await reverse({ reactivate: true });
    expect(await ledger.claim("OLD")).toMatchObject({
      status: "active",
      balance: { amount: 200, fees: 100 },
      paid: 800,
    });
    expect((await ledger.account(accountReference)).credit_balance).toBe(200);
  });

  test("a claim that stayed active needs no reactivate", async () => {
    const { ledger, pay, reverse } = await newPayments();
    await pay({ claim_reference: "OLD", amount: 1000 });
    expect(await reverse({})).toMatchObject([{ success: true }]);
    expect((await ledger.newEvents()).map(({ type }) => type)).not.toContain("claim.reactivated");
  });
});

describe("200 processed: what is told", () => {
  test.each([{ async: false }, { async: true }])(
    "payment.reversed, and of every claim its balance and that it is active again %o",
    async (options) => {
      const { ledger, pay } = await newPayments();
      await pay({ amount: 7000, provider: "SEPA" });
      await ledger.newEvents();
      ledger.clock.jump(1000);
      const payments = [reversalOf({ comment: "account closed", reactivate: true })];
      const call = ledger.api["reverse_payments.v1"]({ payments }, options);
      await ledger.results(call);
      const { data } = await call;
      const events = await ledger.newEvents();
      const { balance: _balance, claims: _claims, ...account } = await ledger.account(accountReference);
      const claims = await Promise.all(names.map((name) => ledger.claim(name)));
      expect(events[0]).toMatchObject({
        type: "payment.reversed",
        subject: { kind: "payment", reference: "P-1" },
        sequence: 2,
        causation_id: data!.request_id,
      });
      expect(events[0]!.data).toEqual({
        payment: {
          ...paymentOf({ amount: 7000, provider: "SEPA" }),
          strategy: "oldest_first",
          paid_at: "2026-03-01T10:00:00.000Z",
          state: "reversed",
          allocated: 6600,
          surplus: 400,
          reversal_reason: "returned_debit",
          recorded_at: "2026-03-02T12:00:00.000Z",
          reversed_at: "2026-03-02T12:00:01.000Z",
        },
        allocations: claims.map(({ reference: claim_reference, amount, fees, balance }) => ({
          claim_reference,
          amount,
          fees,
          balance_after: balance,
        })),
        account,
        part: 1,
        parts: 1,
      });
      expect(events.slice(1).map(({ type, subject }) => [type, subject!.reference])).toEqual(
        names.flatMap((name) => [
          ["claim.balance_changed", name],
          ["claim.reactivated", name],
        ]),
      );
      const [, changed, reactivated] = events;
      expect(changed!.data).toEqual({
        claim: claims[0],
        cause: "reversal",
        movement: {
          operation_reference: "P-1",
          kind: "reversal",
          amount: 1000,
          fees: 100,
          currency: "EUR",
          value_date: "2026-03-02",
          balance_after: { amount: 1000, fees: 100, total: 1100 },
          request_id: data!.request_id,
          at: "2026-03-02T12:00:01.000Z",
        },
      });
      expect(reactivated!.data).toEqual({ claim: claims[0], reason: "reversal" });
      expect((await ledger.history("OLD")).at(-1)).toMatchObject({
        status: "active",
        reason: "returned_debit",
        comment: "account closed",
        movement: { kind: "reversal" },
      });
    },
  );

  test("201 claims: two messages about the payment", async () => {
    const claims = Array.from({ length: 201 }, (_, index) => inAccount(`C-${1000 + index}`));
    const { ledger, pay, reverse } = await newPayments({ claims });
    await pay({ amount: 201 * 10_500 });
    await ledger.newEvents();
    await reverse({ reactivate: true });
    const events = await ledger.newEvents();
    const reversed = events.filter(({ type }) => type === "payment.reversed");
    expect(reversed.map(({ data }) => data)).toMatchObject([
      { part: 1, parts: 2 },
      { part: 2, parts: 2 },
    ]);
    expect(
      reversed.map(({ data }) => (data as unknown as { allocations: object[] }).allocations.length),
    ).toEqual([200, 1]);
    expect(events).toHaveLength(2 + 2 * 201);
    expect((await ledger.account(accountReference)).claims.active).toBe(201);
  });

  test("a journey that was stopped for good stays so", async () => {
    const { ledger, pay, reverse } = await newPayments();
    await ledger.api["stop_journeys.v1"]({ journeys: [{ claim_reference: "OLD" }] });
    await pay({ amount: 3300 });
    await reverse({ reactivate: true });
    expect((await ledger.claim("OLD")).journey).toEqual({ state: "stopped" });
    expect((await ledger.claim("TWIN-A")).journey).toEqual({ state: "running" });
  });
});

describe("200 with errors, and nothing changed", () => {
  const path = "/payments/0/payment_reference";

  test("payment_not_found: unknown, and another client's", async () => {
    const { ledger, pay, reverse } = await newPayments();
    await pay({});
    expect(await ledger.unchanged(() => reverse({ payment_reference: "never-was" }))).toEqual([
      refusal("payment_not_found", path),
    ]);
    const { api } = await newTestClient(ledger.platform);
    const payments = [reversalOf()];
    const { data } = await ledger.unchanged(() => api["reverse_payments.v1"]({ payments }));
    expect(data!.results).toEqual([refusal("payment_not_found", path)]);
  });

  test("claim_resolved without reactivate; with it the same reversal goes through", async () => {
    const { ledger, pay, reverse } = await newPayments();
    await pay({ amount: 1200 });
    for (const change of [{}, { reactivate: false }]) {
      expect(await ledger.unchanged(() => reverse(change))).toEqual([refusal("claim_resolved", path)]);
    }
    expect(await reverse({ reactivate: true })).toMatchObject([{ success: true }]);
  });

  test("claim_withdrawn: refused whole, the other claims keep the payment", async () => {
    const { ledger, pay, reverse } = await newPayments();
    await pay({ amount: 2000 });
    await ledger.api["withdraw_claims.v1"]({ claims: [{ reference: "TWIN-A", reason: "sold" }] });
    expect(await ledger.unchanged(() => reverse({ reactivate: true }))).toEqual([
      refusal("claim_withdrawn", path),
    ]);
    expect(await ledger.claim("OLD")).toMatchObject({ status: "resolved", paid: 1100 });
    const [refused] = await reverse({ reactivate: true });
    expect(refused!.errors[0]!.message).toContain("TWIN-A");
  });

  test("amount_out_of_range: more than 10^15 would be owed", async () => {
    const most = 10 ** 12;
    const { ledger, pay, reverse } = await newPayments({ claims: [plainClaim({ amount: most, fees: 0 })] });
    await pay({ claim_reference: reference, amount: 5 });
    const debit = { claim_reference: reference, currency: "EUR" as const, kind: "interest" as const };
    const debits = Array.from({ length: 999 }, (_, index) => ({
      ...debit,
      operation_reference: `D-${index}`,
      amount: most,
    }));
    const rest = { ...debit, operation_reference: "rest", amount: 1 };
    await ledger.api["debit_claims.v1"]({ debits: [...debits, rest] });
    expect((await ledger.claim()).balance.total).toBe(10 ** 15 - 4);
    expect(await ledger.unchanged(() => reverse({}))).toEqual([refusal("amount_out_of_range", path)]);
  });

  test.each<[string, Partial<PaymentReversal>]>([
    ["another reason", { reason: "chargeback" }],
    ["a comment", { comment: "by the bank" }],
    ["reactivate", { reactivate: true }],
  ])("operation_reference_used: the second reversal of a payment, with %s", async (_, change) => {
    const { ledger, pay, reverse } = await newPayments();
    await pay({ amount: 500 });
    await reverse({});
    expect(await ledger.unchanged(() => reverse(change))).toEqual([
      refusal("operation_reference_used", path),
    ]);
  });

  test("the reference of a payment that was undone cannot be used for another one", async () => {
    const { ledger, pay, reverse } = await newPayments();
    const [first] = await pay({ amount: 500 });
    await reverse({});
    expect(await ledger.unchanged(() => pay({ amount: 500 }))).toMatchObject([
      { success: true, message_id: first!.message_id, message: "Already processed; nothing was done again." },
    ]);
    expect(await ledger.unchanged(() => pay({ amount: 501 }))).toEqual([
      refusal("operation_reference_used", path),
    ]);
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger, pay } = await newPayments();
    await pay({ amount: 100 }, { payment_reference: "P-2", amount: 100 });
    const payments = ["P-1", "never-was", "P-2"].map((payment_reference) =>
      reversalOf({ payment_reference }),
    );
    await ledger.newEvents();
    const results = await ledger.results(ledger.api["reverse_payments.v1"]({ payments }, { async: true }));
    expect(results.map(({ success }) => success)).toEqual([true, false, true]);
    expect(await ledger.claim("OLD")).toMatchObject({ paid: 0, balance: { total: 1100 } });
    expect((await ledger.newEvents()).at(-1)).toMatchObject({
      type: "action.failed",
      data: { action: "reverse_payments", items: [{ reference: "never-was", errors: results[1]!.errors }] },
    });
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["no reason", "/reason", "missing_member", { reason: undefined }],
    ["a reason that is not known", "/reason", "not_allowed_value", { reason: "zero_balance" }],
    ["an empty comment", "/comment", "too_short", { comment: "" }],
    ["only a part", "/amount", "unknown_member", { amount: 1 }],
  ])("%s", async (_, path, code, change) => {
    const { ledger, pay } = await newPayments();
    await pay({ amount: 500 });
    const body = { payments: [reversalOf(), { ...reversalOf({ payment_reference: "P-2" }), ...change }] };
    const response = await ledger.unchanged(() => ledger.fetch("/v1/reverse_payments", post(body)));
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_request", errors: [{ code, path: `/payments/1${path}` }] },
    ]);
  });
});

describe("400 duplicate_reference", () => {
  test("the same payment twice: the whole request is refused", async () => {
    const { ledger, pay } = await newPayments();
    await pay({ amount: 500 });
    const payments = [reversalOf(), reversalOf()];
    const { problem } = await ledger.unchanged(() => ledger.api["reverse_payments.v1"]({ payments }));
    expect(problem).toMatchObject({
      status: 400,
      code: "duplicate_reference",
      errors: [{ path: "/payments/1/payment_reference" }],
    });
  });
});
