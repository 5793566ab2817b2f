import type { Claim, MessageData } from "#src/contract/messages.ts";
import { firstDay, lastDay } from "#src/core/calendar.ts";
import type { Fault } from "#src/core/errors.ts";
import { toClaim } from "../view.ts";
import { sameJson } from "./json.ts";
import { type ClaimState, type Figures, type JourneyState, type OpenPromise, total } from "./state.ts";

export type FieldChange = MessageData<"claim.updated.v2">["changes"][number];
type Movement = MessageData<"claim.balance_changed.v1">["movement"];
export type MovementKind = Movement["kind"];
export type BookedAs = NonNullable<Movement["booked_as"]>;

/** A movement before it is booked; `valueDate` is today in the client's time zone where it is left out. */
export interface MovementDraft extends Figures {
  kind: MovementKind;
  bookedAs?: BookedAs;
  operationReference?: string;
  valueDate?: string | undefined;
}

/** The next state of a claim with what led there. */
export interface Step {
  state: ClaimState;
  changes: FieldChange[];
  movement?: MovementDraft;
  closed?: Closing;
  /** What opened a resolved claim again. */
  reopened?: "debit" | "reversal";
  /** The journey's state, where the step was about the journey. */
  journey?: JourneyState;
  /** The dispute, note or promise that the step was about. */
  about?: About;
  /** The promise that ended by this step. */
  ended?: EndedPromise;
}

export interface About {
  kind: "dispute" | "note" | "promise";
  reference: string;
}

export interface EndedPromise extends OpenPromise {
  state: "kept" | "broken" | "cancelled";
  /** Why it was cancelled. */
  reason?: "requested" | "claim_closed";
}

/** How a claim left collection. */
export interface Closing {
  status: "resolved" | "withdrawn";
  reason: string;
}

export type Decision = Refusal | { kind: "unchanged" } | ({ kind: "step" } & Step);

/** Fault paths are pointers inside the item. */
export interface Refusal {
  kind: "refused";
  faults: Fault[];
}

const maxSum = 10 ** 15;
const zeroBalance = "zero_balance";

export function refused(code: Fault["code"], path: string, message: string): Refusal {
  return { kind: "refused", faults: [{ code, path, message }] };
}

/** Why a claim that is not active takes no change; `path` is the member that names the claim. */
export function refuseClosed({ status }: ClaimState, path = "/reference"): Refusal | undefined {
  if (status === "resolved") {
    return refused(
      "claim_resolved",
      path,
      "The claim is resolved. It cannot be changed in this way any more.",
    );
  }
  if (status === "withdrawn") {
    return refused(
      "claim_withdrawn",
      path,
      "The claim is withdrawn and stays so. Send a new claim under another reference.",
    );
  }
  return undefined;
}

export function refuseCurrency({ currency }: { currency: string }, sent: string): Refusal | undefined {
  if (sent === currency) return undefined;
  return refused(
    "currency_mismatch",
    "/currency",
    `The currency is ${currency} here. Send amounts in ${currency}.`,
  );
}

/** Today itself is not over. */
export function refusePast(path: string, day: string, today: string): Refusal | undefined {
  if (day >= today) return undefined;
  return refused("date_in_past", path, `The day is over in your time zone. Send ${today} or a later day.`);
}

/** `date_out_of_range` where one of the days is before 1900 or after 2200. Those that were `known` before are left alone. */
export function refuseFar(
  days: readonly (readonly [path: string, day: string | null | undefined])[],
  known: readonly (string | null | undefined)[] = [],
): Refusal | undefined {
  const far = days.find(
    ([, day]) => typeof day === "string" && (day < firstDay || day > lastDay) && !known.includes(day),
  );
  return (
    far &&
    refused("date_out_of_range", far[0], `The day must lie between ${firstDay} and ${lastDay}. Correct it.`)
  );
}

/** `amount_out_of_range` when one of the sums would pass 10^15 minor units. */
export function refuseOutOfRange(path: string, ...sums: number[]): Refusal | undefined {
  if (sums.every((sum) => sum <= maxSum)) return undefined;
  return refused("amount_out_of_range", path, "A sum would pass 10^15 minor units. Send a smaller amount.");
}

/** The next state: one higher in sequence, with what differs in its data. */
export function advance(before: ClaimState, after: ClaimState, now: number): Step {
  // A clock that was set back must not let a change fall behind those who ask what changed since.
  const updatedAt = Math.max(now, before.updatedAt);
  const state = { ...after, sequence: before.sequence + 1, updatedAt };
  return { state, changes: changesBetween(before, after) };
}

/** Moves the balance of a step; nobody but this changes a balance, so it is always the sum of the movements. */
export function book(step: Step, movement: MovementDraft): Step {
  const { amount, fees } = step.state.balance;
  const balance = { amount: amount + movement.amount, fees: fees + movement.fees };
  return { ...step, state: { ...step.state, balance }, movement };
}

/** A claim of which nothing is owed any more resolves itself. */
export function resolveAtZero(step: Step): Step {
  return total(step.state.balance) === 0 ? close(step, { status: "resolved", reason: zeroBalance }) : step;
}

/** Ends collection: the journey stops, a pause is forgotten, the balance stays. */
export function close(step: Step, closed: Closing): Step {
  const state: ClaimState = {
    ...step.state,
    status: closed.status,
    journeyState: "stopped",
    pausedUntil: null,
    resolvedReason: closed.status === "resolved" ? closed.reason : null,
  };
  return { ...step, state, closed };
}

/** Opens a resolved claim again; its journey runs anew, unless the client had ended it. */
export function reopen(step: Step, reason: "debit" | "reversal"): Step {
  if (step.state.status !== "resolved") return step;
  const journeyState = step.state.journeyEnded ? "stopped" : "running";
  return {
    ...step,
    state: { ...step.state, status: "active", journeyState, resolvedReason: null },
    reopened: reason,
  };
}

const members = [
  "original_due_date",
  "current_due_date",
  "debtor",
  "debtors",
  "fee_items",
  "account_reference",
  "product",
  "portfolio",
  "meta",
] as const satisfies readonly (keyof Claim)[];
/** Together with the largest claim, the values stay well below the largest body of a webhook. */
const maxValuesBytes = 64 * 1024;

/** Data that differs, by members of the contract's Claim; figures speak through movements, except a new split of the same fees. */
function changesBetween(before: ClaimState, after: ClaimState): FieldChange[] {
  if (before === after) return [];
  const [from, to] = [toClaim(before), toClaim(after)];
  const sameFees = from.fees === to.fees;
  let bytes = 0;
  return members
    .filter((name) => (sameFees || name !== "fee_items") && !sameJson(from[name], to[name]))
    .map((name) => {
      const values = { from: from[name] ?? null, to: to[name] ?? null };
      const length = Buffer.byteLength(JSON.stringify(values));
      if (bytes + length > maxValuesBytes) return { path: `/${name}`, from: null, to: null, omitted: true };
      bytes += length;
      return { path: `/${name}`, ...values };
    });
}
