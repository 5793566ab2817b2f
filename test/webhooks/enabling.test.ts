import { describe, expect, test } from "vitest";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { mistake, operate } from "#test/support/operator.ts";
import { newEndpoint, newTestClient, signedIn, startPlatform } from "#test/support/platform.ts";
import { answerRightly, nothingOnItsWay, publicReceivers } from "#test/support/public-urls.ts";
import { type Respond, startReceiver } from "#test/support/receiver.ts";
import { deliveriesOf, importAll } from "#test/support/replays.ts";

const hourMs = 3_600_000;
const ok: Respond = (_, response) => response.writeHead(204).end();

/** A disabled endpoint for which two events wait, one from before `since` and one from after it. */
async function waiting() {
  const clock = new ManualClock();
  const platform = await startPlatform({ clock });
  const client = await newTestClient(platform);
  const receiver = await startReceiver(ok);
  const { id } = await newEndpoint(platform, client.clientId, receiver.url);
  const on = (verb: string, ...flags: string[]) =>
    operate(platform, "endpoint", verb, "--endpoint", id, ...flags);
  await on("disable");
  await clock.advance(500);
  const emit = (from: number) => importAll({ ...client, api: signedIn(platform, client) }, from, from + 1);
  await emit(0);
  await clock.sleep(hourMs);
  const since = new Date(clock.now()).toISOString();
  await clock.advance(1000);
  await emit(1);
  await clock.advance(5000);
  expect(receiver.received).toEqual([]);
  return {
    platform,
    client,
    receiver,
    since,
    emit,
    id,
    enable: (...flags: string[]) => on("enable", ...flags),
    refused: (...flags: string[]) => mistake(platform, "endpoint", "enable", "--endpoint", id, ...flags),
    /** What the receiver has got when nothing waits any more, and what became of the deliveries. */
    async outcome() {
      await clock.advance(500);
      await eventually(
        "no delivery waits",
        () => deliveriesOf(platform),
        (rows) => rows.every(({ state }) => state === "delivered" || state === "cancelled"),
      );
      const states = (await deliveriesOf(platform)).map(({ state }) => state);
      return [receiver.received.map(({ message }) => message.position), states];
    },
  };
}

describe("enabling an endpoint", () => {
  test("sends all that waits", async () => {
    const { id, enable, outcome } = await waiting();
    expect(await enable()).toEqual({ endpoint: id, state: "active", cancelled: 0 });
    const [positions, states] = await outcome();
    expect([[...(positions as number[])].sort(), states]).toEqual([
      [2, 3],
      ["delivered", "delivered"],
    ]);
  });

  test("with --since sends what happened since then; the rest is cancelled, and counted", async () => {
    const { id, enable, since, outcome } = await waiting();
    expect(await enable("--since", since)).toEqual({ endpoint: id, state: "active", cancelled: 1 });
    expect(await outcome()).toEqual([[3], ["cancelled", "delivered"]]);
  });

  test("with --fresh sends nothing that happened before, and all that happens afterwards", async () => {
    const { id, enable, emit, outcome } = await waiting();
    expect(await enable("--fresh")).toEqual({ endpoint: id, state: "active", cancelled: 2 });
    await emit(2);
    expect(await outcome()).toEqual([[4], ["cancelled", "cancelled", "delivered"]]);
  });

  test("is refused with two choices at once, a time that is none, and for one that has nothing to leave out", async () => {
    const { enable, refused, since } = await waiting();
    expect(await refused("--since", since, "--fresh")).toEqual({
      code: "invalid_arguments",
      message: "use only one of --since and --fresh",
    });
    expect((await refused("--since", "yesterday")).message).toContain("a time like");
    await enable();
    expect(await enable()).toMatchObject({ state: "active", cancelled: 0 });
    expect((await refused("--fresh")).message).toContain("it is active");
  });

  test("is refused while its URL is not verified", async () => {
    const { create, mistake: refused } = await publicReceivers({
      one: (_, response) => response.writeHead(500).end(),
    });
    const { endpoint } = await create("one");
    expect(await refused("endpoint", "enable", "--endpoint", endpoint)).toEqual({
      code: "endpoint_refused",
      message: expect.stringContaining("not verified") as string,
    });
    expect(await refused("endpoint", "disable", "--endpoint", endpoint)).toEqual({
      code: "endpoint_refused",
      message: expect.stringContaining("unverified") as string,
    });
  });

  test("begins its health anew: no pause that it had asked for, no open breaker, no failures", async () => {
    let fails = true;
    const {
      clock,
      client,
      receivers,
      create,
      emit,
      operate: run,
      show,
      platform,
      until,
    } = await publicReceivers({
      one(received, response) {
        if (fails) response.writeHead(503, { "retry-after": "86400" }).end();
        else answerRightly(received, response);
      },
    });
    const { endpoint } = await create("one", "--confirm", "--retries", "0");
    await importAll(client, 100, 112);
    await eventually(
      "10 messages have come",
      () => receivers.one.received.length,
      (count) => count >= 10,
    );
    await nothingOnItsWay(platform);
    await until(endpoint, { state: "active" });
    expect(await show(endpoint)).toMatchObject({
      failing_since: expect.any(String) as string,
      paused_until: expect.any(String) as string,
    });
    await run("endpoint", "disable", "--endpoint", endpoint);
    await clock.advance(500);
    fails = false;
    const before = receivers.one.received.length;
    await run("endpoint", "enable", "--endpoint", endpoint, "--fresh");
    const shown = await show(endpoint);
    expect([shown.failing_since, shown.paused_until, shown.disabled_reason]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await clock.advance(500);
    await emit();
    await receivers.one.until((all) => all.length > before);
  });
});
