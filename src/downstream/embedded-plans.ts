import { formatAmount } from "#src/contract/money.ts";
import { dateAt } from "#src/core/calendar.ts";
import type { Transaction } from "#src/store/database.ts";
import type { PlanChange, Plans, Statements } from "./agreements.ts";
import type { Cause, RequestCause } from "./claims.ts";
import { claimNotFound } from "./embedded-claims.ts";
import { type Refusal, refuseClosed, refuseCurrency, refused } from "./ledger/claim.ts";
import {
  cancelPlan,
  type InstalmentEntry,
  openPlan,
  type PlanState,
  passInstalment,
  payPlan,
  refusePlan,
} from "./ledger/plan.ts";
import { total } from "./ledger/state.ts";
import { lockClaims, readClaimsOf } from "./rows/claims.ts";
import { writeHistory } from "./rows/history.ts";
import { lockPlansInOrder } from "./rows/locks.ts";
import { takeOperation } from "./rows/operations.ts";
import {
  insertPlan,
  lockPlan,
  plansOf,
  searchPlans,
  takeClaims,
  toInstalment,
  toPlan,
  writePlan,
} from "./rows/plans.ts";
import { keepDays, readStatement } from "./rows/statement.ts";

/** Instalment plans over the embedded ledger's claims. */
export const embeddedPlans: Plans = {
  lockAll: lockPlansInOrder,

  async createPlan(tx, cause, input) {
    const { plan_reference: reference } = input;
    const taken = await takeOperation(tx, cause, "plan", ["plan_reference", reference], input);
    if (taken) return taken;
    const plan = openPlan(input, cause.ids("pln"), tx.now);
    const refusal =
      refusePlan(input, dateAt(tx.now, cause.timeZone)) ?? (await refuseClaims(tx, cause, plan));
    if (refusal) return refusal;
    await insertPlan(tx, cause.clientId, plan);
    await writePlanHistory(tx, cause, plan, {});
    return toChange(plan, []);
  },

  async cancelPlan(tx, cause, { plan_reference: reference, comment }) {
    const taken = await takeOperation(tx, cause, "plan_cancellation", ["plan_reference", reference], {
      comment,
    });
    if (taken) return taken;
    const before = await lockPlan(tx, cause.clientId, reference);
    if (!before) {
      return refused(
        "plan_not_found",
        "/plan_reference",
        "You have no instalment plan with this reference. Check it; references are compared byte by byte.",
      );
    }
    if (before.state !== "active")
      return refused("plan_ended", "/plan_reference", `The plan is ${before.state} already. Leave it.`);
    return end(tx, cause, before, "requested", comment);
  },

  async passInstalment(tx, cause, reference, dueDate, to) {
    const before = await lockPlan(tx, cause.clientId, reference);
    const passed = before && passInstalment(before, dueDate, to);
    if (!passed) return undefined;
    if (!(await hasActiveClaim(tx, cause.clientId, before))) return end(tx, cause, before, "claims_closed");
    const { plan, instalment } = passed;
    return save(tx, cause, plan, [instalment], { changed: [`instalment ${instalment.number}`] });
  },

  async searchPlans(reader, clientId, filter) {
    const found = await searchPlans(reader, clientId, { ...filter, limit: filter.limit + 1 });
    const page = found.slice(0, filter.limit);
    const nextAfterId = found.length > filter.limit ? page.at(-1)!.id : undefined;
    return { plans: page.map(toPlan), nextAfterId };
  },
};

export const embeddedStatements: Statements = { statement: readStatement, keepDays };

/** Counts what was paid on claims, or undone (below zero), towards the active plans that they are in. */
export async function payPlans(
  tx: Transaction,
  cause: RequestCause,
  paid: readonly { reference: string; amount: number }[],
): Promise<PlanChange[]> {
  const byPlan = new Map<string, number>();
  for (let start = 0; start < paid.length; start += claimsPerStatement) {
    const part = paid.slice(start, start + claimsPerStatement);
    const plans = await plansOf(
      tx,
      cause.clientId,
      part.map(({ reference }) => reference),
    );
    for (const { reference, amount } of part) {
      const plan = plans.get(reference);
      if (plan !== undefined) byPlan.set(plan, (byPlan.get(plan) ?? 0) + amount);
    }
  }
  const changes: PlanChange[] = [];
  // Plans are locked in one order by everybody.
  for (const [reference, amount] of [...byPlan].sort(byReference)) {
    const before = await lockPlan(tx, cause.clientId, reference);
    // It may have ended since its claims were looked for.
    if (before?.state !== "active") continue;
    const { plan, paidNow } = payPlan(before, amount, tx.now);
    if (plan.paid === before.paid) continue;
    changes.push(await save(tx, cause, plan, paidNow, { changed: ["paid"] }));
  }
  return changes;
}

function byReference([one]: [string, number], [other]: [string, number]): number {
  return one < other ? -1 : 1;
}

const claimsPerStatement = 500;

/** Every claim of a new plan must be active, in its currency and in no other plan; together they must owe enough. */
async function refuseClaims(
  tx: Transaction,
  cause: RequestCause,
  plan: PlanState,
): Promise<Refusal | undefined> {
  let owed = 0;
  const claims = await lockClaims(tx, cause.clientId, plan.claimReferences);
  for (const [index, reference] of plan.claimReferences.entries()) {
    const path = `/claim_references/${index}`;
    const claim = claims.get(reference);
    if (!claim) return claimNotFound(path);
    const refusal = refuseClosed(claim, path) ?? refuseCurrency(claim, plan.currency);
    if (refusal) return refusal;
    owed += total(claim.balance);
  }
  if (plan.amount > owed) {
    const most = formatAmount(owed, plan.currency);
    return refused(
      "exceeds_balance",
      "/instalments",
      `Only ${most} is owed on these claims. Agree on at most that.`,
    );
  }
  const free = await takeClaims(tx, cause.clientId, plan);
  const taken = plan.claimReferences.findIndex((reference) => !free.includes(reference));
  if (taken < 0) return undefined;
  return refused(
    "plan_active",
    `/claim_references/${taken}`,
    "The claim is in an active plan. Cancel that one first, or leave the claim out.",
  );
}

async function hasActiveClaim(tx: Transaction, clientId: string, plan: PlanState): Promise<boolean> {
  const claims = await readClaimsOf(tx, clientId, plan.claimReferences);
  return [...claims.values()].some(({ status }) => status === "active");
}

function end(
  tx: Transaction,
  cause: Cause,
  before: PlanState,
  reason: "requested" | "claims_closed",
  comment?: string,
): Promise<PlanChange> {
  return save(tx, cause, cancelPlan(before, reason, tx.now), [], { reason, comment });
}

interface PlanNote {
  changed?: string[];
  reason?: string;
  comment?: string | undefined;
}

async function save(
  tx: Transaction,
  cause: Cause,
  plan: PlanState,
  instalments: InstalmentEntry[],
  note: PlanNote,
): Promise<PlanChange> {
  await writePlan(tx, cause.clientId, plan, instalments);
  await writePlanHistory(tx, cause, plan, note);
  return toChange(plan, instalments);
}

function writePlanHistory(
  tx: Transaction,
  cause: Cause,
  plan: PlanState,
  { changed = [], ...note }: PlanNote,
) {
  const { reference, sequence, state: status } = plan;
  return writeHistory(tx, cause, [
    { subject: "instalment_plan", reference, sequence, status, changed, ...note },
  ]);
}

function toChange(plan: PlanState, instalments: InstalmentEntry[]): PlanChange {
  return { kind: "plan", plan: toPlan(plan), instalments: instalments.map(toInstalment) };
}
