import { readFileSync } from "node:fs";
import path from "node:path";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { allScopes } from "#src/clients/scopes.ts";
import { operations } from "#src/contract/operations.ts";
import { ApiError } from "#src/core/errors.ts";
import { type AcceptedCall, createRouter, type DoorDeps } from "#src/http/router.ts";
import { createPrismEngine, type PrismEngine } from "./prism.ts";

type Env = { Bindings: HttpBindings };
type MockDeps = Pick<DoorDeps, "ids" | "log" | "publicUrl" | "now">;

const bundle = path.resolve(import.meta.dirname, "../../generated/openapi.json");

/**
 * The mock: the very door of the real server (same gates, same 400s), with Prism's engine behind it. Any
 * non-empty bearer is accepted and has every scope; nothing is stored and nothing is limited.
 */
export async function createMock(deps: MockDeps, prefix = ""): Promise<Hono<Env>> {
  const engine = await createPrismEngine(JSON.parse(readFileSync(bundle, "utf8")) as object);
  const app = createRouter({
    ...deps,
    authenticate: async () => ({ clientId: "cli_mock", scopes: allScopes, limitFactor: 1 }),
    limit: async (_caller, { action, limit }) => ({
      "RateLimit-Policy": `"${action}";q=${limit.requests};w=${limit.perSeconds}`,
      RateLimit: `"${action}";r=${limit.requests - 1};t=${limit.perSeconds}`,
    }),
    call: (call) => answer(engine, call),
    grantToken: async ({ scopes }) => ({
      accessToken: "mock",
      expiresInSeconds: 3600,
      scopes: scopes ?? allScopes,
    }),
    addressOf: () => "",
    record: () => {},
  });
  app.get("/", (context) => context.json(guide(`http://${context.req.header("host")}${prefix}`)));
  return app;
}

/** What the mock says of itself to whoever opens its address. */
function guide(url: string) {
  return {
    about:
      "The mock of the Client API: the real checks, and answers from the examples of the contract. It keeps nothing.",
    call_it: `curl -sS '${url}/v1/get_claim?reference=INV-1' -H 'Authorization: Bearer any'`,
    choose_an_answer: "-H 'Prefer: code=429' or -H 'Prefer: example=accepted'",
    docs: new URL("/docs/", url).href,
  };
}

async function answer(engine: PrismEngine, call: AcceptedCall) {
  const { method, path: route } = operations[call.operationId];
  const query = Object.fromEntries(
    Object.entries(call.query).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : String(value),
    ]),
  );
  // Without a wish the example that fits the mode: an accepted answer for an asynchronous call.
  const prefer = call.prefer ?? (call.mode === "async" ? "example=accepted" : undefined);
  const response = await engine.answer({ method, path: route, query, body: call.body, prefer });
  if (!response) {
    throw new ApiError("bad_request", {
      detail: "The contract documents no answer as the Prefer header asks for it.",
    });
  }
  return {
    body: JSON.stringify(response.body),
    replayed: false,
    status: response.status,
    contentType: response.headers["content-type"] ?? response.headers["Content-type"] ?? "application/json",
  };
}

/** The mock below `prefix` of another server. */
export async function createMountedMock(deps: MockDeps, prefix: string): Promise<Hono<Env>> {
  const mock = await createMock(deps, prefix);
  return new Hono<Env>().mount(prefix, mock.fetch as never);
}
