import { expect, test } from "vitest";
import { expectOnce, startLoad, startNodes } from "#test/support/nodes.ts";
import { startReceiver } from "#test/support/receiver.ts";

test("a rolling restart by SIGTERM under load: every accepted request is answered, and each node ends in time", {
  timeout: 120_000,
}, async () => {
  const all = await startNodes(3);
  const receiver = await startReceiver();
  await all.newEndpoint(receiver.url);
  const load = startLoad(all, 600);
  for (const [index, node] of all.nodes.entries()) {
    await load.reaches(10 + index * 15);
    const startedAt = performance.now();
    expect((await node.kill("SIGTERM")).code).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(30_000);
    await node.start();
  }
  await load.done();
  // Nothing but refused connections: no request was given up in the middle.
  expect([...load.codes.keys()].filter((code) => code !== "no connection")).toEqual([]);
  await expectOnce(all, load);
  await receiver.until((received) => {
    const ids = received.flatMap(({ message: { type, id } }) => (type === "claim.created" ? [id] : []));
    return new Set(ids).size === load.claims.length;
  });
});
