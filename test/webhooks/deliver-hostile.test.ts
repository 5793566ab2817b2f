import { test } from "vitest";
import { systemClock } from "#src/core/clock.ts";
import { Deliverer } from "#src/webhooks/deliver.ts";
import { Guard } from "#src/webhooks/guard.ts";
import { hostileReceivers, startHostile } from "#test/support/hostile.ts";
import { authority } from "#test/support/tls.ts";

/** Whom it is in vain to wait for. They all connect at the same time, and must have done so on a busy machine, too. */
const short = { dnsMs: 100, connectMs: 2800, totalMs: 3000, responseReadMs: 500 };
/** For whoever answers, however busy the machine is. */
const long = { dnsMs: 10_000, connectMs: 10_000, totalMs: 15_000, responseReadMs: 500 };
/** What the machine may add to a bound when it is busy. */
const graceMs = 1500;

test.concurrent.for(hostileReceivers("http://127.0.0.1:1/"))(
  "a receiver that $name",
  async (hostile, { expect, onTestFinished }) => {
    const receiver = await startHostile(hostile);
    const timeouts = hostile.outcome.cause === "timeout" ? short : long;
    const guard = new Guard({ allowLoopback: true, ownPorts: () => [] });
    const deliverer = new Deliverer(guard, systemClock, { timeouts, extraCa: authority });
    onTestFinished(async () => {
      await deliverer.close();
      receiver.close();
    });
    const outcome = await deliverer.post({ url: receiver.url, body: '{"id":"evt_1"}', headers: {} });
    expect(outcome).toMatchObject(hostile.outcome);
    expect(outcome.durationMs).toBeLessThan(timeouts.totalMs + graceMs);
    expect(receiver.connects()).toBe(1);
  },
);
