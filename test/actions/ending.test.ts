import { describe, expect, test } from "vitest";
import { failureMessages } from "#src/actions/ending.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { allEvents } from "#test/support/events.ts";
import { eventually } from "#test/support/eventually.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";

describe("the end of an asynchronous request", () => {
  test("is told by action.failed for at most 100 items each, then by action.completed", async () => {
    const client = await newTestClient(await startPlatform());
    await client.api["import_claims.v1"]({ claims: [realisticClaim(1)] });
    const known = { reference: realisticClaim(1).reference, reason: "other" as const };
    const unknown = Array.from({ length: 249 }, (_, index) => ({ ...known, reference: `never-${index}` }));
    const { data } = await client.api["resolve_claims.v1"]({ claims: [known, ...unknown] }, { async: true });
    const all = await eventually(
      "the feed ends with action.completed",
      () => allEvents(client),
      (events) => events.at(-1)?.type === "action.completed",
    );
    const events = all.slice(1);
    expect(events.map(({ type }) => type)).toEqual([
      "claim.resolved",
      "action.failed",
      "action.failed",
      "action.failed",
      "action.completed",
    ]);
    const failed = events.filter(({ type }) => type === "action.failed");
    const items = failed.map((event) => (event.data as { items: { reference: string }[] }).items);
    expect(items.map(({ length }) => length)).toEqual([100, 100, 49]);
    expect(items.flat().map(({ reference }) => reference)).toEqual(unknown.map(({ reference }) => reference));
    expect(events.at(-1)).toMatchObject({
      subject: null,
      causation_id: data!.request_id,
      data: {
        action: "resolve_claims",
        version: "v1",
        request_id: data!.request_id,
        state: "completed",
        counts: { total: 250, succeeded: 1, failed: 249 },
      },
    });
  });

  test("action.completed goes to endpoints that name it; * does not stand for it; synchronous requests have none", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const [all, named, both] = [await startReceiver(), await startReceiver(), await startReceiver()];
    await newEndpoint(platform, client.clientId, all.url);
    await newEndpoint(platform, client.clientId, named.url, { types: ["action.completed"] });
    await newEndpoint(platform, client.clientId, both.url, { types: ["*", "action.completed"] });
    await client.api["import_claims.v1"]({ claims: [realisticClaim(1)] });
    await client.api["import_claims.v1"]({ claims: [realisticClaim(2)] }, { async: true });
    await both.until((received) => received.length === 3);
    await named.until((received) => received.length === 1);
    await all.until((received) => received.length === 2);
    const typesAt = ({ received }: typeof all) => received.map(({ message }) => message.type).sort();
    expect(typesAt(all)).toEqual(["claim.created", "claim.created"]);
    expect(typesAt(named)).toEqual(["action.completed"]);
    expect(typesAt(both)).toEqual(["action.completed", "claim.created", "claim.created"]);
  });

  test("action.failed stays far below the size of a body, with at most 10 errors an item", () => {
    const results = Array.from({ length: 100 }, (_, index) => ({
      reference: `R-${index}`,
      success: false,
      message_id: `msg_${index}`,
      message: "Refused.",
      errors: Array.from({ length: 12 }, () => ({
        code: "too_long" as const,
        path: `/claims/${index}/meta`,
        message: "ü".repeat(500),
      })),
    }));
    const request = { operationId: "import_claims.v1" as const, requestId: "req_1" };
    const messages = failureMessages(request, results);
    const items = messages.flatMap(({ data }) => (data as { items: { errors: object[] }[] }).items);
    expect(items).toHaveLength(100);
    expect(items.every(({ errors }) => errors.length === 10)).toBe(true);
    const sizes = messages.map(({ data }) => Buffer.byteLength(JSON.stringify(data)));
    expect(Math.max(...sizes)).toBeLessThan(130 * 1024);
    expect(messages.length).toBeLessThan(12);
  });
});
