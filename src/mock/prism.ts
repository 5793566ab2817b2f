import { readFileSync } from "node:fs";
import path from "node:path";
import { createInstance, getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { pino } from "pino";
import type { Preferences } from "./prefer.ts";

/** What Prism is asked for one call. */
export interface MockRequest {
  method: "get" | "post";
  path: string;
  query: Record<string, string | string[]>;
  /** Valid JSON; empty without a body. */
  bodyBytes: Uint8Array;
  preferences: Preferences;
}

export interface MockResponse {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

export interface PrismEngine {
  /** Undefined when the contract documents no such answer (a `Prefer` that cannot be met). */
  answer(request: MockRequest): Promise<MockResponse | undefined>;
}

const bundle = path.resolve(import.meta.dirname, "../../generated/openapi.json");

/**
 * Prism's engine over the bundled contract, without its server: that one hangs for ever on malformed JSON and
 * answers every violation with one static example. Requests come validated; Prism only chooses the answer.
 */
export async function createPrismEngine(): Promise<PrismEngine> {
  const operations = await getHttpOperationsFromSpec(JSON.parse(readFileSync(bundle, "utf8")) as object);
  const mock = { dynamic: false };
  const config = {
    isProxy: false as const,
    mock,
    validateRequest: false,
    validateResponse: true,
    checkSecurity: false,
    errors: false,
    upstreamProxy: undefined,
  };
  // Prism logs every step with a level of its own, `success`.
  const logger = Object.assign(pino({ level: "silent" }), { success: () => {} });
  const prism = createInstance(config, { logger: logger as never });
  return {
    async answer({ method, path, query, bodyBytes, preferences }) {
      const body =
        bodyBytes.length === 0 ? undefined : (JSON.parse(Buffer.from(bodyBytes).toString()) as unknown);
      const outcome = await prism.request(
        { method, url: { path, query }, headers: { "content-type": "application/json" }, body },
        operations,
        { ...config, mock: { ...mock, ...preferences } },
      )();
      if (outcome._tag === "Left") return undefined;
      const { statusCode, headers = {}, body: answer } = outcome.right.output;
      return { status: statusCode, headers, body: answer };
    },
  };
}
