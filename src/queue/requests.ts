import type { Fault } from "#src/core/errors.ts";
import { paddedList, type Reader, type Transaction } from "#src/store/database.ts";

export type RequestState = "queued" | EndedState;
/** `cancelled`: the rest of it was called off. */
export type EndedState = "completed" | "failed" | "cancelled";
export type RequestMode = "sync" | "async";

/** The final word on one item, in the wire shape of the contract's action answer. */
export interface ItemResult {
  reference: string;
  success: boolean;
  message_id: string;
  message: string;
  errors: Fault[];
}

export interface NewRequest {
  id: string;
  clientId: string;
  operationId: string;
  mode: RequestMode;
  receivedAt: number;
  total: number;
}

export interface StoredRequest extends NewRequest {
  state: RequestState;
  completedAt: number | null;
  succeeded: number | null;
  failed: number | null;
  /** Empty until the request has ended. */
  results: ItemResult[];
}

/** Notes a POST action that was accepted; it is `queued` until `finishRequest`. */
export async function insertRequest(tx: Transaction, request: NewRequest): Promise<void> {
  await tx.run(
    `insert into requests (id, client_id, operation, mode, state, received_at, total)
     values ($1, $2, $3, $4, 'queued', $5, $6)`,
    [request.id, request.clientId, request.operationId, request.mode, request.receivedAt, request.total],
  );
}

/** Notes a POST action that was performed at once, with its final results. */
export async function insertEndedRequest(
  tx: Transaction,
  request: Omit<NewRequest, "total">,
  results: readonly ItemResult[],
): Promise<void> {
  const { id, clientId, operationId, mode, receivedAt } = request;
  const succeeded = results.filter((result) => result.success).length;
  await tx.run(
    `insert into requests (id, client_id, operation, mode, state, received_at, total, completed_at, succeeded, failed, results)
     values ($1, $2, $3, $4, 'completed', $5, $6, $7, $8, $9, $10)`,
    [
      ...[id, clientId, operationId, mode, receivedAt],
      ...[results.length, tx.now, succeeded, results.length - succeeded, JSON.stringify(results)],
    ],
  );
}

/** Notes requests that are accepted at this moment, in one statement. */
export async function insertRequests(
  tx: Transaction,
  requests: readonly Omit<NewRequest, "receivedAt">[],
): Promise<void> {
  const { list, params } = paddedList(
    requests.map(({ id, clientId, operationId, mode, total }) => [id, clientId, operationId, mode, total]),
    5,
  );
  await tx.run(
    `with given (id, client_id, operation, mode, total) as (values ${list})
     insert into requests (id, client_id, operation, mode, state, received_at, total)
     select id, client_id, operation, mode, 'queued', cast($${params.length + 1} as bigint), cast(total as bigint)
     from given where id is not null`,
    [...params, tx.now],
  );
}

/** Writes the final results; the state never changes again, except by the operator's "run again". */
export async function finishRequest(
  tx: Transaction,
  id: string,
  state: "completed" | "failed",
  results: readonly ItemResult[],
): Promise<void> {
  const succeeded = results.filter((result) => result.success).length;
  await tx.run(
    `update requests set state = $2, completed_at = $3, succeeded = $4, failed = $5, results = $6 where id = $1`,
    [id, state, tx.now, succeeded, results.length - succeeded, JSON.stringify(results)],
  );
}

/** Counts what was done for a request whose items are found while it runs. */
export async function addProgress(tx: Transaction, id: string, succeeded: number): Promise<void> {
  await tx.run(
    `update requests set total = total + $2, succeeded = coalesce(succeeded, 0) + $2, failed = coalesce(failed, 0)
     where id = $1`,
    [id, succeeded],
  );
}

/** Ends a request that has counts and no results; resolves to its counts. */
export async function endRequest(tx: Transaction, id: string, state: EndedState) {
  const row = await tx.get<{ total: number; succeeded: number; failed: number }>(
    `update requests set state = $2, completed_at = $3, results = '[]' where id = $1
     returning total, succeeded, failed`,
    [id, state, tx.now],
  );
  return { ...row! };
}

/** Ends a request whose own end cannot be made: it failed, with the counts that it has and without results. */
export async function failRequest(tx: Transaction, id: string): Promise<void> {
  await tx.run(
    `update requests set state = 'failed', completed_at = $2, succeeded = coalesce(succeeded, 0),
       failed = total - coalesce(succeeded, 0), results = '[]'
     where id = $1 and state = 'queued'`,
    [id, tx.now],
  );
}

interface RequestRow {
  id: string;
  client_id: string;
  operation: string;
  mode: RequestMode;
  state: RequestState;
  received_at: number;
  completed_at: number | null;
  total: number;
  succeeded: number | null;
  failed: number | null;
  results: string | null;
}

/** The request, or undefined when there is none or it is another client's. */
export async function findRequest(
  reader: Reader,
  clientId: string,
  id: string,
): Promise<StoredRequest | undefined> {
  const row = await reader.get<RequestRow>("select * from requests where id = $1 and client_id = $2", [
    id,
    clientId,
  ]);
  return row && fromRow(row);
}

/** For the operator, who may see every client's. */
export async function findAnyRequest(reader: Reader, id: string): Promise<StoredRequest | undefined> {
  const row = await reader.get<RequestRow>("select * from requests where id = $1", [id]);
  return row && fromRow(row);
}

function fromRow(row: RequestRow): StoredRequest {
  return {
    id: row.id,
    clientId: row.client_id,
    operationId: row.operation,
    mode: row.mode,
    state: row.state,
    receivedAt: row.received_at,
    completedAt: row.completed_at,
    total: row.total,
    succeeded: row.succeeded,
    failed: row.failed,
    results: row.results === null ? [] : (JSON.parse(row.results) as ItemResult[]),
  };
}

const keptMs = 30 * 86_400_000;

/** Forgets at most `limit` finished requests older than 30 days; resolves to how many. */
export function forgetRequests(tx: Transaction, limit: number): Promise<number> {
  return tx.run(
    `delete from requests where id in (select id from requests where received_at <= $1 and state <> 'queued'
       order by received_at limit ${Math.trunc(limit)})`,
    [tx.now - keptMs],
  );
}
