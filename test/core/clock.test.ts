import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "#test/support/process.ts";

const clock = JSON.stringify(`${root}/src/core/clock.ts`);

/** What a program of one statement says, and how it ends. */
function run(statement: string): Promise<{ code: number; stdout: string }> {
  const program = `import { sleep, stayAlive, systemClock } from ${clock}; ${statement}`;
  return new Promise((resolve) => {
    execFile(process.execPath, ["--input-type=module", "-e", program], (error, stdout) =>
      resolve({ code: error ? Number(error.code) : 0, stdout }),
    );
  });
}

const waits = "await sleep(systemClock, 20); process.stdout.write('done');";

test("a program that only waits for a timer of the clock comes to its end where it stays alive, and then ends by itself", async () => {
  expect(await run(`const mayEnd = stayAlive(); ${waits} mayEnd();`)).toEqual({ code: 0, stdout: "done" });
  // This is what it is there for: Node's "unsettled top-level await".
  expect(await run(waits)).toEqual({ code: 13, stdout: "" });
});
