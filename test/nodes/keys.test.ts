import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { createDataKeys } from "#src/compose-keys.ts";
import { systemClock } from "#src/core/clock.ts";
import { legacyRoot } from "#src/core/master-key.ts";
import { systemRandom } from "#src/core/random.ts";
import { generationOf, RootKeys } from "#src/core/root-keys.ts";
import { createSealer } from "#src/core/seal.ts";
import { WrongMasterKey } from "#src/store/data-keys.ts";
import { sealSecret } from "#src/webhooks/secrets.ts";
import { plainClaim } from "#test/support/claims.ts";
import { openDataKeys } from "#test/support/data-keys.ts";
import { eventually } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { mistake, operate } from "#test/support/operator.ts";
import {
  newEndpoint,
  newTestClient,
  type RunningPlatform,
  startPlatform,
  type TestClient,
} from "#test/support/platform.ts";
import { freshPostgresUrl, openPostgres } from "#test/support/postgres.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { tailIsGenuine } from "#test/support/verify.ts";

const [oldKey, newKey] = [Buffer.alloc(32, 1).toString("base64"), Buffer.alloc(32, 2).toString("base64")];
const both = { MASTER_KEY: newKey, MASTER_KEY_PREVIOUS: oldKey };

async function onDatabase() {
  const DATABASE_URL = await freshPostgresUrl();
  const start = (keys: Record<string, string>, clock = systemClock) =>
    startPlatform({ clock, dataDir: freshFolder(), env: { DATABASE_URL, MODE: "development", ...keys } });
  return { DATABASE_URL, start };
}

/** The node with keys of its own, as the operator command beside it has them. */
async function commandOf(platform: RunningPlatform): Promise<RunningPlatform> {
  const sealer = createDataKeys(platform.config, systemRandom);
  await sealer.start(platform.database);
  return { ...platform, sealer };
}

const kidOf = (token: string) =>
  (JSON.parse(Buffer.from(token.split(".")[0]!, "base64url").toString()) as { kid: string }).kid;

async function get(platform: RunningPlatform, path: string, token: string) {
  const response = await fetch(platform.url + path, { headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, body: (await response.json()) as { next_cursor: string; code?: string } };
}

/** Fetches tokens and pages of the feed at the nodes in turn, each with what the one before gave; keeps what was not a 200. */
function startCalls(nodes: readonly RunningPlatform[], client: TestClient) {
  const failures: unknown[] = [];
  let calls = 0;
  let running = true;
  const run = async () => {
    for (let cursor = ""; running; calls++) {
      const [giving, asked] = [nodes[calls % nodes.length]!, nodes[(calls + 1) % nodes.length]!];
      const body = new URLSearchParams({
        grant_type: "client_credentials",
        client_id: client.credentialId,
        client_secret: client.secret,
      });
      const granted = await fetch(`${giving.url}/v1/oauth2/token`, { method: "POST", body });
      const { access_token: token = "" } = (await granted.json()) as { access_token?: string };
      const path = `/v1/get_events?limit=1${cursor === "" ? "" : `&after=${cursor}`}`;
      const page = await get(asked, path, token);
      if (granted.status !== 200 || page.status !== 200) failures.push([granted.status, page]);
      cursor = page.body.next_cursor ?? "";
      await pause(1);
    }
  };
  const ended = run();
  const stop = async () => {
    running = false;
    await ended;
  };
  onTestFinished(stop);
  return { failures, stop, calls: () => calls };
}

describe("two nodes on one database", () => {
  test("get another master key and another signing key, one after the other, and no call fails", {
    timeout: 120_000,
  }, async () => {
    const { DATABASE_URL, start } = await onDatabase();
    const nodes = [await start({ MASTER_KEY: oldKey }), await start({ MASTER_KEY: oldKey })];
    const client = await newTestClient(nodes[0]!, { factor: 10_000 });
    const receiver = await startReceiver();
    const { secret } = await newEndpoint(nodes[0]!, client.clientId, receiver.url);
    const calls = startCalls(nodes, client);
    /** As behind a load balancer: the new one is there before the old one goes. */
    const replace = async (index: number, keys: Record<string, string>) => {
      const [before] = nodes.splice(index, 1, await start(keys));
      const seen = calls.calls() + 2;
      await eventually(`calls so far: ${seen} or more`, calls.calls, (all) => all >= seen);
      await before!.stop();
    };

    await replace(0, both);
    const refused = await mistake(await commandOf(nodes[0]!), "key", "rotate", "--master");
    expect(refused).toMatchObject({
      code: "node_without_key",
      message: expect.stringContaining("restart it with the new MASTER_KEY"),
    });
    await replace(1, both);
    const rotated = await operate(await commandOf(nodes[1]!), "key", "rotate", "--master");
    expect(rotated).toEqual({ rotated: "master", generation: 3, resealed: 2 });
    // Once more, as after an interruption.
    const again = await operate(await commandOf(nodes[0]!), "key", "rotate", "--master");
    expect(again).toEqual({ rotated: "master", generation: 3, resealed: 0 });
    for (const index of [0, 1]) await replace(index, { MASTER_KEY: newKey });

    const { key } = await operate(await commandOf(nodes[0]!), "key", "rotate", "--token");
    for (const node of nodes) {
      const { credentialId, secret } = client;
      const asked = { credentialId, secret, scopes: undefined, address: "test" };
      await eventually(
        "a token of the new key",
        async () => (await node.access.grant(asked)).accessToken,
        (token) => kidOf(token) === key,
      );
      expect((await get(node, "/v1/get_limits", client.token)).status).toBe(200);
    }

    await nodes[1]!.database.read(async (reader) => {
      const rows = await reader.all<{ sealed: string }>("select sealed from endpoint_secrets");
      expect(rows.map(({ sealed }) => generationOf(sealed))).toEqual([3]);
    });
    const headers = { authorization: `Bearer ${client.token}`, "content-type": "application/json" };
    const body = JSON.stringify({ claims: [plainClaim()] });
    const imported = await fetch(`${nodes[1]!.url}/v1/import_claims`, { method: "POST", headers, body });
    expect(imported.status).toBe(200);
    await receiver.until((all) => all.length > 0);
    expect(tailIsGenuine(receiver.received[0]!.raw, secret)).toBe(true);

    await calls.stop();
    expect(calls.failures).toEqual([]);
    expect(calls.calls()).toBeGreaterThan(20);
    const database = await openPostgres(DATABASE_URL);
    await expect(openDataKeys(database, Buffer.from(oldKey, "base64"))).rejects.toThrow(WrongMasterKey);
  });

  test("open what the other one seals under keys that they have not heard of yet", async () => {
    const { start } = await onDatabase();
    const clock = new ManualClock();
    const one = await start(both, clock);
    // Its clock stands still, so it looks for no change.
    const other = await start(both, new ManualClock());
    await clock.advance(1);
    const client = await newTestClient(one);
    await one.database.write((tx) => one.sealer.wrapAnew(tx, Buffer.from(oldKey, "base64")));
    await operate(await commandOf(one), "key", "rotate", "--master");
    await operate(await commandOf(one), "key", "rotate", "--token");
    await clock.advance(1000);
    const { credentialId, secret } = client;
    const asked = { credentialId, secret, scopes: undefined, address: "test" };
    const fresh = await eventually(
      "a cursor of generation 3, and a token of another key",
      async () => ({
        cursor: (await get(one, "/v1/get_events", client.token)).body.next_cursor,
        accessToken: (await one.access.grant(asked)).accessToken,
      }),
      ({ cursor, accessToken }) => generationOf(cursor) === 3 && kidOf(accessToken) !== kidOf(client.token),
    );
    expect(other.sealer.roots.newest).toBe(2);
    const { status } = await get(other, `/v1/get_events?after=${fresh.cursor}`, fresh.accessToken);
    expect(status).toBe(200);
    expect(other.sealer.roots.newest).toBe(3);
    const { body } = await get(other, "/v1/get_events?after=k9.AAAA", fresh.accessToken);
    expect(body.code).toBe("invalid_parameter");
  });

  test("seal as the version before does while a node of that is running", async () => {
    const { DATABASE_URL, start } = await onDatabase();
    const database = await openPostgres(DATABASE_URL);
    const keys = new RootKeys();
    keys.replace([legacyRoot(Buffer.from(oldKey, "base64"))]);
    const legacy = createSealer(keys, systemRandom);
    await database.write(async (tx) => {
      await tx.run("insert into nodes (id, started_at, seen_at, sends) values ('nod_old', $1, $2, 1)", [
        tx.now,
        tx.now + 3_600_000,
      ]);
      await tx.run(
        `insert into clients (id, name, state, time_zone, limit_factor, created_at, pins)
         values ('cli_1', 'Old', 'active', 'UTC', 1, 0, '{}')`,
      );
      await tx.run(
        `insert into endpoints (id, client_id, url, types, state, retries, base_seconds, factor, in_flight,
           lease_until, fence, created_at, pins)
         values ('ep_1', 'cli_1', 'http://127.0.0.1:9/', '["*"]', 'disabled', 5, 5, 2, 1, 0, 0, 0, '{}')`,
      );
      await tx.run(
        `insert into endpoint_secrets (id, endpoint_id, sealed, state, created_at)
         values ('sec_1', 'ep_1', $1, 'active', 0)`,
        [sealSecret(legacy, "cli_1", "ep_1", "whsec_AAAA")],
      );
    });
    const one = await start({ MASTER_KEY: oldKey });
    expect(one.sealer.roots.newest).toBe(1);
    const refused = await mistake(await commandOf(one), "key", "rotate", "--token");
    expect(refused).toMatchObject({
      code: "node_without_key",
      message: expect.stringContaining("nod_old"),
    });
    await database.write((tx) => tx.run("update nodes set stopped_at = 1 where id = 'nod_old'"));
    await start({ MASTER_KEY: oldKey });
    await eventually(
      "generation 2 is the newest",
      () => one.sealer.roots.newest,
      (newest) => newest === 2,
    );
  });
});
