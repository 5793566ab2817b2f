import { ApiError, type ErrorCode } from "#src/core/errors.ts";

const maxDepth = 32;
const forbiddenNames = new Set(["__proto__", "constructor", "prototype"]);
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Our sentence for each way in which a text is not the JSON that we accept. None of them quotes the text. */
const sentences = {
  syntax_error: "This is not JSON. Correct the syntax here.",
  duplicate_member: "A member name appears twice in this object. Send it once.",
  forbidden_member: "This member name is not allowed. Use another one.",
  too_deep: `The body has more than ${maxDepth} levels. Send a flatter one.`,
  number_out_of_range: "The number cannot be kept exactly. Send an integer within plus or minus 2^53.",
  invalid_encoding: "The body must be UTF-8 without byte order mark, lone surrogates or NUL characters.",
  not_an_object: "The body must be a JSON object.",
} as const satisfies Partial<Record<ErrorCode, string>>;

/**
 * Reads a request body strictly (RFC 8259, narrowed as RFC 7493 recommends): fatal UTF-8, no duplicate names, no
 * lone surrogates, no NUL, at most 32 levels, no number that would lose digits, an object at the top. Throws
 * `malformed_json` that names the place as line and column.
 */
export function readStrictJson(bytes: Uint8Array): Record<string, unknown> {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw malformed("invalid_encoding", "");
  }
  if (text.charCodeAt(0) === 0xfeff) throw malformed("invalid_encoding", "");
  return new Reader(text).document();
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
  const trailingZeros = digits.length - digits.replace(/0+$/, "").length;
  return /^0*$/.test(digits) || Number(exponent) - fraction.length + trailingZeros >= 0;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Record<string, unknown> {
    this.#space();
    if (this.#text[this.#at] !== "{")
      throw this.#fault(this.#at < this.#text.length ? "not_an_object" : "syntax_error");
    const value = this.#object(1);
    this.#space();
    if (this.#at < this.#text.length) throw this.#fault("syntax_error");
    return value;
  }

  #value(depth: number): unknown {
    switch (this.#text.charCodeAt(this.#at)) {
      case 0x7b:
        return this.#object(depth);
      case 0x5b:
        return this.#array(depth);
      case 0x22:
        return this.#string();
      case 0x74:
        return this.#word("true", true);
      case 0x66:
        return this.#word("false", false);
      case 0x6e:
        return this.#word("null", null);
      default:
        return this.#number();
    }
  }

  #object(depth: number): Record<string, unknown> {
    if (depth > maxDepth) throw this.#fault("too_deep");
    const object: Record<string, unknown> = {};
    this.#at += 1;
    this.#space();
    if (this.#take("}")) return object;
    do {
      this.#space();
      const start = this.#at;
      if (this.#text[start] !== '"') throw this.#fault("syntax_error");
      const name = this.#string();
      if (forbiddenNames.has(name)) throw this.#fault("forbidden_member", start);
      if (Object.hasOwn(object, name)) throw this.#fault("duplicate_member", start);
      this.#space();
      this.#expect(":");
      this.#space();
      object[name] = this.#value(depth + 1);
      this.#space();
    } while (this.#take(","));
    this.#expect("}");
    return object;
  }

  #array(depth: number): unknown[] {
    if (depth > maxDepth) throw this.#fault("too_deep");
    const array: unknown[] = [];
    this.#at += 1;
    this.#space();
    if (this.#take("]")) return array;
    do {
      this.#space();
      array.push(this.#value(depth + 1));
      this.#space();
    } while (this.#take(","));
    this.#expect("]");
    return array;
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

  #number(): number {
    const pattern = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match) throw this.#fault("syntax_error");
    const number = Number(match[0]);
    const whole = Number.isInteger(number);
    if (!Number.isFinite(number) || (whole && !(Number.isSafeInteger(number) && isWhole(match[0]))))
      throw this.#fault("number_out_of_range");
    this.#at = pattern.lastIndex;
    return number === 0 ? 0 : number;
  }

  #word<Value>(word: string, value: Value): Value {
    if (!this.#text.startsWith(word, this.#at)) throw this.#fault("syntax_error");
    this.#at += word.length;
    return value;
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
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
    const before = this.#text.slice(0, at);
    const line = before.split("\n").length;
    return malformed(code, `line ${line}, column ${at - before.lastIndexOf("\n")}`);
  }
}
