import { describe, expect, test } from "vitest";
import {
  agreementsOf,
  type DisputeResolution,
  newAgreements,
  resolutionOf,
} from "#test/support/agreements.ts";
import { type LedgerOptions, refusal, strangerTo, withoutNames } from "#test/support/ledger.ts";
import { violationsIn } from "#test/support/outcomes.ts";
import { post } from "#test/support/platform.ts";

const at = "2026-03-02T12:00:00.000Z";

/** One open dispute per claim, named by the claim. */
async function setUp(options: LedgerOptions = {}) {
  const agreements = await newAgreements(options);
  const { ledger, open } = agreements;
  await open({ disputed_amount: 6000 }, { dispute_reference: "DIS-2", claim_reference: "paused" });
  await ledger.newEvents();
  return agreements;
}

describe("200 processed", () => {
  test.each<[Partial<DisputeResolution>, { async?: boolean }]>([
    [{ outcome: "accepted" }, {}],
    [{ outcome: "rejected" }, { async: true }],
    [{ outcome: "partial", comment: "20 euro off" }, {}],
  ])("%o: dispute.resolved, the journey goes on, the balance stays", async (change, options) => {
    const { ledger } = await setUp();
    const call = ledger.api["resolve_disputes.v1"]({ disputes: [resolutionOf(change)] }, options);
    const [result] = await ledger.results(call);
    expect(result).toMatchObject({ reference: "DIS-1", success: true, message: "Dispute resolved." });

    const claim = await ledger.claim("running");
    expect(claim).toMatchObject({ balance: { total: 10_500 }, journey: { state: "running" }, sequence: 3 });
    expect(claim).not.toHaveProperty("dispute");

    const { request_id } = (await call).data!;
    const [event, ...rest] = await ledger.newEvents();
    expect(rest).toEqual([]);
    expect(event).toMatchObject({
      type: "dispute.resolved",
      subject: { kind: "claim", reference: "running" },
      sequence: 3,
      causation_id: request_id,
    });
    const dispute = {
      dispute_reference: "DIS-1",
      claim_reference: "running",
      state: "resolved",
      category: "goods_faulty",
      disputed_amount: 6000,
      opened_at: at,
      outcome: change.outcome,
      resolved_at: at,
    };
    expect(event!.data).toEqual({ claim, dispute });
    const { outcome: reason, ...comment } = change;
    expect((await ledger.history("running")).at(-1)).toEqual({
      sequence: 3,
      at,
      request_id,
      status: "active",
      changed: [],
      journey: { state: "running" },
      about: { kind: "dispute", reference: "DIS-1" },
      reason,
      ...comment,
    });
  });

  test("a pause without end counts again", async () => {
    const { ledger, settle } = await setUp();
    await settle({ dispute_reference: "DIS-2" });
    expect((await ledger.claim("paused")).journey).toEqual({ state: "paused" });
  });

  test.each(["resolved", "withdrawn"])("also when the claim is %s: its journey stays stopped", async (to) => {
    const { ledger, settle } = await setUp();
    const reference = "running";
    if (to === "resolved")
      await ledger.api["resolve_claims.v1"]({ claims: [{ reference, reason: "settled" }] });
    else await ledger.api["withdraw_claims.v1"]({ claims: [{ reference, reason: "sold" }] });
    await ledger.newEvents();
    expect(await settle({})).toMatchObject([{ success: true }]);
    const claim = await ledger.claim(reference);
    expect([claim.status, claim.journey, claim.dispute]).toEqual([to, { state: "stopped" }, undefined]);
    expect((await ledger.history(reference)).at(-1)).not.toHaveProperty("journey");
    expect(await ledger.newEvents()).toMatchObject([{ type: "dispute.resolved", data: { claim } }]);
  });
});

describe("200 with errors, and nothing changed", () => {
  test("dispute_not_found: none was opened under this reference", async () => {
    const { ledger, settle } = await setUp();
    for (const dispute_reference of ["never-was", "running", "dis-1"]) {
      expect(await ledger.unchanged(() => settle({ dispute_reference }))).toEqual([
        refusal("dispute_not_found", "/disputes/0/dispute_reference"),
      ]);
    }
  });

  test.each<Partial<DisputeResolution>>([{ outcome: "accepted" }, { comment: "once more" }])(
    "operation_reference_used: resolved before, and now with %o",
    async (change) => {
      const { ledger, settle } = await setUp();
      await settle({});
      expect(await ledger.unchanged(() => settle(change))).toEqual([
        refusal("operation_reference_used", "/disputes/0/dispute_reference"),
      ]);
    },
  );

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await setUp();
    const disputes = ["never-was", "DIS-2"].map((dispute_reference) => resolutionOf({ dispute_reference }));
    const results = await ledger.results(ledger.api["resolve_disputes.v1"]({ disputes }, { async: true }));
    expect(results.map(({ success }) => success)).toEqual([false, true]);
    const { message_id, errors } = results[0]!;
    expect(await ledger.newEvents()).toMatchObject([
      { type: "dispute.resolved", subject: { reference: "paused" } },
      { type: "action.failed", data: { items: [{ reference: "never-was", message_id, errors }] } },
    ]);
  });

  test("another client's dispute is as unknown as one that never was", async () => {
    const { ledger } = await setUp();
    const { settle } = agreementsOf(await strangerTo(ledger));
    const [theirs] = await ledger.unchanged(() => settle({}));
    const [nobodys] = await settle({ dispute_reference: "never-was" });
    expect(withoutNames(theirs!)).toEqual(withoutNames(nobodys!));
    expect(theirs).toEqual(refusal("dispute_not_found", "/disputes/0/dispute_reference"));
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["no outcome", "missing_member", "/outcome", { outcome: undefined }],
    ["an outcome that is not known", "not_allowed_value", "/outcome", { outcome: "open" }],
    ["an empty comment", "too_short", "/comment", { comment: "" }],
    ["a member that is not known", "unknown_member", "/claim_reference", { claim_reference: "running" }],
  ])("%s", async (_, code, path, change) => {
    const { ledger } = await setUp();
    const disputes = [resolutionOf(), { ...resolutionOf({ dispute_reference: "DIS-2" }), ...change }];
    const response = await ledger.unchanged(() => ledger.fetch("/v1/resolve_disputes", post({ disputes })));
    expect(await violationsIn(response)).toEqual({
      code: "invalid_request",
      errors: [`${code} /disputes/1${path}`],
    });
  });
});

describe("400 duplicate_reference", () => {
  test("the same dispute twice: the whole request is refused", async () => {
    const { ledger } = await setUp();
    const disputes = [resolutionOf(), resolutionOf()];
    const response = await ledger.unchanged(() => ledger.fetch("/v1/resolve_disputes", post({ disputes })));
    expect(await violationsIn(response)).toEqual({
      code: "duplicate_reference",
      errors: ["duplicate_reference /disputes/1/dispute_reference"],
    });
  });
});
