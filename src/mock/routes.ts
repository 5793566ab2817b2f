import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import { allScopes } from "#src/clients/scopes.ts";
import { operations } from "#src/contract/operations.ts";
import { ApiError } from "#src/core/errors.ts";
import { type AcceptedCall, createRouter, type DoorDeps } from "#src/http/router.ts";
import { parsePrefer } from "./prefer.ts";
import type { PrismEngine } from "./prism.ts";

export type Env = { Bindings: HttpBindings };
export type MockDeps = Pick<DoorDeps, "ids" | "log" | "publicUrl" | "now">;

export interface MockOptions {
  engine: PrismEngine;
  /** Whether it makes answers up where it is asked to: that takes seconds of computing for a large one. */
  makesUp: boolean;
  /** Where it answers. */
  url: string;
}

/**
 * The mock: the very door of the real server (same gates, same 400s), with Prism's engine behind it. Any
 * non-empty bearer is accepted and has every scope; nothing is stored and nothing is limited.
 */
export function createMockRoutes(deps: MockDeps, options: MockOptions): Hono<Env> {
  const app = createRouter({
    ...deps,
    authenticate: async () => ({ clientId: "cli_mock", scopes: allScopes, limitFactor: 1 }),
    limit: async (_caller, { action, limit }) => ({
      "RateLimit-Policy": `"${action}";q=${limit.requests};w=${limit.perSeconds}`,
      RateLimit: `"${action}";r=${limit.requests - 1};t=${limit.perSeconds}`,
    }),
    call: (call) => answer(options, call),
    grantToken: async ({ scopes }) => ({
      accessToken: "mock",
      expiresInSeconds: 3600,
      scopes: scopes ?? allScopes,
    }),
    addressOf: () => "",
    record: () => {},
  });
  app.get("/", (context) => context.json(guide(options)));
  return app;
}

/** What the mock says of itself to whoever opens its address. */
function guide({ url, makesUp }: MockOptions) {
  return {
    about:
      "The mock of the Client API: the real checks, and answers from the examples of the contract. It keeps nothing.",
    call_it: `curl -sS '${url}/v1/get_claim?reference=INV-1' -H 'Authorization: Bearer any'`,
    choose_an_answer: `-H 'Prefer: code=429' or -H 'Prefer: example=accepted'${makesUp ? " or -H 'Prefer: dynamic=true'" : ""}`,
    docs: new URL("/docs/", url).href,
  };
}

async function answer({ engine, makesUp }: MockOptions, call: AcceptedCall) {
  const { method, path: route } = operations[call.operationId];
  const query = Object.fromEntries(
    Object.entries(call.query).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : String(value),
    ]),
  );
  // Without a wish the example that fits the mode: an accepted answer for an asynchronous call.
  const preferences = parsePrefer(call.prefer ?? (call.mode === "async" ? "example=accepted" : undefined));
  if (preferences.dynamic && !makesUp) {
    throw new ApiError("bad_request", {
      detail:
        "The mock of a running server makes no answers up (Prefer: dynamic=true). Start one that does: npm run mock.",
    });
  }
  const { bodyBytes } = call;
  const response = await engine.answer({ method, path: route, query, bodyBytes, preferences });
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
