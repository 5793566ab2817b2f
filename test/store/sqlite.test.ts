import { statSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "#src/core/clock.ts";
import { DataDirInUse, lockDataDir } from "#src/store/data-dir.ts";
import { StorageError } from "#src/store/database.ts";
import { migrate, SchemaTooNew } from "#src/store/migrate.ts";
import { freshFolder, freshSqlite, openSqlite } from "#test/support/fresh.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
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
