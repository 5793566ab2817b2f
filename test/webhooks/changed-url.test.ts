import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { settle } from "#test/support/manual-clock.ts";
import {
  answerRightly,
  challengeIn,
  nothingOnItsWay,
  publicReceivers,
  publicUrl,
} from "#test/support/public-urls.ts";
import type { Received, Receiver } from "#test/support/receiver.ts";

const eventsAt = ({ received }: Receiver) => received.filter((one) => challengeIn(one) === undefined).length;

/** An active endpoint at `old`; challenges at `one` are answered when the test says so. */
async function verifiedEndpoint() {
  const waiting: { received: Received; response: ServerResponse }[] = [];
  const there = await publicReceivers({
    old: answerRightly,
    one(received, response) {
      if (challengeIn(received) === undefined) response.writeHead(204).end();
      else waiting.push({ received, response });
    },
    two: answerRightly,
    broken: (_, response) => response.writeHead(500).end(),
  });
  const { endpoint } = await there.create("old", "--confirm");
  return {
    ...there,
    endpoint,
    change: (url: string, ...flags: string[]) =>
      there.operate("endpoint", "update", "--endpoint", endpoint, "--url", url, ...flags),
    async challenged(count: number) {
      await there.clock.advance(500);
      await there.receivers.one.until((all) => all.filter(challengeIn).length === count);
    },
    answer(index: number) {
      const { received, response } = waiting[index]!;
      answerRightly(received, response);
    },
  };
}

describe("when the URL of an endpoint is changed", () => {
  test("the old one stays in use until the new one has passed its challenge, which then takes its place", async () => {
    const { endpoint, change, challenged, answer, emit, receivers, until } = await verifiedEndpoint();
    const url = publicUrl("one");
    expect(await change(url)).toMatchObject({ state: "active", url: publicUrl("old"), pending_url: url });
    await challenged(1);
    await emit();
    await receivers.old.until((all) => all.length === 1);
    expect(eventsAt(receivers.one)).toBe(0);
    answer(0);
    const shown = await until(endpoint, { url });
    expect(shown).not.toHaveProperty("pending_url");
    await emit();
    await receivers.one.until((all) => all.length === 2);
    expect([eventsAt(receivers.one), eventsAt(receivers.old)]).toEqual([1, 1]);
    expect(receivers.old.received.map(challengeIn)).toEqual([undefined]);
  });

  test("twice in quick succession: the answer of the first new URL does not verify the second", async () => {
    const { endpoint, change, challenged, answer, clock, show, platform, receivers, until } =
      await verifiedEndpoint();
    await change(publicUrl("one"));
    await challenged(1);
    await change(publicUrl("broken"));
    answer(0);
    await clock.advance(2000);
    await nothingOnItsWay(platform);
    await settle();
    expect(await show(endpoint)).toMatchObject({
      url: publicUrl("old"),
      pending_url: publicUrl("broken"),
    });
    await change(publicUrl("two"));
    await until(endpoint, { url: publicUrl("two") });
    expect(receivers.one.received).toHaveLength(1);
  });

  test("while the endpoint is disabled: it is verified, takes its place, and the endpoint stays disabled", async () => {
    const { endpoint, change, challenged, answer, emit, operate, until, receivers, clock } =
      await verifiedEndpoint();
    await operate("endpoint", "disable", "--endpoint", endpoint);
    await change(publicUrl("one"));
    await challenged(1);
    await emit();
    answer(0);
    await until(endpoint, { url: publicUrl("one"), state: "disabled" });
    await clock.advance(5000);
    expect([eventsAt(receivers.old), eventsAt(receivers.one)]).toEqual([0, 0]);
    await operate("endpoint", "enable", "--endpoint", endpoint);
    await clock.advance(500);
    await receivers.one.until((all) => all.length === 2);
    expect([eventsAt(receivers.old), eventsAt(receivers.one)]).toEqual([0, 1]);
  });

  test("and the operator vouches for it: it takes its place at once, without a challenge", async () => {
    const { change, emit, receivers, clock } = await verifiedEndpoint();
    const changed = await change(publicUrl("two"), "--confirm");
    expect(changed).toMatchObject({ url: publicUrl("two"), state: "active" });
    await clock.advance(500);
    await emit();
    await receivers.two.until((all) => all.length === 1);
    expect([eventsAt(receivers.two), eventsAt(receivers.old)]).toEqual([1, 0]);
  });

  test("to a URL that is not allowed, nothing changes", async () => {
    const { endpoint, mistake, show } = await verifiedEndpoint();
    const update = ["endpoint", "update", "--endpoint", endpoint, "--retries", "1"];
    expect(await mistake(...update, "--url", "https://10.0.0.1/")).toEqual({
      code: "endpoint_refused",
      message: "target_not_allowed: The host of the URL is not a public one.",
    });
    const shown = await show(endpoint);
    expect(shown).toMatchObject({ url: publicUrl("old"), retries: 5 });
    expect(shown).not.toHaveProperty("pending_url");
  });

  test("back to the one in use, there is nothing to verify: the change is called off", async () => {
    const { endpoint, change, challenged, answer, show, clock, receivers } = await verifiedEndpoint();
    await change(publicUrl("one"));
    await challenged(1);
    const changed = await change(publicUrl("old"));
    expect(changed).not.toHaveProperty("pending_url");
    answer(0);
    await clock.advance(5000);
    expect(await show(endpoint)).toMatchObject({ state: "active", url: publicUrl("old") });
    expect(receivers.old.received).toEqual([]);
  });

  test("what was learnt about the old one counts no more: no failure, and no pause that it had asked for", async () => {
    const { platform, client, clock, operate, emit, receivers, until } = await publicReceivers({
      busy: (_, response) => response.writeHead(503, { "retry-after": "86400" }).end(),
      two: answerRightly,
    });
    const { endpoint } = await operate(
      ...["endpoint", "create", "--client", client.clientId, "--url", publicUrl("busy"), "--confirm"],
    );
    await emit();
    await receivers.busy.until((all) => all.length === 1);
    await nothingOnItsWay(platform);
    const failing = await until(String(endpoint), { state: "active" });
    expect(failing).toMatchObject({ failing_since: expect.any(String), paused_until: expect.any(String) });
    await operate("endpoint", "update", "--endpoint", String(endpoint), "--url", publicUrl("two"));
    const shown = await until(String(endpoint), { url: publicUrl("two") });
    expect([shown.failing_since, shown.paused_until]).toEqual([undefined, undefined]);
    await clock.advance(500);
    await emit();
    await clock.advance(2000);
    await receivers.two.until((all) => all.length === 2);
    expect([eventsAt(receivers.two), eventsAt(receivers.busy)]).toEqual([1, 1]);
  });

  test("the choices of enabling concern what waits, not the challenge of the new URL", async () => {
    const { endpoint, change, operate, until } = await verifiedEndpoint();
    await operate("endpoint", "disable", "--endpoint", endpoint);
    await change(publicUrl("two"));
    const enabled = await operate("endpoint", "enable", "--endpoint", endpoint, "--fresh");
    expect(enabled).toEqual({ endpoint, state: "active", cancelled: 0 });
    await until(endpoint, { url: publicUrl("two"), state: "active" });
  });
});
