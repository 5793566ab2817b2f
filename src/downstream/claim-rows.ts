import { toTimestamp } from "#src/core/clock.ts";
import { type Reader, type Transaction, type Value, valuesList } from "#src/store/database.ts";
import type { HistoryEntry, Movement } from "./claims.ts";
import type { ClaimDebtor, ClaimState, Debtor, FeeItem, MovementDraft, Status } from "./ledger.ts";
import { toBalance } from "./view.ts";

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
  resolved_reason: string | null;
  sequence: number;
  created_at: number;
  updated_at: number;
}

/** Reads whole claims by a condition on `claims`, in the order of their ids: three statements, however many claims. */
export async function readClaims(
  reader: Reader,
  condition: string,
  params: readonly Value[],
): Promise<ClaimState[]> {
  const rows = await reader.all<ClaimRow>(`select * from claims where ${condition}`, params);
  if (rows.length === 0) return [];
  const clientId = rows[0]!.client_id;
  const references = rows.map(({ reference }) => reference);
  const slots = references.map((_, index) => `$${index + 2}`).join(", ");
  const debtors = await reader.all<{ claim_reference: string; details: string; is_primary: number }>(
    `select l.claim_reference, d.details, l.is_primary from claim_debtors l
     join debtors d on d.client_id = l.client_id and d.reference = l.debtor_reference
     where l.client_id = $1 and l.claim_reference in (${slots}) order by l.claim_reference, l.ordinal`,
    [clientId, ...references],
  );
  const fees = await reader.all<FeeRow>(
    `select claim_reference, code, description, amount from claim_fee_items
     where client_id = $1 and claim_reference in (${slots}) order by claim_reference, ordinal`,
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
    resolvedReason: row.resolved_reason,
    sequence: row.sequence,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

const columns = [
  "client_id",
  "reference",
  "id",
  "account_reference",
  "status",
  "currency",
  "amount",
  "fees",
  "balance_amount",
  "balance_fees",
  "paid",
  "credit_balance",
  "original_due_date",
  "current_due_date",
  "product",
  "portfolio",
  "meta",
  "journey_state",
  "resolved_reason",
  "sequence",
  "created_at",
  "updated_at",
] as const;
const fixed = new Set(["client_id", "reference", "id", "currency", "created_at"]);
const updates = columns
  .filter((column) => !fixed.has(column))
  .map((column) => `${column} = excluded.${column}`);

/** Inserts the claim's row, or brings it to this state. */
export async function writeClaim(tx: Transaction, clientId: string, state: ClaimState): Promise<void> {
  const fees = state.feeItems.reduce((sum, item) => sum + item.amount, 0);
  await tx.run(
    `insert into claims (${columns.join(", ")}) values ${valuesList(1, columns.length)}
     on conflict (client_id, reference) do update set ${updates.join(", ")}`,
    [
      clientId,
      state.reference,
      state.id,
      state.accountReference,
      state.status,
      state.currency,
      state.amount,
      fees,
      state.balance.amount,
      state.balance.fees,
      state.paid,
      state.creditBalance,
      state.originalDueDate,
      state.currentDueDate,
      state.product,
      state.portfolio,
      JSON.stringify(state.meta),
      state.journeyState,
      state.resolvedReason,
      state.sequence,
      state.createdAt,
      state.updatedAt,
    ],
  );
}

/** Replaces the links of a claim to its debtors. */
export async function writeLinks(
  tx: Transaction,
  clientId: string,
  state: ClaimState,
  isNew: boolean,
): Promise<void> {
  if (!isNew) {
    await tx.run("delete from claim_debtors where client_id = $1 and claim_reference = $2", [
      clientId,
      state.reference,
    ]);
  }
  await tx.run(
    `insert into claim_debtors (client_id, claim_reference, ordinal, debtor_reference, is_primary)
     values ${valuesList(state.debtors.length, 5)}`,
    state.debtors.flatMap((debtor, ordinal) => [
      clientId,
      state.reference,
      ordinal,
      debtor.reference,
      debtor.primary ? 1 : 0,
    ]),
  );
}

/** Replaces the fee items of a claim. */
export async function writeFeeItems(
  tx: Transaction,
  clientId: string,
  state: ClaimState,
  isNew: boolean,
): Promise<void> {
  if (!isNew) {
    await tx.run("delete from claim_fee_items where client_id = $1 and claim_reference = $2", [
      clientId,
      state.reference,
    ]);
  }
  if (state.feeItems.length === 0) return;
  await tx.run(
    `insert into claim_fee_items (client_id, claim_reference, ordinal, code, description, amount)
     values ${valuesList(state.feeItems.length, 6)}`,
    state.feeItems.flatMap((item, ordinal) => [
      clientId,
      state.reference,
      ordinal,
      item.code,
      item.description ?? null,
      item.amount,
    ]),
  );
}

/** Books a movement; the next ordinal is the claim's sequence, which only one transaction at a time can take. */
export async function writeMovement(
  tx: Transaction,
  clientId: string,
  state: ClaimState,
  draft: MovementDraft,
  requestId: string,
): Promise<void> {
  await tx.run(
    `insert into movements (client_id, claim_reference, ordinal, kind, amount, fees, currency, value_date,
       balance_after_amount, balance_after_fees, request_id, at) values ${valuesList(1, 12)}`,
    [
      clientId,
      state.reference,
      state.sequence,
      draft.kind,
      draft.amount,
      draft.fees,
      state.currency,
      toTimestamp(tx.now).slice(0, 10),
      state.balance.amount,
      state.balance.fees,
      requestId,
      tx.now,
    ],
  );
}

/** Creates the debtors that are not known, and replaces the details of the others where they differ. */
export async function upsertDebtors(
  tx: Transaction,
  clientId: string,
  debtors: readonly ClaimDebtor[],
): Promise<void> {
  for (const { primary: _primary, ...debtor } of debtors) {
    await tx.run(
      `insert into debtors (client_id, reference, type, details, sequence, created_at, updated_at)
       values ($1, $2, $3, $4, 1, $5, $5)
       on conflict (client_id, reference) do update set type = excluded.type, details = excluded.details,
         sequence = debtors.sequence + 1, updated_at = excluded.updated_at
       where debtors.details <> excluded.details`,
      [clientId, debtor.reference, debtor.type, JSON.stringify(debtor satisfies Debtor), tx.now],
    );
  }
}

/** The currency of the account, which is created with `currency` where it is not known. */
export async function ensureAccount(
  tx: Transaction,
  clientId: string,
  reference: string,
  currency: string,
): Promise<string> {
  const row = await tx.get<{ currency: string }>(
    "select currency from accounts where client_id = $1 and reference = $2",
    [clientId, reference],
  );
  if (row) return row.currency;
  await tx.run(
    `insert into accounts (client_id, reference, currency, meta, credit_balance, sequence, created_at, updated_at)
     values ($1, $2, $3, '{}', 0, 1, $4, $4)`,
    [clientId, reference, currency, tx.now],
  );
  return currency;
}

/** What was said along with a change. */
export interface Note {
  reason?: string | undefined;
  comment?: string | undefined;
}

/** Writes the change that led to this state into the claim's history, under its sequence. */
export async function writeHistory(
  tx: Transaction,
  clientId: string,
  state: ClaimState,
  changed: readonly string[],
  note: Note,
  requestId: string,
): Promise<void> {
  await tx.run(
    `insert into claim_history (client_id, claim_reference, sequence, at, request_id, status, changed, reason, comment)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      clientId,
      state.reference,
      state.sequence,
      tx.now,
      requestId,
      state.status,
      JSON.stringify(changed),
      note.reason ?? null,
      note.comment ?? null,
    ],
  );
}

interface HistoryRow {
  sequence: number;
  at: number;
  request_id: string;
  status: string;
  changed: string;
  reason: string | null;
  comment: string | null;
  kind: Movement["kind"] | null;
  amount: number;
  fees: number;
  currency: ClaimState["currency"];
  value_date: string;
  balance_after_amount: number;
  balance_after_fees: number;
}

/** Changes after a sequence, oldest first, each with the movement that it booked. */
export async function readHistory(
  reader: Reader,
  clientId: string,
  reference: string,
  afterSequence: number,
  limit: number,
): Promise<HistoryEntry[]> {
  const rows = await reader.all<HistoryRow>(
    `select h.sequence, h.at, h.request_id, h.status, h.changed, h.reason, h.comment, m.kind, m.amount, m.fees,
       m.currency, m.value_date, m.balance_after_amount, m.balance_after_fees
     from claim_history h left join movements m
       on m.client_id = h.client_id and m.claim_reference = h.claim_reference and m.ordinal = h.sequence
     where h.client_id = $1 and h.claim_reference = $2 and h.sequence > $3 order by h.sequence limit $4`,
    [clientId, reference, afterSequence, limit],
  );
  return rows.map(toHistoryEntry);
}

function toHistoryEntry(row: HistoryRow): HistoryEntry {
  const { sequence, request_id, status, kind, amount, fees, currency, value_date } = row;
  const at = toTimestamp(row.at);
  const balance_after = toBalance({ amount: row.balance_after_amount, fees: row.balance_after_fees });
  const movement = kind && { kind, amount, fees, currency, value_date, balance_after, request_id, at };
  return {
    sequence,
    at,
    request_id,
    status,
    changed: JSON.parse(row.changed) as string[],
    ...(movement ? { movement } : {}),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.comment === null ? {} : { comment: row.comment }),
  };
}
