import { toTimestamp } from "#src/core/clock.ts";
import { Overtaken, type Reader, type Transaction, valuesList } from "#src/store/database.ts";
import type { DebtorRecord } from "../accounts.ts";
import type { Debtor } from "../ledger/state.ts";

/** Master data: the profile as it was sent. */
export interface DebtorState {
  profile: Debtor;
  sequence: number;
  createdAt: number;
  updatedAt: number;
}

export function readDebtor(
  reader: Reader,
  clientId: string,
  reference: string,
): Promise<DebtorState | undefined> {
  return find(reader, clientId, reference, "");
}

/** The same for a unit that is about to change it: until that ends, no other one does. */
export function lockDebtor(
  tx: Transaction,
  clientId: string,
  reference: string,
): Promise<DebtorState | undefined> {
  return find(tx, clientId, reference, tx.forUpdate);
}

async function find(
  reader: Reader,
  clientId: string,
  reference: string,
  lock: string,
): Promise<DebtorState | undefined> {
  const row = await reader.get<{ details: string; sequence: number; created_at: number; updated_at: number }>(
    `select details, sequence, created_at, updated_at from debtors
     where client_id = $1 and reference = $2 ${lock}`,
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

/** Inserts the row of a debtor that was not there when the unit looked. */
export async function insertDebtor(tx: Transaction, clientId: string, state: DebtorState): Promise<void> {
  const { profile, sequence, createdAt, updatedAt } = state;
  const inserted = await tx.run(
    `insert into debtors (client_id, reference, type, details, sequence, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (client_id, reference) do nothing`,
    [clientId, profile.reference, profile.type, JSON.stringify(profile), sequence, createdAt, updatedAt],
  );
  if (inserted === 0) throw new Overtaken("the debtor is there by now");
}

/** Brings the row of a debtor that is locked to this state; its type never changes. */
export async function updateDebtor(tx: Transaction, clientId: string, state: DebtorState): Promise<void> {
  const { profile, sequence, updatedAt } = state;
  await tx.run(
    `update debtors set details = $3, sequence = $4, updated_at = $5 where client_id = $1 and reference = $2`,
    [clientId, profile.reference, JSON.stringify(profile), sequence, updatedAt],
  );
}

/**
 * Inserts those debtors that are not known yet; resolves to their references. Known ones stay as they are. Whoever else
 * inserts the same ones does so in the same order.
 */
export async function insertUnknownDebtors(
  tx: Transaction,
  clientId: string,
  profiles: readonly Debtor[],
): Promise<string[]> {
  const rows = await tx.all<{ reference: string }>(
    `insert into debtors (client_id, reference, type, details, sequence, created_at, updated_at)
     values ${valuesList(profiles.length, 7)} on conflict (client_id, reference) do nothing returning reference`,
    profiles
      .toSorted(byReference)
      .flatMap((profile) => [
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

function byReference(one: Debtor, other: Debtor): number {
  return one.reference < other.reference ? -1 : 1;
}

export function toDebtorRecord({ profile, sequence, createdAt, updatedAt }: DebtorState): DebtorRecord {
  return { ...profile, sequence, created_at: toTimestamp(createdAt), updated_at: toTimestamp(updatedAt) };
}
