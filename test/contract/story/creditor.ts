import type { Respond } from "#test/support/receiver.ts";
import { requestExample } from "../scenario.ts";
import type { StoryClock } from "./clock.ts";
import type { Actor, Stage } from "./stage.ts";

/** When the second endpoint is gone. */
const goneFrom = Date.parse("2026-04-08T00:00:00Z");

/** The platform forgets once a minute of its own clock. */
const ticksOfAPurge = 13;

/** The receiver of the story: busy when the first claim is told, and one day gone for version 2. */
export function respondOf(clock: StoryClock): Respond {
  return ({ message: { type, version, subject, attempt } }, response) => {
    if (type === "claim.created" && subject?.reference === "INV-2026-0117") {
      clock.take(attempt === 1 ? 41 : 18);
      response.writeHead(attempt === 1 ? 503 : 204).end();
      return;
    }
    const gone = type === "claim.updated" && version === "v2" && clock.now() >= goneFrom;
    response.writeHead(gone ? 410 : 204).end();
  };
}

const claims = (id: "import_claims.v1" | "import_claims.v2" | "create_claims.v1", name: string) =>
  (requestExample(id, name) as { claims: { reference: string }[] }).claims;

/** The Spanish claim of the examples in a currency that it was not created with. */
export function inOtherCurrency(id: "import_claims.v1" | "import_claims.v2"): object[] {
  const [name, reference] = id === "import_claims.v1" ? ["two_countries", "FAC-884"] : ["company", "FAC-885"];
  const claim = claims(id, name).find((one) => one.reference === reference)!;
  return [{ ...claim, currency: "EUR" }];
}

/** The main road: what one creditor sends from 2 March to 8 April 2026, and what it is told and reads meanwhile. */
export async function playCreditor(stage: Stage): Promise<Actor> {
  const creditor = await stage.newActor();
  await stage.at("2026-03-02T08:31:12.040Z");
  const endpointId = await stage.newEndpoint(creditor, ["*", "action.completed"], { "claim.updated": "v1" });
  const eventId = await firstDay(stage, creditor, endpointId);
  const cursor = await readings(stage, creditor);
  await masterData(stage, creditor);
  await journeys(stage, creditor);
  await credits(stage, creditor);
  await replays(stage, creditor, eventId);
  await payments(stage, creditor);
  await ends(stage, creditor);
  await feedInApril(stage, creditor, cursor);
  return creditor;
}

async function firstDay(stage: Stage, creditor: Actor, endpointId: string): Promise<string> {
  await stage.at("2026-03-02T08:32:40.517Z");
  await stage.call(creditor, "send_test_webhook.v1", "default", "sent");
  stage.tell("webhook.test.v1", "sample");
  const oneType = { type: "claim.created", version: "v1", endpoint_id: endpointId };
  await stage.later(creditor, "send_test_webhook.v1", oneType);
  stage.yield("openapi/examples/send_test_webhook.v1/request.one_type.json", oneType);
  await stage.at("2026-03-02T09:14:03.220Z");
  await stage.call(creditor, "validate_claims.v1", "two_debtors", "processed");
  await stage.at("2026-03-02T09:15:27.481Z");
  await stage.call(creditor, "import_claims.v1", "first_claim", "processed");
  const { message } = stage.tell("claim.created.v1", "imported");
  await stage.at("2026-03-02T09:15:34.902Z");
  await stage.call(creditor, "get_limits.v1", {}, "limits");
  await stage.at("2026-03-02T09:16:30.011Z");
  await stage.call(creditor, "get_webhook_deliveries.v1", { event_id: message.id }, "page");
  await imports(stage, creditor);
  return message.id;
}

async function imports(stage: Stage, creditor: Actor): Promise<void> {
  await stage.at("2026-03-02T09:21:03.118Z");
  await stage.call(creditor, "import_claims.v1", "two_countries", "sent_again");
  await stage.at("2026-03-02T09:40:12.006Z");
  const partly = {
    claims: [...claims("import_claims.v1", "first_claim"), ...inOtherCurrency("import_claims.v1")],
  };
  await stage.call(creditor, "import_claims.v1", partly, undefined, { async: true });
  stage.tell("action.failed.v1", "one_item");
  stage.tell("action.completed.v1", "partly");
  await stage.at("2026-03-02T10:02:44.950Z");
  await stage.call(creditor, "create_claims.v1", "two_debtors", "processed");
  await stage.later(creditor, "import_claims.v2", "two_debtors");
  await stage.later(creditor, "import_claims.v2", "company", "processed");
  await stage.later(creditor, "import_claims.v2", "one_refused", "partly_processed");
  await stage.later(
    creditor,
    "import_claims.v2",
    { claims: inOtherCurrency("import_claims.v2") },
    "all_failed",
  );
}

/** Resolves to a cursor of the first day. */
async function readings(stage: Stage, creditor: Actor): Promise<string> {
  await stage.at("2026-03-02T11:30:20.008Z");
  await stage.call(creditor, "get_claim.v1", { reference: "INV-2026-0117" }, "found");
  await stage.later(creditor, "search_claims.v1", { status: "active", limit: 2 }, "page");
  await stage.later(creditor, "search_claims.v1", { portfolio: "autumn-2025" }, "empty");
  const { body } = await stage.later(creditor, "get_events.v1", { limit: 1 }, "page");
  return body.next_cursor as string;
}

async function masterData(stage: Stage, creditor: Actor): Promise<void> {
  await stage.at("2026-03-02T15:40:51.733Z");
  await stage.call(creditor, "create_accounts.v1", "euro", "processed");
  stage.tell("account.created.v1", "created");
  await stage.at("2026-03-02T17:05:00.264Z");
  await stage.newEndpoint(creditor, ["claim.updated"], { "claim.updated": "v2" });
  await stage.at("2026-03-03T08:05:33.871Z");
  await stage.call(creditor, "update_accounts.v1", "payment_reference", "processed");
  stage.tell("account.updated.v1", "payment_reference");
  await stage.at("2026-03-03T08:30:09.402Z");
  await stage.call(creditor, "upsert_debtors.v1", "person", "processed");
  stage.tell("debtor.updated.v1", "preferences");
  await stage.later(creditor, "upsert_debtors.v1", "company");
  await stage.later(creditor, "get_debtor.v1", { reference: "D-1002" }, "found");
  await stage.at("2026-03-03T10:00:18.660Z");
  await stage.call(creditor, "update_claims.v1", "new_due_date", "processed");
  stage.tell("claim.updated.v1", "due_date");
  stage.tell("claim.updated.v2", "due_date");
  await stage.later(creditor, "update_claims.v1", "all_debtors");
  await stage.at("2026-03-04T08:30:41.187Z");
  const [claim] = claims("import_claims.v1", "two_countries").filter(
    ({ reference }) => reference === "FAC-884",
  );
  await stage.call(creditor, "import_claims.v1", { claims: [{ ...claim, amount: 790_000 }] });
  stage.tell("claim.balance_changed.v1", "adjustment");
}

async function journeys(stage: Stage, creditor: Actor): Promise<void> {
  await stage.at("2026-03-04T11:00:29.315Z");
  await stage.call(creditor, "pause_journeys.v1", "until", "processed");
  stage.tell("journey.paused.v1", "until");
  const holiday = { claim_reference: "INV-2026-0118", until: "2026-03-15", reason: "On holiday" };
  await stage.later(creditor, "pause_journeys.v1", { journeys: [holiday] });
  await stage.at("2026-03-04T16:45:02.790Z");
  await stage.call(creditor, "pause_journeys.v1", "open_end");
  await stage.at("2026-03-05T08:20:55.021Z");
  await stage.call(creditor, "resume_journeys.v1", "resume", "processed");
  stage.tell("journey.resumed.v1", "by_request");
}

async function credits(stage: Stage, creditor: Actor): Promise<void> {
  await stage.at("2026-03-05T09:10:14.556Z");
  await stage.call(creditor, "credit_claims.v1", "both_parts");
  await stage.at("2026-03-05T09:15:37.093Z");
  await stage.call(creditor, "credit_claims.v1", "discount", "processed");
  stage.tell("claim.balance_changed.v1", "discount");
}

async function replays(stage: Stage, creditor: Actor, eventId: string): Promise<void> {
  const one = { event_id: eventId };
  const unknown = { event_id: "evt_00000000000000000000000000" };
  stage.yield("openapi/examples/replay_webhooks.v1/request.one_event.json", { events: [one] });
  await stage.at("2026-03-05T12:02:17.350Z");
  const replay = (sent: object | string, outcome: string, async = false) =>
    stage.later(creditor, "replay_webhooks.v1", sent, outcome, { async });
  await replay({ events: [one] }, "processed");
  await replay({ events: [one, unknown] }, "partly_processed");
  await replay({ events: [unknown] }, "all_failed");
  await replay({ events: [one] }, "accepted", true);
  await replay("a_day", "by_filter");
}

async function payments(stage: Stage, creditor: Actor): Promise<void> {
  await stage.at("2026-03-05T15:30:08.447Z");
  await stage.call(creditor, "record_payments.v1", "one_claim", "processed");
  stage.tell("payment.recorded.v1", "one_claim");
  stage.tell("claim.balance_changed.v1", "payment");
  await stage.later(creditor, "get_account.v1", { reference: "ACC-77" }, "found");
  await stage.later(creditor, "get_account_claims.v1", { reference: "ACC-77" }, "page");
  await stage.at("2026-03-06T07:40:26.178Z");
  await stage.call(creditor, "reverse_payments.v1", "returned", "processed");
  stage.tell("payment.reversed.v1", "returned_debit");
  await stage.at("2026-03-09T08:10:49.930Z");
  await stage.call(creditor, "record_payments.v1", "account");
  stage.tell("payment.recorded.v1", "account");
  stage.tell("claim.resolved.v1", "paid", "INV-2026-0117");
  await stage.at("2026-03-11T13:25:31.612Z");
  await stage.call(creditor, "debit_claims.v1", "chargeback");
  stage.tell("claim.reactivated.v1", "chargeback");
  await stage.at("2026-03-15T20:00:00.000Z");
  stage.listen();
  await stage.at("2026-03-16T00:00:05.000Z");
  stage.tell("journey.resumed.v1", "by_itself");
  await surplus(stage, creditor);
}

/** More than the second claim owes, and all of it back. */
async function surplus(stage: Stage, creditor: Actor): Promise<void> {
  const payment = { payment_reference: "PAY-9004", claim_reference: "INV-2026-0118" };
  const figures = {
    amount: 5000,
    currency: "EUR",
    paid_at: "2026-03-17T09:02:00Z",
    provider: "direct debit",
  };
  await stage.at("2026-03-17T09:12:40.285Z");
  await stage.call(creditor, "record_payments.v1", { payments: [{ ...payment, ...figures }] });
  stage.tell("payment.recorded.v1", "surplus");
  const reversal = { payment_reference: "PAY-9004", reason: "returned_debit", reactivate: true };
  await stage.at("2026-03-20T07:41:13.894Z");
  await stage.call(creditor, "reverse_payments.v1", { payments: [reversal] });
  stage.tell("claim.reactivated.v1", "reversal");
}

async function ends(stage: Stage, creditor: Actor): Promise<void> {
  await stage.at("2026-03-31T21:30:00.741Z");
  await stage.call(creditor, "debit_claims.v1", "interest", "processed");
  stage.tell("claim.balance_changed.v1", "interest");
  await stage.at("2026-04-01T09:00:36.205Z");
  await stage.call(creditor, "stop_journeys.v1", "stop", "processed");
  stage.tell("journey.stopped.v1", "stopped");
  await stage.at("2026-04-02T10:15:22.918Z");
  await stage.call(creditor, "resolve_claims.v1", "paid_to_creditor", "processed");
  stage.tell("claim.resolved.v1", "paid_to_creditor");
  await stage.later(creditor, "get_claim_history.v1", { reference: "INV-2026-0117" }, "page");
  await stage.at("2026-04-02T14:48:03.067Z");
  await stage.call(creditor, "withdraw_claims.v1", "sent_by_mistake", "processed");
  stage.tell("claim.withdrawn.v1", "sent_by_mistake");
  await stage.at("2026-04-08T08:20:11.529Z");
  await stage.call(creditor, "update_claims.v1", {
    claims: [{ reference: "INV-2026-0118", current_due_date: "2026-04-30" }],
  });
  stage.tell("endpoint.disabled.v1", "gone");
}

/** What the first day's cursor points at is forgotten by now. */
async function feedInApril(stage: Stage, creditor: Actor, cursor: string): Promise<void> {
  await stage.pass();
  for (let tick = 0; tick < ticksOfAPurge; tick++) await stage.clock.tick();
  await stage.later(creditor, "get_events.v1", { after: cursor }, "cursor_expired");
  let newest = "";
  for (let more = true; more; ) {
    const after = newest === "" ? {} : { after: newest };
    const { body } = await stage.later(creditor, "get_events.v1", { limit: 200, ...after });
    newest = body.next_cursor as string;
    more = body.has_more as boolean;
  }
  await stage.later(creditor, "get_events.v1", { after: newest }, "empty");
  await stage.later(
    creditor,
    "get_webhook_deliveries.v1",
    { state: "dead", since: "2026-04-09T00:00:00Z" },
    "empty",
  );
}
