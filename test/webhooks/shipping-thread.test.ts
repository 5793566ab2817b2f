import { expect, onTestFinished, test } from "vitest";
import { ShippingThread } from "#src/webhooks/shipping-thread.ts";
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
  return { url, eventId, stem, attempt: index + 1, keys: { body: keys[0]!, header: keys } };
};

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
