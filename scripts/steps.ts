import { spawn } from "node:child_process";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");
const bin = (file: string) => path.join(root, "node_modules", file);

/** One check of the tree: a program of this project's own node_modules, or a script of ours. */
export interface Step {
  name: string;
  args: string[];
}

export const generatedStep: Step = {
  name: "contracts and generated files",
  args: [path.join(root, "scripts/generate.ts"), "--check"],
};
export const compatibilityStep: Step = {
  name: "no break of the released contracts",
  args: [path.join(root, "scripts/compatibility.ts")],
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
export const regularExpressionsStep: Step = {
  name: "regular expressions",
  args: [path.join(root, "scripts/regular-expressions.ts")],
};
export const testsStep: Step = { name: "tests", args: [bin("vitest/vitest.mjs"), "run"] };

/** Runs all steps side by side and says how each ended; the output of those that failed comes last. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  const failures = await Promise.all(steps.map(runStep));
  const outputs = failures.filter((output) => output !== undefined);
  if (outputs.length === 0) return true;
  console.error(`\n${outputs.join("\n\n")}\n`);
  process.exitCode = 1;
  return false;
}

async function runStep({ name, args }: Step): Promise<string | undefined> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("close", resolve);
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  return code === 0 ? undefined : `--- ${name}\n${output.trimEnd()}`;
}
