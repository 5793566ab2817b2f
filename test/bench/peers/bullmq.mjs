import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import { serve } from "../serve.ts";
import { startRedis } from "./redis.mjs";
import { createTarget } from "./target.mjs";

// BullMQ as somebody would use it who delivers webhooks with it and cares for speed, on a Redis of its own that has on
// disk what it acknowledges: a job per delivery, many at a time, and a list entry per attempt.

const queueName = "deliveries";
const jobsPerInsert = 1000;

let redis;
let queue;
let worker;
let database;
let target;
let settings;

async function start({ work, ...receiver }) {
  redis = await startRedis();
  const { connection } = redis;
  database = new Redis(connection);
  // As many attempts as ours makes, and nothing kept of a job that is done but what the handler records.
  queue = new Queue(queueName, {
    connection,
    defaultJobOptions: {
      attempts: 6,
      backoff: { type: "exponential", delay: 20_000 },
      removeOnComplete: true,
    },
  });
  target = createTarget(receiver);
  settings = work;
}

async function fill({ count }) {
  for (let filled = 0; filled < count; filled += jobsPerInsert) {
    const size = Math.min(jobsPerInsert, count - filled);
    const jobs = Array.from({ length: size }, (_, index) => ({
      name: "deliver",
      data: target.requestAt(filled + index),
    }));
    await queue.addBulk(jobs);
  }
}

async function deliver({ id, attemptsMade, data }) {
  const attempt = { id, number: attemptsMade + 1, ...(await target.post(data)) };
  await database.rpush("attempts", JSON.stringify(attempt));
}

serve(
  {
    start,
    fill,
    work() {
      worker = new Worker(queueName, deliver, { connection: redis.connection, ...settings });
      worker.on("error", (error) => console.error(error));
    },
    async rest() {
      await worker.close();
      const attempts = (await database.lrange("attempts", 0, -1)).map((text) => JSON.parse(text));
      await database.del("attempts");
      const durations = attempts.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
      return { attempts: attempts.length, p50: durations[Math.floor(durations.length / 2)] };
    },
  },
  async () => {
    await target?.close();
    redis?.stop();
  },
);
