import { systemClock } from "#src/core/clock.ts";
import { Deliverer } from "#src/webhooks/deliver.ts";
import { Guard } from "#src/webhooks/guard.ts";

/** A process that posts to each URL of its arguments and prints the causes. */
const deliverer = new Deliverer(new Guard({ allowLoopback: true, ownPorts: () => [] }), systemClock);
const causes: string[] = [];
for (const url of process.argv.slice(2)) {
  causes.push((await deliverer.post({ url, body: '{"id":"evt_1"}', headers: {} })).cause);
}
process.stdout.write(JSON.stringify(causes));
await deliverer.close();
