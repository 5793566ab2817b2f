import { describe, expect, test } from "vitest";
import { plainClaim } from "#test/support/claims.ts";
import { refusal } from "#test/support/ledger.ts";
import {
  accountClaims,
  accountReference,
  inAccount,
  newPayments,
  type PaymentRecord,
  paymentOf,
} from "#test/support/payments.ts";
import { newTestClient, post } from "#test/support/platform.ts";

const single = plainClaim();
const { reference } = single;
const most = 10 ** 12;

describe("200 processed: a payment on a claim", () => {
  test("fees first; payment.recorded and claim.balance_changed say it, and the history keeps it", async () => {
    const { ledger } = await newPayments({ claims: [single], timeZone: "Europe/Berlin" });
    const payment = paymentOf({ claim_reference: reference, provider: "SEPA" });
    const { data } = await ledger.api["record_payments.v1"]({ payments: [payment] });
    expect(data!.results).toMatchObject([
      { reference: "P-1", success: true, message: "Payment recorded.", errors: [] },
    ]);
    const balance = { amount: 9500, fees: 0, total: 9500 };
    const movement = {
      operation_reference: "P-1",
      kind: "payment",
      amount: -500,
      fees: -500,
      currency: "EUR",
      value_date: "2026-03-01",
      balance_after: balance,
      request_id: data!.request_id,
      at: "2026-03-02T12:00:00.000Z",
    };
    const after = await ledger.claim();
    expect(after).toMatchObject({ balance, paid: 1000, credit_balance: 0, status: "active", sequence: 2 });
    const [recorded, changed, ...rest] = await ledger.newEvents();
    expect(rest).toEqual([]);
    expect(recorded).toMatchObject({
      type: "payment.recorded",
      subject: { kind: "payment", reference: "P-1" },
      sequence: 1,
      causation_id: data!.request_id,
    });
    expect(recorded!.data).toEqual({
      payment: {
        ...payment,
        paid_at: "2026-03-01T10:00:00.000Z",
        state: "recorded",
        allocated: 1000,
        surplus: 0,
        recorded_at: "2026-03-02T12:00:00.000Z",
      },
      allocations: [{ claim_reference: reference, amount: 500, fees: 500, balance_after: balance }],
      part: 1,
      parts: 1,
    });
    expect(changed).toMatchObject({ type: "claim.balance_changed", subject: { reference }, sequence: 2 });
    expect(changed!.data).toEqual({ claim: after, movement, cause: "payment" });
    expect((await ledger.history()).at(-1)).toMatchObject({ sequence: 2, movement });
  });

  test.each([{ async: false }, { async: true }])("in full: the claim resolves itself %o", async (options) => {
    const { ledger } = await newPayments({ claims: [single] });
    const payments = [paymentOf({ claim_reference: reference, amount: 10_500 })];
    await ledger.results(ledger.api["record_payments.v1"]({ payments }, options));
    const after = await ledger.claim();
    expect(after).toMatchObject({ status: "resolved", resolved_reason: "zero_balance", paid: 10_500 });
    const events = await ledger.newEvents();
    expect(events.map(({ type }) => type)).toEqual([
      "payment.recorded",
      "claim.balance_changed",
      "claim.resolved",
    ]);
    expect(events[2]!.data).toEqual({ claim: after, reason: "zero_balance" });
  });

  test("more than is owed: the surplus is the credit balance of a claim without account", async () => {
    const { ledger, pay } = await newPayments({ claims: [single] });
    await pay({ claim_reference: reference, amount: 10_600 });
    expect(await ledger.claim()).toMatchObject({
      status: "resolved",
      balance: { total: 0 },
      paid: 10_500,
      credit_balance: 100,
    });
    const [recorded] = await ledger.newEvents();
    expect(recorded!.data).toMatchObject({ payment: { allocated: 10_500, surplus: 100 } });
    expect(recorded!.data).not.toHaveProperty("account");
  });

  test("more than is owed: the surplus is its account's, and its other claims are not touched", async () => {
    const { ledger, pay } = await newPayments();
    const [other, before] = [await ledger.claim("TWIN-A"), await ledger.account(accountReference)];
    await pay({ claim_reference: "OLD", amount: 1500 });
    expect(await ledger.claim("OLD")).toMatchObject({ status: "resolved", credit_balance: 0, paid: 1100 });
    expect(await ledger.claim("TWIN-A")).toEqual(other);
    const { balance: _balance, claims, ...account } = await ledger.account(accountReference);
    expect([account, claims]).toMatchObject([
      { credit_balance: 400, sequence: before.sequence + 1 },
      { active: 2, resolved: 1 },
    ]);
    const [recorded] = await ledger.newEvents();
    expect(recorded!.data).toMatchObject({ payment: { claim_reference: "OLD", surplus: 400 } });
    expect(recorded!.data).toHaveProperty("account", account);
  });
});

const subjectOf = ({ subject }: { subject: { reference: string } | null }) => subject!.reference;

describe("200 processed: when it was paid", () => {
  test.each([
    ["UTC", "2026-03-01T23:30:00-05:00", "2026-03-02T04:30:00.000Z", "2026-03-02"],
    ["America/New_York", "2026-03-02T04:30:00Z", "2026-03-02T04:30:00.000Z", "2026-03-01"],
    ["Europe/Berlin", "2026-02-28T23:30:00.5Z", "2026-02-28T23:30:00.500Z", "2026-03-01"],
    ["America/New_York", "1900-01-02T00:00:00Z", "1900-01-02T00:00:00.000Z", "1900-01-01"],
    ["Pacific/Kiritimati", "2026-03-03T12:00:00Z", "2026-03-03T12:00:00.000Z", "2026-03-04"],
    ["Europe/Berlin", "2026-03-01t00:30:00.123456789+01:00", "2026-02-28T23:30:00.123Z", "2026-03-01"],
  ])("in %s %s is %s, and counts from %s", async (timeZone, paid_at, utc, value_date) => {
    const { ledger, pay } = await newPayments({ timeZone });
    await pay({ paid_at });
    const [recorded, changed] = await ledger.newEvents();
    expect(recorded!.data).toMatchObject({ payment: { paid_at: utc } });
    expect(changed!.data).toMatchObject({ movement: { value_date } });
  });
});

describe("200 with errors, and nothing changed", () => {
  const closed = [inAccount("resolved"), inAccount("withdrawn")];
  const setUp = async () => {
    const { ledger, pay } = await newPayments({ claims: [single, ...accountClaims, ...closed] });
    await ledger.api["resolve_claims.v1"]({ claims: [{ reference: "resolved", reason: "settled" }] });
    await ledger.api["withdraw_claims.v1"]({ claims: [{ reference: "withdrawn", reason: "sold" }] });
    return { ledger, pay };
  };

  test.each<[string, string, Partial<PaymentRecord>]>([
    ["claim_not_found", "claim_reference", { claim_reference: "never-was" }],
    ["account_not_found", "account_reference", { account_reference: "never-was" }],
    ["claim_resolved", "claim_reference", { claim_reference: "resolved" }],
    ["claim_withdrawn", "claim_reference", { claim_reference: "withdrawn" }],
    ["currency_mismatch", "currency", { claim_reference: reference, currency: "CHF" }],
    ["currency_mismatch", "currency", { currency: "CHF" }],
    ["date_out_of_range", "paid_at", { paid_at: "1899-12-31T23:59:59Z" }],
    ["date_out_of_range", "paid_at", { paid_at: "2026-03-03T12:00:00.001Z" }],
    ["date_out_of_range", "paid_at", { paid_at: "2030-01-01T00:00:00+01:00" }],
  ])("%s at %s: %o", async (code, member, change) => {
    const { ledger, pay } = await setUp();
    expect(await ledger.unchanged(() => pay(change))).toEqual([refusal(code, `/payments/0/${member}`)]);
  });

  test.each(["1900-01-01T00:00:00Z", "2026-03-03T12:00:00Z"])("paid_at may be %s", async (paid_at) => {
    const { pay } = await setUp();
    expect(await pay({ paid_at })).toMatchObject([{ success: true }]);
  });

  test("operation_reference_used: the reference of another payment", async () => {
    const { ledger, pay } = await setUp();
    await pay({});
    for (const change of [{ amount: 999 }, { provider: "cash" }, { claim_reference: "OLD" }]) {
      expect(await ledger.unchanged(() => pay(change))).toEqual([
        refusal("operation_reference_used", "/payments/0/payment_reference"),
      ]);
    }
  });

  test("amount_out_of_range: the credit balance of an account may be 10^15 and not more", async () => {
    const { ledger, pay } = await newPayments({ claims: [] });
    await ledger.api["create_accounts.v1"]({ accounts: [{ reference: accountReference, currency: "EUR" }] });
    const names = Array.from({ length: 1000 }, (_, index) => `P-${index}`);
    const results = await pay(...names.map((payment_reference) => ({ payment_reference, amount: most })));
    expect(results.every(({ success }) => success)).toBe(true);
    const before = await ledger.account(accountReference);
    expect(before.credit_balance).toBe(10 ** 15);
    expect(await ledger.unchanged(() => pay({ payment_reference: "last", amount: 1 }))).toEqual([
      refusal("amount_out_of_range", "/payments/0/amount"),
    ]);
    await ledger.importClaims(inAccount("new", { amount: 5, fees: 0 }));
    await ledger.newEvents();
    expect(await ledger.unchanged(() => pay({ payment_reference: "last", amount: 6 }))).toEqual([
      refusal("amount_out_of_range", "/payments/0/amount"),
    ]);
    expect(await ledger.account(accountReference)).toMatchObject({ credit_balance: 10 ** 15 });
  });

  test("another client's claims and accounts are as unknown as what never was", async () => {
    const { ledger } = await setUp();
    const { api } = await newTestClient(ledger.platform);
    const payments = [paymentOf(), paymentOf({ payment_reference: "P-2", claim_reference: reference })];
    const { data } = await ledger.unchanged(() => api["record_payments.v1"]({ payments }));
    expect(data!.results).toEqual([
      refusal("account_not_found", "/payments/0/account_reference"),
      refusal("claim_not_found", "/payments/1/claim_reference"),
    ]);
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await setUp();
    const payments = ["P-1", "P-2", "P-3"].map((payment_reference, index) =>
      paymentOf({ payment_reference, currency: index === 1 ? "CHF" : "EUR" }),
    );
    const results = await ledger.results(ledger.api["record_payments.v1"]({ payments }, { async: true }));
    expect(results.map(({ success }) => success)).toEqual([true, false, true]);
    const events = await ledger.newEvents();
    expect(events.filter(({ type }) => type === "payment.recorded").map(subjectOf)).toEqual(["P-1", "P-3"]);
    expect(events.at(-1)).toMatchObject({
      type: "action.failed",
      data: { action: "record_payments", items: [{ reference: "P-2", errors: results[1]!.errors }] },
    });
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["neither claim nor account", "", "exactly_one_of", { account_reference: undefined }],
    ["both claim and account", "", "exactly_one_of", { claim_reference: "OLD" }],
    [
      "a strategy for a claim",
      "",
      "exactly_one_of",
      { account_reference: undefined, claim_reference: "OLD", strategy: "oldest_first" },
    ],
    ["a strategy that is not known", "/strategy", "not_allowed_value", { strategy: "newest_first" }],
    ["nothing paid", "/amount", "too_small", { amount: 0 }],
    ["above 10^12", "/amount", "too_large", { amount: most + 1 }],
    ["a time without time zone", "/paid_at", "invalid_format", { paid_at: "2026-03-01T10:00:00" }],
    ["a day", "/paid_at", "invalid_format", { paid_at: "2026-03-01" }],
    ["a leap second", "/paid_at", "invalid_format", { paid_at: "2016-12-31T23:59:60Z" }],
    ["before the year 1 in UTC", "/paid_at", "invalid_format", { paid_at: "0001-01-01T00:00:00+01:00" }],
    ["before the year 1 somewhere", "/paid_at", "invalid_format", { paid_at: "0001-01-01T01:00:00Z" }],
    ["after the year 9999 in UTC", "/paid_at", "invalid_format", { paid_at: "9999-12-31T23:59:59-01:00" }],
    ["after the year 9999 somewhere", "/paid_at", "invalid_format", { paid_at: "9999-12-31T23:00:00Z" }],
  ])("%s", async (_, path, code, change) => {
    const { ledger } = await newPayments();
    const body = {
      payments: [paymentOf(), { ...paymentOf({ payment_reference: "P-2" }), ...change }],
    };
    const response = await ledger.unchanged(() => ledger.fetch("/v1/record_payments", post(body)));
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_request", errors: [{ code, path: `/payments/1${path}` }] },
    ]);
  });
});

describe("400 duplicate_reference", () => {
  test("the same payment twice: the whole request is refused", async () => {
    const { ledger } = await newPayments();
    const payments = [paymentOf(), paymentOf({ claim_reference: "OLD" })];
    const { problem } = await ledger.unchanged(() => ledger.api["record_payments.v1"]({ payments }));
    expect(problem).toMatchObject({
      status: 400,
      code: "duplicate_reference",
      errors: [{ path: "/payments/1/payment_reference" }],
    });
  });
});
