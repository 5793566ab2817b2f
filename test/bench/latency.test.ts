import path from "node:path";
import { expect, test } from "vitest";
import { freshFolder } from "#test/support/fresh.ts";
import { runSuite } from "./bench.ts";
import { latencyAt } from "./latency.ts";

test("a short run has every event arrive, signed, and reports ours beside the loops", {
  timeout: 60_000,
}, async () => {
  const base = freshFolder();
  const size = { clients: 3, perSecond: 60, rounds: 2, checked: 1000 };
  const { rows, ratios, goals } = await runSuite(latencyAt(size), {
    seed: 7,
    seconds: 1,
    keep: false,
    base,
    logFile: path.join(base, "bench.log"),
  });
  // Half a second a round, of which three quarters are measured beside the loop.
  const [beside, alone] = [23, 8];
  expect(rows).toMatchObject([
    { latency: "commit to receiver", per_second: 60, samples: beside },
    { latency: "bare loop beside it", per_second: 60, samples: beside },
    { latency: "bare loop alone", per_second: 60, samples: alone },
    { latency: "answer of the call", per_second: 60, samples: beside },
    { signatures_checked: 60 + 2 * beside },
  ]);
  for (const row of rows.slice(0, 4)) expect(row.p99_ms).toBeGreaterThan(0);
  expect(Object.keys(ratios)).toEqual(["p99_to_loop", "p99_to_loop_alone"]);
  const [toLoop, ms] = goals;
  expect(toLoop).toMatchObject({ want: "<= 5", got: ratios.p99_to_loop, met: ratios.p99_to_loop! <= 5 });
  expect(ms).toMatchObject({ want: "<= 150", got: rows[0]!.p99_ms });
});
