import { Pool } from "undici";
import type { LoadAnswer, LoadOrder, LoadTarget } from "./load.ts";
import { pick, seededRandom } from "./sample.ts";

// The load generator, in a process of its own so that it does not share a core with what it measures. It ends with
// the process that started it.

const targets = new Map<string, { target: LoadTarget; pool: Pool }>();

process.on("disconnect", () => process.exit(0));
process.on("message", (order: LoadOrder) => {
  if (order.kind === "define") {
    const { name, target } = order;
    targets.set(name, { target, pool: new Pool(target.origin, { connections: target.connections }) });
    return;
  }
  void run(order).then(
    (latenciesMs) => answer({ id: order.id, latenciesMs }),
    (error: unknown) => answer({ id: order.id, error: String(error) }),
  );
});

function answer(message: LoadAnswer): void {
  process.send?.(message);
}

/** A closed loop: each connection sends its next request when the answer to the last one has been read. */
async function run({
  name,
  forMs,
  maxRequests,
  seed,
}: Extract<LoadOrder, { kind: "run" }>): Promise<number[]> {
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
