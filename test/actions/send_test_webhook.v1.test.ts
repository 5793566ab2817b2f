import { describe, expect, test } from "vitest";
import { type MessageId, messages, messageViolation } from "#src/contract/messages.ts";
import { allEvents } from "#test/support/events.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";
import { type Received, startReceiver } from "#test/support/receiver.ts";
import { headersAreGenuine, tailIsGenuine } from "#test/support/verify.ts";

describe("200", () => {
  test("a sample of every message in every version reaches the endpoint on the real path, as its schema wants it, outside the feed", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const receiver = await startReceiver();
    const { secret } = await newEndpoint(platform, client.clientId, receiver.url);
    const ids = Object.keys(messages) as MessageId[];
    for (const id of ids) {
      const { type, version } = messages[id];
      const { data } = await client.api["send_test_webhook.v1"]({ type, version });
      expect(data!.results).toMatchObject([{ success: true, reference: expect.stringMatching(/^dlv_/) }]);
    }
    await receiver.until((all) => all.length === ids.length);
    const idOf = ({ message }: Received) => `${message.type}.${message.version}` as MessageId;
    expect(receiver.received.map(idOf).sort()).toEqual(ids.sort());
    for (const received of receiver.received) {
      expect(received.message).toMatchObject({ test: true, position: null, attempt: 1 });
      expect(messageViolation(idOf(received), received.message)).toBeUndefined();
      expect(tailIsGenuine(received.raw, secret) && headersAreGenuine(received, secret)).toBe(true);
    }
    expect(await allEvents(client)).toEqual([]);
  });

  test("webhook.test v1 by default; v1 of a type that is named, whatever the endpoint pins", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const receiver = await startReceiver();
    await newEndpoint(platform, client.clientId, receiver.url, { types: ["claim.created"] });
    await client.api["send_test_webhook.v1"]({});
    await client.api["send_test_webhook.v1"]({ type: "claim.updated" });
    await receiver.until((all) => all.length === 2);
    expect(receiver.received.map(({ message }) => `${message.type}.${message.version}`).sort()).toEqual([
      "claim.updated.v1",
      "webhook.test.v1",
    ]);
  });

  test("without an active endpoint: no delivery", async () => {
    const client = await newTestClient(await startPlatform());
    expect((await client.api["send_test_webhook.v1"]({})).data!.results).toEqual([]);
  });
});

describe("400", () => {
  test("invalid_request: a type, or a version of it, that there is not", async () => {
    const client = await newTestClient(await startPlatform());
    for (const body of [{ type: "claim.lost" }, { type: "claim.created", version: "v9" }]) {
      expect((await client.api["send_test_webhook.v1"](body)).problem).toMatchObject({
        status: 400,
        code: "invalid_request",
        errors: [{ code: "not_allowed_value", path: "/type" }],
      });
    }
  });
});

describe("404", () => {
  test("endpoint_not_found: another client's endpoint", async () => {
    const platform = await startPlatform();
    const [client, other] = [await newTestClient(platform), await newTestClient(platform)];
    const { id } = await newEndpoint(platform, other.clientId, "http://127.0.0.1:9/");
    expect((await client.api["send_test_webhook.v1"]({ endpoint_id: id })).problem).toMatchObject({
      status: 404,
      code: "endpoint_not_found",
    });
  });
});
