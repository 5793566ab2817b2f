import path from "node:path";
import type { Bench } from "../bench.ts";
import type { Kept, Receiver } from "../receiver.ts";
import { type Slice, steadyRate } from "./rates.ts";
import { asSent, type Sender } from "./senders.ts";

/** The settings that were fastest of those that were tried; see docs/performance.md. */
export const pgBossWork = {
  batchSize: 100,
  localConcurrency: 3,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 0.5,
  transactional: true,
};

const group = "pg-boss";
const firstGuessPerSecond = 2000;
const patience = 20;
const graceMs = 10_000;

/**
 * A pg-boss worker with its PostgreSQL, in processes of their own, that posts the same requests to the same receiver and
 * stores each attempt. A slice fills its queue while nobody works, then lets the worker at it.
 */
export async function startPgBoss(
  bench: Bench,
  receiver: Receiver,
  kept: readonly Kept[],
  work = pgBossWork,
): Promise<Sender> {
  const cwd = path.join(import.meta.dirname, "../peers");
  const helper = bench.helper("peers/pg-boss.mjs", { cwd, graceMs });
  const inFlight = work.batchSize * work.localConcurrency;
  const { headers, requests } = asSent(group, kept);
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
    name: "pg-boss",
    inFlight,
    async slice(forMs): Promise<Slice> {
      const count = Math.ceil((perSecond * forMs) / 1000);
      await helper.call("fill", { count });
      await helper.call("work");
      const arrived = await receiver.until(group, count, forMs * patience + 10_000);
      const { attempts, p50 } = await helper.call<{ attempts: number; p50: number }>("rest");
      const { at } = await receiver.take(group);
      if (arrived < count || attempts < count)
        throw new Error(`pg-boss: ${arrived} of ${count} posts arrived, ${attempts} were stored`);
      perSecond = steadyRate(at);
      return { requests: count, perSecond, durationsMs: [p50] };
    },
  };
}
