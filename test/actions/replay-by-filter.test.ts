import { describe, expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { allEvents } from "#test/support/events.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newEndpoint, newTestClient, signedIn, startPlatform } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";
import {
  always,
  deliveriesOf,
  ended,
  importAll,
  inState,
  nowhere,
  sentAttempts,
} from "#test/support/replays.ts";

describe("a replay by filter", () => {
  test("over more than a thousand events it goes page by page in the background, and each is sent once more", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const receiver = await startReceiver();
    await newEndpoint(platform, client.clientId, receiver.url, { inFlight: 100 });
    await importAll(client, 0, 1000);
    await importAll(client, 1000, 1100);
    await receiver.until((all) => all.length === 1100);
    await inState(platform, "delivered", 1100);
    const { data, response } = await client.api["replay_webhooks.v1"]({
      filter: { ...always, types: ["claim.created"] },
    });
    expect(response.headers.get("action-mode")).toBe("sync");
    expect(data).toMatchObject({
      message: "500 events found so far; get_request counts the rest.",
      results: [],
      counts: { total: 500, succeeded: 500, failed: 0 },
    });
    const counts = { total: 1100, succeeded: 1100, failed: 0 };
    expect(await ended(client, data!.request_id)).toMatchObject({ state: "completed", counts, results: [] });
    await receiver.until((all) => all.length === 2200);
    expect(new Set(receiver.received.map(({ message }) => message.id)).size).toBe(1100);
    expect(sentAttempts(receiver).filter((attempt) => attempt === 2)).toHaveLength(1100);
    const { data: feed } = await client.api["get_events.v1"]({ types: ["action.completed"] });
    expect(feed!.items).toMatchObject([
      { causation_id: data!.request_id, data: { state: "completed", counts } },
    ]);
  });

  test("a short one ends with the answer; from belongs to it, to does not; test sends and what comes later are left out", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform);
    await newEndpoint(platform, client.clientId, nowhere);
    await importAll(client, 0, 1);
    clock.jump(60_000);
    const from = new Date(clock.now()).toISOString();
    await importAll(client, 1, 3);
    await client.api["resolve_claims.v1"]({
      claims: [{ reference: realisticClaim(1).reference, reason: "other" }],
    });
    await client.api["send_test_webhook.v1"]({});
    clock.jump(60_000);
    const to = new Date(clock.now()).toISOString();
    await importAll(client, 3, 4);
    const replay = async (filter: { from: string; to: string; types?: string[] }, dry_run = false) =>
      (await client.api["replay_webhooks.v1"]({ filter, dry_run })).data!;
    const answer = await replay({ from, to });
    expect(answer).toMatchObject({
      message: expect.stringMatching(/^3 events found, \d webhooks? queued again\.$/) as string,
      results: [],
      counts: { total: 3, succeeded: 3, failed: 0 },
    });
    expect(await ended(client, answer.request_id)).toMatchObject({
      state: "completed",
      counts: answer.counts,
      results: [],
    });
    expect((await replay({ from, to, types: ["claim.resolved", "claim.lost"] })).counts!.total).toBe(1);
    expect((await replay({ from, to }, true)).message).toMatch(
      /^Dry run: 3 events found, \d webhooks? would be queued again\.$/,
    );
    expect((await replay({ from: to, to: always.to })).counts!.total).toBe(1);
  });

  test("include_missed and dry_run as for events that are named", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    await importAll(client, 0, 3);
    const receiver = await startReceiver();
    await newEndpoint(platform, client.clientId, receiver.url);
    const replay = { filter: always, include_missed: true };
    const dry = await client.api["replay_webhooks.v1"]({ ...replay, dry_run: true });
    expect([dry.data!.counts!.total, await deliveriesOf(platform)]).toEqual([3, []]);
    await client.api["replay_webhooks.v1"](replay);
    await receiver.until((all) => all.length === 3);
    expect(sentAttempts(receiver)).toEqual([1, 1, 1]);
  });

  test("asynchronously nothing is done before the answer; a repeat with the same key gets it again", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    await importAll(client, 0, 3);
    const call = () =>
      client.api["replay_webhooks.v1"]({ filter: always }, { async: true, idempotencyKey: "again" });
    const { data, response } = await call();
    expect(response.headers.get("action-mode")).toBe("async");
    expect(data).toMatchObject({ results: [], counts: { total: 0, succeeded: 0, failed: 0 } });
    expect(await ended(client, data!.request_id)).toMatchObject({ mode: "async", counts: { total: 3 } });
    expect((await call()).data).toEqual(data);
  });

  test("a server that ends between two pages goes on with the next one: no page is lost or done twice", async () => {
    const dataDir = freshFolder();
    const first = await startPlatform({ dataDir });
    const client = await newTestClient(first);
    await importAll(client, 0, 1000);
    await importAll(client, 1000, 1100);
    // From here on no page can be done, until the next server.
    const answered = client.api["replay_webhooks.v1"]({ filter: always }, { async: true });
    await first.database.write((tx) => tx.run("alter table deliveries rename to hidden"));
    const { data } = await answered;
    await first.stop();
    const second = await startPlatform({ dataDir });
    await second.database.write((tx) => tx.run("alter table hidden rename to deliveries"));
    const request = await ended({ api: signedIn(second, client) }, data!.request_id);
    expect(request).toMatchObject({
      state: "completed",
      counts: { total: 1100, succeeded: 1100, failed: 0 },
    });
  });

  test("one that always breaks ends visibly: the request and action.completed say failed", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform);
    await importAll(client, 0, 1);
    await platform.database.write((tx) => tx.run("alter table deliveries rename to hidden"));
    const { data } = await client.api["replay_webhooks.v1"]({ filter: always }, { async: true });
    for (let tries = 0; tries < 10; tries++) {
      await clock.advance(1500);
      clock.jump(600_000);
    }
    await clock.advance(1500);
    await platform.database.write((tx) => tx.run("alter table hidden rename to deliveries"));
    const again = { ...client, api: signedIn(platform, client) };
    expect(await ended(again, data!.request_id)).toMatchObject({ state: "failed", counts: { total: 0 } });
    expect((await allEvents(again)).at(-1)).toMatchObject({
      type: "action.completed",
      data: { state: "failed" },
    });
  });
});
