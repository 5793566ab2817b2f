import type { Row } from "../report.ts";
import { median, percentile, rounded } from "../sample.ts";

/** How fast requests arrived, per second, without the beginning and the end: the first and the last tenth of them. */
export function steadyRate(at: Float64Array): number {
  const tenth = Math.floor(at.length / 10);
  const last = at.length - 1 - tenth;
  return ((last - tenth) * 1000) / (at[last]! - at[tenth]!);
}

/** What one sender did in one slice. */
export interface Slice {
  requests: number;
  perSecond: number;
  /** Of some requests, from the beginning to the answer, where the sender tells. */
  durationsMs: ArrayLike<number>;
  /** What its process was on a core for, where that is known. */
  cpuMs?: number;
}

export function senderRow(sender: string, inFlight: number, slices: readonly Slice[]): Row {
  const durations = slices.map(({ durationsMs }) => percentile(durationsMs, 0.5)).filter(Number.isFinite);
  return {
    sender,
    in_flight: inFlight,
    requests: slices.reduce((sum, { requests }) => sum + requests, 0),
    per_second: Math.round(median(slices.map(({ perSecond }) => perSecond))),
    cpu_us_per_request: cpuPerRequest(slices),
    p50_ms: durations.length > 0 ? rounded(median(durations), 1) : "-",
  };
}

/** Says what a sender costs even on a machine that is busy with other things, where rates say little. */
function cpuPerRequest(slices: readonly Slice[]): number | "-" {
  const costs = slices.map(({ cpuMs = Number.NaN, requests }) => (cpuMs * 1000) / requests);
  return costs.length > 0 && costs.every(Number.isFinite) ? Math.round(median(costs)) : "-";
}

/** Slice by slice, because each pair ran within the same seconds; then the middle of these ratios. */
export function pairedRatio(one: readonly Slice[], other: readonly Slice[]): number {
  return rounded(median(one.map(({ perSecond }, index) => perSecond / other[index]!.perSecond)));
}
