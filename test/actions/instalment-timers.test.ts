import { describe, expect, test } from "vitest";
import { agreementsOf, type PlanCreation } from "#test/support/agreements.ts";
import { plainClaim } from "#test/support/claims.ts";
import { timersLeft } from "#test/support/journeys.ts";
import { type Ledger, newLedger } from "#test/support/ledger.ts";
import { downUntil, livedUntil, runDue, toldByTimers, travelTo } from "#test/support/travel.ts";

const dayMs = 86_400_000;
const dueOn = (...days: string[]) => days.map((due_date) => ({ due_date, amount: 1000 }));

/** Two claims of 10,500 and a plan about both; two instalments, on 15 and 20 March, unless `change` has others. */
async function setUp(
  change: Partial<PlanCreation> = {},
  options: { timeZone?: string; startMs?: number } = {},
) {
  const claims = ["A", "B"].map((reference) => plainClaim({ reference }));
  const ledger = await newLedger({ claims, ...options });
  const agreements = agreementsOf(ledger);
  const instalments = dueOn("2026-03-15", "2026-03-20");
  const [created] = await agreements.agree({ claim_references: ["A", "B"], instalments, ...change });
  expect(created).toMatchObject({ success: true });
  return { ledger, ...agreements };
}

async function states(ledger: Ledger) {
  const { state, instalments } = await ledger.plan("PLAN-1");
  return [state, ...instalments.map((each) => each.state)];
}

/** What timers that were due at this moment have told. */
async function toldAt(ledger: Ledger, moment: string) {
  return (await toldByTimers(ledger)).filter(([, , due]) => due === moment).map(([type]) => type);
}

describe("an instalment is due when its day begins and missed when it is over", () => {
  test.each<[string, string[], [message: string, at: string][]]>([
    [
      "UTC",
      ["2026-01-31", "2026-02-28"],
      [
        ["due", "2026-01-31T00:00:00.000Z"],
        ["missed", "2026-02-01T00:00:00.000Z"],
        ["due", "2026-02-28T00:00:00.000Z"],
        ["missed", "2026-03-01T00:00:00.000Z"],
      ],
    ],
    [
      "UTC",
      ["2026-03-31", "2026-04-30"],
      [
        ["due", "2026-03-31T00:00:00.000Z"],
        ["missed", "2026-04-01T00:00:00.000Z"],
        ["due", "2026-04-30T00:00:00.000Z"],
        ["missed", "2026-05-01T00:00:00.000Z"],
      ],
    ],
    [
      "Asia/Tokyo",
      ["2028-02-29", "2028-03-31"],
      [
        ["due", "2028-02-28T15:00:00.000Z"],
        ["missed", "2028-02-29T15:00:00.000Z"],
        ["due", "2028-03-30T15:00:00.000Z"],
        ["missed", "2028-03-31T15:00:00.000Z"],
      ],
    ],
    [
      "Europe/Berlin",
      ["2026-03-29"],
      [
        ["due", "2026-03-28T23:00:00.000Z"],
        ["missed", "2026-03-29T22:00:00.000Z"],
      ],
    ],
    [
      "Europe/Berlin",
      ["2026-10-25"],
      [
        ["due", "2026-10-24T22:00:00.000Z"],
        ["missed", "2026-10-25T23:00:00.000Z"],
      ],
    ],
    [
      "America/New_York",
      ["2026-03-08"],
      [
        ["due", "2026-03-08T05:00:00.000Z"],
        ["missed", "2026-03-09T04:00:00.000Z"],
      ],
    ],
    [
      "America/New_York",
      ["2026-11-01"],
      [
        ["due", "2026-11-01T04:00:00.000Z"],
        ["missed", "2026-11-02T05:00:00.000Z"],
      ],
    ],
  ])("in %s on %j: at the right moments, not a millisecond before", async (timeZone, days, moments) => {
    const startMs = Date.parse(moments[0]![1]) - 3 * dayMs;
    const { ledger } = await setUp({ instalments: dueOn(...days) }, { timeZone, startMs });
    for (const [message, moment] of moments) {
      const before = await travelTo(ledger, Date.parse(moment) - 1);
      expect(await toldAt(before, moment)).toEqual([]);
      await runDue(before);
      expect(await toldAt(before, moment)).toEqual([`instalment.${message}`]);
    }
    const after = await travelTo(ledger, Date.parse(moments.at(-1)![1]) + dayMs);
    expect([await states(after), await timersLeft(after)]).toEqual([
      ["active", ...days.map(() => "missed")],
      0,
    ]);
  });

  test("on days that follow each other: missed before the next one is due", async () => {
    const { ledger } = await setUp({ instalments: dueOn("2026-03-15", "2026-03-16") });
    const later = await livedUntil(ledger, "2026-03-16T00:00:00Z");
    expect(await toldAt(later, "2026-03-16T00:00:00.000Z")).toEqual(["instalment.missed", "instalment.due"]);
  });

  test("today: due at once, and it names the beginning of the day", async () => {
    const { ledger } = await setUp({ instalments: dueOn("2026-03-02") });
    await runDue(ledger);
    expect(await toldByTimers(ledger)).toEqual([["instalment.due", "PLAN-1", "2026-03-02T00:00:00.000Z"]]);
    expect(await toldByTimers(await livedUntil(ledger, "2026-03-03T00:00:00Z"))).toHaveLength(2);
  });

  test("the messages carry the plan, the instalment and the timer", async () => {
    const { ledger } = await setUp();
    const instalment = { number: 1, due_date: "2026-03-15", amount: 1000 };
    const moments = { due: "2026-03-15T00:00:00.000Z", missed: "2026-03-16T00:00:00.000Z" };
    for (const [state, due_at] of Object.entries(moments)) {
      const later = await livedUntil(ledger, due_at);
      const plan = await later.plan("PLAN-1");
      const event = (await later.newEvents()).at(-1)!;
      expect(event).toMatchObject({
        type: `instalment.${state}`,
        version: "v1",
        subject: { kind: "instalment_plan", reference: "PLAN-1" },
        sequence: plan.sequence,
        causation_id: expect.stringMatching(/^tmr_[0-9a-z]+$/),
      });
      const timer = { kind: `instalment_${state}`, due_at };
      expect(event.data).toEqual({ plan, instalment: { ...instalment, state }, timer });
      expect(plan.instalments[0]).toEqual({ ...instalment, state });
    }
  });
});

describe("paying instalments in time and late", () => {
  test.each([
    ["before its day", "2026-03-14T12:00:00Z", []],
    ["on its day", "2026-03-15T12:00:00Z", ["due"]],
    ["in its last second", "2026-03-15T23:59:59Z", ["due"]],
  ])("%s: it is not missed", async (_, paidAt, told) => {
    const { ledger } = await setUp();
    const then = await livedUntil(ledger, Date.parse(paidAt) - 1000);
    await agreementsOf(then).pay({ claim_reference: "B", amount: 1000 });
    expect(await states(then)).toEqual(["active", "paid", "planned"]);
    const later = await livedUntil(then, "2026-03-16T00:00:00Z");
    expect(await states(later)).toEqual(["active", "paid", "planned"]);
    expect((await toldByTimers(later)).map(([type]) => type)).toEqual(
      told.map((state) => `instalment.${state}`),
    );
  });

  test("after it was missed: it is paid, before the one that is due", async () => {
    const { ledger } = await setUp();
    const then = await livedUntil(ledger, "2026-03-20T12:00:00Z");
    expect(await states(then)).toEqual(["active", "missed", "due"]);
    const { pay } = agreementsOf(then);
    await then.newEvents();
    await pay({ claim_reference: "A", amount: 1500 });
    expect(await states(then)).toEqual(["active", "paid", "due"]);
    const [paid, ...rest] = (await then.newEvents()).filter(({ type }) => type === "instalment.paid");
    expect([paid!.data, rest]).toMatchObject([{ instalment: { number: 1, state: "paid" } }, []]);
    const later = await livedUntil(then, "2026-03-21T00:00:00Z");
    expect(await states(later)).toEqual(["active", "paid", "missed"]);
    await agreementsOf(later).pay({ payment_reference: "P-2", claim_reference: "B", amount: 500 });
    expect(await states(later)).toEqual(["completed", "paid", "paid"]);
  });

  test("partly paid: it is due and missed as a whole", async () => {
    const { ledger, pay } = await setUp();
    await pay({ claim_reference: "A", amount: 999 });
    const later = await livedUntil(ledger, "2026-03-16T00:00:00Z");
    expect(await states(later)).toEqual(["active", "missed", "planned"]);
    expect(await later.plan("PLAN-1")).toMatchObject({ paid: 999 });
  });
});

describe("timers of a plan that has ended do nothing", () => {
  const ends: [string, (ledger: Ledger) => Promise<unknown>][] = [
    ["completed", (ledger) => agreementsOf(ledger).pay({ claim_reference: "A", amount: 2000 })],
    ["cancelled", (ledger) => agreementsOf(ledger).cancelPlan()],
  ];

  test.each(ends)("%s", async (_, end) => {
    const { ledger } = await setUp();
    await end(ledger);
    const before = await ledger.plan("PLAN-1");
    const later = await livedUntil(ledger, "2026-03-21T00:00:00Z");
    expect(await later.plan("PLAN-1")).toEqual(before);
    expect([await toldByTimers(later), await timersLeft(later)]).toEqual([[], 0]);
  });
});

describe("a plan none of whose claims is active any more ends with its next date", () => {
  const resolve = ({ api }: Ledger, ...references: string[]) =>
    api["resolve_claims.v1"]({ claims: references.map((reference) => ({ reference, reason: "settled" })) });

  test("instalment_plan.cancelled by the timer, because the claims are closed; nothing is due any more", async () => {
    const { ledger } = await setUp();
    await resolve(ledger, "A");
    await ledger.api["withdraw_claims.v1"]({ claims: [{ reference: "B", reason: "sold" }] });
    expect(await states(ledger)).toEqual(["active", "planned", "planned"]);
    const due_at = "2026-03-15T00:00:00.000Z";
    const then = await livedUntil(ledger, due_at);
    const plan = await then.plan("PLAN-1");
    expect(plan).toMatchObject({ state: "cancelled", reason: "claims_closed", sequence: 2 });
    const event = (await then.newEvents()).at(-1)!;
    expect(event).toMatchObject({ type: "instalment_plan.cancelled", sequence: 2 });
    expect(event.data).toEqual({ plan, timer: { kind: "instalment_due", due_at } });
    const later = await livedUntil(then, "2026-03-21T00:00:00Z");
    expect([await toldByTimers(later), await timersLeft(later)]).toEqual([
      [["instalment_plan.cancelled", "PLAN-1", due_at]],
      0,
    ]);
  });

  test("also at the end of a day that had begun; an opened claim is free for another plan then", async () => {
    const { ledger } = await setUp();
    const due = await livedUntil(ledger, "2026-03-15T12:00:00Z");
    await resolve(due, "A", "B");
    const missed = await livedUntil(due, "2026-03-16T00:00:00Z");
    const told = await toldByTimers(missed);
    expect(told.map(([type]) => type)).toEqual(["instalment.due", "instalment_plan.cancelled"]);
    expect(await states(missed)).toEqual(["cancelled", "due", "planned"]);
    const debit = { operation_reference: "OP-9", claim_reference: "A", amount: 1, reactivate: true };
    await missed.api["debit_claims.v1"]({ debits: [{ ...debit, currency: "EUR", kind: "interest" }] });
    const next = { plan_reference: "PLAN-2", claim_references: ["A"], instalments: dueOn("2026-03-20") };
    expect(await agreementsOf(missed).agree(next)).toMatchObject([{ success: true }]);
  });

  test("one active claim is enough to go on", async () => {
    const { ledger } = await setUp();
    await resolve(ledger, "A");
    const later = await livedUntil(ledger, "2026-03-15T00:00:00Z");
    expect(await states(later)).toEqual(["active", "due", "planned"]);
  });
});

test("after three days of downtime what was due and missed is told once, in order, and names when", async () => {
  const { ledger } = await setUp({ instalments: dueOn("2026-03-03", "2026-03-04", "2026-03-06") });
  const later = await downUntil(ledger, "2026-03-05T12:00:00Z");
  await runDue(later);
  const told = [
    ["instalment.due", "PLAN-1", "2026-03-03T00:00:00.000Z"],
    ["instalment.missed", "PLAN-1", "2026-03-04T00:00:00.000Z"],
    ["instalment.due", "PLAN-1", "2026-03-04T00:00:00.000Z"],
    ["instalment.missed", "PLAN-1", "2026-03-05T00:00:00.000Z"],
  ];
  expect(await toldByTimers(later)).toEqual(told);
  expect(await states(later)).toEqual(["active", "missed", "missed", "planned"]);
  const again = await downUntil(later, "2026-03-05T18:00:00Z");
  await runDue(again);
  expect(await toldByTimers(again)).toEqual(told);
});
