import {
  inList,
  Overtaken,
  type Reader,
  type Transaction,
  type Value,
  valuesList,
} from "#src/store/database.ts";
import type { ClaimDebtor, ClaimState, FeeItem, Status } from "../ledger/state.ts";
import { sumOfFees } from "../ledger/state.ts";

interface ClaimRow {
  client_id: string;
  reference: string;
  id: string;
  account_reference: string | null;
  status: Status;
  currency: ClaimState["currency"];
  amount: number;
  balance_amount: number;
  balance_fees: number;
  paid: number;
  credit_balance: number;
  original_due_date: string;
  current_due_date: string | null;
  product: string | null;
  portfolio: string | null;
  meta: string;
  journey_state: ClaimState["journeyState"];
  paused_until: string | null;
  journey_ended: number;
  resolved_reason: string | null;
  dispute: string | null;
  promise: string | null;
  sequence: number;
  created_at: number;
  updated_at: number;
}

/** Reads whole claims by what follows `from claims c`, in that order: three statements, however many claims. */
export async function readClaims(
  reader: Reader,
  source: string,
  params: readonly Value[],
): Promise<ClaimState[]> {
  const rows = await reader.all<ClaimRow>(`select c.* from claims c ${source}`, params);
  if (rows.length === 0) return [];
  const clientId = rows[0]!.client_id;
  const { slots, params: references } = inList(
    rows.map(({ reference }) => reference),
    1,
  );
  const debtors = await reader.all<{ claim_reference: string; details: string; is_primary: number }>(
    `select claim_reference, details, is_primary from claim_debtors
     where client_id = $1 and claim_reference in ${slots} order by claim_reference, ordinal`,
    [clientId, ...references],
  );
  const fees = await reader.all<FeeRow>(
    `select claim_reference, code, description, amount from claim_fee_items
     where client_id = $1 and claim_reference in ${slots} order by claim_reference, ordinal`,
    [clientId, ...references],
  );
  const debtorsOf = Map.groupBy(debtors, ({ claim_reference }) => claim_reference);
  const feesOf = Map.groupBy(fees, ({ claim_reference }) => claim_reference);
  return rows.map((row) =>
    toState(
      row,
      (debtorsOf.get(row.reference) ?? []).map(
        ({ details, is_primary }) => ({ ...JSON.parse(details), primary: is_primary === 1 }) as ClaimDebtor,
      ),
      (feesOf.get(row.reference) ?? []).map(toFeeItem),
    ),
  );
}

export async function readClaim(
  reader: Reader,
  clientId: string,
  reference: string,
): Promise<ClaimState | undefined> {
  const [state] = await readClaims(reader, "where c.client_id = $1 and c.reference = $2", [
    clientId,
    reference,
  ]);
  return state;
}

/** The same for a unit that is about to change it: until that ends, no other one does. */
export async function lockClaim(
  tx: Transaction,
  clientId: string,
  reference: string,
): Promise<ClaimState | undefined> {
  const source = `where c.client_id = $1 and c.reference = $2 ${tx.forUpdate}`;
  const [state] = await readClaims(tx, source, [clientId, reference]);
  return state;
}

/** Claims by their references. */
export function readClaimsOf(
  reader: Reader,
  clientId: string,
  references: readonly string[],
): Promise<Map<string, ClaimState>> {
  return findClaims(reader, clientId, references, "");
}

/** The same for a unit that is about to change them: everybody locks them in this order. */
export function lockClaims(
  tx: Transaction,
  clientId: string,
  references: readonly string[],
): Promise<Map<string, ClaimState>> {
  return findClaims(tx, clientId, references, `order by c.reference ${tx.forUpdate}`);
}

async function findClaims(
  reader: Reader,
  clientId: string,
  references: readonly string[],
  orderAndLock: string,
): Promise<Map<string, ClaimState>> {
  const { slots, params } = inList(references, 1);
  const source = `where c.client_id = $1 and c.reference in ${slots} ${orderAndLock}`;
  const claims = await readClaims(reader, source, [clientId, ...params]);
  return new Map(claims.map((claim) => [claim.reference, claim]));
}

interface FeeRow {
  claim_reference: string;
  code: string;
  description: string | null;
  amount: number;
}

function toFeeItem({ code, description, amount }: FeeRow): FeeItem {
  return description === null ? { code, amount } : { code, description, amount };
}

function toState(row: ClaimRow, debtors: ClaimDebtor[], feeItems: FeeItem[]): ClaimState {
  return {
    id: row.id,
    reference: row.reference,
    accountReference: row.account_reference,
    status: row.status,
    currency: row.currency,
    amount: row.amount,
    feeItems,
    balance: { amount: row.balance_amount, fees: row.balance_fees },
    paid: row.paid,
    creditBalance: row.credit_balance,
    originalDueDate: row.original_due_date,
    currentDueDate: row.current_due_date,
    debtors,
    product: row.product,
    portfolio: row.portfolio,
    meta: JSON.parse(row.meta) as Record<string, string>,
    journeyState: row.journey_state,
    pausedUntil: row.paused_until,
    journeyEnded: row.journey_ended === 1,
    resolvedReason: row.resolved_reason,
    dispute: row.dispute === null ? null : (JSON.parse(row.dispute) as ClaimState["dispute"]),
    promise: row.promise === null ? null : (JSON.parse(row.promise) as ClaimState["promise"]),
    sequence: row.sequence,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** Every column with its value; the first five never change. */
function columnsOf(clientId: string, state: ClaimState): Record<string, Value> {
  return {
    client_id: clientId,
    reference: state.reference,
    id: state.id,
    currency: state.currency,
    created_at: state.createdAt,
    account_reference: state.accountReference,
    status: state.status,
    amount: state.amount,
    fees: sumOfFees(state.feeItems),
    balance_amount: state.balance.amount,
    balance_fees: state.balance.fees,
    paid: state.paid,
    credit_balance: state.creditBalance,
    original_due_date: state.originalDueDate,
    current_due_date: state.currentDueDate,
    product: state.product,
    portfolio: state.portfolio,
    meta: JSON.stringify(state.meta),
    journey_state: state.journeyState,
    paused_until: state.pausedUntil,
    journey_ended: state.journeyEnded ? 1 : 0,
    resolved_reason: state.resolvedReason,
    dispute: state.dispute && JSON.stringify(state.dispute),
    promise: state.promise && JSON.stringify(state.promise),
    sequence: state.sequence,
    updated_at: state.updatedAt,
  };
}
const fixedColumns = 5;

/** Inserts the row of a claim that was not there when the unit looked. */
export async function insertClaim(tx: Transaction, clientId: string, state: ClaimState): Promise<void> {
  const columns = columnsOf(clientId, state);
  const names = Object.keys(columns);
  const inserted = await tx.run(
    `insert into claims (${names.join(", ")}) values ${valuesList(1, names.length)}
     on conflict (client_id, reference) do nothing`,
    Object.values(columns),
  );
  if (inserted === 0) throw new Overtaken("the claim is there by now");
}

/** Brings the row of a claim that is locked to this state. */
export async function updateClaim(tx: Transaction, clientId: string, state: ClaimState): Promise<void> {
  const entries = Object.entries(columnsOf(clientId, state));
  const changing = entries.slice(fixedColumns);
  const updates = changing.map(([name], index) => `${name} = $${index + 3}`);
  await tx.run(`update claims set ${updates.join(", ")} where client_id = $1 and reference = $2`, [
    clientId,
    state.reference,
    ...changing.map(([, value]) => value),
  ]);
}

/** Replaces the debtors of a claim, as they were sent with it. */
export async function writeClaimDebtors(
  tx: Transaction,
  clientId: string,
  { id, reference, debtors }: ClaimState,
  isNew: boolean,
): Promise<void> {
  if (!isNew) await deleteOf(tx, "claim_debtors", clientId, reference);
  await tx.run(
    `insert into claim_debtors (client_id, claim_reference, claim_id, ordinal, debtor_reference, is_primary, details)
     values ${valuesList(debtors.length, 7)}`,
    debtors.flatMap(({ primary, ...debtor }, ordinal) => [
      clientId,
      reference,
      id,
      ordinal,
      debtor.reference,
      primary ? 1 : 0,
      JSON.stringify(debtor),
    ]),
  );
}

/** Replaces the fee items of a claim. */
export async function writeFeeItems(
  tx: Transaction,
  clientId: string,
  { reference, feeItems }: ClaimState,
  isNew: boolean,
): Promise<void> {
  if (!isNew) await deleteOf(tx, "claim_fee_items", clientId, reference);
  if (feeItems.length === 0) return;
  await tx.run(
    `insert into claim_fee_items (client_id, claim_reference, ordinal, code, description, amount)
     values ${valuesList(feeItems.length, 6)}`,
    feeItems.flatMap((item, ordinal) => [
      clientId,
      reference,
      ordinal,
      item.code,
      item.description ?? null,
      item.amount,
    ]),
  );
}

async function deleteOf(
  tx: Transaction,
  table: "claim_debtors" | "claim_fee_items",
  clientId: string,
  reference: string,
): Promise<void> {
  await tx.run(`delete from ${table} where client_id = $1 and claim_reference = $2`, [clientId, reference]);
}
