import { type JsonObject, type JsonValue, resolvePointer } from "../generate/schema.ts";
import { type Fault, unjudged } from "./fault.ts";
import { type Direction, isAnnotation, keywordFaults, knownKeywords, pairOf, typesOf } from "./keywords.ts";

/** Where a schema stands: its file, and the members that lead to it, e.g. `answer 200: claims[].fees`. */
export interface Place {
  file: string;
  member: string;
  /** The body of an answer: its own list is as long as what the client sent or asked for. */
  answer?: boolean;
  /** That list: more entries come only to clients that ask for more. */
  asAskedFor?: boolean;
}

/** The lists of an answer that follow the request: one result per item, one page of the rows asked for. */
const listsThatFollow = ["results", "items"];
const componentPrefix = "#/components/schemas/";

/**
 * Compares the schemas of one released document with those of the current one. Never throws over what it does not
 * understand, but counts any change of it as a break. What stands in a shared schema is named there.
 */
export class SchemaComparison {
  readonly #released: JsonObject;
  readonly #current: JsonObject;
  readonly #known = new Map<string, Fault[]>();
  readonly #running = new Set<string>();

  constructor(released: JsonObject, current: JsonObject) {
    this.#released = released;
    this.#current = current;
  }

  /** What the receiver of this schema is not made for; no schema at all stands for anything. */
  faults(before: JsonValue = {}, after: JsonValue = {}, direction: Direction, place: Place): Fault[] {
    const name = refName(before);
    if (name === undefined || name !== refName(after))
      return this.#compareAlternatives(before, after, direction, place);
    const key = `${name} ${direction} ${place.answer} ${place.asAskedFor}`;
    const found = this.#known.get(key);
    if (found) return found;
    // A schema that contains itself is the same all the way down.
    this.#known.set(key, []);
    const faults = this.#compareAlternatives(
      before,
      after,
      direction,
      inComponent(place, name, this.#current),
    );
    this.#known.set(key, faults);
    return faults;
  }

  #compareAlternatives(before: JsonValue, after: JsonValue, direction: Direction, place: Place): Fault[] {
    const olds = alternativesOf(this.#released, before);
    const news = alternativesOf(this.#current, after);
    const [senders, receivers] = direction === "in" ? [olds, news] : [news, olds];
    return senders.flatMap((sender) => {
      const attempts = receivers.map((receiver) =>
        direction === "in"
          ? this.#compareOne(sender, receiver, direction, place)
          : this.#compareOne(receiver, sender, direction, place),
      );
      if (attempts.some((faults) => faults.length === 0)) return [];
      const twin = receivers.findIndex((receiver) => areTwins(sender, receiver, senders, receivers));
      if (twin >= 0) return attempts[twin]!;
      const what = direction === "in" ? "is not taken any more" : "may come now";
      return [faultAt(place, `${labelOf(sender.schema)} ${what}`)];
    });
  }

  #compareOne(before: Alternative, after: Alternative, direction: Direction, place: Place): Fault[] {
    if (before.ref === undefined || after.ref === undefined)
      return this.#compareWhole(before.schema, after.schema, direction, place);
    const pair = `${before.ref} ${after.ref} ${direction}`;
    if (this.#running.has(pair)) return [];
    this.#running.add(pair);
    const here = before.ref === after.ref ? inComponent(place, before.ref, this.#current) : place;
    const faults = this.#compareWhole(before.schema, after.schema, direction, here);
    this.#running.delete(pair);
    return faults;
  }

  #compareWhole(before: JsonObject, after: JsonObject, direction: Direction, place: Place): Fault[] {
    const own = keywordFaults(pairOf(before, after, direction)).filter(
      (what) => !(place.asAskedFor && what.startsWith("maxItems ")),
    );
    return [
      ...[...own, ...unjudged(before, after, knownKeywords)].map((what) => faultAt(place, what)),
      ...this.#nestedFaults(before, after, direction, place),
    ];
  }

  #nestedFaults(before: JsonObject, after: JsonObject, direction: Direction, place: Place): Fault[] {
    const olds = (before.properties ?? {}) as JsonObject;
    const news = (after.properties ?? {}) as JsonObject;
    const faults = Object.keys(olds).flatMap((name) => {
      const asAskedFor = place.answer === true && listsThatFollow.includes(name);
      const inside = { ...within(place, place.member === "" ? name : `.${name}`), asAskedFor };
      return name in news
        ? this.faults(olds[name], news[name], direction, inside)
        : [faultAt(place, `${name} was removed`)];
    });
    if ("items" in before || "items" in after)
      faults.push(...this.faults(before.items, after.items, direction, within(place, "[]")));
    if ("propertyNames" in before || "propertyNames" in after)
      faults.push(
        ...this.faults(before.propertyNames, after.propertyNames, direction, within(place, " names")),
      );
    return faults.concat(this.#additionalFaults(before, after, direction, place));
  }

  #additionalFaults(before: JsonObject, after: JsonObject, direction: Direction, place: Place): Fault[] {
    const old = before.additionalProperties ?? true;
    const now = after.additionalProperties ?? true;
    const [sent, accepted] = direction === "in" ? [old, now] : [now, old];
    if (sent === false || accepted === true) return [];
    if (accepted === false || sent === true) {
      const what = direction === "in" ? "are not taken any more" : "may come now";
      return [faultAt(place, `other members ${what}`)];
    }
    return this.faults(old, now, direction, within(place, ".*"));
  }
}

function inComponent(place: Place, name: string, document: JsonObject): Place {
  return { ...place, file: schemaFile(name, document), member: "" };
}

function within({ file, member }: Place, step: string): Place {
  return { file, member: `${member}${step}` };
}

function faultAt({ file, member }: Place, what: string): Fault {
  return { file, what: member === "" ? what : `${member}: ${what}` };
}

/** One of the things that a value may be, with the name of its component. */
interface Alternative {
  schema: JsonObject;
  ref: string | undefined;
}

/** `oneOf`, `null` among the types and a plain schema are all the same: a list of what may come. */
function alternativesOf(document: JsonObject, value: JsonValue): Alternative[] {
  const schema = resolve(document, value);
  if (Array.isArray(schema.oneOf)) {
    const { oneOf, ...rest } = schema;
    const beside = Object.fromEntries(Object.entries(rest).filter(([keyword]) => !isAnnotation(keyword)));
    const branches = (oneOf as JsonValue[]).flatMap((branch) => alternativesOf(document, branch));
    if (Object.keys(beside).length === 0) return branches;
    return branches.map((branch) => ({ schema: { ...beside, ...branch.schema }, ref: undefined }));
  }
  const types = [schema.type ?? []].flat() as string[];
  if (types.length < 2 || !types.includes("null")) return [{ schema, ref: refName(value) }];
  const others = types.filter((type) => type !== "null");
  const whole = { ...schema, type: others.length === 1 ? others[0]! : others };
  return [
    { schema: whole, ref: undefined },
    { schema: { type: "null" }, ref: undefined },
  ];
}

/** Which alternative was meant: the same tag, or the only one that is not null on either side. */
function areTwins(a: Alternative, b: Alternative, as: Alternative[], bs: Alternative[]): boolean {
  if (isNull(a) || isNull(b)) return false;
  const isOnly = (all: Alternative[]) => all.filter((one) => !isNull(one)).length === 1;
  return labelOf(a.schema) === labelOf(b.schema) || (isOnly(as) && isOnly(bs));
}

function isNull({ schema }: Alternative): boolean {
  return schema.type === "null";
}

/** How a branch is told apart: its constants, or else its title or type. */
function labelOf(schema: JsonObject): string {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonObject>);
  const tags = properties.flatMap(([name, { const: tag }]) => (tag === undefined ? [] : [`${name} ${tag}`]));
  return tags.join(" ") || String(schema.title ?? typesOf(schema)?.join(" or ") ?? "anything");
}

function resolve(document: JsonObject, value: JsonValue): JsonObject {
  const schema = value as JsonObject;
  return typeof schema.$ref === "string" ? resolve(document, resolvePointer(document, schema.$ref)) : schema;
}

function refName(value: JsonValue): string | undefined {
  const ref = (value as JsonObject).$ref;
  return typeof ref === "string" && ref.startsWith(componentPrefix)
    ? ref.slice(componentPrefix.length)
    : undefined;
}

/** `ClaimInput` is the closed copy that generation makes of `Claim.yaml`. */
function schemaFile(name: string, document: JsonObject): string {
  const schemas = (document.components as JsonObject).schemas as JsonObject;
  const open = name.replace(/Input$/, "");
  return `openapi/components/schemas/${open in schemas ? open : name}.yaml`;
}
