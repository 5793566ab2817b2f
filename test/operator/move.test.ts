import { cpSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { createDataKeys } from "#src/compose-keys.ts";
import { systemRandom } from "#src/core/random.ts";
import { moveVerb } from "#src/operator/move-verb.ts";
import { lockDataDir } from "#src/store/data-dir.ts";
import { schemaVersion } from "#src/store/migrate.ts";
import { readTables } from "#src/store/move/tables.ts";
import { freshFolder, freshSqlite } from "#test/support/fresh.ts";
import { masterKeyOf } from "#test/support/installation-to-move.ts";
import { connectTo } from "#test/support/mover.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";

const file = "actionwire.sqlite";

/** A small installation that was stopped. */
async function installation(): Promise<string> {
  const platform = await startPlatform({ onSqlite: true });
  const { clientId } = await newTestClient(platform);
  await newEndpoint(platform, clientId, "http://127.0.0.1:9/");
  await platform.stop();
  return platform.dataDir;
}

interface Asked {
  from: string;
  to?: string;
  masterKey?: Uint8Array | undefined;
  databaseUrl?: string;
}

function moved({ from, to, masterKey, databaseUrl }: Asked): Promise<object> {
  const flags = { from: `sqlite:${from}`, to };
  const keysUnder = (key: Uint8Array) =>
    createDataKeys({ masterKey: key, masterKeyPrevious: undefined, dataDir: "" }, systemRandom);
  return moveVerb.runOffline(flags, { masterKey, databaseUrl, keysUnder, progress: () => {} });
}

const keyOf = (dataDir: string) => Buffer.from(masterKeyOf(dataDir), "base64");

/** The refusal of a move that was right but for what is `asked` otherwise. */
async function refusal(
  dataDir: string,
  asked: Partial<Asked> = {},
): Promise<{ code: string; message: string }> {
  const right = { from: dataDir, to: asked.to ?? (await freshPostgresUrl()), masterKey: keyOf(dataDir) };
  const error = await moved({ ...right, ...asked }).then(
    () => new Error("it was not refused"),
    (error: Error & { code: string }) => error,
  );
  if (!("code" in error)) throw error;
  return { code: error.code, message: error.message };
}

function change(dataDir: string, sql: string): void {
  const database = new DatabaseSync(path.join(dataDir, file));
  database.exec(sql);
  database.close();
}

/** A copy of the folder that may be damaged. */
function copyOf(dataDir: string): string {
  const copy = freshFolder();
  cpSync(dataDir, copy, { recursive: true });
  return copy;
}

describe("move", () => {
  test("by the folder or its file, to --to or DATABASE_URL, and leaves every file of the folder as it was", async () => {
    const dataDir = await installation();
    const masterKey = keyOf(dataDir);
    const contents = () =>
      readdirSync(dataDir)
        .filter((name) => !/-(shm|wal)$/.test(name))
        .map((name) => [
          name,
          statSync(path.join(dataDir, name)).mtimeMs,
          readFileSync(path.join(dataDir, name), "hex"),
        ]);
    const before = contents();
    const verified = { moved: { tables: expect.any(Number), rows: expect.any(Number) }, verified: true };
    expect(await moved({ from: dataDir, to: await freshPostgresUrl(), masterKey })).toEqual(verified);
    const databaseUrl = await freshPostgresUrl();
    expect(await moved({ from: path.join(dataDir, file), masterKey, databaseUrl })).toEqual(verified);
    expect(contents()).toEqual(before);
  });

  test("knows every table of the schema, and none before one that it refers to", async () => {
    const database = await freshSqlite();
    const { tables, all, references } = await database.read(async (reader) => ({
      tables: await readTables(reader),
      all: await reader.all<{ name: string }>("select name from sqlite_schema where type = 'table'"),
      references: await reader.all<{ from: string; to: string }>(
        `select t.name as "from", f."table" as "to" from sqlite_schema t, pragma_foreign_key_list(t.name) f`,
      ),
    }));
    const names = tables.map(({ name }) => name);
    const expected = all.map(({ name }) => name).filter((name) => name !== "schema_migrations");
    expect(names.toSorted()).toEqual(expected.toSorted());
    expect(references.length).toBeGreaterThan(3);
    for (const { from, to } of references) expect(names.indexOf(to)).toBeLessThan(names.indexOf(from));
  });
});

describe("move is refused", () => {
  test("where nothing is to be moved, or the flags name no databases", async () => {
    const dataDir = await installation();
    expect(await refusal(dataDir, { from: "/nowhere" })).toMatchObject({ code: "source_not_found" });
    const empty = freshFolder();
    expect((await refusal(dataDir, { from: empty })).message).toContain("actionwire.sqlite does not exist");
    expect(readdirSync(empty)).toEqual([]);
    for (const to of ["mysql://u@h/d", "postgres://u:secret@h"]) {
      const { code, message } = await refusal(dataDir, { to });
      expect([code, message.includes("secret")]).toEqual(["invalid_arguments", false]);
    }
  });

  test("while a server runs on the source", async () => {
    const dataDir = await installation();
    const lock = lockDataDir(dataDir);
    onTestFinished(() => lock.release());
    expect(await refusal(dataDir)).toEqual({
      code: "source_in_use",
      message: `a server or another move is running on ${dataDir}: stop it, and move then`,
    });
  });

  test.each([
    [schemaVersion - 1, "start a server of this version on it once"],
    [schemaVersion + 1, "move it with the version of Actionwire that made it"],
  ])("with schema %i", async (version, todo) => {
    const dataDir = await installation();
    change(
      dataDir,
      version < schemaVersion
        ? `delete from schema_migrations where number > ${version}`
        : `insert into schema_migrations (number, applied_at) values (${version}, 0)`,
    );
    const { code, message } = await refusal(dataDir);
    expect(code).toBe("source_version");
    expect(message).toContain(todo);
  });

  test("without the key that seals the secrets, and says where that is without showing it", async () => {
    const dataDir = await installation();
    const keyFile = path.join(dataDir, "master.key");
    const key = masterKeyOf(dataDir);
    for (const [masterKey, code] of [
      [undefined, "master_key_missing"],
      [new Uint8Array(32), "wrong_master_key"],
    ] as const) {
      const refused = await refusal(dataDir, { masterKey });
      expect(refused.code).toBe(code);
      expect(refused.message).toContain(`export MASTER_KEY="$(cat '${keyFile}')"`);
      expect(refused.message).not.toContain(key);
    }
    const withoutFile = copyOf(dataDir);
    rmSync(path.join(withoutFile, "master.key"));
    const { message } = await refusal(dataDir, { from: withoutFile, masterKey: undefined });
    expect(message).toContain("Set it to the MASTER_KEY that the servers of this installation have had.");
  });

  test("where the target has tables of somebody else, rows of its own, or a move that is finished", async () => {
    const dataDir = await installation();
    const foreign = await freshPostgresUrl();
    const client = await connectTo(foreign);
    await client.query("drop schema public cascade; create schema public; create table orders (id bigint)");
    const { code, message } = await refusal(dataDir, { to: foreign });
    expect([code, message]).toEqual(["target_not_empty", expect.stringContaining("it has the table orders")]);
    const tables = await client.query("select tablename from pg_tables where schemaname = 'public'");
    expect(tables.rows).toEqual([{ tablename: "orders" }]);

    const used = await freshPostgresUrl();
    const env = { DATABASE_URL: used, MASTER_KEY: masterKeyOf(dataDir), MODE: "development" };
    await (await startPlatform({ onSqlite: true, env })).stop();
    expect(await refusal(dataDir, { to: used })).toMatchObject({ code: "target_not_empty" });

    const done = await freshPostgresUrl();
    await moved({ from: dataDir, to: done, masterKey: keyOf(dataDir) });
    expect(await refusal(dataDir, { to: done })).toMatchObject({ code: "already_moved" });
  });

  test("where it began from something else, and where both sides differ in the end", async () => {
    const dataDir = await installation();
    const to = await freshPostgresUrl();
    const client = await connectTo(to);
    // As if somebody wrote to the target beside the move.
    await client.query(
      `create function spoil() returns trigger language plpgsql as
         $$ begin new.name := new.name || '!'; return new; end $$;
       create trigger spoil before insert on clients for each row execute function spoil()`,
    );
    expect(await refusal(dataDir, { to })).toEqual({
      code: "verification_failed",
      message: expect.stringContaining("table clients differs"),
    });
    const worked = copyOf(dataDir);
    change(worked, "update settings_version set version = version + 1");
    expect(await refusal(worked, { to })).toMatchObject({ code: "source_changed" });
  });
});
