import { describe, expect, test } from "vitest";
import { disputeOf, noteOf, planOf, promiseOf, resolutionOf } from "#test/support/agreements.ts";
import { plainClaim } from "#test/support/claims.ts";
import { type Ledger, ledgerOf, newLedger, refusal, signedInAgain } from "#test/support/ledger.ts";
import { newTestClient } from "#test/support/platform.ts";

const hourMs = 3_600_000;
const about = { claim_reference: plainClaim().reference, currency: "EUR" as const };
const moment = { paid_at: "2026-03-01T10:00:00+01:00" };

interface Options {
  async?: boolean;
  idempotencyKey?: string;
}

interface Operation {
  name: string;
  member: string;
  /** The message that tells of it. */
  tells: string;
  /** Sends the content with its members in this order. */
  send: (ledger: Ledger, order: "as it is" | "reversed", options?: Options) => ReturnType<Ledger["results"]>;
  sendOther: (ledger: Ledger, options?: Options) => ReturnType<Ledger["results"]>;
  /** Brings what is missing on an empty ledger, for which the operation is refused. */
  allow: (ledger: Ledger) => Promise<unknown>;
  prepare?: (ledger: Ledger) => Promise<unknown>;
}

const credit = { operation_reference: "OP-1", ...about, amount: 100, kind: "adjustment" as const };
const debit = { operation_reference: "OP-1", ...about, amount: 100, kind: "chargeback" as const };
const payment = { payment_reference: "OP-1", ...about, ...moment, amount: 100 };
const reversal = { payment_reference: "OP-1", reason: "returned_debit" as const, comment: "by the bank" };
const { claim_reference } = about;
const dispute = disputeOf({ claim_reference, disputed_amount: 6000, comment: "broken" });
const resolution = resolutionOf({ comment: "20 euro off" });
const note = noteOf({ claim_reference });
const promise = promiseOf({ claim_reference });
const plan = planOf({ claim_references: [claim_reference] });
const cancelledPromise = { promise_reference: "PTP-1", comment: "lost the job" };
const cancelledPlan = { plan_reference: "PLAN-1", comment: "pays at once" };

const operations: Operation[] = [
  {
    name: "credit_claims.v1",
    member: "/credits/0/operation_reference",
    tells: "claim.balance_changed",
    send: ({ api, results }, order, options) =>
      results(api["credit_claims.v1"]({ credits: [ordered(credit, order)] }, options)),
    sendOther: ({ api, results }, options) =>
      results(api["credit_claims.v1"]({ credits: [{ ...credit, kind: "discount" }] }, options)),
    allow: (ledger) => ledger.importClaims(plainClaim()),
  },
  {
    name: "debit_claims.v1",
    member: "/debits/0/operation_reference",
    tells: "claim.balance_changed",
    send: ({ api, results }, order, options) =>
      results(api["debit_claims.v1"]({ debits: [ordered(debit, order)] }, options)),
    sendOther: ({ api, results }, options) =>
      results(api["debit_claims.v1"]({ debits: [{ ...debit, amount: 101 }] }, options)),
    allow: (ledger) => ledger.importClaims(plainClaim()),
  },
  {
    name: "record_payments.v1",
    member: "/payments/0/payment_reference",
    tells: "claim.balance_changed",
    send: ({ api, results }, order, options) =>
      results(api["record_payments.v1"]({ payments: [ordered(payment, order)] }, options)),
    sendOther: ({ api, results }, options) =>
      results(api["record_payments.v1"]({ payments: [{ ...payment, provider: "cash" }] }, options)),
    allow: (ledger) => ledger.importClaims(plainClaim()),
  },
  {
    name: "reverse_payments.v1",
    member: "/payments/0/payment_reference",
    tells: "claim.balance_changed",
    prepare: recordPayment,
    send: ({ api, results }, order, options) =>
      results(api["reverse_payments.v1"]({ payments: [ordered(reversal, order)] }, options)),
    sendOther: ({ api, results }, options) =>
      results(api["reverse_payments.v1"]({ payments: [{ ...reversal, reason: "chargeback" }] }, options)),
    allow: importAnd(recordPayment),
  },
  {
    name: "open_disputes.v1",
    member: "/disputes/0/dispute_reference",
    tells: "dispute.opened",
    send: ({ api, results }, order, options) =>
      results(api["open_disputes.v1"]({ disputes: [ordered(dispute, order)] }, options)),
    sendOther: ({ api, results }, options) =>
      results(api["open_disputes.v1"]({ disputes: [{ ...dispute, disputed_amount: 6001 }] }, options)),
    allow: (ledger) => ledger.importClaims(plainClaim()),
  },
  {
    name: "resolve_disputes.v1",
    member: "/disputes/0/dispute_reference",
    tells: "dispute.resolved",
    prepare: openDispute,
    send: ({ api, results }, order, options) =>
      results(api["resolve_disputes.v1"]({ disputes: [ordered(resolution, order)] }, options)),
    sendOther: ({ api, results }, options) =>
      results(api["resolve_disputes.v1"]({ disputes: [{ ...resolution, outcome: "accepted" }] }, options)),
    allow: importAnd(openDispute),
  },
  {
    name: "add_notes.v1",
    member: "/notes/0/note_reference",
    tells: "note.added",
    send: ({ api, results }, order, options) =>
      results(api["add_notes.v1"]({ notes: [ordered(note, order)] }, options)),
    sendOther: ({ api, results }, options) =>
      results(api["add_notes.v1"]({ notes: [{ ...note, text: "Called again." }] }, options)),
    allow: (ledger) => ledger.importClaims(plainClaim()),
  },
  {
    name: "create_promises_to_pay.v1",
    member: "/promises/0/promise_reference",
    tells: "promise.created",
    send: ({ api, results }, order, options) =>
      results(api["create_promises_to_pay.v1"]({ promises: [ordered(promise, order)] }, options)),
    sendOther: ({ api, results }, options) =>
      results(
        api["create_promises_to_pay.v1"]({ promises: [{ ...promise, due_date: "2026-04-01" }] }, options),
      ),
    allow: (ledger) => ledger.importClaims(plainClaim()),
  },
  {
    name: "cancel_promises_to_pay.v1",
    member: "/promises/0/promise_reference",
    tells: "promise.cancelled",
    prepare: makePromise,
    send: ({ api, results }, order, options) =>
      results(api["cancel_promises_to_pay.v1"]({ promises: [ordered(cancelledPromise, order)] }, options)),
    sendOther: ({ api, results }, options) =>
      results(api["cancel_promises_to_pay.v1"]({ promises: [{ promise_reference: "PTP-1" }] }, options)),
    allow: importAnd(makePromise),
  },
  {
    name: "create_instalment_plans.v1",
    member: "/plans/0/plan_reference",
    tells: "instalment_plan.created",
    send: ({ api, results }, order, options) =>
      results(api["create_instalment_plans.v1"]({ plans: [ordered(plan, order)] }, options)),
    sendOther: ({ api, results }, options) => {
      const instalments = plan.instalments.slice(1);
      return results(api["create_instalment_plans.v1"]({ plans: [{ ...plan, instalments }] }, options));
    },
    allow: (ledger) => ledger.importClaims(plainClaim()),
  },
  {
    name: "cancel_instalment_plans.v1",
    member: "/plans/0/plan_reference",
    tells: "instalment_plan.cancelled",
    prepare: makePlan,
    send: ({ api, results }, order, options) =>
      results(api["cancel_instalment_plans.v1"]({ plans: [ordered(cancelledPlan, order)] }, options)),
    sendOther: ({ api, results }, options) =>
      results(api["cancel_instalment_plans.v1"]({ plans: [{ plan_reference: "PLAN-1" }] }, options)),
    allow: importAnd(makePlan),
  },
];

function ordered<Content extends object>(content: Content, order: "as it is" | "reversed"): Content {
  const entries = Object.entries(content);
  return Object.fromEntries(order === "reversed" ? entries.reverse() : entries) as Content;
}

function recordPayment({ api, results }: Ledger) {
  return results(api["record_payments.v1"]({ payments: [payment] }));
}

function openDispute({ api, results }: Ledger) {
  return results(api["open_disputes.v1"]({ disputes: [dispute] }));
}

function makePromise({ api, results }: Ledger) {
  return results(api["create_promises_to_pay.v1"]({ promises: [promise] }));
}

function makePlan({ api, results }: Ledger) {
  return results(api["create_instalment_plans.v1"]({ plans: [plan] }));
}

function importAnd(prepare: (ledger: Ledger) => Promise<unknown>) {
  return async (ledger: Ledger) => {
    await ledger.importClaims(plainClaim());
    await prepare(ledger);
  };
}

describe.each(operations)("$name", ({ member, tells, send, sendOther, allow, prepare }) => {
  const setUp = async () => {
    const ledger = await newLedger({ claims: [plainClaim()] });
    await prepare?.(ledger);
    return ledger;
  };
  const repeated = (first: { message_id: string }) => [
    expect.objectContaining({
      success: true,
      message_id: first.message_id,
      message: "Already processed; nothing was done again.",
      errors: [],
    }),
  ];

  test.each([
    ["sync", "sync"],
    ["sync", "async"],
    ["async", "sync"],
    ["async", "async"],
  ])(
    "the same again, first %s and then %s: the first message_id, and nothing happens",
    async (one, other) => {
      const ledger = await setUp();
      const [first] = await send(ledger, "as it is", { async: one === "async" });
      expect(first).toMatchObject({ success: true });
      const again = await ledger.unchanged(() => send(ledger, "reversed", { async: other === "async" }));
      expect(again).toEqual(repeated(first!));
    },
  );

  test("other content is refused, asynchronously with action.failed", async () => {
    const ledger = await setUp();
    await send(ledger, "as it is");
    const refused = [refusal("operation_reference_used", member)];
    expect(await ledger.unchanged(() => sendOther(ledger))).toEqual(refused);
    expect(await ledger.unchanged(() => sendOther(ledger, { async: true }))).toEqual(refused);
  });

  test("under another idempotency key the same again changes nothing either, also after 73 hours", async () => {
    const ledger = await setUp();
    const [first] = await send(ledger, "as it is", { idempotencyKey: "one" });
    expect(await ledger.unchanged(() => send(ledger, "as it is", { idempotencyKey: "two" }))).toEqual(
      repeated(first!),
    );
    ledger.clock.jump(73 * hourMs);
    await ledger.clock.advance(60_000);
    const later = ledgerOf(ledger.platform, ledger.clock, signedInAgain(ledger.platform, ledger));
    const keys = await later.platform.database.read((reader) => reader.all("select * from idempotency_keys"));
    expect(keys).toEqual([]);
    expect(await later.unchanged(() => send(later, "as it is", { idempotencyKey: "one" }))).toEqual(
      repeated(first!),
    );
  });

  test("ten at the same time take effect once, and all are answered with the first message_id", async () => {
    const ledger = await setUp();
    await ledger.newEvents();
    const calls = Array.from({ length: 10 }, (_, index) =>
      send(ledger, "as it is", { idempotencyKey: `key-${index}` }),
    );
    const results = (await Promise.all(calls)).flat();
    expect(results.every(({ success }) => success)).toBe(true);
    expect(new Set(results.map(({ message_id }) => message_id)).size).toBe(1);
    const told = (await ledger.newEvents()).filter(({ type }) => type === tells);
    expect(told).toHaveLength(1);
  });

  test("an operation that was refused gives its reference back", async () => {
    const ledger = await newLedger();
    expect(await send(ledger, "as it is")).toMatchObject([{ success: false }]);
    await allow(ledger);
    expect(await sendOther(ledger)).toMatchObject([{ success: true }]);
  });

  test("another client may use the same reference", async () => {
    const ledger = await setUp();
    const [first] = await send(ledger, "as it is");
    const other = ledgerOf(ledger.platform, ledger.clock, await newTestClient(ledger.platform));
    await other.importClaims(plainClaim());
    await prepare?.(other);
    const [theirs] = await send(other, "as it is");
    expect(theirs).toMatchObject({ success: true, errors: [] });
    expect(theirs!.message_id).not.toBe(first!.message_id);
  });
});

test("credits and debits share one space of references, payments have their own", async () => {
  const ledger = await newLedger({ claims: [plainClaim()] });
  const { api, results } = ledger;
  await results(api["credit_claims.v1"]({ credits: [credit] }));
  const used = [refusal("operation_reference_used", "/debits/0/operation_reference")];
  // To the byte what the credit was; it would raise the balance, so it is something else.
  const debits = [credit];
  expect(await ledger.unchanged(() => results(api["debit_claims.v1"]({ debits })))).toEqual(used);
  expect(await recordPayment(ledger)).toMatchObject([{ success: true }]);
});

describe("what is the same is told by its meaning", () => {
  const fees = { fees: 0 };
  const cases: [string, (ledger: Ledger, spelt: boolean) => ReturnType<Ledger["results"]>][] = [
    [
      "the default allocation of a credit",
      ({ api, results }, spelt) =>
        results(
          api["credit_claims.v1"]({
            credits: [{ ...credit, ...(spelt ? { allocation: "fees_first" } : {}) }],
          }),
        ),
    ],
    [
      "no fees of a debit, and no reactivation",
      ({ api, results }, spelt) =>
        results(
          api["debit_claims.v1"]({
            debits: [{ ...debit, ...(spelt ? { ...fees, reactivate: false } : {}) }],
          }),
        ),
    ],
    [
      "the same instant in another time zone",
      ({ api, results }, spelt) =>
        results(
          api["record_payments.v1"]({
            payments: [{ ...payment, ...(spelt ? { paid_at: "2026-03-01T09:00:00Z" } : {}) }],
          }),
        ),
    ],
  ];

  test.each(cases)("%s", async (_what, send) => {
    const ledger = await newLedger({ claims: [plainClaim()] });
    const [first] = await send(ledger, false);
    const [again] = await ledger.unchanged(() => send(ledger, true));
    expect(again).toMatchObject({ success: true, message_id: first!.message_id });
  });

  test("another allocation is another operation", async () => {
    const ledger = await newLedger({ claims: [plainClaim()] });
    const { api, results } = ledger;
    await results(api["credit_claims.v1"]({ credits: [credit] }));
    const other = { ...credit, allocation: "amount_first" as const };
    const [again] = await ledger.unchanged(() => results(api["credit_claims.v1"]({ credits: [other] })));
    expect(again!.errors).toMatchObject([{ code: "operation_reference_used" }]);
  });
});

test("disputes, notes, promises and plans have references of their own, and so have their ends", async () => {
  const ledger = await newLedger({ claims: [plainClaim()] });
  const { api, results } = ledger;
  const same = "OP-1";
  const calls = [
    () => api["open_disputes.v1"]({ disputes: [{ ...dispute, dispute_reference: same }] }),
    () => api["resolve_disputes.v1"]({ disputes: [{ ...resolution, dispute_reference: same }] }),
    () => api["add_notes.v1"]({ notes: [{ ...note, note_reference: same }] }),
    () => api["create_promises_to_pay.v1"]({ promises: [{ ...promise, promise_reference: same }] }),
    () => api["cancel_promises_to_pay.v1"]({ promises: [{ promise_reference: same }] }),
    () => api["create_instalment_plans.v1"]({ plans: [{ ...plan, plan_reference: same }] }),
    () => api["cancel_instalment_plans.v1"]({ plans: [{ plan_reference: same }] }),
  ];
  for (const call of calls) expect(await results(call())).toMatchObject([{ success: true, errors: [] }]);
  expect(await recordPayment(ledger)).toMatchObject([{ success: true }]);
});
