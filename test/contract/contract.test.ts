import { readFileSync } from "node:fs";
import path from "node:path";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer as createPrismProxy } from "@stoplight/prism-http-server";
import { pino } from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import { operations } from "#src/contract/operations.ts";
import { systemClock } from "#src/core/clock.ts";
import { createIds } from "#src/core/ids.ts";
import { createLog } from "#src/core/log.ts";
import { systemRandom } from "#src/core/random.ts";
import { HttpServer } from "#src/http/server.ts";
import { createMock } from "#src/mock/app.ts";
import { longestBlockMs, watchLoop } from "#test/support/loop-watch.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newTestClient, post, startPlatform } from "#test/support/platform.ts";
import { root } from "#test/support/process.ts";
import { answerFaults, requestExample, story, walkThrough } from "./scenario.ts";

const bundle = JSON.parse(readFileSync(path.join(root, "generated/openapi.json"), "utf8")) as object;

async function startMock(): Promise<string> {
  const ids = createIds(systemClock, systemRandom);
  const publicUrl = "http://mock.test";
  const log = createLog("silent");
  const app = await createMock({
    ids,
    log,
    publicUrl,
    now: () => systemClock.monotonic(),
  });
  const server = new HttpServer({ app, clock: systemClock, ids, log, publicUrl });
  const port = await server.listen("127.0.0.1", 0);
  onTestFinished(() => server.stop());
  return `http://127.0.0.1:${port}`;
}

async function startProxy(upstream: string): Promise<{ url: string; violations: string[] }> {
  const violations: string[] = [];
  const logger = pino({ level: "error" }, { write: (line: string) => void violations.push(line) });
  const config = {
    isProxy: true as const,
    upstream: new URL(upstream),
    mock: { dynamic: false },
    validateRequest: false,
    validateResponse: true,
    checkSecurity: false,
    errors: true,
    upstreamProxy: undefined,
  };
  const components = { logger: Object.assign(logger, { success: () => {} }) as never };
  const server = createPrismProxy(await getHttpOperationsFromSpec(bundle), {
    components,
    config,
    cors: false,
  } as never);
  const url = await server.listen(0, "127.0.0.1");
  onTestFinished(() => server.close());
  return { url, violations };
}

test("our own assertions find what Prism misses", () => {
  const found = JSON.parse(
    readFileSync(path.join(root, "openapi/examples/get_claim.v1/found.json"), "utf8"),
  ) as { value: object };
  const faults = (status: number, body: object) =>
    answerFaults("get_claim.v1", status, "application/json", body);
  expect(faults(200, found.value)).toEqual([]);
  expect(faults(200, { ...found.value, surprise: 1 })).toHaveLength(1);
  expect(faults(418, found.value)).toEqual(["get_claim.v1: status 418 is not documented"]);
});

/** The days on which the story of the examples takes place. */
function startPlatformInMarch() {
  return startPlatform({ clock: new ManualClock(Date.UTC(2026, 2, 7, 9)) });
}

describe("the story of the examples through the typed client", () => {
  test("has every operation in it", () => {
    const called = new Set<string>([...story.map(([id]) => id), "get_request.v1", "oauth2_token.v1"]);
    expect(Object.keys(operations).filter((id) => !called.has(id))).toEqual([]);
  });

  test("against the mock", async () => {
    await walkThrough({ baseUrl: await startMock(), clientId: "any", clientSecret: "any" });
  });

  test("against the real server", async () => {
    const platform = await startPlatformInMarch();
    const { credentialId, secret } = await newTestClient(platform);
    await walkThrough({ baseUrl: platform.url, clientId: credentialId, clientSecret: secret });
  });

  test("against the real server behind Prism as a checking proxy", async () => {
    const platform = await startPlatformInMarch();
    const { credentialId, secret } = await newTestClient(platform);
    const { url, violations } = await startProxy(platform.url);
    await walkThrough({ baseUrl: url, clientId: credentialId, clientSecret: secret });
    expect(violations).toEqual([]);
  });

  test("a claim that was just sent can be withdrawn", async () => {
    const { api } = await newTestClient(await startPlatformInMarch());
    await api["import_claims.v2"](requestExample("import_claims.v2", "company") as never);
    const withdrawal = requestExample("withdraw_claims.v1", "sent_by_mistake") as never;
    expect((await api["withdraw_claims.v1"](withdrawal)).data!.results).toMatchObject([{ success: true }]);
  });
});

describe("the mock", () => {
  const bearer = { authorization: "Bearer anything" };

  test("answers malformed JSON with the server's own 400, and does not hang", async () => {
    const url = await startMock();
    const response = await fetch(`${url}/v1/import_claims`, post('{"claims": [', bearer));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: "malformed_json",
      errors: [{ code: "syntax_error" }],
    });
  });

  test("says the same about an invalid body as the server, byte for byte but for the ids", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const body = { claims: [{ reference: "", amount: "1", surprise: true }] };
    const real = (await (await client.fetch("/v1/import_claims", post(body))).json()) as Record<
      string,
      unknown
    >;
    const mock = (await (
      await fetch(`${await startMock()}/v1/import_claims`, post(body, bearer))
    ).json()) as Record<string, unknown>;
    const strip = ({ request_id: _id, type: _type, ...rest }: Record<string, unknown>) => rest;
    expect(strip(mock)).toEqual(strip(real));
  });

  test("wants a token like the server", async () => {
    const response = await fetch(`${await startMock()}/v1/get_claim?reference=x`);
    expect(response.status).toBe(401);
  });

  test.each([
    ["code=429", 429],
    ["code=503", 503],
    ["example=all_failed", 200],
  ])("gives the answer that Prefer: %s asks for", async (prefer, status) => {
    const example = JSON.parse(
      readFileSync(path.join(root, "openapi/examples/import_claims.v1/request.first_claim.json"), "utf8"),
    ) as { value: object };
    const response = await fetch(
      `${await startMock()}/v1/import_claims`,
      post(example.value, { ...bearer, prefer }),
    );
    expect(response.status).toBe(status);
    const body = (await response.json()) as { results?: { success: boolean }[]; code?: string };
    if (status === 200) expect(body.results![0]!.success).toBe(false);
    else expect(body.code).toBeTypeOf("string");
  });

  test("is mounted at /mock of a development server", async () => {
    const platform = await startPlatform();
    const response = await fetch(`${platform.url}/mock/v1/get_claim?reference=x`, { headers: bearer });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ reference: "INV-2026-0117" });
  });

  test("makes answers up on its own, and not in a server, whose event loop that would hold", async () => {
    const platform = await startPlatform();
    const ask = (url: string) =>
      fetch(`${url}/v1/get_claim?reference=x`, { headers: { ...bearer, prefer: "dynamic=true" } });
    const refused = await ask(`${platform.url}/mock`);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      code: "bad_request",
      detail: expect.stringContaining("npm run mock"),
    });
    expect((await ask(await startMock())).status).toBe(200);
  });

  test("in a server is loaded without holding its event loop", async () => {
    const platform = await startPlatform();
    const loop = watchLoop();
    onTestFinished(() => loop.stop());
    const call = (prefer: string) =>
      fetch(`${platform.url}/mock/v1/get_claim?reference=x`, { headers: { ...bearer, prefer } });
    const answers = await Promise.all(["code=200", "code=404", "code=999"].map(call));
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 400]);
    expect(loop.longestMs()).toBeLessThan(longestBlockMs);
  });
});
