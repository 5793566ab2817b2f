import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { messages } from "#generated/messages.ts";
import { operations } from "#generated/operations.ts";
import { dataOf, membersOf, requestNamesOf, schemas } from "#test/support/contracts.ts";
import { codesOf, tablesOf } from "#test/support/markdown.ts";

const root = path.resolve(import.meta.dirname, "../..");
const tables = tablesOf(readFileSync(path.join(root, "docs/catalogue.md"), "utf8"));

type Cells = Record<string, string>;
type Operation = (typeof operations)[keyof typeof operations];
type Message = (typeof messages)[keyof typeof messages];

/** Rows of all tables that begin with this column, in the order of the page. */
const rowsOf = (column: string): Cells[] =>
  tables.filter(({ header }) => header[0] === column).flatMap(({ rows }) => rows.map(({ cells }) => cells));

const code = (name: string) => `\`${name}\``;
const listed = (names: readonly string[]) => names.map(code).join(", ") || "none";

describe("actions", () => {
  const rows = rowsOf("Action");

  test("each action stands in the catalogue once, and nothing else does", () => {
    expect(rows.map((row) => row.Action).sort()).toEqual(Object.keys(operations).map(code).sort());
  });

  test.each(Object.values<Operation>(operations))("$id has the facts of its contract", (operation) => {
    const row = rows.find(({ Action }) => Action === code(operation.id));
    expect(row).toMatchObject(factsOf(operation));
  });

  test.each(rows.map((row) => [row.Action!, row] as const))("the main fields of %s exist", (action, row) => {
    const known = requestNamesOf(codesOf(action)[0]!);
    const [only = ""] = codesOf(row["Main fields"]!);
    const named = Object.hasOwn(operations, only) ? [...requestNamesOf(only)] : codesOf(row["Main fields"]!);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

function factsOf({ method, async, itemKey, limit, emits, deprecation, stability }: Operation): Cells {
  const items = limit.maxItems === null ? "" : `, ${limit.maxItems} items`;
  return {
    Verb: method.toUpperCase(),
    Mode: async ? "sync or async" : "sync",
    "Item key": itemKey === null ? "none" : code(itemKey),
    Limits: `${limit.requests} per ${limit.perSeconds} s${items}`,
    Emits: listed(emits),
    Stability: deprecation === null ? stability : `${stability}, use ${code(deprecation.successor)}`,
  };
}

describe("webhooks", () => {
  const rows = rowsOf("Type");
  const nameOf = ({ type, optIn }: Message) => (optIn ? `${code(type)} (opt-in)` : code(type));

  test("each message stands in the catalogue once, and nothing else does", () => {
    const expected = Object.values<Message>(messages).map((message) => [nameOf(message), message.version]);
    expect(rows.map((row) => [row.Type, row.Version]).sort()).toEqual(expected.sort());
  });

  test.each(Object.values<Message>(messages))("$id has the facts of its contract", (message) => {
    const row = rows.find(({ Type, Version }) => Type === nameOf(message) && Version === message.version);
    expect(row).toMatchObject({
      "Emitted by": message.emittedBy.join(", "),
      Data: listed(membersOf(dataOf(message.id))),
    });
    expect(codesOf(row!.Actions!).sort()).toEqual(emittersOf(message.type));
  });
});

function emittersOf(type: string): string[] {
  const emitting = Object.values<Operation>(operations).filter(({ emits }) =>
    (emits as readonly string[]).includes(type),
  );
  return [...new Set(emitting.map(({ action }) => action))].sort();
}

describe("shared shapes", () => {
  const shapes = rowsOf("Shape").map((row) => [codesOf(row.Shape!)[0]!, row] as const);

  test.each(shapes)("%s exists in the contracts", (name) => {
    expect(existsSync(path.join(root, `openapi/components/schemas/${name}.yaml`))).toBe(true);
  });

  test.each(shapes)("%s has the members that the page names", (name, row) => {
    expect(membersIn(row.Members!)).toEqual(membersOf(schemas[name]!));
  });

  /** "as `Person`, with `primary`" is all of the other shape's members and then these. */
  function membersIn(cell: string): string[] {
    const [first = "", ...rest] = codesOf(cell);
    return cell.startsWith("as `") ? [...membersOf(schemas[first]!), ...rest] : codesOf(cell);
  }
});

describe("currencies", () => {
  test("the decimals are those of the contract", () => {
    const units = rowsOf("Decimals").flatMap(({ Decimals, Currencies }) =>
      Currencies!.split(", ").map((currency) => [currency, Number(Decimals)]),
    );
    expect(Object.fromEntries(units)).toEqual(schemas.Currency!["x-minor-units"]);
  });
});
