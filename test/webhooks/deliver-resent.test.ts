import { expect, test } from "vitest";
import { emit } from "#test/support/emit.ts";
import { eventually } from "#test/support/eventually.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";

test("what was lost on a kept connection arrives at once: the same bytes, the same attempt, and the log tells", async () => {
  const platform = await startPlatform();
  const client = await newTestClient(platform);
  let answered = 0;
  const receiver = await startReceiver((_, response) => {
    answered += 1;
    if (answered === 2) response.socket!.destroy();
    else response.writeHead(204).end();
  });
  await newEndpoint(platform, client.clientId, receiver.url);
  const deliveries = async () =>
    (await client.api["get_webhook_deliveries.v1"]({ limit: 10 })).data!.items.toReversed();
  const delivered = (count: number) =>
    eventually(
      `${count} deliveries are delivered`,
      deliveries,
      (all) => all.filter(({ state }) => state === "delivered").length === count,
    );
  await emit(platform, client.clientId);
  await delivered(1);
  await emit(platform, client.clientId);
  await delivered(2);
  const [, lost, again] = receiver.received;
  expect(again!.raw).toEqual(lost!.raw);
  expect(again!.headers).toEqual(lost!.headers);
  expect(again!.message.attempt).toBe(1);
  expect((await deliveries()).map(({ attempts }) => attempts)).toEqual([
    [expect.not.objectContaining({ resent: true })],
    [expect.objectContaining({ number: 1, cause: "delivered", resent: true })],
  ]);
  const told = platform.logged.filter((line) => line.includes("sent again on a new one"));
  expect(told).toHaveLength(1);
  expect(JSON.parse(told[0]!)).toMatchObject({ delivery: (await deliveries())[1]!.delivery_id, attempt: 1 });
});
