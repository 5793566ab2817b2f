import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect } from "vitest";
import { freshFolder } from "#test/support/fresh.ts";
import { root } from "#test/support/process.ts";

const copied = [
  "openapi",
  "asyncapi",
  "generated",
  "src",
  "scripts",
  "test",
  "package.json",
  "tsconfig.json",
  "biome.json",
  "redocly.yaml",
  "vitest.config.ts",
];

/** A copy of the tree that shares the installed packages; gone when the test has finished. */
export function copyOfTree(): string {
  const copy = path.join(freshFolder(), "tree");
  mkdirSync(copy);
  for (const entry of copied) {
    cpSync(path.join(root, entry), path.join(copy, entry), {
      recursive: true,
      filter: (source) => !source.includes("generated/docs") && !source.includes("node_modules"),
    });
  }
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  return copy;
}

/** Runs a script of the copy to its end. */
export async function runIn(tree: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const run = promisify(execFile)(process.execPath, args, { cwd: tree, maxBuffer: 64 * 1024 * 1024 });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
}

/** Edits one file; an edit that changes nothing fails the test. */
export function edit(tree: string, file: string, from: string | RegExp, to: string): void {
  const location = path.join(tree, file);
  const before = readFileSync(location, "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(location, after);
}
