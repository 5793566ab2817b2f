import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ApiError } from "#src/core/errors.ts";
import {
  maxContainers,
  maxMembers,
  maxStringCharacters,
  readStrictJson,
  readStrictJsonInPieces,
} from "#src/http/strict-json.ts";
import { largest } from "#test/support/largest.ts";
import { type JsonObject, operationsOf } from "../../scripts/generate/schema.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const nested = (depth: number) => `{"a":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`;
const members = (count: number) => Array.from({ length: count }, (_, index) => `"m${index}":0`).join(",");

function codeOf(body: Uint8Array): string {
  try {
    readStrictJson(body);
    return "accepted";
  } catch (error) {
    expect(error).toBeInstanceOf(ApiError);
    return (error as ApiError).errors[0]!.code;
  }
}

describe("refused", () => {
  test.each([
    ["nothing", "", "syntax_error"],
    ["white space", "  ", "syntax_error"],
    ["an array", "[]", "not_an_object"],
    ["null", "null", "not_an_object"],
    ["a number", "1", "not_an_object"],
    ["text after the end", "{} x", "syntax_error"],
    ["two objects", "{}{}", "syntax_error"],
    ["a trailing comma", '{"a":1,}', "syntax_error"],
    ["a trailing comma in a list", '{"a":[1,]}', "syntax_error"],
    ["single quotes", "{'a':1}", "syntax_error"],
    ["a bare name", "{a:1}", "syntax_error"],
    ["a comment", '{"a":1/**/}', "syntax_error"],
    ["a leading zero", '{"a":01}', "syntax_error"],
    ["a plus sign", '{"a":+1}', "syntax_error"],
    ["a bare point", '{"a":1.}', "syntax_error"],
    ["NaN", '{"a":NaN}', "syntax_error"],
    ["a raw line break in a string", '{"a":"x\ny"}', "syntax_error"],
    ["an unknown escape", '{"a":"\\x41"}', "syntax_error"],
    ["an unfinished string", '{"a":"x', "syntax_error"],
    ["an unfinished escape", '{"a":"x\\', "syntax_error"],
    ["duplicate members", '{"a":1,"a":2}', "duplicate_member"],
    ["duplicate members by escapes", '{"a":1,"\\u0061":2}', "duplicate_member"],
    ["__proto__", '{"__proto__":{}}', "forbidden_member"],
    ["constructor", '{"x":{"constructor":1}}', "forbidden_member"],
    ["prototype", '{"prototype":1}', "forbidden_member"],
    ["1e400", '{"a":1e400}', "number_out_of_range"],
    ["9007199254740993", '{"a":9007199254740993}', "number_out_of_range"],
    ["9007199254740991.4", '{"a":9007199254740991.4}', "number_out_of_range"],
    ["1e-400", '{"a":1e-400}', "number_out_of_range"],
    ["a lone surrogate", '{"a":"\\ud800"}', "invalid_encoding"],
    ["a NUL", '{"a":"\\u0000"}', "invalid_encoding"],
    ["a byte order mark", "\uFEFF{}", "invalid_encoding"],
    ["65 digits", `{"a":${"0.".padEnd(65, "0")}}`, "number_out_of_range"],
    ["a number of 100,000 characters", `{"a":1.${"0".repeat(100_000)}1}`, "number_out_of_range"],
    ["201 members", `{${members(201)}}`, "too_many_entries"],
    ["200,001 lists", `{"a":[${"[],".repeat(199_999)}[]]}`, "too_many_entries"],
    ["a text of 65,537 characters", `{"a":"${"x".repeat(65_537)}"}`, "too_long"],
    ["a name of 65,537 characters", `{"${"x".repeat(65_537)}":1}`, "too_long"],
    ["33 levels", nested(33), "too_deep"],
    ["a million levels", nested(1_000_000), "too_deep"],
  ])("%s", (_why, text, code) => {
    expect(codeOf(bytes(text))).toBe(code);
  });

  test.each([[[0x7b, 0xff, 0x7d]], [[0xc0, 0xaf]], [[0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22]]])(
    "bytes that are not UTF-8: %j",
    (raw) => {
      expect(codeOf(Uint8Array.from(raw))).toBe("invalid_encoding");
    },
  );
});

describe("accepted", () => {
  test.each([
    ["{}", {}],
    [' {"a" : [ 1 , true , null ] } \n', { a: [1, true, null] }],
    ['{"a":1.0,"b":-0,"c":1e2}', { a: 1, b: 0, c: 100 }],
    ['{"a":15.0e1,"b":1500e-2,"c":0.0e-9,"d":0.25}', { a: 150, b: 15, c: 0, d: 0.25 }],
    ['{"a":"\\u00e9\\ud83d\\ude00 \\/"}', { a: "é😀 /" }],
    ['{"a":-9007199254740991}', { a: -9007199254740991 }],
    [nested(32), JSON.parse(nested(32))],
    [`{"a":${"1.".padEnd(64, "0")},"b":123456789012345}`, { a: 1, b: 123456789012345 }],
    [`{${members(200)}}`, JSON.parse(`{${members(200)}}`)],
    [`{"a":"${"x".repeat(65_536)}"}`, { a: "x".repeat(65_536) }],
  ])("%s", (text, value) => {
    expect(readStrictJson(bytes(text))).toEqual(value);
  });

  test("whatever JSON.stringify writes, unless a member name is forbidden or a number would lose digits", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (value) => {
        const text = JSON.stringify(value);
        const code = codeOf(bytes(text));
        if (code === "accepted")
          expect(readStrictJson(bytes(text))).toEqual(JSON.parse(text.replaceAll("-0,", "0,")));
        else expect(["forbidden_member", "number_out_of_range", "invalid_encoding"]).toContain(code);
      }),
      { numRuns: 500 },
    );
  });

  test("random bytes never throw anything but a refusal", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (raw) => {
        codeOf(raw);
      }),
      { numRuns: 500 },
    );
  });
});

describe("in pieces", () => {
  test("every body is read as it is at once, wherever it is cut", () => {
    const text = ` { "a" : [ 1 , -2.5e1 , "x\\n" , true , null , { } , [ ] ] , "b" : { "c" : "${"é".repeat(40_000)}" } }\n`;
    for (const padding of [0, 32_760, 32_768, 65_530]) {
      const body = bytes(" ".repeat(padding) + text);
      let turns = 0;
      const work = readStrictJsonInPieces(body);
      let step = work.next();
      for (; !step.done; step = work.next()) turns += 1;
      expect(step.value).toEqual(JSON.parse(text));
      expect(turns).toBeGreaterThan(0);
    }
  });

  test("a fault is named by the line and column at which it stands", () => {
    const place = (text: string) => {
      try {
        readStrictJson(bytes(text));
      } catch (error) {
        return /\((.*)\)$/.exec((error as ApiError).errors[0]!.message)?.[1];
      }
      return "accepted";
    };
    expect(place('{\n  "a": 1,\n  "a": 2 }')).toBe("line 3, column 3");
    expect(place(`${"\n".repeat(100_000)}{x`)).toBe("line 100001, column 2");
    expect(place('{"a":"x')).toBe("line 1, column 8");
  });
});

describe("the contract allows nothing that is refused unread", () => {
  const document = JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, "../../generated/openapi.json"), "utf8"),
  ) as JsonObject;
  const bodies = operationsOf(document).flatMap((operation) => {
    const content = (operation.requestBody as JsonObject | undefined)?.content as JsonObject | undefined;
    const schema = (content?.["application/json"] as JsonObject | undefined)?.schema;
    return schema === undefined ? [] : [[operation.operationId as string, schema as JsonObject] as const];
  });

  test.each(bodies)("%s", (_id, schema) => {
    const value = largest(document, schema);
    const found = { containers: 0, members: 0, characters: 0 };
    const look = (part: unknown): void => {
      if (typeof part === "string") found.characters = Math.max(found.characters, 12 * part.length);
      if (typeof part !== "object" || part === null) return;
      found.containers += 1;
      if (!Array.isArray(part)) found.members = Math.max(found.members, Object.keys(part).length);
      for (const member of Object.values(part)) look(member);
    };
    look(value);
    expect(found.containers).toBeLessThanOrEqual(maxContainers);
    expect(found.members).toBeLessThanOrEqual(maxMembers);
    expect(found.characters).toBeLessThanOrEqual(maxStringCharacters);
  });
});
