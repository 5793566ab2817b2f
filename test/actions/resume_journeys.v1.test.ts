import { describe, expect, test } from "vitest";
import { newJourneys } from "#test/support/journeys.ts";
import { refusal } from "#test/support/ledger.ts";
import { newTestClient, post } from "#test/support/platform.ts";

async function setUp() {
  const ledger = await newJourneys();
  const resume = (...names: string[]) => {
    const journeys = names.map((claim_reference) => ({ claim_reference }));
    return ledger.results(ledger.api["resume_journeys.v1"]({ journeys }));
  };
  return { ledger, resume };
}

describe("200 processed", () => {
  test.each([{ async: false }, { async: true }])(
    "a paused journey runs; journey.resumed says it without a timer, the history keeps the reason %o",
    async (options) => {
      const { ledger } = await setUp();
      const journeys = [{ claim_reference: "paused", reason: "no answer" }];
      const call = ledger.api["resume_journeys.v1"]({ journeys }, options);
      expect(await ledger.results(call)).toMatchObject([{ reference: "paused", success: true, errors: [] }]);
      const claim = await ledger.claim("paused");
      expect(claim).toMatchObject({ status: "active", sequence: 3 });
      expect(claim.journey).toEqual({ state: "running" });
      const { request_id } = (await call).data!;
      const events = await ledger.newEvents();
      expect(events).toMatchObject([
        {
          type: "journey.resumed",
          subject: { kind: "claim", reference: "paused" },
          sequence: 3,
          causation_id: request_id,
        },
      ]);
      expect(events[0]!.data).toEqual({ claim });
      expect((await ledger.history("paused")).at(-1)).toEqual({
        sequence: 3,
        at: claim.updated_at,
        request_id,
        status: "active",
        changed: [],
        journey: { state: "running" },
        reason: "no answer",
      });
    },
  );

  test("a pause that has an end is over, and its day is forgotten", async () => {
    const { ledger, resume } = await setUp();
    await ledger.api["pause_journeys.v1"]({
      journeys: [{ claim_reference: "running", until: "2026-03-10" }],
    });
    await resume("running");
    expect((await ledger.claim("running")).journey).toEqual({ state: "running" });
  });

  test("a journey that runs is left alone", async () => {
    const { ledger, resume } = await setUp();
    expect(await ledger.unchanged(() => resume("running"))).toMatchObject([
      { success: true, message: "Nothing to change." },
    ]);
  });
});

describe("200 with errors, and nothing changed", () => {
  test.each([
    ["claim_not_found", "never-was"],
    ["claim_resolved", "resolved"],
    ["claim_withdrawn", "withdrawn"],
    ["journey_stopped", "stopped"],
  ])("%s: %s", async (code, name) => {
    const { ledger, resume } = await setUp();
    expect(await ledger.unchanged(() => resume(name))).toEqual([
      refusal(code, "/journeys/0/claim_reference"),
    ]);
  });

  test("another client's claim is as unknown as one that never was", async () => {
    const { ledger } = await setUp();
    const { api } = await newTestClient(ledger.platform);
    const journeys = [{ claim_reference: "paused" }];
    const { data } = await ledger.unchanged(() => api["resume_journeys.v1"]({ journeys }));
    expect(data!.results).toEqual([refusal("claim_not_found", "/journeys/0/claim_reference")]);
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await setUp();
    const journeys = ["resolved", "paused"].map((claim_reference) => ({ claim_reference }));
    const results = await ledger.results(ledger.api["resume_journeys.v1"]({ journeys }, { async: true }));
    expect(results.map(({ success }) => success)).toEqual([false, true]);
    expect(await ledger.newEvents()).toMatchObject([
      { type: "journey.resumed", subject: { reference: "paused" } },
      { type: "action.failed", data: { items: [{ reference: "resolved", errors: results[0]!.errors }] } },
    ]);
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["no claim", "/claim_reference", "missing_member", { claim_reference: undefined }],
    ["a member of pauses", "/until", "unknown_member", { until: "2026-03-10" }],
  ])("%s", async (_, path, code, change) => {
    const { ledger } = await setUp();
    const body = { journeys: [{ claim_reference: "paused" }, { claim_reference: "running", ...change }] };
    const response = await ledger.unchanged(() => ledger.fetch("/v1/resume_journeys", post(body)));
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
    const { problem } = await ledger.unchanged(() => ledger.api["resume_journeys.v1"]({ journeys }));
    expect(problem).toMatchObject({
      status: 400,
      code: "duplicate_reference",
      errors: [{ path: "/journeys/1/claim_reference" }],
    });
  });
});
