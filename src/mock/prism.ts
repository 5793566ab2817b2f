import { createInstance, getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { pino } from "pino";

/** What Prism is asked for one call; `prefer` is the caller's `Prefer` header (`code=`, `example=`, `dynamic=true`). */
export interface MockRequest {
  method: "get" | "post";
  path: string;
  query: Record<string, string | string[]>;
  body: unknown;
  prefer: string | undefined;
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

/**
 * Prism's engine over the bundled contract, without its server: that one hangs for ever on malformed JSON and
 * answers every violation with one static example. Requests come validated; Prism only chooses the answer.
 */
export async function createPrismEngine(bundle: object): Promise<PrismEngine> {
  const operations = await getHttpOperationsFromSpec(bundle);
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
    async answer({ method, path, query, body, prefer }) {
      const preferred = parsePrefer(prefer);
      const outcome = await prism.request(
        { method, url: { path, query }, headers: { "content-type": "application/json" }, body },
        operations,
        { ...config, mock: { ...mock, ...preferred } },
      )();
      if (outcome._tag === "Left") return undefined;
      const { statusCode, headers = {}, body: answer } = outcome.right.output;
      return { status: statusCode, headers, body: answer };
    },
  };
}

/** RFC 7240 preferences that Prism knows; others are ignored, as the RFC asks. */
function parsePrefer(header: string | undefined): { code?: number; exampleKey?: string; dynamic?: boolean } {
  const preferences = new Map(
    (header ?? "").split(",").map((part) => {
      const [name = "", value = ""] = part.split("=").map((text) => text.trim().replace(/^"|"$/g, ""));
      return [name.toLowerCase(), value] as const;
    }),
  );
  const code = preferences.get("code");
  const example = preferences.get("example");
  return {
    ...(code && /^\d{3}$/.test(code) ? { code: Number(code) } : {}),
    ...(example ? { exampleKey: example } : {}),
    ...(preferences.get("dynamic") === "true" ? { dynamic: true } : {}),
  };
}
