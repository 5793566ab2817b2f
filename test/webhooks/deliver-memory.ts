import { setImmediate } from "node:timers/promises";
import { systemClock } from "#src/core/clock.ts";
import { Deliverer } from "#src/webhooks/deliver.ts";
import { Guard } from "#src/webhooks/guard.ts";
import { hostileReceivers, startHostile } from "#test/support/hostile.ts";
import { authority } from "#test/support/tls.ts";

/**
 * A process of its own for `deliver-memory.test.ts`: rounds of all hostile receivers at once, then everything closed.
 * Prints the resident memory after each round, and what is still open at the end.
 */
const rounds = 10;
const sameReceivers = 2;
const timeouts = { dnsMs: 100, connectMs: 200, totalMs: 250, responseReadMs: 100 };
const guard = new Guard({ allowLoopback: true, ownPorts: () => [] });
const deliverer = new Deliverer(guard, systemClock, { timeouts, extraCa: authority });
const receivers = await Promise.all(hostileReceivers("http://127.0.0.1:1/").map(startHostile));
const body = JSON.stringify({ id: "evt_1", data: "x".repeat(100_000) });

const rssMb: number[] = [];
for (let round = 0; round < rounds; round++) {
  const all = Array.from({ length: sameReceivers }, () => receivers).flat();
  await Promise.all(all.map(({ url }) => deliverer.post({ url, body, headers: {} })));
  for (let turn = 0; turn < 10; turn++) await setImmediate();
  globalThis.gc?.();
  rssMb.push(Math.round(process.memoryUsage().rss / 1e5) / 10);
}
const { pools } = deliverer;
await deliverer.close();
for (const receiver of receivers) receiver.close();
for (let turn = 0; turn < 50; turn++) await setImmediate();
const open = process.getActiveResourcesInfo().filter((kind) => !/^(Pipe|TTY|FS|Immediate)/.test(kind));
process.stdout.write(JSON.stringify({ rssMb, pools, receivers: receivers.length, open }));
