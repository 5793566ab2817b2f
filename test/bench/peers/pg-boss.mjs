import pg from "pg";
import { PgBoss } from "pg-boss";
import { serve } from "../serve.ts";
import { startPostgres } from "./postgres.mjs";
import { createTarget } from "./target.mjs";

// pg-boss as somebody would use it who delivers webhooks with it and cares for speed: a job per delivery with what is
// to be sent, batches, as many workers as do any good, full batches fetched without a pause, and one insert per batch
// for its attempts. Nothing durable is switched off.

const queue = "deliveries";
const jobsPerInsert = 1000;

let postgres;
let boss;
let database;
let target;
let settings;

async function start({ work, ...receiver }) {
  postgres = await startPostgres();
  boss = new PgBoss({ ...postgres.connection, max: 16 });
  boss.on("error", (error) => console.error(error));
  await boss.start();
  // As many retries as ours has.
  await boss.createQueue(queue, { retryLimit: 5, retryDelay: 20, retryBackoff: true });
  database = new pg.Pool({ ...postgres.connection, max: 16 });
  await database.query(`create table attempts (
    job_id uuid not null, number int not null, started_at bigint not null, cause text not null, status_code int,
    duration_ms int not null, primary key (job_id, number))`);
  target = createTarget(receiver);
  settings = work;
}

/** Jobs that are due at once. */
async function fill({ count }) {
  for (let filled = 0; filled < count; filled += jobsPerInsert) {
    const size = Math.min(jobsPerInsert, count - filled);
    const jobs = Array.from({ length: size }, (_, index) => ({
      data: target.requestAt(filled + index),
    }));
    await boss.insert(queue, jobs);
  }
}

async function deliver(jobs, db = { executeSql: (text, values) => database.query(text, values) }) {
  const attempts = await Promise.all(jobs.map((job) => target.post(job.data)));
  await db.executeSql(
    `insert into attempts (job_id, number, started_at, cause, status_code, duration_ms)
     select job_id, 1, started_at, 'delivered', status, duration
     from unnest($1::uuid[], $2::bigint[], $3::int[], $4::int[]) as t (job_id, started_at, status, duration)`,
    [
      jobs.map(({ id }) => id),
      attempts.map(({ startedAt }) => startedAt),
      attempts.map(({ status }) => status),
      attempts.map(({ durationMs }) => durationMs),
    ],
  );
}

serve(
  {
    start,
    fill,
    async work() {
      // A transactional worker hands its transaction over: attempts and the end of the jobs are then one commit.
      await boss.work(queue, settings, (jobs, tx) => deliver(jobs, tx));
    },
    async rest() {
      await boss.offWork(queue, { wait: true });
      const { rows } = await database.query(
        "select count(*)::int as attempts, percentile_cont(0.5) within group (order by duration_ms) as p50 from attempts",
      );
      await database.query("truncate attempts");
      return rows[0];
    },
  },
  async () => {
    await database?.end();
    await boss?.stop({ graceful: false, close: true });
    await target?.close();
    await postgres?.stop();
  },
);
