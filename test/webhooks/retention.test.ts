import { describe, expect, test } from "vitest";
import { deleteEndpoint } from "#src/webhooks/endpoints.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import {
  disable,
  newEndpoint,
  newTestClient,
  type RunningPlatform,
  signedIn,
  startPlatform,
  type TestClient,
} from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";

const dayMs = 86_400_000;
const importOne = (api: TestClient["api"], index: number) =>
  api["import_claims.v1"]({ claims: [realisticClaim(index)] });

const rowsOf = (platform: RunningPlatform, table: string) =>
  platform.database.read(async (reader) => {
    const row = await reader.get<{ rows: number }>(`select count(*) as rows from ${table}`);
    return row!.rows;
  });

const finished = (platform: RunningPlatform, deliveries: number) =>
  eventually(
    `${deliveries} deliveries have ended`,
    () =>
      platform.database.read((reader) =>
        reader.get<{ rows: number }>("select count(*) as rows from deliveries where finished_at is not null"),
      ),
    (row) => row!.rows === deliveries,
    { progress: (row) => row!.rows },
  );

/** Some days later, and the purge has run. */
async function later(clock: ManualClock, days: number): Promise<void> {
  await clock.sleep(days * dayMs);
  await clock.advance(61_000);
}

async function positions(api: TestClient["api"], after?: string): Promise<number[]> {
  const { data } = await api["get_events.v1"]({ limit: 200, ...(after === undefined ? {} : { after }) });
  return data!.items.map(({ position }) => position);
}

describe("after 7 days", () => {
  test("what is not finished is dead, whether its endpoint was disabled or its receiver fails; a replay has 7 more", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform);
    const { id } = await newEndpoint(platform, client.clientId, "http://127.0.0.1:9/");
    await disable(platform, client.clientId, id);
    await importOne(client.api, 1);
    const one = async () => {
      const { data } = await signedIn(platform, client)["get_webhook_deliveries.v1"]({});
      return data!.items[0]!;
    };
    await later(clock, 6.99);
    expect(await one()).toMatchObject({ state: "pending", attempts: [] });
    await later(clock, 0.02);
    const { event_id, ...expired } = await one();
    expect(expired).toMatchObject({ state: "dead", reason: "expired", attempts: [] });
    await signedIn(platform, client)["replay_webhooks.v1"]({ events: [{ event_id }] });
    await later(clock, 6.9);
    expect(await one()).toMatchObject({ state: "pending" });
    await later(clock, 0.2);
    expect(await one()).toMatchObject({ state: "dead", reason: "expired" });
  });
});

describe("after 30 days", () => {
  test("events, stems, deliveries and attempts are gone, a cursor before them has expired, and nothing younger is gone", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform);
    const receiver = await startReceiver();
    await newEndpoint(platform, client.clientId, receiver.url);
    await clock.advance(5000);
    for (const index of [1, 2, 3]) await importOne(client.api, index);
    await client.api["send_test_webhook.v1"]({});
    await finished(platform, 4);
    const { data: first } = await client.api["get_events.v1"]({ limit: 1 });
    const { data: third } = await client.api["get_events.v1"]({ limit: 3 });

    await later(clock, 20);
    await importOne(signedIn(platform, client), 4);
    await finished(platform, 5);
    await later(clock, 9);
    expect(await positions(signedIn(platform, client), first!.next_cursor)).toEqual([2, 3, 4]);

    await later(clock, 2);
    const api = signedIn(platform, client);
    expect((await api["get_events.v1"]({ after: first!.next_cursor })).problem).toMatchObject({
      status: 400,
      code: "cursor_expired",
      errors: [{ path: "?after" }],
    });
    expect(await positions(api)).toEqual([4]);
    expect(await positions(api, third!.next_cursor)).toEqual([4]);
    for (const table of ["events", "event_stems", "deliveries", "attempts"]) {
      expect([table, await rowsOf(platform, table)]).toEqual([table, 1]);
    }
    await importOne(api, 5);
    expect(await positions(api)).toEqual([4, 5]);
  });

  test("an event with an unfinished delivery waits for its end; its place in the feed does not", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform);
    const { id } = await newEndpoint(platform, client.clientId, "http://127.0.0.1:9/");
    await disable(platform, client.clientId, id);
    await importOne(client.api, 1);
    const { data } = await client.api["get_events.v1"]({ types: ["claim.created"] });
    await later(clock, 29);
    const replayed = await signedIn(platform, client)["replay_webhooks.v1"]({
      events: [{ event_id: data!.items[0]!.id }],
    });
    expect(replayed.data!.results[0]!.success).toBe(true);
    await later(clock, 2);
    const api = signedIn(platform, client);
    expect(await positions(api)).toEqual([]);
    expect(await positions(api, data!.next_cursor)).toEqual([]);
    expect([await rowsOf(platform, "events"), await rowsOf(platform, "deliveries")]).toEqual([1, 1]);

    await platform.database.write((tx) => deleteEndpoint(tx, id));
    await clock.advance(61_000);
    expect([await rowsOf(platform, "events"), await rowsOf(platform, "deliveries")]).toEqual([0, 0]);
  });

  test("more than a batch of several clients goes in one run", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const clients = [await newTestClient(platform), await newTestClient(platform)];
    const claims = Array.from({ length: 700 }, (_, index) => realisticClaim(index));
    for (const { api } of clients) await api["import_claims.v1"]({ claims });
    await later(clock, 15);
    for (const client of clients) await importOne(signedIn(platform, client), 1000);
    await later(clock, 16);
    await eventually(
      "two events are left",
      () => rowsOf(platform, "events"),
      (rows) => rows === 2,
      { progress: (rows) => rows },
    );
    for (const client of clients) expect(await positions(signedIn(platform, client))).toEqual([701]);
  });

  test("a clock that was set back costs no event a minute of its 30 days", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform);
    await importOne(client.api, 1);
    clock.jump(-3_600_000);
    await importOne(client.api, 2);
    // The second is 30 days old now, and the first one, before it in the feed, is not.
    await later(clock, 30);
    expect(await positions(signedIn(platform, client))).toEqual([1, 2]);
    clock.jump(3_600_000);
    await clock.advance(61_000);
    expect(await positions(signedIn(platform, client))).toEqual([]);
    expect(await rowsOf(platform, "events")).toBe(0);
  });
});
