import { expect, onTestFinished, test } from "vitest";
import { startCuttingProxy } from "#test/support/cutting-proxy.ts";
import { eventually } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { masterKey } from "#test/support/store.ts";

test("a token that a node cannot look up while PostgreSQL is away is answered with 503, and one that is none with 401", async () => {
  const DATABASE_URL = await freshPostgresUrl();
  const proxy = await startCuttingProxy(DATABASE_URL);
  const env = { MASTER_KEY: masterKey, MODE: "development" };
  const one = await startPlatform({ dataDir: freshFolder(), env: { ...env, DATABASE_URL } });
  const other = await startPlatform({ dataDir: freshFolder(), env: { ...env, DATABASE_URL: proxy.url } });
  // Whatever becomes of the test, the node must be able to say that it stops.
  onTestFinished(() => proxy.setAway(false));
  const { token } = await newTestClient(one);
  const ask = async (bearer: string) => {
    const headers = { authorization: `Bearer ${bearer}` };
    const response = await fetch(`${other.url}/v1/get_limits`, { headers });
    const { code } = (await response.json()) as { code?: string };
    return { status: response.status, code, retryAfter: response.headers.get("retry-after") };
  };
  const withKid = (kid: unknown) => {
    const [header = "", ...rest] = token.split(".");
    const changed = { ...(JSON.parse(Buffer.from(header, "base64url").toString()) as object), kid };
    return [Buffer.from(JSON.stringify(changed)).toString("base64url"), ...rest].join(".");
  };

  proxy.setAway(true);
  expect(await ask(token)).toEqual({ status: 503, code: "database_unavailable", retryAfter: "5" });
  for (const none of ["none", "a.b.c", withKid("key_1"), withKid(undefined), withKid({ a: 1 })])
    expect(await ask(none)).toMatchObject({ status: 401, code: "invalid_token" });

  proxy.setAway(false);
  await eventually(
    "the token is good again",
    () => ask(token),
    ({ status }) => status === 200,
  );
  expect(await ask(withKid(`key_${"0".repeat(26)}`))).toMatchObject({ status: 401, code: "invalid_token" });
});
