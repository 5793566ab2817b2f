import { describe, expect, test } from "vitest";
import type { Item } from "#src/contract/operations.ts";
import { newJourneys, timersLeft } from "#test/support/journeys.ts";
import { type LedgerOptions, refusal } from "#test/support/ledger.ts";
import { newTestClient, post } from "#test/support/platform.ts";

type Pause = Item<"pause_journeys.v1">;

async function setUp(options: LedgerOptions = {}) {
  const ledger = await newJourneys(options);
  const pause = (change: Partial<Pause> = {}) =>
    ledger.results(
      ledger.api["pause_journeys.v1"]({ journeys: [{ claim_reference: "running", ...change }] }),
    );
  return { ledger, pause };
}

describe("200 processed", () => {
  test.each<[string, { until?: string }, object]>([
    ["through today", { until: "2026-03-02" }, { async: false }],
    ["through a later day", { until: "2028-02-29" }, { async: true }],
    ["without end", {}, { async: false }],
  ])(
    "%s: the claim stays active, journey.paused says it, the history keeps it",
    async (_, until, options) => {
      const { ledger } = await setUp();
      const journeys = [{ claim_reference: "running", ...until, reason: "asked for time" }];
      const call = ledger.api["pause_journeys.v1"]({ journeys }, options);
      expect(await ledger.results(call)).toMatchObject([{ reference: "running", success: true, errors: [] }]);
      const claim = await ledger.claim("running");
      expect(claim).toMatchObject({ status: "active", balance: { total: 10_500 }, sequence: 2 });
      const paused = until.until === undefined ? {} : { paused_until: until.until };
      expect(claim.journey).toEqual({ state: "paused", ...paused });
      const { request_id } = (await call).data!;
      const events = await ledger.newEvents();
      expect(events).toMatchObject([
        {
          type: "journey.paused",
          subject: { kind: "claim", reference: "running" },
          sequence: 2,
          causation_id: request_id,
        },
      ]);
      expect(events[0]!.data).toEqual({ claim });
      expect((await ledger.history("running")).at(-1)).toEqual({
        sequence: 2,
        at: claim.updated_at,
        request_id,
        status: "active",
        changed: [],
        journey: claim.journey,
        reason: "asked for time",
      });
    },
  );

  test.each<[string, { until?: string }, { until?: string }]>([
    ["a later day", { until: "2026-03-10" }, { until: "2026-03-20" }],
    ["an earlier day", { until: "2026-03-10" }, { until: "2026-03-02" }],
    ["no end", { until: "2026-03-10" }, {}],
    ["an end", {}, { until: "2026-03-10" }],
  ])("a later pause replaces an earlier one: %s", async (_, first, second) => {
    const { ledger, pause } = await setUp();
    await pause(first);
    expect(await pause(second)).toMatchObject([{ success: true, message: "Journey paused." }]);
    const { journey, sequence } = await ledger.claim("running");
    const paused = second.until === undefined ? {} : { paused_until: second.until };
    expect([journey, sequence]).toEqual([{ state: "paused", ...paused }, 3]);
    expect((await ledger.newEvents()).map(({ type }) => type)).toEqual(["journey.paused", "journey.paused"]);
  });

  test.each([{}, { until: "2026-03-10" }])("the same pause again changes nothing: %o", async (until) => {
    const { ledger, pause } = await setUp();
    await pause(until);
    const again = await ledger.unchanged(() => pause({ ...until, reason: "once more" }));
    expect(again).toMatchObject([{ success: true, message: "Nothing to change." }]);
  });

  test("a paused claim takes payments, and what is closed forgets its pause", async () => {
    const { ledger, pause } = await setUp();
    await pause({ until: "2026-03-10" });
    const payment = { claim_reference: "running", currency: "EUR" as const, paid_at: "2026-03-01T10:00:00Z" };
    const { api } = ledger;
    await api["record_payments.v1"]({ payments: [{ ...payment, payment_reference: "P-1", amount: 500 }] });
    expect((await ledger.claim("running")).journey).toEqual({ state: "paused", paused_until: "2026-03-10" });
    await api["record_payments.v1"]({ payments: [{ ...payment, payment_reference: "P-2", amount: 10_000 }] });
    expect((await ledger.claim("running")).journey).toEqual({ state: "stopped" });
  });
});

describe("200 with errors, and nothing changed", () => {
  test.each<[string, string, Partial<Pause>]>([
    ["claim_not_found", "claim_reference", { claim_reference: "never-was" }],
    ["claim_resolved", "claim_reference", { claim_reference: "resolved" }],
    ["claim_withdrawn", "claim_reference", { claim_reference: "withdrawn" }],
    ["journey_stopped", "claim_reference", { claim_reference: "stopped" }],
    ["date_in_past", "until", { until: "2026-03-01" }],
    ["date_out_of_range", "until", { until: "2201-01-01" }],
    ["date_in_past", "until", { claim_reference: "paused", until: "0001-01-01" }],
  ])("%s at %s: %o; no timer is left", async (code, member, change) => {
    const { ledger, pause } = await setUp();
    const refused = await ledger.unchanged(() => pause({ until: "2026-03-10", ...change }));
    expect(refused).toEqual([refusal(code, `/journeys/0/${member}`)]);
    expect(await timersLeft(ledger)).toBe(0);
  });

  test.each([
    ["Europe/Berlin", "2026-03-02", "2026-03-03"],
    ["America/New_York", "2026-03-01", "2026-03-02"],
    ["Pacific/Kiritimati", "2026-03-02", "2026-03-03"],
  ])("date_in_past in %s: %s is over, %s is not", async (timeZone, yesterday, today) => {
    const { ledger, pause } = await setUp({ startMs: Date.UTC(2026, 2, 2, 23, 30), timeZone });
    const [refused] = await ledger.unchanged(() => pause({ until: yesterday }));
    expect(refused).toEqual(refusal("date_in_past", "/journeys/0/until"));
    expect(refused!.errors[0]!.message).toContain(today);
    expect(await pause({ until: today })).toMatchObject([{ success: true }]);
  });

  test("another client's claim is as unknown as one that never was", async () => {
    const { ledger } = await setUp();
    const { api } = await newTestClient(ledger.platform);
    const journeys = [{ claim_reference: "running" }];
    const { data } = await ledger.unchanged(() => api["pause_journeys.v1"]({ journeys }));
    expect(data!.results).toEqual([refusal("claim_not_found", "/journeys/0/claim_reference")]);
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await setUp();
    const journeys = ["stopped", "running"].map((claim_reference) => ({ claim_reference }));
    const results = await ledger.results(ledger.api["pause_journeys.v1"]({ journeys }, { async: true }));
    expect(results.map(({ success }) => success)).toEqual([false, true]);
    expect(await ledger.newEvents()).toMatchObject([
      { type: "journey.paused", subject: { reference: "running" } },
      { type: "action.failed", data: { items: [{ reference: "stopped", errors: results[0]!.errors }] } },
    ]);
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["no claim", "/claim_reference", "missing_member", { claim_reference: undefined }],
    ["no day", "/until", "invalid_format", { until: "2026-02-29" }],
    ["a time", "/until", "invalid_format", { until: "2026-03-10T00:00:00Z" }],
    ["null", "/until", "wrong_type", { until: null }],
    ["an empty reason", "/reason", "too_short", { reason: "" }],
  ])("%s", async (_, path, code, change) => {
    const { ledger } = await setUp();
    const body = { journeys: [{ claim_reference: "running" }, { claim_reference: "paused", ...change }] };
    const response = await ledger.unchanged(() => ledger.fetch("/v1/pause_journeys", post(body)));
    const { errors, ...problem } = (await response.json()) as { errors: object[] };
    expect([response.status, problem]).toMatchObject([400, { code: "invalid_request" }]);
    expect(errors).toContainEqual(expect.objectContaining({ code, path: `/journeys/1${path}` }));
  });
});

describe("400 duplicate_reference", () => {
  test("the same claim twice: the whole request is refused", async () => {
    const { ledger } = await setUp();
    const journeys = [{ claim_reference: "running" }, { claim_reference: "running", until: "2026-03-10" }];
    const { problem } = await ledger.unchanged(() => ledger.api["pause_journeys.v1"]({ journeys }));
    expect(problem).toMatchObject({
      status: 400,
      code: "duplicate_reference",
      errors: [{ path: "/journeys/1/claim_reference" }],
    });
  });
});
