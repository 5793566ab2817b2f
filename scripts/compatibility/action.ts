import type { JsonObject } from "../generate/schema.ts";
import { changed, unjudged, wasIs } from "./fault.ts";

/** How items are found and named, and whether there is an effect at all. */
const fixed = ["items", "item_key", "dry_run"];
const known = [...fixed, "async", "limit", "emits", "stability", "deprecation"];
const knownLimits = ["requests", "per_seconds", "max_items"];

/** What of `x-action` is less than what was released. */
export function actionFaults(released: JsonObject, current: JsonObject): string[] {
  const emitted = (current.emits ?? []) as string[];
  const faults = ((released.emits ?? []) as string[])
    .filter((type) => !emitted.includes(type))
    .map((type) => `x-action.emits does not name ${type} any more`);
  if (released.async === true && current.async !== true) faults.push("x-action.async was taken away");
  // Only a beta version may be switched off one day.
  if (current.stability === "beta" && released.stability !== "beta")
    faults.push(wasIs("x-action.stability", released.stability, current.stability));
  return [
    ...faults,
    ...limitFaults((released.limit ?? {}) as JsonObject, (current.limit ?? {}) as JsonObject),
    ...[...changed(released, current, fixed), ...unjudged(released, current, known)].map(
      (what) => `x-action.${what}`,
    ),
  ];
}

/** A client that keeps within the released limit keeps within the current one, also in a burst. */
function limitFaults(released: JsonObject, current: JsonObject): string[] {
  const [requests, seconds] = [Number(released.requests), Number(released.per_seconds)];
  const windows = Math.ceil(Number(current.per_seconds) / seconds);
  const faults: string[] = [];
  if (Number(current.requests) < requests * windows) {
    const rate = (limit: JsonObject) => `${limit.requests} per ${limit.per_seconds} s`;
    faults.push(wasIs("x-action.limit", rate(released), rate(current)));
  }
  const most = (limit: JsonObject) => Number(limit.max_items ?? Number.POSITIVE_INFINITY);
  if (most(current) < most(released))
    faults.push(wasIs("x-action.limit.max_items", released.max_items, current.max_items));
  return [...faults, ...unjudged(released, current, knownLimits).map((what) => `x-action.limit.${what}`)];
}
