import type { KeyObject } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { createClient, findPins } from "#src/clients/clients.ts";
import { sampleData } from "#src/contract/messages.ts";
import { type Clock, systemClock } from "#src/core/clock.ts";
import { createIds } from "#src/core/ids.ts";
import { createLog } from "#src/core/log.ts";
import { systemRandom } from "#src/core/random.ts";
import { Deliverer } from "#src/webhooks/deliver.ts";
import { createEndpoint } from "#src/webhooks/endpoints.ts";
import { Guard } from "#src/webhooks/guard.ts";
import { documentedLease } from "#src/webhooks/leases.ts";
import { Outbox } from "#src/webhooks/outbox.ts";
import { revokePrevious, rotateSecret } from "#src/webhooks/rotation.ts";
import { Sender } from "#src/webhooks/sender.ts";
import { shipThrough } from "#src/webhooks/shipment.ts";
import { verify } from "#src/webhooks/verify.ts";
import { openDataKeys } from "#test/support/data-keys.ts";
import { eventually } from "#test/support/eventually.ts";
import { freshDatabase } from "#test/support/fresh.ts";
import { type Respond, startReceiver } from "#test/support/receiver.ts";
import { signedWith } from "#test/support/signed-with.ts";

const minuteMs = 60_000;

/** The clock of a machine that was set wrong; durations do not notice. */
const skewed = (ms: number): Clock => ({ ...systemClock, now: () => systemClock.now() + ms });

/** An endpoint on a database whose clock is right, and nodes whose clocks may be wrong. */
async function database(respond?: Respond) {
  const database = await freshDatabase();
  const ids = createIds(systemClock, systemRandom);
  const sealer = await openDataKeys(database, new Uint8Array(32));
  const log = createLog("silent");
  const guard = new Guard({ allowLoopback: true, ownPorts: () => [] });
  const outbox = new Outbox({ ids, log, strict: true, feedPins: findPins });
  const parts = { ids, random: systemRandom, sealer, guard };
  const receiver = await startReceiver(respond);
  const { clientId, endpoint } = await database.write(async (tx) => {
    const clientId = await createClient(tx, ids, "Test");
    const made = { clientId, url: receiver.url, types: ["*"], pins: {}, confirmed: true };
    return { clientId, endpoint: await createEndpoint(tx, parts, made) };
  });
  const emit = () =>
    database.write((tx) => {
      const event = {
        messageId: "claim.created.v1" as const,
        subject: null,
        sequence: null,
        data: sampleData("claim.created.v1"),
      };
      return outbox.append(tx, { clientId, causationId: null, bulk: false, events: [event] });
    });
  const startNode = (nodeId: string, clock: Clock) => {
    const kept: ReadonlySet<KeyObject>[] = [];
    const deliverer = new Deliverer(guard, clock);
    const sender = new Sender({
      database,
      ship: shipThrough((outgoing) => deliverer.post(outgoing)),
      keepKeys: (keys) => kept.push(keys),
      outbox,
      sealer,
      clock,
      random: { ...systemRandom, fraction: () => 0 },
      ids,
      log,
      nodeId,
      alone: true,
      lease: documentedLease,
      leasesFreed() {},
    });
    let stopped: Promise<void> | undefined;
    const stop = () => (stopped ??= sender.stop().finally(() => deliverer.close()));
    onTestFinished(stop);
    return { sender, kept, stop };
  };
  return { database, parts, receiver, endpoint, emit, startNode };
}

test.each([-10 * minuteMs, 10 * minuteMs])(
  "a node whose clock is %i ms off signs by the database's time: with the secrets of now, and receivers take it",
  async (offMs) => {
    const { database: store, parts, receiver, endpoint, emit, startNode } = await database();
    const right = startNode("nod_1", systemClock);
    await emit();
    await receiver.until((all) => all.length === 1);
    await right.stop();
    const { secret } = await store.write((tx) => rotateSecret(tx, parts, endpoint.id, 0));
    const wrong = startNode("nod_2", skewed(offMs));
    await emit();
    wrong.sender.wake([endpoint.id]);
    await receiver.until((all) => all.length === 2);
    const secrets = { old: endpoint.secret, new: secret };
    const signed = receiver.received.map((received) => signedWith(received, secrets, systemClock.now()));
    expect(signed).toEqual([
      { body: ["old"], header: ["old"] },
      { body: ["new"], header: ["new"] },
    ]);
    const { raw, headers } = receiver.received[1]!;
    expect(await verify(raw, headers, [secret], { now: systemClock.now() })).toMatchObject({ ok: true });
  },
);

test.each([-10 * minuteMs, 10 * minuteMs])(
  "a node whose clock is %i ms off reads a date in Retry-After by the database's time",
  async (offMs) => {
    const hinted = systemClock.now() + 5 * minuteMs;
    const respond: Respond = (_, response) =>
      void response.writeHead(503, { "retry-after": new Date(hinted).toUTCString() }).end();
    const { database: store, receiver, emit, startNode } = await database(respond);
    startNode("nod_1", skewed(offMs));
    await emit();
    await receiver.until((all) => all.length === 1);
    const sql = "select state, results, due_at from deliveries";
    const row = await eventually(
      "the result is written down",
      () => store.read((reader) => reader.get<{ results: number; due_at: number }>(sql)),
      (found) => found?.results === 1,
    );
    // Seconds are what a date of HTTP has, and half a minute what a busy machine may take.
    expect(Math.abs(row!.due_at - hinted)).toBeLessThan(minuteMs / 2);
  },
);

test("a node keeps the keys that may sign, and forgets the others as soon as it hears of it", async () => {
  const { database: store, parts, endpoint, startNode } = await database();
  const { sender, kept } = startNode("nod_1", systemClock);
  const holds = (count: number) =>
    eventually(
      `${count} keys are kept`,
      () => kept.map(({ size }) => size),
      (sizes) => sizes.at(-1) === count,
    );
  await holds(1);
  const first = [...kept.at(-1)!][0]!;
  await store.write((tx) => rotateSecret(tx, parts, endpoint.id, 24));
  sender.settingsChanged();
  await holds(2);
  await store.write((tx) => revokePrevious(tx, endpoint.id));
  sender.settingsChanged();
  await holds(1);
  const [last] = [...kept.at(-1)!];
  expect(last!.equals(first)).toBe(false);
  await store.write((tx) => tx.run("update endpoints set state = 'deleted'", []));
  sender.settingsChanged();
  await holds(0);
});
