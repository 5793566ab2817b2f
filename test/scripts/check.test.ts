import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { copyOfTree, edit, runIn } from "#test/support/tree.ts";

const staticCheck = (tree: string) => runIn(tree, "scripts/check.ts", "--static");
/** The step of the static check that looks at contracts, examples and handlers, without the others beside it. */
const contractsStep = (tree: string) => runIn(tree, "scripts/generate.ts", "--check");

describe("the check of contracts and generated files names what is missing", () => {
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
      "asyncapi/messages/claim.withdrawn.v1.yaml",
      (tree) =>
        edit(tree, "openapi/actions/withdraw_claims.v1.yaml", "emits: [claim.withdrawn]", "emits: []"),
    ],
  ])("%s → %s", { timeout: 120_000 }, async (_what, file, remove) => {
    const tree = copyOfTree();
    remove(tree);
    const { code, output } = await contractsStep(tree);
    expect(output).toContain(file);
    expect(code).toBe(1);
  });
});

// That an untouched tree passes is what CI itself shows.
describe("npm run check -- --static", () => {
  test("says what its steps say", { timeout: 120_000 }, async () => {
    const tree = copyOfTree();
    rmSync(path.join(tree, "src/actions/get_claim.v1.ts"));
    const { code, output } = await staticCheck(tree);
    expect(output).toContain("src/actions/get_claim.v1.ts: the handler of get_claim.v1 is missing");
    expect(code).toBe(1);
  });
});
