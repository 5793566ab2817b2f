import { describe, expect, test } from "vitest";
import { systemRandom } from "#src/core/random.ts";
import type { SettingsGiven } from "#src/webhooks/endpoints.ts";
import { emit } from "#test/support/emit.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { failing, Network, ok, type Reply } from "#test/support/network.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";

const url = "http://127.0.0.1:9/";
const pollMs = 2000;
const hour = 3_600_000;

/** One endpoint on a network that answers as `reply` says; jitter is `fraction` of what it may be. */
async function sending(reply: (attempt: number) => Reply, fraction = 0, settings: SettingsGiven = {}) {
  const clock = new ManualClock();
  const network = new Network(clock, ({ message }) => reply(message.attempt));
  const platform = await startPlatform({
    clock,
    random: { ...systemRandom, fraction: () => fraction },
    network,
  });
  const { clientId } = await newTestClient(platform);
  const { id } = await newEndpoint(platform, clientId, url, settings);
  await clock.advance(5000);
  const row = async () =>
    (await platform.database.read((reader) =>
      reader.get<{ state: string; reason: string | null; due_at: number }>(
        "select state, reason, due_at from deliveries order by id limit 1",
      ),
    ))!;
  return { clock, network, platform, clientId, id, row };
}

/** Emits one event and lets time pass until its delivery is finished; resolves to the pauses between its attempts. */
async function pausesOf(
  { clock, network, platform, clientId, row }: Awaited<ReturnType<typeof sending>>,
  tookMs = 0,
) {
  await emit(platform, clientId);
  await clock.advance(pollMs + tookMs);
  for (let now = await row(); now.state === "pending"; now = await row()) {
    const attempts = network.sent.length;
    // Up to the last look before it is due nothing happens.
    await clock.sleep(Math.max(0, now.due_at - clock.now() - 1));
    expect(network.sent).toHaveLength(attempts);
    await clock.advance(pollMs + 1 + tookMs);
    expect(network.sent).toHaveLength(attempts + 1);
  }
  return network.sent.slice(1).map(({ at }, index) => at - network.sent[index]!.at);
}

const documented = [20, 160, 1280, 10_240, 81_920].map((seconds) => seconds * 1000);
const kinds: [string, Reply][] = [
  ["500", failing],
  ["404", { cause: "status", statusCode: 404 }],
  ["302", { cause: "redirect", statusCode: 302 }],
  ["no answer", { cause: "timeout", durationMs: 20_000 }],
  ["no such name", { cause: "dns" }],
  ["nobody there", { cause: "connect" }],
  ["a bad certificate", { cause: "tls" }],
  ["a broken connection", { cause: "reset" }],
  ["a forbidden target", { cause: "target_not_allowed" }],
];

describe("6 attempts at their documented times, then dead", () => {
  test.each(kinds)("%s", async (_kind, reply) => {
    const world = await sending(() => reply);
    const took = reply.durationMs ?? 0;
    const pauses = await pausesOf(world, took);
    expect(pauses).toHaveLength(5);
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual(documented[index]! + took);
      expect(pause).toBeLessThanOrEqual(documented[index]! + took + 2 * pollMs);
    }
    expect(await world.row()).toMatchObject({ state: "dead", reason: "exhausted" });
    expect(world.network.sent.map(({ message }) => message.attempt)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(world.network.sent.map(({ message }) => message.id)).size).toBe(1);
  });

  test("jitter lengthens each pause by a quarter at most", async () => {
    const pauses = await pausesOf(await sending(() => failing, 0.999_999));
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThan(documented[index]! * 1.24);
      expect(pause).toBeLessThanOrEqual(documented[index]! * 1.25 + 2 * pollMs);
    }
  });

  test.each<[SettingsGiven, number[]]>([
    [{ retries: 0 }, []],
    [{ retries: 2, baseSeconds: 5, factor: 2 }, [5, 10]],
    [{ retries: 5, baseSeconds: 300, factor: 10 }, [300, 3000, 30_000, 86_400, 86_400]],
  ])("an endpoint's own timetable: %j", async (settings, seconds) => {
    const pauses = await pausesOf(await sending(() => failing, 0, settings));
    expect(pauses.map((pause) => Math.floor(pause / 5000) * 5)).toEqual(seconds);
  });
});

describe("Retry-After", () => {
  const start = Date.UTC(2026, 0, 1);
  test.each<[string, number]>([
    ["90", 90],
    ["5", 20],
    ["1000000000", 86_400],
    ["-30", 20],
    ["NaN", 20],
    ["soon", 20],
    ["", 20],
    [new Date(start + 600_000).toUTCString(), 593],
    [new Date(start - 600_000).toUTCString(), 20],
    [new Date(start + 1000 * 86_400_000).toUTCString(), 86_400],
  ])("%s: the next attempt after %i s", async (retryAfter, seconds) => {
    const world = await sending((attempt) => (attempt === 1 ? { ...failing, retryAfter } : ok));
    const [pause] = await pausesOf(world);
    expect(pause).toBeGreaterThanOrEqual(seconds * 1000);
    expect(pause).toBeLessThanOrEqual(seconds * 1000 + 2 * pollMs);
  });

  test.each([
    [429, true],
    [503, true],
    [500, false],
  ])("%i: the whole endpoint waits: %s", async (statusCode, waits) => {
    const world = await sending((attempt) =>
      attempt === 1 && world.network.sent.length === 1
        ? { cause: "status", statusCode, retryAfter: "600" }
        : ok,
    );
    const { clock, network, platform, clientId } = world;
    await emit(platform, clientId);
    await clock.advance(pollMs);
    await emit(platform, clientId);
    await clock.advance(pollMs);
    expect(network.sent).toHaveLength(waits ? 1 : 2);
    await clock.sleep(593_000);
    await clock.advance(pollMs);
    expect(network.sent).toHaveLength(waits ? 1 : 2);
    await clock.advance(5000);
    expect(network.sent).toHaveLength(3);
  });

  test("a pause outlives the process, and the last retry's hint resurrects nothing", async () => {
    const world = await sending(() => ({ cause: "status", statusCode: 503, retryAfter: "3600" }), 0, {
      retries: 0,
    });
    const { clock, network, platform, clientId } = world;
    await emit(platform, clientId);
    await clock.advance(pollMs);
    expect(await world.row()).toMatchObject({ state: "dead", reason: "exhausted" });
    await platform.stop();
    const again = await startPlatform({ clock, dataDir: platform.dataDir, network });
    await emit(again, clientId);
    await clock.sleep(hour - 10_000);
    await clock.advance(pollMs);
    expect(network.sent).toHaveLength(1);
    await clock.advance(10_000);
    expect(network.sent).toHaveLength(2);
  });
});

describe("a clock that is set", () => {
  test.each([
    ["back by an hour", -hour],
    ["forward by a day", 24 * hour],
    ["back by six seconds", -6000],
  ])("%s while the server runs: every pause lasts as long as documented", async (_what, shift) => {
    const world = await sending(() => failing);
    const { clock, network, platform, clientId } = world;
    await emit(platform, clientId);
    await clock.advance(pollMs);
    const first = clock.monotonic();
    await clock.advance(10_000);
    clock.jump(shift);
    await clock.advance(10_000 - pollMs - 1);
    expect(network.sent).toHaveLength(1);
    await clock.advance(3 * pollMs);
    expect(network.sent).toHaveLength(2);
    expect(clock.monotonic() - first).toBeLessThan(documented[0]! + 3 * pollMs);
  });

  test("a pause of the whole endpoint moves along", async () => {
    const world = await sending(() => ({ cause: "status", statusCode: 429, retryAfter: "600" }));
    const { clock, network, platform, clientId } = world;
    await emit(platform, clientId);
    await clock.advance(pollMs);
    clock.jump(24 * hour);
    await clock.advance(5000);
    await emit(platform, clientId);
    await clock.sleep(585_000);
    await clock.advance(pollMs);
    expect(network.sent).toHaveLength(1);
    await clock.advance(15_000);
    expect(network.sent.length).toBeGreaterThan(1);
  });

  test("back by an hour while nobody ran: nothing waits longer than the pause that was set", async () => {
    const world = await sending(() => failing);
    const { clock, network, platform, clientId } = world;
    await emit(platform, clientId);
    await clock.advance(pollMs);
    await platform.stop();
    clock.jump(-hour);
    await startPlatform({ clock, dataDir: platform.dataDir, network });
    await clock.advance(documented[0]! - pollMs);
    expect(network.sent).toHaveLength(1);
    await clock.advance(2 * pollMs);
    expect(network.sent).toHaveLength(2);
  });
});
