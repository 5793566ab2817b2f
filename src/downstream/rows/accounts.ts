import type { Answer } from "#src/contract/operations.ts";
import { toTimestamp } from "#src/core/clock.ts";
import { Overtaken, type Reader, type Transaction } from "#src/store/database.ts";
import type { Status } from "../ledger/state.ts";
import type { Account } from "../money.ts";
import { present } from "../view.ts";
import { exactSum } from "./exact-sum.ts";

/** An account as the ledger thinks of it; times ms. */
export interface AccountState {
  reference: string;
  currency: Account["currency"];
  paymentReference: string | null;
  meta: Record<string, string>;
  creditBalance: number;
  sequence: number;
  createdAt: number;
  updatedAt: number;
}

interface AccountRow {
  reference: string;
  currency: Account["currency"];
  payment_reference: string | null;
  meta: string;
  credit_balance: number;
  sequence: number;
  created_at: number;
  updated_at: number;
}

export function newAccount(reference: string, currency: AccountState["currency"], now: number): AccountState {
  return {
    reference,
    currency,
    paymentReference: null,
    meta: {},
    creditBalance: 0,
    sequence: 1,
    createdAt: now,
    updatedAt: now,
  };
}

export function readAccount(
  reader: Reader,
  clientId: string,
  reference: string,
): Promise<AccountState | undefined> {
  return find(reader, clientId, reference, "");
}

/** The same for a unit that is about to change it: until that ends, no other one does. */
export function lockAccount(
  tx: Transaction,
  clientId: string,
  reference: string,
): Promise<AccountState | undefined> {
  return find(tx, clientId, reference, tx.forUpdate);
}

async function find(
  reader: Reader,
  clientId: string,
  reference: string,
  lock: string,
): Promise<AccountState | undefined> {
  const row = await reader.get<AccountRow>(
    `select * from accounts where client_id = $1 and reference = $2 ${lock}`,
    [clientId, reference],
  );
  return (
    row && {
      reference: row.reference,
      currency: row.currency,
      paymentReference: row.payment_reference,
      meta: JSON.parse(row.meta) as Record<string, string>,
      creditBalance: row.credit_balance,
      sequence: row.sequence,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }
  );
}

/** Inserts the row of an account that was not there when the unit looked. */
export async function insertAccount(tx: Transaction, clientId: string, state: AccountState): Promise<void> {
  const inserted = await tx.run(
    `insert into accounts (client_id, reference, currency, payment_reference, meta, credit_balance, sequence,
       created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (client_id, reference) do nothing`,
    [
      clientId,
      state.reference,
      state.currency,
      state.paymentReference,
      JSON.stringify(state.meta),
      state.creditBalance,
      state.sequence,
      state.createdAt,
      state.updatedAt,
    ],
  );
  if (inserted === 0) throw new Overtaken("the account is there by now");
}

/** Brings the row of an account that is locked to this state; its currency never changes. */
export async function updateAccount(tx: Transaction, clientId: string, state: AccountState): Promise<void> {
  const { reference, paymentReference, meta, creditBalance, sequence, updatedAt } = state;
  await tx.run(
    `update accounts set payment_reference = $3, meta = $4, credit_balance = $5, sequence = $6, updated_at = $7
     where client_id = $1 and reference = $2`,
    [clientId, reference, paymentReference, JSON.stringify(meta), creditBalance, sequence, updatedAt],
  );
}

export function toAccount(state: AccountState): Account {
  return {
    reference: state.reference,
    currency: state.currency,
    ...present("payment_reference", state.paymentReference),
    meta: state.meta,
    credit_balance: state.creditBalance,
    sequence: state.sequence,
    created_at: toTimestamp(state.createdAt),
    updated_at: toTimestamp(state.updatedAt),
  };
}

type Overview = Pick<Answer<"get_account.v1">, "balance" | "claims">;

/** How many claims the account has, and what is owed on the active ones. */
export async function readOverview(reader: Reader, clientId: string, reference: string): Promise<Overview> {
  const rows = await reader.all<{ status: Status; claims: number; amount: string; fees: string }>(
    `select status, count(*) as claims, cast(sum(balance_amount) as text) as amount,
       cast(sum(balance_fees) as text) as fees
     from claims where client_id = $1 and account_reference = $2 group by status`,
    [clientId, reference],
  );
  const count = (status: Status) => rows.find((row) => row.status === status)?.claims ?? 0;
  const active = rows.find(({ status }) => status === "active");
  const [amount, fees] = [exactSum(active?.amount ?? "0"), exactSum(active?.fees ?? "0")];
  return {
    balance: { amount, fees, total: exactSum(BigInt(amount) + BigInt(fees)) },
    claims: { active: count("active"), resolved: count("resolved"), withdrawn: count("withdrawn") },
  };
}
