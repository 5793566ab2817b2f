import { describe, expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { allEvents } from "#test/support/events.ts";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newEndpoint, newTestClient, startPlatform, type TestClient } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";

type Query = Parameters<TestClient["api"]["get_webhook_deliveries.v1"]>[0];

const importAll = ({ api }: TestClient, ...indexes: number[]) =>
  api["import_claims.v1"]({ claims: indexes.map((index) => realisticClaim(index)) });

/** What the query answers, as soon as it is what is waited for. */
const answered = ({ api }: TestClient, query: Query, states: string[]) =>
  eventually(
    `the deliveries are ${states.join()}`,
    async () => (await api["get_webhook_deliveries.v1"](query)).data!.items,
    (items) => items.map(({ state }) => state).join() === states.join(),
  );

describe("200", () => {
  test("attempts oldest first, with what follows each; nothing of what the endpoint said beyond its status", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform);
    let status = 503;
    const receiver = await startReceiver((_, response) =>
      response.writeHead(status).end("a secret of the receiver"),
    );
    const { id: endpointId } = await newEndpoint(platform, client.clientId, receiver.url);
    await clock.advance(5000);
    await importAll(client, 1);
    await receiver.until((all) => all.length === 1);
    const [waiting] = await eventually(
      "the delivery waits for its next attempt",
      async () => (await client.api["get_webhook_deliveries.v1"]({})).data!.items,
      ([first]) => first?.next_at !== undefined,
    );
    const [event] = await allEvents(client);
    expect(waiting).toMatchObject({
      delivery_id: expect.stringMatching(/^dlv_/),
      event_id: event!.id,
      type: "claim.created",
      version: "v1",
      endpoint_id: endpointId,
      state: "pending",
      attempts: [{ number: 1, status_code: 503, cause: "status", next_at: waiting!.next_at }],
    });
    status = 204;
    await clock.sleep(Date.parse(waiting!.next_at!) - clock.now());
    await clock.advance(5000);
    const [delivered] = await answered(client, {}, ["delivered"]);
    expect(delivered!.attempts).toMatchObject([
      { number: 1 },
      { number: 2, status_code: 204, cause: "delivered" },
    ]);
    expect(delivered!.attempts[1]).not.toHaveProperty("next_at");
    expect(delivered).not.toHaveProperty("next_at");
    expect(delivered).not.toHaveProperty("reason");
    expect(JSON.stringify(delivered)).not.toContain("secret");
  });

  test("an attempt on its way has the cause sending, and no duration", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const held: (() => void)[] = [];
    const receiver = await startReceiver((_, response) => held.push(() => response.writeHead(204).end()));
    await newEndpoint(platform, client.clientId, receiver.url);
    await importAll(client, 1);
    await receiver.until((all) => all.length === 1);
    const [sending] = await answered(client, { state: "sending" }, ["sending"]);
    expect(sending!.attempts).toEqual([{ number: 1, at: expect.any(String), cause: "sending" }]);
    for (const answer of held) answer();
    await answered(client, { state: "delivered" }, ["delivered"]);
  });

  test("newest first, page by page, filtered by event, state and time; dead ones say why", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform);
    const receiver = await startReceiver((_, response) => response.writeHead(410).end());
    await newEndpoint(platform, client.clientId, receiver.url, { inFlight: 1 });
    await clock.advance(5000);
    await importAll(client, 1);
    const [gone] = await answered(client, {}, ["dead"]);
    expect(gone!.reason).toBe("gone");
    await clock.advance(1000);
    const since = new Date(clock.now()).toISOString();
    await importAll(client, 2, 3, 4);

    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { data } = await client.api["get_webhook_deliveries.v1"]({
        limit: 3,
        ...(cursor === undefined ? {} : { cursor }),
      });
      ids.push(...data!.items.map(({ delivery_id }) => delivery_id));
      cursor = data!.next_cursor ?? undefined;
    } while (cursor !== undefined);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    expect(ids).toHaveLength(4);

    const about = async (query: Query) =>
      (await client.api["get_webhook_deliveries.v1"](query)).data!.items.map(
        ({ delivery_id }) => delivery_id,
      );
    expect(await about({ since })).toEqual(ids.slice(0, 3));
    expect(await about({ state: "dead" })).toEqual([gone!.delivery_id]);
    expect(await about({ state: "pending", since })).toEqual(ids.slice(0, 3));
    expect(await about({ event_id: gone!.event_id })).toEqual([gone!.delivery_id]);
    expect(await about({ event_id: gone!.event_id, state: "pending" })).toEqual([]);
  });

  test("of a long series the last 100 attempts; test sends are in the log; other clients' deliveries are not", async () => {
    const platform = await startPlatform();
    const [client, other] = [await newTestClient(platform), await newTestClient(platform)];
    const receiver = await startReceiver();
    await newEndpoint(platform, client.clientId, receiver.url);
    await client.api["send_test_webhook.v1"]({});
    const [sent] = await answered(client, {}, ["delivered"]);
    expect(sent!.type).toBe("webhook.test");
    await platform.database.write(async (tx) => {
      for (let number = 2; number <= 130; number++) {
        await tx.run(
          "insert into attempts (delivery_id, number, started_at, cause) values ($1, $2, 0, 'reset')",
          [sent!.delivery_id, number],
        );
      }
      await tx.run("update deliveries set attempts = 130");
    });
    const { data } = await client.api["get_webhook_deliveries.v1"]({});
    expect(data!.items[0]!.attempts.map(({ number }) => number)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 31),
    );
    const others = await other.api["get_webhook_deliveries.v1"]({ event_id: sent!.event_id });
    expect(others.data).toEqual({ items: [], next_cursor: null });
  });
});

describe("400", () => {
  test("invalid_parameter: a cursor of another client, or of other filters, does not open", async () => {
    const platform = await startPlatform();
    const [client, other] = [await newTestClient(platform), await newTestClient(platform)];
    await newEndpoint(platform, client.clientId, "http://127.0.0.1:9/");
    await importAll(client, 1, 2);
    const { data } = await client.api["get_webhook_deliveries.v1"]({ limit: 1 });
    const cursor = data!.next_cursor!;
    for (const refused of [
      await other.api["get_webhook_deliveries.v1"]({ cursor }),
      await client.api["get_webhook_deliveries.v1"]({ cursor, state: "dead" }),
      await client.api["get_webhook_deliveries.v1"]({ cursor: "nonsense" }),
    ]) {
      expect(refused.problem).toMatchObject({
        status: 400,
        code: "invalid_parameter",
        errors: [{ path: "?cursor" }],
      });
    }
    expect((await client.api["get_webhook_deliveries.v1"]({ cursor, limit: 1 })).data!.items).toHaveLength(1);
  });

  test("invalid_parameter: an event id that cannot be one, a state that is none", async () => {
    const client = await newTestClient(await startPlatform());
    for (const query of ["event_id=x", "state=lost", "since=yesterday"]) {
      const response = await client.fetch(`/v1/get_webhook_deliveries?${query}`);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        400,
        "invalid_parameter",
      ]);
    }
  });
});
