import path from "node:path";
import { expect, test } from "vitest";
import { freshFolder } from "#test/support/fresh.ts";
import { runSuite } from "./bench.ts";
import { queueAt } from "./queue.ts";

test("a short run loses nothing that was acknowledged, and reports each task", {
  timeout: 120_000,
}, async () => {
  const base = freshFolder();
  const { rows, ratios, goals } = await runSuite(queueAt({ peers: [], rounds: 2 }), {
    seed: 7,
    seconds: 1,
    keep: false,
    base,
    logFile: path.join(base, "bench.log"),
  });
  expect(rows).toMatchObject([
    { task: "enqueue", who: "actionwire" },
    { task: "process", who: "actionwire" },
    { task: "bookkeeping", who: "actionwire" },
  ]);
  for (const row of rows) for (const figure of ["done", "per_second"]) expect(row[figure]).toBeGreaterThan(0);
  // Nobody to compare with.
  expect({ ratios, goals }).toEqual({ ratios: {}, goals: [] });
});
