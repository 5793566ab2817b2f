import { spawnSync } from "node:child_process";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");
const bin = (file: string) => path.join(root, "node_modules", file);

/** One check of the tree: a program of this project's own node_modules, or a script of ours. */
export interface Step {
  name: string;
  args: string[];
}

export const generatedStep: Step = {
  name: "generated files",
  args: [path.join(root, "scripts/generate.ts"), "--check"],
};
export const contractsStep: Step = {
  name: "lint of both contracts",
  args: [bin("@redocly/cli/bin/cli.js"), "lint", "--format=stylish"],
};
export const formatStep: Step = {
  name: "format and lint of the code",
  args: [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"],
};
export const typesStep: Step = {
  name: "types",
  args: [bin("@typescript/native/bin/tsc"), "-p", "tsconfig.json"],
};
export const testsStep: Step = { name: "tests", args: [bin("vitest/vitest.mjs"), "run"] };

/** Runs every step, whatever the others say, and ends with the output of those that failed. */
export function runSteps(steps: readonly Step[]): void {
  const failed: string[] = [];
  for (const { name, args } of steps) {
    const startedAt = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
    });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`${status === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
    if (status !== 0) failed.push(`--- ${name}\n${stdout}${stderr}`.trimEnd());
  }
  if (failed.length === 0) return;
  console.error(`\n${failed.join("\n\n")}\n`);
  process.exitCode = 1;
}
