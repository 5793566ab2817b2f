import type { ItemOperationId } from "#src/contract/operations.ts";
import { operations } from "#src/contract/operations.ts";
import { requestExample } from "../scenario.ts";
import { inOtherCurrency } from "./creditor.ts";
import type { Actor, Sent, Stage } from "./stage.ts";

export type Before = readonly (readonly [id: ItemOperationId, sent: Sent])[];

export interface Outcomes {
  /** The request example that is accepted, and whose items stand beside a refused one. */
  example: string;
  before: Before;
  /** An item that is refused. */
  refused: object;
  /** What is sent where everything is refused; without it, the refused item alone. */
  allFailed?: string | object;
}

export const firstClaim = ["import_claims.v1", "first_claim"] as const;
const twoDebtors = ["import_claims.v2", "two_debtors"] as const;
const company = ["import_claims.v2", "company"] as const;
const onePayment = ["record_payments.v1", "one_claim"] as const;
const paidToCreditor = ["resolve_claims.v1", "paid_to_creditor"] as const;
const secondResolved = {
  claims: [{ reference: "INV-2026-0118", reason: "settled" }],
};
export const unknownClaim = { claim_reference: "INV-2025-9999" };
const unknownPayment = { amount: 5000, currency: "EUR", paid_at: "2026-03-05T08:12:00+01:00" };
const [companyClaim] = (requestExample("create_claims.v1", "company") as { claims: object[] }).claims;

/** How each action answers where only some items stand, none, or all of them wait in the queue. */
const outcomes: Partial<Record<ItemOperationId, Outcomes>> = {
  "create_accounts.v1": {
    example: "euro",
    before: [firstClaim],
    refused: { reference: "ACC-77", currency: "EUR" },
  },
  "create_claims.v1": { example: "two_debtors", before: [company], refused: companyClaim! },
  "credit_claims.v1": {
    example: "discount",
    before: [firstClaim],
    refused: {
      operation_reference: "OP-5003",
      claim_reference: "INV-2026-0117",
      amount: 20_000,
      currency: "EUR",
      kind: "discount",
    },
  },
  "debit_claims.v1": {
    example: "interest",
    before: [firstClaim, twoDebtors, ["resolve_claims.v1", secondResolved]],
    refused: {
      operation_reference: "OP-6003",
      claim_reference: "INV-2026-0118",
      amount: 95,
      currency: "EUR",
      kind: "interest",
    },
  },
  "import_claims.v1": {
    example: "first_claim",
    before: [["import_claims.v1", "two_countries"]],
    refused: inOtherCurrency("import_claims.v1")[0]!,
  },
  "pause_journeys.v1": { example: "until", before: [firstClaim], refused: unknownClaim },
  "record_payments.v1": {
    example: "one_claim",
    before: [firstClaim],
    refused: { payment_reference: "PAY-9003", account_reference: "ACC-00", ...unknownPayment },
  },
  "resolve_claims.v1": {
    example: "paid_to_creditor",
    before: [firstClaim],
    refused: { reference: "INV-2025-9999", reason: "settled" },
    allFailed: "paid_to_creditor",
  },
  "resume_journeys.v1": {
    example: "resume",
    before: [firstClaim, ["pause_journeys.v1", "open_end"]],
    refused: unknownClaim,
  },
  "reverse_payments.v1": {
    example: "returned",
    before: [firstClaim, onePayment],
    refused: { payment_reference: "PAY-0000", reason: "returned_debit" },
  },
  "stop_journeys.v1": { example: "stop", before: [firstClaim], refused: unknownClaim },
  "update_accounts.v1": {
    example: "payment_reference",
    before: [firstClaim],
    refused: { reference: "ACC-00", payment_reference: "RF45 G721 1103 0042" },
  },
  "update_claims.v1": {
    example: "new_due_date",
    before: [firstClaim],
    refused: { reference: "INV-2025-9999", current_due_date: "2026-03-31" },
  },
  "upsert_debtors.v1": {
    example: "person",
    before: [twoDebtors, company],
    refused: {
      reference: "D-2044",
      type: "person",
      first_name: "Lucía",
      last_name: "Café",
      contact: { country: "ES" },
    },
  },
  "validate_claims.v1": {
    example: "two_debtors",
    before: [company],
    refused: inOtherCurrency("import_claims.v2")[0]!,
  },
  "withdraw_claims.v1": {
    example: "sent_by_mistake",
    before: [company, firstClaim, paidToCreditor],
    refused: { reference: "INV-2025-9999", reason: "sent_by_mistake" },
    allFailed: { claims: [{ reference: "INV-2026-0117", reason: "sent_by_mistake" }] },
  },
};

/** Those whose repeat is recognised for ever. */
const moneyActions: readonly string[] = [
  "credit_claims.v1",
  "debit_claims.v1",
  "record_payments.v1",
  "reverse_payments.v1",
];

/** Plays every action's outcomes, and what is particular to some. */
export async function playOutcomes(stage: Stage): Promise<void> {
  await playOutcomesOf(stage, outcomes);
  await playQueue(stage);
  const other = await newClient(stage, []);
  await stage.later(other, "import_claims.v2", "two_debtors", "accepted", { async: true });
  await stage.later(other, "send_test_webhook.v1", "default", "no_endpoint");
}

/** Plays outcomes, each for a client that has sent nothing else than what goes before. */
export async function playOutcomesOf(
  stage: Stage,
  wantedOutcomes: Partial<Record<ItemOperationId, Outcomes>>,
): Promise<void> {
  for (const [id, wanted] of Object.entries(wantedOutcomes)) {
    const action = id as ItemOperationId;
    const itemsOf = (example: string) => requestExample(action, example) as Record<string, object[]>;
    const { items } = operations[action];
    const client = await newClient(stage, wanted.before);
    const stands = itemsOf(wanted.example)[items]!;
    await stage.later(client, action, { [items]: [...stands, wanted.refused] }, "partly_processed");
    const allFailed = wanted.allFailed ?? { [items]: [wanted.refused] };
    await stage.later(client, action, allFailed, "all_failed");
    if (moneyActions.includes(id)) await stage.later(client, action, wanted.example, "already_processed");
    if (!operations[action].async) continue;
    const other = await newClient(stage, wanted.before);
    // Its request is looked up below, in the queue and after it.
    if (action !== "import_claims.v1")
      await stage.later(other, action, wanted.example, "accepted", { async: true });
  }
}

async function newClient(stage: Stage, before: Before): Promise<Actor> {
  const client = await stage.newActor();
  for (const [id, sent] of before) await stage.later(client, id, sent);
  return client;
}

/** An asynchronous request: accepted, waiting, finished. */
async function playQueue(stage: Stage): Promise<void> {
  const client = await newClient(stage, []);
  await stage.pass();
  const accepted = await stage.ask(client, "import_claims.v1", "two_countries", { async: true });
  stage.yield("openapi/examples/import_claims.v1/accepted.json", accepted.body);
  const request = { request_id: accepted.body.request_id! };
  await stage.pass(20);
  const queued = await stage.ask(client, "get_request.v1", request);
  stage.yield("openapi/examples/get_request.v1/queued.json", queued.body);
  await stage.later(client, "get_request.v1", request, "completed");
}
