import { describe, expect, test } from "vitest";
import { agreementsOf, newAgreements, type PromiseCreation, promiseOf } from "#test/support/agreements.ts";
import { timersLeft } from "#test/support/journeys.ts";
import { refusal, strangerTo, withoutNames } from "#test/support/ledger.ts";
import { violationsIn } from "#test/support/outcomes.ts";
import { post } from "#test/support/platform.ts";

const at = "2026-03-02T12:00:00.000Z";
const done = [expect.objectContaining({ success: true, errors: [] })];

describe("200 processed", () => {
  test.each<[string, Partial<PromiseCreation>, object]>([
    ["a part by the end of the month", {}, {}],
    ["all that is owed, today", { amount: 10_500, due_date: "2026-03-02" }, { async: true }],
    ["a leap day", { amount: 1, due_date: "2028-02-29" }, {}],
  ])("%s: promise.created, the claim shows it, a timer waits for its day", async (_, change, options) => {
    const { ledger } = await newAgreements();
    const input = promiseOf(change);
    const call = ledger.api["create_promises_to_pay.v1"]({ promises: [input] }, options);
    const [result] = await ledger.results(call);
    expect(result).toMatchObject({ reference: "PTP-1", success: true, message: "Promise recorded." });

    const claim = await ledger.claim("running");
    const { promise_reference, amount, due_date } = input;
    expect(claim).toMatchObject({ balance: { total: 10_500 }, journey: { state: "running" }, sequence: 2 });
    expect(claim.promise).toEqual({ promise_reference, amount, due_date, paid: 0 });
    expect(await timersLeft(ledger)).toBe(1);

    const { request_id } = (await call).data!;
    const [event, ...rest] = await ledger.newEvents();
    expect(rest).toEqual([]);
    expect(event).toMatchObject({
      type: "promise.created",
      version: "v1",
      subject: { kind: "claim", reference: "running" },
      sequence: 2,
      causation_id: request_id,
    });
    expect(event!.data).toEqual({ claim, promise: { ...input, state: "open", paid: 0, created_at: at } });
    expect((await ledger.history("running")).at(-1)).toEqual({
      sequence: 2,
      at,
      request_id,
      status: "active",
      changed: [],
      about: { kind: "promise", reference: "PTP-1" },
    });
  });

  test("on claims whose journey is held, paused or stopped", async () => {
    const { open, promise } = await newAgreements();
    await open({});
    const names = ["running", "paused", "stopped"];
    const promises = names.map((name) => ({ promise_reference: name, claim_reference: name }));
    expect(await promise(...promises)).toEqual([...done, ...done, ...done]);
  });
});

describe("200 kept", () => {
  test("by a payment of the whole amount: promise.kept with what was paid, and the claim is free again", async () => {
    const { ledger, promise } = await newAgreements();
    await promise({});
    await ledger.newEvents();
    const payment = { payment_reference: "P-1", claim_reference: "running", currency: "EUR" as const };
    const payments = [{ ...payment, amount: 5100, paid_at: at }];
    const { data } = await ledger.api["record_payments.v1"]({ payments });
    const claim = await ledger.claim("running");
    expect(claim).not.toHaveProperty("promise");
    const events = await ledger.newEvents();
    expect(events.map(({ type }) => type)).toEqual([
      "payment.recorded",
      "claim.balance_changed",
      "promise.kept",
    ]);
    const kept = events.at(-1)!;
    expect(kept).toMatchObject({
      subject: { kind: "claim", reference: "running" },
      sequence: claim.sequence,
      causation_id: data!.request_id,
    });
    const ended = { state: "kept", paid: 5100, created_at: at, ended_at: at };
    expect(kept.data).toEqual({ claim, promise: { ...promiseOf(), ...ended } });
    expect(await promise({ promise_reference: "PTP-2" })).toEqual(done);
  });

  test("by several payments and credits of the kind payment, asynchronously as well", async () => {
    const { ledger, promise, pay, credit } = await newAgreements();
    await promise({});
    await pay({ claim_reference: "running", amount: 2500 });
    await credit({ amount: 2499 });
    expect((await ledger.claim("running")).promise).toMatchObject({ paid: 4999 });
    await ledger.newEvents();
    const last = { operation_reference: "OP-2", claim_reference: "running", amount: 1 };
    const credits = [{ ...last, currency: "EUR" as const, kind: "payment" as const }];
    await ledger.results(ledger.api["credit_claims.v1"]({ credits }, { async: true }));
    const events = await ledger.newEvents();
    expect(events.map(({ type }) => type)).toEqual(["claim.balance_changed", "promise.kept"]);
    expect(events[1]!.data).toMatchObject({ promise: { state: "kept", paid: 5000 } });
  });

  test("by a payment to the account: each claim's promise counts what that claim took", async () => {
    const { ledger, promise, pay } = await newAgreements();
    const claims = ["running", "paused"].map((reference) => ({ reference, account_reference: "ACC-1" }));
    await ledger.api["update_claims.v1"]({ claims });
    await promise(
      { amount: 10_500 },
      { promise_reference: "PTP-2", claim_reference: "paused", amount: 10_500 },
    );
    await ledger.newEvents();
    await pay({ amount: 10_600 });
    expect((await ledger.newEvents()).filter(({ type }) => type === "promise.kept")).toMatchObject([
      { subject: { reference: "running" }, data: { promise: { promise_reference: "PTP-1", paid: 10_500 } } },
    ]);
    expect((await ledger.claim("paused")).promise).toMatchObject({ promise_reference: "PTP-2", paid: 100 });
  });

  test("by payment in full, where less than promised was left; a surplus is not paid of it", async () => {
    const { ledger, promise, pay, credit } = await newAgreements();
    await promise({});
    await credit({ kind: "discount", amount: 8500 });
    await ledger.newEvents();
    await pay({ claim_reference: "running", amount: 2500 });
    const claim = await ledger.claim("running");
    const events = await ledger.newEvents();
    expect(events.map(({ type }) => type)).toEqual([
      "payment.recorded",
      "claim.balance_changed",
      "claim.resolved",
      "promise.kept",
    ]);
    expect(events.at(-1)!.data).toMatchObject({
      claim,
      promise: { state: "kept", amount: 5000, paid: 2000 },
    });
  });

  test.each(["discount", "adjustment"] as const)("not by a %s, even one that settles it", async (kind) => {
    const { ledger, promise, credit } = await newAgreements();
    await promise({});
    await credit({ kind, amount: 5000 });
    expect((await ledger.claim("running")).promise).toMatchObject({ paid: 0 });
    await credit({ kind, operation_reference: "OP-2", amount: 5500 });
    const { status, promise: open } = await ledger.claim("running");
    expect([status, open?.promise_reference]).toEqual(["resolved", "PTP-1"]);
    expect((await ledger.newEvents()).filter(({ type }) => type === "promise.kept")).toEqual([]);
  });

  test("a reversal takes back what was paid of it, at most to nothing", async () => {
    const { ledger, promise, pay, reverse } = await newAgreements();
    await pay({ payment_reference: "P-0", claim_reference: "running", amount: 4000 });
    await promise({});
    await pay({ claim_reference: "running", amount: 3000 });
    await pay({ payment_reference: "P-2", claim_reference: "running", amount: 1500 });
    await reverse({});
    expect((await ledger.claim("running")).promise).toMatchObject({ paid: 1500 });
    await reverse({ payment_reference: "P-0" });
    expect((await ledger.claim("running")).promise).toMatchObject({ paid: 0 });
  });
});

describe("200 with errors, and nothing changed", () => {
  test.each<[string, string, Partial<PromiseCreation>]>([
    ["claim_not_found", "claim_reference", { claim_reference: "never-was" }],
    ["claim_resolved", "claim_reference", { claim_reference: "resolved" }],
    ["claim_withdrawn", "claim_reference", { claim_reference: "withdrawn" }],
    ["currency_mismatch", "currency", { currency: "CHF" }],
    ["exceeds_balance", "amount", { amount: 10_501 }],
    ["date_in_past", "due_date", { due_date: "2026-03-01" }],
    ["date_out_of_range", "due_date", { due_date: "2201-01-01" }],
    ["promise_open", "claim_reference", { claim_reference: "paused" }],
  ])("%s at %s: %o; no timer is left", async (code, member, change) => {
    const { ledger, promise } = await newAgreements();
    await promise({ promise_reference: "PTP-0", claim_reference: "paused" });
    expect(await ledger.unchanged(() => promise(change))).toEqual([refusal(code, `/promises/0/${member}`)]);
    expect(await timersLeft(ledger)).toBe(1);
  });

  test.each([
    ["Europe/Berlin", "2026-03-02", "2026-03-03"],
    ["America/New_York", "2026-03-01", "2026-03-02"],
  ])("date_in_past in %s: %s is over, %s is not", async (timeZone, yesterday, today) => {
    const { ledger, promise } = await newAgreements({ startMs: Date.UTC(2026, 2, 2, 23, 30), timeZone });
    const [refused] = await ledger.unchanged(() => promise({ due_date: yesterday }));
    expect(refused).toEqual(refusal("date_in_past", "/promises/0/due_date"));
    expect(refused!.errors[0]!.message).toContain(today);
    expect(await promise({ due_date: today })).toEqual(done);
  });

  test("operation_reference_used: the reference of another promise, also of one that has ended", async () => {
    const { ledger, promise, cancelPromise } = await newAgreements();
    await promise({});
    await cancelPromise();
    expect(await ledger.unchanged(() => promise({ amount: 4999 }))).toEqual([
      refusal("operation_reference_used", "/promises/0/promise_reference"),
    ]);
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await newAgreements();
    const promises = ["running", "running", "paused"].map((claim_reference, index) =>
      promiseOf({ promise_reference: `PTP-${index}`, claim_reference }),
    );
    const call = ledger.api["create_promises_to_pay.v1"]({ promises }, { async: true });
    const results = await ledger.results(call);
    expect(results.map(({ success }) => success)).toEqual([true, false, true]);
    expect(results[1]).toEqual(refusal("promise_open", "/promises/1/claim_reference"));
    const { message_id, errors } = results[1]!;
    expect(await ledger.newEvents()).toMatchObject([
      { type: "promise.created", subject: { reference: "running" } },
      { type: "promise.created", subject: { reference: "paused" } },
      { type: "action.failed", data: { items: [{ reference: "PTP-1", message_id, errors }] } },
    ]);
  });

  test("another client's claim is as unknown as one that never was", async () => {
    const { ledger } = await newAgreements();
    const { promise } = agreementsOf(await strangerTo(ledger));
    const [theirs] = await ledger.unchanged(() => promise({}));
    const [nobodys] = await promise({ claim_reference: "never-was" });
    expect(withoutNames(theirs!)).toEqual(withoutNames(nobodys!));
    expect(theirs).toEqual(refusal("claim_not_found", "/promises/0/claim_reference"));
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["no day", "missing_member", "/due_date", { due_date: undefined }],
    ["a day that is none", "invalid_format", "/due_date", { due_date: "2026-02-29" }],
    ["nothing promised", "too_small", "/amount", { amount: 0 }],
    ["not whole", "wrong_type", "/amount", { amount: 1.5 }],
    ["no currency", "not_allowed_value", "/currency", { currency: "XXX" }],
    ["a member that is not known", "unknown_member", "/comment", { comment: "x" }],
  ])("%s", async (_, code, path, change) => {
    const { ledger } = await newAgreements();
    const promises = [promiseOf(), { ...promiseOf({ promise_reference: "PTP-2" }), ...change }];
    const call = () => ledger.fetch("/v1/create_promises_to_pay", post({ promises }));
    expect(await violationsIn(await ledger.unchanged(call))).toEqual({
      code: "invalid_request",
      errors: [`${code} /promises/1${path}`],
    });
  });
});

describe("400 duplicate_reference", () => {
  test("the same promise twice: the whole request is refused", async () => {
    const { ledger } = await newAgreements();
    const promises = [promiseOf(), promiseOf({ claim_reference: "paused" })];
    const call = () => ledger.fetch("/v1/create_promises_to_pay", post({ promises }));
    expect(await violationsIn(await ledger.unchanged(call))).toEqual({
      code: "duplicate_reference",
      errors: ["duplicate_reference /promises/1/promise_reference"],
    });
  });
});
