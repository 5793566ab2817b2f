import { wholeClaim } from "./claims.ts";

/** As large as a body may be. */
export const maxBytes = 5 * 1024 * 1024;

export interface WorstBody {
  name: string;
  build(bytes?: number): Buffer<ArrayBuffer>;
  /** The code of the first fault that the answer names, or of the answer. */
  code: string;
}

/** `unit` as often as it fits between a beginning and an end. */
const filled = (beginning: string, unit: string, end: string) => (bytes: number) => {
  const room = bytes - Buffer.byteLength(beginning) - Buffer.byteLength(end);
  return beginning + unit.repeat(Math.floor(room / Buffer.byteLength(unit))) + end;
};

/** Different units, made by their number, as many as fit. */
const numbered = (beginning: string, unit: (index: number) => string, end: string) => (bytes: number) => {
  const units: string[] = [];
  let left = bytes - Buffer.byteLength(beginning) - Buffer.byteLength(end);
  for (let index = 0; ; index++) {
    const next = (index === 0 ? "" : ",") + unit(index);
    left -= Buffer.byteLength(next);
    if (left < 0) return beginning + units.join("") + end;
    units.push(next);
  }
};

const claim = JSON.stringify(wholeClaim(1));
const members = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `"m${from + index}":0`).join(",");

const texts: [name: string, make: (bytes: number) => string, code: string][] = [
  ["a number with zeros within", filled('{"claims":[1.', "0", "1]}"), "number_out_of_range"],
  ["a number with zeros before", filled('{"claims":[0.', "0", "1]}"), "number_out_of_range"],
  ["a number of nines", filled('{"claims":[', "9", "]}"), "number_out_of_range"],
  ["an exponent of nines", filled('{"claims":[1e', "9", "]}"), "number_out_of_range"],
  ["what is nearly a number", filled('{"claims":[', "-1", "]}"), "number_out_of_range"],
  ["a list of numbers", filled('{"claims":[', "1,", "1]}"), "too_many_items"],
  ["a list of long numbers", filled('{"claims":[', "0.12345678901234567,", "1]}"), "too_many_items"],
  ["a list of texts", filled('{"claims":[', '"\\ud83d\\ude00",', '""]}'), "too_many_items"],
  ["a list of lists", filled('{"claims":[', "[],", "[]]}"), "too_many_entries"],
  ["a list of objects", filled('{"claims":[', "{},", "{}]}"), "too_many_entries"],
  [
    "lists within lists",
    filled('{"claims":[', `${"[".repeat(29)}${"]".repeat(29)},`, "[]]}"),
    "too_many_entries",
  ],
  ["brackets only", filled("", "[", ""), "not_an_object"],
  ["deeper and deeper", filled('{"claims":', "[", ""), "too_deep"],
  ["unknown members", numbered("{", (index) => `"m${index}":0`, "}"), "too_many_entries"],
  [
    "members that are array indices",
    numbered("{", (index) => `"${index * 4096}":0`, "}"),
    "too_many_entries",
  ],
  [
    "unknown members of an item",
    numbered(`{"claims":[${claim.slice(0, -1)},`, (index) => `"m${index}":0`, "}]}"),
    "too_many_entries",
  ],
  [
    "objects with unknown members",
    numbered('{"claims":[', (index) => `{${members(index * 190, 190)}}`, "]}"),
    "too_many_items",
  ],
  [
    "a thousand items with unknown members",
    numbered('{"claims":[', (index) => (index < 900 ? `{${members(0, 190)}}` : " "), "]}"),
    "syntax_error",
  ],
  ["fees that are none", filled(`{"claims":[{"fee_items":[`, "0,", "0]}]}"), "missing_member"],
  [
    "fees, of which all are right",
    filled(`{"claims":[{"fee_items":[`, '{"code":"a","amount":0},', '{"code":"a","amount":0}]}]}'),
    "too_many_entries",
  ],
  ["a text", filled('{"claims":[{"product":"', "a", '"}]}'), "too_long"],
  ["an escaped text", filled('{"claims":[{"product":"', "\\u0041", '"}]}'), "too_long"],
  ["a text in a map", filled('{"claims":[{"meta":{"a":"', "T", '"}}]}'), "too_long"],
  ["a list of the longest texts", filled('{"claims":[', `"${"T".repeat(65_000)}",`, '""]}'), "wrong_type"],
  ["a name", filled('{"', "a", '":1}'), "too_long"],
  ["white space", filled("{", " ", "}"), "missing_member"],
  ["line breaks", filled("{", "\n", "x"), "syntax_error"],
  ["a text that does not end", filled('{"a":"', "a", ""), "too_long"],
];

/** What is hardest to read and to judge; each is refused. */
export const worstBodies: readonly WorstBody[] = texts.map(([name, make, code]) => ({
  name,
  code,
  build: (bytes = maxBytes) => Buffer.from(make(bytes)),
}));

/** Different claims, as many as one request may have, that fill the largest body with what is legal. */
export function largestLegalBody(round: number, bytes = maxBytes): Buffer<ArrayBuffer> {
  const items = Math.min(1000, Math.floor(bytes / 2500));
  const claims = Array.from({ length: items }, (_, index) => ({
    ...wholeClaim(index, `L${round}`),
    meta: {} as Record<string, string>,
  }));
  const room = (bytes - Buffer.byteLength(JSON.stringify({ claims }))) / items;
  for (const one of claims)
    for (let left = Math.floor(room), index = 0; left > 20 && index < 20; index++) {
      const name = `note ${index}`;
      const length = Math.min(left - name.length - 6, 500);
      one.meta[name] = "n".repeat(length);
      left -= length + name.length + 6;
    }
  return Buffer.from(JSON.stringify({ claims }));
}
