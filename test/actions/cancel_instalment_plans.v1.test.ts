import { describe, expect, test } from "vitest";
import { agreementsOf, newAgreements } from "#test/support/agreements.ts";
import { refusal, strangerTo, withoutNames } from "#test/support/ledger.ts";
import { violationsIn } from "#test/support/outcomes.ts";
import { post } from "#test/support/platform.ts";

const at = "2026-03-02T12:00:00.000Z";

/** A plan of which the first instalment and half of the second one are paid, and one on another claim. */
async function setUp() {
  const agreements = await newAgreements();
  const { ledger, agree, pay } = agreements;
  await agree({}, { plan_reference: "PLAN-2", claim_references: ["paused"] });
  await pay({ claim_reference: "running", amount: 2000 });
  await ledger.newEvents();
  return agreements;
}

describe("200 processed", () => {
  test.each<[object, object]>([
    [{}, {}],
    [{ comment: "Wants to pay at once" }, { async: true }],
  ])(
    "%o: instalment_plan.cancelled, because it was requested; what is owed stays owed",
    async (said, options) => {
      const { ledger } = await setUp();
      const [before, claim] = [await ledger.plan("PLAN-1"), await ledger.claim("running")];
      const plans = [{ plan_reference: "PLAN-1", ...said }];
      const call = ledger.api["cancel_instalment_plans.v1"]({ plans }, options);
      const [result] = await ledger.results(call);
      expect(result).toMatchObject({
        reference: "PLAN-1",
        success: true,
        message: "Instalment plan cancelled.",
      });

      const plan = await ledger.plan("PLAN-1");
      const ended = { state: "cancelled", reason: "requested", ended_at: at };
      expect(plan).toEqual({ ...before, ...ended, sequence: before.sequence + 1 });
      expect(plan).toMatchObject({ paid: 2000, instalments: [{ state: "paid" }, { state: "planned" }, {}] });
      const [event, ...rest] = await ledger.newEvents();
      expect(rest).toEqual([]);
      expect(event).toMatchObject({
        type: "instalment_plan.cancelled",
        subject: { kind: "instalment_plan", reference: "PLAN-1" },
        sequence: plan.sequence,
        causation_id: (await call).data!.request_id,
      });
      expect(event!.data).toEqual({ plan });
      expect(await ledger.claim("running")).toEqual(claim);
    },
  );

  test("its claims are free for another plan, and payments do not count for it any more", async () => {
    const { ledger, agree, pay, cancelPlan } = await setUp();
    await cancelPlan();
    expect(await agree({ plan_reference: "PLAN-3" })).toMatchObject([{ success: true }]);
    await pay({ payment_reference: "P-2", claim_reference: "running", amount: 1500 });
    expect([(await ledger.plan("PLAN-1")).paid, (await ledger.plan("PLAN-3")).paid]).toEqual([2000, 1500]);
  });
});

describe("200 with errors, and nothing changed", () => {
  test("plan_not_found: there is none with this reference", async () => {
    const { ledger, cancelPlan } = await setUp();
    for (const reference of ["never-was", "running", "plan-1"]) {
      expect(await ledger.unchanged(() => cancelPlan(reference))).toEqual([
        refusal("plan_not_found", "/plans/0/plan_reference"),
      ]);
    }
  });

  test("plan_ended: it is completed", async () => {
    const { ledger, pay, cancelPlan } = await setUp();
    await pay({ payment_reference: "P-2", claim_reference: "running", amount: 4000 });
    const [refused] = await ledger.unchanged(() => cancelPlan());
    expect(refused).toEqual(refusal("plan_ended", "/plans/0/plan_reference"));
    expect(refused!.errors[0]!.message).toContain(" completed ");
  });

  test("operation_reference_used: it was cancelled before, with another comment", async () => {
    const { ledger, cancelPlan } = await setUp();
    await cancelPlan("PLAN-1", "Wants to pay at once");
    expect(await ledger.unchanged(() => cancelPlan("PLAN-1"))).toEqual([
      refusal("operation_reference_used", "/plans/0/plan_reference"),
    ]);
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await setUp();
    const plans = ["never-was", "PLAN-2"].map((plan_reference) => ({ plan_reference }));
    const results = await ledger.results(
      ledger.api["cancel_instalment_plans.v1"]({ plans }, { async: true }),
    );
    expect(results.map(({ success }) => success)).toEqual([false, true]);
    const { message_id, errors } = results[0]!;
    expect(await ledger.newEvents()).toMatchObject([
      { type: "instalment_plan.cancelled", subject: { reference: "PLAN-2" } },
      { type: "action.failed", data: { items: [{ reference: "never-was", message_id, errors }] } },
    ]);
  });

  test("another client's plan is as unknown as one that never was", async () => {
    const { ledger } = await setUp();
    const { cancelPlan } = agreementsOf(await strangerTo(ledger));
    const [theirs] = await ledger.unchanged(() => cancelPlan());
    const [nobodys] = await cancelPlan("never-was");
    expect(withoutNames(theirs!)).toEqual(withoutNames(nobodys!));
    expect(theirs).toEqual(refusal("plan_not_found", "/plans/0/plan_reference"));
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["no plan", "missing_member", "/plan_reference", { plan_reference: undefined }],
    ["an empty comment", "too_short", "/comment", { comment: "" }],
    ["a member that is not known", "unknown_member", "/reason", { reason: "requested" }],
  ])("%s", async (_, code, path, change) => {
    const { ledger } = await setUp();
    const plans = [{ plan_reference: "PLAN-1" }, { plan_reference: "PLAN-2", ...change }];
    const call = () => ledger.fetch("/v1/cancel_instalment_plans", post({ plans }));
    expect(await violationsIn(await ledger.unchanged(call))).toEqual({
      code: "invalid_request",
      errors: [`${code} /plans/1${path}`],
    });
  });
});

describe("400 duplicate_reference", () => {
  test("the same plan twice: the whole request is refused", async () => {
    const { ledger } = await setUp();
    const plans = [{ plan_reference: "PLAN-1" }, { plan_reference: "PLAN-1", comment: "x" }];
    const call = () => ledger.fetch("/v1/cancel_instalment_plans", post({ plans }));
    expect(await violationsIn(await ledger.unchanged(call))).toEqual({
      code: "duplicate_reference",
      errors: ["duplicate_reference /plans/1/plan_reference"],
    });
  });
});
