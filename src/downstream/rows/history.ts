import type { Claim } from "#src/contract/messages.ts";
import { toTimestamp } from "#src/core/clock.ts";
import { type Reader, type Transaction, valuesList } from "#src/store/database.ts";
import type { Cause, HistoryEntry, Movement } from "../claims.ts";
import type { ClaimState } from "../ledger/state.ts";
import { present, toBalance } from "../view.ts";

/** What was said along with a change. */
export interface Note {
  reason?: string | undefined;
  comment?: string | undefined;
}

/** A change of a claim, an account or a debtor, under the sequence that it took. */
export interface Change extends Note {
  subject: "claim" | "account" | "debtor" | "instalment_plan";
  reference: string;
  sequence: number;
  /** Names of members. */
  changed: readonly string[];
  /** Of a claim, after the change. */
  status?: string;
  /** Where the journey changed, as it is then. */
  journey?: Claim["journey"] | undefined;
  /** The dispute, note or promise that a change of a claim was about. */
  about?: HistoryEntry["about"] | undefined;
}

const columns = 13;

/** Writes changes into the history, each with its cause: a request or a timer. */
export async function writeHistory(tx: Transaction, cause: Cause, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const requestId = "requestId" in cause ? cause.requestId : null;
  const timer = "timer" in cause ? JSON.stringify(cause.timer) : null;
  await tx.run(
    `insert into history (client_id, subject, reference, sequence, at, request_id, timer, status, changed, journey,
       about, reason, comment) values ${valuesList(changes.length, columns)}`,
    changes.flatMap((change) => [
      cause.clientId,
      change.subject,
      change.reference,
      change.sequence,
      tx.now,
      requestId,
      timer,
      change.status ?? null,
      JSON.stringify(change.changed),
      change.journey ? JSON.stringify(change.journey) : null,
      change.about ? JSON.stringify(change.about) : null,
      change.reason ?? null,
      change.comment ?? null,
    ]),
  );
}

interface HistoryRow {
  sequence: number;
  at: number;
  request_id: string | null;
  timer: string | null;
  status: string;
  changed: string;
  journey: string | null;
  about: string | null;
  reason: string | null;
  comment: string | null;
  kind: Movement["kind"] | null;
  booked_as: NonNullable<Movement["booked_as"]> | null;
  operation_reference: string | null;
  amount: number;
  fees: number;
  currency: ClaimState["currency"];
  value_date: string;
  balance_after_amount: number;
  balance_after_fees: number;
}

/** Changes of a claim after a sequence, oldest first, each with the movement that it booked. */
export async function readClaimHistory(
  reader: Reader,
  clientId: string,
  reference: string,
  afterSequence: number,
  limit: number,
): Promise<HistoryEntry[]> {
  const rows = await reader.all<HistoryRow>(
    `select h.sequence, h.at, h.request_id, h.timer, h.status, h.changed, h.journey, h.about, h.reason, h.comment, m.kind,
       m.booked_as, m.operation_reference, m.amount, m.fees, m.currency, m.value_date, m.balance_after_amount,
       m.balance_after_fees
     from history h left join movements m
       on m.client_id = h.client_id and m.claim_reference = h.reference and m.ordinal = h.sequence
     where h.client_id = $1 and h.subject = 'claim' and h.reference = $2 and h.sequence > $3
     order by h.sequence limit $4`,
    [clientId, reference, afterSequence, limit],
  );
  return rows.map(toEntry);
}

/** The status that a claim had before a moment; undefined where it was not there yet. */
export async function readStatusBefore(
  reader: Reader,
  clientId: string,
  reference: string,
  moment: number,
): Promise<string | undefined> {
  const row = await reader.get<{ status: string }>(
    `select status from history where client_id = $1 and subject = 'claim' and reference = $2 and at < $3
     order by sequence desc limit 1`,
    [clientId, reference, moment],
  );
  return row?.status;
}

function toEntry(row: HistoryRow): HistoryEntry {
  return {
    sequence: row.sequence,
    at: toTimestamp(row.at),
    ...present("request_id", row.request_id),
    ...present("timer", row.timer === null ? null : (JSON.parse(row.timer) as HistoryEntry["timer"])),
    status: row.status,
    changed: JSON.parse(row.changed) as string[],
    ...present("journey", row.journey === null ? null : (JSON.parse(row.journey) as Claim["journey"])),
    ...present("about", row.about === null ? null : (JSON.parse(row.about) as HistoryEntry["about"])),
    ...present("movement", toMovement(row)),
    ...present("reason", row.reason),
    ...present("comment", row.comment),
  };
}

function toMovement(row: HistoryRow): Movement | undefined {
  if (row.kind === null) return undefined;
  return {
    ...present("operation_reference", row.operation_reference),
    kind: row.kind,
    ...present("booked_as", row.booked_as),
    amount: row.amount,
    fees: row.fees,
    currency: row.currency,
    value_date: row.value_date,
    balance_after: toBalance({ amount: row.balance_after_amount, fees: row.balance_after_fees }),
    request_id: row.request_id!,
    at: toTimestamp(row.at),
  };
}
