import path from "node:path";
import { expect, test } from "vitest";
import { freshFolder } from "#test/support/fresh.ts";
import { root } from "#test/support/process.ts";
import { runSuite } from "./bench.ts";
import { bodiesAt } from "./bodies.ts";

test("a short run reports each body, on this checkout and on another one", { timeout: 120_000 }, async () => {
  const base = freshFolder();
  const size = { bytes: 100_000, patienceMs: 60_000, bodies: 1, mock: false };
  const { rows, goals } = await runSuite(bodiesAt(size), {
    seed: 7,
    seconds: 1,
    keep: false,
    base,
    logFile: path.join(base, "bench.log"),
    against: root,
  });
  expect(rows).toHaveLength(5);
  for (const { body, ...figures } of rows) {
    expect(Object.keys(figures)).toEqual([
      ...["ours_cpu_ms", "ours_wall_ms", "ours_livez_ms"],
      ...["other_cpu_ms", "other_wall_ms", "other_livez_ms"],
    ]);
    for (const figure of Object.values(figures)) expect([body, Number(figure) > 0]).toEqual([body, true]);
  }
  expect(goals.map(({ want }) => want)).toEqual(["<= 100", "<= 50", "<= 100"]);
});
