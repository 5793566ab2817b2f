import { describe, expect, onTestFinished, test } from "vitest";
import { createLog } from "#src/core/log.ts";
import { enqueue, type Job } from "#src/queue/jobs.ts";
import { type JobWork, Worker } from "#src/queue/worker.ts";
import type { Database, Transaction } from "#src/store/database.ts";
import { eventually } from "#test/support/eventually.ts";
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
  const put = (...jobs: [id: string, clientId: string, dueAt?: number][]) =>
    database.write(async (tx) => {
      for (const [id, clientId, dueAt = clock.now()] of jobs)
        await enqueue(tx, { id, clientId, kind: "test", payload: "{}", dueAt });
    });
  const start = () => {
    const worker = new Worker({
      database,
      clock,
      log: createLog("silent"),
      work: { perform: done, giveUp: done, ...work },
      afterUncleanEnd,
    });
    onTestFinished(() => worker.stop());
    return worker;
  };
  const left = () =>
    database.read((reader) =>
      reader.all<{ id: string; state: string; tries: number; due_at: number }>(
        "select id, state, tries, due_at from jobs order by id",
      ),
    );
  return { clock, database, order, put, start, left, done };
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
