import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { copyOfTree, edit, runIn } from "#test/support/tree.ts";

const staticCheck = (tree: string) => runIn(tree, "scripts/check.ts", "--static");

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
