import { expect, onTestFinished, test } from "vitest";
import { retryAfterMs } from "#src/webhooks/retry.ts";
import { verify } from "#src/webhooks/verify.ts";
import { allowedBlockMs, watchLoop } from "#test/support/loop-watch.ts";
import { newTestClient, type RunningPlatform, startPlatform } from "#test/support/platform.ts";
import { largestLegalBody, maxBytes, worstBodies } from "#test/support/worst-bodies.ts";

/** What the thread of the platform, which is also the test's, was held for at a time while `work` went on. */
async function longestWhile(work: () => Promise<unknown>): Promise<number> {
  const loop = watchLoop();
  onTestFinished(() => loop.stop());
  await work();
  return loop.longestMs();
}

const allowedMs = allowedBlockMs(largestLegalBody(0).toString());

interface Answer {
  code?: string;
  errors?: { code: string }[];
  message?: string;
}

async function poster(platform: RunningPlatform) {
  const client = await newTestClient(platform);
  return async (path: string, body: Uint8Array<ArrayBuffer>) => {
    const headers = { "content-type": "application/json" };
    return (await (await client.fetch(path, { method: "POST", headers, body })).json()) as Answer;
  };
}

test("the event loop turns while 5 MB of the worst are read and judged", { timeout: 300_000 }, async () => {
  const platform = await startPlatform();
  const post = await poster(platform);
  for (const { name, build, code } of worstBodies) {
    const body = build();
    expect([name, body.length > maxBytes - 70_000 && body.length <= maxBytes]).toEqual([name, true]);
    const longest = await longestWhile(async () => {
      const answer = await post("/v2/import_claims", body);
      expect([name, answer.errors?.[0]?.code]).toEqual([name, code]);
      // Stopping at a hundred is stopping.
      expect(answer.errors!.length).toBeLessThanOrEqual(100);
    });
    expect([name, longest < allowedMs, longest]).toEqual([name, true, longest]);
  }
});

test("the event loop turns while the largest legal bodies are processed", { timeout: 300_000 }, async () => {
  const platform = await startPlatform();
  const post = await poster(platform);
  // The first time is that of the compiler.
  await post("/v2/import_claims", largestLegalBody(0, 1_000_000));
  for (const path of ["/v2/import_claims", "/v2/import_claims?async=true", "/v1/validate_claims"]) {
    const body = largestLegalBody(path.length);
    const longest = await longestWhile(async () => {
      expect((await post(path, body)).message).toMatch(/1,?000 items/);
    });
    expect([path, longest < allowedMs, longest]).toEqual([path, true, longest]);
  }
});

test("headers, forms and queries that are as long as they may be are read at once", async () => {
  const platform = await startPlatform();
  const client = await newTestClient(platform);
  const call = (path: string, headers: Record<string, string>, body?: string) =>
    client.fetch(path, body === undefined ? { headers } : { method: "POST", headers, body });
  const room = 15_000;
  const json = { "content-type": "application/json" };
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const longest = await longestWhile(async () => {
    for (const filler of ["a", "=", "\\", '"', " ", "%", "+", ",", ";", ".", "0", "a=", "\\\\"]) {
      const text = filler.repeat(room / filler.length);
      for (const [path, headers, body] of [
        ["/v1/import_claims", { ...json, authorization: `Bearer ${text}` }, "{}"],
        ["/v1/import_claims", { ...json, "idempotency-key": `"${text}` }, "{}"],
        ["/v1/import_claims", { "content-type": `application/json;${text}` }, "{}"],
        ["/v1/import_claims", { ...json, cookie: text }, "{}"],
        ["/mock/v1/get_claim?reference=x", { prefer: text }],
        ["/v1/oauth2/token", { ...form, authorization: `Basic ${text}` }, "grant_type=client_credentials"],
        ["/v1/oauth2/token", form, `grant_type=client_credentials&client_id=${text}`],
        ["/v1/oauth2/token", form, `grant_type=client_credentials&${text}`],
        [`/v1/search_claims?cursor=${encodeURIComponent(text).slice(0, 7998)}`, {}],
      ] as const)
        expect((await call(path, headers, body)).status).toBeLessThan(500);
    }
  });
  expect(longest).toBeLessThan(allowedMs);
});

test.each(["0", "9", " ", "-", "Mon, ", "(", ":", "=", '"', ","])(
  "5 MB of %j are no date to wait for, and no webhook of ours, at once",
  async (filler) => {
    const text = filler.repeat(Math.floor(maxBytes / filler.length));
    for (const end of ["", "x"]) {
      expect(await longestWhile(async () => retryAfterMs(text + end, 0))).toBeLessThan(allowedMs);
      const body = Buffer.from(text + end);
      const secrets = [`whsec_${"A".repeat(44)}`];
      expect(await longestWhile(() => verify(body, {}, secrets, { now: 0 }))).toBeLessThan(allowedMs);
    }
  },
);
