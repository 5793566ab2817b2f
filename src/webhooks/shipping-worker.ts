import type { KeyObject } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { systemClock } from "#src/core/clock.ts";
import { Deliverer } from "./deliver.ts";
import { Guard } from "./guard.ts";
import { shipThrough } from "./shipment.ts";
import type { FromThread, ShipmentMessage, ThreadSettings, ToThread } from "./shipping-thread.ts";

// The other end of ShippingThread: a program that Node runs in a thread.

const { ownPorts, proxy, extraCa, ...targets } = workerData as ThreadSettings;
const guard = new Guard({ ...targets, ownPorts: () => ownPorts });
const deliverer = new Deliverer(guard, systemClock, {
  extraCa,
  proxy: proxy === undefined ? undefined : new URL(proxy),
});
const ship = shipThrough((outgoing) => deliverer.post(outgoing));
const keys = new Map<number, KeyObject>();
let outcomes: FromThread = [];

parentPort!.on("message", (message: ToThread | undefined) => {
  if (!message) return void deliverer.close().then(() => parentPort!.close());
  for (const [number, key] of message.newKeys) keys.set(number, key);
  // Each reads its keys at once.
  for (const shipment of message.shipments) void send(shipment);
  for (const number of message.endedKeys) keys.delete(number);
});

async function send({ number, bodyKey, headerKeys, ...shipment }: ShipmentMessage): Promise<void> {
  const signing = { body: keys.get(bodyKey)!, header: headerKeys.map((key) => keys.get(key)!) };
  const outcome = await ship({ ...shipment, keys: signing });
  if (outcomes.length === 0) setImmediate(tell);
  outcomes.push([number, outcome]);
}

function tell(): void {
  parentPort!.postMessage(outcomes);
  outcomes = [];
}
