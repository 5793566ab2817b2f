import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import {
  type Database,
  LockTimeout,
  Overtaken,
  StorageError,
  type Transaction,
} from "#src/store/database.ts";
import { migrate, schemaVersion } from "#src/store/migrate.ts";
import type { PostgresDatabase } from "#src/store/postgres/database.ts";
import { toStorageError } from "#src/store/postgres/errors.ts";
import { eventually } from "#test/support/eventually.ts";
import { freshPostgres, freshPostgresUrl, openPostgres, terminate } from "#test/support/postgres.ts";
import { conformance } from "./conformance.ts";

conformance("postgres", freshPostgres);

async function withNotes(): Promise<PostgresDatabase> {
  const database = await freshPostgres();
  await database.write(async (tx) => {
    await tx.run("create table notes (id bigint primary key, body text)");
    await tx.run("insert into notes (id, body) values (1, 'a'), (2, 'b')");
  });
  return database;
}

const bodies = async (database: Database) =>
  (await database.read((reader) => reader.all<{ body: string }>("select body from notes order by id"))).map(
    ({ body }) => body,
  );

/** More than a statement can have. */
const manyParameters = {
  list: Array.from({ length: 70_000 }, (_, index) => `$${index + 1}`).join(),
  values: Array.from({ length: 70_000 }, () => 1),
};

/** Resolves when it was called `times` times. */
function meeting(times: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = times;
  return () => {
    left -= 1;
    if (left === 0) resolve();
    return promise;
  };
}

describe("postgres: units beside each other", () => {
  test("of two that wait for each other one runs again, and both are done", async () => {
    const database = await withNotes();
    const both = meeting(2);
    let runs = 0;
    const unit = (name: string, [first, second]: [number, number]) =>
      database.write(async (tx) => {
        runs += 1;
        const append = "update notes set body = body || $2 where id = $1";
        await tx.run(append, [first, name]);
        if (runs <= 2) await both();
        await tx.run(append, [second, name]);
      });
    await Promise.all([unit("x", [1, 2]), unit("y", [2, 1])]);
    expect(runs).toBe(3);
    expect((await bodies(database)).map((body) => [...body].sort().join(""))).toEqual(["axy", "bxy"]);
  });

  test("one that swallowed the order to give way runs again all the same", async () => {
    const database = await withNotes();
    const both = meeting(2);
    let runs = 0;
    const unit = (first: number, second: number) =>
      database.write(async (tx) => {
        runs += 1;
        await tx.run("update notes set body = body || 'x' where id = $1", [first]);
        if (runs <= 2) await both();
        const rest = tx.savepoint(() =>
          tx.run("update notes set body = body || 'y' where id = $1", [second]),
        );
        await rest.catch(() => {});
      });
    await Promise.all([unit(1, 2), unit(2, 1)]);
    expect((await bodies(database)).map((body) => [...body].sort().join(""))).toEqual(["axy", "bxy"]);
  });

  test("one that was overtaken runs again, five times at most", async () => {
    const database = await withNotes();
    let runs = 0;
    const unit = (times: number) =>
      database.write(async (tx) => {
        runs += 1;
        await tx.run("insert into notes (id, body) values ($1, 'c')", [runs + 10]);
        if (runs <= times) throw new Overtaken("by the test");
        return runs;
      });
    expect(await unit(5)).toBe(6);
    expect(await bodies(database)).toEqual(["a", "b", "c"]);
    runs = 0;
    await database.write((tx) => tx.run("delete from notes where id > 10"));
    await expect(unit(6)).rejects.toMatchObject({ fault: "unavailable" });
    expect(runs).toBe(6);
    expect(await bodies(database)).toEqual(["a", "b"]);
  });

  test("one that had to give way goes alone when it runs again, and comes through", async () => {
    const database = await withNotes();
    const isReady = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const said: string[] = [];
    const beside = database.write(async (tx) => {
      tx.takeTurn("somebody");
      await tx.get("select 1 as one");
      isReady.resolve();
      await mayEnd.promise;
      said.push("the one beside it has ended");
    });
    await isReady.promise;
    let runs = 0;
    const overtaken = database.write(async (tx) => {
      runs += 1;
      tx.takeTurn("somebody");
      await tx.get("select 1 as one");
      if (runs <= 3) throw new Overtaken("by the test");
      said.push("it went alone");
    });
    const other = database.write(async (tx) => {
      tx.takeTurn("somebody else");
      await tx.get("select 1 as one");
    });
    await other;
    await eventually(
      "the unit waits for those that are on their way",
      () =>
        database.read((reader) =>
          reader.all(
            `select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
          ),
        ),
      (waiting) => waiting.length === 1,
    );
    mayEnd.resolve();
    await Promise.all([beside, overtaken]);
    expect({ runs, said }).toEqual({ runs: 4, said: ["the one beside it has ended", "it went alone"] });
  });

  test("names are locked in one order, whether they are of anything or not", async () => {
    const database = await withNotes();
    const names = Array.from({ length: 64 }, (_, index) => `name ${index}`);
    let inside = 0;
    const most: number[] = [];
    const unit = (index: number) =>
      database.write(async (tx) => {
        await tx.lockNames(index % 2 === 0 ? names : names.toReversed());
        inside += 1;
        most.push(inside);
        await tx.get("select 1 as one");
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 12 }, (_, index) => unit(index)));
    expect(most).toEqual(Array(12).fill(1));
  });

  test("any other error is not tried again", async () => {
    const database = await withNotes();
    let runs = 0;
    const unit = database.write(async (tx) => {
      runs += 1;
      await tx.run("insert into notes (id) values (1)");
    });
    await expect(unit).rejects.toMatchObject({ code: "23505" });
    expect(runs).toBe(1);
  });

  test("one that waits for a lock longer than it may ends, and nothing of it stays", async () => {
    const database = await withNotes();
    const held = meeting(2);
    const holder = database.write(async (tx) => {
      await tx.run("update notes set body = 'held' where id = 1");
      await held();
    });
    const change = async (tx: Transaction) => {
      await tx.run("update notes set body = 'x' where id = 2");
      await tx.run("update notes set body = 'x' where id = 1", [], { waitMs: 50 });
    };
    await expect(database.write(change)).rejects.toBeInstanceOf(LockTimeout);
    await held();
    await holder;
    expect(await bodies(database)).toEqual(["held", "b"]);
  });

  test("of statements that were sent together, the one that failed is told, not those that failed after it", async () => {
    const database = await withNotes();
    const awaited = async (depth: number, work: () => Promise<unknown>): Promise<unknown> =>
      depth === 0 ? await work() : await awaited(depth - 1, work);
    // All replies are there when the first one is read.
    const busy = async () => {
      for (let turn = 0; turn < 20; turn++) await null;
      for (const until = performance.now() + 100; performance.now() < until; );
    };
    const unit = database.write((tx) =>
      Promise.all([
        awaited(10, () => tx.run("insert into notes (id) values (1)")),
        tx.all("select 1 as one"),
        busy(),
      ]),
    );
    await expect(unit).rejects.toMatchObject({ code: "23505" });
  });

  test("a lookup that was planned when its table was empty finds its row as quickly when that has grown", async () => {
    const database = await withNotes();
    // So wide that an empty one looks as if one row of each client were in it: then any index will do.
    const more = Array.from({ length: 20 }, (_, index) => `more_${index} text`).join(", ");
    await database.write(async (tx) => {
      await tx.run(
        `create table places (client text, reference text, at bigint, ${more}, primary key (client, reference))`,
      );
      await tx.run("create index places_by_time on places (client, at)");
    });
    const often = (times: number, statement: string, params: string[]) =>
      database.write(async (tx) => {
        for (let time = 0; time < times; time++) await tx.all(statement, params);
      });
    const lookUp = (times: number) =>
      often(times, "select at from places where client = $1 and reference = $2", ["c", "r7"]);
    // Writes follow one another on the same connection.
    const rowsRead = async () => {
      const sum = "select sum(idx_tup_read) as rows from pg_stat_user_indexes where relname = 'places'";
      await database.write((tx) => tx.run("select pg_stat_force_next_flush()"));
      return (await database.write((tx) => tx.get<{ rows: number }>(sum)))!.rows;
    };
    await lookUp(20);
    await database.write((tx) =>
      tx.run("insert into places select 'c', 'r' || n, n from generate_series(1, 5000) n"),
    );
    await often(500, "select 1 as one", []);
    const before = await rowsRead();
    await lookUp(100);
    expect((await rowsRead()) - before).toBeLessThan(200);
  });

  test("a unit whose failed statement was swallowed is refused as a whole", async () => {
    const database = await withNotes();
    const unit = database.write(async (tx) => {
      await tx.run("update notes set body = 'x'");
      await tx.run("insert into notes (id) values (1)").catch(() => {});
    });
    await expect(unit).rejects.toThrow("rolled back");
    expect(await bodies(database)).toEqual(["a", "b"]);
  });

  test("background units leave room for interactive ones, and get a turn even where those never end", async () => {
    const database = await withNotes();
    let background = 0;
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const units = Array.from({ length: 20 }, () =>
      database.write(async () => {
        background += 1;
        await gate;
      }, "background"),
    );
    await Promise.all(Array.from({ length: 40 }, () => bodies(database)));
    expect(background).toBe(8);
    open();
    await Promise.all(units);

    let done = false;
    const interactive = async (): Promise<void> => {
      while (!done) await bodies(database);
    };
    const busy = Array.from({ length: 40 }, interactive);
    await database.write(async () => {}, "background");
    done = true;
    await Promise.all(busy);
  });

  test("two processes that start on an empty database migrate it once", async () => {
    const url = await freshPostgresUrl({ migrated: false });
    const [one, other] = [await openPostgres(url), await openPostgres(url)];
    await Promise.all([migrate(one), migrate(other)]);
    const applied = await one.read((reader) =>
      reader.all<{ number: number }>("select number from schema_migrations order by number"),
    );
    expect(applied.map(({ number }) => number)).toEqual(
      Array.from({ length: schemaVersion }, (_, index) => index + 1),
    );
  });

  test("text is ordered byte by byte, whatever the server's language", async () => {
    const database = await freshPostgres();
    const columns = await database.read((reader) =>
      reader.all<{ name: string }>(
        `select table_name || '.' || column_name as name from information_schema.columns
         where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'`,
      ),
    );
    expect(columns).toEqual([]);
  });

  test("a statement that is known still works when a migration has changed its table", async () => {
    const database = await withNotes();
    const all = () => database.read((reader) => reader.all("select * from notes where id = $1", [1]));
    for (let time = 0; time < 4; time++) await all();
    await Promise.all(Array.from({ length: 16 }, all));
    await database.write((tx) => tx.run("alter table notes add column more text"));
    expect(await Promise.all(Array.from({ length: 16 }, all))).toEqual(
      Array.from({ length: 16 }, () => [{ id: 1, body: "a", more: null }]),
    );
  });
});

describe("postgres: what is said of the server", () => {
  test.each([
    ["53100", "full"],
    ["08006", "unavailable"],
    ["53300", "unavailable"],
    ["57P01", "unavailable"],
    ["57P03", "unavailable"],
    ["57014", "unavailable"],
    ["25006", "unavailable"],
    ["ECONNREFUSED", "unavailable"],
  ])("%s is %s", (code, fault) => {
    const error = toStorageError(Object.assign(new Error("said"), { code }), false);
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toMatchObject({ fault });
  });

  test.each([
    ["57014", "unit"],
    ["55P03", "unit"],
    ["53200", "unit"],
    ["53400", "unit"],
    ["08P01", "unit"],
    ["25P03", "unit"],
    ["53100", "database"],
    ["53300", "database"],
    ["08006", "database"],
    ["57P01", "database"],
    ["57P03", "database"],
    ["25006", "database"],
    ["ECONNREFUSED", "database"],
  ])("%s concerns the %s", (code, scope) => {
    expect(toStorageError(Object.assign(new Error("said"), { code }), false)).toMatchObject({ scope });
  });

  test.each([
    ["takes too long", "set local statement_timeout = 20", "select pg_sleep(5)", 0],
    ["stands still for too long", "set local idle_in_transaction_session_timeout = 20", "select 1", 300],
    ["has too many parameters", "select 1", `select 1 where 1 in (${manyParameters.list})`, 0],
  ])("a unit that %s is told so, and the next one works", async (_, before, statement, restMs) => {
    const database = await withNotes();
    const unit = database.write(async (tx) => {
      await tx.run(before);
      await pause(restMs);
      await tx.run(statement, statement.includes("$") ? manyParameters.values : []);
    });
    await expect(unit).rejects.toMatchObject({ name: "StorageError", fault: "unavailable", scope: "unit" });
    expect(await bodies(database)).toEqual(["a", "b"]);
  });

  test("a unit that has to give way too often is the only one that is told so", async () => {
    const database = await withNotes();
    const unit = database.write(async () => {
      throw new Overtaken("by everybody");
    });
    await expect(unit).rejects.toMatchObject({ name: "StorageError", fault: "unavailable", scope: "unit" });
  });

  test.each(["23505", "42601", "22P02"])("%s is a mistake in a statement", (code) => {
    const mistake = Object.assign(new Error("said"), { code });
    expect(toStorageError(mistake, false)).toBe(mistake);
  });

  test("a connection that is ended in the middle of a unit leaves nothing of it, and the next unit works", async () => {
    const database = await withNotes();
    const unit = database.write(async (tx) => {
      await tx.run("update notes set body = 'x'");
      const { pid } = (await tx.get<{ pid: number }>("select pg_backend_pid() as pid"))!;
      await terminate(database, pid);
      await tx.run("update notes set body = 'y'");
    });
    await expect(unit).rejects.toMatchObject({ name: "StorageError", fault: "unavailable" });
    expect(await bodies(database)).toEqual(["a", "b"]);
  });

  test("connections that are ended while nobody uses them are not noticed by anybody", async () => {
    const database = await withNotes();
    await Promise.all(Array.from({ length: 10 }, () => bodies(database)));
    await terminate(database);
    expect(await Promise.all(Array.from({ length: 20 }, () => bodies(database)))).toHaveLength(20);
  });
});
