import { expect, test } from "vitest";
import { messages } from "#src/contract/messages.ts";
import { allEvents } from "#test/support/events.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { headersAreGenuine, tailIsGenuine } from "#test/support/verify.ts";

test("200: a sample of any type reaches the endpoint on the real path, outside the feed", async () => {
  const platform = await startPlatform();
  const client = await newTestClient(platform);
  const receiver = await startReceiver();
  const { secret } = await newEndpoint(platform, client.clientId, receiver.url);
  for (const { type } of Object.values(messages)) {
    const { data } = await client.api["send_test_webhook.v1"]({ type });
    expect(data!.results).toMatchObject([{ success: true, reference: expect.stringMatching(/^dlv_/) }]);
  }
  const types = Object.values(messages).map(({ type }) => type);
  await receiver.until((all) => all.length === types.length);
  expect(receiver.received.map(({ message }) => message.type).sort()).toEqual(types.sort());
  for (const received of receiver.received) {
    expect(received.message).toMatchObject({ test: true, position: null, attempt: 1 });
    expect(tailIsGenuine(received.raw, secret) && headersAreGenuine(received, secret)).toBe(true);
  }
  expect(await allEvents(client)).toEqual([]);
});

test("200 without an active endpoint: no delivery; 404 for an endpoint of somebody else; 400 for an unknown type", async () => {
  const platform = await startPlatform();
  const [client, other] = [await newTestClient(platform), await newTestClient(platform)];
  const { id } = await newEndpoint(platform, other.clientId, "http://127.0.0.1:9/");
  expect((await client.api["send_test_webhook.v1"]({})).data!.results).toEqual([]);
  expect((await client.api["send_test_webhook.v1"]({ endpoint_id: id })).problem).toMatchObject({
    status: 404,
    code: "endpoint_not_found",
  });
  expect((await client.api["send_test_webhook.v1"]({ type: "claim.lost" })).problem).toMatchObject({
    status: 400,
    errors: [{ path: "/type" }],
  });
});
