import type { MessageData } from "#src/contract/messages.ts";
import type { Item } from "#src/contract/operations.ts";
import { type Refusal, refused, refuseFar, refusePast } from "./claim.ts";

type Plan = MessageData<"instalment.paid.v1">["plan"];
export type InstalmentState = MessageData<"instalment.paid.v1">["instalment"]["state"];

export interface InstalmentEntry {
  /** From 1, in the order of the due dates. */
  number: number;
  dueDate: string;
  amount: number;
  state: InstalmentState;
  paidAt: number | null;
}

/** An instalment plan as the ledger thinks of it; times ms, amounts minor units. */
export interface PlanState {
  id: string;
  reference: string;
  claimReferences: string[];
  currency: Plan["currency"];
  state: Plan["state"];
  amount: number;
  /** At most `amount`; never less than what the paid instalments took. */
  paid: number;
  instalments: InstalmentEntry[];
  sequence: number;
  createdAt: number;
  endedAt: number | null;
  reason: "requested" | "claims_closed" | null;
}

/** What is wrong with a plan by itself, before any claim is looked at. */
export function refusePlan(input: Item<"create_instalment_plans.v1">, today: string): Refusal | undefined {
  const { claim_references: claims, instalments } = input;
  const twice = claims.findIndex((reference, index) => claims.indexOf(reference) !== index);
  if (twice >= 0) {
    return refused(
      "duplicate_entry",
      `/claim_references/${twice}`,
      "The claim stands here twice. Send each once.",
    );
  }
  const days = instalments.map(
    ({ due_date: day }, index) => [`/instalments/${index}/due_date`, day] as const,
  );
  const wrongDay = refusePast(...days[0]!, today) ?? refuseFar(days);
  if (wrongDay) return wrongDay;
  const falling = instalments.findIndex(
    ({ due_date: day }, index) => index > 0 && day <= instalments[index - 1]!.due_date,
  );
  if (falling < 0) return undefined;
  return refused(
    "dates_not_rising",
    `/instalments/${falling}/due_date`,
    "Each instalment must be due later than the one before. Sort them, and give each day one.",
  );
}

export function openPlan(input: Item<"create_instalment_plans.v1">, id: string, now: number): PlanState {
  return {
    id,
    reference: input.plan_reference,
    claimReferences: input.claim_references,
    currency: input.currency,
    state: "active",
    amount: input.instalments.reduce((sum, { amount }) => sum + amount, 0),
    paid: 0,
    instalments: input.instalments.map(({ due_date: dueDate, amount }, index) => ({
      number: index + 1,
      dueDate,
      amount,
      state: "planned",
      paidAt: null,
    })),
    sequence: 1,
    createdAt: now,
    endedAt: null,
    reason: null,
  };
}

/**
 * Counts what was paid on the plan's claims, or undone (below zero): instalments are paid in their order, and stay
 * paid. With the last one the plan is completed.
 */
export function payPlan(
  before: PlanState,
  paid: number,
  now: number,
): { plan: PlanState; paidNow: InstalmentEntry[] } {
  const settled = before.instalments.reduce(
    (sum, { state, amount }) => sum + (state === "paid" ? amount : 0),
    0,
  );
  const counted = Math.min(before.amount, Math.max(settled, before.paid + paid));
  let cumulated = 0;
  const paidNow: InstalmentEntry[] = [];
  const instalments = before.instalments.map((instalment) => {
    cumulated += instalment.amount;
    if (instalment.state === "paid" || cumulated > counted) return instalment;
    const entry: InstalmentEntry = { ...instalment, state: "paid", paidAt: now };
    paidNow.push(entry);
    return entry;
  });
  const completed = instalments.every(({ state }) => state === "paid");
  const plan: PlanState = {
    ...before,
    paid: counted,
    instalments,
    sequence: before.sequence + 1,
    ...(completed ? { state: "completed" as const, endedAt: now } : {}),
  };
  return { plan, paidNow };
}

export function cancelPlan(before: PlanState, reason: "requested" | "claims_closed", now: number): PlanState {
  return { ...before, state: "cancelled", reason, endedAt: now, sequence: before.sequence + 1 };
}

/** An instalment whose day begins or is over; undefined where it is past that already. */
export function passInstalment(
  before: PlanState,
  dueDate: string,
  to: "due" | "missed",
): { plan: PlanState; instalment: InstalmentEntry } | undefined {
  const from = to === "due" ? ["planned"] : ["planned", "due"];
  const passed = before.instalments.find((entry) => entry.dueDate === dueDate && from.includes(entry.state));
  if (before.state !== "active" || !passed) return undefined;
  const instalment: InstalmentEntry = { ...passed, state: to };
  const instalments = before.instalments.map((entry) => (entry === passed ? instalment : entry));
  return { plan: { ...before, instalments, sequence: before.sequence + 1 }, instalment };
}
