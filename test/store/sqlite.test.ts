import { copyFileSync, statSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "#src/core/clock.ts";
import { DataDirInUse, lockDataDir } from "#src/store/data-dir.ts";
import { StorageError, type Transaction } from "#src/store/database.ts";
import { migrate, SchemaTooNew } from "#src/store/migrate.ts";
import { freshFolder, freshSqlite, openSqlite } from "#test/support/fresh.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { canMount, mountSmallDisk } from "#test/support/small-disk.ts";
import { conformance } from "./conformance.ts";

conformance("sqlite", freshSqlite);

const pageSize = 4096;

describe("sqlite: a full disk in the middle of a batch", () => {
  test("undoes no neighbour, answers each unit truly, and the next one works when there is space", async () => {
    const database = await freshSqlite();
    const file = await database.write(async (tx) => {
      await tx.run("create table notes (unit bigint not null, part bigint not null, body text not null)");
      return tx.get<{ pages: number }>("select page_count as pages from pragma_page_count");
    });
    database.limitPages((file?.pages ?? 0) + 40);
    const parts = (unit: number) => (unit === 7 ? 100 : 3);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 24 }, (_, unit) =>
        database.write(async (tx) => {
          for (let part = 0; part < parts(unit); part++) {
            await tx.run("insert into notes (unit, part, body) values ($1, $2, $3)", [
              unit,
              part,
              "x".repeat(pageSize / 2),
            ]);
          }
          return unit;
        }),
      ),
    );
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(outcomes[7]?.status).toBe("rejected");
    expect(refused.every((error) => error instanceof StorageError && error.fault === "full")).toBe(true);
    const stored = await database.read((reader) =>
      reader.all<{ unit: number; parts: number }>(
        "select unit, count(*) as parts from notes group by unit order by unit",
      ),
    );
    const answered = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
    expect(stored).toEqual(answered.map((unit) => ({ unit, parts: 3 })));
    expect(answered.length).toBeGreaterThan(7);

    database.limitPages(0);
    await database.write((tx) => tx.run("insert into notes (unit, part, body) values (99, 0, 'after')"));
    expect(await database.read((reader) => reader.get("select part from notes where unit = 99"))).toEqual({
      part: 0,
    });
  });

  test("a unit that swallows the error cannot write on outside its transaction", async () => {
    const database = await freshSqlite();
    await database.write((tx) => tx.run("create table notes (body text not null)"));
    database.limitPages(1);
    const unit = database.write(async (tx) => {
      await tx.run("insert into notes (body) values ($1)", ["x".repeat(pageSize * 500)]).catch(() => {});
      await tx.run("insert into notes (body) values ('auto-committed')");
    });
    await expect(unit).rejects.toThrow("rolled back");
    database.limitPages(0);
    expect(await database.read((reader) => reader.all("select body from notes"))).toEqual([]);
  });
});

test("sqlite: what a unit wakes by being visible shares its COMMIT", async () => {
  const file = path.join(freshFolder(), "test.sqlite");
  const database = openSqlite(file);
  onTestFinished(() => database.close());
  await database.write((tx) => tx.run("create table notes (id bigint primary key)"));
  const observer = new DatabaseSync(file, { readOnly: true });
  onTestFinished(() => observer.close());
  const committed = () => observer.prepare("select id from notes").all().length;
  const whileItRuns: number[] = [];
  let woken: Promise<number> | undefined;
  await database.write(async (tx) => {
    tx.onVisible(() => {
      woken = database.write((next) => {
        whileItRuns.push(committed());
        return next.run("insert into notes (id) select id + 1 from notes");
      });
    });
    await tx.run("insert into notes (id) values (1)");
  });
  expect(await woken).toBe(1);
  expect(whileItRuns).toEqual([0]);
  expect(committed()).toBe(2);
});

describe("sqlite: background units", () => {
  test("wait for interactive ones, share no transaction with them, and never wait for ever", async () => {
    const clock = new ManualClock();
    const database = await freshSqlite(clock);
    const order: string[] = [];
    /** A unit that takes a while, and more interactive ones come all the time. */
    const unit = (name: string) => async () => {
      order.push(name);
      await clock.advance(20);
    };
    const interactive = (name: string, then = 0): Promise<unknown> =>
      database.write(unit(name)).then(() => (then > 0 ? interactive(`${name}'`, then - 1) : undefined));
    const background = ["job 1", "job 2"].map((name) => database.write(unit(name), "background"));
    await Promise.all([interactive("a", 9), interactive("b"), ...background]);
    const [first, second] = background.map((_, index) => order.indexOf(`job ${index + 1}`));
    // 100 ms after the one before, although somebody interactive was always waiting, and no sooner.
    expect(first).toBe(0);
    expect(second! - first! - 1).toBeGreaterThanOrEqual(4);
    expect(second! - first! - 1).toBeLessThanOrEqual(6);
  });

  test("a long unit lets the event loop turn, and nothing into its transaction", async () => {
    let elapsed = 0;
    const database = await freshSqlite({ ...systemClock, monotonic: () => elapsed });
    await database.write((tx) => tx.run("create table notes (body text not null)"));
    let turns = 0;
    const turn = () => {
      turns += 1;
      timer = setImmediate(turn);
    };
    let timer = setImmediate(turn);
    const long = database.write(async (tx) => {
      for (let part = 0; part < 20; part++) {
        await tx.savepoint(() => tx.run("insert into notes (body) values ('long')"));
        elapsed += 6;
      }
      return tx.all("select body from notes");
    });
    const other = database.write((tx) => tx.run("insert into notes (body) values ('other')"));
    const [seen] = await Promise.all([long, other]);
    clearImmediate(timer);
    expect(seen).toHaveLength(20);
    expect(turns).toBeGreaterThanOrEqual(19);
  });
});

describe("sqlite: what no storage failure can pass as success", () => {
  const filling = (tx: Transaction) =>
    tx.run("insert into notes (body) values ($1)", ["x".repeat(pageSize * 500)]);
  const withNotes = async () => {
    const database = await freshSqlite();
    await database.write((tx) => tx.run("create table notes (body text not null)"));
    database.limitPages(1);
    return database;
  };

  test("a unit that swallows it at its end", async () => {
    const database = await withNotes();
    const unit = database.write(async (tx) => {
      await filling(tx).catch(() => {});
      return "done";
    });
    await expect(unit).rejects.toMatchObject({ name: "BatchDead", fault: "full" });
    expect(database.isFull).toBe(true);
  });

  test("an item that swallows it in its savepoint, beside units that are stored", async () => {
    const database = await withNotes();
    database.limitPages(60);
    const [swallowing, ...others] = await Promise.allSettled([
      database.write(async (tx) => {
        await tx.run("insert into notes (body) values ('first item')");
        await tx.savepoint(() => filling(tx)).catch(() => {});
        return "done";
      }),
      ...[1, 2, 3].map((unit) =>
        database.write((tx) => tx.run("insert into notes (body) values ($1)", [`unit ${unit}`])),
      ),
    ]);
    expect(swallowing).toMatchObject({ status: "rejected", reason: { fault: "full" } });
    expect(others.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
    const stored = await database.read((reader) => reader.all("select body from notes order by body"));
    expect(stored).toEqual([{ body: "unit 1" }, { body: "unit 2" }, { body: "unit 3" }]);
  });
});

/** What `refusedCommit` stands on: nothing is written behind the frame that commits. */
test("sqlite: a COMMIT of one page is one frame in the WAL, and none to fill a sector up", async () => {
  const file = path.join(freshFolder(), "frames.sqlite");
  const database = openSqlite(file);
  onTestFinished(() => database.close());
  await database.write((tx) => tx.run("create table notes (body text not null)"));
  const before = statSync(`${file}-wal`).size;
  await database.write((tx) => tx.run("insert into notes (body) values ('one page')"));
  expect(statSync(`${file}-wal`).size - before).toBe(pageSize + 24);
});

describe.runIf(canMount)("sqlite on a disk that is really full", () => {
  const open = () => {
    const disk = mountSmallDisk(4);
    onTestFinished(() => disk.unmount());
    const file = path.join(disk.folder, "small.sqlite");
    return { disk, file };
  };

  test("small units are stored beside one that finds no space at COMMIT, and a restart finds the same", async () => {
    const { disk, file } = open();
    const database = openSqlite(file);
    await database.write((tx) => tx.run("create table notes (unit bigint not null, body text not null)"));
    disk.fill(100_000);
    const outcomes = await Promise.allSettled(
      [1, 60, 1, 1].map((pages, unit) =>
        database.write(async (tx) => {
          for (let page = 0; page < pages; page++)
            await tx.run("insert into notes (unit, body) values ($1, $2)", [
              unit,
              "x".repeat(pageSize - 200),
            ]);
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
    expect(outcomes[1]).toMatchObject({ reason: { fault: "full" } });
    const stored = "select distinct unit from notes order by unit";
    const units = [{ unit: 0 }, { unit: 2 }, { unit: 3 }];
    expect(await database.read((reader) => reader.all(stored))).toEqual(units);
    // As after a crash: the WAL as it is, recovered by somebody else.
    const copy = path.join(freshFolder(), "copy.sqlite");
    for (const suffix of ["", "-wal"]) copyFileSync(file + suffix, copy + suffix);
    const recovered = new DatabaseSync(copy);
    expect(
      recovered
        .prepare(stored)
        .all()
        .map((row) => ({ ...row })),
    ).toEqual(units);
    recovered.close();
    disk.free();
    await database.write((tx) => tx.run("insert into notes (unit, body) values (9, 'after')"));
    expect(database.isFull).toBe(false);
    await database.close();
  });

  test("a checkpoint that finds no space is no COMMIT that failed", () => {
    const { disk, file } = open();
    const database = new DatabaseSync(file);
    onTestFinished(() => database.close());
    database.exec("pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table notes (body text)");
    const insert = database.prepare("insert into notes (body) values (?)");
    for (let page = 0; page < 100; page++) insert.run("x".repeat(pageSize - 200));
    disk.fill(5 * pageSize);
    database.exec("pragma wal_autocheckpoint = 1");
    insert.run("committed");
    expect(() => database.exec("pragma wal_checkpoint")).toThrow("full");
  });
});

describe("sqlite: files and versions", () => {
  test("the database file is readable by its owner only", async () => {
    const file = path.join(freshFolder(), "modes.sqlite");
    await openSqlite(file).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("a second server on the same folder is refused at once, and let in when the first has gone", () => {
    const folder = freshFolder();
    const first = lockDataDir(folder);
    expect(() => lockDataDir(folder)).toThrow(DataDirInUse);
    first.release();
    lockDataDir(folder).release();
  });

  test("migrations run once, and an unknown newer schema is refused", async () => {
    const database = await freshSqlite();
    await migrate(database);
    await database.write((tx) => tx.run("insert into schema_migrations (number, applied_at) values (99, 0)"));
    await expect(migrate(database)).rejects.toThrow(SchemaTooNew);
  });
});
