import path from "node:path";
import { expect, test } from "vitest";
import { freshFolder } from "#test/support/fresh.ts";
import { runSuite } from "./bench.ts";
import { moveOf } from "./move.ts";

test("a short run moves every row of 300 claims", { timeout: 60_000 }, async () => {
  const base = freshFolder();
  const { rows } = await runSuite(moveOf({ claims: 300 }), {
    seed: 7,
    seconds: 1,
    keep: false,
    base,
    logFile: path.join(base, "bench.log"),
  });
  expect(rows).toMatchObject([{ claims: 300 }]);
  expect(rows[0]!.rows).toBeGreaterThan(300 * 6);
  expect(rows[0]!.rows_per_s).toBeGreaterThan(0);
});
