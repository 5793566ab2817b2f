import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { copyOfTree, edit, runIn } from "#test/support/tree.ts";

test("a regular expression that some text makes slow is named, in the code and in a contract", {
  timeout: 300_000,
}, async () => {
  const tree = copyOfTree();
  writeFileSync(
    path.join(tree, "src/core/slow.ts"),
    '\nexport const trimmed = (text: string) => text.replace(/0+$/, "");\n',
  );
  edit(tree, "generated/openapi.json", '"pattern": "^v[0-9]+$"', '"pattern": "^(a|a)*$"');
  const { code, output } = await runIn(tree, "scripts/regular-expressions.ts");
  expect(output).toMatch(/src\/core\/slow\.ts:2: \/0\+\$\/ takes 2nd degree polynomial time/);
  expect(output).toMatch(/generated\/openapi\.json:\d+: \/\^\(a\|a\)\*\$\/u takes exponential time/);
  expect(output.trim().split("\n")).toHaveLength(2);
  expect(code).toBe(1);
});
