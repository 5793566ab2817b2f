import { execFile, spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { databaseFile } from "#src/store/open.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { administer } from "#test/support/postgres/template.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { root } from "#test/support/process.ts";
import { canMount, mountSmallDisk } from "#test/support/small-disk.ts";
import { masterKey } from "#test/support/store.ts";

type Env = Record<string, string>;

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

const patienceMs = 60_000;
const nobody = 65534;

/** Runs a program of ours until it ends; one that does not is ended, and fails the test by its code. */
function run(program: string, args: readonly string[], env: Env, uid?: number): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [`src/${program}`, ...args],
      {
        cwd: root,
        env: { ...process.env, MODE: "development", PORT: "0", ADMIN_PORT: "0", LOG_LEVEL: "warn", ...env },
        timeout: patienceMs,
        ...(uid === undefined ? {} : { uid, gid: uid }),
      },
      (error, stdout, stderr) =>
        resolve({ code: error ? (error.code as unknown as number) : 0, stdout, stderr }),
    );
  });
}

/** The server and the operator command say the same, each in its own form: one line, no stack trace, exit code 1. */
async function bothSay(env: Env, code: string, ...words: (string | RegExp)[]): Promise<void> {
  const [server, { code: exit, stdout, stderr }] = await Promise.all([
    run("main.ts", [], env),
    run("operator-main.ts", ["client", "show", "--client", "cli_1"], env),
  ]);
  serverSaid(server, ...words);
  expect([exit, stdout, stderr.trim().split("\n").length], stderr).toEqual([1, "", 1]);
  const told = JSON.parse(stderr) as { code: string; message: string };
  expect(told.code, stderr).toBe(code);
  for (const word of words) expect(told.message).toMatch(word);
}

async function serverSays(env: Env, ...words: (string | RegExp)[]): Promise<void> {
  serverSaid(await run("main.ts", [], env), ...words);
}

/** Where a server would make a database, or cannot: the operator command finds none. */
async function serverSaysAndCommandFindsNone(env: Env, ...words: (string | RegExp)[]): Promise<void> {
  const [, { code, stderr }] = await Promise.all([
    serverSays(env, ...words),
    run("operator-main.ts", ["client", "show", "--client", "cli_1"], env),
  ]);
  expect([code, stderr.trim().split("\n").length], stderr).toEqual([1, 1]);
  expect(JSON.parse(stderr)).toMatchObject({ code: "no_database" });
}

function serverSaid({ code, stderr }: Ended, ...words: (string | RegExp)[]): void {
  expect(stderr).toMatch(/^Actionwire cannot start: /);
  expect([code, stderr.trim().split("\n").length], stderr).toEqual([1, 1]);
  for (const word of words) expect(stderr).toMatch(word);
}

/** A folder on which a server has run once. */
async function usedFolder(env: Env = {}): Promise<string> {
  const folder = freshFolder();
  const child = spawn(process.execPath, ["src/main.ts"], {
    cwd: root,
    env: { ...process.env, MODE: "development", PORT: "0", ADMIN_PORT: "0", DATA_DIR: folder, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("endpoint create")) resolve();
    });
    child.once("exit", () => reject(new Error(`it ended instead of serving: ${said}`)));
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
  return folder;
}

const fileOf = (folder: string) => path.join(folder, databaseFile);

describe("the master key", { timeout: 3 * patienceMs }, () => {
  test("lost, damaged, another one: told apart, and never replaced by a new one", async () => {
    const folder = await usedFolder();
    const key = path.join(folder, "master.key");
    const text = readFileSync(key, "utf8");
    rmSync(key);
    await bothSay({ DATA_DIR: folder }, "master_key_lost", "master.key is missing", "put the file back");
    expect(existsSync(key)).toBe(false);
    for (const damaged of ["", text.slice(0, 20)]) {
      writeFileSync(key, damaged);
      await bothSay({ DATA_DIR: folder }, "master_key_damaged", "master.key is damaged", "restore");
    }
    writeFileSync(key, masterKey);
    await bothSay({ DATA_DIR: folder }, "wrong_master_key", "master.key is not the key that");
    writeFileSync(key, text);
    const env = { DATA_DIR: folder, MASTER_KEY: masterKey };
    await bothSay(env, "wrong_master_key", "MASTER_KEY is not the key that");
    rmSync(key);
    const { stderr } = await run("operator-main.ts", ["client", "show", "--client", "cli_1"], {
      ...env,
      MASTER_KEY: text,
    });
    expect(JSON.parse(stderr)).toMatchObject({ code: "client_not_found" });
  });

  test("another one on PostgreSQL", async () => {
    const env = { DATABASE_URL: await freshPostgresUrl({ migrated: false }), MASTER_KEY: masterKey };
    await usedFolder(env);
    const other = { ...env, MASTER_KEY: Buffer.alloc(32, 8).toString("base64") };
    await bothSay(other, "wrong_master_key", "MASTER_KEY is not the key that");
  });

  test("made for a new folder with mode 0600, and whole", async () => {
    const folder = await usedFolder();
    const key = path.join(folder, "master.key");
    expect(Buffer.from(readFileSync(key, "utf8"), "base64")).toHaveLength(32);
    expect(statSync(key).mode & 0o777).toBe(0o600);
  });
});

describe("DATA_DIR", { timeout: 3 * patienceMs }, () => {
  test("a file, or below a file", async () => {
    const file = path.join(freshFolder(), "file");
    writeFileSync(file, "");
    const words = [
      "cannot be used",
      "a file stands where a folder is needed",
      "set DATA_DIR to another folder",
    ];
    await serverSaysAndCommandFindsNone({ DATA_DIR: file }, ...words);
    await serverSaysAndCommandFindsNone({ DATA_DIR: path.join(file, "data") }, ...words);
  });

  test.runIf(process.platform === "linux")("where no folder can be made", async () => {
    await serverSaysAndCommandFindsNone(
      { DATA_DIR: "/proc/nowhere/data" },
      "parent folder",
      "/proc/nowhere/data",
    );
  });

  test.runIf(canMount)("on a disk that is mounted for reading alone, used or not", async () => {
    const disk = mountSmallDisk(24);
    onTestFinished(() => disk.unmount());
    const used = path.join(disk.folder, "used");
    mkdirSync(used);
    const folder = await usedFolder();
    for (const file of [databaseFile, "master.key", "server.lock"])
      copyFileSync(path.join(folder, file), path.join(used, file));
    spawnSync("mount", ["-o", "remount,ro", disk.folder]);
    for (const dataDir of [used, path.join(disk.folder, "new")])
      await serverSays({ DATA_DIR: dataDir }, "read-only file system", dataDir);
    const { stderr } = await run("operator-main.ts", ["client", "list"], { DATA_DIR: used });
    expect(JSON.parse(stderr)).toMatchObject({ code: "database_unusable" });
  });

  test.runIf(canMount)("full from the beginning", async () => {
    const disk = mountSmallDisk(1);
    onTestFinished(() => disk.unmount());
    disk.fill();
    await serverSaysAndCommandFindsNone({ DATA_DIR: disk.folder }, "no space left", "free 1 MiB");
    disk.free();
    disk.fill(200_000);
    await serverSaysAndCommandFindsNone({ DATA_DIR: disk.folder }, "no space left");
  });

  const asNobody = process.getuid?.() === 0 ? nobody : undefined;
  const canRun = spawnSync(process.execPath, ["-e", ""], { cwd: root, uid: asNobody }).status === 0;

  test.runIf(canRun && process.platform !== "win32")(
    "without permission for it, or for what is in it",
    async () => {
      const closed = freshFolder();
      chmodSync(closed, 0);
      const refused = ["cannot be used", "no permission", "chown"];
      serverSaid(await run("main.ts", [], { DATA_DIR: closed }, asNobody), ...refused);
      const below = { DATA_DIR: path.join(closed, "below") };
      serverSaid(await run("main.ts", [], below, asNobody), ...refused);
      chmodSync(closed, 0o700);
      if (asNobody === undefined) return;
      // The folder is theirs, and the file is somebody else's.
      const folder = await usedFolder();
      chownSync(folder, nobody, nobody);
      for (const file of [databaseFile, "server.lock", "master.key"]) {
        const shared = path.join(folder, file);
        serverSaid(await run("main.ts", [], { DATA_DIR: folder }, asNobody), /cannot be (used|read)/, "user");
        chownSync(shared, nobody, nobody);
      }
    },
  );
});

describe("the embedded database", { timeout: 3 * patienceMs }, () => {
  const broken: [what: string, spoil: (file: string) => void, ...words: string[]][] = [
    ["garbage", (file) => writeFileSync(file, "x".repeat(100_000)), "no SQLite database", "backup"],
    ["text", (file) => writeFileSync(file, "hello\n"), "no SQLite database", "backup"],
    ["cut off", (file) => truncateSync(file, 40_960), "damaged or was cut off", "backup"],
    ["cut off in its first page", (file) => truncateSync(file, 700), "backup"],
    ["a folder", remadeAsFolder, "must be a file"],
    [
      "of another program",
      (file) => remade(file, "create table orders (id integer)"),
      "another program",
      "orders",
    ],
    [
      "of another program that counts its migrations, too",
      (file) =>
        remade(file, "create table schema_migrations (version text); create table users (id integer)"),
      "another program",
    ],
  ];

  test.each(broken)("%s", async (_what, spoil, ...words) => {
    const folder = freshFolder();
    copyFileSync(inject("sqliteTemplate"), fileOf(folder));
    spoil(fileOf(folder));
    await bothSay({ DATA_DIR: folder }, "database_unusable", ...words);
    // What was found is left as it was, and no key was made for it.
    expect(readdirSync(folder).filter((name) => !name.startsWith("server.lock"))).toEqual([databaseFile]);
  });

  test("with a newer schema", async () => {
    const folder = freshFolder();
    copyFileSync(inject("sqliteTemplate"), fileOf(folder));
    change(fileOf(folder), "insert into schema_migrations (number, applied_at) values (999, 0)");
    await bothSay({ DATA_DIR: folder }, "schema_too_new", "schema 999", "newer version");
  });

  test("in use by another server", async () => {
    const folder = freshFolder();
    const lock = new DatabaseSync(path.join(folder, "server.lock"));
    onTestFinished(() => lock.close());
    lock.exec("pragma locking_mode = exclusive; begin exclusive");
    await serverSays({ DATA_DIR: folder }, "another Actionwire server is running");
  });

  test("with a lock file that is none", async () => {
    const folder = freshFolder();
    writeFileSync(path.join(folder, "server.lock"), "x".repeat(5000));
    await serverSays({ DATA_DIR: folder }, "server.lock cannot be used");
  });
});

function remadeAsFolder(file: string): void {
  rmSync(file);
  mkdirSync(file);
}

function change(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

function remade(file: string, sql: string): void {
  rmSync(file);
  change(file, sql);
}

describe("PostgreSQL", { timeout: 3 * patienceMs }, () => {
  const says = (url: string, ...words: string[]) =>
    bothSay({ DATABASE_URL: url, MASTER_KEY: masterKey }, "database_unusable", ...words);
  const changed = (url: string, change: (parts: URL) => void) => {
    const parts = new URL(url);
    change(parts);
    return parts.href;
  };

  test("unreachable, a wrong password, an unknown database: what PostgreSQL says, and what to do", async () => {
    const url = await freshPostgresUrl();
    await says(
      changed(url, (parts) => (parts.port = "1")),
      "ECONNREFUSED",
      "is PostgreSQL running there",
    );
    await says(
      changed(url, (parts) => (parts.hostname = "nowhere.invalid")),
      "is PostgreSQL running there",
    );
    await says(
      changed(url, (parts) => (parts.password = "wrong")),
      "password",
      "check user and password",
    );
    await says(
      changed(url, (parts) => (parts.pathname = "/nowhere")),
      "nowhere",
      "make that database",
    );
  });

  test("too many connections, no right to make tables", async () => {
    const url = await freshPostgresUrl({ migrated: false });
    const role = `role_${randomUUID().replaceAll("-", "")}`;
    await administer(url, `create role ${role} login password 'secret' connection limit 0`);
    onTestFinished(() => administer(url, `drop role ${role}`));
    const asRole = changed(url, (parts) => Object.assign(parts, { username: role, password: "secret" }));
    await says(asRole, "too many connections", "raise max_connections");
    await administer(url, `alter role ${role} connection limit 10`);
    const env = { DATABASE_URL: asRole, MASTER_KEY: masterKey };
    await serverSaysAndCommandFindsNone(env, "permission denied");
  });

  test("of another program, and with a newer schema", async () => {
    const url = await freshPostgresUrl({ migrated: false });
    await administer(url, "create table orders (id bigint)");
    await says(url, "another program", "orders");
    const newer = await freshPostgresUrl();
    await administer(newer, "insert into schema_migrations (number, applied_at) values (999, 0)");
    await bothSay({ DATABASE_URL: newer, MASTER_KEY: masterKey }, "schema_too_new", "schema 999");
  });

  test("that takes no writes, or no text but ASCII", async () => {
    const url = await freshPostgresUrl();
    const name = new URL(url).pathname.slice(1);
    await administer(url, `alter database ${name} set default_transaction_read_only = on`);
    await says(url, "takes no writes", "primary");
    const ascii = `${name}_ascii`;
    const template1 = changed(url, (parts) => (parts.pathname = "/postgres"));
    await administer(
      template1,
      `create database ${ascii} encoding 'SQL_ASCII' template template0 locale 'C'`,
    );
    onTestFinished(() => administer(template1, `drop database ${ascii}`));
    await says(
      changed(url, (parts) => (parts.pathname = `/${ascii}`)),
      "SQL_ASCII",
      "UTF8",
    );
  });
});

describe("the address", { timeout: 3 * patienceMs }, () => {
  test("that is taken, for each of the two ports", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    for (const name of ["PORT", "ADMIN_PORT"])
      await serverSays(
        { DATA_DIR: freshFolder(), [name]: String(port) },
        `port ${port}`,
        "something else listens",
      );
  });

  test("that this machine does not have", async () => {
    await serverSays({ DATA_DIR: freshFolder(), HOST: "192.0.2.1" }, "192.0.2.1", "no such address");
  });

  const asNobody = process.getuid?.() === 0 ? nobody : undefined;
  const mayNot = spawnSync(
    process.execPath,
    [
      "-e",
      "require('net').createServer().on('error', () => process.exit(3)).listen(1, '127.0.0.1', () => process.exit(0))",
    ],
    { cwd: root, uid: asNobody },
  );

  // Some systems let everybody listen anywhere.
  test.runIf(mayNot.status === 3)("that the user may not listen on", async () => {
    const folder = freshFolder();
    if (asNobody !== undefined) chownSync(folder, nobody, nobody);
    serverSaid(
      await run("main.ts", [], { DATA_DIR: folder, PORT: "1" }, asNobody),
      "port 1:",
      "may not listen",
    );
  });
});
