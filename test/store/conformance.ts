import { describe, expect, test } from "vitest";
import type { Clock } from "#src/core/clock.ts";
import { type Database, StorageError, type Transaction, valuesList } from "#src/store/database.ts";
import { UnstorableValue } from "#src/store/values.ts";
import { ManualClock } from "#test/support/manual-clock.ts";

/**
 * What every engine behind the storage port must do; `open` gives an empty, migrated database in which the clock rules.
 * No engine is let off anything here: what only one of them does is in a file of its own.
 */
export function conformance(engine: string, open: (clock?: Clock) => Promise<Database>): void {
  const fresh = async (clock?: Clock) => {
    const database = await open(clock);
    await database.write((tx) => tx.run("create table notes (id bigint primary key, body text)"));
    return database;
  };
  const insert = (tx: Transaction, id: number, body: string | null = "x") =>
    tx.run("insert into notes (id, body) values ($1, $2)", [id, body]);
  const ids = async (database: Database) =>
    (await database.read((reader) => reader.all<{ id: number }>("select id from notes order by id"))).map(
      ({ id }) => id,
    );

  describe(`${engine}: the storage port`, () => {
    test("what a resolved write did can be read", async () => {
      const database = await fresh();
      expect(await database.write((tx) => insert(tx, 1))).toBe(1);
      expect(await ids(database)).toEqual([1]);
    });

    test("a unit that throws leaves nothing, and its neighbours stand", async () => {
      const database = await fresh();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, unit) =>
          database.write(async (tx) => {
            await insert(tx, unit);
            if (unit % 3 === 0) throw new Error(`unit ${unit}`);
            return unit;
          }),
        ),
      );
      const kept = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
      expect(kept).toEqual(Array.from({ length: 20 }, (_, unit) => unit).filter((unit) => unit % 3 !== 0));
      expect(await ids(database)).toEqual(kept);
    });

    test("a savepoint undoes what it wrote, when told so and when it throws", async () => {
      const database = await fresh();
      await database.write(async (tx) => {
        await insert(tx, 1);
        await tx.savepoint(() => insert(tx, 2));
        await tx.savepoint(
          () => insert(tx, 3),
          () => false,
        );
        const thrown = tx.savepoint(async () => {
          await insert(tx, 4);
          await tx.savepoint(() => insert(tx, 5));
          throw new Error("inner");
        });
        await expect(thrown).rejects.toThrow("inner");
      });
      expect(await ids(database)).toEqual([1, 2]);
    });

    test("integers come back as numbers, also sums and those beyond 32 bits", async () => {
      const database = await fresh();
      const row = await database.write(async (tx) => {
        await insert(tx, 10 ** 15);
        await insert(tx, 2);
        return tx.get<{ total: unknown; many: unknown }>(
          "select sum(id) as total, count(*) as many from notes",
        );
      });
      expect(row?.total).toBe(10 ** 15 + 2);
      expect(row?.many).toBe(2);
    });

    test("text is kept byte-exact, null stays null, and a missing row is undefined", async () => {
      const database = await fresh();
      const text = "Zoë \u202E 😀 e\u0301 é ' $1 ?1";
      await database.write(async (tx) => {
        await insert(tx, 1, text);
        await insert(tx, 2, null);
      });
      const bodies = await database.read((reader) =>
        reader.all<{ body: string | null }>("select body from notes order by id"),
      );
      expect(bodies.map(({ body }) => body)).toEqual([text, null]);
      expect(
        await database.read((reader) => reader.get("select 1 from notes where id = $1", [9])),
      ).toBeUndefined();
    });

    test.each<[string, string | number]>([
      ["NUL in a text", "a\u0000b"],
      ["the first half of a surrogate pair", "a\ud83d"],
      ["the second half of one", "\ude00a"],
      ["NaN", Number.NaN],
      ["infinity", Number.POSITIVE_INFINITY],
      ["a fraction", 0.5],
      ["an integer beyond 2^53", 2 ** 53],
    ])(
      "%s is no value, neither to write nor to look for, and the unit ends without it",
      async (_what, value) => {
        const database = await fresh();
        const writing = (sql: string) =>
          database.write(async (tx) => {
            await insert(tx, 1);
            await tx.run(sql, [2, value]);
          });
        await expect(writing("insert into notes (id, body) values ($1, $2)")).rejects.toThrow(
          UnstorableValue,
        );
        await expect(writing("update notes set body = $2 where id = $1")).rejects.toThrow(UnstorableValue);
        const column = typeof value === "string" ? "body" : "id";
        const looking = database.read((reader) =>
          reader.all(`select 1 from notes where ${column} = $1`, [value]),
        );
        await expect(looking).rejects.toThrow(UnstorableValue);
        expect(await ids(database)).toEqual([]);
      },
    );

    test("parameters stand anywhere in a statement, and more than once", async () => {
      const database = await fresh();
      const row = await database.write(async (tx) => {
        await tx.run("insert into notes (body, id) values ($2, $1), ($2, $3)", [1, "same", 2]);
        return tx.get<{ many: number }>(
          "select count(*) as many from notes where id <= $2 and body = $1 and id <= $2",
          ["same", 2],
        );
      });
      expect(row).toEqual({ many: 2 });
    });

    test("one multi-row statement takes many rows", async () => {
      const database = await fresh();
      const rows = Array.from({ length: 500 }, (_, id) => id);
      const changed = await database.write((tx) =>
        tx.run(
          `insert into notes (id, body) values ${valuesList(rows.length, 2)}`,
          rows.flatMap((id) => [id, `note ${id}`]),
        ),
      );
      expect(changed).toBe(500);
    });

    test("a transaction that leaked out of its unit is refused", async () => {
      const database = await fresh();
      let leaked: Transaction | undefined;
      await database.write(async (tx) => {
        leaked = tx;
      });
      await expect(leaked?.run("delete from notes")).rejects.toThrow("ended");
    });

    test("a unit that opens another one is refused instead of waiting for itself", async () => {
      const database = await fresh();
      await expect(database.write(() => database.write((tx) => insert(tx, 1)))).rejects.toThrow(
        "inside a unit",
      );
      await expect(database.write(() => database.read(async () => 1))).rejects.toThrow("inside a unit");
      expect(await ids(database)).toEqual([]);
    });

    test("a unit that is submitted when another one can be seen does see it", async () => {
      const database = await fresh();
      let seen: Promise<{ id: number }[]> | undefined;
      await database.write(async (tx) => {
        tx.onVisible(() => {
          seen = database.write((next) => next.all<{ id: number }>("select id from notes order by id"));
        });
        await insert(tx, 1);
        await insert(tx, 2);
      });
      expect(await seen).toEqual([{ id: 1 }, { id: 2 }]);
    });

    test("nobody is woken for a unit or a savepoint that failed, and once for one that did not", async () => {
      const database = await fresh();
      const woken: string[] = [];
      const failed = database.write(async (tx) => {
        tx.onVisible(() => woken.push("a unit that failed"));
        throw new Error("refused");
      });
      await expect(failed).rejects.toThrow("refused");
      await database.write(async (tx) => {
        tx.onVisible(() => woken.push("before"));
        const undo = async () => void tx.onVisible(() => woken.push("a savepoint that was undone"));
        await tx.savepoint(undo, () => false);
        await tx.savepoint(async () => tx.onVisible(() => woken.push("a savepoint")));
      });
      expect(woken).toEqual(["before", "a savepoint"]);
    });

    test("a reader sees committed units only", async () => {
      const database = await fresh();
      let during: number[] = [];
      let release = () => {};
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      const writing = database.write(async (tx) => {
        await insert(tx, 1);
        await gate;
      });
      during = await ids(database);
      release();
      await writing;
      expect(during).toEqual([]);
      expect(await ids(database)).toEqual([1]);
    });

    test("now is the clock's, the same for the whole unit", async () => {
      const clock = new ManualClock(Date.UTC(2031, 0, 1));
      const database = await fresh(clock);
      const [before, after] = await database.write(async (tx) => {
        const before = tx.now;
        clock.jump(5000);
        return [before, tx.now];
      });
      expect([before, after]).toEqual([Date.UTC(2031, 0, 1), Date.UTC(2031, 0, 1)]);
      expect(await database.read(async ({ now }) => now)).toBe(clock.now());
    });

    test("truth comes back as 1 and 0, a count in a join and a case as numbers", async () => {
      const database = await fresh();
      await database.write((tx) => insert(tx, 7));
      const row = await database.read((reader) =>
        reader.get("select id = 7 as yes, id = 8 as no, case when id > 0 then id end as some from notes"),
      );
      expect({ ...(row as object) }).toEqual({ yes: 1, no: 0, some: 7 });
    });

    test("an integer that a number cannot hold is refused, and never rounded", async () => {
      const database = await fresh();
      const sum = database.write(async (tx) => {
        await insert(tx, Number.MAX_SAFE_INTEGER);
        await insert(tx, Number.MAX_SAFE_INTEGER - 1);
        return tx.get("select sum(id) as total from notes");
      });
      await expect(sum).rejects.toThrow(RangeError);
      expect(await ids(database)).toEqual([]);
    });

    test("a statement that fails ends its savepoint, and the unit goes on behind it", async () => {
      const database = await fresh();
      await database.write(async (tx) => {
        await insert(tx, 1);
        await expect(tx.savepoint(() => insert(tx, 1))).rejects.toThrow();
        await insert(tx, 2);
      });
      expect(await ids(database)).toEqual([1, 2]);
    });

    test("a mistake in a statement is no fault of the storage, and nothing of its unit is stored", async () => {
      const database = await fresh();
      const unit = database.write(async (tx) => {
        await insert(tx, 1);
        await tx.run("insert into notes (id, surprise) values (2, 'x')");
      });
      const error: unknown = await unit.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(StorageError);
      expect(await ids(database)).toEqual([]);
    });

    test("no change is lost between units that read for update and then write", async () => {
      const database = await fresh();
      await database.write((tx) => insert(tx, 1, "0"));
      const increase = async (tx: Transaction) => {
        const row = await tx.get<{ body: string }>(`select body from notes where id = 1 ${tx.forUpdate}`);
        await tx.run("update notes set body = $1 where id = 1", [String(Number(row!.body) + 1)]);
      };
      await Promise.all(Array.from({ length: 60 }, () => database.write(increase)));
      const row = await database.read((reader) => reader.get<{ body: string }>("select body from notes"));
      expect(row!.body).toBe("60");
    });

    test("each unit that takes a row and skips what others hold gets another one", async () => {
      const database = await fresh();
      const rows = Array.from({ length: 30 }, (_, id) => id);
      await database.write(async (tx) => {
        for (const id of rows) await insert(tx, id);
      });
      const take = (tx: Transaction) =>
        tx.get<{ id: number }>(
          `delete from notes where id = (select id from notes order by id limit 1 ${tx.skipLocked}) returning id`,
        );
      const taken = await Promise.all(rows.map(() => database.write(take)));
      const got = taken.flatMap((row) => row?.id ?? []).sort((one, other) => one - other);
      expect(new Set(got).size).toBe(got.length);
      expect([...got, ...(await ids(database))].sort((one, other) => one - other)).toEqual(rows);
    });

    test("background units are done like others, and a statement may be given limits of its own", async () => {
      const database = await fresh();
      await database.write(async (tx) => {
        await tx.run("insert into notes (id) values (1)", [], { waitMs: 2000 });
        await tx.run("insert into notes (id) values ($1)", [2], { takesLong: true });
        await insert(tx, 3);
      }, "background");
      expect(await ids(database)).toEqual([1, 2, 3]);
    });

    test("more waiting units than can be served in time are refused at once, the others are done", async () => {
      const database = await fresh();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 5000 }, (_, id) => database.write((tx) => insert(tx, id))),
      );
      const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.every((error) => error instanceof StorageError && error.fault === "overloaded")).toBe(
        true,
      );
      expect(await ids(database)).toHaveLength(outcomes.length - refused.length);
    });

    test("closing waits for the units that were begun", async () => {
      const database = await fresh();
      const units = [1, 2, 3].map((id) => database.write((tx) => insert(tx, id)));
      await database.close();
      expect(await Promise.all(units)).toEqual([1, 1, 1]);
    });

    test("statements are counted", async () => {
      const database = await fresh();
      const before = database.statements;
      await database.write((tx) => insert(tx, 1));
      await ids(database);
      expect(database.statements - before).toBe(2);
    });
  });
}
