import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { freshFolder } from "#test/support/fresh.ts";
import { root } from "#test/support/process.ts";
import { copyOfTree, edit as editFile, runIn } from "#test/support/tree.ts";
import { breaks, breakText } from "../../scripts/compatibility/breaks.ts";
import { readReleased, writeReleased } from "../../scripts/compatibility/released.ts";
import { type Contracts, readContracts } from "../../scripts/generate/bundle.ts";
import { errorBreaks, extensionBreaks, operationBreaks } from "./compatibility/actions.ts";
import { answerBreaks } from "./compatibility/answers.ts";
import { at, type Change, edit, editProperty, schemaFile } from "./compatibility/contract.ts";
import { harmless } from "./compatibility/harmless.ts";
import { requestBreaks } from "./compatibility/requests.ts";
import { deliveryBreaks, messageBreaks } from "./compatibility/webhooks.ts";

let released: Contracts;
beforeAll(async () => {
  released = await readContracts(root);
});

function breaksOf(change: Change) {
  const current = structuredClone(released);
  change(current);
  return breaks(released, current);
}

describe.each([
  ["an action", operationBreaks],
  ["x-action", extensionBreaks],
  ["a request", requestBreaks],
  ["an answer", answerBreaks],
  ["a message", messageBreaks],
  ["the delivery", deliveryBreaks],
  ["the error catalogue", errorBreaks],
])("a break of %s is refused, and nothing else is named", (_part, cases) => {
  test.each(cases)("%s", (_what, [file, ...words], change) => {
    const found = breaksOf(change);
    expect([...new Set(found.map((one) => one.file))]).toEqual([file]);
    const text = found.map(breakText).join("\n");
    for (const word of words) expect(text).toContain(word);
    expect(text).toContain("instead: ");
  });
});

describe("what clients do not notice is let through", () => {
  test.each(harmless)("%s", (_what, change) => {
    expect(breaksOf(change).map(breakText)).toEqual([]);
  });
});

test("a schema that contains itself is compared to its end", () => {
  const recursive = structuredClone(released);
  edit(recursive, "Claim", (schema) => {
    at(schema, "properties").parts = {
      type: "array",
      maxItems: 5,
      items: { $ref: "#/components/schemas/Claim" },
    };
  });
  const current = structuredClone(recursive);
  editProperty(current, "Claim", "product", (schema) => (schema.maxLength = 200));
  expect(breaks(recursive, recursive)).toEqual([]);
  expect(breaks(recursive, current).map(({ file }) => file)).toEqual([schemaFile("Claim")]);
});

describe("what is released", () => {
  test("is read as it was written", () => {
    const folder = freshFolder();
    expect(readReleased(folder)).toBeUndefined();
    writeReleased(folder, released);
    expect(readReleased(folder)).toEqual(released);
  });

  test("is whole, or nothing can be compared with it", () => {
    const folder = freshFolder();
    writeReleased(folder, released);
    rmSync(path.join(folder, "openapi/released/errors.json"));
    expect(() => readReleased(folder)).toThrow("openapi/released/errors.json: missing");
  });
});

describe("a limit that was lowered in its file", () => {
  const file = "openapi/actions/get_claim.v1.yaml";
  const refusal = `${file}: x-action.limit was 1200 per 60 s, is 600 per 60 s`;

  test("the step of npm run check", { timeout: 120_000 }, async () => {
    const tree = copyOfTree();
    editFile(tree, file, "requests: 1200", "requests: 600");
    const { code, output } = await runIn(tree, "scripts/compatibility.ts");
    expect(output).toContain(refusal);
    expect(output).toContain("openapi/actions/get_claim.v2.yaml");
    expect(code).toBe(1);
  });

  test("npm run generate -- --release", { timeout: 120_000 }, async () => {
    const tree = copyOfTree();
    editFile(tree, file, "requests: 1200", "requests: 600");
    const baseline = () => readFileSync(path.join(tree, "openapi/released/openapi.json"), "utf8");
    const before = baseline();
    const { code, output } = await runIn(tree, "scripts/generate.ts", "--release");
    expect(output).toContain(refusal);
    expect(code).toBe(1);
    expect(baseline()).toBe(before);
  });
});
