import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { expectOnce, startLoad, startNodes } from "#test/support/nodes.ts";
import { cutCommits } from "#test/support/postgres/commit-cutter.ts";
import { startPostgres } from "#test/support/postgres/server.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { startReceiver } from "#test/support/receiver.ts";

const crashes = Number(process.env.DATABASE_CRASHES ?? 3);

test(`PostgreSQL crashes ${crashes} times under load: who repeats with the same key has one effect, and the nodes are back`, {
  timeout: 60_000 + crashes * 20_000,
}, async () => {
  const server = await startPostgres();
  onTestFinished(() => server.end());
  const all = await startNodes(2, { databaseUrl: server.url });
  const receiver = await startReceiver();
  await all.newEndpoint(receiver.url);
  const load = startLoad(all, 150 * crashes);
  for (let crash = 0; crash < crashes; crash++) {
    const goal = Math.floor(((crash + 0.5) * load.claims.length) / 10 / crashes);
    while (load.acknowledged() < goal) await pause(1);
    await server.stop("immediate");
    await pause(200);
    await server.start();
  }
  await load.done;
  expect(load.repeated()).toBeGreaterThan(0);
  await expectOnce(all, load);
  const created = () =>
    new Set(receiver.received.flatMap(({ message: { type, id } }) => (type === "claim.created" ? [id] : [])));
  await receiver.until(() => created().size === load.claims.length);
});

test("connections that are cut between COMMIT and its reply: the caller is answered as if nothing had happened, or asks", {
  timeout: 120_000,
}, async () => {
  const databaseUrl = await freshPostgresUrl();
  const cutter = await cutCommits(databaseUrl);
  const all = await startNodes(1, { databaseUrl, env: { DATABASE_URL: cutter.url } });
  const load = startLoad(all, 400, 4);
  while (load.acknowledged() < 40) {
    const before = load.acknowledged();
    cutter.cutNext();
    while (load.acknowledged() === before) await pause(1);
  }
  await load.done;
  expect(cutter.cuts()).toBeGreaterThan(10);
  await expectOnce(all, load);
});
