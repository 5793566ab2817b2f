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

/** One walk through every operation by the typed client; true of the mock and of the real server alike. */
export async function walkThrough(target: Target): Promise<void> {
  const faults: string[] = [];
  const api = createClient({ ...target, fetch: checkingFetch(faults) });
  const claim = realisticClaim(1, "WALK");
  const reference = claim.reference;

  const imported = await api["import_claims.v1"]({ claims: [claim] }, { idempotencyKey: "walk" });
  expect(imported.response.status).toBe(200);
  expect(imported.data!.results[0]!.success).toBe(true);
  expect(imported.response.headers.get("ratelimit-policy")).toContain("import_claims");
  const accepted = await api["import_claims.v1"]({ claims: [claim] }, { async: true });
  expect(accepted.response.headers.get("action-mode")).toBe("async");
  expect((await api["get_request.v1"]({ request_id: imported.data!.request_id })).data!.action).toBe(
    "import_claims",
  );
  expect(
    (await api["get_request.v1"]({ message_id: imported.data!.results[0]!.message_id })).response.status,
  ).toBe(200);
  expect((await api["update_claims.v1"]({ claims: [{ reference, portfolio: null }] })).response.status).toBe(
    200,
  );
  expect((await api["get_claim.v1"]({ reference })).data!.status).toBe("active");
  expect((await api["get_claim_history.v1"]({ reference })).data!.items[0]!.sequence).toBe(1);
  const withdrawn = await api["withdraw_claims.v1"]({ claims: [{ reference: "never-was", reason: "sold" }] });
  expect(withdrawn.data!.results).toHaveLength(1);
  expect((await api["search_claims.v1"]({ status: "active", limit: 10 })).data!.items.length).toBeGreaterThan(
    0,
  );
  expect((await api["get_events.v1"]({ types: ["claim.created"] })).data!.items[0]!.type).toBe(
    "claim.created",
  );
  expect((await api["send_test_webhook.v1"]({})).response.status).toBe(200);
  expect(
    (await api["resolve_claims.v1"]({ claims: [{ reference, reason: "goodwill" }] })).response.status,
  ).toBe(200);

  const invalid = await api["import_claims.v1"]({ claims: [{ ...claim, amount: -1 }] });
  expect(invalid.problem).toMatchObject({
    status: 400,
    code: "invalid_request",
    errors: [{ code: "too_small", path: "/claims/0/amount" }],
  });
  const twice = await api["import_claims.v1"]({ claims: [claim, claim] });
  expect(twice.problem?.code).toBe("duplicate_reference");
  expect((await api["get_request.v1"]({})).response.status).toBeGreaterThanOrEqual(200);
  expect(faults).toEqual([]);
}
