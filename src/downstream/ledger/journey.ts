import {
  advance,
  type Decision,
  type Refusal,
  refuseClosed,
  refused,
  refuseFar,
  refusePast,
} from "./claim.ts";
import type { ClaimState } from "./state.ts";

/** Holds the dunning of an active claim, to the end of the day `until` or without end. A later pause replaces an earlier one. */
export function pauseJourney(
  before: ClaimState,
  until: string | undefined,
  today: string,
  now: number,
): Decision {
  const impossible =
    refuseEnded(before) ?? refusePast("/until", until ?? today, today) ?? refuseFar([["/until", until]]);
  if (impossible) return impossible;
  const pausedUntil = until ?? null;
  if (before.journeyState === "paused" && before.pausedUntil === pausedUntil) return { kind: "unchanged" };
  return change(before, { journeyState: "paused", pausedUntil }, now);
}

/** Lets a paused journey go on. */
export function resumeJourney(before: ClaimState, now: number): Decision {
  const impossible = refuseEnded(before);
  if (impossible) return impossible;
  if (before.journeyState === "running") return { kind: "unchanged" };
  return change(before, { journeyState: "running", pausedUntil: null }, now);
}

/** Ends the journey for good; the claim stays active. */
export function stopJourney(before: ClaimState, now: number): Decision {
  const closed = refuseClosed(before, "/claim_reference");
  if (closed) return closed;
  if (before.journeyEnded) return { kind: "unchanged" };
  return change(before, { journeyState: "stopped", pausedUntil: null, journeyEnded: true }, now);
}

/** The end of the pause that lasted through the day `until`; nothing where it is over, or another one has replaced it. */
export function endPause(before: ClaimState, until: string, now: number): Decision {
  const overtaken = before.journeyState !== "paused" || before.pausedUntil !== until;
  return overtaken ? { kind: "unchanged" } : resumeJourney(before, now);
}

function refuseEnded(before: ClaimState): Refusal | undefined {
  const closed = refuseClosed(before, "/claim_reference");
  if (closed || before.journeyState !== "stopped") return closed;
  return refused(
    "journey_stopped",
    "/claim_reference",
    "The journey was stopped for good. Leave the claim out.",
  );
}

type Journey = Pick<ClaimState, "journeyState" | "pausedUntil"> & Partial<Pick<ClaimState, "journeyEnded">>;

function change(before: ClaimState, journey: Journey, now: number): Decision {
  const step = advance(before, { ...before, ...journey }, now);
  return { kind: "step", ...step, journey: journey.journeyState };
}
