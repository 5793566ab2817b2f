import { describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "#src/core/clock.ts";
import { Deliverer } from "#src/webhooks/deliver.ts";
import { Guard } from "#src/webhooks/guard.ts";
import { hostileReceivers, startHostile } from "#test/support/hostile.ts";
import { authority } from "#test/support/tls.ts";

const timeouts = { dnsMs: 100, connectMs: 250, totalMs: 400, responseReadMs: 100 };
/** What the machine may add to a bound when it is busy. */
const graceMs = 1500;
const nowhere = "http://127.0.0.1:1/";

function newDeliverer(allowedCidrs: string[] = []): Deliverer {
  const guard = new Guard({ allowLoopback: true, ownPorts: () => [], allowedCidrs });
  const deliverer = new Deliverer(guard, systemClock, { timeouts, extraCa: authority });
  onTestFinished(() => deliverer.close());
  return deliverer;
}

describe("hostile receivers", () => {
  test.each(hostileReceivers(nowhere).map((hostile) => [hostile.name, hostile] as const))(
    "one that %s",
    async (_name, hostile) => {
      const receiver = await startHostile(hostile);
      onTestFinished(() => receiver.close());
      const outcome = await newDeliverer().post({ url: receiver.url, body: '{"id":"evt_1"}', headers: {} });
      expect(outcome).toMatchObject(hostile.outcome);
      expect(outcome.durationMs).toBeLessThan(timeouts.totalMs + graceMs);
      expect(Buffer.byteLength(outcome.response ?? "")).toBeLessThanOrEqual(3 * 16 * 1024);
      expect(receiver.connects()).toBe(1);
    },
  );
});
