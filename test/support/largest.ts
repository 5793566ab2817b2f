import { type JsonObject, type JsonValue, resolvePointer } from "../../scripts/generate/schema.ts";

/** Takes most bytes of all characters: JSON escapes it with six. */
const escaped = "\u0001";
/** Where control characters are refused, one character of four bytes is the largest. */
const wide = "\u{1f600}";

/** The largest JSON value that a schema allows, by the bytes of its serialisation. */
export function largest(document: JsonObject, schema: JsonValue): JsonValue {
  const { $ref: ref, ...own } = schema as JsonObject;
  if (typeof ref === "string") return largest(document, resolvePointer(document, ref));
  if (own.const !== undefined) return own.const;
  if (Array.isArray(own.enum) && own["x-open"] !== true) return biggest(own.enum);
  if (Array.isArray(own.oneOf)) return biggest(own.oneOf.map((branch) => largest(document, branch)));
  const types = [own.type].flat();
  if (types.includes("object")) return largestObject(document, own);
  if (types.includes("array")) {
    const item = largest(document, own.items ?? {});
    return Array.from({ length: own.maxItems as number }, () => item);
  }
  if (types.includes("string")) return largestString(own);
  if (types.includes("integer")) return -Math.abs(own.maximum as number);
  if (types.includes("boolean")) return false;
  return null;
}

function largestObject(document: JsonObject, schema: JsonObject): JsonObject {
  const properties = Object.entries((schema.properties ?? {}) as JsonObject);
  const object = Object.fromEntries(properties.map(([name, member]) => [name, largest(document, member)]));
  if (typeof schema.additionalProperties !== "object" || schema.maxProperties === undefined) return object;
  const { maxLength } = (schema.propertyNames ?? {}) as { maxLength: number };
  const value = largest(document, schema.additionalProperties);
  for (let index = 0; index < (schema.maxProperties as number); index++)
    object[escaped.repeat(maxLength - 2) + String(index).padStart(2, "0")] = value;
  return object;
}

function largestString({ maxLength, pattern, format }: JsonObject): string {
  const length = maxLength as number;
  if (format !== undefined) return "x".repeat(length);
  if (pattern === undefined) return escaped.repeat(length);
  if (new RegExp(pattern as string, "u").test(wide.repeat(length))) return wide.repeat(length);
  return "x".repeat(length);
}

function biggest(values: JsonValue[]): JsonValue {
  const bytes = (value: JsonValue) => Buffer.byteLength(JSON.stringify(value));
  return values.reduce((one, other) => (bytes(other) > bytes(one) ? other : one));
}
