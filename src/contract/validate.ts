import { validators as explainers } from "#generated/body-explainers.js";
import type { SchemaError, Validator } from "#generated/body-validators.js";
import { validators as bodies } from "#generated/body-validators.js";
import { validators as queries } from "#generated/query-validators.js";
import type { Fault } from "#src/core/errors.ts";
import { beginningOf } from "#src/core/text.ts";
import { atOnce, type Pieces } from "#src/core/turns.ts";
import { type OperationId, operations } from "./operations.ts";
import { toViolation } from "./violations.ts";

const maxViolations = 100;
/** How many items are judged before the event loop may turn: the largest legal ones take about 2 ms. */
const itemsPerPiece = 20;

type Validators = Record<string, Validator | undefined>;

/**
 * Every violation of a POST body, at most 100; empty means valid. Items are validated one by one with a validator
 * that stops at the first fault, and only a faulty one is explained in full: a huge bad batch stays cheap.
 */
export function* validateBodyInPieces(id: OperationId, body: unknown): Pieces<Fault[]> {
  const { items: member, limit, shape } = operations[id];
  const violations = explain(bodies, explainers, id, body, "");
  if (violations.length === 0) violations.push(...shapeFaults(shape.body, body as object, ""));
  const items = member === null ? undefined : (body as Record<string, unknown>)[member];
  if (!Array.isArray(items)) return violations;
  if (limit.maxItems !== null && items.length > limit.maxItems) {
    const message = `The list has ${items.length} items; at most ${limit.maxItems} are allowed. Split the request.`;
    return [{ code: "too_many_items", path: `/${member}`, message }];
  }
  for (const [index, item] of items.entries()) {
    if (violations.length >= maxViolations) break;
    if (index % itemsPerPiece === itemsPerPiece - 1) yield;
    const base = `/${member}/${index}`;
    const faults = explain(bodies, explainers, `${id}#item`, item, base);
    violations.push(...(faults.length > 0 ? faults : shapeFaults(shape.item, item as object, base)));
  }
  return violations.slice(0, maxViolations);
}

/** The same without a pause. */
export function validateBody(id: OperationId, body: unknown): Fault[] {
  return atOnce(validateBodyInPieces(id, body));
}

/** Lists of names of members, of which exactly one, or at most one, may be there. */
interface Shape {
  readonly exactlyOneOf: readonly (readonly string[])[];
  readonly atMostOneOf: readonly (readonly string[])[];
}

/** What stands against `x-exactly-one-of` and `x-at-most-one-of` of a valid object. */
export function shapeFaults(shape: Shape, value: object, base: string): Fault[] {
  const given = (names: readonly string[]) => names.filter((name) => Object.hasOwn(value, name)).length;
  const fault = (names: readonly string[], words: string): Fault => ({
    code: "exactly_one_of",
    path: base,
    message: `Send ${words} one of the members ${names.join(" and ")}.`,
  });
  return [
    ...shape.exactlyOneOf.filter((names) => given(names) !== 1).map((names) => fault(names, "exactly")),
    ...shape.atMostOneOf.filter((names) => given(names) > 1).map((names) => fault(names, "at most")),
  ];
}

/** `duplicate_reference` for every item whose key another item before it has. */
export function findDuplicateKeys(id: OperationId, body: unknown): Fault[] {
  const { items: member, itemKey } = operations[id];
  if (member === null || itemKey === null) return [];
  const first = new Map<unknown, number>();
  const faults: Fault[] = [];
  const items = (body as Record<string, Record<string, unknown>[] | undefined>)[member] ?? [];
  for (const [index, item] of items.entries()) {
    const key = item[itemKey];
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else if (faults.length < maxViolations) {
      const message = `The same ${itemKey} stands at /${member}/${earlier}/${itemKey}. Send each one once.`;
      faults.push({ code: "duplicate_reference", path: `/${member}/${index}/${itemKey}`, message });
    }
  }
  return faults;
}

/** The typed query of a GET action, or what is wrong with it: unknown, repeated, missing or invalid parameters. */
export function validateQuery(
  id: OperationId,
  params: URLSearchParams,
): { query: object; violations: Fault[] } {
  const known = new Map<string, { array: boolean; integer: boolean }>(
    operations[id].query.map((entry) => [entry.name, entry]),
  );
  const query: Record<string, string | string[]> = Object.create(null);
  const violations: Fault[] = [];
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    const path = `?${beginningOf(name, 100)}`;
    const parameter = known.get(name);
    if (!parameter) {
      const message = "This action has no such query parameter. Remove it, or correct its name.";
      violations.push({ code: "unknown_parameter", path, message });
    } else if (parameter.array) query[name] = values;
    else if (values.length > 1) {
      violations.push({
        code: "repeated_parameter",
        path,
        message: "This query parameter takes one value. Send it once.",
      });
    } else if (parameter.integer && !/^-?\d{1,15}$/.test(values[0]!)) {
      // The validator's coercion would take 1e1 and 0x10 as well.
      violations.push({
        code: "wrong_type",
        path,
        message: "The type is wrong. Send an integer in decimal digits.",
      });
    } else query[name] = values[0]!;
  }
  if (violations.length > 0) return { query, violations };
  const value = { ...query };
  const validate = (queries as Validators)[id]!;
  if (validate(value)) return { query: value, violations };
  return { query: value, violations: (validate.errors ?? []).flatMap(toQueryViolation) };
}

function toQueryViolation(error: SchemaError): Fault[] {
  const violation = toViolation(error, "");
  if (!violation) return [];
  const message = violation.message.replace("The member", "The query parameter");
  return [{ ...violation, message, path: `?${violation.path.slice(1).split("/")[0]}` }];
}

function explain(fast: Validators, full: Validators, name: string, value: unknown, base: string): Fault[] {
  if (fast[name]!(value)) return [];
  const validate = full[name]!;
  validate(value);
  const violations = (validate.errors ?? []).flatMap((error) => toViolation(error, base) ?? []);
  return violations.length > 0
    ? violations.slice(0, maxViolations)
    : [{ code: "wrong_type", path: base, message: "The value is not as documented." }];
}
