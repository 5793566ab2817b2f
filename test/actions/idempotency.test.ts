import { expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { allEvents } from "#test/support/events.ts";
import { newTestClient, post, startPlatform } from "#test/support/platform.ts";

const claim = realisticClaim(1);

async function setUp() {
  const client = await newTestClient(await startPlatform());
  const types = async () => (await allEvents(client)).map(({ type }) => type);
  return { client, types };
}

test("a repeat with the same key gets the stored bytes; another body or mode is refused", async () => {
  const { client, types } = await setUp();
  const body = JSON.stringify({ claims: [claim] });
  const call = (path: string, text: string) =>
    client.fetch(path, post(text, { "idempotency-key": '"key-1"' }));
  const first = await call("/v1/import_claims", body);
  const again = await call("/v1/import_claims", body);
  expect(await again.text()).toBe(await first.text());
  expect([first.headers.get("idempotency-replayed"), again.headers.get("idempotency-replayed")]).toEqual([
    null,
    "true",
  ]);
  for (const [path, text] of [
    ["/v1/import_claims", `${body} `],
    ["/v1/import_claims?async=true", body],
  ] as const) {
    const other = await call(path, text);
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: "idempotency_key_reused" });
  }
  expect(await types()).toEqual(["claim.created"]);
});

test("the same key is another one for another version of the action", async () => {
  const { client, types } = await setUp();
  const { debtor, fees: _fees, ...same } = claim;
  const content = { ...same, debtors: [{ ...debtor, primary: true }] };
  await client.api["import_claims.v1"]({ claims: [claim] }, { idempotencyKey: "key" });
  const { response, data } = await client.api["import_claims.v2"](
    { claims: [{ ...content, reference: "other" }] },
    { idempotencyKey: "key" },
  );
  expect(response.headers.get("idempotency-replayed")).toBeNull();
  expect(data!.results).toMatchObject([{ reference: "other", message: "Claim created." }]);
  expect(await types()).toEqual(["claim.created", "claim.created"]);
});

test("twins at the same time take effect once", async () => {
  const { client, types } = await setUp();
  const calls = Array.from({ length: 10 }, () =>
    client.api["import_claims.v1"]({ claims: [claim] }, { idempotencyKey: "twin" }),
  );
  const statuses = (await Promise.all(calls)).map(({ response }) => response.status);
  expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
  expect(statuses).toContain(200);
  expect(await types()).toEqual(["claim.created"]);
});

test("a refused request leaves the key free", async () => {
  const { client } = await setUp();
  const bad = await client.api["import_claims.v1"](
    { claims: [{ ...claim, amount: -1 }] },
    { idempotencyKey: "free" },
  );
  expect(bad.response.status).toBe(400);
  const good = await client.api["import_claims.v1"]({ claims: [claim] }, { idempotencyKey: "free" });
  expect(good.response.status).toBe(200);
});
