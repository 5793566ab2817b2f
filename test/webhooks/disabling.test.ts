import { describe, expect, test } from "vitest";
import { type Health, isGivenUp, noticesDue } from "#src/webhooks/health.ts";
import { allEvents } from "#test/support/events.ts";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { operate, type Printed } from "#test/support/operator.ts";
import {
  newEndpoint,
  newTestClient,
  type RunningPlatform,
  signedIn,
  startPlatform,
} from "#test/support/platform.ts";
import { nothingOnItsWay } from "#test/support/public-urls.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { importAll } from "#test/support/replays.ts";

const hourMs = 3_600_000;
const now = Date.UTC(2026, 0, 10);

describe("an endpoint is given up", () => {
  /** So many hours ago. */
  const ago = (hours: number) => now - hours * hourMs;
  const atTheEdge: Health = {
    succeededAt: ago(120),
    failingSince: ago(100),
    failedAt: ago(88),
    failures: 20,
    noticed: 2,
  };
  test.each<[string, Partial<Health>, boolean]>([
    ["120 h without success, 20 failures, 12 h from the first to the last", {}, true],
    ["much more of everything", { succeededAt: ago(500), failures: 999, failedAt: ago(0) }, true],
    ["1 ms less than 120 h without success", { succeededAt: ago(120) + 1 }, false],
    ["19 failures", { failures: 19 }, false],
    ["1 ms less than 12 h of failures", { failedAt: ago(88) - 1 }, false],
    ["no failure since the last success", { failingSince: null, failedAt: null, failures: 0 }, false],
  ])("%s", (_what, changes, expected) => {
    expect(isGivenUp({ ...atTheEdge, ...changes }, now)).toBe(expected);
  });

  test.each([
    ["1 ms before an hour", hourMs - 1, 0],
    ["an hour", hourMs, 1],
    ["1 ms before 24 hours", 24 * hourMs - 1, 1],
    ["24 hours", 24 * hourMs, 2],
    ["a week", 168 * hourMs, 2],
  ])("and before that noticed: after %s of failing", (_what, ms, notices) => {
    expect(noticesDue({ ...atTheEdge, failingSince: now - ms }, now)).toBe(notices);
  });
});

/** A client with an endpoint that fails for as long as the test says, and another one that hears of it. */
async function failingEndpoint() {
  const clock = new ManualClock();
  const platform = await startPlatform({ clock });
  const client = await newTestClient(platform);
  const receiver = { fails: true };
  const failing = await startReceiver((_, response) => response.writeHead(receiver.fails ? 500 : 204).end());
  const other = await startReceiver();
  const { id } = await newEndpoint(platform, client.clientId, failing.url, { baseSeconds: 5 });
  await newEndpoint(platform, client.clientId, other.url);
  let claims = 0;
  return {
    clock,
    platform,
    receiver,
    failing,
    other,
    id,
    again: () => ({ ...client, api: signedIn(platform, client) }),
    async emit() {
      await importAll({ ...client, api: signedIn(platform, client) }, claims, claims + 1);
      claims += 1;
      await nothingOnItsWay(platform);
    },
    /** Some time later, and what it brings has happened. */
    async later(ms: number) {
      await clock.sleep(ms);
      await clock.advance(4000);
      await nothingOnItsWay(platform);
    },
    show: () => operate(platform, "endpoint", "show", "--endpoint", id),
  };
}

/** The notices that there are, the oldest first. */
const noticesOf = ({ notices }: Printed) =>
  (notices as { notice: string }[]).map(({ notice }) => notice).reverse();

/** What the log says about the health of an endpoint. */
const loggedOf = ({ logged }: RunningPlatform, id: string) =>
  logged
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ endpoint }) => endpoint === id)
    .map(({ notice, alarm }) => [notice, alarm]);

const alarm = "endpoint_failing";

test("an endpoint that fails for 120 h is disabled as failing; its client's others and the feed are told once", async () => {
  const { platform, id, emit, later, show, other, again, failing } = await failingEndpoint();
  const states: [number, unknown][] = [];
  for (let hours = 0; hours <= 124; hours += 4) {
    states.push([hours, (await show()).state]);
    await emit();
    await later(4 * hourMs - 4000);
  }
  expect(states.filter(([, state]) => state === "disabled").map(([hours]) => hours)).toEqual([120, 124]);
  const shown = await show();
  expect(shown).toMatchObject({ state: "disabled", disabled_reason: "failing" });
  expect(noticesOf(shown)).toEqual(["failing_1h", "failing_24h", "disabled"]);
  expect(loggedOf(platform, id)).toEqual([
    ["failing_1h", alarm],
    ["failing_24h", alarm],
    ["disabled", alarm],
  ]);
  const data = { endpoint_id: id, reason: "failing" };
  const told = other.received.filter(({ message }) => message.type === "endpoint.disabled");
  expect(told.map(({ message }) => message.data)).toEqual([data]);
  const inFeed = (await allEvents(again())).filter(({ type }) => type === "endpoint.disabled");
  expect(inFeed.map((event) => event.data)).toEqual([data]);
  const attempts = failing.received.length;
  await emit();
  await later(hourMs);
  expect(failing.received).toHaveLength(attempts);
}, 60_000);

test("a success right behind a notice is told, too", async () => {
  const { clock, id, platform, receiver, emit, later, show } = await failingEndpoint();
  await emit();
  await eventually("the endpoint fails", show, ({ failing_since }) => failing_since !== undefined);
  receiver.fails = false;
  await clock.sleep(hourMs);
  await later(10_000);
  expect(noticesOf(await show())).toEqual(["failing_1h", "recovered"]);
  expect(loggedOf(platform, id).map(([notice]) => notice)).toEqual(["failing_1h", "recovered"]);
});

test("what fails for an hour and a day is noticed once each, and once more when it has recovered", async () => {
  const { platform, id, receiver, emit, later, show, failing } = await failingEndpoint();
  await emit();
  await later(hourMs - 10_000);
  expect(noticesOf(await show())).toEqual([]);
  await later(10_000);
  for (let hours = 1; hours < 30; hours += 1) await later(hourMs);
  expect(noticesOf(await show())).toEqual(["failing_1h", "failing_24h"]);
  receiver.fails = false;
  await emit();
  await emit();
  await later(60_000);
  const shown = await show();
  expect(shown).not.toHaveProperty("failing_since");
  expect(noticesOf(shown)).toEqual(["failing_1h", "failing_24h", "recovered"]);
  expect(loggedOf(platform, id)).toEqual([
    ["failing_1h", alarm],
    ["failing_24h", alarm],
    ["recovered", undefined],
  ]);
  receiver.fails = true;
  await emit();
  await later(2 * hourMs);
  expect(noticesOf(await show()).slice(3)).toEqual(["failing_1h"]);
  expect(failing.received.length).toBeGreaterThan(6);
}, 60_000);

test("a failure that is over within the hour is not noticed", async () => {
  const { platform, id, receiver, emit, later, show } = await failingEndpoint();
  await emit();
  await later(hourMs / 2);
  receiver.fails = false;
  await emit();
  await later(hourMs);
  expect([noticesOf(await show()), loggedOf(platform, id)]).toEqual([[], []]);
});

test("disabled by the operator: the others and the feed are told once with that reason, also when it is done twice", async () => {
  const { platform, clock, id, show, other, again, emit, failing } = await failingEndpoint();
  const disable = () => operate(platform, "endpoint", "disable", "--endpoint", id);
  expect(await disable()).toEqual({ endpoint: id, state: "disabled" });
  expect(await disable()).toEqual({ endpoint: id, state: "disabled" });
  await clock.advance(500);
  await other.until((all) => all.length === 1);
  await emit();
  await other.until((all) => all.length === 2);
  const data = { endpoint_id: id, reason: "operator" };
  expect(other.received.map(({ message }) => message.type)).toEqual(["endpoint.disabled", "claim.created"]);
  expect(other.received[0]!.message.data).toEqual(data);
  const inFeed = (await allEvents(again())).filter(({ type }) => type === "endpoint.disabled");
  expect(inFeed.map((event) => event.data)).toEqual([data]);
  const shown = await show();
  expect(shown).toMatchObject({ state: "disabled", disabled_reason: "operator" });
  expect(noticesOf(shown)).toEqual(["disabled"]);
  expect(failing.received).toEqual([]);
});
