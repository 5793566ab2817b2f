import { toTimestamp } from "#src/core/clock.ts";
import { type Reader, type Transaction, valuesList } from "#src/store/database.ts";
import type { DebtorRecord } from "../accounts.ts";
import type { Debtor } from "../ledger/state.ts";

/** Master data: the profile as it was sent. */
export interface DebtorState {
  profile: Debtor;
  sequence: number;
  createdAt: number;
  updatedAt: number;
}

export async function readDebtor(
  reader: Reader,
  clientId: string,
  reference: string,
): Promise<DebtorState | undefined> {
  const row = await reader.get<{ details: string; sequence: number; created_at: number; updated_at: number }>(
    "select details, sequence, created_at, updated_at from debtors where client_id = $1 and reference = $2",
    [clientId, reference],
  );
  return (
    row && {
      profile: JSON.parse(row.details) as Debtor,
      sequence: row.sequence,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }
  );
}

/** Inserts the debtor's row, or brings it to this state. */
export async function writeDebtor(tx: Transaction, clientId: string, state: DebtorState): Promise<void> {
  const { profile, sequence, createdAt, updatedAt } = state;
  await tx.run(
    `insert into debtors (client_id, reference, type, details, sequence, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (client_id, reference) do update set details = excluded.details, sequence = excluded.sequence,
       updated_at = excluded.updated_at`,
    [clientId, profile.reference, profile.type, JSON.stringify(profile), sequence, createdAt, updatedAt],
  );
}

/** Inserts those debtors that are not known yet; resolves to their references. Known ones stay as they are. */
export async function insertUnknownDebtors(
  tx: Transaction,
  clientId: string,
  profiles: readonly Debtor[],
): Promise<string[]> {
  const rows = await tx.all<{ reference: string }>(
    `insert into debtors (client_id, reference, type, details, sequence, created_at, updated_at)
     values ${valuesList(profiles.length, 7)} on conflict (client_id, reference) do nothing returning reference`,
    profiles.flatMap((profile) => [
      clientId,
      profile.reference,
      profile.type,
      JSON.stringify(profile),
      1,
      tx.now,
      tx.now,
    ]),
  );
  return rows.map(({ reference }) => reference);
}

export function toDebtorRecord({ profile, sequence, createdAt, updatedAt }: DebtorState): DebtorRecord {
  return { ...profile, sequence, created_at: toTimestamp(createdAt), updated_at: toTimestamp(updatedAt) };
}
