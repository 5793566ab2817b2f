import { describe, expect, test } from "vitest";
import { validators } from "#generated/body-explainers.js";

const explain = (id: "import_claims.v2" | "import_claims.v2#item", value: unknown) => {
  expect(validators[id](value)).toBe(false);
  return validators[id].errors!;
};
const many = 200_000;

describe("a validator that explains stops at a hundred errors", () => {
  test("of unknown members", () => {
    const body = Object.fromEntries(Array.from({ length: many }, (_, index) => [`m${index}`, 0]));
    expect(explain("import_claims.v2", { ...body, claims: [] }).length).toBeLessThan(120);
    expect(explain("import_claims.v2#item", body).length).toBeLessThan(120);
  });

  test("of entries in a list", () => {
    expect(explain("import_claims.v2#item", { fee_items: Array(many).fill({}) }).length).toBeLessThan(120);
    expect(explain("import_claims.v2#item", { debtors: Array(many).fill({}) }).length).toBeLessThan(120);
  });

  test("and at the length of a list that is too long, though each entry is right", () => {
    let read = 0;
    const entry = {
      code: "a",
      get amount() {
        read += 1;
        return 0;
      },
    };
    const errors = explain("import_claims.v2#item", { fee_items: Array(many).fill(entry) });
    expect(errors.map(({ keyword }) => keyword)).toContain("maxItems");
    expect(read).toBeLessThan(10_000);
  });
});
