import type { ItemOperationId } from "#src/contract/operations.ts";
import { firstClaim, type Outcomes, playOutcomesOf, unknownClaim } from "./outcomes.ts";
import type { Actor, Stage } from "./stage.ts";

/** When it begins: before the dates of the examples are over. */
export const agreementsBegin = "2026-03-06T08:30:00.000Z";

const disputed = ["open_disputes.v1", "faulty"] as const;
const promised = ["create_promises_to_pay.v1", "end_of_month"] as const;
const planned = ["create_instalment_plans.v1", "three_months"] as const;
const unknownMoney = { amount: 5000, currency: "EUR" };

const outcomes: Partial<Record<ItemOperationId, Outcomes>> = {
  "open_disputes.v1": {
    example: "faulty",
    before: [firstClaim],
    refused: { dispute_reference: "DIS-302", ...unknownClaim, category: "other" },
  },
  "resolve_disputes.v1": {
    example: "partial",
    before: [firstClaim, disputed],
    refused: { dispute_reference: "DIS-000", outcome: "rejected" },
  },
  "add_notes.v1": {
    example: "call",
    before: [firstClaim],
    refused: { note_reference: "NOTE-78", ...unknownClaim, text: "Not at home." },
  },
  "create_promises_to_pay.v1": {
    example: "end_of_month",
    before: [firstClaim],
    refused: { promise_reference: "PTP-11", ...unknownClaim, ...unknownMoney, due_date: "2026-03-31" },
  },
  "cancel_promises_to_pay.v1": {
    example: "withdrawn",
    before: [firstClaim, promised],
    refused: { promise_reference: "PTP-00" },
  },
  "create_instalment_plans.v1": {
    example: "three_months",
    before: [firstClaim],
    refused: {
      plan_reference: "PLAN-6",
      claim_references: ["INV-2025-9999"],
      currency: "EUR",
      instalments: [{ due_date: "2026-04-15", amount: 3000 }],
    },
  },
  "cancel_instalment_plans.v1": {
    example: "given_up",
    before: [firstClaim, planned],
    refused: { plan_reference: "PLAN-0" },
  },
};

/** What a creditor and a debtor agree between 6 March and 16 May 2026. */
export async function playAgreements(stage: Stage): Promise<void> {
  await playOutcomesOf(stage, outcomes);
  const creditor = await stage.newActor();
  await stage.at("2026-03-09T08:40:10.204Z");
  await stage.newEndpoint(creditor, ["*"], {});
  await stage.later(creditor, "import_claims.v1", "two_countries");
  await stage.later(creditor, "create_claims.v1", "two_debtors");
  await disputes(stage, creditor);
  await promises(stage, creditor);
  await plan(stage, creditor);
}

async function disputes(stage: Stage, creditor: Actor): Promise<void> {
  await stage.at("2026-03-10T09:12:44.118Z");
  await stage.call(creditor, "open_disputes.v1", "faulty", "processed");
  stage.tell("dispute.opened.v1", "faulty");
  await stage.at("2026-03-12T14:05:31.870Z");
  await stage.call(creditor, "resolve_disputes.v1", "partial", "processed");
  stage.tell("dispute.resolved.v1", "partial");
  await stage.at("2026-03-13T10:20:09.655Z");
  await stage.call(creditor, "add_notes.v1", "call", "processed");
  stage.tell("note.added.v1", "call");
}

/** One promise is taken back, one is kept and one is broken. */
async function promises(stage: Stage, creditor: Actor): Promise<void> {
  const promise = (reference: string, claim: string, currency: string) => ({
    promise_reference: reference,
    claim_reference: claim,
    amount: 5000,
    currency,
    due_date: "2026-03-31",
  });
  await stage.at("2026-03-16T11:31:02.417Z");
  await stage.call(creditor, "create_promises_to_pay.v1", "end_of_month", "processed");
  stage.tell("promise.created.v1", "end_of_month");
  const others = [promise("PTP-13", "INV-2026-0118", "EUR"), promise("PTP-14", "FAC-884", "JPY")];
  await stage.later(creditor, "create_promises_to_pay.v1", { promises: others });
  await stage.at("2026-03-20T08:15:27.093Z");
  await stage.call(creditor, "cancel_promises_to_pay.v1", "withdrawn", "processed");
  stage.tell("promise.cancelled.v1", "requested");
  await stage.at("2026-03-27T09:44:51.302Z");
  await stage.call(creditor, "record_payments.v1", {
    payments: [paymentOn("INV-2026-0118", "PAY-9010", 5000)],
  });
  stage.tell("promise.kept.v1", "paid");
  stage.listen();
  await stage.at("2026-04-01T00:00:05.000Z");
  stage.tell("promise.broken.v1", "day_over");
  await stage.later(creditor, "get_statement.v1", { from: "2026-03-01", to: "2026-03-31" }, "march");
}

async function plan(stage: Stage, creditor: Actor): Promise<void> {
  await stage.at("2026-04-02T13:02:38.514Z");
  await stage.call(creditor, "create_instalment_plans.v1", "three_months", "processed");
  stage.tell("instalment_plan.created.v1", "three_months");
  await stage.later(creditor, "get_instalment_plans.v1", { state: "completed" }, "empty");
  stage.listen();
  await stage.at("2026-04-15T00:00:05.000Z");
  stage.tell("instalment.due.v1", "first");
  await stage.at("2026-04-15T16:20:44.780Z");
  await stage.call(creditor, "record_payments.v1", {
    payments: [paymentOn("INV-2026-0117", "PAY-9011", 3000)],
  });
  stage.tell("instalment.paid.v1", "first");
  await stage.later(creditor, "get_instalment_plans.v1", { claim_reference: "INV-2026-0117" }, "page");
  await stage.at("2026-05-15T12:00:00.000Z");
  stage.listen();
  await stage.at("2026-05-16T00:00:05.000Z");
  stage.tell("instalment.missed.v1", "second");
  await stage.at("2026-05-18T09:30:12.661Z");
  await stage.call(creditor, "cancel_instalment_plans.v1", "given_up", "processed");
  stage.tell("instalment_plan.cancelled.v1", "requested");
}

function paymentOn(claim: string, reference: string, amount: number) {
  const currency = "EUR";
  return {
    payment_reference: reference,
    claim_reference: claim,
    amount,
    currency,
    paid_at: "2026-03-26T10:00:00Z",
  };
}
