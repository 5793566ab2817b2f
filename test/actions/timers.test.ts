import { describe, expect, test } from "vitest";
import { plainClaim } from "#test/support/claims.ts";
import { allEvents } from "#test/support/events.ts";
import { timersLeft } from "#test/support/journeys.ts";
import {
  type Ledger,
  type LedgerOptions,
  ledgerOf,
  newLedger,
  setTimeZone,
  signedInAgain,
} from "#test/support/ledger.ts";
import { newTestClient } from "#test/support/platform.ts";
import { downUntil, pollMs, runDue, travelTo } from "#test/support/travel.ts";

const claim = plainClaim();
const { reference } = claim;

async function setUp(options: LedgerOptions = {}) {
  return newLedger({ claims: [claim], ...options });
}

async function pause(ledger: Ledger, until: string | undefined, name = reference) {
  const journeys = [{ claim_reference: name, ...(until === undefined ? {} : { until }) }];
  const results = await ledger.results(ledger.api["pause_journeys.v1"]({ journeys }));
  expect(results).toMatchObject([{ success: true, errors: [] }]);
}

/** What timers have told so far: which claim goes on, and when that was due. */
async function resumedByTimers(ledger: Ledger) {
  const events = (await allEvents(ledger)).filter(({ type }) => type === "journey.resumed");
  return events.flatMap(({ subject, data }) => {
    const { timer } = data as { timer?: { due_at: string } };
    return timer === undefined ? [] : [[subject!.reference, timer.due_at]];
  });
}

describe("a pause through a day ends by itself at 24:00 of that day", () => {
  test.each([
    ["UTC", "2026-03-02", "2026-03-03T00:00:00.000Z"],
    ["UTC", "2028-02-29", "2028-03-01T00:00:00.000Z"],
    ["Asia/Tokyo", "2026-03-31", "2026-03-31T15:00:00.000Z"],
    ["Europe/Berlin", "2026-03-28", "2026-03-28T23:00:00.000Z"],
    ["Europe/Berlin", "2026-03-29", "2026-03-29T22:00:00.000Z"],
    ["Europe/Berlin", "2026-10-24", "2026-10-24T22:00:00.000Z"],
    ["Europe/Berlin", "2026-10-25", "2026-10-25T23:00:00.000Z"],
    ["America/New_York", "2026-03-08", "2026-03-09T04:00:00.000Z"],
    ["America/New_York", "2026-11-01", "2026-11-02T05:00:00.000Z"],
    ["America/Santiago", "2026-09-05", "2026-09-06T04:00:00.000Z"],
  ])("in %s through %s: at %s, not a millisecond before", async (timeZone, until, due) => {
    const ledger = await setUp({ timeZone });
    await pause(ledger, until);
    const before = await travelTo(ledger, Date.parse(due) - 1);
    expect((await before.claim()).journey).toEqual({ state: "paused", paused_until: until });
    await runDue(before);
    expect((await before.claim()).journey).toEqual({ state: "running" });
    expect(await resumedByTimers(before)).toEqual([[reference, due]]);
  });

  test("journey.resumed names the timer as its cause, and so does the history", async () => {
    const ledger = await setUp();
    await pause(ledger, "2026-03-02");
    const later = await travelTo(ledger, "2026-03-03T00:00:00Z");
    await runDue(later);
    const after = await later.claim();
    expect(after).toMatchObject({ status: "active", balance: { total: 10_500 }, sequence: 3 });
    const timer = { kind: "pause_until", due_at: "2026-03-03T00:00:00.000Z" };
    const event = (await allEvents(later)).at(-1)!;
    expect(event).toMatchObject({
      type: "journey.resumed",
      subject: { kind: "claim", reference },
      sequence: 3,
      causation_id: expect.stringMatching(/^tmr_[0-9a-z]+$/),
      test: false,
    });
    expect(event.data).toEqual({ claim: after, timer });
    expect((await later.history()).at(-1)).toEqual({
      sequence: 3,
      at: after.updated_at,
      timer,
      status: "active",
      changed: [],
      journey: { state: "running" },
    });
  });

  test("also where the pause was asked for asynchronously", async () => {
    const ledger = await setUp();
    const journeys = [{ claim_reference: reference, until: "2026-03-02" }];
    await ledger.results(ledger.api["pause_journeys.v1"]({ journeys }, { async: true }));
    const later = await travelTo(ledger, "2026-03-03T00:00:00Z");
    await runDue(later);
    expect(await resumedByTimers(later)).toEqual([[reference, "2026-03-03T00:00:00.000Z"]]);
  });

  test("once: nothing is left of it", async () => {
    const ledger = await setUp();
    await pause(ledger, "2026-03-02");
    const later = await travelTo(ledger, "2026-03-03T00:00:00Z");
    await runDue(later);
    const after = await later.claim();
    await later.clock.advance(10 * pollMs);
    expect([await timersLeft(later), await later.claim()]).toEqual([0, after]);
    expect(await resumedByTimers(later)).toHaveLength(1);
  });

  test("each client's in its own time zone", async () => {
    const ledger = await setUp({ timeZone: "Asia/Tokyo" });
    const { platform, clock } = ledger;
    const other = ledgerOf(platform, clock, await newTestClient(platform));
    await setTimeZone(platform, other, "America/New_York");
    await other.importClaims(claim);
    await pause(ledger, "2026-03-03");
    await pause(other, "2026-03-03");
    const later = await travelTo(ledger, "2026-03-03T15:00:00Z");
    await runDue(later);
    const others = ledgerOf(platform, clock, signedInAgain(platform, other));
    expect([(await later.claim()).journey.state, (await others.claim()).journey.state]).toEqual([
      "running",
      "paused",
    ]);
    const latest = await travelTo(others, "2026-03-04T05:00:00Z");
    await runDue(latest);
    expect((await latest.claim()).journey.state).toBe("running");
  });
});

describe("a timer that was overtaken does nothing", () => {
  const overtakers: [string, (ledger: Ledger) => Promise<unknown>][] = [
    ["resumed", ({ api }) => api["resume_journeys.v1"]({ journeys: [{ claim_reference: reference }] })],
    ["stopped", ({ api }) => api["stop_journeys.v1"]({ journeys: [{ claim_reference: reference }] })],
    ["paused without end", (ledger) => pause(ledger, undefined)],
    ["resolved", ({ api }) => api["resolve_claims.v1"]({ claims: [{ reference, reason: "settled" }] })],
    ["withdrawn", ({ api }) => api["withdraw_claims.v1"]({ claims: [{ reference, reason: "sold" }] })],
    ["resolved and opened again", resolveAndReactivate],
  ];

  test.each(overtakers)("%s before", async (_, overtake) => {
    const ledger = await setUp();
    await pause(ledger, "2026-03-05");
    await overtake(ledger);
    const [before, events] = [await ledger.claim(), await allEvents(ledger)];
    const later = await travelTo(ledger, "2026-03-06T00:00:00Z");
    await runDue(later);
    expect(await timersLeft(later)).toBe(0);
    expect([await later.claim(), await allEvents(later)]).toEqual([before, events]);
  });

  test("replaced by a later day: only that one ends the pause", async () => {
    const ledger = await setUp();
    await pause(ledger, "2026-03-05");
    await pause(ledger, "2026-03-07");
    const between = await travelTo(ledger, "2026-03-06T00:00:00Z");
    await runDue(between);
    expect((await between.claim()).journey).toEqual({ state: "paused", paused_until: "2026-03-07" });
    const later = await travelTo(between, "2026-03-08T00:00:00Z");
    await runDue(later);
    expect(await resumedByTimers(later)).toEqual([[reference, "2026-03-08T00:00:00.000Z"]]);
  });

  test("replaced by an earlier day: that one ends the pause, and the later one nothing", async () => {
    const ledger = await setUp();
    await pause(ledger, "2026-03-07");
    await pause(ledger, "2026-03-05");
    const between = await travelTo(ledger, "2026-03-06T00:00:00Z");
    await runDue(between);
    expect((await between.claim()).journey).toEqual({ state: "running" });
    const later = await travelTo(between, "2026-03-08T00:00:00Z");
    await runDue(later);
    expect(await timersLeft(later)).toBe(0);
    expect(await resumedByTimers(later)).toEqual([[reference, "2026-03-06T00:00:00.000Z"]]);
  });

  test("resumed and paused through the same day again: it ends once", async () => {
    const ledger = await setUp();
    await pause(ledger, "2026-03-05");
    await ledger.api["resume_journeys.v1"]({ journeys: [{ claim_reference: reference }] });
    await pause(ledger, "2026-03-05");
    expect(await timersLeft(ledger)).toBe(1);
    const later = await travelTo(ledger, "2026-03-06T00:00:00Z");
    await runDue(later);
    expect((await later.claim()).journey).toEqual({ state: "running" });
    expect(await resumedByTimers(later)).toEqual([[reference, "2026-03-06T00:00:00.000Z"]]);
  });
});

async function resolveAndReactivate({ api }: Ledger) {
  await api["resolve_claims.v1"]({ claims: [{ reference, reason: "settled" }] });
  const debit = { operation_reference: "OP-1", claim_reference: reference, amount: 1, reactivate: true };
  await api["debit_claims.v1"]({ debits: [{ ...debit, currency: "EUR", kind: "interest" }] });
}

describe("after three days of downtime", () => {
  test("all that was due happens once, in due order, and names when it was due", async () => {
    const names = ["E", "D", "C", "B", "A"];
    const days = ["2026-03-04", "2026-03-02", "2026-03-03", "2026-03-02", "2026-03-06"];
    const ledger = await newLedger({
      claims: names.map((name) => plainClaim({ reference: name })),
      timeZone: "Europe/Berlin",
    });
    for (const [index, name] of names.entries()) await pause(ledger, days[index]!, name);
    const later = await downUntil(ledger, "2026-03-05T12:00:00Z");
    await runDue(later);
    const due = [
      ["D", "2026-03-02T23:00:00.000Z"],
      ["B", "2026-03-02T23:00:00.000Z"],
      ["C", "2026-03-03T23:00:00.000Z"],
      ["E", "2026-03-04T23:00:00.000Z"],
    ];
    expect(await resumedByTimers(later)).toEqual(due);
    expect((await later.claim("E")).updated_at.slice(0, 10)).toBe("2026-03-05");
    expect((await later.claim("A")).journey).toEqual({ state: "paused", paused_until: "2026-03-06" });
    const afterwards = await downUntil(later, "2026-03-06T22:59:58Z");
    await runDue(afterwards);
    expect(await resumedByTimers(afterwards)).toEqual(due);
    await runDue(await travelTo(afterwards, "2026-03-06T23:00:00Z"));
    expect(await resumedByTimers(afterwards)).toEqual([...due, ["A", "2026-03-06T23:00:00.000Z"]]);
  });

  test("two hundred of one client in due order, beside another client's", async () => {
    const ledger = await newLedger();
    const names = Array.from({ length: 200 }, (_, index) => `C-${index}`);
    const { platform, clock, api } = ledger;
    const other = ledgerOf(platform, clock, await newTestClient(platform));
    for (const each of [ledger, other])
      await each.importClaims(...names.map((name) => plainClaim({ reference: name })));
    const journeys = names.map((claim_reference, index) => ({
      claim_reference,
      until: index % 2 === 0 ? "2026-03-03" : "2026-03-02",
    }));
    await api["pause_journeys.v1"]({ journeys });
    await other.api["pause_journeys.v1"]({ journeys });
    const later = await downUntil(ledger, "2026-03-05T12:00:00Z");
    await runDue(later);
    const order = [
      ...names.filter((_, index) => index % 2 === 1),
      ...names.filter((_, index) => index % 2 === 0),
    ];
    for (const each of [later, signedInAgain(later.platform, other)]) {
      const { data: first } = await each.api["get_events.v1"]({ types: ["journey.resumed"], limit: 200 });
      expect(first!.items.map(({ subject }) => subject!.reference)).toEqual(order);
    }
  });
});
