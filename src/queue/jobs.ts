import { exponentialDelayMs } from "#src/core/backoff.ts";
import {
  inList,
  inParts,
  paddedList,
  type Reader,
  type Transaction,
  valuesList,
} from "#src/store/database.ts";

/** A job gives up after this many failed tries. */
export const maxTries = 10;
/** It gives up after this many tries that the database could not do while it did others: about two and a half hours. */
export const maxStorageTries = 20;
const retryBaseMs = 1000;
const retryFactor = 3;
const retryCapMs = 10 * 60_000;

export interface NewJob {
  id: string;
  clientId: string;
  kind: string;
  /** JSON text. */
  payload: string;
  /** Not before this time, ms. */
  dueAt: number;
  /** Unique per client and kind while the job exists. */
  key?: string;
}

/** How often a job was tried in vain. */
export interface Tries {
  /** It failed by itself, or with the process. */
  tries: number;
  /** The database could not do it, while it did others. */
  storageTries: number;
}

export interface Job extends NewJob, Tries {}

interface JobRow {
  id: string;
  client_id: string;
  kind: string;
  payload: string;
  due_at: number;
  tries: number;
  storage_tries: number;
}

const columns = "id, client_id, kind, payload, due_at, tries, storage_tries";

/** Puts a job on the Message Bus, in the transaction that makes it necessary. */
export async function enqueue(tx: Transaction, job: NewJob): Promise<void> {
  await tx.run(
    `insert into jobs (id, client_id, kind, payload, state, due_at, tries, created_at, unique_key)
     values ($1, $2, $3, $4, 'ready', $5, 0, $6, $7)`,
    [job.id, job.clientId, job.kind, job.payload, job.dueAt, tx.now, job.key ?? null],
  );
}

/** Puts jobs that are due at once on the Message Bus, in one statement. */
export async function enqueueAll(
  tx: Transaction,
  jobs: readonly Pick<NewJob, "id" | "clientId" | "kind" | "payload">[],
): Promise<void> {
  const { list, params } = paddedList(
    jobs.map(({ id, clientId, kind, payload }) => [id, clientId, kind, payload]),
    4,
  );
  await tx.run(
    `with given (id, client_id, kind, payload) as (values ${list})
     insert into jobs (id, client_id, kind, payload, state, due_at, tries, created_at)
     select id, client_id, kind, payload, 'ready', cast($${params.length + 1} as bigint), 0,
       cast($${params.length + 1} as bigint)
     from given where id is not null`,
    [...params, tx.now],
  );
}

/**
 * Takes a job off the queue, unperformed. One that is running is waited for, and then the one that it has left under the
 * same key is taken. False when there is none with this key.
 */
export async function dropJob(
  tx: Transaction,
  { clientId, kind, key }: { clientId: string; kind: string; key: string },
): Promise<boolean> {
  const one = "client_id = $1 and kind = $2 and unique_key = $3 and state = 'ready'";
  const params = [clientId, kind, key];
  for (;;) {
    if ((await tx.run(`delete from jobs where ${one}`, params)) > 0) return true;
    if (!(await tx.get(`select id from jobs where ${one}`, params))) return false;
  }
}

/** Puts jobs on the Message Bus, but for those whose key is there. */
export async function enqueueOnce(
  tx: Transaction,
  jobs: readonly (NewJob & { key: string })[],
): Promise<void> {
  for (const part of inParts(jobs)) {
    await tx.run(
      `insert into jobs (id, client_id, kind, payload, state, due_at, tries, created_at, unique_key)
       values ${valuesList(part.length, 9)} on conflict do nothing`,
      part.flatMap((job) => [
        job.id,
        job.clientId,
        job.kind,
        job.payload,
        "ready",
        job.dueAt,
        0,
        tx.now,
        job.key,
      ]),
    );
  }
}

/** The client's jobs of a kind that are to be performed, in the order in which everybody locks them. Those that run are waited for. */
export async function lockJobs(tx: Transaction, clientId: string, kind: string): Promise<Job[]> {
  const rows = await tx.all<JobRow>(
    `select id, client_id, kind, payload, due_at, tries from jobs
     where client_id = $1 and kind = $2 and state = 'ready' order by id ${tx.forUpdate}`,
    [clientId, kind],
    { takesLong: true },
  );
  return rows.map(fromRow);
}

/** Lets jobs that are locked be due at other times. */
export async function setDueTimes(
  tx: Transaction,
  jobs: readonly Pick<Job, "id" | "dueAt">[],
): Promise<void> {
  for (const [dueAt, together] of Map.groupBy(jobs, (job) => job.dueAt)) {
    for (const part of inParts(together)) {
      const { slots, params } = inList(
        part.map(({ id }) => id),
        1,
      );
      await tx.run(`update jobs set due_at = $1 where id in ${slots}`, [dueAt, ...params]);
    }
  }
}

/**
 * Every client that has a due job, found by hopping from client to client in the index: the cost grows with
 * the clients that have jobs, not with the jobs.
 */
export async function clientsWithDueJobs(reader: Reader): Promise<string[]> {
  const rows = await reader.all<{ client_id: string }>(
    `with recursive hop (client_id) as (
       select min(client_id) from jobs where state = 'ready'
       union all
       select (select min(client_id) from jobs where state = 'ready' and client_id > hop.client_id)
       from hop where hop.client_id is not null)
     select client_id from hop where client_id is not null
       and (select min(due_at) from jobs where state = 'ready' and jobs.client_id = hop.client_id) <= $1`,
    [reader.now],
  );
  return rows.map((row) => row.client_id);
}

/**
 * The client's oldest due job that no other unit is at. Of those with a key, such as timers, only the first one of its
 * kind: they run one after another, and the one before is there until its transaction has ended.
 */
function oldestDue({ skipLocked }: Transaction, only = ""): string {
  return `select id from jobs j where client_id = $1 and state = 'ready' and due_at <= $2 ${only}
      and (unique_key is null or not exists (select 1 from jobs e
        where e.client_id = j.client_id and e.state = 'ready' and e.kind = j.kind and e.unique_key is not null
          and (e.due_at, e.id) < (j.due_at, j.id)))
    order by due_at, id limit 1 ${skipLocked}`;
}

/**
 * Takes the client's oldest due job off the queue, or the one with this id, in the very transaction that performs it:
 * when that rolls back, for whatever reason, the job is still there. No lease, nothing to take over.
 */
export async function takeJob(tx: Transaction, clientId: string, id?: string): Promise<Job | undefined> {
  const one = id === undefined ? oldestDue(tx) : oldestDue(tx, "and id = $3");
  const row = await tx.get<JobRow>(`delete from jobs where id = (${one}) returning ${columns}`, [
    clientId,
    tx.now,
    ...(id === undefined ? [] : [id]),
  ]);
  return row && fromRow(row);
}

/** Counts a try of the client's oldest due job before it begins, so that a job which kills the process is counted too. */
export async function countTry(tx: Transaction, clientId: string): Promise<Job | undefined> {
  const row = await tx.get<JobRow>(
    `update jobs set tries = tries + 1 where id = (${oldestDue(tx)}) returning ${columns}`,
    [clientId, tx.now],
  );
  return row && fromRow(row);
}

/** Takes a try back that was counted before it began, and then was none. */
export async function uncountTry(tx: Transaction, id: string): Promise<void> {
  await tx.run("update jobs set tries = tries - 1 where id = $1 and state = 'ready' and tries > 0", [id]);
}

/** After a try in vain: due again later, the pause by `count` of them. `tries` are those including this one. */
export async function postpone(
  tx: Transaction,
  id: string,
  { tries, storageTries }: Tries,
  count: number,
  failure: string,
): Promise<void> {
  const dueAt = tx.now + exponentialDelayMs(count, retryBaseMs, retryFactor, retryCapMs);
  await tx.run(
    "update jobs set tries = $2, storage_tries = $3, due_at = $4, failure = $5 where id = $1 and state = 'ready'",
    [id, tries, storageTries, dueAt, failure],
  );
}

/**
 * Takes a job out of work for good; it stays in sight for the operator, and its key is free again. False when it is
 * not there any more: somebody has called it off, or done it.
 */
export async function bury(
  tx: Transaction,
  id: string,
  { tries, storageTries }: Tries,
  failure: string,
): Promise<boolean> {
  const buried = await tx.run(
    `update jobs set state = 'failed', tries = $2, storage_tries = $3, failed_at = $4, failure = $5, unique_key = null
     where id = $1 and state = 'ready'`,
    [id, tries, storageTries, tx.now, failure],
  );
  return buried > 0;
}

function fromRow(row: JobRow): Job {
  return {
    id: row.id,
    clientId: row.client_id,
    kind: row.kind,
    payload: row.payload,
    dueAt: row.due_at,
    tries: row.tries,
    storageTries: row.storage_tries,
  };
}
