import { describe, expect, test } from "vitest";
import { agreementsOf, newAgreements, type PromiseCreation, promiseOf } from "#test/support/agreements.ts";
import { plainClaim } from "#test/support/claims.ts";
import { timersLeft } from "#test/support/journeys.ts";
import { type Ledger, newLedger, setTimeZone } from "#test/support/ledger.ts";
import { downUntil, livedUntil, overslept, runDue, toldByTimers, travelTo } from "#test/support/travel.ts";

const dayMs = 86_400_000;
const end = "2026-04-01T00:00:00.000Z";
const secondBefore = Date.parse(end) - 1000;
const secondAfter = "2026-04-01T00:00:01.000Z";
const broken = [["promise.broken", "running", end]];

/** A claim of 10,500 with a promise of 5000 by 31 March. */
async function setUp(change: Partial<PromiseCreation> = {}) {
  const ledger = await newLedger({ claims: [plainClaim({ reference: "running" })] });
  const agreements = agreementsOf(ledger);
  await agreements.promise(change);
  return { ledger, ...agreements };
}

async function promisesTold(ledger: Ledger) {
  const told = await toldByTimers(ledger);
  return told.filter(([type]) => type.startsWith("promise."));
}

async function kept(ledger: Ledger) {
  return (await ledger.newEvents()).filter(({ type }) => type === "promise.kept").length;
}

describe("a promise is broken at 24:00 of its day", () => {
  test.each([
    ["UTC", "2026-01-31", "2026-02-01T00:00:00.000Z"],
    ["UTC", "2026-02-28", "2026-03-01T00:00:00.000Z"],
    ["UTC", "2026-04-30", "2026-05-01T00:00:00.000Z"],
    ["UTC", "2028-02-29", "2028-03-01T00:00:00.000Z"],
    ["UTC", "2026-12-31", "2027-01-01T00:00:00.000Z"],
    ["Europe/Berlin", "2026-03-28", "2026-03-28T23:00:00.000Z"],
    ["Europe/Berlin", "2026-03-29", "2026-03-29T22:00:00.000Z"],
    ["Europe/Berlin", "2026-10-24", "2026-10-24T22:00:00.000Z"],
    ["Europe/Berlin", "2026-10-25", "2026-10-25T23:00:00.000Z"],
    ["America/New_York", "2026-03-07", "2026-03-08T05:00:00.000Z"],
    ["America/New_York", "2026-03-08", "2026-03-09T04:00:00.000Z"],
    ["America/New_York", "2026-10-31", "2026-11-01T04:00:00.000Z"],
    ["America/New_York", "2026-11-01", "2026-11-02T05:00:00.000Z"],
  ])("in %s through %s: at %s, not a millisecond before", async (timeZone, due_date, due) => {
    const { ledger, promise } = await newAgreements({ timeZone, startMs: Date.parse(due) - 3 * dayMs });
    await promise({ due_date });
    const before = await travelTo(ledger, Date.parse(due) - 1);
    expect((await before.claim("running")).promise).toMatchObject({ due_date });
    await runDue(before);
    expect(await before.claim("running")).not.toHaveProperty("promise");
    expect(await promisesTold(before)).toEqual([["promise.broken", "running", due]]);
    await before.clock.advance(10_000);
    expect([await timersLeft(before), (await promisesTold(before)).length]).toEqual([0, 1]);
  });

  test("promise.broken says what was paid of it; the history names the timer; the claim takes another promise", async () => {
    const { ledger, pay } = await setUp();
    await pay({ claim_reference: "running", amount: 4999 });
    const later = await livedUntil(ledger, end);
    const claim = await later.claim("running");
    expect(claim).toMatchObject({ status: "active", balance: { total: 5501 }, sequence: 4 });
    const event = (await later.newEvents()).at(-1)!;
    const timer = { kind: "promise_due", due_at: end };
    expect(event).toMatchObject({
      type: "promise.broken",
      subject: { kind: "claim", reference: "running" },
      sequence: 4,
      causation_id: expect.stringMatching(/^tmr_[0-9a-z]+$/),
    });
    const created_at = "2026-03-02T12:00:00.000Z";
    const ended = { state: "broken", paid: 4999, created_at, ended_at: claim.updated_at };
    expect(event.data).toEqual({ claim, promise: { ...promiseOf(), ...ended }, timer });
    expect((await later.history("running")).at(-1)).toEqual({
      sequence: 4,
      at: claim.updated_at,
      timer,
      status: "active",
      changed: [],
      about: { kind: "promise", reference: "PTP-1" },
    });
    const next = { promise_reference: "PTP-2", due_date: "2026-04-01" };
    expect(await agreementsOf(later).promise(next)).toMatchObject([{ success: true }]);
  });

  test("where the client was moved to another time zone meanwhile: when the day is over there", async () => {
    const { ledger } = await setUp();
    await setTimeZone(ledger.platform, ledger, "America/New_York");
    const before = await livedUntil(ledger, end);
    expect((await before.claim("running")).promise).toMatchObject({ promise_reference: "PTP-1" });
    const later = await livedUntil(before, "2026-04-01T04:00:00.000Z");
    expect(await promisesTold(later)).toEqual([["promise.broken", "running", "2026-04-01T04:00:00.000Z"]]);
  });
});

describe("what is paid counts by the time at which it is booked", () => {
  const whole = { claim_reference: "running", amount: 5000 };

  test("one second before the end it keeps the promise, and the timer does nothing", async () => {
    const { ledger } = await setUp();
    const before = await travelTo(ledger, secondBefore);
    await agreementsOf(before).pay(whole);
    const after = await before.claim("running");
    await runDue(await travelTo(before, end));
    expect([await kept(before), await promisesTold(before)]).toEqual([1, []]);
    expect([await before.claim("running"), await timersLeft(before)]).toEqual([after, 0]);
  });

  test.each([
    ["enough", 5000],
    ["in full", 10_500],
  ])("one second after the end, %s, it does not, though the timer is late", async (_, amount) => {
    const { ledger } = await setUp();
    const late = overslept(ledger, secondAfter);
    await agreementsOf(late).pay({ ...whole, amount });
    expect((await late.claim("running")).promise).toMatchObject({ paid: amount });
    await runDue(late);
    expect([await kept(late), await promisesTold(late)]).toEqual([0, broken]);
  });

  test("a credit of the kind payment is no different", async () => {
    const { ledger } = await setUp();
    const before = await travelTo(ledger, secondBefore);
    await agreementsOf(before).credit({ amount: 5000 });
    expect([await kept(before), (await before.claim("running")).promise]).toEqual([1, undefined]);
    const other = await setUp();
    const late = overslept(other.ledger, secondAfter);
    await agreementsOf(late).credit({ amount: 5000 });
    await runDue(late);
    expect([await kept(late), await promisesTold(late)]).toEqual([0, broken]);
  });
});

describe("a claim that was closed otherwise when the day is over", () => {
  const closers: [string, (ledger: Ledger) => Promise<unknown>][] = [
    [
      "resolved",
      ({ api }) => api["resolve_claims.v1"]({ claims: [{ reference: "running", reason: "settled" }] }),
    ],
    [
      "withdrawn",
      ({ api }) => api["withdraw_claims.v1"]({ claims: [{ reference: "running", reason: "sold" }] }),
    ],
    [
      "given a discount of all",
      (ledger) => agreementsOf(ledger).credit({ kind: "discount", amount: 10_500 }),
    ],
    [
      "imported as nothing",
      (ledger) => ledger.importClaims(plainClaim({ reference: "running", amount: 0, fees: 0 })),
    ],
  ];

  test.each(closers)(
    "%s before: promise.cancelled by the timer, because the claim is closed",
    async (_, close) => {
      const { ledger } = await setUp();
      await close(ledger);
      const open = await ledger.claim("running");
      expect(open.promise).toMatchObject({ promise_reference: "PTP-1" });
      const later = await livedUntil(ledger, end);
      const claim = await later.claim("running");
      expect(claim).toMatchObject({
        status: open.status,
        balance: open.balance,
        sequence: open.sequence + 1,
      });
      const event = (await later.newEvents()).at(-1)!;
      expect(event).toMatchObject({ type: "promise.cancelled", sequence: claim.sequence });
      expect(event.data).toMatchObject({
        claim,
        promise: { state: "cancelled", reason: "claim_closed", paid: 0, ended_at: claim.updated_at },
        timer: { kind: "promise_due", due_at: end },
      });
    },
  );

  test.each(closers)("%s after, though the timer is late: broken", async (_, close) => {
    const { ledger } = await setUp();
    const late = overslept(ledger, secondAfter);
    await close(late);
    await runDue(late);
    expect(await promisesTold(late)).toEqual(broken);
  });

  test("closed and opened again before: broken", async () => {
    const { ledger } = await setUp();
    const { api } = ledger;
    await api["resolve_claims.v1"]({ claims: [{ reference: "running", reason: "settled" }] });
    const debit = { operation_reference: "OP-9", claim_reference: "running", amount: 1, reactivate: true };
    await api["debit_claims.v1"]({ debits: [{ ...debit, currency: "EUR", kind: "interest" }] });
    expect(await promisesTold(await livedUntil(ledger, end))).toEqual(broken);
  });
});

describe("a promise's timer that was overtaken does nothing", () => {
  test("cancelled before, and promised again for a later day: only that one is broken", async () => {
    const { ledger, promise, cancelPromise } = await setUp();
    await cancelPromise();
    await promise({ promise_reference: "PTP-2", due_date: "2026-04-02" });
    const between = await livedUntil(ledger, end);
    expect(await promisesTold(between)).toEqual([]);
    const later = await livedUntil(between, "2026-04-03T00:00:00Z");
    expect(await promisesTold(later)).toEqual([["promise.broken", "running", "2026-04-03T00:00:00.000Z"]]);
  });

  test("cancelled and promised again for the same day: it is broken once", async () => {
    const { ledger, promise, cancelPromise } = await setUp();
    await cancelPromise();
    await promise({ promise_reference: "PTP-2" });
    expect(await timersLeft(ledger)).toBe(1);
    expect(await promisesTold(await livedUntil(ledger, end))).toEqual(broken);
  });

  test("cancelled: nothing is said, and nothing is left", async () => {
    const { ledger, cancelPromise } = await setUp();
    await cancelPromise();
    const before = await ledger.claim("running");
    const later = await livedUntil(ledger, end);
    expect([await promisesTold(later), await later.claim("running")]).toEqual([[], before]);
    expect(await timersLeft(later)).toBe(0);
  });
});

describe("the end of a pause during a dispute", () => {
  test("journey.resumed while it is held; running when the dispute is over", async () => {
    const { ledger, open } = await newAgreements();
    const journeys = [{ claim_reference: "running", until: "2026-03-10" }];
    await ledger.api["pause_journeys.v1"]({ journeys });
    await open({});
    const later = await livedUntil(ledger, "2026-03-11T00:00:00Z");
    const claim = await later.claim("running");
    expect(claim.journey).toEqual({ state: "held" });
    expect(await toldByTimers(later)).toEqual([["journey.resumed", "running", "2026-03-11T00:00:00.000Z"]]);
    expect((await later.newEvents()).at(-1)!.data).toMatchObject({ claim });
    await agreementsOf(later).settle({});
    expect((await later.claim("running")).journey).toEqual({ state: "running" });
  });
});

describe("after three days of downtime", () => {
  test("promises, instalments and pauses are told once, in due order, and name when they were due", async () => {
    const names = ["A", "B", "C", "D", "E"];
    const claims = names.map((reference) => plainClaim({ reference }));
    const ledger = await newLedger({ claims, timeZone: "Europe/Berlin" });
    const { promise, agree } = agreementsOf(ledger);
    await promise(
      { promise_reference: "1", claim_reference: "A", due_date: "2026-03-04" },
      { promise_reference: "2", claim_reference: "B", due_date: "2026-03-02" },
      { promise_reference: "3", claim_reference: "C", due_date: "2026-03-06" },
    );
    const instalments = ["2026-03-03", "2026-03-05"].map((due_date) => ({ due_date, amount: 1000 }));
    await agree({ claim_references: ["D"], instalments });
    const journeys = [{ claim_reference: "E", until: "2026-03-03" }];
    await ledger.api["pause_journeys.v1"]({ journeys });

    const later = await downUntil(ledger, "2026-03-05T12:00:00Z");
    await runDue(later);
    const told = [
      ["promise.broken", "B", "2026-03-02T23:00:00.000Z"],
      ["instalment.due", "PLAN-1", "2026-03-02T23:00:00.000Z"],
      ["instalment.missed", "PLAN-1", "2026-03-03T23:00:00.000Z"],
      ["journey.resumed", "E", "2026-03-03T23:00:00.000Z"],
      ["promise.broken", "A", "2026-03-04T23:00:00.000Z"],
      ["instalment.due", "PLAN-1", "2026-03-04T23:00:00.000Z"],
    ];
    expect(await toldByTimers(later)).toEqual(told);
    expect((await later.claim("C")).promise).toMatchObject({ due_date: "2026-03-06" });
    expect((await later.claim("A")).updated_at.slice(0, 10)).toBe("2026-03-05");

    const again = await downUntil(later, "2026-03-06T23:00:00Z");
    await runDue(again);
    told.push(["instalment.missed", "PLAN-1", "2026-03-05T23:00:00.000Z"]);
    told.push(["promise.broken", "C", "2026-03-06T23:00:00.000Z"]);
    expect([await toldByTimers(again), await timersLeft(again)]).toEqual([told, 0]);
  });
});
