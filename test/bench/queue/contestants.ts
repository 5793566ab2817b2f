import path from "node:path";
import type { Bench } from "../bench.ts";
import type { Helper } from "../helper.ts";
import type { Done, LoopSize } from "./closed-loop.ts";
import type { DrainSize, OurStart } from "./ours.ts";

export const tasks = ["enqueue", "process", "process once", "bookkeeping", "no-op"] as const;
export type Task = (typeof tasks)[number];

/** Something that is measured: one task as one of the contestants does it. */
export interface Figure {
  who: string;
  task: Task;
  how: string;
  slice(forMs: number): Promise<Done>;
}

export interface Peer {
  name: string;
  script: string;
  /** What its worker is started with. */
  work: object;
  how: Partial<Record<Task, string>>;
  /** A program that must be there. */
  needs?: string;
}

/** With the settings that were fastest of those that were tried. */
export const peers: readonly Peer[] = [
  {
    name: "pg-boss",
    script: "peers/queue-pg-boss.mjs",
    work: {
      batches: {
        batchSize: 100,
        localConcurrency: 2,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: 0.5,
      },
      // It fetches without a pause only where a batch is more than one job.
      transactions: {
        batchSize: 2,
        localConcurrency: 8,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: 0.5,
        transactional: true,
      },
    },
    how: {
      enqueue: "send",
      process: "2 workers, batches of 100, an insert per job",
      "process once": "8 workers, inserts and ends of two jobs in a transaction",
    },
  },
  {
    name: "graphile-worker",
    script: "peers/queue-graphile-worker.mjs",
    work: {
      concurrentJobs: 24,
      localQueue: { size: 500 },
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
    },
    how: {
      enqueue: "addJob",
      process: "24 jobs at a time, local queue of 500, an insert per job",
      "no-op": "24 jobs at a time, local queue of 500",
    },
  },
  {
    name: "bullmq",
    script: "peers/queue-bullmq.mjs",
    work: { concurrency: 64 },
    how: { enqueue: "add", process: "64 jobs at a time, a list entry per job" },
    needs: "redis-server",
  },
];

export interface Places {
  /** The address of an empty database of its own. */
  url: string;
  /** What is enqueued: JSON text. */
  payload: string;
}

const callers = 64;
const firstGuessPerSecond = 2000;
const patience = 20;
const graceMs = 10_000;

/** Starts the platform's parts in a process of their own. */
export async function startOurs(bench: Bench, url: string, body: string): Promise<Figure[]> {
  const helper = bench.helper("queue/ours.ts", { graceMs });
  await helper.call("start", { url, body, dataDir: bench.scratch("queue") } satisfies OurStart);
  const of = { who: "actionwire", helper };
  return [
    loop({ ...of, task: "enqueue", how: "request, idempotency key, answer and job", method: "accept" }),
    drain({ ...of, task: "process", how: "claim, insert and removal in a transaction per job" }),
    drain({ ...of, task: "bookkeeping", how: "deliveries claimed and completed, without HTTP" }),
  ];
}

/** Starts a peer in a process of its own. */
export async function startPeer(bench: Bench, places: Places, { name, ...peer }: Peer): Promise<Figure[]> {
  const cwd = path.join(import.meta.dirname, "../peers");
  const helper = bench.helper(peer.script, { cwd, graceMs });
  await helper.call("start", places);
  return Object.entries(peer.how).map(([key, how]) => {
    const of = { who: name, helper, task: key as Task, how };
    return key === "enqueue" ? loop(of) : drain({ ...of, work: peer.work });
  });
}

interface Measured {
  who: string;
  task: Task;
  how: string;
  helper: Helper;
  method?: string;
}

function loop({ helper, method, ...of }: Measured): Figure {
  return {
    ...of,
    how: `${of.how}; single calls of ${callers} callers`,
    slice: (forMs) => helper.call<Done>(method ?? of.task, { callers, forMs } satisfies LoopSize),
  };
}

/** A slice fills the queue while nobody works, then lets the worker at it. */
function drain({ helper, method, work, ...of }: Measured & { work?: object }): Figure {
  let perSecond = firstGuessPerSecond;
  return {
    ...of,
    async slice(forMs) {
      const size: DrainSize = {
        count: Math.ceil((perSecond * forMs) / 1000),
        withinMs: forMs * patience + 30_000,
      };
      const done = await helper.call<Done>(method ?? of.task, { ...size, work });
      perSecond = done.perSecond;
      return done;
    },
  };
}
