import { expect, test } from "vitest";
import { Limiter } from "#src/clients/limits.ts";
import { systemClock } from "#src/core/clock.ts";
import { freshDatabase } from "#test/support/fresh.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { freshPostgresUrl, openPostgres } from "#test/support/postgres.ts";

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
