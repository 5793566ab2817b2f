import { describe, expect, test } from "vitest";
import { agreementsOf, newAgreements, type PlanCreation, planOf } from "#test/support/agreements.ts";
import { plainClaim } from "#test/support/claims.ts";
import { timersLeft } from "#test/support/journeys.ts";
import { newLedger, refusal, strangerTo, withoutNames } from "#test/support/ledger.ts";
import { violationsIn } from "#test/support/outcomes.ts";
import { post } from "#test/support/platform.ts";

const at = "2026-03-02T12:00:00.000Z";
const done = [expect.objectContaining({ success: true, errors: [] })];
const dueOn = (...days: string[]) => days.map((due_date) => ({ due_date, amount: 1000 }));

describe("200 processed", () => {
  test.each<[string, Partial<PlanCreation>, object]>([
    ["three instalments for one claim", {}, {}],
    [
      "all that is owed on three claims",
      {
        claim_references: ["paused", "running", "stopped"],
        instalments: [
          { due_date: "2026-03-02", amount: 31_499 },
          { due_date: "2028-02-29", amount: 1 },
        ],
      },
      { async: true },
    ],
  ])("%s: instalment_plan.created, and two timers for each day", async (_, change, options) => {
    const { ledger } = await newAgreements();
    const input = planOf(change);
    const before = await ledger.claim("running");
    const call = ledger.api["create_instalment_plans.v1"]({ plans: [input] }, options);
    const [result] = await ledger.results(call);
    expect(result).toMatchObject({
      reference: "PLAN-1",
      success: true,
      message: "Instalment plan created.",
    });

    const [event] = await ledger.newEvents();
    expect(event).toMatchObject({
      type: "instalment_plan.created",
      version: "v1",
      subject: { kind: "instalment_plan", reference: "PLAN-1" },
      sequence: 1,
      causation_id: (await call).data!.request_id,
    });
    const plan = {
      ...input,
      state: "active",
      amount: input.instalments.reduce((sum, { amount }) => sum + amount, 0),
      paid: 0,
      instalments: input.instalments.map((each, index) => ({ number: index + 1, ...each, state: "planned" })),
      sequence: 1,
      created_at: at,
    };
    expect(event!.data).toEqual({ plan });
    expect(await ledger.claim("running")).toEqual(before);
  });

  test("two timers wait for each instalment, and the plan is read as it was sent", async () => {
    const { ledger, agree } = await newAgreements();
    await agree({});
    expect(await timersLeft(ledger)).toBe(6);
    const [created] = await ledger.newEvents();
    expect(await ledger.plan("PLAN-1")).toEqual((created!.data as { plan: object }).plan);
  });

  test("120 instalments over 50 claims", async () => {
    const names = Array.from({ length: 50 }, (_, index) => `C-${index}`);
    const ledger = await newLedger({ claims: names.map((reference) => plainClaim({ reference })) });
    const { agree, pay } = agreementsOf(ledger);
    const instalments = Array.from({ length: 120 }, (_, index) => ({
      due_date: `${2027 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-28`,
      amount: 4375,
    }));
    expect(await agree({ claim_references: names, instalments })).toEqual(done);
    expect(await timersLeft(ledger)).toBe(240);
    const plan = await ledger.plan("PLAN-1");
    expect([plan.amount, plan.claim_references]).toEqual([50 * 10_500, names]);
    expect(plan.instalments.map(({ number, due_date, amount }) => [number, { due_date, amount }])).toEqual(
      instalments.map((each, index) => [index + 1, each]),
    );
    await pay(
      ...names.map((claim_reference) => ({
        payment_reference: claim_reference,
        claim_reference,
        amount: 10_500,
      })),
    );
    const { state, paid, instalments: last } = await ledger.plan("PLAN-1");
    expect([state, paid, new Set(last.map((each) => each.state))]).toEqual([
      "completed",
      525_000,
      new Set(["paid"]),
    ]);
    const told = (await ledger.newEvents()).filter(({ type }) => type === "instalment.paid");
    expect(told).toHaveLength(120);
  });
});

describe("200 with errors, and nothing changed", () => {
  const instalments = dueOn("2026-03-10");
  test.each<[string, string, Partial<PlanCreation>]>([
    ["claim_not_found", "claim_references/1", { claim_references: ["running", "never-was"] }],
    ["claim_resolved", "claim_references/0", { claim_references: ["resolved"] }],
    ["claim_withdrawn", "claim_references/1", { claim_references: ["running", "withdrawn"] }],
    ["currency_mismatch", "currency", { currency: "CHF" }],
    ["exceeds_balance", "instalments", { instalments: [{ due_date: "2026-03-10", amount: 10_501 }] }],
    ["date_in_past", "instalments/0/due_date", { instalments: dueOn("2026-03-01", "2026-03-10") }],
    ["date_out_of_range", "instalments/1/due_date", { instalments: dueOn("2026-03-10", "2201-01-01") }],
    ["dates_not_rising", "instalments/1/due_date", { instalments: dueOn("2026-03-10", "2026-03-10") }],
    [
      "dates_not_rising",
      "instalments/2/due_date",
      { instalments: dueOn("2026-03-10", "2026-03-12", "2026-03-11") },
    ],
    ["duplicate_entry", "claim_references/2", { claim_references: ["running", "stopped", "running"] }],
    ["plan_active", "claim_references/1", { claim_references: ["running", "paused"], instalments }],
  ])("%s at %s: %o; no timer is left", async (code, member, change) => {
    const { ledger, agree } = await newAgreements();
    await agree({ plan_reference: "PLAN-0", claim_references: ["paused"], instalments });
    expect(await ledger.unchanged(() => agree(change))).toEqual([refusal(code, `/plans/0/${member}`)]);
    expect(await timersLeft(ledger)).toBe(2);
  });

  test("a claim of a refused plan is free for another one", async () => {
    const { agree } = await newAgreements();
    await agree({ plan_reference: "PLAN-0", claim_references: ["paused"], instalments });
    await agree({ claim_references: ["running", "paused"] });
    expect(await agree({ claim_references: ["running"] })).toEqual(done);
  });

  test.each([
    ["Europe/Berlin", "2026-03-02", "2026-03-03"],
    ["America/New_York", "2026-03-01", "2026-03-02"],
  ])("date_in_past in %s: %s is over, %s is not", async (timeZone, yesterday, today) => {
    const { ledger, agree } = await newAgreements({ startMs: Date.UTC(2026, 2, 2, 23, 30), timeZone });
    const [refused] = await ledger.unchanged(() => agree({ instalments: dueOn(yesterday) }));
    expect(refused).toEqual(refusal("date_in_past", "/plans/0/instalments/0/due_date"));
    expect(refused!.errors[0]!.message).toContain(today);
    expect(await agree({ instalments: dueOn(today) })).toEqual(done);
  });

  test("operation_reference_used: the reference of another plan, also of one that has ended", async () => {
    const { ledger, agree, cancelPlan } = await newAgreements();
    await agree({});
    await cancelPlan();
    expect(await ledger.unchanged(() => agree({ claim_references: ["paused"] }))).toEqual([
      refusal("operation_reference_used", "/plans/0/plan_reference"),
    ]);
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await newAgreements();
    const plans = ["running", "running", "paused"].map((claim, index) =>
      planOf({ plan_reference: `PLAN-${index}`, claim_references: [claim] }),
    );
    const results = await ledger.results(
      ledger.api["create_instalment_plans.v1"]({ plans }, { async: true }),
    );
    expect(results.map(({ success }) => success)).toEqual([true, false, true]);
    expect(results[1]).toEqual(refusal("plan_active", "/plans/1/claim_references/0"));
    const { message_id, errors } = results[1]!;
    expect(await ledger.newEvents()).toMatchObject([
      { type: "instalment_plan.created", subject: { reference: "PLAN-0" } },
      { type: "instalment_plan.created", subject: { reference: "PLAN-2" } },
      { type: "action.failed", data: { items: [{ reference: "PLAN-1", message_id, errors }] } },
    ]);
  });

  test("another client's claim is as unknown as one that never was", async () => {
    const { ledger } = await newAgreements();
    const { agree } = agreementsOf(await strangerTo(ledger));
    const [theirs] = await ledger.unchanged(() => agree({}));
    const [nobodys] = await agree({ claim_references: ["never-was"] });
    expect(withoutNames(theirs!)).toEqual(withoutNames(nobodys!));
    expect(theirs).toEqual(refusal("claim_not_found", "/plans/0/claim_references/0"));
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["no claims", "too_few_items", "/claim_references", { claim_references: [] }],
    [
      "51 claims",
      "too_many_entries",
      "/claim_references",
      { claim_references: Array.from({ length: 51 }, (_, index) => `C-${index}`) },
    ],
    ["no instalments", "too_few_items", "/instalments", { instalments: [] }],
    [
      "121 instalments",
      "too_many_entries",
      "/instalments",
      { instalments: dueOn(...Array.from({ length: 121 }, () => "2026-03-10")) },
    ],
    ["no day", "invalid_format", "/instalments/0/due_date", { instalments: dueOn("2026-02-29") }],
    [
      "an instalment of nothing",
      "too_small",
      "/instalments/0/amount",
      { instalments: [{ due_date: "2026-03-10", amount: 0 }] },
    ],
    ["no currency", "missing_member", "/currency", { currency: undefined }],
    ["a member that is not known", "unknown_member", "/amount", { amount: 1 }],
  ])("%s", async (_, code, path, change) => {
    const { ledger } = await newAgreements();
    const plans = [planOf(), { ...planOf({ plan_reference: "PLAN-2" }), ...change }];
    const call = () => ledger.fetch("/v1/create_instalment_plans", post({ plans }));
    expect(await violationsIn(await ledger.unchanged(call))).toEqual({
      code: "invalid_request",
      errors: [`${code} /plans/1${path}`],
    });
  });
});

describe("400 duplicate_reference", () => {
  test("the same plan twice: the whole request is refused", async () => {
    const { ledger } = await newAgreements();
    const plans = [planOf(), planOf({ claim_references: ["paused"] })];
    const call = () => ledger.fetch("/v1/create_instalment_plans", post({ plans }));
    expect(await violationsIn(await ledger.unchanged(call))).toEqual({
      code: "duplicate_reference",
      errors: ["duplicate_reference /plans/1/plan_reference"],
    });
  });
});
