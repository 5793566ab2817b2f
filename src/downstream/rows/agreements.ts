import { toTimestamp } from "#src/core/clock.ts";
import { type Reader, type Transaction, valuesList } from "#src/store/database.ts";
import type { Dispute, PromiseToPay } from "../agreements.ts";
import type { EndedPromise } from "../ledger/claim.ts";
import { present } from "../view.ts";

interface DisputeRow {
  reference: string;
  claim_reference: string;
  state: Dispute["state"];
  category: Dispute["category"];
  disputed_amount: number | null;
  opened_at: number;
  outcome: NonNullable<Dispute["outcome"]> | null;
  resolved_at: number | null;
}

export async function insertDispute(tx: Transaction, clientId: string, dispute: Dispute): Promise<void> {
  await tx.run(
    `insert into disputes (client_id, reference, claim_reference, state, category, disputed_amount, opened_at)
     values ${valuesList(1, 7)}`,
    [
      clientId,
      dispute.dispute_reference,
      dispute.claim_reference,
      dispute.state,
      dispute.category,
      dispute.disputed_amount ?? null,
      tx.now,
    ],
  );
}

/** Writes the outcome; the dispute as it is then, or undefined where there is none that is open. */
export async function endDispute(
  tx: Transaction,
  clientId: string,
  reference: string,
  outcome: NonNullable<Dispute["outcome"]>,
): Promise<Dispute | undefined> {
  const row = await tx.get<DisputeRow>(
    `update disputes set state = 'resolved', outcome = $3, resolved_at = $4
     where client_id = $1 and reference = $2 and state = 'open' returning *`,
    [clientId, reference, outcome, tx.now],
  );
  return (
    row && {
      dispute_reference: row.reference,
      claim_reference: row.claim_reference,
      state: row.state,
      category: row.category,
      ...present("disputed_amount", row.disputed_amount),
      opened_at: toTimestamp(row.opened_at),
      ...present("outcome", row.outcome),
      ...present("resolved_at", row.resolved_at === null ? null : toTimestamp(row.resolved_at)),
    }
  );
}

interface PromiseRow {
  reference: string;
  claim_reference: string;
  state: PromiseToPay["state"];
  amount: number;
  currency: PromiseToPay["currency"];
  due_date: string;
  paid: number;
  created_at: number;
  ended_at: number | null;
  reason: string | null;
}

export async function insertPromise(tx: Transaction, clientId: string, promise: PromiseToPay): Promise<void> {
  await tx.run(
    `insert into promises (client_id, reference, claim_reference, state, amount, currency, due_date, paid, created_at)
     values ${valuesList(1, 9)}`,
    [
      clientId,
      promise.promise_reference,
      promise.claim_reference,
      promise.state,
      promise.amount,
      promise.currency,
      promise.due_date,
      promise.paid,
      tx.now,
    ],
  );
}

export async function findPromise(
  reader: Reader,
  clientId: string,
  reference: string,
): Promise<PromiseToPay | undefined> {
  const row = await reader.get<PromiseRow>("select * from promises where client_id = $1 and reference = $2", [
    clientId,
    reference,
  ]);
  return row && toPromise(row);
}

/** Writes how a promise has ended; resolves to the whole of it. */
export async function writeEndedPromise(
  tx: Transaction,
  clientId: string,
  { reference, state, paid, reason }: EndedPromise,
): Promise<PromiseToPay> {
  const row = await tx.get<PromiseRow>(
    `update promises set state = $3, paid = $4, reason = $5, ended_at = $6
     where client_id = $1 and reference = $2 returning *`,
    [clientId, reference, state, paid, reason ?? null, tx.now],
  );
  return toPromise(row!);
}

function toPromise(row: PromiseRow): PromiseToPay {
  return {
    promise_reference: row.reference,
    claim_reference: row.claim_reference,
    state: row.state,
    amount: row.amount,
    currency: row.currency,
    due_date: row.due_date,
    paid: row.paid,
    created_at: toTimestamp(row.created_at),
    ...present("ended_at", row.ended_at === null ? null : toTimestamp(row.ended_at)),
    ...present("reason", row.reason),
  };
}
