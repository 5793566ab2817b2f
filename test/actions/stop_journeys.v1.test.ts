import { describe, expect, test } from "vitest";
import { newJourneys } from "#test/support/journeys.ts";
import { refusal } from "#test/support/ledger.ts";
import { newTestClient, post } from "#test/support/platform.ts";

async function setUp() {
  const ledger = await newJourneys();
  const stop = (...names: string[]) => {
    const journeys = names.map((claim_reference) => ({ claim_reference }));
    return ledger.results(ledger.api["stop_journeys.v1"]({ journeys }));
  };
  return { ledger, stop };
}

describe("200 processed", () => {
  test.each([
    ["running", { async: false }],
    ["paused", { async: true }],
  ])(
    "a %s journey ends; journey.stopped says it, the history keeps the reason %o",
    async (claim_reference, options) => {
      const { ledger } = await setUp();
      const before = await ledger.claim(claim_reference);
      const journeys = [{ claim_reference, reason: "lives abroad" }];
      const call = ledger.api["stop_journeys.v1"]({ journeys }, options);
      expect(await ledger.results(call)).toMatchObject([{ success: true, message: "Journey stopped." }]);
      const claim = await ledger.claim(claim_reference);
      const sequence = before.sequence + 1;
      expect(claim).toEqual({ ...before, journey: { state: "stopped" }, sequence });
      const { request_id } = (await call).data!;
      const events = await ledger.newEvents();
      expect(events).toMatchObject([
        {
          type: "journey.stopped",
          subject: { kind: "claim", reference: claim_reference },
          sequence,
          causation_id: request_id,
        },
      ]);
      expect(events[0]!.data).toEqual({ claim });
      expect((await ledger.history(claim_reference)).at(-1)).toEqual({
        sequence,
        at: claim.updated_at,
        request_id,
        status: "active",
        changed: [],
        journey: { state: "stopped" },
        reason: "lives abroad",
      });
    },
  );

  test("a journey that is stopped is left alone", async () => {
    const { ledger, stop } = await setUp();
    expect(await ledger.unchanged(() => stop("stopped"))).toMatchObject([
      { success: true, message: "Nothing to change." },
    ]);
  });

  test("for good: it cannot be paused or resumed, and the claim takes payments", async () => {
    const { ledger, stop } = await setUp();
    await stop("running");
    const { api, results } = ledger;
    const journeys = [{ claim_reference: "running" }];
    const refused = [refusal("journey_stopped", "/journeys/0/claim_reference")];
    expect(await ledger.unchanged(() => results(api["pause_journeys.v1"]({ journeys })))).toEqual(refused);
    expect(await ledger.unchanged(() => results(api["resume_journeys.v1"]({ journeys })))).toEqual(refused);
    const payment = { payment_reference: "P-1", claim_reference: "running", amount: 500 };
    const paid = { currency: "EUR" as const, paid_at: "2026-03-01T10:00:00Z" };
    await api["record_payments.v1"]({ payments: [{ ...payment, ...paid }] });
    expect(await ledger.claim("running")).toMatchObject({
      status: "active",
      paid: 500,
      journey: { state: "stopped" },
    });
  });
});

describe("200 with errors, and nothing changed", () => {
  test.each([
    ["claim_not_found", "never-was"],
    ["claim_resolved", "resolved"],
    ["claim_withdrawn", "withdrawn"],
  ])("%s: %s", async (code, name) => {
    const { ledger, stop } = await setUp();
    expect(await ledger.unchanged(() => stop(name))).toEqual([refusal(code, "/journeys/0/claim_reference")]);
  });

  test("another client's claim is as unknown as one that never was", async () => {
    const { ledger } = await setUp();
    const { api } = await newTestClient(ledger.platform);
    const journeys = [{ claim_reference: "running" }];
    const { data } = await ledger.unchanged(() => api["stop_journeys.v1"]({ journeys }));
    expect(data!.results).toEqual([refusal("claim_not_found", "/journeys/0/claim_reference")]);
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await setUp();
    const journeys = ["withdrawn", "running"].map((claim_reference) => ({ claim_reference }));
    const results = await ledger.results(ledger.api["stop_journeys.v1"]({ journeys }, { async: true }));
    expect(results.map(({ success }) => success)).toEqual([false, true]);
    expect(await ledger.newEvents()).toMatchObject([
      { type: "journey.stopped", subject: { reference: "running" } },
      { type: "action.failed", data: { items: [{ reference: "withdrawn", errors: results[0]!.errors }] } },
    ]);
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["no claim", "/claim_reference", "missing_member", { claim_reference: undefined }],
    ["a reason that is no text", "/reason", "wrong_type", { reason: 1 }],
    ["a member of pauses", "/until", "unknown_member", { until: "2026-03-10" }],
  ])("%s", async (_, path, code, change) => {
    const { ledger } = await setUp();
    const body = { journeys: [{ claim_reference: "paused" }, { claim_reference: "running", ...change }] };
    const response = await ledger.unchanged(() => ledger.fetch("/v1/stop_journeys", post(body)));
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_request", errors: [{ code, path: `/journeys/1${path}` }] },
    ]);
  });
});

describe("400 duplicate_reference", () => {
  test("the same claim twice: the whole request is refused", async () => {
    const { ledger } = await setUp();
    const journeys = [{ claim_reference: "paused" }, { claim_reference: "paused" }];
    const { problem } = await ledger.unchanged(() => ledger.api["stop_journeys.v1"]({ journeys }));
    expect(problem).toMatchObject({
      status: 400,
      code: "duplicate_reference",
      errors: [{ path: "/journeys/1/claim_reference" }],
    });
  });
});
