import { describe, expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { mistake, operate, type Printed } from "#test/support/operator.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { deliveriesOf, importAll, nowhere } from "#test/support/replays.ts";

/**
 * Two claims, the second one resolved a minute later; one endpoint gets everything, another refuses what is resolved
 * with a 422 and is out of retries then. Somebody else's delivery stands beside.
 */
async function someDeliveries() {
  const clock = new ManualClock();
  const platform = await startPlatform({ clock });
  const client = await newTestClient(platform);
  const good = await startReceiver();
  const picky = await startReceiver((_, response) => response.writeHead(422).end());
  const all = await newEndpoint(platform, client.clientId, good.url);
  const some = await newEndpoint(platform, client.clientId, picky.url, {
    types: ["claim.resolved"],
    retries: 0,
  });
  await importAll(client, 1, 3);
  await good.until((received) => received.length === 2);
  await clock.advance(60_000);
  const since = new Date(clock.now()).toISOString();
  const { reference } = realisticClaim(2);
  await client.api["resolve_claims.v1"]({ claims: [{ reference, reason: "other" }] });
  await eventually(
    "every delivery has ended",
    () => deliveriesOf(platform),
    (rows) => rows.every(({ state }) => state === "delivered" || state === "dead"),
  );
  const other = await newTestClient(platform);
  await newEndpoint(platform, other.clientId, nowhere);
  await importAll(other, 1, 2);
  const list = async (...flags: string[]) => {
    const printed = await operate(platform, "delivery", "list", "--client", client.clientId, ...flags);
    return printed.deliveries as Printed[];
  };
  return {
    client,
    all: all.id,
    some: some.id,
    since,
    subject: reference,
    list,
    refused: (...flags: string[]) =>
      mistake(platform, "delivery", "list", "--client", client.clientId, ...flags),
    /** What is found, the oldest first: its type, and A for the endpoint that gets everything. */
    find: async (...flags: string[]) =>
      (await list(...flags)).reverse().map(({ type, endpoint }) => [type, endpoint === all.id ? "A" : "B"]),
  };
}

const created = ["claim.created", "A"];
const toAll = ["claim.resolved", "A"];
const toSome = ["claim.resolved", "B"];

describe("delivery list", () => {
  test("shows a client's deliveries with their attempts, the newest first, and nobody else's", async () => {
    const { list, all, some } = await someDeliveries();
    const shown = await list();
    expect(shown.map(({ endpoint }) => endpoint).sort()).toEqual([all, all, all, some].sort());
    expect(shown.map(({ delivery }) => delivery)).toEqual(
      shown
        .map(({ delivery }) => delivery)
        .sort()
        .reverse(),
    );
    expect(shown.find(({ endpoint }) => endpoint === some)).toEqual({
      delivery: expect.stringMatching(/^dlv_/) as string,
      event: expect.stringMatching(/^evt_/) as string,
      type: "claim.resolved",
      version: "v1",
      endpoint: some,
      state: "dead",
      reason: "exhausted",
      created_at: expect.any(String) as string,
      attempts: [
        {
          number: 1,
          at: expect.any(String) as string,
          cause: "status",
          status_code: 422,
          duration_ms: expect.any(Number) as number,
        },
      ],
    });
  });

  test("by each filter alone", async () => {
    const { find, list, all, some, since, subject } = await someDeliveries();
    const [newest] = await list("--type", "claim.resolved");
    expect(await find("--event", String(newest!.event))).toEqual([toAll, toSome]);
    expect(await find("--endpoint", some)).toEqual([toSome]);
    expect(await find("--endpoint", all)).toEqual([created, created, toAll]);
    expect(await find("--type", "claim.created")).toEqual([created, created]);
    expect(await find("--subject", subject)).toEqual([created, toAll, toSome]);
    expect(await find("--state", "dead")).toEqual([toSome]);
    expect(await find("--state", "pending")).toEqual([]);
    expect(await find("--code", "422")).toEqual([toSome]);
    expect(await find("--code", "204")).toEqual([created, created, toAll]);
    expect(await find("--since", since)).toEqual([toAll, toSome]);
    expect(await list("--limit", "1")).toEqual([(await list())[0]]);
  });

  test("by all filters together, and by each that does not fit nothing is found", async () => {
    const { find, list, all, some, since, subject } = await someDeliveries();
    const event = String((await list("--state", "dead"))[0]!.event);
    const fitting = {
      event,
      endpoint: some,
      type: "claim.resolved",
      subject,
      state: "dead",
      code: "422",
      since,
      limit: "5",
    };
    const flagsOf = (filter: Record<string, string>) =>
      Object.entries(filter).flatMap(([name, value]) => [`--${name}`, value]);
    expect(await find(...flagsOf(fitting))).toEqual([toSome]);
    const others = {
      event: String((await list("--type", "claim.created"))[0]!.event),
      endpoint: all,
      type: "claim.created",
      subject: realisticClaim(1).reference,
      state: "delivered",
      code: "204",
      since: "2100-01-01T00:00:00Z",
    };
    for (const [name, value] of Object.entries(others))
      expect([name, await find(...flagsOf({ ...fitting, [name]: value }))]).toEqual([name, []]);
  });

  test.each([
    ["--state", "lost", "invalid_arguments", "pending, sending, delivered, dead, cancelled"],
    ["--since", "yesterday", "invalid_arguments", "2026-01-31T12:00:00Z"],
    ["--since", "2026-01-31", "invalid_arguments", "2026-01-31T12:00:00Z"],
    ["--limit", "0", "invalid_arguments", "1 to 1000"],
    ["--limit", "1001", "invalid_arguments", "1 to 1000"],
    ["--limit", "1.5", "invalid_arguments", "1 to 1000"],
    ["--code", "ok", "invalid_arguments", "--code"],
    ["--code", "42", "invalid_arguments", "100 to 599"],
    ["--type", "claim.creatd", "invalid_arguments", "claim.created"],
    ["--endpoint", "ep_1", "endpoint_not_found", "ep_1"],
  ])("%s %s is refused, and what was expected is said", async (flag, value, code, expected) => {
    const { refused } = await someDeliveries();
    const mistaken = await refused(flag, value);
    expect(mistaken.code).toBe(code);
    expect(mistaken.message).toContain(expected);
  });
});
