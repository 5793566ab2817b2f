import { describe, expect, onTestFinished, test } from "vitest";
import { createLog } from "#src/core/log.ts";
import { enqueue, type Job } from "#src/queue/jobs.ts";
import { insertRequest } from "#src/queue/requests.ts";
import { type JobWork, Worker } from "#src/queue/worker.ts";
import { type Database, LockTimeout, StorageError, type Transaction } from "#src/store/database.ts";
import { eventually } from "#test/support/eventually.ts";
import { failRows } from "#test/support/failing-changes.ts";
import { freshDatabase } from "#test/support/fresh.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { freshPostgres } from "#test/support/postgres.ts";
import { onPostgres } from "#test/support/store.ts";

async function setUp(
  work: Partial<JobWork>,
  afterUncleanEnd = false,
  open: (clock: ManualClock) => Promise<Database> = freshDatabase,
) {
  const clock = new ManualClock();
  const database = await open(clock);
  await database.write((tx) => tx.run("create table done (job text primary key)"));
  const order: string[] = [];
  const done = async (tx: Transaction, job: Job) => {
    await tx.run("insert into done (job) values ($1)", [job.id]);
    tx.onVisible(() => order.push(job.id));
  };
  const logged: string[] = [];
  const alarms = () =>
    logged.flatMap((line) => {
      const { alarm, job, kind, client, request } = JSON.parse(line) as Record<string, unknown>;
      return alarm === undefined ? [] : [{ alarm, job, kind, client, request }];
    });
  const put = (...jobs: [id: string, clientId: string, dueAt?: number][]) =>
    database.write(async (tx) => {
      for (const [id, clientId, dueAt = clock.now()] of jobs)
        await enqueue(tx, { id, clientId, kind: "test", payload: "{}", dueAt });
    });
  const start = () => {
    const worker = new Worker({
      database,
      clock,
      log: createLog("info", { write: (line: string) => void logged.push(line) }),
      work: { perform: done, giveUp: done, ...work },
      afterUncleanEnd,
    });
    onTestFinished(() => worker.stop());
    return worker;
  };
  const left = () =>
    database.read((reader) =>
      reader.all<{ id: string; state: string; tries: number; storage_tries: number; due_at: number }>(
        "select id, state, tries, storage_tries, due_at from jobs order by id",
      ),
    );
  return { clock, database, order, put, start, left, done, logged, alarms };
}

describe("the worker", () => {
  test("takes clients in turn, and the oldest job of each first", async () => {
    const { clock, order, put, start, left } = await setUp({});
    await put(
      ...Array.from({ length: 20 }, (_, index): [string, string] => [
        `big-${String(index).padStart(2, "0")}`,
        "cli_a",
      ]),
    );
    await put(["small-1", "cli_b"], ["small-2", "cli_b"]);
    start();
    await clock.advance(1);
    await eventually("no job is left", left, (jobs) => jobs.length === 0);
    // Where units run beside each other, the small client's first one may have to open a connection.
    const late = onPostgres ? 8 : 0;
    expect(order.indexOf("small-1")).toBeLessThan(4 + late);
    expect(order.indexOf("small-2")).toBeLessThan(8 + late);
    const big = order.filter((id) => id.startsWith("big"));
    // Where units run at the same time, the few of one client that do may end in any order.
    if (!onPostgres) expect(big).toEqual(big.toSorted());
  });

  test("on PostgreSQL a long job keeps nobody waiting, and of one client only a few run", async () => {
    const ends = Promise.withResolvers<void>();
    let running = 0;
    let most = 0;
    const { clock, order, put, start, left, done } = await setUp(
      {
        async perform(tx, job) {
          most = Math.max(most, ++running);
          if (job.clientId === "cli_a") await ends.promise;
          running -= 1;
          await done(tx, job);
        },
      },
      false,
      freshPostgres,
    );
    await put(...Array.from({ length: 10 }, (_, index): [string, string] => [`long-${index}`, "cli_a"]));
    const worker = start();
    await clock.advance(1);
    for (let woken = 0; woken < 10; woken++) worker.wake("cli_a");
    await eventually("a job runs", () => running > 0);
    for (const id of ["short-1", "short-2"]) {
      await put([id, "cli_b"]);
      worker.wake("cli_b");
      await eventually(
        `${id} is done`,
        () => order,
        (ids) => ids.includes(id),
      );
    }
    ends.resolve();
    await eventually("no job is left", left, (jobs) => jobs.length === 0);
    expect(most).toBeLessThanOrEqual(5);
  });

  test("leaves a job alone until it is due", async () => {
    const { clock, put, start, left } = await setUp({});
    await put(["later", "cli_a", clock.now() + 60_000]);
    start();
    await clock.advance(59_000);
    expect(await left()).toHaveLength(1);
    await clock.advance(2000);
    expect(await left()).toHaveLength(0);
  });

  test("a job that throws leaves nothing, is tried 10 times at 1 s × 3^n up to 10 min, then given up visibly", async () => {
    const given: string[] = [];
    const { clock, database, put, start, left } = await setUp({
      perform: async (tx, job) => {
        await tx.run("insert into done (job) values ($1)", [job.id]);
        throw new Error("broken");
      },
      giveUp: async (_tx, job) => void given.push(job.id),
    });
    await put(["bad", "cli_a"]);
    start();
    const waits: number[] = [];
    await clock.advance(1);
    for (let tries = 1; tries < 10; tries++) {
      const [job] = await left();
      expect(job).toMatchObject({ state: "ready", tries });
      waits.push(Math.round((job!.due_at - clock.now()) / 1000));
      clock.jump(job!.due_at - clock.now());
      await clock.advance(1000);
    }
    expect(
      waits.map((seconds, index) => Math.abs(seconds - [1, 3, 9, 27, 81, 243, 600, 600, 600][index]!) <= 1),
    ).toEqual(Array(9).fill(true));
    expect(await left()).toMatchObject([{ state: "failed", tries: 10 }]);
    expect(given).toEqual(["bad"]);
    expect(await database.read((reader) => reader.all("select * from done"))).toEqual([]);
  });

  test("a job that fails with an error which is no text for a database is tried again like any other", async () => {
    const { clock, database, put, start, left } = await setUp({
      perform: async () => {
        throw new Error(`a\u0000\ud800${"😀".repeat(300)}`);
      },
    });
    await put(["bad", "cli_a"]);
    start();
    await clock.advance(1);
    await eventually("the job was tried once", left, ([job]) => job?.tries === 1);
    const row = await database.read((reader) => reader.get<{ failure: string }>("select failure from jobs"));
    expect(row?.failure).toMatch(/^Error: a\uFFFD\uFFFD😀+$/u);
  });

  test("after an unclean end each try is counted before it begins, so that a job which kills the process ends too", async () => {
    const given: string[] = [];
    const { clock, database, put, start, left, order } = await setUp(
      { giveUp: async (_tx, job) => void given.push(job.id) },
      true,
    );
    await put(["killer", "cli_a"], ["good", "cli_b"]);
    // What ten deaths in the middle of it leave behind: ten counted tries and no result.
    await database.write((tx) => tx.run("update jobs set tries = 10 where id = 'killer'"));
    start();
    await clock.advance(1);
    await eventually(
      "a job is done",
      () => order,
      (ids) => ids.length === 1,
    );
    expect(order).toEqual(["good"]);
    expect(given).toEqual(["killer"]);
    expect(await left()).toMatchObject([{ id: "killer", state: "failed" }]);
  });

  test("a try that is on disk before the job begins survives the job's rollback", async () => {
    const seen: number[] = [];
    const { clock, put, start, left } = await setUp(
      {
        perform: async (_tx, job) => {
          seen.push(job.tries);
          throw new Error("broken");
        },
      },
      true,
    );
    await put(["bad", "cli_a"]);
    start();
    await clock.advance(1);
    expect(seen).toEqual([1]);
    expect(await left()).toMatchObject([{ tries: 1 }]);
  });
});

/** What a database says to a unit that it cannot do, really where it can be brought to that. */
async function refuseUnit(tx: Transaction): Promise<never> {
  if (tx.forUpdate === "") throw new LockTimeout("said by the test");
  await tx.run("set local statement_timeout = 1");
  await tx.run("select pg_sleep(10)");
  throw new Error("the statement was not ended");
}

const databaseAway = () => new StorageError("unavailable", "said by the test");

describe("a job that the database cannot do, while it does others", () => {
  test("is tried 20 times with pauses of its own, alarms from the fifth on, then ends like others; who comes behind it goes on", async () => {
    const given: string[] = [];
    const { clock, order, put, start, left, done, alarms, logged } = await setUp({
      perform: (tx, job) => (job.id === "bad" ? refuseUnit(tx) : done(tx, job)),
      giveUp: async (_tx, job) => void given.push(job.id),
      requestOf: ({ id }) => `req_${id}`,
    });
    await put(["bad", "cli_a"], ["good-0", "cli_a"], ["other-0", "cli_b"]);
    const worker = start();
    await clock.advance(1);
    await eventually(
      "jobs done: 2",
      () => order,
      ({ length }) => length === 2,
    );
    const waits: number[] = [];
    for (let tries = 1; tries < 20; tries++) {
      const bad = (
        await eventually(
          `the job was tried ${tries} times`,
          async () => (await left()).filter(({ id }) => id === "bad"),
          ([job]) => job?.storage_tries === tries,
        )
      )[0]!;
      expect(bad).toMatchObject({ state: "ready", tries: 0 });
      waits.push(Math.round((bad.due_at - clock.now()) / 1000));
      clock.jump(bad.due_at - clock.now() + 1);
      await put([`good-${tries}`, "cli_a"]);
      worker.wake("cli_a");
      await clock.advance(1000);
      await eventually(
        `good-${tries} is done`,
        () => order,
        (all) => all.includes(`good-${tries}`),
      );
    }
    await eventually(
      "one is given up",
      () => given,
      ({ length }) => length === 1,
    );
    expect(waits.map((seconds, index) => Math.abs(seconds - Math.min(3 ** index, 600)) <= 1)).toEqual(
      Array(19).fill(true),
    );
    expect(await left()).toMatchObject([{ id: "bad", state: "failed", tries: 0, storage_tries: 20 }]);
    const named = { job: "bad", kind: "test", client: "cli_a", request: "req_bad" };
    expect(alarms()).toEqual([
      ...Array.from({ length: 15 }, () => ({ alarm: "job_hindered", ...named })),
      { alarm: "job_failed", ...named },
    ]);
    const warnings = logged.map((line) => JSON.parse(line)).filter(({ storageTries }) => storageTries === 1);
    expect(warnings).toMatchObject([named]);
  });

  test("counts nothing where the database is away for all: they wait, and then it is done", async () => {
    let isAway = true;
    const { clock, order, put, start, left, done, alarms } = await setUp({
      perform(tx, job) {
        if (isAway) throw databaseAway();
        return done(tx, job);
      },
    });
    await put(["one", "cli_a"]);
    start();
    await clock.advance(1);
    await clock.advance(1000);
    expect(await left()).toMatchObject([{ tries: 0, storage_tries: 0 }]);
    isAway = false;
    await clock.advance(1000);
    await eventually(
      "jobs done: 1",
      () => order,
      ({ length }) => length === 1,
    );
    expect(alarms()).toEqual([]);
  });

  test("is counted as well where its connection breaks each time, and the database is there in between", async () => {
    const { clock, put, start, left } = await setUp({
      perform: () => Promise.reject(databaseAway()),
    });
    await put(["killer", "cli_a"]);
    start();
    for (let second = 0; second < 4; second++) await clock.advance(1000);
    const [job] = await left();
    expect(job).toMatchObject({ state: "ready", tries: 0 });
    expect(job!.storage_tries).toBeGreaterThan(0);
  });

  test.each([
    ["by itself", refuseUnit, 1],
    ["with everything", () => Promise.reject(databaseAway()), 0],
  ] as const)(
    "after an unclean end, a try that storage used up %s is none",
    async (_, refuse, storageTries) => {
      const begun: Pick<Job, "tries" | "storageTries">[] = [];
      const { clock, order, put, start, done } = await setUp(
        {
          perform(tx, job) {
            begun.push({ tries: job.tries, storageTries: job.storageTries });
            return begun.length === 1 ? refuse(tx) : done(tx, job);
          },
        },
        true,
      );
      await put(["one", "cli_a"]);
      start();
      await clock.advance(1);
      for (let second = 0; second < 3; second++) await clock.advance(1000);
      await eventually(
        "jobs done: 1",
        () => order,
        ({ length }) => length === 1,
      );
      expect(begun).toEqual([
        { tries: 1, storageTries: 0 },
        { tries: 1, storageTries },
      ]);
    },
  );

  test("of one client that cannot be taken keeps nobody else waiting", async () => {
    const { clock, database, order, put, start } = await setUp({}, true);
    await put(["bad", "cli_a"], ["good", "cli_b"]);
    await failRows(database, "update", "jobs", "new.client_id = 'cli_a'");
    start();
    await clock.advance(1);
    await clock.advance(1000);
    await eventually(
      "good is done",
      () => order,
      (all) => all.includes("good"),
    );
  });
});

describe("a job that has failed for good", () => {
  test("and whose end throws is buried with an alarm, and its request has failed", async () => {
    const { clock, database, put, start, left, alarms } = await setUp({
      perform: () => Promise.reject(new Error("broken")),
      giveUp: () => Promise.reject(new Error("broken, too")),
      requestOf: () => "req_1",
    });
    await put(["bad", "cli_a"]);
    await database.write(async (tx) => {
      const request = { id: "req_1", clientId: "cli_a", operationId: "import_claims.v1", total: 3 };
      await insertRequest(tx, { ...request, mode: "async", receivedAt: tx.now });
      await tx.run("update jobs set tries = 9 where id = 'bad'");
    });
    start();
    await clock.advance(1);
    await eventually("the job has failed", left, ([job]) => job!.state === "failed");
    const named = { job: "bad", kind: "test", client: "cli_a", request: "req_1" };
    expect(alarms()).toEqual([
      { alarm: "job_failed", ...named },
      { alarm: "job_end_failed", ...named },
    ]);
    const request = await database.read((reader) => reader.get("select state, total, failed from requests"));
    expect(request).toEqual({ state: "failed", total: 3, failed: 3 });
  });

  test("with a key, such as a timer, or that waits for its next try, holds up none of those behind it", async () => {
    const { clock, database, order, put, start, left, done } = await setUp({
      perform: (tx, job) => (job.id === "bad" ? Promise.reject(new Error("broken")) : done(tx, job)),
      giveUp: async () => {},
    });
    await put(["bad", "cli_a"], ["later", "cli_a", clock.now() + 1]);
    await database.write((tx) => tx.run("update jobs set unique_key = id"));
    start();
    await clock.advance(1000);
    await eventually(
      "later is done",
      () => order,
      (all) => all.includes("later"),
    );
    await put(["last", "cli_a"]);
    await database.write((tx) =>
      tx.run("update jobs set unique_key = id, tries = case id when 'bad' then 9 else 0 end, due_at = 0"),
    );
    await clock.advance(1000);
    await eventually(
      "last is done",
      () => order,
      (all) => all.includes("last"),
    );
    expect(await left()).toMatchObject([{ id: "bad", state: "failed" }]);
  });
});
