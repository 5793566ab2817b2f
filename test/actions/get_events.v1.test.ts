import { describe, expect, test } from "vitest";
import { positionsPerPage } from "#src/webhooks/feed.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newEndpoint, newTestClient, signedIn, startPlatform } from "#test/support/platform.ts";

describe("200", () => {
  test("every event once, by position, resumable at any time, filtered by type and reference", async () => {
    const client = await newTestClient(await startPlatform());
    const claims = Array.from({ length: 12 }, (_, index) => realisticClaim(index));
    await client.api["import_claims.v1"]({ claims });
    await client.api["resolve_claims.v1"]({ claims: [{ reference: claims[3]!.reference, reason: "other" }] });
    const positions: number[] = [];
    let after: string | undefined;
    for (let more = true; more; ) {
      const { data } = await client.api["get_events.v1"]({
        limit: 5,
        ...(after === undefined ? {} : { after }),
      });
      positions.push(...data!.items.map(({ position }) => position));
      after = data!.next_cursor;
      more = data!.has_more;
    }
    expect(positions).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    expect((await client.api["get_events.v1"]({ after: after! })).data).toMatchObject({
      items: [],
      has_more: false,
    });
    const resolved = await client.api["get_events.v1"]({ types: ["claim.resolved", "claim.updated"] });
    expect(resolved.data!.items.map(({ type }) => type)).toEqual(["claim.resolved"]);
    const about = await client.api["get_events.v1"]({ reference: claims[3]!.reference });
    expect(about.data!.items.map(({ type }) => type)).toEqual(["claim.created", "claim.resolved"]);
  });

  test("the cursor moves on where nothing matches, and a filter looks at a bounded number of places a call", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const last = realisticClaim(1).reference;
    // Places that match nothing, without the work of filling thousands of them.
    await client.api["import_claims.v1"]({ claims: [realisticClaim(0)] });
    await platform.database.write((tx) => tx.run("update feed_positions set position = 5999"));
    await client.api["import_claims.v1"]({ claims: [realisticClaim(1)] });
    const first = await client.api["get_events.v1"]({ reference: last });
    expect(positionsPerPage).toBeLessThan(6000);
    expect(first.data).toMatchObject({ items: [], has_more: true });
    const second = await client.api["get_events.v1"]({ reference: last, after: first.data!.next_cursor });
    expect(second.data).toMatchObject({ items: [{ position: 6000 }], has_more: false });
    const nothing = await client.api["get_events.v1"]({
      types: ["claim.resolved"],
      after: first.data!.next_cursor,
    });
    expect(nothing.data).toMatchObject({ items: [], has_more: false });
    await client.api["resolve_claims.v1"]({ claims: [{ reference: last, reason: "other" }] });
    const more = await client.api["get_events.v1"]({ after: nothing.data!.next_cursor });
    expect(more.data!.items.map(({ position, type }) => [position, type])).toEqual([
      [6001, "claim.resolved"],
    ]);
  });

  test("test sends are not in it", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    await newEndpoint(platform, client.clientId, "http://127.0.0.1:9/");
    await client.api["send_test_webhook.v1"]({});
    expect((await client.api["get_events.v1"]({})).data).toMatchObject({ items: [], has_more: false });
  });
});

describe("400", () => {
  test("invalid_parameter: a cursor of another client does not open", async () => {
    const platform = await startPlatform();
    const [one, other] = [await newTestClient(platform), await newTestClient(platform)];
    const { data } = await one.api["get_events.v1"]({});
    expect((await other.api["get_events.v1"]({ after: data!.next_cursor })).problem).toMatchObject({
      code: "invalid_parameter",
    });
  });

  test("cursor_expired: the events behind the cursor are older than 30 days; the feed begins anew without one", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform);
    const { data } = await client.api["get_events.v1"]({});
    await client.api["import_claims.v1"]({ claims: [realisticClaim(1)] });
    clock.jump(31 * 86_400_000);
    await clock.advance(61_000);
    const api = signedIn(platform, client);
    expect((await api["get_events.v1"]({ after: data!.next_cursor })).problem).toMatchObject({
      status: 400,
      code: "cursor_expired",
      errors: [{ path: "?after" }],
    });
    expect((await api["get_events.v1"]({})).data).toMatchObject({ items: [], has_more: false });
  });
});
