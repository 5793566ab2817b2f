import type { JsonObject, JsonValue } from "../generate/schema.ts";
import { wasIs } from "./fault.ts";

/** `in`: clients send it and we read it. `out`: we send it and clients read it. */
export type Direction = "in" | "out";

/**
 * One schema as it was released and as it is now. Whatever the sender may send must suit the receiver: requests
 * are sent by released clients to us as we are now, answers and webhooks by us to released clients.
 */
export interface Pair {
  released: JsonObject;
  current: JsonObject;
  sender: JsonObject;
  receiver: JsonObject;
  direction: Direction;
}

export function pairOf(released: JsonObject, current: JsonObject, direction: Direction): Pair {
  const [sender, receiver] = direction === "in" ? [released, current] : [current, released];
  return { released, current, sender, receiver, direction };
}

const harm: Record<Direction, string> = {
  in: "so requests that were fine are refused",
  out: "so clients may get what they were not made for",
};
const upperBounds = ["maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum"];
const lowerBounds = ["minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum"];
const shapes = ["pattern", "format"];
const exclusions = ["x-exactly-one-of", "x-at-most-one-of"];
const annotations = ["title", "description", "example", "examples", "deprecated", "x-pii", "$comment"];
const nested = ["properties", "items", "additionalProperties", "propertyNames"];
const values = ["type", "enum", "const", "x-open", "required", "uniqueItems", "x-minor-units"];

/** What the rules here and in `schemas.ts` know; everything else must stay as it is. */
export const knownKeywords: readonly string[] = [
  upperBounds,
  lowerBounds,
  shapes,
  exclusions,
  annotations,
  nested,
  values,
].flat();

/** The keywords beside a `oneOf` that say nothing about values. */
export const isAnnotation = (keyword: string) => annotations.includes(keyword);

/** What of one schema, without what is nested in it, the receiver is not made for. */
export function keywordFaults(pair: Pair): string[] {
  const fixed = finiteValues(pair) !== undefined;
  return [
    ...typeFaults(pair),
    ...valueFaults(pair),
    // Values that are listed one by one need no bounds.
    ...(fixed ? [] : [...boundFaults(pair), ...shapeFaults(pair)]),
    ...requiredFaults(pair),
    ...exclusionFaults(pair),
    ...minorUnitFaults(pair),
    ...privacyFaults(pair),
  ];
}

function typeFaults({ sender, receiver, released, current, direction }: Pair): string[] {
  const accepted = typesOf(receiver);
  if (accepted === undefined) return [];
  const suits = (type: string) =>
    accepted.includes(type) || (type === "integer" && accepted.includes("number"));
  if (typesOf(sender)?.every(suits)) return [];
  return [`${wasIs("type", released.type, current.type)}, ${harm[direction]}`];
}

export function typesOf(schema: JsonObject): string[] | undefined {
  if (schema.type !== undefined) return [schema.type].flat() as string[];
  const listed = valuesOf(schema);
  return listed?.map((value) =>
    value === null ? "null" : Number.isInteger(value) ? "integer" : typeof value,
  );
}

function valuesOf(schema: JsonObject): JsonValue[] | undefined {
  if (schema.const !== undefined) return [schema.const];
  return schema.enum as JsonValue[] | undefined;
}

/** The values that can come, where they are listed and the list cannot grow. */
function finiteValues({ sender, direction }: Pair): JsonValue[] | undefined {
  const canGrow = direction === "out" && sender["x-open"] === true;
  return canGrow ? undefined : valuesOf(sender);
}

function valueFaults(pair: Pair): string[] {
  const { sender, receiver, direction } = pair;
  const accepted = valuesOf(receiver);
  const wasOpen = direction === "out" && receiver["x-open"] === true;
  if (accepted === undefined || wasOpen) return [];
  const sent = finiteValues(pair);
  if (sent === undefined) {
    if (direction === "in") return [`only the values ${accepted.join(", ")} are taken now`];
    return [valuesOf(sender) ? "x-open is new: values may be added now" : "any value may come now"];
  }
  const strange = sent.filter((value) => !accepted.includes(value));
  if (strange.length === 0) return [];
  return direction === "in"
    ? [`the values ${strange.join(", ")} are not taken any more`]
    : [`the values ${strange.join(", ")} may come now, and it was not released as x-open`];
}

function boundFaults({ sender, receiver, released, current, direction }: Pair): string[] {
  const exceeds = (name: string, isWider: (sent: number, accepted: number) => boolean) => {
    const accepted = receiver[name] as number | undefined;
    const sent = sender[name] as number | undefined;
    return accepted !== undefined && (sent === undefined || isWider(sent, accepted));
  };
  return [
    ...upperBounds.filter((name) => exceeds(name, (sent, accepted) => sent > accepted)),
    ...lowerBounds.filter((name) => exceeds(name, (sent, accepted) => sent < accepted)),
  ].map((name) => `${wasIs(name, released[name], current[name])}, ${harm[direction]}`);
}

/** Nobody can tell whether another pattern takes more or less, so another one is always a break. */
function shapeFaults({ sender, receiver, released, current, direction }: Pair): string[] {
  const faults = shapes.filter((name) => receiver[name] !== undefined && receiver[name] !== sender[name]);
  if (receiver.uniqueItems === true && sender.uniqueItems !== true) faults.push("uniqueItems");
  return faults.map((name) => `${wasIs(name, released[name], current[name])}, ${harm[direction]}`);
}

function requiredFaults({ sender, receiver, current, direction }: Pair): string[] {
  const surely = namesOf(sender.required);
  const missing = namesOf(receiver.required).filter((name) => !surely.includes(name));
  if (direction === "in") return missing.map((name) => `${name} is required now`);
  // One that is gone altogether is named as removed.
  const properties = (current.properties ?? {}) as JsonObject;
  return missing
    .filter((name) => name in properties)
    .map((name) => `${name} is not required any more and may be missing now`);
}

function namesOf(value: JsonValue | undefined): string[] {
  return (value ?? []) as string[];
}

/** A group of members that exclude each other is harmless where old groups, or only new members, make it hold. */
function exclusionFaults({ sender, receiver, direction }: Pair): string[] {
  const known = (sender.properties ?? {}) as JsonObject;
  const exactly = groupsOf(sender, "x-exactly-one-of");
  const atMost = [...exactly, ...groupsOf(sender, "x-at-most-one-of")];
  const holds = (name: string, group: string[]) => {
    const members = group.filter((member) => member in known);
    const isWithin = (outer: string[]) => members.every((member) => outer.includes(member));
    if (name === "x-exactly-one-of")
      return exactly.some((other) => isWithin(other) && other.length === members.length);
    return members.length <= 1 || atMost.some(isWithin);
  };
  return exclusions.flatMap((name) =>
    groupsOf(receiver, name)
      .filter((group) => !holds(name, group))
      .map(
        (group) =>
          `${name} [${group.join(", ")}] ${direction === "in" ? "is asked for now" : "does not hold any more"}`,
      ),
  );
}

function groupsOf(schema: JsonObject, name: string): string[][] {
  return (schema[name] ?? []) as string[][];
}

/** What is masked in logs today is not shown tomorrow. */
function privacyFaults({ released, current }: Pair): string[] {
  const exposed = released["x-pii"] === true && current["x-pii"] !== true;
  return exposed ? ["x-pii was taken away, so logs would show personal data"] : [];
}

/** Amounts of a released currency keep their number of decimals. */
function minorUnitFaults({ released, current }: Pair): string[] {
  const decimals = (schema: JsonObject, currency: string) =>
    ((schema["x-minor-units"] ?? {}) as JsonObject)[currency];
  return ((released.enum ?? []) as string[])
    .filter((currency) => decimals(released, currency) !== decimals(current, currency))
    .map((currency) =>
      wasIs(`x-minor-units.${currency}`, decimals(released, currency), decimals(current, currency)),
    );
}
