import { describe, expect, test } from "vitest";
import type { Query } from "#src/contract/operations.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newTestClient, startPlatform, type TestClient } from "#test/support/platform.ts";

const claims = Array.from({ length: 25 }, (_, index) => realisticClaim(index));

async function search(client: TestClient, query: Query<"search_claims.v1">): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await client.api["search_claims.v1"]({
      ...query,
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(...data!.items.map(({ reference }) => reference));
    cursor = data!.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

describe("200", () => {
  test("every page once, in the order of creation, while claims are added", async () => {
    const client = await newTestClient(await startPlatform());
    await client.api["import_claims.v1"]({ claims });
    expect(await search(client, { limit: 4 })).toEqual(claims.map(({ reference }) => reference));
    const { data: first } = await client.api["search_claims.v1"]({ limit: 10 });
    await client.api["import_claims.v1"]({ claims: [realisticClaim(99)] });
    const { data: rest } = await client.api["search_claims.v1"]({ limit: 200, cursor: first!.next_cursor! });
    expect(rest!.items).toHaveLength(16);
  });

  test("each filter", async () => {
    const clock = new ManualClock();
    const client = await newTestClient(await startPlatform({ clock }));
    await client.api["import_claims.v1"]({ claims });
    clock.jump(1000);
    const since = new Date(clock.now()).toISOString();
    const { reference, portfolio, account_reference, debtor } = claims[7]!;
    await client.api["resolve_claims.v1"]({ claims: [{ reference, reason: "other" }] });
    expect(await search(client, { status: "resolved" })).toEqual([reference]);
    expect(await search(client, { updated_since: since })).toEqual([reference]);
    expect(await search(client, { debtor_reference: debtor.reference })).toEqual([reference]);
    expect(await search(client, { account_reference: account_reference! })).toEqual([reference]);
    const same = claims.filter((claim) => claim.portfolio === portfolio).map((claim) => claim.reference);
    expect(await search(client, { portfolio: portfolio!, limit: 3 })).toEqual(same);
  });

  test("another client sees none of them, and its cursor does not open", async () => {
    const platform = await startPlatform();
    const [owner, stranger] = [await newTestClient(platform), await newTestClient(platform)];
    await owner.api["import_claims.v1"]({ claims });
    expect(await search(stranger, {})).toEqual([]);
    const { data } = await owner.api["search_claims.v1"]({ limit: 1 });
    const { problem } = await stranger.api["search_claims.v1"]({ cursor: data!.next_cursor! });
    expect(problem).toMatchObject({ status: 400, code: "invalid_parameter", errors: [{ path: "?cursor" }] });
  });
});
