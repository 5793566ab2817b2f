import pg from "pg";
import { PgBoss } from "pg-boss";
import { closedLoop } from "../queue/closed-loop.ts";
import { Countdown } from "../queue/countdown.ts";
import { serve } from "../serve.ts";

// pg-boss as a queue: single sends, and a worker whose handler commits a row for each job: as fast as it goes, in a
// statement of its own, or with the guarantee that ours gives, in the transaction that ends the job.

const queue = "work";
const jobsPerInsert = 1000;

let boss;
let database;
let data;

async function drain({ count, withinMs }, work, perform) {
  for (let filled = 0; filled < count; filled += jobsPerInsert) {
    const length = Math.min(jobsPerInsert, count - filled);
    await boss.insert(
      queue,
      Array.from({ length }, () => ({ data })),
    );
  }
  const countdown = new Countdown(count);
  await boss.work(queue, work, async (jobs, tx) => {
    await perform(jobs, tx);
    for (const _ of jobs) countdown.done();
  });
  const done = await countdown.finish(withinMs);
  await boss.offWork(queue, { wait: true });
  const { rows } = await database.query("select count(*)::int as rows from done");
  if (rows[0].rows !== count) throw new Error(`${rows[0].rows} of ${count} rows were committed`);
  await database.query("truncate done");
  await boss.deleteAllJobs(queue);
  return done;
}

function commitRow({ id }, connection) {
  return connection.query({
    name: "done",
    text: "insert into done (job, at) values ($1, $2)",
    values: [id, Date.now()],
  });
}

serve(
  {
    async start({ url, payload }) {
      data = JSON.parse(payload);
      boss = new PgBoss({ connectionString: url, max: 16 });
      boss.on("error", (error) => console.error(error));
      await boss.start();
      await boss.createQueue(queue);
      database = new pg.Pool({ connectionString: url, max: 16 });
      await database.query("create table done (job text primary key, at bigint not null)");
    },
    async enqueue(size) {
      const done = await closedLoop(size, () => boss.send(queue, data));
      await boss.deleteAllJobs(queue);
      return done;
    },
    process: (size) =>
      drain(size, size.work.batches, (jobs) => Promise.all(jobs.map((job) => commitRow(job, database)))),
    "process once": (size) =>
      drain(size, size.work.transactions, async (jobs, tx) => {
        const connection = { query: ({ text, values }) => tx.executeSql(text, values) };
        for (const job of jobs) await commitRow(job, connection);
      }),
  },
  async () => {
    await database?.end();
    await boss?.stop({ graceful: false, close: true });
  },
);
