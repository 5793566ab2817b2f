import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
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

/** A copy of the tree that shares the installed packages. */
function copyOfTree(): string {
  const copy = path.join(freshFolder(), "tree");
  mkdirSync(copy);
  for (const entry of copied) {
    cpSync(path.join(root, entry), path.join(copy, entry), {
      recursive: true,
      filter: (source) => !source.includes("generated/docs"),
    });
  }
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  return copy;
}

async function staticCheck(tree: string): Promise<{ code: number; output: string }> {
  const run = promisify(execFile)(process.execPath, ["scripts/check.ts", "--static"], {
    cwd: tree,
    maxBuffer: 64 * 1024 * 1024,
  });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
}

function edit(tree: string, file: string, from: string | RegExp, to: string): void {
  const location = path.join(tree, file);
  const before = readFileSync(location, "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(location, after);
}

describe("npm run check -- --static names what is missing", () => {
  test.each<[string, string, (tree: string) => void]>([
    [
      "a handler",
      "src/actions/get_claim.v1.ts",
      (tree) => rmSync(path.join(tree, "src/actions/get_claim.v1.ts")),
    ],
    [
      "a property of a response schema",
      "openapi/examples/get_claim.v1/found.json",
      (tree) => edit(tree, "openapi/components/schemas/Claim.yaml", /^ {2}paid: .*\n/m, ""),
    ],
    [
      "an example",
      "openapi/examples/get_claim.v1/found.json",
      (tree) => rmSync(path.join(tree, "openapi/examples/get_claim.v1/found.json")),
    ],
    [
      "a limit",
      "openapi/actions/get_claim.v1.yaml",
      (tree) => edit(tree, "openapi/actions/get_claim.v1.yaml", /^ {4}limit: .*\n/m, ""),
    ],
    [
      "an emitted message",
      "asyncapi/messages/claim.resolved.v1.yaml",
      (tree) => {
        rmSync(path.join(tree, "asyncapi/messages/claim.resolved.v1.yaml"));
      },
    ],
    [
      "an entry of emits",
      "asyncapi/messages/claim.balance_changed.v1.yaml",
      (tree) => edit(tree, "openapi/actions/import_claims.v1.yaml", "claim.balance_changed, ", ""),
    ],
  ])("%s → %s", { timeout: 120_000 }, async (_what, file, remove) => {
    const tree = copyOfTree();
    remove(tree);
    const { code, output } = await staticCheck(tree);
    expect(output).toContain(file);
    expect(code).toBe(1);
  });

  test("an untouched copy passes", { timeout: 120_000 }, async () => {
    const { code, output } = await staticCheck(copyOfTree());
    expect([code, output.includes("FAILED") ? output : ""]).toEqual([0, ""]);
  });
});
