import { Pool } from "undici";
import type { LoadRun, LoadTarget } from "./load.ts";
import { pick, seededRandom } from "./sample.ts";
import { serve } from "./serve.ts";

const targets = new Map<string, { target: LoadTarget; pool: Pool }>();

/** A closed loop: each connection sends its next request when the answer to the last one has been read. */
async function run({ name, forMs, maxRequests, seed }: LoadRun): Promise<number[]> {
  const { target, pool } = targets.get(name)!;
  const random = seededRandom(seed);
  const latenciesMs: number[] = [];
  const until = performance.now() + forMs;
  let left = maxRequests;
  const connection = async () => {
    while (performance.now() < until && left-- > 0) {
      const { path, method = "GET", body = null } = pick(random, target.requests);
      const startedAt = performance.now();
      const response = await pool.request({ path, method, body, headers: target.headers });
      const text = await response.body.text();
      latenciesMs.push(performance.now() - startedAt);
      if (response.statusCode !== 200)
        throw new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: target.connections }, connection));
  return latenciesMs;
}

serve({
  define({ name, target }: { name: string; target: LoadTarget }) {
    const { origin, connections } = target;
    targets.set(name, { target, pool: new Pool(origin, { connections }) });
  },
  run,
});
