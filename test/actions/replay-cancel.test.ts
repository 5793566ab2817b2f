import { describe, expect, test } from "vitest";
import { allEvents } from "#test/support/events.ts";
import { eventually } from "#test/support/eventually.ts";
import { failChanges } from "#test/support/failing-changes.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { mistake, operate } from "#test/support/operator.ts";
import { newEndpoint, newTestClient, type RunningPlatform, startPlatform } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { always, importAll, inState, sentAttempts } from "#test/support/replays.ts";

const isStopped = (logged: string[]) => logged.some((line) => line.includes("stopped by the test"));

/** From here on no delivery of the client's 700th event can be changed: the second page of a replay fails, and waits. */
async function stopInSecondPage({ database }: RunningPlatform): Promise<() => Promise<void>> {
  const event = await database.read((reader) =>
    reader.get<{ id: string }>("select id from events where position = 700"),
  );
  return failChanges(database, event!.id);
}

async function manyEvents() {
  const clock = new ManualClock();
  const platform = await startPlatform({ clock });
  const client = await newTestClient(platform);
  const receiver = await startReceiver();
  await newEndpoint(platform, client.clientId, receiver.url, { inFlight: 100 });
  const informed = await startReceiver();
  await newEndpoint(platform, client.clientId, informed.url, { types: ["action.completed"] });
  await importAll(client, 0, 1000);
  await importAll(client, 1000, 1100);
  await receiver.until((all) => all.length === 1100);
  await inState(platform, "delivered", 1100);
  const replay = [
    "delivery",
    "replay",
    "--client",
    client.clientId,
    "--from",
    always.from,
    "--to",
    always.to,
  ];
  return {
    clock,
    platform,
    client,
    receiver,
    informed,
    replay: async (...flags: string[]) => String((await operate(platform, ...replay, ...flags)).request),
    show: (request: string) => operate(platform, "request", "show", "--request", request),
    cancel: (request: string) => operate(platform, "request", "cancel", "--request", request),
    refused: (request: string) => mistake(platform, "request", "cancel", "--request", request),
  };
}

describe("a replay by filter that the operator begins", () => {
  test("goes page by page in the background; request show says how far it is", async () => {
    const { clock, platform, receiver, replay, show } = await manyEvents();
    const goOn = await stopInSecondPage(platform);
    const request = await replay();
    expect(await show(request)).toMatchObject({
      request,
      action: "replay_webhooks",
      state: "queued",
      counts: { total: 0, succeeded: 0, failed: 0 },
    });
    await clock.advance(1000);
    await eventually("a page was stopped by the test", () => platform.logged, isStopped);
    const counts = { total: 500, succeeded: 500, failed: 0 };
    expect(await show(request)).toMatchObject({ state: "queued", counts, results: [] });
    await goOn();
    await eventually(
      "the replay is completed",
      async () => {
        await clock.advance(1000);
        return show(request);
      },
      ({ state }) => state === "completed",
    );
    expect(await show(request)).toMatchObject({ counts: { total: 1100, succeeded: 1100, failed: 0 } });
    await receiver.until((all) => all.length === 2200);
  });

  test("counts and sends nothing in a dry run", async () => {
    const { clock, receiver, replay, show } = await manyEvents();
    const request = await replay("--dry-run");
    await clock.advance(1000);
    await eventually(
      "the replay is completed",
      () => show(request),
      ({ state }) => state === "completed",
    );
    expect(await show(request)).toMatchObject({ counts: { total: 1100 } });
    await clock.advance(5000);
    expect(receiver.received).toHaveLength(1100);
  });

  test("is called off in the middle: what was queued goes out, the rest does not, and who subscribed is told", async () => {
    const { clock, platform, client, receiver, informed, replay, show, cancel } = await manyEvents();
    const goOn = await stopInSecondPage(platform);
    const request = await replay();
    await clock.advance(1000);
    await eventually("a page was stopped by the test", () => platform.logged, isStopped);
    const counts = { total: 500, succeeded: 500, failed: 0 };
    expect(await cancel(request)).toMatchObject({ request, state: "cancelled", counts });
    await goOn();
    await clock.advance(500);
    await informed.until((all) => all.length === 1);
    const data = {
      action: "replay_webhooks",
      version: "v1",
      request_id: request,
      state: "cancelled",
      counts,
    };
    expect(informed.received[0]!.message).toMatchObject({ type: "action.completed", data });
    expect((await allEvents(client)).at(-1)).toMatchObject({ type: "claim.created" });
    const { data: told } = await client.api["get_events.v1"]({ types: ["action.completed"] });
    expect(told!.items.map((event) => event.data)).toEqual([data]);

    await receiver.until((all) => all.length === 1600);
    await clock.sleep(3_600_000);
    await clock.advance(5000);
    expect(receiver.received).toHaveLength(1600);
    expect(sentAttempts(receiver).filter((attempt) => attempt === 2)).toHaveLength(500);
    expect(await show(request)).toMatchObject({ state: "cancelled", counts });
  });

  test("is called off before it has begun, and then never begins", async () => {
    const { clock, receiver, client, replay, cancel, refused } = await manyEvents();
    const request = await replay();
    expect(await cancel(request)).toMatchObject({ state: "cancelled", counts: { total: 0 } });
    await clock.advance(5000);
    expect(receiver.received).toHaveLength(1100);
    const { data } = await client.api["get_request.v1"]({ request_id: request });
    expect(data).toMatchObject({ state: "cancelled", counts: { total: 0, succeeded: 0, failed: 0 } });
    expect((await refused(request)).code).toBe("nothing_to_cancel");
  });
});

test("what the client began is called off as well; what has ended or is no replay is refused, and stays as it is", async () => {
  const { platform, client, cancel, refused, show } = await manyEvents();
  const goOn = await stopInSecondPage(platform);
  const { data } = await client.api["replay_webhooks.v1"]({ filter: always });
  const request = data!.request_id;
  await eventually("a page was stopped by the test", () => platform.logged, isStopped);
  expect(await cancel(request)).toMatchObject({ state: "cancelled", counts: { total: 500 } });
  await goOn();
  expect(await refused(request)).toEqual({
    code: "nothing_to_cancel",
    message: `request ${request} is no replay that is under way`,
  });
  const { data: imported } = await importAll(client, 2000, 2001);
  expect((await refused(imported!.request_id)).code).toBe("nothing_to_cancel");
  expect(await show(imported!.request_id)).toMatchObject({ state: "completed" });
  expect((await refused("req_1")).code).toBe("request_not_found");
});
