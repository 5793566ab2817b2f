import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ApiError } from "#src/core/errors.ts";
import { readStrictJson } from "#src/http/strict-json.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const nested = (depth: number) => `{"a":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`;

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
