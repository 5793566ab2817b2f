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
    "update_claims.v1": (body: Body<"update_claims.v1">, options: PostOptions = {}) => core.post("/v1/update_claims", body, options),
    "resolve_claims.v1": (body: Body<"resolve_claims.v1">, options: PostOptions = {}) => core.post("/v1/resolve_claims", body, options),
    "withdraw_claims.v1": (body: Body<"withdraw_claims.v1">, options: PostOptions = {}) => core.post("/v1/withdraw_claims", body, options),
    "get_claim.v1": (query: Query<"get_claim.v1">) => core.get("/v1/get_claim", query),
    "get_claim_history.v1": (query: Query<"get_claim_history.v1">) => core.get("/v1/get_claim_history", query),
    "search_claims.v1": (query: Query<"search_claims.v1">) => core.get("/v1/search_claims", query),
    "get_request.v1": (query: Query<"get_request.v1">) => core.get("/v1/get_request", query),
    "get_events.v1": (query: Query<"get_events.v1">) => core.get("/v1/get_events", query),
    "send_test_webhook.v1": (body: Body<"send_test_webhook.v1">, options: CommandOptions = {}) => core.post("/v1/send_test_webhook", body, options),
  };
}
