import { ApiError, type ErrorCode } from "#src/core/errors.ts";
import { atOnce, type Pieces } from "#src/core/turns.ts";

const maxDepth = 32;
/** The contract's largest object has 20 members. */
export const maxMembers = 200;
/** Of a string as it is written; the contract's longest text has 500 characters, each at most 12 as an escape. */
export const maxStringCharacters = 65_536;
/** `-9007199254740991`, and room for spellings such as `1.000` and `15e2`. */
const maxNumberCharacters = 64;
/** Lists and objects in a body; the largest legal one has 54,002. In memory, `[]` takes a hundred times its text. */
export const maxContainers = 200_000;
/** How much is read before the event loop may turn: about 1 ms of a body as clients send them, 10 ms of the worst. */
const pieceCharacters = 32_768;
/** With so many digits every integer is exact. */
const plainDigits = 15;
const forbiddenNames = new Set(["__proto__", "constructor", "prototype"]);
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Our sentence for each way in which a text is not the JSON that we accept. None of them quotes the text. */
const sentences = {
  syntax_error: "This is not JSON. Correct the syntax here.",
  duplicate_member: "A member name appears twice in this object. Send it once.",
  forbidden_member: "This member name is not allowed. Use another one.",
  too_many_entries: `An object has at most ${maxMembers} members here, a body at most ${maxContainers} lists and objects. Send fewer.`,
  too_long: `The text is longer than ${maxStringCharacters} characters, which no text may be. Send a shorter one.`,
  too_deep: `The body has more than ${maxDepth} levels. Send a flatter one.`,
  number_out_of_range: "The number cannot be kept exactly. Send an integer within plus or minus 2^53.",
  invalid_encoding: "The body must be UTF-8 without byte order mark, lone surrogates or NUL characters.",
  not_an_object: "The body must be a JSON object.",
} as const satisfies Partial<Record<ErrorCode, string>>;

/**
 * Reads a request body strictly (RFC 8259, narrowed as RFC 7493 recommends): fatal UTF-8, no duplicate names, no
 * lone surrogates, no NUL, at most 32 levels, no number that would lose digits, an object at the top. Numbers, texts
 * and objects that are larger than any legal one are refused before they are read to their end, so time grows with the
 * length of the body alone. Throws `malformed_json` that names the place as line and column.
 */
export function* readStrictJsonInPieces(bytes: Uint8Array): Pieces<Record<string, unknown>> {
  const reader = new Reader(textOf(bytes));
  while (!reader.read(pieceCharacters)) yield;
  return reader.document;
}

/** The same without a pause, for a body that is small. */
export function readStrictJson(bytes: Uint8Array): Record<string, unknown> {
  return atOnce(readStrictJsonInPieces(bytes));
}

function textOf(bytes: Uint8Array): string {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw malformed("invalid_encoding", "");
  }
  if (text.charCodeAt(0) === 0xfeff) throw malformed("invalid_encoding", "");
  return text;
}

function malformed(code: keyof typeof sentences, place: string): ApiError {
  const message = place === "" ? sentences[code] : `${sentences[code]} (${place})`;
  return new ApiError("malformed_json", { errors: [{ code, path: "", message }] });
}

/** Whether a JSON number denotes an integer as it is written; `9007199254740991.4` and `1e-400` only round to one. */
function isWhole(literal: string): boolean {
  const [mantissa = "", exponent = "0"] = literal.toLowerCase().split("e");
  const fraction = mantissa.split(".")[1] ?? "";
  const digits = mantissa.replace(/[-.]/g, "");
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return end === 0 || Number(exponent) - fraction.length + (digits.length - end) >= 0;
}

/** A list or an object that is not closed yet. */
interface Open {
  /** Undefined of an object. */
  array: unknown[] | undefined;
  object: Record<string, unknown>;
  members: number;
  /** Of the member whose value comes next. */
  name: string;
}

/** What may stand at the place that is read next. */
type Expected =
  | "document"
  | "first member"
  | "member"
  | "colon"
  | "first value"
  | "value"
  | "next"
  | "end"
  | "nothing";

/** A reader that can pause between any two tokens. */
class Reader {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #containers = 0;
  #expected: Expected = "document";
  readonly #open: Open[] = [];
  /** What is read so far; whole as soon as `read` was true. */
  document: Record<string, unknown> = {};

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads about so many characters on; true at the end. */
  read(characters: number): boolean {
    const until = this.#at + characters;
    while (this.#expected !== "nothing" && this.#at < until) {
      this.#space(until);
      if (this.#at < until) this.#token();
    }
    return this.#expected === "nothing";
  }

  #token(): void {
    switch (this.#expected) {
      case "document":
        if (this.#text[this.#at] !== "{")
          throw this.#fault(this.#at < this.#text.length ? "not_an_object" : "syntax_error");
        this.#begin(undefined);
        this.document = this.#open[0]!.object;
        return;
      case "first member":
        if (this.#take("}")) this.#end();
        else this.#member();
        return;
      case "member":
        this.#member();
        return;
      case "colon":
        this.#expect(":");
        this.#expected = "value";
        return;
      case "first value":
        if (this.#take("]")) this.#end();
        else this.#value();
        return;
      case "value":
        this.#value();
        return;
      case "next":
        this.#next();
        return;
      default:
        if (this.#at < this.#text.length) throw this.#fault("syntax_error");
        this.#expected = "nothing";
    }
  }

  #next(): void {
    const { array } = this.#open.at(-1)!;
    if (this.#take(",")) this.#expected = array ? "value" : "member";
    else {
      this.#expect(array ? "]" : "}");
      this.#end();
    }
  }

  #member(): void {
    const open = this.#open.at(-1)!;
    const start = this.#at;
    if (this.#text[start] !== '"') throw this.#fault("syntax_error");
    if (open.members >= maxMembers) throw this.#fault("too_many_entries");
    const name = this.#string();
    if (forbiddenNames.has(name)) throw this.#fault("forbidden_member", start);
    if (Object.hasOwn(open.object, name)) throw this.#fault("duplicate_member", start);
    open.members += 1;
    open.name = name;
    this.#expected = "colon";
  }

  #value(): void {
    const first = this.#text[this.#at];
    if (first === "{") this.#begin(undefined);
    else if (first === "[") this.#begin([]);
    else this.#put(this.#scalar(first));
  }

  #scalar(first: string | undefined): unknown {
    switch (first) {
      case '"':
        return this.#string();
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      case "n":
        return this.#word("null", null);
      default:
        return this.#integer() ?? this.#number();
    }
  }

  #begin(array: unknown[] | undefined): void {
    if (this.#open.length >= maxDepth) throw this.#fault("too_deep");
    if (this.#containers >= maxContainers) throw this.#fault("too_many_entries");
    this.#containers += 1;
    this.#at += 1;
    const object: Record<string, unknown> = {};
    if (this.#open.length > 0) this.#put(array ?? object);
    this.#open.push({ array, object, members: 0, name: "" });
    this.#expected = array ? "first value" : "first member";
  }

  #end(): void {
    this.#open.pop();
    this.#expected = this.#open.length > 0 ? "next" : "end";
  }

  #put(value: unknown): void {
    const { array, object, name } = this.#open.at(-1)!;
    if (array) array.push(value);
    else object[name] = value;
    this.#expected = "next";
  }

  /** Finds the end of the string and lets the platform unescape it. */
  #string(): string {
    const start = this.#at;
    let end = start + 1;
    let escaped = false;
    for (; ; end++) {
      const code = this.#text.charCodeAt(end);
      if (code === 0x22) break;
      if (Number.isNaN(code) || code < 0x20) throw this.#fault("syntax_error", end);
      if (end - start > maxStringCharacters) throw this.#fault("too_long", start);
      if (code === 0x5c) {
        escaped = true;
        end += 1;
      }
    }
    this.#at = end + 1;
    if (!escaped) return this.#text.slice(start + 1, end);
    let value: string;
    try {
      value = JSON.parse(this.#text.slice(start, end + 1)) as string;
    } catch {
      throw this.#fault("syntax_error", start);
    }
    if (!value.isWellFormed() || value.includes("\u0000")) throw this.#fault("invalid_encoding", start);
    return value;
  }

  /** An integer that is written plainly, as almost all are; undefined: it is to be looked at more closely. */
  #integer(): number | undefined {
    let end = this.#at;
    let number = 0;
    let code = this.#text.charCodeAt(end);
    if (code === 0x30) return undefined;
    for (; code >= 0x30 && code <= 0x39; code = this.#text.charCodeAt(end)) {
      number = number * 10 + code - 0x30;
      end += 1;
    }
    const digits = end - this.#at;
    const goesOn = code === 0x2e || code === 0x65 || code === 0x45;
    if (digits === 0 || digits > plainDigits || goesOn) return undefined;
    this.#at = end;
    return number;
  }

  /** Of a literal that is too long to be a legal number, nothing is looked at but its beginning. */
  #number(): number {
    const beginning = this.#text.slice(this.#at, this.#at + maxNumberCharacters + 1);
    const match = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/.exec(beginning);
    if (!match) throw this.#fault("syntax_error");
    if (/^[-+.0-9eE]*$/.test(beginning) && beginning.length > maxNumberCharacters)
      throw this.#fault("number_out_of_range");
    const [literal] = match;
    const number = Number(literal);
    const whole = Number.isInteger(number);
    if (!Number.isFinite(number) || (whole && !(Number.isSafeInteger(number) && isWhole(literal))))
      throw this.#fault("number_out_of_range");
    this.#at += literal.length;
    return number === 0 ? 0 : number;
  }

  #word<Value>(word: string, value: Value): Value {
    if (!this.#text.startsWith(word, this.#at)) throw this.#fault("syntax_error");
    this.#at += word.length;
    return value;
  }

  /** Only here a line can end: in a text a line break is an escape. */
  #space(until: number): void {
    for (; this.#at < until; this.#at += 1) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x0a) {
        this.#line += 1;
        this.#lineStart = this.#at + 1;
      } else if (code !== 0x20 && code !== 0x0d && code !== 0x09) return;
    }
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #expect(character: string): void {
    if (!this.#take(character)) throw this.#fault("syntax_error");
  }

  #fault(code: keyof typeof sentences, at = this.#at): ApiError {
    return malformed(code, `line ${this.#line}, column ${at - this.#lineStart + 1}`);
  }
}
