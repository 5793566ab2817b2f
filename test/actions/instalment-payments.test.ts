import { describe, expect, test } from "vitest";
import { agreementsOf, type PlanCreation } from "#test/support/agreements.ts";
import { plainClaim } from "#test/support/claims.ts";
import { type Ledger, newLedger } from "#test/support/ledger.ts";
import { accountReference, inAccount } from "#test/support/payments.ts";

const at = "2026-03-02T12:00:00.000Z";

/** Three claims of 10,500, two of them in one account, and a plan of 1000, 2000 and 3000 about all of them. */
async function setUp(plan: Partial<PlanCreation> = {}) {
  const claims = [
    inAccount("A"),
    inAccount("B", { original_due_date: "2026-02-01" }),
    plainClaim({ reference: "C" }),
  ];
  const ledger = await newLedger({ claims });
  const agreements = agreementsOf(ledger);
  await agreements.agree({ claim_references: ["A", "B", "C"], ...plan });
  await ledger.newEvents();
  return { ledger, ...agreements };
}

async function states(ledger: Ledger, reference = "PLAN-1") {
  const { state, paid, instalments } = await ledger.plan(reference);
  return [state, paid, ...instalments.map((each) => each.state)];
}

/** The numbers of the instalments that were paid, with the sequence of the plan. */
async function paidNow(ledger: Ledger) {
  const events = (await ledger.newEvents()).filter(({ type }) => type === "instalment.paid");
  return events.map(({ sequence, data }) => [
    (data as { instalment: { number: number } }).instalment.number,
    sequence,
  ]);
}

describe("instalments are paid in their order", () => {
  test("instalment.paid with the plan and the instalment, after the messages of the claim", async () => {
    const { ledger } = await setUp();
    const payment = { payment_reference: "P-1", claim_reference: "B", amount: 3500, paid_at: at };
    const { data } = await ledger.api["record_payments.v1"]({ payments: [{ ...payment, currency: "EUR" }] });
    const events = await ledger.newEvents();
    const paid = ["instalment.paid", "instalment.paid"];
    expect(events.map(({ type }) => type)).toEqual(["payment.recorded", "claim.balance_changed", ...paid]);
    const plan = await ledger.plan("PLAN-1");
    for (const [index, event] of events.slice(2).entries()) {
      expect(event).toMatchObject({
        version: "v1",
        subject: { kind: "instalment_plan", reference: "PLAN-1" },
        sequence: 2,
        causation_id: data!.request_id,
      });
      const instalment = { number: index + 1, due_date: `2026-0${index + 3}-15`, amount: 1000 * (index + 1) };
      expect(event.data).toEqual({ plan, instalment: { ...instalment, state: "paid", paid_at: at } });
    }
    expect(plan).toMatchObject({ state: "active", paid: 3500, sequence: 2 });
    expect(await states(ledger)).toEqual(["active", 3500, "paid", "paid", "planned"]);
  });

  test("a part pays none; what is paid on any of the claims adds up", async () => {
    const { ledger, pay, credit } = await setUp();
    await pay({ claim_reference: "A", amount: 999 });
    expect([await states(ledger), await paidNow(ledger)]).toEqual([
      ["active", 999, "planned", "planned", "planned"],
      [],
    ]);
    await credit({ claim_reference: "C", amount: 1 });
    expect(await paidNow(ledger)).toEqual([[1, 3]]);
    await pay({ payment_reference: "P-2", claim_reference: "B", amount: 2000 });
    expect(await paidNow(ledger)).toEqual([[2, 4]]);
    expect(await states(ledger)).toEqual(["active", 3000, "paid", "paid", "planned"]);
  });

  test("with the last one the plan is completed, and its claims are free for another plan", async () => {
    const { ledger, pay, agree } = await setUp();
    await pay({ claim_reference: "A", amount: 7000 });
    expect(await states(ledger)).toEqual(["completed", 6000, "paid", "paid", "paid"]);
    expect(await ledger.plan("PLAN-1")).toMatchObject({ ended_at: at, sequence: 2 });
    expect(await ledger.plan("PLAN-1")).not.toHaveProperty("reason");
    expect(await paidNow(ledger)).toEqual([
      [1, 2],
      [2, 2],
      [3, 2],
    ]);
    expect(
      await agree({ plan_reference: "PLAN-2", claim_references: ["A"], instalments: rest }),
    ).toMatchObject([{ success: true }]);
    await pay({ payment_reference: "P-2", claim_reference: "A", amount: 500 });
    expect(await states(ledger)).toEqual(["completed", 6000, "paid", "paid", "paid"]);
    expect(await states(ledger, "PLAN-2")).toEqual(["active", 500, "planned"]);
  });

  const rest = [{ due_date: "2026-03-20", amount: 1000 }];

  test("a payment on an account counts once for the plan, whatever claims take it", async () => {
    const { ledger, pay } = await setUp();
    await pay({ account_reference: accountReference, amount: 10_500 + 400 });
    expect(await states(ledger)).toEqual(["completed", 6000, "paid", "paid", "paid"]);
    expect((await paidNow(ledger)).map(([number]) => number)).toEqual([1, 2, 3]);
  });

  test("a payment on an account counts for each plan what its own claims took", async () => {
    const { ledger, pay, agree } = await setUp({ claim_references: ["A"], instalments: [...rest] });
    const instalments = [{ due_date: "2026-03-20", amount: 10_500 }];
    await agree({ plan_reference: "PLAN-2", claim_references: ["B", "C"], instalments });
    await pay({ account_reference: accountReference, amount: 10_500 + 400 });
    expect(await states(ledger)).toEqual(["completed", 1000, "paid"]);
    expect(await states(ledger, "PLAN-2")).toEqual(["active", 400, "planned"]);
  });

  test("a surplus pays nothing", async () => {
    const instalments = [{ due_date: "2026-03-20", amount: 20_000 }];
    const { ledger, pay } = await setUp({ claim_references: ["A", "C"], instalments });
    await pay({ claim_reference: "C", amount: 20_000 });
    expect(await states(ledger)).toEqual(["active", 10_500, "planned"]);
  });

  test.each(["discount", "adjustment"] as const)("no instalment is paid by: %s", async (kind) => {
    const { ledger, credit } = await setUp();
    await credit({ claim_reference: "A", kind });
    expect([await states(ledger), await paidNow(ledger)]).toEqual([
      ["active", 0, "planned", "planned", "planned"],
      [],
    ]);
  });

  test("what was paid before the plan was made, or on other claims, does not count", async () => {
    const claims = ["A", "B"].map((reference) => plainClaim({ reference }));
    const ledger = await newLedger({ claims });
    const { agree, pay } = agreementsOf(ledger);
    await pay({ claim_reference: "A", amount: 1000 });
    await agree({ claim_references: ["A"] });
    await pay({ payment_reference: "P-2", claim_reference: "B", amount: 1000 });
    expect(await states(ledger)).toEqual(["active", 0, "planned", "planned", "planned"]);
  });

  test("asynchronous payments and credits pay as well", async () => {
    const { ledger } = await setUp();
    const common = { currency: "EUR" as const, amount: 1500 };
    const payments = [{ ...common, payment_reference: "P-1", claim_reference: "A", paid_at: at }];
    await ledger.results(ledger.api["record_payments.v1"]({ payments }, { async: true }));
    expect(await paidNow(ledger)).toEqual([[1, 2]]);
    const credit = { ...common, operation_reference: "OP-1", claim_reference: "B", kind: "payment" as const };
    await ledger.results(ledger.api["credit_claims.v1"]({ credits: [credit] }, { async: true }));
    expect(await paidNow(ledger)).toEqual([[2, 3]]);
  });
});

describe("a reversal takes back only what no instalment was paid with", () => {
  test("of 1000 + 500, 500 is taken back; the first instalment stays paid", async () => {
    const { ledger, pay, reverse } = await setUp();
    await pay({ claim_reference: "A", amount: 1500 });
    await reverse({});
    expect(await states(ledger)).toEqual(["active", 1000, "paid", "planned", "planned"]);
    await ledger.newEvents();
    await pay({ payment_reference: "P-2", claim_reference: "A", amount: 1999 });
    expect(await states(ledger)).toEqual(["active", 2999, "paid", "planned", "planned"]);
    await pay({ payment_reference: "P-3", claim_reference: "A", amount: 1 });
    expect((await paidNow(ledger)).map(([number]) => number)).toEqual([2]);
  });

  test("what paid no instalment yet is taken back wholly, also of an account's payment", async () => {
    const { ledger, pay, reverse } = await setUp({
      claim_references: ["A", "B"],
      instalments: [{ due_date: "2026-03-20", amount: 21_000 }],
    });
    await pay({ account_reference: accountReference, amount: 10_900 });
    expect(await states(ledger)).toEqual(["active", 10_900, "planned"]);
    await reverse({ reactivate: true });
    expect(await states(ledger)).toEqual(["active", 0, "planned"]);
  });

  test("a completed plan stays completed", async () => {
    const { ledger, pay, reverse } = await setUp();
    await pay({ claim_reference: "A", amount: 6000 });
    const before = await ledger.plan("PLAN-1");
    await reverse({});
    expect(await ledger.plan("PLAN-1")).toEqual(before);
  });
});
