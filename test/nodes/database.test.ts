import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { type Cut, startCuttingProxy } from "#test/support/cutting-proxy.ts";
import { expectOnce, startLoad, startNodes } from "#test/support/nodes.ts";
import { startPostgres } from "#test/support/postgres/server.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { startReceiver } from "#test/support/receiver.ts";

const crashes = Number(process.env.DATABASE_CRASHES ?? 3);

/** Resolves to how many ms it takes a node to answer that it is ready. */
async function untilReady(url: string): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return performance.now() - startedAt;
    await pause(10);
  }
}

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
    const goal = Math.floor(((crash + 0.5) * load.claims.length) / 10 / crashes);
    while (load.acknowledged() < goal) await pause(1);
    await server.stop("immediate");
    await pause(200);
    await server.start();
    backAfterMs.push(...(await Promise.all(all.nodes.map(({ url }) => untilReady(url)))));
  }
  const slowest = Math.max(...backAfterMs);
  if (process.env.DATABASE_CRASHES) console.log(`the slowest node was back after ${Math.round(slowest)} ms`);
  expect(slowest).toBeLessThan(10_000);
  await load.done;
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
  const load = startLoad(all, 300, 4);
  const cuts: Cut[] = ["before it", "before its reply"];
  for (let cut = 0; cut < 12; cut++) {
    const before = load.acknowledged();
    // Once for longer than a node asks what became of it.
    proxy.cutCommit(cuts[cut % cuts.length]!, cut === 1 ? 6000 : 0);
    while (load.acknowledged() < Math.min(before + 2, load.claims.length / 10)) await pause(1);
  }
  await load.done;
  await expectOnce(all, load);
  expect(load.unknown.length).toBeGreaterThan(0);
  for (const requestId of load.unknown) {
    const { response, data } = await all.api(0)["get_request.v1"]({ request_id: requestId });
    // What was stored is found by the id in the answer, and what is not found was not stored.
    expect([200, 404]).toContain(response.status);
    if (data) expect(data.state).toBe("completed");
  }
});
