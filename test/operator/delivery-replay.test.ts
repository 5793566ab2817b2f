import { describe, expect, test } from "vitest";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { mistake, operate } from "#test/support/operator.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";
import { answerRightly, publicReceivers } from "#test/support/public-urls.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { always, deliveriesOf, importAll, inState, sentAttempts } from "#test/support/replays.ts";

/** A client whose one event was delivered to one endpoint; another one was made later, and missed it. */
async function oneDelivered() {
  const clock = new ManualClock();
  const platform = await startPlatform({ clock });
  const client = await newTestClient(platform);
  const receiver = await startReceiver();
  const late = await startReceiver();
  const had = await newEndpoint(platform, client.clientId, receiver.url);
  await importAll(client, 1, 2);
  await receiver.until((all) => all.length === 1);
  await inState(platform, "delivered");
  const missed = await newEndpoint(platform, client.clientId, late.url);
  const [delivery] = await deliveriesOf(platform);
  const base = ["delivery", "replay", "--client", client.clientId];
  return {
    clock,
    platform,
    receiver,
    late,
    had: had.id,
    missed: missed.id,
    event: delivery!.event_id,
    replay: (...flags: string[]) => operate(platform, ...base, ...flags),
    refused: (...flags: string[]) => mistake(platform, ...base, ...flags),
    /** Running servers look within a second. */
    seen: () => clock.advance(1000),
  };
}

describe("delivery replay --event", () => {
  test("sends it again to those that had it, within a second", async () => {
    const { replay, event, receiver, late, seen } = await oneDelivered();
    expect(await replay("--event", event)).toEqual({ event, deliveries: 1, sending: 0, dry_run: false });
    await seen();
    await receiver.until((all) => all.length === 2);
    expect(sentAttempts(receiver)).toEqual([1, 2]);
    expect(new Set(receiver.received.map(({ message }) => message.id))).toEqual(new Set([event]));
    expect(late.received).toEqual([]);
  });

  test("with --include-missed also to those that would get it now", async () => {
    const { replay, event, receiver, late, seen } = await oneDelivered();
    expect(await replay("--event", event, "--include-missed")).toMatchObject({ deliveries: 2 });
    await seen();
    await receiver.until((all) => all.length === 2);
    await late.until((all) => all.length === 1);
  });

  test("with --endpoint only to those", async () => {
    const { replay, event, receiver, late, had, missed, seen, platform } = await oneDelivered();
    expect(await replay("--event", event, "--endpoint", missed)).toMatchObject({ deliveries: 0 });
    expect(await replay("--event", event, "--endpoint", missed, "--include-missed")).toMatchObject({
      deliveries: 1,
    });
    await seen();
    await late.until((all) => all.length === 1);
    await inState(platform, "delivered", 2);
    expect(receiver.received).toHaveLength(1);
    expect(await replay("--event", event, "--endpoint", `${had},${missed}`)).toMatchObject({ deliveries: 2 });
  });

  test("with --dry-run only counts", async () => {
    const { replay, event, receiver, clock } = await oneDelivered();
    expect(await replay("--event", event, "--dry-run")).toMatchObject({ deliveries: 1, dry_run: true });
    await clock.advance(5000);
    expect(receiver.received).toHaveLength(1);
  });
});

describe("delivery replay --from --to", () => {
  test("names the request that counts it, and how to see that", async () => {
    const { replay, receiver, late, seen, platform } = await oneDelivered();
    const { request, progress } = await replay(
      ...["--from", always.from, "--to", always.to, "--types", "claim.created", "--include-missed"],
    );
    expect(progress).toBe(`request show --request ${String(request)}`);
    await seen();
    await receiver.until((all) => all.length === 2);
    await late.until((all) => all.length === 1);
    await eventually(
      "the replay is completed",
      () => operate(platform, ...String(progress).split(" ")),
      ({ state }) => state === "completed",
    );
  });
});

test("a challenge is never replayed, by its event or by a filter", async () => {
  const {
    create,
    operate: run,
    client,
    receivers,
    until,
    clock,
  } = await publicReceivers({ one: answerRightly });
  const { endpoint } = await create("one");
  await until(endpoint, { state: "active" });
  const { deliveries } = await run("delivery", "list", "--client", client.clientId);
  const [{ event }] = deliveries as [{ event: string }];
  const replay = ["delivery", "replay", "--client", client.clientId];
  expect(await run(...replay, "--event", event, "--include-missed")).toMatchObject({ deliveries: 0 });
  const { request } = await run(...replay, "--from", always.from, "--to", always.to, "--include-missed");
  await clock.advance(5000);
  expect(await run("request", "show", "--request", String(request))).toMatchObject({
    state: "completed",
    counts: { total: 0 },
  });
  expect(receivers.one.received).toHaveLength(1);
});

describe("refused", () => {
  const time = ["--from", always.from, "--to", always.to];
  test.each<[string, string[], string, string]>([
    ["nothing to replay", [], "invalid_arguments", "--event, --from and --to, --reason"],
    ["an event and a time", ["--event", "evt_1", ...time], "invalid_arguments", "one of"],
    ["no end", ["--from", always.from], "invalid_arguments", "--to"],
    ["no beginning", ["--to", always.to], "invalid_arguments", "--from and --to"],
    ["an end before the beginning", ["--from", always.to, "--to", always.from], "invalid_arguments", "later"],
    ["a type that is none", [...time, "--types", "claim.creatd"], "invalid_arguments", "claim.created"],
    ["types of an event", ["--event", "evt_1", "--types", "claim.created"], "invalid_arguments", "--types"],
    ["another reason", ["--reason", "exhausted"], "invalid_arguments", "schema_violation"],
    ["an unknown event", ["--event", "evt_1"], "event_not_found", "evt_1"],
    ["an unknown endpoint", [...time, "--endpoint", "ep_1"], "endpoint_not_found", "ep_1"],
    ["no endpoint at all", [...time, "--endpoint", ","], "invalid_arguments", "--endpoint"],
  ])("%s", async (_what, flags, code, expected) => {
    const { refused } = await oneDelivered();
    const mistaken = await refused(...flags);
    expect(mistaken).toMatchObject({ code, message: expect.stringContaining(expected) as string });
  });

  test("another client's endpoint, and another client's event", async () => {
    const { platform, refused, event } = await oneDelivered();
    const other = await newTestClient(platform);
    const { id } = await newEndpoint(platform, other.clientId, "http://127.0.0.1:9/");
    expect((await refused("--event", event, "--endpoint", id)).code).toBe("endpoint_not_found");
    const foreign = ["delivery", "replay", "--client", other.clientId, "--event", event];
    expect((await mistake(platform, ...foreign)).code).toBe("event_not_found");
  });
});
