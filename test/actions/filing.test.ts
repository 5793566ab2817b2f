import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import openapi from "#generated/openapi.json" with { type: "json" };
import { type OperationId, operations } from "#src/contract/operations.ts";
import { listedItemCodes } from "#test/support/documented.ts";

interface Documented {
  operationId: OperationId;
  responses: Record<string, { content?: Record<string, { examples?: Record<string, unknown> }> }>;
}

const documented = Object.values(openapi.paths)
  .flatMap((methods) => Object.values(methods) as unknown as Documented[])
  .filter(({ operationId }) => !operations[operationId].public);

/** Statuses that have examples of this action's own; the others are the same everywhere and shown at the door. */
const ownStatuses = ["200", "400", "404"];

function statusesOf({ responses }: Documented): string[] {
  return ownStatuses.filter((status) => {
    const content = Object.values(responses[status]?.content ?? {});
    return content.some(({ examples = {} }) => Object.keys(examples).length > 0);
  });
}

function testOf({ operationId }: Documented): string {
  const file = path.join(import.meta.dirname, `${operationId}.test.ts`);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

describe("tests are filed by what the contract promises", () => {
  test("the contract has actions, and some of them refuse items", () => {
    expect(documented.length).toBeGreaterThan(20);
    expect(
      documented.filter((action) => listedItemCodes(action.operationId).length > 0).length,
    ).toBeGreaterThan(10);
  });

  test.each(documented.map((action) => [action.operationId, action] as const))(
    "%s: a describe block per status, and a test for every code",
    (_id, action) => {
      const text = testOf(action);
      const blocks = new Set([...text.matchAll(/describe\(\s*["'`](\d{3})\b/g)].map((match) => match[1]));
      const missing = {
        statuses: statusesOf(action).filter((status) => !blocks.has(status)),
        codes: listedItemCodes(action.operationId).filter((code) => !new RegExp(`\\b${code}\\b`).test(text)),
      };
      expect(missing).toEqual({ statuses: [], codes: [] });
    },
  );
});
