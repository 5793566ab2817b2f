import { expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";

test("200: every event once, by position, resumable at any time, filtered by type and reference", async () => {
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

test("400: a cursor of another client does not open", async () => {
  const platform = await startPlatform();
  const [one, other] = [await newTestClient(platform), await newTestClient(platform)];
  const { data } = await one.api["get_events.v1"]({});
  expect((await other.api["get_events.v1"]({ after: data!.next_cursor })).problem).toMatchObject({
    code: "invalid_parameter",
  });
});
