import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../generate/schema.ts";

/** One change that a client was not made for. */
export interface Fault {
  /** The source file to look at, e.g. `openapi/components/schemas/Claim.yaml`. */
  file: string;
  /** The action or message version that it breaks; absent where it is none in particular. */
  subject?: string;
  what: string;
}

/** "limit.requests was 600, is 100"; text and lists stay readable, what is long is cut. */
export function wasIs(name: string, released: unknown, current: unknown): string {
  return `${name} was ${shown(released)}, is ${shown(current)}`;
}

function shown(value: unknown): string {
  if (value === undefined) return "not there";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** The members that must stay as they are and did not. */
export function changed(released: JsonObject, current: JsonObject, names: readonly string[]): string[] {
  return names
    .filter((name) => !isDeepStrictEqual(released[name], current[name]))
    .map((name) => wasIs(name, released[name], current[name]));
}

/**
 * The members that the gate has no rule for and that are not the same any more. They count as breaks: a keyword
 * that nobody has thought about must not slip through.
 */
export function unjudged(released: JsonObject, current: JsonObject, known: readonly string[]): string[] {
  const names = new Set([...Object.keys(released), ...Object.keys(current)]);
  const unknown = [...names].filter((name) => !known.includes(name));
  return changed(released, current, unknown).map((what) => `${what}, and no rule says that this is harmless`);
}
