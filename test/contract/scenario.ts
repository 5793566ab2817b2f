import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { createClient } from "#generated/client/client.ts";
import { type OperationId, operations } from "#src/contract/operations.ts";
import { realisticClaim } from "#test/support/claims.ts";
import {
  closedCopy,
  inferDiscriminators,
  type JsonObject,
  resolvePointer,
} from "../../scripts/generate/schema.ts";
import { createAjv } from "../../scripts/generate/validators.ts";

const root = path.resolve(import.meta.dirname, "../..");
const openapi = JSON.parse(readFileSync(path.join(root, "generated/openapi.json"), "utf8")) as JsonObject;
const validators = new Map<string, (value: unknown) => string[]>();

/** Every fault of an answer against the closed schema that the contract documents for this operation and status. */
export function answerFaults(id: OperationId, status: number, contentType: string, body: unknown): string[] {
  const key = `${id} ${status} ${contentType}`;
  let validate = validators.get(key);
  if (!validate) {
    const schema = documentedSchema(id, status, contentType);
    if (typeof schema === "string") return [schema];
    const compiled = createAjv({ allErrors: true, code: false }).compile(schema);
    validate = (value) =>
      compiled(value)
        ? []
        : (compiled.errors ?? []).map((error) => `${key}${error.instancePath} ${error.message}`);
    validators.set(key, validate);
  }
  return validate(body);
}

function documentedSchema(id: OperationId, status: number, contentType: string): JsonObject | string {
  const { path: route, method } = operations[id];
  const operation = ((openapi.paths as JsonObject)[route] as JsonObject)[method] as JsonObject;
  const response = (operation.responses as JsonObject)[String(status)] as JsonObject | undefined;
  if (!response) return `${id}: status ${status} is not documented`;
  const media = ((response.content ?? {}) as JsonObject)[contentType] as JsonObject | undefined;
  if (!media) return `${id}: ${contentType} is not documented for ${status}`;
  const closed = closedCopy(openapi, media.schema!);
  return inferDiscriminators(closed, (ref) => resolvePointer(closed, ref) as JsonObject) as JsonObject;
}

/** A fetch that checks every answer for what Prism misses: undocumented statuses, content types and members. */
export function checkingFetch(faults: string[]): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const request = input instanceof Request ? input : new Request(input, init);
    const { pathname } = new URL(request.url);
    const operation = Object.values(operations).find(({ path: route }) => pathname.endsWith(route));
    if (!operation) return response;
    const contentType = (response.headers.get("content-type") ?? "").split(";")[0]!;
    const body: unknown = await response.clone().json();
    faults.push(...answerFaults(operation.id, response.status, contentType, body));
    return response;
  };
}

export interface Target {
  baseUrl: string;
  clientId: string;
  clientSecret: string;
}

/** A request example of the contract, or a query. */
type Step = readonly [id: OperationId, request: string | Readonly<Record<string, string>>];

const reference = "INV-2026-0117";

/** The story that the examples tell, in its order: every operation but the token endpoint, which the client calls by itself. */
export const story: readonly Step[] = [
  ["validate_claims.v1", "two_debtors"],
  ["import_claims.v1", "first_claim"],
  ["import_claims.v1", "two_countries"],
  ["create_claims.v1", "two_debtors"],
  ["import_claims.v2", "two_debtors"],
  ["import_claims.v2", "company"],
  ["import_claims.v2", "one_refused"],
  ["create_accounts.v1", "euro"],
  ["update_accounts.v1", "payment_reference"],
  ["upsert_debtors.v1", "person"],
  ["upsert_debtors.v1", "company"],
  ["update_claims.v1", "new_due_date"],
  ["update_claims.v1", "all_debtors"],
  ["pause_journeys.v1", "until"],
  ["pause_journeys.v1", "open_end"],
  ["resume_journeys.v1", "resume"],
  ["open_disputes.v1", "faulty"],
  ["resolve_disputes.v1", "partial"],
  ["add_notes.v1", "call"],
  ["create_promises_to_pay.v1", "end_of_month"],
  ["cancel_promises_to_pay.v1", "withdrawn"],
  ["create_instalment_plans.v1", "three_months"],
  ["credit_claims.v1", "both_parts"],
  ["credit_claims.v1", "discount"],
  ["debit_claims.v1", "interest"],
  ["record_payments.v1", "one_claim"],
  ["reverse_payments.v1", "returned"],
  ["cancel_instalment_plans.v1", "given_up"],
  ["record_payments.v1", "account"],
  ["debit_claims.v1", "chargeback"],
  ["stop_journeys.v1", "stop"],
  ["resolve_claims.v1", "paid_to_creditor"],
  ["withdraw_claims.v1", "sent_by_mistake"],
  ["get_claim.v1", { reference }],
  ["get_claim_history.v1", { reference }],
  ["search_claims.v1", { account_reference: "ACC-77" }],
  ["get_account.v1", { reference: "ACC-77" }],
  ["get_account_claims.v1", { reference: "ACC-77" }],
  ["get_debtor.v1", { reference: "D-1001" }],
  ["get_instalment_plans.v1", { claim_reference: reference }],
  ["get_statement.v1", { from: "2026-03-01", to: "2026-03-31" }],
  ["get_events.v1", {}],
  ["get_limits.v1", {}],
  ["send_test_webhook.v1", "default"],
  ["replay_webhooks.v1", "one_event"],
  ["replay_webhooks.v1", "a_day"],
  ["get_webhook_deliveries.v1", {}],
];

/** An item that shows how it is refused, and an id that only the example knows. */
const refused = ["import_claims.v2 one_refused", "replay_webhooks.v1 one_event"];

export interface Exchange {
  data?: { request_id?: string; results?: { success: boolean; message_id: string }[] };
  response: Response;
}

/** Calls an action version of the typed client by its name. */
export function call(
  api: ReturnType<typeof createClient>,
  id: OperationId,
  request: object,
  options?: object,
): Promise<Exchange> {
  const methods = api as unknown as Record<string, (request: object, options?: object) => Promise<Exchange>>;
  return methods[id]!(request, options);
}

/** The value of `openapi/examples/<id>/request.<name>.json`. */
export function requestExample(id: OperationId, name: string): object {
  const file = path.join(root, `openapi/examples/${id}/request.${name}.json`);
  return (JSON.parse(readFileSync(file, "utf8")) as { value: object }).value;
}

/**
 * One walk through every operation by the typed client, true of the mock and of the real server alike: everything is
 * answered as documented, without an undocumented member, and what the examples send is processed.
 */
export async function walkThrough(target: Target): Promise<void> {
  const faults: string[] = [];
  const api = createClient({ ...target, fetch: checkingFetch(faults) });
  for (const [id, request] of story) {
    const { data, response } = await call(
      api,
      id,
      typeof request === "string" ? requestExample(id, request) : request,
    );
    expect([id, response.status]).toEqual([id, 200]);
    expect(response.headers.get("ratelimit-policy")).toContain(operations[id].action);
    if (refused.includes(`${id} ${request}`)) continue;
    expect([id, data?.results?.filter(({ success }) => !success) ?? []]).toEqual([id, []]);
  }
  await walkAroundRequests(api);
  expect(faults).toEqual([]);
}

/** Modes, request ids and what is refused. */
async function walkAroundRequests(api: ReturnType<typeof createClient>): Promise<void> {
  const claim = realisticClaim(1, "WALK");
  const imported = await api["import_claims.v1"]({ claims: [claim] }, { idempotencyKey: "walk" });
  const { request_id, results } = imported.data!;
  expect((await api["get_request.v1"]({ request_id })).data!.action).toBe("import_claims");
  const byMessage = await api["get_request.v1"]({ message_id: results[0]!.message_id });
  expect(byMessage.response.status).toBe(200);
  const accepted = await api["import_claims.v1"]({ claims: [claim] }, { async: true });
  expect(accepted.response.headers.get("action-mode")).toBe("async");
  const invalid = await api["import_claims.v1"]({ claims: [{ ...claim, amount: -1 }] });
  expect(invalid.problem).toMatchObject({
    status: 400,
    code: "invalid_request",
    errors: [{ code: "too_small", path: "/claims/0/amount" }],
  });
  const twice = await api["import_claims.v1"]({ claims: [claim, claim] });
  expect(twice.problem?.code).toBe("duplicate_reference");
}
