import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

interface Report {
  rssMb: number[];
  pools: number;
  receivers: number;
  open: string[];
}

test("ten rounds of all hostile receivers leave no memory, no pool without need and no open handle", async () => {
  const script = path.join(import.meta.dirname, "deliver-memory.ts");
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--expose-gc", script]);
  const { rssMb, pools, receivers, open } = JSON.parse(stdout) as Report;
  expect(stderr).toBe("");
  expect(rssMb).toHaveLength(10);
  expect([rssMb, rssMb[9]! <= 1.2 * rssMb[1]!]).toEqual([rssMb, true]);
  expect(pools).toBeLessThanOrEqual(receivers);
  expect(open).toEqual([]);
});
