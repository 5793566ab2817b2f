import { expect, test } from "vitest";
import type { SqliteDatabase } from "#src/store/sqlite/database.ts";
import { realisticClaim } from "#test/support/claims.ts";
import type { allEvents } from "#test/support/events.ts";
import { eventually } from "#test/support/eventually.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";
import { onPostgres } from "#test/support/store.ts";

// The disk of a PostgreSQL server is not ours to fill; what it says then is mapped in test/store/postgres.test.ts.
test.skipIf(onPostgres)(
  "a full disk in the middle of a batch: 503 or a true 200, no half unit, and work goes on when there is space",
  async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const database = platform.database as SqliteDatabase;
    const { page_count: pages } = (await platform.database.read((reader) =>
      reader.get<{ page_count: number }>("pragma page_count"),
    ))!;
    database.limitPages(pages + 60);
    const requests = Array.from({ length: 12 }, (_, request) =>
      Array.from({ length: 20 }, (_, item) => realisticClaim(item, `R${request}`)),
    );
    const outcomes = await Promise.all(
      requests.map((claims, index) =>
        client.api["import_claims.v1"]({ claims }, { idempotencyKey: `r-${index}`, async: index % 3 === 2 }),
      ),
    );
    const statuses = outcomes.map(({ response }) => response.status);
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(statuses).toContain(200);
    expect(statuses).toContain(503);
    for (const { problem, response } of outcomes) {
      if (!problem) continue;
      expect(problem.code).toBe("storage_full");
      expect(response.headers.get("retry-after")).toBe("5");
    }
    const stored = async (request: number) => {
      const references = await Promise.all(
        requests[request]!.map(
          async ({ reference }) => (await client.api["get_claim.v1"]({ reference })).response.status,
        ),
      );
      return references.filter((status) => status === 200).length;
    };
    for (const [index, status] of statuses.entries()) {
      const claims = await stored(index);
      if (status === 503) expect(claims).toBe(0);
      else if (index % 3 !== 2) expect(claims).toBe(20);
      else expect([0, 20]).toContain(claims);
    }

    database.limitPages(0);
    for (const [index, claims] of requests.entries()) {
      const again = await client.api["import_claims.v1"](
        { claims },
        { idempotencyKey: `r-${index}`, async: index % 3 === 2 },
      );
      expect(again.response.status).toBe(200);
      if (outcomes[index]!.data) expect(again.data).toEqual(outcomes[index]!.data);
      await eventually(
        "the request is completed",
        async () => (await client.api["get_request.v1"]({ request_id: again.data!.request_id })).data!,
        ({ state }) => state === "completed",
      );
      expect(await stored(index)).toBe(20);
    }
    const created = new Set<string>();
    for (const event of await eventsOf(client)) created.add(event);
    expect(created.size).toBe(requests.length * 20);
  },
);

async function eventsOf(client: Parameters<typeof allEvents>[0]): Promise<string[]> {
  const references: string[] = [];
  let after: string | undefined;
  for (;;) {
    const { data } = await client.api["get_events.v1"]({
      limit: 200,
      ...(after === undefined ? {} : { after }),
    });
    references.push(...data!.items.flatMap(({ subject }) => (subject ? [subject.reference] : [])));
    after = data!.next_cursor;
    if (!data!.has_more) break;
  }
  expect(new Set(references).size).toBe(references.length);
  return references;
}
