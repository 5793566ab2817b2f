import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import { closedLoop } from "../queue/closed-loop.ts";
import { Countdown } from "../queue/countdown.ts";
import { serve } from "../serve.ts";
import { startRedis } from "./redis.mjs";

// BullMQ as a queue: single adds, and a worker whose handler appends an entry to a list for each job.

const queueName = "work";
const jobsPerInsert = 1000;

let redis;
let queue;
let database;
let data;

serve(
  {
    async start({ payload }) {
      data = JSON.parse(payload);
      redis = await startRedis();
      database = new Redis(redis.connection);
      queue = new Queue(queueName, {
        connection: redis.connection,
        defaultJobOptions: { removeOnComplete: true },
      });
    },
    async enqueue(size) {
      const done = await closedLoop(size, () => queue.add("work", data));
      await queue.obliterate({ force: true });
      return done;
    },
    async process({ count, withinMs, work }) {
      for (let filled = 0; filled < count; filled += jobsPerInsert) {
        const length = Math.min(jobsPerInsert, count - filled);
        await queue.addBulk(Array.from({ length }, () => ({ name: "work", data })));
      }
      const countdown = new Countdown(count);
      const perform = async ({ id }) => {
        await database.rpush("done", `${id} ${Date.now()}`);
        countdown.done();
      };
      const worker = new Worker(queueName, perform, { connection: redis.connection, ...work });
      worker.on("error", (error) => console.error(error));
      const done = await countdown.finish(withinMs);
      await worker.close();
      const entries = await database.llen("done");
      if (entries !== count) throw new Error(`${entries} of ${count} entries were appended`);
      await database.del("done");
      return done;
    },
  },
  () => redis?.stop(),
);
