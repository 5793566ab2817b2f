import { describe, expect, test } from "vitest";
import { setLimitFactor } from "#src/clients/clients.ts";
import { operations } from "#src/contract/operations.ts";
import { deleteEndpoint } from "#src/webhooks/endpoints.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { disable, newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";

const windowStart = Date.UTC(2026, 0, 1, 12);

describe("200", () => {
  test("every action once, with what the factor makes of its limit, and what was drawn in this window", async () => {
    const clock = new ManualClock(windowStart);
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform, { factor: 2 });
    await client.api["import_claims.v1"]({ claims: [realisticClaim(1)] });
    const { data } = await client.api["get_limits.v1"]();
    expect(data!.max_body_bytes).toBe(5 * 1024 * 1024);
    const actions = new Set(Object.values(operations).map(({ action }) => action));
    expect(data!.actions.map(({ action }) => action)).toEqual([...actions]);
    const of = (name: string) => data!.actions.find(({ action }) => action === name);
    // A block is drawn at the first request.
    const blocks = platform.database.engine === "sqlite" ? 100 : 20;
    expect(of("import_claims")).toEqual({
      action: "import_claims",
      requests: 1200,
      per_seconds: 60,
      max_items: 1000,
      used: 1200 / blocks,
      remaining: 1200 - 1200 / blocks,
      resets_at: new Date(windowStart + 60_000).toISOString(),
    });
    expect(of("get_limits")).toMatchObject({
      requests: 2400,
      used: 2400 / blocks,
      remaining: 2400 - 2400 / blocks,
    });
    expect(of("get_limits")).not.toHaveProperty("max_items");
    expect(of("resolve_claims")).toMatchObject({ requests: 1200, used: 0, remaining: 1200 });
  });

  test("the use is exact where it matters: nothing remains when it is spent; the next window is full again", async () => {
    const clock = new ManualClock(windowStart);
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform, { factor: 1 });
    await platform.database.write((tx) =>
      tx.run("insert into rate_windows values ($1, 'import_claims', $2, 600)", [
        client.clientId,
        windowStart,
      ]),
    );
    const used = async () => {
      const { data } = await client.api["get_limits.v1"]();
      const { used, remaining } = data!.actions.find(({ action }) => action === "import_claims")!;
      return { used, remaining };
    };
    expect(await used()).toEqual({ used: 600, remaining: 0 });
    expect((await client.api["import_claims.v1"]({ claims: [realisticClaim(1)] })).problem?.code).toBe(
      "rate_limited",
    );
    await platform.database.write((tx) => setLimitFactor(tx, client.clientId, 2));
    expect(await used()).toEqual({ used: 600, remaining: 600 });
    clock.jump(60_000);
    expect(await used()).toEqual({ used: 0, remaining: 1200 });
  });

  test("endpoints with what is still to be delivered and how old it is; none of another client", async () => {
    const clock = new ManualClock(windowStart);
    const platform = await startPlatform({ clock });
    const [client, other] = [await newTestClient(platform), await newTestClient(platform)];
    const behind = await newEndpoint(platform, client.clientId, "http://127.0.0.1:9/");
    await disable(platform, client.clientId, behind.id);
    const deleted = await newEndpoint(platform, client.clientId, "http://127.0.0.1:9/");
    await platform.database.write((tx) => deleteEndpoint(tx, deleted.id));
    await newEndpoint(platform, other.clientId, "http://127.0.0.1:9/");
    await client.api["import_claims.v1"]({ claims: [realisticClaim(1), realisticClaim(2)] });
    clock.jump(7000);
    const upToDate = await newEndpoint(platform, client.clientId, "http://127.0.0.1:9/");
    const { data } = await client.api["get_limits.v1"]();
    expect(data!.endpoints).toEqual([
      {
        endpoint_id: behind.id,
        state: "disabled",
        undelivered: 2,
        oldest_undelivered_at: new Date(windowStart).toISOString(),
        oldest_undelivered_age_seconds: 7,
      },
      { endpoint_id: upToDate.id, state: "active", undelivered: 0 },
    ]);
  });
});

describe("400", () => {
  test("unknown_parameter: it takes none", async () => {
    const client = await newTestClient(await startPlatform());
    const response = await client.fetch("/v1/get_limits?client=x");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "unknown_parameter", errors: [{ path: "?client" }] });
  });
});
