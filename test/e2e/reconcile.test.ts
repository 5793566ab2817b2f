import fc from "fast-check";
import { expect, test } from "vitest";
import { operations } from "#src/contract/operations.ts";
import { anyCommand, type Command, world } from "#test/support/commands.ts";
import { eventually } from "#test/support/eventually.ts";
import { readFeed } from "#test/support/feed.ts";
import { newTestClient, startPlatform, type TestClient } from "#test/support/platform.ts";
import { Projection } from "#test/support/projection.ts";

interface Sent {
  requestId: string;
  asynchronous: boolean;
}

async function send({ api }: TestClient, { id, item }: Command, asynchronous: boolean): Promise<Sent> {
  const call = api[id] as (body: object, options: object) => Promise<{ data?: { request_id: string } }>;
  const { data } = await call({ [operations[id].items]: [item] }, asynchronous ? { async: true } : {});
  return { requestId: data!.request_id, asynchronous };
}

async function everyClaim({ api }: TestClient) {
  const claims = new Map<string, object>();
  let cursor: string | undefined;
  do {
    const { data } = await api["search_claims.v1"]({ limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    for (const claim of data!.items) claims.set(claim.reference, claim);
    cursor = data!.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return claims;
}

test("a client that has no webhook at all knows at the end of a day everything that the ledger knows", async () => {
  const client = await newTestClient(await startPlatform());
  const morning = fc.sample(anyCommand, { seed: 1, numRuns: 60 });
  const day = fc.sample(anyCommand, { seed: 2, numRuns: 240 });
  const projection = new Projection();
  for (const command of morning) await send(client, command, false);
  const yesterday = await readFeed(client);
  for (const event of yesterday.events) projection.apply(event);

  const sent: Sent[] = [];
  for (const [index, command] of day.entries())
    sent.push(await send(client, command, operations[command.id].async && index % 2 === 0));
  const failed = new Map<string, number>();
  for (const { requestId, asynchronous } of sent.filter((request) => request.asynchronous)) {
    const request = await eventually(
      "the request has ended",
      async () => (await client.api["get_request.v1"]({ request_id: requestId })).data!,
      ({ state }) => state !== "queued",
    );
    if (asynchronous && request.counts.failed > 0) failed.set(requestId, request.counts.failed);
  }

  const { events } = await readFeed(client, yesterday.cursor);
  for (const event of events) projection.apply(event);
  expect(projection.claims).toEqual(await everyClaim(client));
  for (const reference of world.accounts) {
    const { data } = await client.api["get_account.v1"]({ reference });
    expect(data).toMatchObject(projection.accounts.get(reference)!);
  }
  for (const reference of world.debtors)
    expect((await client.api["get_debtor.v1"]({ reference })).data).toEqual(
      projection.debtors.get(reference),
    );
  const named = events
    .filter(({ type }) => type === "action.failed")
    .map(({ data }) => data as unknown as { request_id: string; items: object[] });
  expect(new Map(named.map(({ request_id, items }) => [request_id, items.length]))).toEqual(failed);
});
