import { toTimestamp } from "#src/core/clock.ts";
import {
  inList,
  inParts,
  type Reader,
  type Transaction,
  type Value,
  valuesList,
} from "#src/store/database.ts";
import type { Instalment, Plan, PlanFilter } from "../agreements.ts";
import type { InstalmentEntry, PlanState } from "../ledger/plan.ts";
import { present } from "../view.ts";

interface PlanRow {
  client_id: string;
  reference: string;
  id: string;
  currency: PlanState["currency"];
  state: PlanState["state"];
  amount: number;
  paid: number;
  sequence: number;
  created_at: number;
  ended_at: number | null;
  reason: PlanState["reason"];
}

/** Reads whole plans by what follows `from plans p`, in that order: three statements, however many plans. */
async function readPlans(reader: Reader, source: string, params: readonly Value[]): Promise<PlanState[]> {
  const rows = await reader.all<PlanRow>(`select p.* from plans p ${source}`, params);
  if (rows.length === 0) return [];
  const { slots, params: references } = inList(
    rows.map(({ reference }) => reference),
    1,
  );
  const of = [rows[0]!.client_id, ...references];
  const claims = await reader.all<{ plan_reference: string; claim_reference: string }>(
    `select plan_reference, claim_reference from plan_claims
     where client_id = $1 and plan_reference in ${slots} order by plan_reference, ordinal`,
    of,
  );
  const instalments = await reader.all<InstalmentRow>(
    `select * from plan_instalments where client_id = $1 and plan_reference in ${slots}
     order by plan_reference, number`,
    of,
  );
  const claimsOf = Map.groupBy(claims, ({ plan_reference }) => plan_reference);
  const instalmentsOf = Map.groupBy(instalments, ({ plan_reference }) => plan_reference);
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    claimReferences: claimsOf.get(row.reference)!.map(({ claim_reference }) => claim_reference),
    currency: row.currency,
    state: row.state,
    amount: row.amount,
    paid: row.paid,
    instalments: instalmentsOf.get(row.reference)!.map(toEntry),
    sequence: row.sequence,
    createdAt: row.created_at,
    endedAt: row.ended_at,
    reason: row.reason,
  }));
}

interface InstalmentRow {
  plan_reference: string;
  number: number;
  due_date: string;
  amount: number;
  state: InstalmentEntry["state"];
  paid_at: number | null;
}

function toEntry(row: InstalmentRow): InstalmentEntry {
  return {
    number: row.number,
    dueDate: row.due_date,
    amount: row.amount,
    state: row.state,
    paidAt: row.paid_at,
  };
}

/** A plan for a unit that is about to change it: until that ends, no other one does. */
export async function lockPlan(
  tx: Transaction,
  clientId: string,
  reference: string,
): Promise<PlanState | undefined> {
  const source = `where p.client_id = $1 and p.reference = $2 ${tx.forUpdate}`;
  const [plan] = await readPlans(tx, source, [clientId, reference]);
  return plan;
}

/** At most `limit` plans that match, in the order of their creation. */
export function searchPlans(reader: Reader, clientId: string, filter: PlanFilter): Promise<PlanState[]> {
  const params: Value[] = [clientId];
  const slot = (value: Value) => `$${params.push(value)}`;
  const byClaim = filter.claim_reference !== undefined;
  const join = byClaim
    ? "join plan_claims c on c.client_id = p.client_id and c.plan_reference = p.reference "
    : "";
  const conditions = [`${byClaim ? "c" : "p"}.client_id = $1`];
  if (filter.claim_reference !== undefined)
    conditions.push(`c.claim_reference = ${slot(filter.claim_reference)}`);
  if (filter.reference !== undefined) conditions.push(`p.reference = ${slot(filter.reference)}`);
  if (filter.state !== undefined) conditions.push(`p.state = ${slot(filter.state)}`);
  if (filter.afterId !== undefined) conditions.push(`p.id > ${slot(filter.afterId)}`);
  return readPlans(
    reader,
    `${join}where ${conditions.join(" and ")} order by p.id limit ${slot(filter.limit)}`,
    params,
  );
}

export async function insertPlan(tx: Transaction, clientId: string, plan: PlanState): Promise<void> {
  await tx.run(
    `insert into plans (client_id, reference, id, currency, state, amount, paid, sequence, created_at)
     values ${valuesList(1, 9)}`,
    [
      clientId,
      plan.reference,
      plan.id,
      plan.currency,
      plan.state,
      plan.amount,
      plan.paid,
      plan.sequence,
      plan.createdAt,
    ],
  );
  for (const part of inParts(plan.claimReferences.map((claim, ordinal) => ({ claim, ordinal })))) {
    await tx.run(
      `insert into plan_claims (client_id, plan_reference, ordinal, claim_reference, plan_id)
       values ${valuesList(part.length, 5)}`,
      part.flatMap(({ claim, ordinal }) => [clientId, plan.reference, ordinal, claim, plan.id]),
    );
  }
  for (const part of inParts(plan.instalments)) {
    await tx.run(
      `insert into plan_instalments (client_id, plan_reference, number, due_date, amount, state)
       values ${valuesList(part.length, 6)}`,
      part.flatMap(({ number, dueDate, amount, state }) => [
        clientId,
        plan.reference,
        number,
        dueDate,
        amount,
        state,
      ]),
    );
  }
}

/** Puts claims into an active plan; resolves to those that were free. A claim is in one active plan at a time. */
export async function takeClaims(tx: Transaction, clientId: string, plan: PlanState): Promise<string[]> {
  const free: string[] = [];
  for (const part of inParts(plan.claimReferences)) {
    const rows = await tx.all<{ claim_reference: string }>(
      `insert into active_plans (client_id, claim_reference, plan_reference) values ${valuesList(part.length, 3)}
       on conflict (client_id, claim_reference) do nothing returning claim_reference`,
      part.flatMap((claim) => [clientId, claim, plan.reference]),
    );
    free.push(...rows.map(({ claim_reference }) => claim_reference));
  }
  return free;
}

/** The active plan of each of these claims that has one. */
export async function plansOf(
  reader: Reader,
  clientId: string,
  claims: readonly string[],
): Promise<Map<string, string>> {
  const { slots, params } = inList(claims, 1);
  const rows = await reader.all<{ claim_reference: string; plan_reference: string }>(
    `select claim_reference, plan_reference from active_plans
     where client_id = $1 and claim_reference in ${slots}`,
    [clientId, ...params],
  );
  return new Map(rows.map((row) => [row.claim_reference, row.plan_reference]));
}

/** Brings the plan's row and these instalments to their state; one that has ended sets its claims free. */
export async function writePlan(
  tx: Transaction,
  clientId: string,
  plan: PlanState,
  instalments: readonly InstalmentEntry[],
): Promise<void> {
  await tx.run(
    `update plans set state = $3, paid = $4, sequence = $5, ended_at = $6, reason = $7
     where client_id = $1 and reference = $2`,
    [clientId, plan.reference, plan.state, plan.paid, plan.sequence, plan.endedAt, plan.reason],
  );
  for (const { number, state, paidAt } of instalments) {
    await tx.run(
      `update plan_instalments set state = $4, paid_at = $5
       where client_id = $1 and plan_reference = $2 and number = $3`,
      [clientId, plan.reference, number, state, paidAt],
    );
  }
  if (plan.state === "active") return;
  await tx.run("delete from active_plans where client_id = $1 and plan_reference = $2", [
    clientId,
    plan.reference,
  ]);
}

export function toPlan(plan: PlanState): Plan {
  return {
    plan_reference: plan.reference,
    claim_references: plan.claimReferences,
    currency: plan.currency,
    state: plan.state,
    amount: plan.amount,
    paid: plan.paid,
    instalments: plan.instalments.map(toInstalment),
    sequence: plan.sequence,
    created_at: toTimestamp(plan.createdAt),
    ...present("ended_at", plan.endedAt === null ? null : toTimestamp(plan.endedAt)),
    ...present("reason", plan.reason),
  };
}

export function toInstalment({ number, dueDate, amount, state, paidAt }: InstalmentEntry): Instalment {
  return {
    number,
    due_date: dueDate,
    amount,
    state,
    ...present("paid_at", paidAt === null ? null : toTimestamp(paidAt)),
  };
}
