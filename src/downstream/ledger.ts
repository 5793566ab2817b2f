import type { Claim } from "#src/contract/messages.ts";
import type { Item } from "#src/contract/operations.ts";
import type { Fault } from "#src/core/errors.ts";

type ImportInput = Item<"import_claims.v1">;
type UpdateInput = Item<"update_claims.v1">;
export type Debtor = Claim["debtor"];
export type ClaimDebtor = Claim["debtors"][number];
export type FeeItem = Claim["fee_items"][number];
export type Status = "active" | "resolved" | "withdrawn";
export type MovementKind = "opening" | "adjustment";

/** A claim as the ledger thinks of it. Amounts are minor units of `currency`, times ms, dates YYYY-MM-DD. */
export interface ClaimState {
  id: string;
  reference: string;
  accountReference: string | null;
  status: Status;
  currency: Claim["currency"];
  /** As first owed; what is left of it is `balance`, the sum of the movements. */
  amount: number;
  feeItems: FeeItem[];
  balance: Figures;
  paid: number;
  creditBalance: number;
  originalDueDate: string;
  currentDueDate: string | null;
  debtors: ClaimDebtor[];
  product: string | null;
  portfolio: string | null;
  meta: Record<string, string>;
  journeyState: "running" | "paused" | "stopped";
  resolvedReason: string | null;
  sequence: number;
  createdAt: number;
  updatedAt: number;
}

export interface Figures {
  amount: number;
  fees: number;
}

export interface MovementDraft extends Figures {
  kind: MovementKind;
}

/** The next state of a claim with what led there; `changed` names members of the contract's Claim. */
export interface Step {
  state: ClaimState;
  changed: string[];
  movement?: MovementDraft;
  closed?: Closing;
}

/** How a claim left collection. */
export interface Closing {
  status: "resolved" | "withdrawn";
  reason: string;
}

export type Decision =
  | { kind: "refused"; faults: Fault[] }
  | { kind: "unchanged" }
  | ({ kind: "step" } & Step);

/** The one fee item that fees without items are kept as. */
const plainFeesCode = "fees";
const zeroBalance = "zero_balance";

export const sumOfFees = (items: readonly FeeItem[]): number =>
  items.reduce((sum, item) => sum + item.amount, 0);

const plainFees = (fees: number): FeeItem[] => (fees === 0 ? [] : [{ code: plainFeesCode, amount: fees }]);

/** A new claim and its opening movement. With nothing owed it is resolved from the start. */
export function openClaim(input: ImportInput, id: string, now: number): Step {
  const feeItems = plainFees(input.fees ?? 0);
  const figures = { amount: input.amount, fees: sumOfFees(feeItems) };
  const state: ClaimState = {
    id,
    reference: input.reference,
    accountReference: input.account_reference ?? null,
    status: "active",
    currency: input.currency,
    amount: input.amount,
    feeItems,
    balance: figures,
    paid: 0,
    creditBalance: 0,
    originalDueDate: input.original_due_date,
    currentDueDate: input.current_due_date ?? null,
    debtors: [{ ...input.debtor, primary: true }],
    product: input.product ?? null,
    portfolio: input.portfolio ?? null,
    meta: input.meta ?? {},
    journeyState: "running",
    resolvedReason: null,
    sequence: 1,
    createdAt: now,
    updatedAt: now,
  };
  return { ...resolveAtZero({ state, changed: [] }), movement: { kind: "opening", ...figures } };
}

/**
 * An import of a claim that is there. The same content changes nothing, whatever the status; other figures are
 * one adjustment of the difference; members that were left out stay.
 */
export function reimportClaim(before: ClaimState, input: ImportInput, now: number): Decision {
  if (input.currency !== before.currency) {
    return refused(
      "currency_mismatch",
      "/currency",
      "The claim is in another currency. Send the currency that it was created with.",
    );
  }
  const fees = input.fees ?? sumOfFees(before.feeItems);
  const difference = { amount: input.amount - before.amount, fees: fees - sumOfFees(before.feeItems) };
  const after: ClaimState = {
    ...before,
    amount: input.amount,
    feeItems: difference.fees === 0 ? before.feeItems : refigure(before.feeItems, fees),
    accountReference: input.account_reference ?? before.accountReference,
    originalDueDate: input.original_due_date,
    currentDueDate: input.current_due_date ?? before.currentDueDate,
    debtors: replacePrimary(before.debtors, input.debtor),
    product: input.product ?? before.product,
    portfolio: input.portfolio ?? before.portfolio,
    meta: input.meta ?? before.meta,
  };
  const moved = difference.amount !== 0 || difference.fees !== 0;
  const changed = changedMembers(before, after);
  if (!moved && changed.length === 0) return { kind: "unchanged" };
  const closed = refuseClosed(before);
  if (closed) return closed;
  if (difference.fees !== 0 && before.feeItems.length > 1) {
    return refused(
      "itemised_fees",
      "/fees",
      "The fees of this claim are itemised. Leave fees out, or send their sum.",
    );
  }
  const step = advance(after, changed, now);
  if (!moved) return { kind: "step", ...step };
  step.state.balance = {
    amount: before.balance.amount + difference.amount,
    fees: before.balance.fees + difference.fees,
  };
  return { kind: "step", ...resolveAtZero(step), movement: { kind: "adjustment", ...difference } };
}

/** A partial change of data: what is left out stays, null removes, figures cannot change. */
export function updateClaim(before: ClaimState, input: UpdateInput, now: number): Decision {
  const closed = refuseClosed(before);
  if (closed) return closed;
  if (input.fee_items && sumOfFees(input.fee_items) !== sumOfFees(before.feeItems)) {
    return refused(
      "itemised_fees",
      "/fee_items",
      "The sum of the fee items must stay what it is. Keep the sum.",
    );
  }
  if (input.debtors && !isDebtorList(input.debtors)) {
    return refused(
      "primary_debtor",
      "/debtors",
      "Exactly one debtor must be primary, and each debtor may stand once. Correct the list.",
    );
  }
  const after: ClaimState = {
    ...before,
    feeItems: input.fee_items ?? before.feeItems,
    debtors: input.debtors ?? before.debtors,
    accountReference: input.account_reference ?? before.accountReference,
    originalDueDate: input.original_due_date ?? before.originalDueDate,
    currentDueDate: given(input.current_due_date, before.currentDueDate),
    product: given(input.product, before.product),
    portfolio: given(input.portfolio, before.portfolio),
    meta: input.meta === undefined ? before.meta : (input.meta ?? {}),
  };
  const changed = changedMembers(before, after);
  return changed.length === 0 ? { kind: "unchanged" } : { kind: "step", ...advance(after, changed, now) };
}

/** Closes an active claim; the balance stays the sum of the movements. */
export function resolveClaim(before: ClaimState, reason: string, now: number): Decision {
  const closed = refuseClosed(before);
  if (closed) return closed;
  return { kind: "step", ...resolve(advance(before, [], now), reason) };
}

/** Takes an active claim back from collection; the balance stays the sum of the movements. */
export function withdrawClaim(before: ClaimState, reason: string, now: number): Decision {
  const refusal = refuseClosed(before);
  if (refusal) return refusal;
  const step = advance(before, [], now);
  const state: ClaimState = { ...step.state, status: "withdrawn", journeyState: "stopped" };
  return { kind: "step", ...step, state, closed: { status: "withdrawn", reason } };
}

function given<Type>(value: Type | null | undefined, before: Type | null): Type | null {
  return value === undefined ? before : value;
}

function isDebtorList(debtors: readonly ClaimDebtor[]): boolean {
  const references = new Set(debtors.map(({ reference }) => reference));
  return debtors.filter(({ primary }) => primary).length === 1 && references.size === debtors.length;
}

/**
 * The first version of the import knows one debtor: the primary one, who is replaced where they stand. The
 * others stay, and the very list is kept where nothing differs, so that no link is written anew.
 */
function replacePrimary(debtors: ClaimDebtor[], debtor: Debtor): ClaimDebtor[] {
  const after = debtors
    .filter(({ primary, reference }) => primary || reference !== debtor.reference)
    .map((entry) => (entry.primary ? { ...debtor, primary: true } : entry));
  return sameJson(debtors, after) ? debtors : after;
}

/** Another sum for fees that are not itemised: an only item keeps its code and description. */
function refigure([item]: readonly FeeItem[], fees: number): FeeItem[] {
  return item && fees > 0 ? [{ ...item, amount: fees }] : plainFees(fees);
}

function refuseClosed({ status }: ClaimState): Decision | undefined {
  if (status === "resolved") {
    return refused(
      "claim_resolved",
      "/reference",
      "The claim is resolved. It cannot be changed in this way any more.",
    );
  }
  if (status === "withdrawn") {
    return refused(
      "claim_withdrawn",
      "/reference",
      "The claim is withdrawn. Send a new claim under another reference.",
    );
  }
  return undefined;
}

function refused(code: Fault["code"], path: string, message: string): Decision {
  return { kind: "refused", faults: [{ code, path, message }] };
}

function advance(state: ClaimState, changed: string[], now: number): Step {
  return { state: { ...state, sequence: state.sequence + 1, updatedAt: now }, changed };
}

function resolveAtZero(step: Step): Step {
  const { amount, fees } = step.state.balance;
  return amount === 0 && fees === 0 ? resolve(step, zeroBalance) : step;
}

function resolve(step: Step, reason: string): Step {
  const state: ClaimState = {
    ...step.state,
    status: "resolved",
    journeyState: "stopped",
    resolvedReason: reason,
  };
  return { ...step, state, closed: { status: "resolved", reason } };
}

const members: readonly [string, (state: ClaimState) => unknown][] = [
  ["original_due_date", (state) => state.originalDueDate],
  ["current_due_date", (state) => state.currentDueDate],
  ["debtors", (state) => state.debtors],
  ["account_reference", (state) => state.accountReference],
  ["product", (state) => state.product],
  ["portfolio", (state) => state.portfolio],
  ["meta", (state) => state.meta],
];

/** Data members that differ; figures speak through movements, except a new split of the same fees. */
function changedMembers(before: ClaimState, after: ClaimState): string[] {
  const changed = members.filter(([, read]) => !sameJson(read(before), read(after))).map(([name]) => name);
  const resplit =
    sumOfFees(before.feeItems) === sumOfFees(after.feeItems) && !sameJson(before.feeItems, after.feeItems);
  return resplit ? [...changed, "fee_items"] : changed;
}

/** Equal as JSON values: the order of members does not matter, the order of entries does. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(other, key) &&
      sameJson((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  );
}
