import type { Contracts } from "../generate/bundle.ts";
import { type Fault, wasIs } from "./fault.ts";

type Catalogue = Contracts["errors"];

/** A code is never removed, keeps its status and its level, and what was safe to retry stays so. Texts may change. */
export function errorFaults(released: Catalogue, current: Catalogue): Fault[] {
  const faults = Object.entries(released).flatMap(([code, before]) => {
    const after = current[code];
    if (!after) return [`the code ${code} was removed`];
    const changed = (["status", "level"] as const)
      .filter((member) => before[member] !== after[member])
      .map((member) => wasIs(`${code}.${member}`, before[member], after[member]));
    if (before.safe_to_retry && !after.safe_to_retry)
      changed.push(wasIs(`${code}.safe_to_retry`, before.safe_to_retry, after.safe_to_retry));
    return changed;
  });
  return faults.map((what) => ({ file: "openapi/errors.yaml", what }));
}
