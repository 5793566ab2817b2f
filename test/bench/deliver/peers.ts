import path from "node:path";
import type { Bench } from "../bench.ts";
import type { Kept, Receiver } from "../receiver.ts";
import { type Slice, steadyRate } from "./rates.ts";
import { asSent, type Sender } from "./senders.ts";

/** Another way to send webhooks: a job queue with a worker that posts and stores each attempt. */
export interface Peer {
  name: string;
  /** Its process; `work` is what its worker is started with. */
  script: string;
  work: object;
  /** How many requests it has on their way at most. */
  inFlight: number;
  /** Ours is to deliver this many times as much. */
  factor: number;
  /** A program that must be there. */
  needs?: string;
}

/** With the settings that were fastest of those that were tried. */
export const peers: readonly Peer[] = [
  {
    name: "pg-boss",
    script: "peers/pg-boss.mjs",
    work: {
      batchSize: 100,
      localConcurrency: 6,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: 0.5,
      transactional: true,
    },
    inFlight: 600,
    factor: 2,
  },
  {
    name: "bullmq",
    script: "peers/bullmq.mjs",
    work: { concurrency: 256 },
    inFlight: 256,
    factor: 2,
    needs: "redis-server",
  },
];

const firstGuessPerSecond = 2000;
const patience = 20;
const graceMs = 10_000;

/**
 * Starts it with its database, in processes of their own; it posts the same requests to the same receiver. A slice fills
 * its queue while nobody works, then lets the worker at it.
 */
export async function startPeer(
  bench: Bench,
  receiver: Receiver,
  kept: readonly Kept[],
  { name, script, work, inFlight }: Peer,
): Promise<Sender> {
  const cwd = path.join(import.meta.dirname, "../peers");
  const helper = bench.helper(script, { cwd, graceMs });
  const { headers, requests } = asSent(name, kept);
  await helper.call("start", {
    origin: receiver.origin,
    connections: inFlight,
    requests: requests.map(({ path: target, body, headers: index }) => ({
      path: target,
      headers: headers[index],
      body: body.toString(),
    })),
    work,
  });
  let perSecond = firstGuessPerSecond;
  return {
    name,
    inFlight,
    async slice(forMs): Promise<Slice> {
      const count = Math.ceil((perSecond * forMs) / 1000);
      await helper.call("fill", { count });
      await helper.call("work");
      const arrived = await receiver.until(name, count, forMs * patience + 30_000);
      const { attempts, p50 } = await helper.call<{ attempts: number; p50: number }>("rest");
      const { at } = await receiver.take(name);
      if (arrived < count || attempts < count)
        throw new Error(`${name}: ${arrived} of ${count} posts arrived, ${attempts} were stored`);
      perSecond = steadyRate(at);
      return { requests: count, perSecond, durationsMs: [p50] };
    },
  };
}
