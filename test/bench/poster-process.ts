import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "undici";
import type { Posted, PostTarget } from "./poster.ts";
import { serve } from "./serve.ts";

interface Defined {
  target: PostTarget;
  pool: Pool;
  /** Requests begun so far. */
  begun: number;
}

const targets = new Map<string, Defined>();

async function post(defined: Defined, scheduledAt: number): Promise<void> {
  const { target, pool } = defined;
  const request = target.requests[defined.begun++ % target.requests.length]!;
  const path = request.path.replace("{at}", String(performance.timeOrigin + scheduledAt));
  const headers = target.headers[request.headers]!;
  const answer = await pool.request({ path, method: "POST", headers, body: request.body });
  if (answer.statusCode === target.status) return answer.body.dump();
  throw new Error(`POST ${path}: ${answer.statusCode} ${(await answer.body.text()).slice(0, 300)}`);
}

async function closed({ name, forMs }: { name: string; forMs: number }): Promise<Posted> {
  const defined = targets.get(name)!;
  const startedAt = performance.now();
  const until = startedAt + forMs;
  const latencies: number[] = [];
  const connection = async () => {
    for (let begunAt = performance.now(); begunAt < until; begunAt = performance.now()) {
      await post(defined, begunAt);
      latencies.push(performance.now() - begunAt);
    }
  };
  await Promise.all(Array.from({ length: defined.target.connections }, connection));
  return posted(latencies, startedAt);
}

async function open(schedule: { name: string; perSecond: number; count: number }): Promise<Posted> {
  const { name, perSecond, count } = schedule;
  const defined = targets.get(name)!;
  const startedAt = performance.now();
  const latencies: number[] = [];
  const running: Promise<unknown>[] = [];
  for (let begun = 0; begun < count; ) {
    const scheduledAt = startedAt + (begun * 1000) / perSecond;
    if (performance.now() < scheduledAt) {
      await pause(Math.max(1, Math.floor(scheduledAt - performance.now())));
      continue;
    }
    const one = post(defined, scheduledAt).then(() => latencies.push(performance.now() - scheduledAt));
    // Whoever awaits them all hears of it; until then it is nobody's unhandled rejection.
    one.catch(() => {});
    running.push(one);
    begun += 1;
  }
  await Promise.all(running);
  return posted(latencies, startedAt);
}

function posted(latencies: readonly number[], startedAt: number): Posted {
  const seconds = (performance.now() - startedAt) / 1000;
  return { count: latencies.length, latenciesMs: Float64Array.from(latencies), seconds };
}

serve({
  async define({ name, target }: { name: string; target: PostTarget }) {
    const { origin, connections } = target;
    void targets.get(name)?.pool.close();
    targets.set(name, { target, pool: new Pool(origin, { connections }), begun: 0 });
  },
  closed,
  open,
});
