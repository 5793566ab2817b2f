import { describe, expect, test } from "vitest";
import { agreementsOf, newAgreements, promiseOf } from "#test/support/agreements.ts";
import { type LedgerOptions, refusal, strangerTo, withoutNames } from "#test/support/ledger.ts";
import { violationsIn } from "#test/support/outcomes.ts";
import { post } from "#test/support/platform.ts";
import { livedUntil } from "#test/support/travel.ts";

const at = "2026-03-02T12:00:00.000Z";

/** An open promise of which 1000 are paid, and one on another claim. */
async function setUp(options: LedgerOptions = {}) {
  const agreements = await newAgreements(options);
  const { ledger, promise, pay } = agreements;
  await promise({}, { promise_reference: "PTP-2", claim_reference: "paused" });
  await pay({ claim_reference: "running", amount: 1000 });
  await ledger.newEvents();
  return agreements;
}

describe("200 processed", () => {
  test.each<[object, object]>([
    [{}, {}],
    [{ comment: "Lost the job" }, { async: true }],
  ])(
    "%o: promise.cancelled, because it was requested, and the claim is free again",
    async (said, options) => {
      const { ledger, promise } = await setUp();
      const promises = [{ promise_reference: "PTP-1", ...said }];
      const call = ledger.api["cancel_promises_to_pay.v1"]({ promises }, options);
      const [result] = await ledger.results(call);
      expect(result).toMatchObject({ reference: "PTP-1", success: true, message: "Promise cancelled." });

      const claim = await ledger.claim("running");
      expect(claim).toMatchObject({ balance: { total: 9500 }, sequence: 4 });
      expect(claim).not.toHaveProperty("promise");
      const { request_id } = (await call).data!;
      const [event, ...rest] = await ledger.newEvents();
      expect(rest).toEqual([]);
      expect(event).toMatchObject({
        type: "promise.cancelled",
        subject: { kind: "claim", reference: "running" },
        sequence: 4,
        causation_id: request_id,
      });
      const ended = { state: "cancelled", paid: 1000, created_at: at, ended_at: at, reason: "requested" };
      expect(event!.data).toEqual({ claim, promise: { ...promiseOf(), ...ended } });
      expect((await ledger.history("running")).at(-1)).toEqual({
        sequence: 4,
        at,
        request_id,
        status: "active",
        changed: [],
        about: { kind: "promise", reference: "PTP-1" },
        ...said,
      });
      expect(await promise({ promise_reference: "PTP-3" })).toMatchObject([{ success: true }]);
    },
  );

  test("also the open promise of a claim that was closed otherwise than by payment", async () => {
    const { ledger, cancelPromise } = await setUp();
    await ledger.api["withdraw_claims.v1"]({ claims: [{ reference: "running", reason: "sold" }] });
    expect(await cancelPromise()).toMatchObject([{ success: true }]);
    expect(await ledger.claim("running")).toMatchObject({ status: "withdrawn", sequence: 5 });
    expect((await ledger.newEvents()).at(-1)!.data).toMatchObject({ promise: { reason: "requested" } });
  });
});

describe("200 with errors, and nothing changed", () => {
  test("promise_not_found: none was recorded under this reference", async () => {
    const { ledger, cancelPromise } = await setUp();
    for (const reference of ["never-was", "running", "ptp-1"]) {
      expect(await ledger.unchanged(() => cancelPromise(reference))).toEqual([
        refusal("promise_not_found", "/promises/0/promise_reference"),
      ]);
    }
  });

  test("promise_ended: it was kept", async () => {
    const { ledger, pay, cancelPromise } = await setUp();
    await pay({ payment_reference: "P-2", claim_reference: "running", amount: 4000 });
    const [refused] = await ledger.unchanged(() => cancelPromise());
    expect(refused).toEqual(refusal("promise_ended", "/promises/0/promise_reference"));
    expect(refused!.errors[0]!.message).toContain(" kept ");
  });

  test("promise_ended: it was broken", async () => {
    const { ledger } = await setUp();
    const later = await livedUntil(ledger, "2026-04-01T00:00:00Z");
    const { cancelPromise } = agreementsOf(later);
    const [refused] = await cancelPromise();
    expect(refused).toEqual(refusal("promise_ended", "/promises/0/promise_reference"));
    expect(refused!.errors[0]!.message).toContain(" broken ");
  });

  test("operation_reference_used: it was cancelled before, with another comment", async () => {
    const { ledger, cancelPromise } = await setUp();
    await cancelPromise("PTP-1", "Lost the job");
    expect(await ledger.unchanged(() => cancelPromise("PTP-1"))).toEqual([
      refusal("operation_reference_used", "/promises/0/promise_reference"),
    ]);
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await setUp();
    const promises = ["never-was", "PTP-2"].map((promise_reference) => ({ promise_reference }));
    const call = ledger.api["cancel_promises_to_pay.v1"]({ promises }, { async: true });
    const results = await ledger.results(call);
    expect(results.map(({ success }) => success)).toEqual([false, true]);
    const { message_id, errors } = results[0]!;
    expect(await ledger.newEvents()).toMatchObject([
      { type: "promise.cancelled", subject: { reference: "paused" } },
      { type: "action.failed", data: { items: [{ reference: "never-was", message_id, errors }] } },
    ]);
  });

  test("another client's promise is as unknown as one that never was", async () => {
    const { ledger } = await setUp();
    const { cancelPromise } = agreementsOf(await strangerTo(ledger));
    const [theirs] = await ledger.unchanged(() => cancelPromise());
    const [nobodys] = await cancelPromise("never-was");
    expect(withoutNames(theirs!)).toEqual(withoutNames(nobodys!));
    expect(theirs).toEqual(refusal("promise_not_found", "/promises/0/promise_reference"));
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["no promise", "missing_member", "/promise_reference", { promise_reference: undefined }],
    ["an empty comment", "too_short", "/comment", { comment: "" }],
    ["a member that is not known", "unknown_member", "/reason", { reason: "requested" }],
  ])("%s", async (_, code, path, change) => {
    const { ledger } = await setUp();
    const promises = [{ promise_reference: "PTP-1" }, { promise_reference: "PTP-2", ...change }];
    const call = () => ledger.fetch("/v1/cancel_promises_to_pay", post({ promises }));
    expect(await violationsIn(await ledger.unchanged(call))).toEqual({
      code: "invalid_request",
      errors: [`${code} /promises/1${path}`],
    });
  });
});

describe("400 duplicate_reference", () => {
  test("the same promise twice: the whole request is refused", async () => {
    const { ledger } = await setUp();
    const promises = [{ promise_reference: "PTP-1" }, { promise_reference: "PTP-1", comment: "x" }];
    const call = () => ledger.fetch("/v1/cancel_promises_to_pay", post({ promises }));
    expect(await violationsIn(await ledger.unchanged(call))).toEqual({
      code: "duplicate_reference",
      errors: ["duplicate_reference /promises/1/promise_reference"],
    });
  });
});
