import { describe, expect, test } from "vitest";
import { type Item, type ItemOperationId, operations } from "#src/contract/operations.ts";
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

type Calls = Record<string, (body: object, options: Options) => ReturnType<Ledger["api"]["add_notes.v1"]>>;

/** Sends one item. */
function send<Id extends ItemOperationId>(
  { api, results }: Ledger,
  id: Id,
  item: Item<Id>,
  options: Options = {},
) {
  return results((api as unknown as Calls)[id]!({ [operations[id].items]: [item] }, options));
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

type Preparation = (ledger: Ledger) => Promise<unknown>;
const recordPayment: Preparation = (ledger) => send(ledger, "record_payments.v1", payment);
const openDispute: Preparation = (ledger) => send(ledger, "open_disputes.v1", dispute);
const makePromise: Preparation = (ledger) => send(ledger, "create_promises_to_pay.v1", promise);
const makePlan: Preparation = (ledger) => send(ledger, "create_instalment_plans.v1", plan);

/** `content` and `other` differ beyond their reference; `tells` is the message of it; `prepare` what it needs beside the claim. */
function operation<Id extends ItemOperationId>(
  id: Id,
  {
    tells,
    content,
    other,
    prepare,
  }: { tells: string; content: Item<Id>; other: Item<Id>; prepare?: Preparation },
) {
  const { items, itemKey } = operations[id];
  return {
    id,
    member: `/${items}/0/${itemKey}`,
    tells,
    prepare,
    sendIt: (ledger: Ledger, options?: Options) => send(ledger, id, content, options),
    sendReversed: (ledger: Ledger, options?: Options) =>
      send(ledger, id, Object.fromEntries(Object.entries(content as object).reverse()) as Item<Id>, options),
    sendOther: (ledger: Ledger, options?: Options) => send(ledger, id, other, options),
  };
}

const moved = "claim.balance_changed";
const cases = [
  operation("credit_claims.v1", { tells: moved, content: credit, other: { ...credit, kind: "discount" } }),
  operation("debit_claims.v1", { tells: moved, content: debit, other: { ...debit, amount: 101 } }),
  operation("record_payments.v1", {
    tells: moved,
    content: payment,
    other: { ...payment, provider: "cash" },
  }),
  operation("reverse_payments.v1", {
    tells: moved,
    content: reversal,
    other: { ...reversal, reason: "chargeback" },
    prepare: recordPayment,
  }),
  operation("open_disputes.v1", {
    tells: "dispute.opened",
    content: dispute,
    other: { ...dispute, disputed_amount: 6001 },
  }),
  operation("resolve_disputes.v1", {
    tells: "dispute.resolved",
    content: resolution,
    other: { ...resolution, outcome: "accepted" },
    prepare: openDispute,
  }),
  operation("add_notes.v1", {
    tells: "note.added",
    content: note,
    other: { ...note, text: "Called again." },
  }),
  operation("create_promises_to_pay.v1", {
    tells: "promise.created",
    content: promise,
    other: { ...promise, due_date: "2026-04-01" },
  }),
  operation("cancel_promises_to_pay.v1", {
    tells: "promise.cancelled",
    content: { promise_reference: "PTP-1", comment: "lost the job" },
    other: { promise_reference: "PTP-1" },
    prepare: makePromise,
  }),
  operation("create_instalment_plans.v1", {
    tells: "instalment_plan.created",
    content: plan,
    other: { ...plan, instalments: plan.instalments.slice(1) },
  }),
  operation("cancel_instalment_plans.v1", {
    tells: "instalment_plan.cancelled",
    content: { plan_reference: "PLAN-1", comment: "pays at once" },
    other: { plan_reference: "PLAN-1" },
    prepare: makePlan,
  }),
];

describe.each(cases)("$id", ({ member, tells, prepare, sendIt, sendReversed, sendOther }) => {
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
      const [first] = await sendIt(ledger, { async: one === "async" });
      expect(first).toMatchObject({ success: true });
      const again = await ledger.unchanged(() => sendReversed(ledger, { async: other === "async" }));
      expect(again).toEqual(repeated(first!));
    },
  );

  test("other content is refused, asynchronously with action.failed", async () => {
    const ledger = await setUp();
    await sendIt(ledger);
    const refused = [refusal("operation_reference_used", member)];
    expect(await ledger.unchanged(() => sendOther(ledger))).toEqual(refused);
    expect(await ledger.unchanged(() => sendOther(ledger, { async: true }))).toEqual(refused);
  });

  test("under another idempotency key the same again changes nothing either, also after 73 hours", async () => {
    const ledger = await setUp();
    const [first] = await sendIt(ledger, { idempotencyKey: "one" });
    expect(await ledger.unchanged(() => sendIt(ledger, { idempotencyKey: "two" }))).toEqual(repeated(first!));
    ledger.clock.jump(73 * hourMs);
    await ledger.clock.advance(60_000);
    const later = ledgerOf(ledger.platform, ledger.clock, signedInAgain(ledger.platform, ledger));
    const keys = await later.platform.database.read((reader) => reader.all("select * from idempotency_keys"));
    expect(keys).toEqual([]);
    expect(await later.unchanged(() => sendIt(later, { idempotencyKey: "one" }))).toEqual(repeated(first!));
  });

  test("ten at the same time take effect once, and all are answered with the first message_id", async () => {
    const ledger = await setUp();
    await ledger.newEvents();
    const calls = Array.from({ length: 10 }, (_, index) =>
      sendIt(ledger, { idempotencyKey: `key-${index}` }),
    );
    const results = (await Promise.all(calls)).flat();
    expect(results.every(({ success }) => success)).toBe(true);
    expect(new Set(results.map(({ message_id }) => message_id)).size).toBe(1);
    const told = (await ledger.newEvents()).filter(({ type }) => type === tells);
    expect(told).toHaveLength(1);
  });

  test("an operation that was refused gives its reference back", async () => {
    const ledger = await newLedger();
    expect(await sendIt(ledger)).toMatchObject([{ success: false }]);
    await ledger.importClaims(plainClaim());
    await prepare?.(ledger);
    expect(await sendOther(ledger)).toMatchObject([{ success: true }]);
  });

  test("another client may use the same reference", async () => {
    const ledger = await setUp();
    const [first] = await sendIt(ledger);
    const other = ledgerOf(ledger.platform, ledger.clock, await newTestClient(ledger.platform));
    await other.importClaims(plainClaim());
    await prepare?.(other);
    const [theirs] = await sendIt(other);
    expect(theirs).toMatchObject({ success: true, errors: [] });
    expect(theirs!.message_id).not.toBe(first!.message_id);
  });
});

test("credits and debits share one space of references, payments have their own", async () => {
  const ledger = await newLedger({ claims: [plainClaim()] });
  await send(ledger, "credit_claims.v1", credit);
  const used = [refusal("operation_reference_used", "/debits/0/operation_reference")];
  // To the byte what the credit was; it would raise the balance, so it is something else.
  expect(await ledger.unchanged(() => send(ledger, "debit_claims.v1", credit))).toEqual(used);
  expect(await recordPayment(ledger)).toMatchObject([{ success: true }]);
});

describe("what is the same is told by its meaning", () => {
  test.each([
    spelling("the default allocation of a credit", "credit_claims.v1", credit, { allocation: "fees_first" }),
    spelling("no fees of a debit, and no reactivation", "debit_claims.v1", debit, {
      fees: 0,
      reactivate: false,
    }),
    spelling("the same instant in another time zone", "record_payments.v1", payment, {
      paid_at: "2026-03-01T09:00:00Z",
    }),
  ])("%s", async (_what, sendIt, sendSpelt) => {
    const ledger = await newLedger({ claims: [plainClaim()] });
    const [first] = await sendIt(ledger);
    const [again] = await ledger.unchanged(() => sendSpelt(ledger));
    expect(again).toMatchObject({ success: true, message_id: first!.message_id });
  });

  test("another allocation is another operation", async () => {
    const ledger = await newLedger({ claims: [plainClaim()] });
    await send(ledger, "credit_claims.v1", credit);
    const other = { ...credit, allocation: "amount_first" as const };
    const [again] = await ledger.unchanged(() => send(ledger, "credit_claims.v1", other));
    expect(again!.errors).toMatchObject([{ code: "operation_reference_used" }]);
  });
});

function spelling<Id extends ItemOperationId>(
  what: string,
  id: Id,
  item: Item<Id>,
  spelt: Partial<Item<Id>>,
) {
  const sendIt = (ledger: Ledger) => send(ledger, id, item);
  const sendSpelt = (ledger: Ledger) => send(ledger, id, Object.assign({}, item, spelt));
  return [what, sendIt, sendSpelt] as const;
}

test("disputes, notes, promises and plans have references of their own, and so have their ends", async () => {
  const ledger = await newLedger({ claims: [plainClaim()] });
  const same = "OP-1";
  const calls = [
    () => send(ledger, "open_disputes.v1", { ...dispute, dispute_reference: same }),
    () => send(ledger, "resolve_disputes.v1", { ...resolution, dispute_reference: same }),
    () => send(ledger, "add_notes.v1", { ...note, note_reference: same }),
    () => send(ledger, "create_promises_to_pay.v1", { ...promise, promise_reference: same }),
    () => send(ledger, "cancel_promises_to_pay.v1", { promise_reference: same }),
    () => send(ledger, "create_instalment_plans.v1", { ...plan, plan_reference: same }),
    () => send(ledger, "cancel_instalment_plans.v1", { plan_reference: same }),
    () => recordPayment(ledger),
  ];
  for (const call of calls) expect(await call()).toMatchObject([{ success: true, errors: [] }]);
});
