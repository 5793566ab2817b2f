import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { allEvents } from "#test/support/events.ts";
import { settle } from "#test/support/manual-clock.ts";
import {
  answerRightly,
  challengeIn,
  nothingOnItsWay,
  publicReceivers,
  publicUrl,
} from "#test/support/public-urls.ts";
import type { Received, Receiver } from "#test/support/receiver.ts";
import { signedWith } from "#test/support/signed-with.ts";

const typesAt = ({ received }: Receiver) => received.map(({ message }) => message.type);

/** Answers in the test's hands. */
function held() {
  const waiting: { received: Received; response: ServerResponse }[] = [];
  return {
    waiting,
    respond: (received: Received, response: ServerResponse) => void waiting.push({ received, response }),
    answer(index: number): void {
      const { received, response } = waiting[index]!;
      answerRightly(received, response);
    },
  };
}

describe("a new endpoint", () => {
  test("is unverified, gets a signed challenge and nothing else until it has passed, then whatever happens", async () => {
    const hands = held();
    const { platform, client, receivers, create, emit, until, clock } = await publicReceivers({
      one: hands.respond,
    });
    const { endpoint, secret, state } = await create("one");
    expect(state).toBe("unverified");
    await clock.advance(500);
    await receivers.one.until((all) => all.length === 1);
    const [challenge] = receivers.one.received;
    expect(challenge!.message).toMatchObject({
      type: "webhook.test",
      test: true,
      position: null,
      attempt: 1,
    });
    expect(challengeIn(challenge!)).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(signedWith(challenge!, { secret }, clock.now())).toEqual({ body: ["secret"], header: ["secret"] });

    await emit();
    await clock.advance(5000);
    const rows = await platform.database.read((reader) => reader.all("select challenge from deliveries"));
    expect([rows.length, receivers.one.received.length]).toEqual([1, 1]);
    expect((await allEvents(client)).map(({ type }) => type)).toEqual(["claim.created"]);

    hands.answer(0);
    await until(endpoint, { state: "active" });
    await emit();
    await receivers.one.until((all) => all.length === 2);
    expect(typesAt(receivers.one)).toEqual(["webhook.test", "claim.created"]);
    hands.answer(1);
  });

  const object = (members: object) => JSON.stringify(members);
  test.each<[string, number, (challenge: string, received: Received) => string, string]>([
    ["our own body sent back", 200, (_, { raw }) => raw.toString(), "challenge"],
    ["the challenge below the top", 200, (challenge) => object({ data: { challenge } }), "challenge"],
    ["an array with it", 200, (challenge) => JSON.stringify([{ challenge }]), "challenge"],
    ["the bare text", 200, (challenge) => challenge, "challenge"],
    ["a JSON string", 200, (challenge) => JSON.stringify(challenge), "challenge"],
    ["another value", 200, (challenge) => object({ challenge: `${challenge}x` }), "challenge"],
    ["a value that is no text", 200, (challenge) => object({ challenge: [challenge] }), "challenge"],
    ["null", 200, () => "null", "challenge"],
    ["JSON that goes on", 200, (challenge) => `${object({ challenge })}x`, "challenge"],
    ["nothing", 204, () => "", "challenge"],
    ["a 500 with it", 500, (challenge) => object({ challenge }), "status"],
    ["a 302 with it", 302, (challenge) => object({ challenge }), "redirect"],
  ])(
    "is not verified by %s, and gets the same challenge again by the timetable",
    async (_what, status, body, cause) => {
      let right = false;
      const { receivers, create, clock, show, until, client, operate, platform } = await publicReceivers({
        one(received, response) {
          if (right) return answerRightly(received, response);
          response.writeHead(status, { location: publicUrl("one") });
          response.end(body(challengeIn(received)!, received));
        },
      });
      const { endpoint } = await create("one");
      await clock.advance(500);
      await receivers.one.until((all) => all.length === 1);
      await nothingOnItsWay(platform);
      expect(await show(endpoint)).toMatchObject({ state: "unverified" });
      const list = await operate("delivery", "list", "--client", client.clientId);
      expect(list.deliveries).toMatchObject([
        { type: "webhook.test", state: "pending", attempts: [{ number: 1, cause, status_code: status }] },
      ]);
      await clock.advance(19_000);
      expect(receivers.one.received).toHaveLength(1);
      right = true;
      await until(endpoint, { state: "active" });
      expect(receivers.one.received.map(({ message }) => message.attempt)).toEqual([1, 2]);
      expect(new Set(receivers.one.received.map(challengeIn)).size).toBe(1);
    },
  );

  test("that answers 410 to its challenge is not disabled: it gets no other until somebody asks", async () => {
    let gone = true;
    const { create, seen, show, operate, until, client, clock } = await publicReceivers({
      one: (received, response) => (gone ? response.writeHead(410).end() : answerRightly(received, response)),
    });
    const { endpoint } = await create("one");
    await seen();
    await clock.sleep(3_600_000);
    expect(await show(endpoint)).toMatchObject({ state: "unverified", notices: [] });
    const list = await operate("delivery", "list", "--client", client.clientId);
    expect(list.deliveries).toMatchObject([{ state: "dead", reason: "gone" }]);
    gone = false;
    await operate("endpoint", "verify", "--endpoint", endpoint);
    await until(endpoint, { state: "active" });
  });

  test("is active at once where the operator vouches for it, and gets no challenge", async () => {
    const { receivers, create, emit } = await publicReceivers({ one: answerRightly });
    expect(await create("one", "--confirm")).toMatchObject({ state: "active" });
    await emit();
    await receivers.one.until((all) => all.length === 1);
    expect(typesAt(receivers.one)).toEqual(["claim.created"]);
  });

  test("gets no test sends while it is unverified", async () => {
    const { client, receivers, create, seen } = await publicReceivers({
      one: (_, response) => response.writeHead(500).end(),
    });
    const { endpoint } = await create("one");
    await seen();
    const named = await client.api["send_test_webhook.v1"]({ endpoint_id: endpoint });
    expect(named.problem).toMatchObject({ code: "endpoint_not_found" });
    const all = await client.api["send_test_webhook.v1"]({});
    expect(all.data).toMatchObject({
      message: "There is no active endpoint; nothing is sent.",
      results: [],
    });
    expect(receivers.one.received.filter((one) => challengeIn(one) === undefined)).toEqual([]);
  });

  test("can be given another URL before it was verified: only that one gets challenges, and passes", async () => {
    const hands = held();
    const { receivers, create, operate, until, clock } = await publicReceivers({
      one: hands.respond,
      two: answerRightly,
    });
    const { endpoint } = await create("one");
    await clock.advance(500);
    await receivers.one.until((all) => all.length === 1);
    const url = publicUrl("two");
    const changed = await operate("endpoint", "update", "--endpoint", endpoint, "--url", url);
    expect(changed).toMatchObject({ state: "unverified", url });
    expect(changed).not.toHaveProperty("pending_url");
    hands.answer(0);
    await until(endpoint, { state: "active", url });
    expect(receivers.one.received).toHaveLength(1);
  });
});

describe("endpoint verify", () => {
  test("sends a new challenge; the old one is cancelled, and its late answer verifies nothing", async () => {
    const hands = held();
    const { receivers, create, operate, show, clock, client, platform, until } = await publicReceivers({
      one: hands.respond,
    });
    const { endpoint } = await create("one");
    await clock.advance(500);
    await receivers.one.until((all) => all.length === 1);
    const { delivery } = await operate("endpoint", "verify", "--endpoint", endpoint);
    await clock.advance(500);
    await receivers.one.until((all) => all.length === 2);
    const [first, second] = receivers.one.received.map(challengeIn);
    expect(first).not.toBe(second);
    hands.answer(0);
    await clock.advance(5000);
    await settle();
    expect(await show(endpoint)).toMatchObject({ state: "unverified" });
    hands.answer(1);
    await until(endpoint, { state: "active" });
    await nothingOnItsWay(platform);
    const list = await operate("delivery", "list", "--client", client.clientId);
    expect(list.deliveries).toMatchObject([{ delivery, state: "delivered" }, { state: "cancelled" }]);
  });

  test("vouches with --confirm: active at once, the open challenge is cancelled", async () => {
    const { create, operate, client, seen, mistake } = await publicReceivers({
      one: (_, response) => response.writeHead(500).end(),
    });
    const { endpoint } = await create("one");
    await seen();
    expect(await operate("endpoint", "verify", "--endpoint", endpoint, "--confirm")).toEqual({
      endpoint,
      state: "active",
      url: publicUrl("one"),
    });
    const list = await operate("delivery", "list", "--client", client.clientId);
    expect(list.deliveries).toMatchObject([{ state: "cancelled" }]);
    expect(await mistake("endpoint", "verify", "--endpoint", endpoint)).toEqual({
      code: "endpoint_refused",
      message: "its URL is verified already",
    });
  });
});
