import { copyFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { Limiter } from "#src/clients/limits.ts";
import { systemClock } from "#src/core/clock.ts";
import { databaseFile } from "#src/store/open.ts";
import { freshDatabase, freshSqlite, openSqlite } from "#test/support/fresh.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { freshPostgresUrl, openPostgres } from "#test/support/postgres.ts";
import { canMount, mountSmallDisk } from "#test/support/small-disk.ts";

const rule = { clientId: "cli_1", action: "import_claims", requests: 600, perSeconds: 3600 };

/** As many as are asked for side by side by each of the limiters; resolves to how many were admitted. */
async function admitted(limiters: readonly Limiter[], each: number): Promise<number> {
  const states = await Promise.all(
    limiters.flatMap((limiter) => Array.from({ length: each }, () => limiter.take(rule))),
  );
  return states.filter(({ admitted }) => admitted).length;
}

test("three nodes under pressure admit no more than the limit, and nine tenths of it at least", async () => {
  const url = await freshPostgresUrl();
  const databases = await Promise.all([openPostgres(url), openPostgres(url), openPostgres(url)]);
  const limiters = databases.map((database) => new Limiter(database, systemClock));
  let sum = 0;
  for (let round = 0; round < 10; round++) sum += await admitted(limiters, 100);
  expect(sum).toBeLessThanOrEqual(rule.requests);
  expect(sum).toBeGreaterThanOrEqual(rule.requests * 0.9);
  expect(await admitted(limiters, 10)).toBe(0);
  // A block is a twentieth of the limit: so many draws, and as many that found nothing, but none per request.
  const statements = databases.reduce((all, database) => all + database.statements, 0);
  expect(statements).toBeLessThan(150);
});

test("the window is the database's, whatever this machine's clock says", async () => {
  const clock = new ManualClock();
  const database = await freshDatabase(clock);
  const ahead = { ...systemClock, now: () => clock.now() + 5 * 3_600_000 };
  const behind = { ...systemClock, now: () => clock.now() - 5 * 3_600_000 };
  const limiters = [
    new Limiter(database, ahead),
    new Limiter(database, clock),
    new Limiter(database, behind),
  ];
  expect(await admitted(limiters, 600)).toBe(rule.requests);
  clock.jump(3_600_000);
  expect(await admitted(limiters, 600)).toBe(rule.requests);
});

test("a clock that was set back keeps nobody waiting for the time that it shows no more", async () => {
  const clock = new ManualClock();
  const limiter = new Limiter(await freshDatabase(clock), clock);
  expect(await admitted([limiter], 700)).toBe(rule.requests);
  clock.jump(-86_400_000);
  expect(await admitted([limiter], 700)).toBe(rule.requests);
});

describe("restarts", () => {
  test("20 kills in a window lose a hundredth of the limit each at most, and admit nobody twice", async () => {
    const clock = new ManualClock();
    const database = await freshSqlite(clock);
    let sum = 0;
    // A process that is killed gives nothing back.
    for (let kill = 0; kill < 20; kill++) sum += await admitted([new Limiter(database, clock)], 8);
    expect(sum).toBe(20 * 8);
    sum += await admitted([new Limiter(database, clock)], rule.requests);
    expect(sum).toBeLessThanOrEqual(rule.requests);
    expect(sum).toBeGreaterThanOrEqual(rule.requests - 20 * (rule.requests / 100));
  });

  test("a stop gives back what was not used, whatever the engine", async () => {
    const clock = new ManualClock();
    const database = await freshDatabase(clock);
    let sum = 0;
    for (let stop = 0; stop < 20; stop++) {
      const limiter = new Limiter(database, clock);
      sum += await admitted([limiter], 7);
      await limiter.stop();
    }
    sum += await admitted([new Limiter(database, clock)], rule.requests);
    expect(sum).toBe(rule.requests);
  });

  test("what is given back is of a window that is over by then: nothing changes in the next one", async () => {
    const clock = new ManualClock();
    const database = await freshDatabase(clock);
    const [late, next] = [new Limiter(database, clock), new Limiter(database, clock)];
    expect(await admitted([late], 1)).toBe(1);
    clock.jump(3_600_000);
    expect(await admitted([next], 400)).toBe(400);
    await late.stop();
    expect(await admitted([next, new Limiter(database, clock)], 400)).toBe(rule.requests - 400);
  });
});

test.runIf(canMount)(
  "on a full disk the limit is kept in memory, and written when there is space",
  async () => {
    const disk = mountSmallDisk(8);
    onTestFinished(() => disk.unmount());
    copyFileSync(inject("sqliteTemplate"), path.join(disk.folder, databaseFile));
    const clock = new ManualClock();
    const database = openSqlite(path.join(disk.folder, databaseFile), clock);
    onTestFinished(() => database.close());
    const limiter = new Limiter(database, clock);
    expect(await admitted([limiter], 100)).toBe(100);
    disk.fill();
    expect(await admitted([limiter], 300)).toBe(300);
    expect(database.isFull).toBe(true);
    disk.free();
    expect(await admitted([limiter], 50)).toBe(50);
    await limiter.stop();
    expect(await admitted([new Limiter(database, clock)], 300)).toBe(rule.requests - 450);
    clock.jump(3_600_000);
    disk.fill();
    expect(await admitted([limiter], 700)).toBe(rule.requests);
  },
);
