import { makeWorkerUtils, run } from "graphile-worker";
import pg from "pg";
import { closedLoop } from "../queue/closed-loop.ts";
import { Countdown } from "../queue/countdown.ts";
import { serve } from "../serve.ts";

// graphile-worker as a queue: single addJob calls, and a worker with the settings of its performance page.

const task = "work";
const jobsPerInsert = 1000;

let utils;
let pool;
let payload;

async function drain({ count, withinMs, work }, perform) {
  for (let filled = 0; filled < count; filled += jobsPerInsert) {
    const length = Math.min(jobsPerInsert, count - filled);
    await utils.addJobs(Array.from({ length }, () => ({ identifier: task, payload })));
  }
  const countdown = new Countdown(count);
  const runner = await run({
    preset: { worker: { ...work } },
    pgPool: pool,
    noHandleSignals: true,
    taskList: {
      async [task](_payload, helpers) {
        await perform(helpers);
        countdown.done();
      },
    },
  });
  const done = await countdown.finish(withinMs);
  await runner.stop();
  return done;
}

serve(
  {
    async start({ url, payload: text }) {
      payload = JSON.parse(text);
      pool = new pg.Pool({ connectionString: url, max: 25 });
      pool.on("error", (error) => console.error(error));
      utils = await makeWorkerUtils({ pgPool: pool });
      await utils.migrate();
      await pool.query("create table done (job text primary key, at bigint not null)");
    },
    async enqueue(size) {
      const done = await closedLoop(size, () => utils.addJob(task, payload));
      await pool.query("truncate graphile_worker._private_jobs");
      return done;
    },
    async process(size) {
      const done = await drain(size, ({ job, withPgClient }) =>
        withPgClient((client) =>
          client.query({
            name: "done",
            text: "insert into done (job, at) values ($1, $2)",
            values: [job.id, Date.now()],
          }),
        ),
      );
      const { rows } = await pool.query("select count(*)::int as rows from done");
      if (rows[0].rows !== size.count)
        throw new Error(`${rows[0].rows} of ${size.count} rows were committed`);
      await pool.query("truncate done");
      return done;
    },
    "no-op": (size) => drain(size, () => {}),
  },
  async () => {
    await utils?.release();
    await pool?.end();
  },
);
