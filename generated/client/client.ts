// Generated from the contracts by `npm run generate`; edits are lost.
import { type ClientOptions, type CommandOptions, createCore, type PostOptions } from "./client-core.ts";
import type { operations } from "../openapi-types.ts";

type Body<Id extends keyof operations> = operations[Id] extends {
  requestBody: { content: { "application/json": infer Type } };
}
  ? Type
  : never;
type Query<Id extends keyof operations> = NonNullable<operations[Id]["parameters"]["query"]>;

/** A client of the Client API: gets and renews its token by itself, and never retries anything by itself. */
export function createClient(options: ClientOptions) {
  const core = createCore(options);
  return {
    "import_claims.v1": (body: Body<"import_claims.v1">, options: PostOptions = {}) => core.post("/v1/import_claims", body, options),
    "import_claims.v2": (body: Body<"import_claims.v2">, options: PostOptions = {}) => core.post("/v2/import_claims", body, options),
    "create_claims.v1": (body: Body<"create_claims.v1">, options: PostOptions = {}) => core.post("/v1/create_claims", body, options),
    "validate_claims.v1": (body: Body<"validate_claims.v1">, options: CommandOptions = {}) => core.post("/v1/validate_claims", body, options),
    "update_claims.v1": (body: Body<"update_claims.v1">, options: PostOptions = {}) => core.post("/v1/update_claims", body, options),
    "resolve_claims.v1": (body: Body<"resolve_claims.v1">, options: PostOptions = {}) => core.post("/v1/resolve_claims", body, options),
    "withdraw_claims.v1": (body: Body<"withdraw_claims.v1">, options: PostOptions = {}) => core.post("/v1/withdraw_claims", body, options),
    "credit_claims.v1": (body: Body<"credit_claims.v1">, options: PostOptions = {}) => core.post("/v1/credit_claims", body, options),
    "debit_claims.v1": (body: Body<"debit_claims.v1">, options: PostOptions = {}) => core.post("/v1/debit_claims", body, options),
    "record_payments.v1": (body: Body<"record_payments.v1">, options: PostOptions = {}) => core.post("/v1/record_payments", body, options),
    "reverse_payments.v1": (body: Body<"reverse_payments.v1">, options: PostOptions = {}) => core.post("/v1/reverse_payments", body, options),
    "create_accounts.v1": (body: Body<"create_accounts.v1">, options: PostOptions = {}) => core.post("/v1/create_accounts", body, options),
    "update_accounts.v1": (body: Body<"update_accounts.v1">, options: PostOptions = {}) => core.post("/v1/update_accounts", body, options),
    "upsert_debtors.v1": (body: Body<"upsert_debtors.v1">, options: PostOptions = {}) => core.post("/v1/upsert_debtors", body, options),
    "pause_journeys.v1": (body: Body<"pause_journeys.v1">, options: PostOptions = {}) => core.post("/v1/pause_journeys", body, options),
    "resume_journeys.v1": (body: Body<"resume_journeys.v1">, options: PostOptions = {}) => core.post("/v1/resume_journeys", body, options),
    "stop_journeys.v1": (body: Body<"stop_journeys.v1">, options: PostOptions = {}) => core.post("/v1/stop_journeys", body, options),
    "open_disputes.v1": (body: Body<"open_disputes.v1">, options: PostOptions = {}) => core.post("/v1/open_disputes", body, options),
    "resolve_disputes.v1": (body: Body<"resolve_disputes.v1">, options: PostOptions = {}) => core.post("/v1/resolve_disputes", body, options),
    "add_notes.v1": (body: Body<"add_notes.v1">, options: PostOptions = {}) => core.post("/v1/add_notes", body, options),
    "create_promises_to_pay.v1": (body: Body<"create_promises_to_pay.v1">, options: PostOptions = {}) => core.post("/v1/create_promises_to_pay", body, options),
    "cancel_promises_to_pay.v1": (body: Body<"cancel_promises_to_pay.v1">, options: PostOptions = {}) => core.post("/v1/cancel_promises_to_pay", body, options),
    "create_instalment_plans.v1": (body: Body<"create_instalment_plans.v1">, options: PostOptions = {}) => core.post("/v1/create_instalment_plans", body, options),
    "cancel_instalment_plans.v1": (body: Body<"cancel_instalment_plans.v1">, options: PostOptions = {}) => core.post("/v1/cancel_instalment_plans", body, options),
    "get_claim.v1": (query: Query<"get_claim.v1">) => core.get("/v1/get_claim", query),
    "get_claim_history.v1": (query: Query<"get_claim_history.v1">) => core.get("/v1/get_claim_history", query),
    "search_claims.v1": (query: Query<"search_claims.v1">) => core.get("/v1/search_claims", query),
    "get_account.v1": (query: Query<"get_account.v1">) => core.get("/v1/get_account", query),
    "get_account_claims.v1": (query: Query<"get_account_claims.v1">) => core.get("/v1/get_account_claims", query),
    "get_debtor.v1": (query: Query<"get_debtor.v1">) => core.get("/v1/get_debtor", query),
    "get_instalment_plans.v1": (query: Query<"get_instalment_plans.v1">) => core.get("/v1/get_instalment_plans", query),
    "get_statement.v1": (query: Query<"get_statement.v1">) => core.get("/v1/get_statement", query),
    "get_request.v1": (query: Query<"get_request.v1">) => core.get("/v1/get_request", query),
    "get_events.v1": (query: Query<"get_events.v1">) => core.get("/v1/get_events", query),
    "send_test_webhook.v1": (body: Body<"send_test_webhook.v1">, options: CommandOptions = {}) => core.post("/v1/send_test_webhook", body, options),
    "get_webhook_deliveries.v1": (query: Query<"get_webhook_deliveries.v1">) => core.get("/v1/get_webhook_deliveries", query),
    "replay_webhooks.v1": (body: Body<"replay_webhooks.v1">, options: PostOptions = {}) => core.post("/v1/replay_webhooks", body, options),
    "get_limits.v1": () => core.get("/v1/get_limits", {}),
  };
}
