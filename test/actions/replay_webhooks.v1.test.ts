import { describe, expect, test } from "vitest";
import { updateClient } from "#src/clients/clients.ts";
import { messageViolation } from "#src/contract/messages.ts";
import { deleteEndpoint, updateEndpoint } from "#src/webhooks/endpoints.ts";
import { allEvents } from "#test/support/events.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newEndpoint, newTestClient, signedIn, startPlatform } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";
import {
  always,
  claim,
  delivered,
  deliveriesOf,
  ended,
  importAll,
  inState,
  nowhere,
  one,
  sentAttempts,
} from "#test/support/replays.ts";
import { headersAreGenuine, tailIsGenuine } from "#test/support/verify.ts";

describe("200 for events that are named", () => {
  test("processed: the same id and the same bytes up to sent_at, as attempt 2, signed; both attempts are in the log", async () => {
    const { client, receiver, endpoint, eventId } = await delivered();
    const { data } = await client.api["replay_webhooks.v1"](one(eventId));
    expect(data).toMatchObject({
      message: "1 item processed.",
      results: [{ reference: eventId, success: true, message: "Queued again for 1 endpoint.", errors: [] }],
    });
    await receiver.until((all) => all.length === 2);
    const [first, second] = receiver.received;
    expect(second!.message).toMatchObject({ id: eventId, attempt: 2 });
    const stem = (raw: Buffer) => raw.toString().split(',"sent_at"')[0];
    expect(stem(second!.raw)).toBe(stem(first!.raw));
    expect(tailIsGenuine(second!.raw, endpoint.secret) && headersAreGenuine(second!, endpoint.secret)).toBe(
      true,
    );
    const log = await client.api["get_webhook_deliveries.v1"]({ event_id: eventId });
    expect(log.data!.items[0]!.attempts).toMatchObject([{ number: 1 }, { number: 2 }]);
  });

  test("a dead delivery is delivered; one that fails again has a whole series before it", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    let status = 500;
    const receiver = await startReceiver((_, response) => response.writeHead(status).end());
    await newEndpoint(platform, client.clientId, receiver.url);
    await client.api["import_claims.v1"]({ claims: [claim] });
    await receiver.until((all) => all.length === 1);
    await inState(platform, "pending");
    await platform.database.write((tx) =>
      tx.run(
        "update deliveries set state = 'dead', reason = 'exhausted', attempts = 6, results = 6, finished_at = 1",
      ),
    );
    const [event] = await allEvents(client);
    await client.api["replay_webhooks.v1"](one(event!.id));
    await receiver.until((all) => all.length === 2);
    await inState(platform, "pending");
    expect(await deliveriesOf(platform)).toMatchObject([
      { attempts: 7, results: 1, reason: null, finished_at: null },
    ]);
    // It waits for its retry now: a replay makes it due at once, with a whole series once more.
    status = 204;
    await client.api["replay_webhooks.v1"](one(event!.id));
    await inState(platform, "delivered");
    expect(await deliveriesOf(platform)).toMatchObject([{ attempts: 8, results: 1 }]);
    expect(sentAttempts(receiver)).toEqual([1, 7, 8]);
  });

  test("what is on its way is left alone", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const held: (() => void)[] = [];
    const receiver = await startReceiver((_, response) => held.push(() => response.writeHead(204).end()));
    await newEndpoint(platform, client.clientId, receiver.url);
    await client.api["import_claims.v1"]({ claims: [claim] });
    await receiver.until((all) => all.length === 1);
    const [event] = await allEvents(client);
    const { data } = await client.api["replay_webhooks.v1"](one(event!.id));
    expect(data!.results).toMatchObject([{ success: true, message: "It is on its way already." }]);
    for (const answer of held) answer();
    await inState(platform, "delivered");
    expect(receiver.received).toHaveLength(1);
  });

  test("endpoint_ids: to those only", async () => {
    const { platform, client, receiver, endpoint, eventId } = await delivered();
    const other = await newEndpoint(platform, client.clientId, nowhere);
    const to = (id: string) => client.api["replay_webhooks.v1"]({ ...one(eventId), endpoint_ids: [id] });
    expect((await to(other.id)).data!.results[0]!.message).toBe(
      "No endpoint can have this event again; nothing is sent.",
    );
    expect((await to(endpoint.id)).data!.results[0]!.message).toBe("Queued again for 1 endpoint.");
    await receiver.until((all) => all.length === 2);
    expect(await deliveriesOf(platform)).toHaveLength(1);
  });

  test("include_missed: endpoints that came later get it as a first attempt, in the version that they pin", async () => {
    const { platform, client, receiver } = await delivered();
    await client.api["update_claims.v1"]({ claims: [{ reference: claim.reference, product: "x" }] });
    const event = (await allEvents(client)).at(-1)!;
    await inState(platform, "delivered", 2);
    const late = await startReceiver();
    const { id } = await newEndpoint(platform, client.clientId, late.url);
    await platform.database.write((tx) => updateEndpoint(tx, id, { pins: { "claim.updated": "v1" } }));
    await newEndpoint(platform, client.clientId, nowhere, { types: ["claim.resolved"] });
    const { data } = await client.api["replay_webhooks.v1"]({ ...one(event.id), include_missed: true });
    expect(data!.results[0]!.message).toBe("Queued again for 2 endpoints.");
    await late.until((all) => all.length === 1);
    const { message } = late.received[0]!;
    expect(message).toMatchObject({
      id: event.id,
      version: "v1",
      attempt: 1,
      data: { changed: ["product"] },
    });
    expect(messageViolation("claim.updated.v1", message)).toBeUndefined();
    await receiver.until((all) => all.length === 3);
    // What is still on its way would be left alone.
    await inState(platform, "delivered", 3);
    const again = await client.api["replay_webhooks.v1"]({ ...one(event.id), include_missed: true });
    expect(again.data!.results[0]!.message).toBe("Queued again for 2 endpoints.");
    await late.until((all) => all.length === 2);
    expect(sentAttempts(late)).toEqual([1, 2]);
  });

  test("include_missed: an event from before a version existed goes out in the feed's version", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    await platform.database.write((tx) =>
      updateClient(tx, client.clientId, { pins: { "claim.updated": "v1" } }),
    );
    await client.api["import_claims.v1"]({ claims: [claim] });
    await client.api["update_claims.v1"]({ claims: [{ reference: claim.reference, product: "x" }] });
    const late = await startReceiver();
    const { id } = await newEndpoint(platform, client.clientId, late.url);
    await platform.database.write((tx) => updateEndpoint(tx, id, { pins: { "claim.updated": "v2" } }));
    const event = (await allEvents(client)).at(-1)!;
    await client.api["replay_webhooks.v1"]({ ...one(event.id), include_missed: true });
    await late.until((all) => all.length === 1);
    expect(late.received[0]!.message).toMatchObject({ version: "v1", data: { changed: ["product"] } });
  });

  test("dry_run: says what it would be and changes nothing", async () => {
    const { platform, client, receiver, eventId } = await delivered();
    await newEndpoint(platform, client.clientId, nowhere);
    const before = await deliveriesOf(platform);
    const { data } = await client.api["replay_webhooks.v1"]({
      ...one(eventId),
      include_missed: true,
      dry_run: true,
    });
    expect(data).toMatchObject({
      message: "Dry run: 1 event found, nothing was sent; see each result.",
      results: [{ success: true, message: "Would be queued again for 2 endpoints." }],
    });
    expect(await deliveriesOf(platform)).toEqual(before);
    expect(receiver.received).toHaveLength(1);
  });

  test("asynchronously: accepted, then the same results, and action.failed names what is not there", async () => {
    const { client, receiver, eventId } = await delivered();
    const events = [{ event_id: eventId }, { event_id: "evt_0" }];
    const { data } = await client.api["replay_webhooks.v1"]({ events }, { async: true });
    expect(data!.results.map(({ success }) => success)).toEqual([true, true]);
    const request = await ended(client, data!.request_id);
    expect(request.results).toMatchObject([
      { success: true, message: "Queued again for 1 endpoint." },
      { success: false, errors: [{ code: "event_not_found" }] },
    ]);
    await receiver.until((all) => all.filter(({ message }) => message.id === eventId).length === 2);
    await receiver.until((all) => all.some(({ message }) => message.type === "action.failed"));
  });

  test("with errors: event_not_found for an unknown event, another client's, and one older than 30 days", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const [client, other] = [await newTestClient(platform), await newTestClient(platform)];
    await importAll(client, 0, 1);
    await importAll(other, 0, 1);
    const [[old], [foreign]] = [await allEvents(client), await allEvents(other)];
    clock.jump(30 * 86_400_000);
    const api = signedIn(platform, client);
    await importAll({ ...client, api }, 1, 2);
    const { data: feed } = await api["get_events.v1"]({});
    const events = [feed!.items.at(-1)!.id, old!.id, foreign!.id, "evt_0"].map((event_id) => ({ event_id }));
    const { data } = await api["replay_webhooks.v1"]({ events });
    expect(data!.message).toBe("1 item processed, 3 refused.");
    expect(data!.results.map(({ success }) => success)).toEqual([true, false, false, false]);
    for (const [index, { errors }] of data!.results.slice(1).entries()) {
      expect(errors).toMatchObject([{ code: "event_not_found", path: `/events/${index + 1}/event_id` }]);
    }
  });
});

describe("400", () => {
  test("invalid_request: the time of the filter must have a length", async () => {
    const client = await newTestClient(await startPlatform());
    for (const to of [always.from, "2019-01-01T00:00:00Z"]) {
      const { problem } = await client.api["replay_webhooks.v1"]({ filter: { from: always.from, to } });
      expect(problem).toMatchObject({
        status: 400,
        code: "invalid_request",
        errors: [{ code: "not_allowed_value", path: "/filter/to" }],
      });
    }
  });

  test("invalid_request: exactly one of events and filter; duplicate_reference: an event twice", async () => {
    const client = await newTestClient(await startPlatform());
    for (const body of [{}, { ...one("evt_1"), filter: always }]) {
      const { problem } = await client.api["replay_webhooks.v1"](body);
      expect(problem).toMatchObject({ code: "invalid_request", errors: [{ code: "exactly_one_of" }] });
    }
    const events = [{ event_id: "evt_1" }, { event_id: "evt_1" }];
    expect((await client.api["replay_webhooks.v1"]({ events })).problem).toMatchObject({
      status: 400,
      code: "duplicate_reference",
      errors: [{ path: "/events/1/event_id" }],
    });
  });
});

describe("404", () => {
  test("endpoint_not_found refuses the whole request, also an asynchronous one: unknown, another client's, deleted", async () => {
    const { platform, client, receiver, endpoint, eventId } = await delivered();
    const other = await newTestClient(platform);
    const foreign = await newEndpoint(platform, other.clientId, nowhere);
    const deleted = await newEndpoint(platform, client.clientId, nowhere);
    await platform.database.write((tx) => deleteEndpoint(tx, deleted.id));
    for (const id of ["ep_0", foreign.id, deleted.id]) {
      for (const async of [false, true]) {
        const { problem } = await client.api["replay_webhooks.v1"](
          { ...one(eventId), endpoint_ids: [endpoint.id, id] },
          { async },
        );
        expect(problem).toMatchObject({ status: 404, code: "endpoint_not_found" });
      }
    }
    expect(receiver.received).toHaveLength(1);
  });
});
