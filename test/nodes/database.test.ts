import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { startCuttingProxy } from "#test/support/cutting-proxy.ts";
import { expectOnce, startLoad, startNodes } from "#test/support/nodes.ts";
import { startPostgres } from "#test/support/postgres/server.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { untilReady } from "#test/support/process.ts";
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
  const backAfterMs: number[] = [];
  for (let crash = 0; crash < crashes; crash++) {
    await load.reaches(Math.floor(((crash + 0.5) * load.claims.length) / 10 / crashes));
    await server.stop("immediate");
    await pause(200);
    await server.start();
    const startedAt = performance.now();
    await Promise.all(all.nodes.map(({ url, alive }) => untilReady(url, alive)));
    backAfterMs.push(performance.now() - startedAt);
  }
  const slowest = Math.max(...backAfterMs);
  if (process.env.DATABASE_CRASHES) console.log(`the slowest node was back after ${Math.round(slowest)} ms`);
  expect(slowest).toBeLessThan(10_000);
  await load.done();
  expect(load.repeated()).toBeGreaterThan(0);
  await expectOnce(all, load);
  const created = () =>
    new Set(receiver.received.flatMap(({ message: { type, id } }) => (type === "claim.created" ? [id] : [])));
  await receiver.until(() => created().size === load.claims.length);
});

test("connections that are cut around COMMIT: who repeats with the same key has one effect, and get_request knows it", {
  timeout: 120_000,
}, async () => {
  const databaseUrl = await freshPostgresUrl();
  const proxy = await startCuttingProxy(databaseUrl);
  const all = await startNodes(1, { databaseUrl, env: { DATABASE_URL: proxy.url } });
  const load = startLoad(all, 600, 4);
  for (let cut = 0; cut < 12; cut++) {
    // Once for longer than a node asks what became of it.
    const awayMs = cut === 1 ? 6000 : 0;
    const where = cut % 2 === 0 ? "before it" : "before its reply";
    proxy.cutCommit(where, { awayMs, of: /\binsert into requests\b/ });
    const { alive } = load;
    await all.until(`cut ${cut + 1}, ${where}`, proxy.cuts, (cuts) => cuts > cut, { alive });
  }
  await load.done();
  await expectOnce(all, load);
  // The one that was cut behind its COMMIT while nobody could be asked.
  expect(load.unknown.length).toBeGreaterThan(0);
  for (const requestId of load.unknown) {
    const { response, data } = await all.api(0)["get_request.v1"]({ request_id: requestId });
    // What was stored is found by the id in the answer, and what is not found was not stored.
    expect([200, 404]).toContain(response.status);
    if (data) expect(data.state).toBe("completed");
  }
});
