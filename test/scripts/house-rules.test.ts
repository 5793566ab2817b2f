import { execFile } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { freshFolder } from "#test/support/fresh.ts";
import { root } from "#test/support/process.ts";

const action = (name: string) => `openapi/actions/${name}.v1.yaml`;
const schema = (name: string) => `openapi/components/schemas/${name}.yaml`;
const message = "asyncapi/messages/claim.created.v1.yaml";

/** rule, what is wrong, where it is written, from, to */
const violations: [string, string, string, string | RegExp, string][] = [
  [
    "action-identity",
    "a name that is not the path",
    action("get_claim"),
    "operationId: get_claim.v1",
    "operationId: get_claims.v1",
  ],
  [
    "action-identity",
    "a name in camel case",
    action("get_claim"),
    "operationId: get_claim.v1",
    "operationId: getClaim.v1",
  ],
  ["action-identity", "a query by POST", action("get_claim"), /^get:/m, "post:"],
  ["action-extension", "no limit", action("get_claim"), /^ {4}limit: .*\n/m, ""],
  ["action-extension", "a limit that is text", action("get_claim"), "requests: 1200", "requests: many"],
  ["action-extension", "no emits", action("get_claim"), /^ {4}emits: .*\n/m, ""],
  ["action-extension", "an unknown stability", action("get_claim"), "stability: stable", "stability: fine"],
  [
    "action-extension",
    "another max_items than maxItems",
    action("import_claims"),
    "max_items: 1000",
    "max_items: 999",
  ],
  ["action-extension", "no item_key", action("import_claims"), /^ {4}item_key: .*\n/m, ""],
  [
    "action-answers",
    "an error answer that is not documented",
    action("get_claim"),
    /^ {4}"?'?429'?"?:.*\n/m,
    "",
  ],
  ["action-answers", "an outcome without example", action("import_claims"), /^ *accepted: .*\n/m, ""],
  [
    "action-answers",
    "async without its parameter",
    action("import_claims"),
    /^ *- \{ ?\$ref: .*Async.yaml ?\}\n/m,
    "",
  ],
  ["bounded-schemas", "a string without end", schema("Reference"), /^maxLength: 64\n/m, ""],
  ["bounded-schemas", "a list without end", schema("ActionAnswer"), "maxItems: 1000, ", ""],
  ["bounded-schemas", "a float", schema("Amount"), "type: integer", "type: number"],
  ["bounded-schemas", "allOf", schema("Amount"), "type: integer", "allOf: [{ type: integer }]"],
  [
    "bounded-schemas",
    "a closed shared schema",
    schema("Balance"),
    "type: object",
    "type: object\nadditionalProperties: false",
  ],
  [
    "bounded-schemas",
    "a branch without tag",
    schema("Person"),
    "{ type: string, const: person }",
    "{ type: string, maxLength: 9 }",
  ],
  [
    "message-envelope",
    "a signature that is not last",
    message,
    /(test: .*\n)/,
    "zeta: { type: boolean }\n    $1",
  ],
  ["message-envelope", "no emitter", message, "x-emitted-by: [action]", "x-emitted-by: []"],
  ["message-envelope", "the type of another message", message, "const: claim.created", "const: claim.lost"],
];

/** A path is reported where it is mounted, a branch where it is one of several. */
const reportedAt: Record<string, (file: string) => string | undefined> = {
  "action-identity": () => "openapi/openapi.yaml",
  "bounded-schemas": (file) => (file.endsWith("Person.yaml") ? schema("Debtor") : undefined),
};

/** Lints a copy of the contracts for each of them, all in one run; resolves to what was said about each. */
async function lintAll(): Promise<string[]> {
  const tree = freshFolder();
  for (const entry of ["openapi", "package.json"])
    cpSync(path.join(root, entry), path.join(tree, entry), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(tree, "node_modules"));
  const apis = violations.map(([, , file, from, to], index) => {
    const copy = path.join(tree, `copy-${index}`);
    for (const contract of ["openapi", "asyncapi"])
      cpSync(path.join(root, contract), path.join(copy, contract), { recursive: true });
    const location = path.join(copy, file);
    const before = readFileSync(location, "utf8");
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(location, after);
    // The contract that the file belongs to; the schemas are the Client API's.
    const contract = file.startsWith("asyncapi/") ? "asyncapi" : "openapi";
    return `  "${index}": { root: copy-${index}/${contract}/${contract}.yaml }`;
  });
  const config = readFileSync(path.join(root, "redocly.yaml"), "utf8");
  const ours = config.replace(/^apis:\n(?: .*\n)*/m, () => `apis:\n${apis.join("\n")}\n`);
  writeFileSync(path.join(tree, "redocly.yaml"), ours);
  const args = ["node_modules/@redocly/cli/bin/cli.js", "lint", "--format=stylish", "--max-problems=10000"];
  const failure = await promisify(execFile)(process.execPath, args, { cwd: tree, maxBuffer: 1e8 }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  // Each file with problems is a heading, and what is wrong with it follows.
  const parts = (failure.stdout + failure.stderr).split(/^(?=copy-\d+\/)/m);
  return violations.map((_, index) => {
    const name = `copy-${index}/`;
    return parts.flatMap((part) => (part.startsWith(name) ? part.slice(name.length) : [])).join("");
  });
}

let linted: Promise<string[]> | undefined;

test.each(violations.map((violation, index) => [...violation, index] as const))(
  "house/%s refuses %s",
  { timeout: 60_000 },
  async (rule, _what, file, _from, _to, index) => {
    linted ??= lintAll();
    const said = (await linted)[index];
    expect(said).toContain(`house/${rule}`);
    expect(said).toContain(reportedAt[rule]?.(file) ?? file);
  },
);
