import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { systemClock } from "#src/core/clock.ts";
import { ShippingThread, type ToThread } from "#src/webhooks/shipping-thread.ts";
import { keyOf } from "#src/webhooks/sign.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { headersAreGenuine, tailIsGenuine } from "#test/support/verify.ts";

const secretOf = (index: number) => `whsec_${Buffer.alloc(32, index).toString("base64")}`;

function startThread(ownPorts: number[] = []): ShippingThread {
  const thread = new ShippingThread({
    allowLoopback: true,
    ownPorts,
    extraPorts: [],
    allowedCidrs: [],
    proxy: undefined,
    extraCa: undefined,
  });
  onTestFinished(() => thread.close());
  return thread;
}

const shipment = (url: string, index: number, secrets: string[]) => {
  const keys = secrets.map(keyOf);
  const eventId = `evt_${index}`;
  const stem = `{"id":"${eventId}","data":{"name":"Zoë 😀"}`;
  const sentAt = systemClock.now();
  return { url, eventId, stem, attempt: index + 1, sentAt, keys: { body: keys[0]!, header: keys } };
};

test("a thread tells the time that it is given, not its own", async () => {
  const receiver = await startReceiver();
  const sentAt = Date.UTC(2026, 0, 1, 12, 0, 0, 123);
  await startThread().ship({ ...shipment(receiver.url, 0, [secretOf(1)]), sentAt });
  const [received] = receiver.received;
  expect(received!.message).toMatchObject({ sent_at: "2026-01-01T12:00:00.123Z" });
  expect(received!.headers["webhook-timestamp"]).toBe(String(Math.floor(sentAt / 1000)));
});

test("a thread has the keys that are kept, however many there were; a key that comes back is known again", async () => {
  const receiver = await startReceiver();
  const thread = startThread();
  const shipments = Array.from({ length: 100 }, (_, index) =>
    shipment(receiver.url, index, [secretOf(index)]),
  );
  const kept = shipments[7]!.keys.body;
  await Promise.all(shipments.map((one) => thread.ship(one)));
  expect(thread.keys).toBe(100);
  thread.keepKeys(new Set([kept]));
  expect(thread.keys).toBe(1);
  // In one message: what was begun before is signed, and then the key is gone.
  const again = [thread.ship(shipments[7]!), thread.ship(shipments[8]!)];
  thread.keepKeys(new Set());
  for (const outcome of [...(await Promise.all(again)), await thread.ship(shipments[7]!)])
    expect(outcome).toMatchObject({ cause: "delivered" });
  expect(thread.keys).toBe(1);
  const genuine = receiver.received.map(({ raw, message }) =>
    tailIsGenuine(raw, secretOf(message.attempt - 1)),
  );
  expect(genuine).toEqual(Array<boolean>(103).fill(true));
});

test("a key that has ended is no longer in the thread: nothing can be signed with its number", async () => {
  const receiver = await startReceiver();
  const { keys, ...rest } = shipment(receiver.url, 0, [secretOf(1)]);
  const worker = new Worker(new URL("../../src/webhooks/shipping-worker.ts", import.meta.url), {
    workerData: { allowLoopback: true, ownPorts: [], extraPorts: [], allowedCidrs: [] },
    execArgv: [],
  });
  onTestFinished(() => void worker.terminate());
  const failed = once(worker, "error");
  const signed = { ...rest, bodyKey: 1, headerKeys: [1] };
  const first: ToThread = {
    newKeys: [[1, keys.body]],
    shipments: [{ ...signed, number: 1 }],
    endedKeys: [1],
  };
  worker.postMessage(first);
  await receiver.until((all) => all.length === 1);
  worker.postMessage({
    newKeys: [],
    shipments: [{ ...signed, number: 2 }],
    endedKeys: [],
  } satisfies ToThread);
  await expect(Promise.race([failed, receiver.until((all) => all.length === 2)])).resolves.toHaveLength(1);
  expect(receiver.received).toHaveLength(1);
});

test("a thread signs each shipment with its own keys, those that came to it later too", async () => {
  const receiver = await startReceiver((_, response) => response.writeHead(200).end("thanks"));
  const thread = startThread();
  const ship = (index: number, secrets: string[]) => thread.ship(shipment(receiver.url, index, secrets));
  const first = await Promise.all([ship(0, [secretOf(1)]), ship(1, [secretOf(2)]), ship(2, [secretOf(1)])]);
  const rotated = await ship(3, [secretOf(3), secretOf(1)]);
  for (const outcome of [...first, rotated])
    expect(outcome).toMatchObject({ cause: "delivered", statusCode: 200, response: "thanks" });
  const signedBy = [[1], [2], [1], [3, 1]];
  for (const received of receiver.received) {
    const [body, ...others] = signedBy[received.message.attempt - 1]!;
    expect(tailIsGenuine(received.raw, secretOf(body!))).toBe(true);
    for (const key of [body!, ...others]) expect(headersAreGenuine(received, secretOf(key))).toBe(true);
    expect(() => headersAreGenuine(received, secretOf(9))).toThrow();
  }
});

test("where webhooks may go is decided in the thread, too", async () => {
  const receiver = await startReceiver();
  const own = startThread([Number(new URL(receiver.url).port)]);
  for (const url of [receiver.url, "https://10.0.0.1/", "http://example.com/"])
    expect(await own.ship(shipment(url, 0, [secretOf(1)]))).toMatchObject({ cause: "target_not_allowed" });
  expect(receiver.received).toHaveLength(0);
});

test("one that was never needed never began, and ends at once", async () => {
  await startThread().close();
});
