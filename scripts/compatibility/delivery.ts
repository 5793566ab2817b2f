import { isDeepStrictEqual } from "node:util";
import type { JsonObject, JsonValue } from "../generate/schema.ts";
import { type Fault, wasIs } from "./fault.ts";

/**
 * Which way a member of `x-delivery` may go without harm to a receiver that was made for the released one. Whatever
 * is not listed stays as it is: `signature` and `headers` decide whether a receiver can verify anything at all.
 */
const mayGo: Record<string, "up" | "down" | "anywhere" | "grow"> = {
  // As many attempts over as long a time, or more of both.
  "retry.retries": "up",
  "retry.base_seconds": "up",
  "retry.factor": "up",
  "retry.cap_seconds": "up",
  "retry.jitter": "anywhere",
  "retry.retry_after_cap_seconds": "up",
  "retry_bounds.retries_max": "up",
  "retry_bounds.base_seconds_min": "down",
  "retry_bounds.base_seconds_max": "up",
  "retry_bounds.factor_min": "down",
  "retry_bounds.factor_max": "up",
  "timeouts.dns_ms": "up",
  "timeouts.connect_ms": "up",
  "timeouts.total_ms": "up",
  "timeouts.response_read_ms": "up",
  // A receiver has sized its buffers for the largest body.
  "sizes.body_max_bytes": "down",
  "sizes.response_read_max_bytes": "up",
  "sizes.response_kept_bytes": "up",
  "sizes.url_max_characters": "up",
  // More at once than a receiver was made for does harm, fewer only takes longer.
  "in_flight.per_endpoint": "down",
  "in_flight.per_endpoint_max": "up",
  "in_flight.per_process": "anywhere",
  "rate_bounds.per_second_max": "up",
  ports: "grow",
  "expiry.unfinished_days": "up",
  "expiry.kept_days": "up",
  "disable.hours_without_success": "up",
  "disable.failures_min": "up",
  "disable.failing_hours_min": "up",
  // Whoever was told to keep the old secret for so long does.
  "rotation.overlap_hours": "up",
  "rotation.overlap_hours_max": "up",
};
/** In which order and how carefully our own nodes work; no receiver relies on it. */
const ours = /^(lease|lanes|breaker|notices|clock)\./;

/** What of `x-delivery` changed to the harm of a receiver. */
export function deliveryFaults(released: JsonObject, current: JsonObject): Fault[] {
  const before = flat("", released["x-delivery"] ?? {});
  const after = flat("", current["x-delivery"] ?? {});
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !ours.test(name) && !isHarmless(name, before[name], after[name]))
    .map((name) => ({
      file: "asyncapi/asyncapi.yaml",
      what: wasIs(`x-delivery.${name}`, before[name], after[name]),
    }));
}

function isHarmless(name: string, before: JsonValue | undefined, after: JsonValue | undefined): boolean {
  if (isDeepStrictEqual(before, after)) return true;
  if (before === undefined) return name in mayGo;
  if (after === undefined) return false;
  switch (mayGo[name]) {
    case "up":
      return Number(after) > Number(before);
    case "down":
      return Number(after) < Number(before);
    case "grow":
      return (before as JsonValue[]).every((entry) => (after as JsonValue[]).includes(entry));
    case "anywhere":
      return true;
    default:
      return false;
  }
}

/** `{ retry: { retries: 5 } }` as `{ "retry.retries": 5 }`. */
function flat(prefix: string, value: JsonValue): Record<string, JsonValue> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return { [prefix]: value };
  const inside = Object.entries(value).map(([name, member]) =>
    flat(prefix === "" ? name : `${prefix}.${name}`, member),
  );
  return Object.assign({}, ...inside) as Record<string, JsonValue>;
}
