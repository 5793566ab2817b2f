import { createHash } from "node:crypto";
import { ApiError } from "#src/core/errors.ts";
import { LockTimeout, Overtaken, paddedList, type Transaction } from "#src/store/database.ts";

const keptMs = 72 * 3_600_000;

/** A key belongs to one client and one action version; the same text elsewhere is another key. */
export interface IdempotencyKey {
  clientId: string;
  operationId: string;
  key: string;
  /** Mode and body bytes: what must be the same when the key is used again. */
  fingerprint: string;
  mode: "sync" | "async";
}

export function fingerprintOf(mode: "sync" | "async", bodyBytes: Uint8Array): string {
  return createHash("sha256").update(`${mode}\n`).update(bodyBytes).digest("base64url");
}

/** A twin of this call may run in another process; its end is waited for so long. */
const twinMs = 2000;

/**
 * Takes the key for this call, in the transaction of its effect: undefined. Or the stored answer of an earlier call with
 * it. Throws `idempotency_key_reused` when the key came with another body or mode, and `idempotency_key_in_use` when a
 * twin holds it for too long. Keys are forgotten after 72 h.
 */
export async function takeKey(tx: Transaction, key: IdempotencyKey): Promise<string | undefined> {
  const taken = await tx
    .run(
      `insert into idempotency_keys (client_id, operation, idempotency_key, fingerprint, mode, answer, created_at)
       values ($1, $2, $3, $4, $5, '', $6)
       on conflict (client_id, operation, idempotency_key)
       do update set fingerprint = excluded.fingerprint, mode = excluded.mode, answer = excluded.answer,
         created_at = excluded.created_at
       where idempotency_keys.created_at <= $7`,
      [key.clientId, key.operationId, key.key, key.fingerprint, key.mode, tx.now, tx.now - keptMs],
      { waitMs: twinMs },
    )
    .catch((error: unknown) => {
      if (!(error instanceof LockTimeout)) throw error;
      throw new ApiError("idempotency_key_in_use", { retryAfterSeconds: 1 });
    });
  if (taken > 0) return undefined;
  const row = await tx.get<{ fingerprint: string; answer: string }>(
    `select fingerprint, answer from idempotency_keys
     where client_id = $1 and operation = $2 and idempotency_key = $3`,
    [key.clientId, key.operationId, key.key],
  );
  if (!row) throw new Overtaken("the key was forgotten at this moment");
  if (row.fingerprint !== key.fingerprint) throw new ApiError("idempotency_key_reused");
  return row.answer;
}

/** A twin of one of many calls makes none of the others wait for longer. */
const neighbourMs = 50;

/**
 * Takes those of the keys that are free, each with its final answer, in one statement; resolves to them. A key that was
 * used before, though it be long ago, is left alone. Throws LockTimeout, and the unit can only end, where a twin of one
 * of the calls runs elsewhere.
 */
export async function takeFreeKeys(
  tx: Transaction,
  calls: readonly { key: IdempotencyKey | undefined; answer: string }[],
): Promise<Set<IdempotencyKey>> {
  const byName = new Map(
    calls.flatMap(({ key, answer }) => (key ? [[nameOf(key), { key, answer }] as const] : [])),
  );
  if (byName.size === 0) return new Set();
  // All processes take keys in the same order, so that none waits for one that waits for it.
  const sorted = [...byName].sort(([one], [other]) => (one < other ? -1 : 1));
  const { list, params } = paddedList(
    sorted.map(([, { key, answer }]) => [
      ...[key.clientId, key.operationId, key.key, key.fingerprint, key.mode],
      answer,
    ]),
    6,
  );
  const taken = await tx.all<{ client_id: string; operation: string; idempotency_key: string }>(
    `with given (client_id, operation, idempotency_key, fingerprint, mode, answer) as (values ${list})
     insert into idempotency_keys (client_id, operation, idempotency_key, fingerprint, mode, answer, created_at)
     select client_id, operation, idempotency_key, fingerprint, mode, answer, cast($${params.length + 1} as bigint)
     from given where client_id is not null
     on conflict do nothing
     returning client_id, operation, idempotency_key`,
    [...params, tx.now],
    { waitMs: neighbourMs },
  );
  const names = taken.map((row) =>
    nameOf({ clientId: row.client_id, operationId: row.operation, key: row.idempotency_key }),
  );
  return new Set(names.map((name) => byName.get(name)!.key));
}

/** What tells keys apart. */
export function nameOf(key: Pick<IdempotencyKey, "clientId" | "operationId" | "key">): string {
  return `${key.clientId}\n${key.operationId}\n${key.key}`;
}

/** Keeps the answer under the key that was taken, so that effect and answer never exist without each other. */
export async function storeAnswer(tx: Transaction, key: IdempotencyKey, answer: string): Promise<void> {
  await tx.run(
    `update idempotency_keys set answer = $4
     where client_id = $1 and operation = $2 and idempotency_key = $3`,
    [key.clientId, key.operationId, key.key, answer],
  );
}

/** Forgets at most `limit` expired keys; resolves to how many. */
export async function forgetExpiredKeys(tx: Transaction, limit: number): Promise<number> {
  return tx.run(
    // Said twice: one that was taken anew since it was found stays.
    `delete from idempotency_keys where created_at <= $1 and (client_id, operation, idempotency_key) in (
       select client_id, operation, idempotency_key from idempotency_keys
       where created_at <= $1 order by created_at limit ${Math.trunc(limit)})`,
    [tx.now - keptMs],
  );
}
