import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { copyOfTree, edit, runIn } from "#test/support/tree.ts";

const staticCheck = (tree: string) => runIn(tree, "scripts/check.ts", "--static");
/** The step of the static check that looks at contracts, examples and handlers, without the others beside it. */
const contractsStep = (tree: string) => runIn(tree, "scripts/generate.ts", "--check");

const example = "openapi/examples/get_claim.v1/found.json";
const action = "openapi/actions/get_claim.v1.yaml";
const message = "asyncapi/messages/claim.resolved.v1.yaml";
const handler = "src/actions/get_claim.v1.ts";

// All at once where one run can tell them all: a run takes seconds.
describe("the check of contracts and generated files names what is missing", () => {
  test("an example, a limit, an emitted message", { timeout: 120_000 }, async () => {
    const tree = copyOfTree();
    rmSync(path.join(tree, example));
    rmSync(path.join(tree, message));
    edit(tree, action, /^ {4}limit: .*\n/m, "");
    const { code, output } = await contractsStep(tree);
    expect(output).toContain(`Can't resolve $ref: ENOENT: no such file or directory '${example}'`);
    expect(output).toMatch(new RegExp(`no such file or directory '[^']*${message}'`));
    expect(output).toMatch(/x-action of get_claim\.v1: limit\.requests must be a positive integer/);
    expect(code).toBe(1);
  });

  test("a property of a response schema", { timeout: 120_000 }, async () => {
    const tree = copyOfTree();
    edit(tree, "openapi/components/schemas/Claim.yaml", /^ {2}paid: .*\n/m, "");
    const { code, output } = await contractsStep(tree);
    expect(output).toContain(`${example}: /value must NOT have additional properties`);
    expect(code).toBe(1);
  });

  test("an entry of emits", { timeout: 120_000 }, async () => {
    const tree = copyOfTree();
    edit(tree, "openapi/actions/withdraw_claims.v1.yaml", "emits: [claim.withdrawn]", "emits: []");
    const { code, output } = await contractsStep(tree);
    expect(output).toContain("asyncapi/messages/claim.withdrawn.v1.yaml");
    expect(code).toBe(1);
  });
});

// That an untouched tree passes is what CI itself shows.
describe("npm run check -- --static", () => {
  test("says what its steps say: a handler", { timeout: 120_000 }, async () => {
    const tree = copyOfTree();
    rmSync(path.join(tree, handler));
    const { code, output } = await staticCheck(tree);
    expect(output).toContain(`${handler}: the handler of get_claim.v1 is missing`);
    expect(code).toBe(1);
  });
});
