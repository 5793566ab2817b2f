import type { SchemaError } from "#generated/body-validators.js";
import type { ErrorCode, Fault } from "#src/core/errors.ts";
import { beginningOf } from "#src/core/text.ts";

/** `#/a~1b` style token of a JSON pointer (RFC 6901). */
export function pointerToken(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

type Describe = (params: Record<string, unknown>) => { code: ErrorCode; message: string; member?: string };

const list = (values: unknown) => (values as unknown[]).slice(0, 12).join(", ");

/** Our code and words per schema keyword. They say what was expected and never quote what was sent. */
const keywords: Record<string, Describe> = {
  required: ({ missingProperty: name }) => ({
    code: "missing_member",
    member: String(name),
    message: `The member ${name} is missing. Add it.`,
  }),
  additionalProperties: ({ additionalProperty: name }) => ({
    code: "unknown_member",
    member: beginningOf(String(name), 100),
    message: "This member is not known here. Remove it, or correct its name.",
  }),
  type: ({ type }) => ({ code: "wrong_type", message: `The type is wrong. Send ${typeWords(type)}.` }),
  enum: ({ allowedValues }) => ({
    code: "not_allowed_value",
    message:
      (allowedValues as unknown[]).length > 12
        ? "The value is not one of those that the documentation lists. Send one of them."
        : `The value is not one of those allowed. Send one of: ${list(allowedValues)}.`,
  }),
  const: ({ allowedValue }) => ({
    code: "not_allowed_value",
    message: `Only ${allowedValue} is allowed here.`,
  }),
  discriminator: ({ tag }) => ({
    code: "wrong_variant",
    member: String(tag),
    message: `The member ${tag} is missing or has an unknown value. Send one of the documented values.`,
  }),
  minLength: ({ limit }) => ({
    code: "too_short",
    message: `The text is too short. Send at least ${limit} characters.`,
  }),
  maxLength: ({ limit }) => ({
    code: "too_long",
    message: `The text is too long. Send at most ${limit} characters.`,
  }),
  minimum: ({ limit }) => ({
    code: "too_small",
    message: `The number is too small. Send at least ${limit}.`,
  }),
  maximum: ({ limit }) => ({ code: "too_large", message: `The number is too large. Send at most ${limit}.` }),
  minItems: ({ limit }) => ({
    code: "too_few_items",
    message: `The list is too short. Send at least ${limit} ${limit === 1 ? "entry" : "entries"}.`,
  }),
  maxItems: ({ limit }) => ({
    code: "too_many_entries",
    message: `The list is too long. Send at most ${limit} entries.`,
  }),
  maxProperties: ({ limit }) => ({
    code: "too_many_entries",
    message: `There are too many members. Send at most ${limit}.`,
  }),
  propertyNames: () => ({
    code: "too_long",
    message: "A member name is empty or longer than 64 characters.",
  }),
  pattern: () => ({
    code: "pattern_mismatch",
    message: "The text has characters or a form that is not allowed. Send it as documented.",
  }),
  format: ({ format }) => ({
    code: "invalid_format",
    message: `This is not a valid ${formatWords(format)}.`,
  }),
};

function typeWords(type: unknown): string {
  const words: Record<string, string> = {
    object: "an object",
    array: "a list",
    string: "text",
    integer: "an integer",
  };
  return String(type)
    .split(",")
    .map((name) => words[name] ?? `a ${name}`)
    .join(" or ");
}

function formatWords(format: unknown): string {
  const words: Record<string, string> = {
    date: "date: send an existing day as YYYY-MM-DD",
    "date-time": "time: send RFC 3339 with a time zone, for example 2026-01-31T09:00:00Z",
    email: "e-mail address",
    uri: "URI",
  };
  return words[String(format)] ?? String(format);
}

/** A schema's complaint in our words, at `base` plus its own place; undefined for echoes of another complaint. */
export function toViolation(error: SchemaError, base: string): Fault | undefined {
  // The other branch of "or null" always complains as well; what is wrong with the value says the first one.
  if (error.keyword === "oneOf" || (error.keyword === "type" && error.params.type === "null"))
    return undefined;
  const describe = keywords[error.keyword];
  if (!describe)
    return {
      code: "wrong_variant",
      path: base + error.instancePath,
      message: "The value is not as documented.",
    };
  const { code, message, member } = describe(error.params);
  const path = base + error.instancePath + (member === undefined ? "" : `/${pointerToken(member)}`);
  return { code, path: beginningOf(path, 500), message };
}
