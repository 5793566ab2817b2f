import { describe, expect, onTestFinished, test } from "vitest";
import type { Database } from "#src/store/database.ts";
import { PostgresDatabase } from "#src/store/postgres/database.ts";
import { serverLife } from "#src/store/postgres/settings.ts";
import { type Cut, startCuttingProxy } from "#test/support/cutting-proxy.ts";
import { eventually } from "#test/support/eventually.ts";
import { type PostgresServer, startPostgres } from "#test/support/postgres/server.ts";
import { ask } from "#test/support/postgres/template.ts";
import { freshPostgresUrl, openPostgres } from "#test/support/postgres.ts";

const noted = async (database: Database) =>
  (await database.read((reader) => reader.all<{ id: number }>("select id from notes order by id"))).map(
    ({ id }) => id,
  );
const note = (database: Database, id: number) =>
  database.write(async (tx) => {
    await tx.run("insert into notes (id) values ($1)", [id]);
    return `note ${id}`;
  });
const createNotes = (database: Database) =>
  database.write((tx) => tx.run("create table notes (id bigint primary key)"));

/** What a unit whose connection was cut at its COMMIT comes to, and what is stored then. */
async function cutAtCommit(cut: Cut) {
  const proxy = await startCuttingProxy(await freshPostgresUrl());
  const database = await openPostgres(proxy.url);
  await createNotes(database);
  proxy.cutCommit(cut);
  const outcome = await note(database, 1).catch((error: unknown) => error);
  return { outcome, stored: await noted(database) };
}

describe("postgres: a connection that breaks in COMMIT", () => {
  test("before it: nothing is stored, and the unit is told that the database is unavailable", async () => {
    const { outcome, stored } = await cutAtCommit("before it");
    expect(outcome).toMatchObject({ name: "StorageError", fault: "unavailable" });
    expect(stored).toEqual([]);
  });

  test("before its reply: the database is asked, and the unit is done", async () => {
    expect(await cutAtCommit("before its reply")).toEqual({ outcome: "note 1", stored: [1] });
  });

  test("of a unit that wrote nothing: it is done", async () => {
    const proxy = await startCuttingProxy(await freshPostgresUrl());
    const database = await openPostgres(proxy.url);
    proxy.cutCommit("before its reply");
    expect(await database.write((tx) => tx.get("select 1 as one"))).toEqual({ one: 1 });
  });

  test("and nobody can be asked for longer than is waited: the outcome is unknown", async () => {
    const proxy = await startCuttingProxy(await freshPostgresUrl());
    const database = await openPostgres(proxy.url);
    await createNotes(database);
    proxy.cutCommit("before its reply", { awayMs: 6000 });
    await expect(note(database, 1)).rejects.toMatchObject({ name: "StorageError", fault: "outcome_unknown" });
    const stored = await eventually("the database answers", () => noted(database).catch(() => undefined));
    expect(stored).toEqual([1]);
  });
});

describe("postgres: a server of its own", () => {
  async function ownServer(): Promise<PostgresServer> {
    const server = await startPostgres();
    onTestFinished(() => server.end());
    return server;
  }

  async function open(url: string): Promise<PostgresDatabase> {
    const database = await PostgresDatabase.open({ url });
    onTestFinished(() => database.close());
    return database;
  }

  test("that crashes under load loses nothing that was confirmed, and keeps nothing that was refused", async () => {
    const server = await ownServer();
    const database = await open(server.url);
    await createNotes(database);
    const confirmed: number[] = [];
    const refused: number[] = [];
    let next = 0;
    let crashes = 0;
    const writer = async () => {
      while (crashes < 3) {
        const id = ++next;
        const fault = await note(database, id).then(
          () => undefined,
          (error: { fault?: string }) => error.fault ?? "another error",
        );
        if (fault === undefined) confirmed.push(id);
        else if (fault === "unavailable") refused.push(id);
        else expect(fault).toBe("outcome_unknown");
      }
    };
    const writers = Array.from({ length: 24 }, writer);
    while (crashes < 3) {
      const enough = confirmed.length + 200;
      await eventually(
        `${enough} notes are confirmed`,
        async () => {
          await note(database, ++next).catch(() => {});
          return confirmed.length;
        },
        (count) => count >= enough,
        { progress: (count) => count },
      );
      await server.stop("immediate");
      await server.start();
      crashes += 1;
    }
    await Promise.all(writers);
    const stored = new Set(await noted(database));
    expect(confirmed.filter((id) => !stored.has(id))).toEqual([]);
    expect(refused.filter((id) => stored.has(id))).toEqual([]);
    expect(refused.length).toBeGreaterThan(0);
  }, 60_000);

  test("tells a crash, after which ids of transactions are given anew, from other restarts", async () => {
    const server = await ownServer();
    const first = await ask(server.url, serverLife);
    await server.stop("fast");
    await server.start();
    expect(await ask(server.url, serverLife)).toBe(first);
    await server.stop("immediate");
    await server.start();
    expect(await ask(server.url, serverLife)).not.toBe(first);
  });

  test.each(["fsync", "full_page_writes"])(
    "with %s = off is refused, and the message says what to do",
    async (name) => {
      const server = await ownServer();
      const database = await open(server.url);
      await server.set(name, "off");
      await expect(PostgresDatabase.open({ url: server.url })).rejects.toThrow(
        `has ${name} = off, with which a crash loses what was confirmed: set ${name} = on in postgresql.conf`,
      );
      await database.close();
    },
  );

  test.each([
    ["a wrong password", (url: URL) => (url.password = "wrong"), "password authentication failed"],
    [
      "a database that is not there",
      (url: URL) => (url.pathname = "/missing"),
      'database "missing" does not exist',
    ],
  ])("is refused with %s", async (_name, change, message) => {
    const url = new URL(await freshPostgresUrl());
    change(url);
    const opened = PostgresDatabase.open({ url: url.href });
    await expect(opened).rejects.toThrow(`the server of DATABASE_URL cannot be used: `);
    await expect(opened).rejects.toThrow(message);
  });
});
