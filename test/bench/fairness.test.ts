import path from "node:path";
import { expect, test } from "vitest";
import { freshFolder } from "#test/support/fresh.ts";
import { runSuite } from "./bench.ts";
import { fairnessAt } from "./fairness.ts";

test("a short run has every healthy event arrive, signed, and reports both kinds of neighbours", {
  timeout: 60_000,
}, async () => {
  const base = freshFolder();
  const suite = fairnessAt({
    hanging: { healthyClients: 5, perClientAndSecond: 10, backlog: 40, warmUpMs: 100, checked: 1000 },
    bulk: { requests: 4, claimsPerRequest: 200, singlesPerSecond: 20 },
    hangingShare: 0.7,
  });
  const { rows, ratios, goals } = await runSuite(suite, {
    seed: 7,
    seconds: 1,
    keep: false,
    base,
    logFile: path.join(base, "bench.log"),
  });
  expect(rows).toMatchObject([
    { healthy_clients: "alone", events: 14 },
    { healthy_clients: "beside one that hangs", events: 21 },
    // Those of the warm-up too.
    { waiting_for_the_hanging: 40, signatures_checked: 5 + 14 + 21 },
    { bulk_claims: 800 },
  ]);
  for (const row of rows.slice(0, 2)) expect(row.p99_ms).toBeGreaterThan(0);
  // What hangs is not answered, so no more is sent than may be in flight.
  const hung = Number(rows[2]!.requests_it_got);
  expect(hung).toBeGreaterThanOrEqual(1);
  expect(hung).toBeLessThanOrEqual(10);
  for (const figure of ["bulk_events_meanwhile", "single_payments", "max_ms"])
    expect(rows[3]![figure]).toBeGreaterThan(0);
  expect(goals).toMatchObject([
    { want: "<= 2", got: ratios.healthy_p99_beside_hanging },
    { want: "<= 50", got: hung, met: true },
    { want: "<= 2000", got: rows[3]!.max_ms },
  ]);
});
