import path from "node:path";
import { expect, test } from "vitest";
import { freshFolder } from "#test/support/fresh.ts";
import { runSuite } from "./bench.ts";
import { deliverAt } from "./deliver.ts";

test("a short run delivers everything, signed, and reports each sender, claim and goal", {
  timeout: 60_000,
}, async () => {
  const base = freshFolder();
  const suite = deliverAt({
    ours: { clients: 2, endpointsPerClient: 2, firstDeliveries: 100, checked: 100_000 },
    peers: [],
    rounds: 2,
    claims: { few: 100, many: 1000, endpoints: [1, 10], claims: 20 },
    idle: { endpoints: 10, settleMs: 0, forMs: 100 },
  });
  const { rows, ratios, goals } = await runSuite(suite, {
    seed: 7,
    seconds: 1,
    keep: false,
    base,
    logFile: path.join(base, "bench.log"),
  });
  const [ours, ...bare] = rows.slice(0, 3);
  expect(ours).toMatchObject({ sender: "actionwire", in_flight: 256 });
  expect(bare).toMatchObject([
    { sender: "bare loop", in_flight: 256 },
    { sender: "bare loop", in_flight: 64 },
  ]);
  for (const row of rows.slice(0, 3))
    for (const figure of ["requests", "per_second"]) expect(row[figure]).toBeGreaterThan(0);
  // Of the slice that is reported and the two before it, nothing is left out.
  expect(rows[3]!.signatures_checked).toBeGreaterThan(100 + Number(ours!.requests));
  expect(rows.slice(4, 8)).toMatchObject([
    { pending: 100, endpoints: 1, claims: 20 },
    { pending: 1000, endpoints: 1, claims: 20 },
    { pending: 100, endpoints: 10, claims: 20 },
    { pending: 1000, endpoints: 10, claims: 20 },
  ]);
  expect(Object.keys(ratios)).toEqual(["ours_to_bare", "claim_on_1", "claim_on_10"]);
  const [toBare, ...claims] = goals;
  expect(toBare).toEqual({
    name: "deliveries per second, ours to a bare loop",
    want: ">= 0.4",
    got: ratios.ours_to_bare,
    met: ratios.ours_to_bare! >= 0.4,
  });
  for (const { want } of claims.slice(0, 2)) expect(want).toBe("<= 1.5");
});
