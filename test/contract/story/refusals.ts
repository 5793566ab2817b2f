import type { ItemOperationId, OperationId } from "#src/contract/operations.ts";
import { operations } from "#src/contract/operations.ts";
import { requestExample } from "../scenario.ts";
import type { Actor, Stage } from "./stage.ts";

type Item = Record<string, unknown>;
type Fault = (item: Item) => Item;

const negative: Fault = (item) => ({ ...item, amount: -1 });
const without =
  (name: string): Fault =>
  ({ [name]: _left, ...rest }) =>
    rest;
const also =
  (member: Item): Fault =>
  (item) => ({ ...item, ...member });

/** A request example of each action and what is wrong with its last item. */
const invalid: readonly [id: ItemOperationId, example: string, fault: Fault][] = [
  ["create_accounts.v1", "euro", without("currency")],
  ["create_claims.v1", "two_debtors", negative],
  ["credit_claims.v1", "discount", negative],
  ["debit_claims.v1", "interest", negative],
  ["import_claims.v1", "two_countries", without("currency")],
  ["import_claims.v2", "two_debtors", negative],
  ["pause_journeys.v1", "until", also({ until: "2026-04-31" })],
  ["record_payments.v1", "one_claim", negative],
  ["resolve_claims.v1", "paid_to_creditor", also({ reason: "paid" })],
  ["resume_journeys.v1", "resume", without("claim_reference")],
  ["reverse_payments.v1", "returned", without("reason")],
  ["stop_journeys.v1", "stop", without("claim_reference")],
  ["update_accounts.v1", "payment_reference", also({ currency: "EUR" })],
  ["update_claims.v1", "new_due_date", also({ amount: 10_950 })],
  ["upsert_debtors.v1", "person", without("contact")],
  ["validate_claims.v1", "two_debtors", negative],
  ["withdraw_claims.v1", "sent_by_mistake", also({ reason: "mistake" })],
  ["open_disputes.v1", "faulty", also({ category: "ugly" })],
  ["resolve_disputes.v1", "partial", without("outcome")],
  ["add_notes.v1", "call", without("text")],
  ["create_promises_to_pay.v1", "end_of_month", negative],
  ["cancel_promises_to_pay.v1", "withdrawn", without("promise_reference")],
  ["create_instalment_plans.v1", "three_months", also({ instalments: [] })],
  ["cancel_instalment_plans.v1", "given_up", without("plan_reference")],
];

const cursorOfAnotherClient = "k2.Vv3o0J9m2sYk4b6Q8w1xE5r7T9u0iP2a4S6d8Ff0G2h4J6k8L0z2X4c6V8b0N";
const unknown = { reference: "INV-2025-9999" };

/** Queries that find nothing, or ask in a way that is not documented. */
const queries: readonly [id: OperationId, query: Item, outcome: string][] = [
  ["get_account.v1", unknown, "account_not_found"],
  ["get_account.v1", {}, "invalid_parameter"],
  ["get_account_claims.v1", unknown, "account_not_found"],
  ["get_account_claims.v1", {}, "invalid_parameter"],
  ["get_claim.v1", unknown, "claim_not_found"],
  ["get_claim.v1", {}, "invalid_parameter"],
  ["get_claim_history.v1", unknown, "claim_not_found"],
  ["get_claim_history.v1", {}, "invalid_parameter"],
  ["get_debtor.v1", unknown, "debtor_not_found"],
  ["get_debtor.v1", {}, "invalid_parameter"],
  ["get_events.v1", { after: cursorOfAnotherClient }, "invalid_parameter"],
  ["get_instalment_plans.v1", { state: "open" }, "invalid_parameter"],
  ["get_limits.v1", { client: "cli_0" }, "unknown_parameter"],
  ["get_request.v1", {}, "exactly_one_of"],
  ["get_request.v1", { request_id: "req_00000000000000000000000000" }, "request_not_found"],
  ["get_statement.v1", { from: "2026-03-31", to: "2026-03-01" }, "invalid_parameter"],
  ["get_webhook_deliveries.v1", { event_id: "INV-2026-0117" }, "invalid_parameter"],
  ["search_claims.v1", { limit: 500 }, "invalid_parameter"],
  ["search_claims.v1", { state: "active" }, "unknown_parameter"],
];

const unknownEndpoint = "ep_00000000000000000000000000";

/** Plays what is refused whole: nothing of it reaches the ledger, so one client is enough. */
export async function playRefusals(stage: Stage, creditor: Actor): Promise<void> {
  for (const [id, example, fault] of invalid) {
    const { items } = operations[id];
    const list = (requestExample(id, example) as Record<string, Item[]>)[items]!;
    const [first] = list;
    await stage.later(creditor, id, { [items]: list.with(-1, fault(list.at(-1)!)) }, "invalid_request");
    await stage.later(creditor, id, { [items]: [first, first] }, "duplicate_reference");
  }
  for (const [id, query, outcome] of queries) await stage.later(creditor, id, query, outcome);
  await playImportRefusals(stage, creditor);
  await playWebhookRefusals(stage, creditor);
}

async function playImportRefusals(stage: Stage, creditor: Actor): Promise<void> {
  const body = requestExample("import_claims.v1", "first_claim") as { claims: Item[] };
  const search = "?asynch=true";
  await stage.later(creditor, "import_claims.v1", body, "unknown_parameter", { search });
  const many = Array.from({ length: 1001 }, (_, index) => ({
    ...body.claims[0],
    reference: `INV-${index}`,
  }));
  await stage.later(creditor, "import_claims.v1", { claims: many }, "too_many_items");
  const twice = JSON.stringify(body).replace('"amount":', '"amount":12900,"amount":');
  await stage.later(creditor, "import_claims.v1", body, "malformed_json", { raw: twice });
}

async function playWebhookRefusals(stage: Stage, creditor: Actor): Promise<void> {
  const send = (body: object, outcome: string, async = false) =>
    stage.later(creditor, "send_test_webhook.v1", body, outcome, { async });
  await send({ type: "claim.imported" }, "invalid_request");
  await send({ endpoint_id: unknownEndpoint }, "endpoint_not_found");
  await send({}, "async_not_supported", true);
  const event = requestExample("replay_webhooks.v1", "one_event") as { events: object[] };
  const replay = (body: object, outcome: string) =>
    stage.later(creditor, "replay_webhooks.v1", body, outcome);
  const day = requestExample("replay_webhooks.v1", "a_day");
  await replay({ ...event, ...day }, "invalid_request");
  await replay({ events: [event.events[0], event.events[0]] }, "duplicate_reference");
  await replay({ ...event, endpoint_ids: [unknownEndpoint] }, "endpoint_not_found");
}
