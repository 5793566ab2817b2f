import { execFile } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { createClient } from "#generated/client/client.ts";
import { asksForHelp, help } from "#src/operator/run.ts";
import { verbs } from "#src/operator/verbs.ts";
import type { Database } from "#src/store/database.ts";
import { schemaVersion } from "#src/store/migrate.ts";
import { databaseFile } from "#src/store/open.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { eventually } from "#test/support/eventually.ts";
import { freshDataDir, freshFolder, openSqlite } from "#test/support/fresh.ts";
import { freshPostgresUrl, openPostgres } from "#test/support/postgres.ts";
import { freePort, root, serverProcess } from "#test/support/process.ts";
import { masterKey, storeSettings } from "#test/support/store.ts";

async function operator(dataDir: string, args: readonly string[], settings: Record<string, string> = {}) {
  const env = {
    ...process.env,
    MODE: "development",
    MASTER_KEY: masterKey,
    ...(await storeSettings(dataDir)),
    ...settings,
  };
  return promisify(execFile)(process.execPath, ["src/operator-main.ts", ...args], { cwd: root, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

describe("the operator command", () => {
  test("works beside a running server, which follows within a second", { timeout: 120_000 }, async () => {
    const server = await serverProcess(freshFolder());
    await server.start();
    const { client, oauth } = (await server.operator("client", "create", "--name", "Óscar & Søn")) as {
      client: string;
      oauth: Record<string, string>;
    };
    expect(client).toMatch(/^cli_[0-9a-z]+$/);
    expect(Object.values(oauth).every((text) => /^[A-Za-z0-9_-]+$/.test(text))).toBe(true);
    const api = createClient({
      baseUrl: server.url,
      clientId: oauth.client_id!,
      clientSecret: oauth.client_secret!,
    });
    const { data, response } = await api["import_claims.v1"]({ claims: [realisticClaim(1)] });
    expect(response.headers.get("ratelimit-policy")).toBe('"import_claims";q=600;w=60');

    expect(await server.operator("request", "show", "--request", data!.request_id)).toMatchObject({
      state: "completed",
    });
    expect(await server.operator("client", "limits", "--client", client, "--factor", "1000")).toEqual({
      client,
      factor: 1000,
    });
    const { endpoint, secret, state } = await server.operator(
      "endpoint",
      "create",
      "--client",
      client,
      "--url",
      "http://127.0.0.1:9/",
      "--types",
      "*",
    );
    expect([endpoint, secret, state]).toEqual([
      expect.stringMatching(/^ep_/),
      expect.stringMatching(/^whsec_/),
      "active",
    ]);
    expect(await server.operator("endpoint", "disable", "--endpoint", String(endpoint))).toEqual({
      endpoint,
      state: "disabled",
    });
    expect(await server.operator("delivery", "list", "--client", client)).toEqual({ deliveries: [] });
    await server.operator("client", "disable", "--client", client);
    // Within a second, where the machine is not busy: test/nodes/roles.test.ts holds that by a clock of its own.
    const refused = await eventually(
      "the running server refuses the client",
      async () => (await api["get_claim.v1"]({ reference: "x" })).problem,
      (problem) => problem?.status === 403,
    );
    expect(refused).toMatchObject({ status: 403, code: "client_disabled" });
  });

  test.each([
    ["an unknown verb", ["client", "destroy"], "unknown_verb", "client create, client show"],
    ["a missing flag", ["client", "create"], "invalid_arguments", "--name"],
    ["something that is not there", ["client", "show", "--client", "cli_1"], "client_not_found", "cli_1"],
    [
      "an endpoint that is not there",
      ["endpoint", "show", "--endpoint", "ep_1"],
      "endpoint_not_found",
      "ep_1",
    ],
  ])("%s: one line {code,message} on stderr, exit 1, nothing on stdout", async (_why, args, code, names) => {
    const result = await operator(freshDataDir(), args);
    expect([result.code, result.stdout]).toEqual([1, ""]);
    expect(result.stderr.trim().split("\n")).toHaveLength(1);
    const error = JSON.parse(result.stderr) as { code: string; message: string };
    expect(error.code).toBe(code);
    expect(error.message).toContain(names);
  });

  test.each(verbs.map(({ name }) => [name]))("%s --help shows that verb alone, with every flag", (name) => {
    const verb = verbs.find((candidate) => candidate.name === name)!;
    for (const line of [
      [...name.split(" "), "--help"],
      ["help", ...name.split(" ")],
      [...name.split(" "), "-h"],
    ]) {
      expect(asksForHelp(line)).toBe(true);
      const shown = help(line);
      expect(
        verbs.filter((other) => shown.includes(`\n  ${other.name} `)).map((other) => other.name),
      ).toEqual([name]);
      for (const flag of Object.keys(verb.flags)) expect(shown).toContain(`--${flag}`);
    }
  });

  test("settings that cannot be used: one line as well", async () => {
    const { code, stderr } = await operator(freshFolder(), ["client", "show", "--client", "cli_1"], {
      PORT: "99999",
    });
    expect([code, stderr.trim().split("\n").length]).toEqual([1, 1]);
    expect(JSON.parse(stderr)).toMatchObject({ code: "invalid_settings" });
  });

  test("--help shows every verb, those of a word, or one of them with its flags", async () => {
    const shown = async (...words: string[]) => (await operator(freshFolder(), [...words, "--help"])).stdout;
    const all = await shown();
    for (const { name, does } of verbs) {
      expect(all).toMatch(new RegExp(`^  ${name} \\[?--`, "m"));
      expect(all.replace(/\s+/g, " ")).toContain(does);
    }
    expect(all.split("\n").filter((line) => line.length > 100)).toEqual([]);
    const ofEndpoints = await shown("endpoint");
    expect(ofEndpoints).toContain("endpoint rotate");
    expect(ofEndpoints).not.toContain("client create");
    const one = await shown("endpoint", "rotate", "--activate");
    expect(one).toContain("--revoke previous|next");
    expect(one).not.toContain("endpoint create");
  });
});

/** The one line {code,message} of a command that is refused, with nothing on stdout. */
async function refusal(dataDir: string, args: readonly string[], settings: Record<string, string> = {}) {
  const { code, stdout, stderr } = await operator(dataDir, args, settings);
  expect([code, stdout, stderr.trim().split("\n").length]).toEqual([1, "", 1]);
  return JSON.parse(stderr) as { code: string; message: string };
}

const onSqlite = { DATABASE_URL: "" };

/** Processes of their own: on a busy machine each takes seconds. */
describe("the database that the operator command works on", { timeout: 120_000 }, () => {
  test("is never made: without one, nothing is left behind, and where it was looked for is said", async () => {
    const empty = freshFolder();
    const create = ["client", "create", "--name", "x"];
    for (const dataDir of [empty, path.join(empty, "missing")]) {
      const { code, message } = await refusal(dataDir, create, onSqlite);
      expect(code).toBe("no_database");
      expect(message).toContain(`there is no database in ${dataDir}: set DATA_DIR`);
    }
    expect(readdirSync(empty)).toEqual([]);
  });

  test("gets no key either where the one of the server is lost", async () => {
    const dataDir = freshDataDir();
    const { code, message } = await refusal(dataDir, ["client", "list"], { ...onSqlite, MASTER_KEY: "" });
    expect([code, message]).toEqual(["master_key_lost", expect.stringContaining(dataDir)]);
    expect(readdirSync(dataDir).filter((file) => file.endsWith(".key"))).toEqual([]);
  });

  test("is named where something is not there: the folder, or the server without its password", async () => {
    const dataDir = freshDataDir();
    const show = ["client", "show", "--client", "cli_1"];
    expect(await refusal(dataDir, show, onSqlite)).toEqual({
      code: "client_not_found",
      message: `there is no client cli_1 (${dataDir})`,
    });
    const url = new URL(await freshPostgresUrl());
    const { message } = await refusal(dataDir, show, { DATABASE_URL: url.href });
    expect(message).toBe(
      `there is no client cli_1 (PostgreSQL database ${url.pathname.slice(1)} on ${url.host})`,
    );
  });

  test("is named where the server does not answer, without its password", async () => {
    const url = `postgresql://someone:canary@127.0.0.1:${await freePort()}/claims`;
    const { code, message } = await refusal(freshFolder(), ["client", "list"], { DATABASE_URL: url });
    expect(code).toBe("database_unusable");
    expect(message).toContain(`(PostgreSQL database claims on ${new URL(url).host})`);
    expect(message).not.toContain("canary");
  });

  test("is left as it is where it is another program's file, or an empty one", async () => {
    const folder = freshFolder();
    const file = path.join(folder, databaseFile);
    writeFileSync(file, "");
    expect(await refusal(folder, ["client", "list"], onSqlite)).toMatchObject({ code: "no_database" });
    expect([readdirSync(folder), readFileSync(file).length]).toEqual([[databaseFile], 0]);
    const database = new DatabaseSync(file);
    database.exec("create table theirs (id integer)");
    database.close();
    const theirs = readFileSync(file);
    expect(await refusal(folder, ["client", "list"], onSqlite)).toMatchObject({ code: "database_unusable" });
    expect([readdirSync(folder), readFileSync(file).equals(theirs)]).toEqual([[databaseFile], true]);
  });

  test("is left as it is where it is empty, and what to do is said", async () => {
    const url = await freshPostgresUrl({ migrated: false });
    const { code, message } = await refusal(freshFolder(), ["client", "list"], { DATABASE_URL: url });
    expect(code).toBe("no_database");
    expect(message).toContain(
      `on ${new URL(url).host}: check that it is the database of the server, or start`,
    );
    const database = await openPostgres(url);
    const tables = await database.read((reader) =>
      reader.all("select tablename from pg_tables where schemaname = 'public'"),
    );
    expect(tables).toEqual([]);
  });

  test.each([
    ["an older version", -1, "no_database", "start the server of this version once"],
    ["a newer version", 1, "schema_too_new", "start the newer version"],
  ])("is left as it is where it is of %s", async (_what, step, code, said) => {
    const number = schemaVersion + step;
    const becomeOther = async (database: Database) => {
      await database.write(async (tx) => {
        await tx.run("delete from schema_migrations where number > $1", [number]);
        if (step > 0)
          await tx.run("insert into schema_migrations (number, applied_at) values ($1, 0)", [number]);
      });
      await database.close();
    };
    const dataDir = freshDataDir();
    await becomeOther(openSqlite(path.join(dataDir, databaseFile)));
    const url = await freshPostgresUrl();
    await becomeOther(await openPostgres(url));
    for (const settings of [onSqlite, { DATABASE_URL: url }])
      expect(await refusal(dataDir, ["client", "list"], settings)).toEqual({
        code,
        message: expect.stringContaining(said),
      });
  });
});
