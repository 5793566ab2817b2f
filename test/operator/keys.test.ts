import { copyFileSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createClient } from "#generated/client/client.ts";
import { sealedSigningKeys } from "#src/clients/signing-keys.ts";
import { createDataKeys } from "#src/compose-keys.ts";
import { legacyRoot } from "#src/core/master-key.ts";
import { systemRandom } from "#src/core/random.ts";
import { generationOf, RootKeys } from "#src/core/root-keys.ts";
import { createSealer } from "#src/core/seal.ts";
import { DataKeyDamaged, WrongMasterKey } from "#src/store/data-keys.ts";
import type { Database } from "#src/store/database.ts";
import { changeMasterKey } from "#src/store/key-rotation.ts";
import { masterKeyFiles } from "#src/store/master-keys.ts";
import { databaseFile } from "#src/store/open.ts";
import { openSecret, sealSecret } from "#src/webhooks/secrets.ts";
import { plainClaim } from "#test/support/claims.ts";
import { eventually } from "#test/support/eventually.ts";
import { freshDataDir, openSqlite } from "#test/support/fresh.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { mistake, operate, type Printed } from "#test/support/operator.ts";
import {
  newEndpoint,
  newTestClient,
  type PlatformOptions,
  type RunningPlatform,
  signedIn,
  startPlatform,
  type TestClient,
} from "#test/support/platform.ts";
import { serverProcess } from "#test/support/process.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { tailIsGenuine } from "#test/support/verify.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const kidOf = (token: string) =>
  (JSON.parse(Buffer.from(token.split(".")[0]!, "base64url").toString()) as { kid: string }).kid;

/** The operator command as a process of its own: with keys that it has loaded itself. */
async function rotate(platform: RunningPlatform, ...flags: string[]): Promise<Printed> {
  const sealer = createDataKeys({ ...platform.config, dataDir: platform.dataDir }, systemRandom);
  await sealer.start(platform.database);
  return operate({ ...platform, sealer }, "key", "rotate", ...flags);
}

async function newToken({ access }: RunningPlatform, client: TestClient): Promise<string> {
  const { credentialId, secret } = client;
  return (await access.grant({ credentialId, secret, scopes: undefined, address: "test" })).accessToken;
}

const statusWith = async ({ url }: RunningPlatform, token: string) =>
  (await fetch(`${url}/v1/get_limits`, { headers: { authorization: `Bearer ${token}` } })).status;

/** The generations that everything in the database is sealed under. */
async function generations(database: Database): Promise<(number | undefined)[]> {
  const rows = await database.read((reader) =>
    reader.all<{ sealed: string }>(
      "select sealed from endpoint_secrets union all select sealed_key as sealed from signing_keys",
    ),
  );
  return [...new Set(rows.map(({ sealed }) => generationOf(sealed)))];
}

describe("key rotate --token", () => {
  test("signs with a new key within a second, and the old one verifies until its last token has ended", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform);
    const keys = () =>
      platform.database.read((reader) => reader.all<{ id: string }>("select id from signing_keys"));
    const printed = await rotate(platform, "--token");
    expect(printed).toEqual({
      rotated: "token",
      key: expect.stringMatching(/^key_/),
      previous_verifies_until: new Date(clock.now() + hourMs + 300_000).toISOString(),
    });
    await clock.advance(1000);
    const token = await eventually(
      "a token of the new key",
      () => newToken(platform, client),
      (next) => kidOf(next) === printed.key,
    );
    expect([await statusWith(platform, client.token), await statusWith(platform, token)]).toEqual([200, 200]);

    await clock.sleep(hourMs);
    await clock.advance(61_000);
    expect(await keys()).toHaveLength(2);
    await clock.sleep(300_000);
    await clock.advance(61_000);
    await eventually("one key is left", keys, ({ length }) => length === 1);
    expect(await keys()).toEqual([{ id: printed.key }]);
    expect(await statusWith(platform, await newToken(platform, client))).toBe(200);
  });

  test("with --revoke previous ends the tokens of the old key within a second", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform);
    expect(await statusWith(platform, client.token)).toBe(200);
    await rotate(platform, "--token", "--revoke", "previous");
    await clock.advance(1000);
    await eventually(
      "the old token is refused",
      () => statusWith(platform, client.token),
      (status) => status === 401,
    );
    expect(await statusWith(platform, await newToken(platform, client))).toBe(200);
  });
});

/** An embedded installation whose master key is a file, with something of everything that is sealed. */
async function installation(options: PlatformOptions = {}) {
  const platform = await startPlatform({ onSqlite: true, ...options });
  const client = await newTestClient(platform);
  const receiver = await startReceiver();
  const endpoint = await newEndpoint(platform, client.clientId, receiver.url);
  await client.api["import_claims.v1"]({ claims: [plainClaim({ reference: "FIRST" })] });
  const { data } = await client.api["get_events.v1"]({});
  return { platform, client, receiver, endpoint, cursor: data!.next_cursor };
}

type Installation = Awaited<ReturnType<typeof installation>>;

/** Everything that was sealed before still works in `platform`, which may be another process on the same data. */
async function expectWhole(before: Installation, platform: RunningPlatform, reference: string) {
  const { client, receiver, endpoint, cursor } = before;
  expect(await statusWith(platform, client.token)).toBe(200);
  const api = signedIn(platform, client);
  await api["import_claims.v1"]({ claims: [plainClaim({ reference })] });
  const { data } = await api["get_events.v1"]({ after: cursor });
  expect(data!.items.map(({ subject }) => subject?.reference)).toContain(reference);
  const about = (subject: { reference: string } | null) => subject?.reference === reference;
  await receiver.until((all) => all.some(({ message }) => about(message.subject)));
  const sent = receiver.received.find(({ message }) => about(message.subject))!;
  expect(tailIsGenuine(sent.raw, endpoint.secret)).toBe(true);
}

const fileOf = (dataDir: string, name = "master.key") => path.join(dataDir, name);

/** How a process gets on that opens what is sealed there. */
async function openingOf(dataDir: string): Promise<unknown> {
  const database = openSqlite(fileOf(dataDir, databaseFile));
  const keys = createDataKeys({ masterKey: undefined, masterKeyPrevious: undefined, dataDir }, systemRandom);
  const error = await keys.start(database).catch((thrown: unknown) => thrown);
  await database.close();
  return error ?? "opened";
}

describe("key rotate --master in development", () => {
  test("changes the key beside a running server, and what was sealed is worth nothing to the old one", async () => {
    const before = await installation();
    const { platform } = before;
    const oldKey = readFileSync(fileOf(platform.dataDir));
    expect(await generations(platform.database)).toEqual([2]);

    const printed = await rotate(platform, "--master");
    expect(printed).toEqual({ rotated: "master", generation: 3, resealed: 2 });
    expect(await generations(platform.database)).toEqual([3]);
    expect(readFileSync(fileOf(platform.dataDir))).not.toEqual(oldKey);
    expect(statSync(fileOf(platform.dataDir)).mode & 0o777).toBe(0o600);
    expect(existsSync(fileOf(platform.dataDir, "master.key.next"))).toBe(false);
    await expectWhole(before, platform, "RUNNING");
    await eventually(
      "a cursor of generation 3",
      async () => (await before.client.api["get_events.v1"]({})).data!.next_cursor,
      (cursor) => generationOf(cursor) === 3,
    );

    await platform.stop();
    const again = await startPlatform({ onSqlite: true, dataDir: platform.dataDir });
    await expectWhole(before, again, "RESTARTED");
    await again.stop();
    writeFileSync(fileOf(platform.dataDir), oldKey);
    expect(await openingOf(platform.dataDir)).toBeInstanceOf(WrongMasterKey);
  });

  test("is a command of its own beside a server, which goes on with what it was given before", {
    timeout: 120_000,
  }, async () => {
    const server = await serverProcess(freshDataDir(), { onSqlite: true });
    await server.start();
    const made = await server.operator("client", "create", "--name", "Test");
    const api = createClient({
      baseUrl: server.url,
      clientId: (made.oauth as { client_id: string }).client_id,
      clientSecret: (made.oauth as { client_secret: string }).client_secret,
    });
    const { data } = await api["get_events.v1"]({});
    const printed = await server.operator("key", "rotate", "--master");
    expect(printed).toEqual({ rotated: "master", generation: 3, resealed: 1 });
    expect(await server.operator("key", "rotate", "--token")).toMatchObject({ rotated: "token" });
    expect((await api["get_events.v1"]({ after: data!.next_cursor })).response.status).toBe(200);
    await server.kill();
    await server.start();
    expect((await api["get_events.v1"]({ after: data!.next_cursor })).response.status).toBe(200);
  });

  test("may end after each of its steps: a server starts, and the next run goes on", async () => {
    const before = await installation();
    const { dataDir } = before.platform;
    const [key, next] = [fileOf(dataDir), fileOf(dataDir, "master.key.next")];
    await before.platform.stop();
    const start = () => startPlatform({ onSqlite: true, dataDir });

    // The next key is written, and nothing is wrapped by it.
    const following = masterKeyFiles(dataDir, systemRandom).next()!;
    expect(existsSync(next)).toBe(true);
    const first = await start();
    await expectWhole(before, first, "WRITTEN");
    expect(existsSync(next)).toBe(true);
    copyFileSync(key, `${key}.old`);

    // Everything is wrapped by it, it is not in its place, and no row is sealed anew.
    const keys = createDataKeys({ ...first.config, dataDir }, systemRandom);
    await keys.start(first.database);
    await changeMasterKey(first.database, keys);
    expect(Buffer.from(readFileSync(key, "utf8"), "base64")).toEqual(Buffer.from(following));
    await first.stop();
    renameSync(key, next);
    renameSync(`${key}.old`, key);
    const clock = new ManualClock(Date.now());
    const second = await startPlatform({ onSqlite: true, dataDir, clock });
    expect(existsSync(next)).toBe(false);
    expect(Buffer.from(readFileSync(key, "utf8"), "base64")).toEqual(Buffer.from(following));
    expect(await generations(second.database)).toEqual([2]);

    // The rows are sealed anew by the server, as by the next run.
    await clock.advance(61_000);
    await eventually(
      "all is sealed by generation 3",
      () => generations(second.database),
      (all) => all.join() === "3",
    );
    expect(await rotate(second, "--master")).toEqual({ rotated: "master", generation: 4, resealed: 2 });
    await second.stop();
    await expectWhole(before, await start(), "DONE");
  });

  test("keeps the old generation for cursors for 31 days; then they have expired", async () => {
    const clock = new ManualClock();
    const { platform, client, cursor } = await installation({ clock });
    await rotate(platform, "--master");
    const known = () =>
      platform.database.read(async (reader) => {
        const rows = await reader.all<{ generation: number }>("select generation from data_keys");
        return rows.map(({ generation }) => generation);
      });
    const read = async () => {
      const { response, problem } = await signedIn(platform, client)["get_events.v1"]({ after: cursor });
      return problem?.code ?? response.status;
    };
    await clock.advance(125_000);
    await clock.sleep(30 * dayMs);
    await clock.advance(61_000);
    expect(await known()).toEqual([2, 3]);
    expect([200, "cursor_expired"]).toContain(await read());
    await clock.sleep(dayMs);
    await clock.advance(122_000);
    await eventually("generation 3 alone is known", known, (all) => all.join() === "3");
    await clock.advance(1000);
    expect(await read()).toBe("cursor_expired");
  });
});

describe("an installation that was sealed without generations", () => {
  /** As if version 0.1.0 had sealed it: everything under one key that is derived from the master key. */
  async function sealAsBefore(platform: RunningPlatform) {
    const { database, sealer } = platform;
    const keys = new RootKeys();
    keys.replace([legacyRoot(platform.sealer.masterKeys.read()[0]!)]);
    const legacy = createSealer(keys, systemRandom);
    await database.write(async (tx) => {
      for (const row of await tx.all<{ id: string; sealed: string; endpoint_id: string; client_id: string }>(
        "select s.*, e.client_id from endpoint_secrets s join endpoints e on e.id = s.endpoint_id",
      )) {
        const secret = openSecret(sealer, row.client_id, row.endpoint_id, row.sealed);
        const sealed = sealSecret(legacy, row.client_id, row.endpoint_id, secret);
        await tx.run("update endpoint_secrets set sealed = $2 where id = $1", [row.id, sealed]);
      }
      const { sealed, context } = (await sealedSigningKeys.sample(tx))!;
      const anew = legacy.seal(sealer.open(sealed, context), context);
      await tx.run("update signing_keys set sealed_key = $1", [anew]);
      await tx.run("delete from data_keys");
    });
    return legacy;
  }

  test("opens, seals under keys of their own from then on, and takes its old cursors", async () => {
    const before = await installation();
    const { platform, client, cursor } = before;
    const position = (await platform.database.read((reader) =>
      reader.get<{ position: number }>("select max(position) as position from events"),
    ))!;
    const legacy = await sealAsBefore(platform);
    const context = `cursor/${client.clientId}/get_events.v1`;
    const oldCursor = legacy.seal(Buffer.from(JSON.stringify(position)), context);
    expect(generationOf(cursor)).toBe(2);
    await platform.stop();
    const again = await startPlatform({ onSqlite: true, dataDir: platform.dataDir });
    await expectWhole({ ...before, cursor: oldCursor }, again, "UPGRADED");
    await eventually(
      "a cursor of generation 2",
      async () => (await signedIn(again, client)["get_events.v1"]({ after: oldCursor })).data!.next_cursor,
      (cursor) => generationOf(cursor) === 2,
    );
    expect(await rotate(again, "--master")).toMatchObject({ generation: 3, resealed: 2 });
    expect(await generations(again.database)).toEqual([3]);
    await expectWhole({ ...before, cursor: oldCursor }, again, "ROTATED");
  });

  test("is not opened by another key", async () => {
    const { platform } = await installation();
    await sealAsBefore(platform);
    await platform.stop();
    writeFileSync(fileOf(platform.dataDir), Buffer.alloc(32, 1).toString("base64"));
    expect(await openingOf(platform.dataDir)).toBeInstanceOf(WrongMasterKey);
  });
});

test("a wrong master key is told from a damaged row", { timeout: 120_000 }, async () => {
  const { platform } = await installation();
  const { dataDir } = platform;
  await platform.database.write((tx) => tx.run("update data_keys set wrapped = 'A' || substr(wrapped, 2)"));
  await platform.database.write((tx) => tx.run("update data_keys set wrapped = 'B' || substr(wrapped, 2)"));
  await platform.stop();
  expect(await openingOf(dataDir)).toBeInstanceOf(DataKeyDamaged);
  writeFileSync(fileOf(dataDir), Buffer.alloc(32, 1).toString("base64"));
  expect(await openingOf(dataDir)).toBeInstanceOf(WrongMasterKey);
  const server = await serverProcess(dataDir, { onSqlite: true });
  await expect(server.start()).rejects.toThrow(
    /^the server ended with 1: Actionwire cannot start: \S+master\.key is not the key [^\n]*\n$/,
  );
});

test("key rotate is refused where it names no key, both, or none to change to", async () => {
  const env = { MASTER_KEY: Buffer.alloc(32, 3).toString("base64") };
  const platform = await startPlatform({ onSqlite: true, dataDir: freshDataDir(), env });
  for (const flags of [
    [],
    ["--master", "--token"],
    ["--master", "--revoke", "previous"],
    ["--token", "--revoke", "next"],
  ])
    expect(await mistake(platform, "key", "rotate", ...flags)).toMatchObject({ code: "invalid_arguments" });
  expect(await mistake(platform, "key", "rotate", "--master")).toMatchObject({
    code: "nothing_to_change",
    message: expect.stringContaining("MASTER_KEY_PREVIOUS"),
  });
});
