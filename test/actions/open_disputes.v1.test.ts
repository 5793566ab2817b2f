import { describe, expect, test } from "vitest";
import { agreementsOf, type DisputeOpening, disputeOf, newAgreements } from "#test/support/agreements.ts";
import { type Ledger, refusal, strangerTo, withoutNames } from "#test/support/ledger.ts";
import { violationsIn } from "#test/support/outcomes.ts";
import { post } from "#test/support/platform.ts";

const at = "2026-03-02T12:00:00.000Z";
const done = [expect.objectContaining({ success: true, errors: [] })];

describe("200 processed", () => {
  test.each<[string, Partial<DisputeOpening>, object]>([
    ["the whole claim", {}, { async: false }],
    ["a part of it", { category: "amount_wrong", disputed_amount: 6000 }, { async: true }],
    ["more than is owed, by a comment", { disputed_amount: 10 ** 12, comment: "All of it! 😠" }, {}],
  ])("%s: dispute.opened, the journey is held, the history keeps it", async (_, change, options) => {
    const { ledger } = await newAgreements();
    const { comment, ...input } = disputeOf(change);
    const body = { disputes: [disputeOf(change)] };
    const call = ledger.api["open_disputes.v1"](body, options);
    const [result] = await ledger.results(call);
    expect(result).toMatchObject({ reference: "DIS-1", success: true, message: "Dispute opened." });

    const claim = await ledger.claim("running");
    const { claim_reference: _claim, ...open } = input;
    expect(claim).toMatchObject({ status: "active", balance: { total: 10_500 }, sequence: 2 });
    expect([claim.journey, claim.dispute]).toEqual([{ state: "held" }, { ...open, opened_at: at }]);

    const { request_id } = (await call).data!;
    const [event, ...rest] = await ledger.newEvents();
    expect(rest).toEqual([]);
    expect(event).toMatchObject({
      type: "dispute.opened",
      version: "v1",
      subject: { kind: "claim", reference: "running" },
      sequence: 2,
      causation_id: request_id,
    });
    expect(event!.data).toEqual({ claim, dispute: { ...input, state: "open", opened_at: at } });
    expect((await ledger.history("running")).at(-1)).toEqual({
      sequence: 2,
      at,
      request_id,
      status: "active",
      changed: [],
      journey: { state: "held" },
      about: { kind: "dispute", reference: "DIS-1" },
      ...(comment === undefined ? {} : { comment }),
    });
  });

  test("a stopped journey stays stopped; a paused one is held, and says until when it was paused", async () => {
    const { ledger, open } = await newAgreements();
    const journeys = [{ claim_reference: "paused", until: "2026-03-10" }];
    await ledger.api["pause_journeys.v1"]({ journeys });
    await open({ claim_reference: "stopped" }, { claim_reference: "paused", dispute_reference: "DIS-2" });
    expect((await ledger.claim("stopped")).journey).toEqual({ state: "stopped" });
    expect((await ledger.history("stopped")).at(-1)).not.toHaveProperty("journey");
    expect((await ledger.claim("paused")).journey).toEqual({ state: "held", paused_until: "2026-03-10" });
  });

  test("a disputed claim takes payments, credits, debits and changes", async () => {
    const { ledger, open, pay, credit } = await newAgreements();
    await open({});
    expect(await pay({ claim_reference: "running" })).toEqual(done);
    expect(await credit({ kind: "discount" })).toEqual(done);
    await ledger.api["update_claims.v1"]({ claims: [{ reference: "running", product: "x" }] });
    expect(await ledger.claim("running")).toMatchObject({
      balance: { total: 8500 },
      product: "x",
      journey: { state: "held" },
      dispute: { dispute_reference: "DIS-1" },
    });
  });

  test("one after the other, each under a reference of its own", async () => {
    const { ledger, open, settle } = await newAgreements();
    await open({});
    await settle({});
    expect(await open({ dispute_reference: "DIS-2", category: "already_paid" })).toEqual(done);
    expect((await ledger.claim("running")).dispute).toEqual({
      dispute_reference: "DIS-2",
      category: "already_paid",
      opened_at: at,
    });
  });
});

describe("while a dispute is open", () => {
  test("paused: held with the last day of the pause, which counts when the dispute is over", async () => {
    const { ledger, open, settle } = await newAgreements();
    await open({});
    const journeys = [{ claim_reference: "running", until: "2026-03-10" }];
    expect(await ledger.results(ledger.api["pause_journeys.v1"]({ journeys }))).toEqual(done);
    expect((await ledger.claim("running")).journey).toEqual({ state: "held", paused_until: "2026-03-10" });
    await settle({});
    expect((await ledger.claim("running")).journey).toEqual({ state: "paused", paused_until: "2026-03-10" });
  });

  test("resumed: held, and running when the dispute is over", async () => {
    const { ledger, open, settle } = await newAgreements();
    await open({ claim_reference: "paused" });
    await ledger.api["resume_journeys.v1"]({ journeys: [{ claim_reference: "paused" }] });
    expect((await ledger.claim("paused")).journey).toEqual({ state: "held" });
    await settle({});
    expect((await ledger.claim("paused")).journey).toEqual({ state: "running" });
  });

  test("stopped: for good, whatever comes of the dispute", async () => {
    const { ledger, open, settle } = await newAgreements();
    await open({});
    await ledger.api["stop_journeys.v1"]({ journeys: [{ claim_reference: "running" }] });
    expect((await ledger.claim("running")).journey).toEqual({ state: "stopped" });
    await settle({});
    expect((await ledger.claim("running")).journey).toEqual({ state: "stopped" });
  });

  test("closed: stopped, still disputed, and held when it is opened again", async () => {
    const { ledger, open } = await newAgreements();
    await open({});
    await resolve(ledger, "running");
    const { journey, dispute } = await ledger.claim("running");
    expect([journey, dispute?.dispute_reference]).toEqual([{ state: "stopped" }, "DIS-1"]);
    await reopen(ledger, "running");
    expect((await ledger.claim("running")).journey).toEqual({ state: "held" });
    expect((await ledger.history("running")).at(-1)).toMatchObject({ journey: { state: "held" } });
  });
});

function resolve({ api }: Ledger, reference: string) {
  return api["resolve_claims.v1"]({ claims: [{ reference, reason: "settled" }] });
}

function reopen({ api }: Ledger, claim_reference: string) {
  const debit = { operation_reference: "OP-9", claim_reference, amount: 1, reactivate: true };
  return api["debit_claims.v1"]({ debits: [{ ...debit, currency: "EUR", kind: "interest" }] });
}

describe("200 with errors, and nothing changed", () => {
  test.each([
    ["claim_not_found", "never-was"],
    ["claim_resolved", "resolved"],
    ["claim_withdrawn", "withdrawn"],
    ["dispute_open", "running"],
  ])("%s: %s", async (code, claim_reference) => {
    const { ledger, open } = await newAgreements();
    await open({ dispute_reference: "DIS-0" });
    expect(await ledger.unchanged(() => open({ claim_reference }))).toEqual([
      refusal(code, "/disputes/0/claim_reference"),
    ]);
  });

  test("operation_reference_used: the reference of another dispute, also of one that is resolved", async () => {
    const { ledger, open, settle } = await newAgreements();
    await open({});
    await settle({});
    const other = { claim_reference: "paused" };
    expect(await ledger.unchanged(() => open(other))).toEqual([
      refusal("operation_reference_used", "/disputes/0/dispute_reference"),
    ]);
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await newAgreements();
    const disputes = ["running", "running", "paused"].map((claim_reference, index) =>
      disputeOf({ dispute_reference: `DIS-${index}`, claim_reference }),
    );
    const results = await ledger.results(ledger.api["open_disputes.v1"]({ disputes }, { async: true }));
    expect(results.map(({ success }) => success)).toEqual([true, false, true]);
    expect(results[1]).toEqual(refusal("dispute_open", "/disputes/1/claim_reference"));
    const { message_id, errors } = results[1]!;
    expect(await ledger.newEvents()).toMatchObject([
      { type: "dispute.opened", subject: { reference: "running" } },
      { type: "dispute.opened", subject: { reference: "paused" } },
      { type: "action.failed", data: { items: [{ reference: "DIS-1", message_id, errors }] } },
    ]);
  });

  test("another client's claim is as unknown as one that never was", async () => {
    const { ledger } = await newAgreements();
    const { open } = agreementsOf(await strangerTo(ledger));
    const [theirs] = await ledger.unchanged(() => open({}));
    const [nobodys] = await open({ claim_reference: "never-was" });
    expect(withoutNames(theirs!)).toEqual(withoutNames(nobodys!));
    expect(theirs).toEqual(refusal("claim_not_found", "/disputes/0/claim_reference"));
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["no category", "missing_member", "/category", { category: undefined }],
    ["a category that is not known", "not_allowed_value", "/category", { category: "ugly" }],
    ["nothing objected to", "too_small", "/disputed_amount", { disputed_amount: 0 }],
    ["above 10^12", "too_large", "/disputed_amount", { disputed_amount: 10 ** 12 + 1 }],
    ["an empty comment", "too_short", "/comment", { comment: "" }],
    ["a long comment", "too_long", "/comment", { comment: "x".repeat(501) }],
    ["a member that is not known", "unknown_member", "/outcome", { outcome: "accepted" }],
  ])("%s", async (_, code, path, change) => {
    const { ledger } = await newAgreements();
    const disputes = [disputeOf(), { ...disputeOf({ dispute_reference: "DIS-2" }), ...change }];
    const response = await ledger.unchanged(() => ledger.fetch("/v1/open_disputes", post({ disputes })));
    expect(await violationsIn(response)).toEqual({
      code: "invalid_request",
      errors: [`${code} /disputes/1${path}`],
    });
  });
});

describe("400 duplicate_reference", () => {
  test("the same dispute twice: the whole request is refused", async () => {
    const { ledger } = await newAgreements();
    const disputes = [disputeOf(), disputeOf({ claim_reference: "paused" })];
    const response = await ledger.unchanged(() => ledger.fetch("/v1/open_disputes", post({ disputes })));
    expect(await violationsIn(response)).toEqual({
      code: "duplicate_reference",
      errors: ["duplicate_reference /disputes/1/dispute_reference"],
    });
  });
});
