import type { Reader, Value } from "#src/store/database.ts";
import type { Owed } from "../ledger/allocation.ts";

/** What is owed on a claim, with what its age is told by. */
export interface OwedRow extends Owed {
  originalDueDate: string;
  id: string;
}

const pageRows = 200;

/**
 * A page of what is owed on the active claims of an account, oldest first: by the day they were due at first, then by
 * creation. With a `lock` no other unit changes them until this one ends.
 */
export async function readOwed(
  reader: Reader,
  clientId: string,
  account: string,
  { after, withFees, lock }: { after: OwedRow | undefined; withFees: boolean; lock: string },
): Promise<OwedRow[]> {
  const params: Value[] = [clientId, account];
  const conditions = ["client_id = $1", "account_reference = $2", "status = 'active'"];
  if (withFees) conditions.push("balance_fees > 0");
  if (after) {
    params.push(after.originalDueDate, after.id);
    conditions.push("(original_due_date, id) > ($3, $4)");
  }
  const rows = await reader.all<{
    reference: string;
    id: string;
    original_due_date: string;
    balance_amount: number;
    balance_fees: number;
  }>(
    `select reference, id, original_due_date, balance_amount, balance_fees from claims
     where ${conditions.join(" and ")} order by original_due_date, id limit ${pageRows} ${lock}`,
    params,
  );
  return rows.map((row) => ({
    reference: row.reference,
    id: row.id,
    originalDueDate: row.original_due_date,
    balance: { amount: row.balance_amount, fees: row.balance_fees },
  }));
}

export function byAge(one: OwedRow, other: OwedRow): number {
  const key = ({ originalDueDate, id }: OwedRow) => `${originalDueDate} ${id}`;
  return key(one) < key(other) ? -1 : 1;
}
