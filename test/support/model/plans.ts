import type { Item } from "#src/contract/operations.ts";
import {
  type Book,
  type Instalment,
  type Plan,
  refuseFar,
  refuseIf,
  sum,
  takeReference,
  timestamp,
  today,
} from "./book.ts";
import { balanceOf, claimOf, isActive, refuseClosed } from "./claim.ts";
import { plusDays } from "./days.ts";
import { note } from "./noted.ts";

type Creation = Item<"create_instalment_plans.v1">;

const activePlanOf = (book: Book, claim: string) =>
  [...book.plans.values()].find(
    ({ state, claim_references: claims }) => state === "active" && claims.includes(claim),
  );

function refusePlan(book: Book, { claim_references: claims, currency, instalments }: Creation): void {
  const days = instalments.map(({ due_date }) => due_date);
  refuseIf(new Set(claims).size < claims.length, "duplicate_entry");
  refuseIf(days[0]! < today(book), "date_in_past");
  refuseFar(days);
  refuseIf(
    days.some((day, index) => index > 0 && day <= days[index - 1]!),
    "dates_not_rising",
  );
  for (const reference of claims) {
    const claim = claimOf(book, reference);
    refuseClosed(claim);
    refuseIf(claim.currency !== currency, "currency_mismatch");
  }
  const owed = sum(claims.map((reference) => balanceOf(claimOf(book, reference)).total));
  refuseIf(sum(instalments.map(({ amount }) => amount)) > owed, "exceeds_balance");
  refuseIf(
    claims.some((reference) => activePlanOf(book, reference) !== undefined),
    "plan_active",
  );
}

export function createPlan(book: Book, item: Creation): void {
  const { plan_reference, claim_references, currency, instalments } = item;
  takeReference(book, "plan", plan_reference, item);
  refusePlan(book, item);
  const plan: Plan = {
    plan_reference,
    claim_references,
    currency,
    state: "active",
    amount: sum(instalments.map(({ amount }) => amount)),
    paid: 0,
    instalments: instalments.map((instalment, index) => ({
      number: index + 1,
      ...instalment,
      state: "planned",
    })),
    sequence: 1,
    created_at: timestamp(book),
  };
  book.plans.set(plan_reference, plan);
  for (const { due_date: day } of instalments) {
    note(book, "instalment_due", plan_reference, plusDays(day, -1));
    note(book, "instalment_missed", plan_reference, day);
  }
  tellPlan(book, plan, "instalment_plan.created");
}

export function cancelPlan(book: Book, item: Item<"cancel_instalment_plans.v1">): void {
  takeReference(book, "end of a plan", item.plan_reference, item);
  const plan = book.plans.get(item.plan_reference);
  refuseIf(plan === undefined, "plan_not_found");
  refuseIf(plan!.state !== "active", "plan_ended");
  tellPlan(book, endPlan(book, plan!, "requested"), "instalment_plan.cancelled");
}

function endPlan(book: Book, plan: Plan, reason: "requested" | "claims_closed"): Plan {
  return changePlan(book, plan, { state: "cancelled", reason, ended_at: timestamp(book) });
}

function changePlan(book: Book, plan: Plan, difference: Partial<Plan>): Plan {
  const next = { ...plan, ...difference, sequence: plan.sequence + 1 };
  book.plans.set(plan.plan_reference, next);
  return next;
}

function tellPlan(book: Book, plan: Plan, type: string, more: object = {}): void {
  const { plan_reference: reference, sequence } = plan;
  book.told.push({
    type,
    subject: { kind: "instalment_plan", reference },
    sequence,
    data: { plan, ...more },
  });
}

/** What one payment paid on claims, or undid (below zero), pays the instalments of their plans in their order. */
export function countTowardsPlans(book: Book, paid: { claim: string; paid: number }[]): void {
  const plans = new Set(paid.flatMap(({ claim }) => activePlanOf(book, claim) ?? []));
  for (const plan of plans) {
    const ofPlan = paid.filter(({ claim }) => plan.claim_references.includes(claim));
    countTowardsPlan(book, plan, sum(ofPlan.map((one) => one.paid)));
  }
}

function countTowardsPlan(book: Book, plan: Plan, added: number): void {
  const settled = sum(plan.instalments.filter(({ state }) => state === "paid").map(({ amount }) => amount));
  const paid = Math.min(plan.amount, Math.max(settled, plan.paid + added));
  if (paid === plan.paid) return;
  const upTo = (index: number) => sum(plan.instalments.slice(0, index + 1).map(({ amount }) => amount));
  const isPaidNow = ({ state }: Instalment, index: number) => state !== "paid" && upTo(index) <= paid;
  const at = timestamp(book);
  const paidNow = plan.instalments.filter(isPaidNow).map(({ number }) => number);
  const instalments = plan.instalments.map((instalment) =>
    paidNow.includes(instalment.number) ? { ...instalment, state: "paid" as const, paid_at: at } : instalment,
  );
  const completed = instalments.every(({ state }) => state === "paid");
  const end = completed ? { state: "completed" as const, ended_at: at } : {};
  const next = changePlan(book, plan, { paid, instalments, ...end });
  for (const number of paidNow)
    tellPlan(book, next, "instalment.paid", { instalment: instalments[number - 1] });
}

/** The day of an instalment that is not paid has begun, or is over. */
export function passInstalment(
  book: Book,
  plan: Plan,
  { number }: Instalment,
  to: "due" | "missed",
  timer: object,
): void {
  const open = plan.claim_references.some((reference) => isActive(book.claims.get(reference)!));
  if (!open) {
    tellPlan(book, endPlan(book, plan, "claims_closed"), "instalment_plan.cancelled", { timer });
    return;
  }
  const instalments = plan.instalments.map((one) => (one.number === number ? { ...one, state: to } : one));
  const next = changePlan(book, plan, { instalments });
  tellPlan(book, next, `instalment.${to}`, { instalment: instalments[number - 1], timer });
}
