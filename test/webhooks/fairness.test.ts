import { describe, expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { emit } from "#test/support/emit.ts";
import { ManualClock, settle } from "#test/support/manual-clock.ts";
import { hanging, Network, ok } from "#test/support/network.ts";
import {
  newEndpoint,
  newTestClient,
  type RunningPlatform,
  startPlatform,
  type TestClient,
} from "#test/support/platform.ts";
import { onPostgres } from "#test/support/store.ts";

const dead = "http://127.0.0.1:9/dead";
const healthyUrl = (index: number) => `http://127.0.0.1:9/${index}`;
/** A receiver that accepts and never answers: the sender gives up after 20 s. */
const replies = (url: string) => (url.startsWith(dead) ? hanging : ok);

async function simulation(healthy: number) {
  const clock = new ManualClock();
  const network = new Network(clock, ({ url }) => replies(url));
  const platform = await startPlatform({ clock, network });
  const clients: TestClient[] = [];
  for (let index = 0; index < healthy; index++) {
    const client = await newTestClient(platform);
    await newEndpoint(platform, client.clientId, healthyUrl(index));
    clients.push(client);
  }
  await clock.advance(5000);
  return { clock, network, platform, clients };
}

/** A client with an endpoint that hangs and so many events for it. */
async function addHanging(platform: RunningPlatform, events: number, endpoints = 1): Promise<void> {
  const { clientId } = await newTestClient(platform);
  for (let index = 0; index < endpoints; index++) await newEndpoint(platform, clientId, `${dead}/${index}`);
  await emit(platform, clientId, { count: events });
}

/** Each healthy client has an event a second; resolves to the ms from each to its first attempt, the longest last. */
async function waits({ clock, network, clients }: Awaited<ReturnType<typeof simulation>>, seconds: number) {
  for (let second = 0; second < seconds; second++) {
    await Promise.all(
      clients.map(({ api }) => api["import_claims.v1"]({ claims: [realisticClaim(second)] })),
    );
    // What can happen at this very moment has happened.
    await settle(500);
    await clock.advance(1000);
  }
  await clock.advance(2000);
  const sent = network.sent.filter(({ url }) => !url.startsWith(dead));
  expect(sent).toHaveLength(clients.length * seconds);
  return sent.map(({ at, message }) => at - Date.parse(message.created_at)).sort((one, other) => one - other);
}

const p99 = (sorted: readonly number[]) => sorted[Math.ceil(sorted.length * 0.99) - 1]!;

describe("one client whose endpoint hangs", () => {
  // Whose turn it is is decided in memory; on PostgreSQL these minutes would take as long as they say.
  test.skipIf(onPostgres)(
    "with 20,000 events delays 59 others that have an event a second by nothing, and gets at most 50 requests in 10 minutes",
    async () => {
      const alone = p99(await waits(await simulation(59), 10));
      const beside = await simulation(59);
      await addHanging(beside.platform, 20_000);
      expect([alone, p99(await waits(beside, 10))]).toEqual([0, 0]);
      await beside.clock.advance(590_000 - 2000);
      const requests = beside.network.sent.filter(({ url }) => url.startsWith(dead)).length;
      expect(requests).toBeGreaterThan(10);
      expect(requests).toBeLessThanOrEqual(50);
    },
    120_000,
  );

  test("and has 60 of them leaves room for the others, too", async () => {
    const world = await simulation(10);
    await addHanging(world.platform, 50, 60);
    await world.clock.advance(2000);
    expect(world.network.sent.length).toBe(128);
    expect(p99(await waits(world, 5))).toBe(0);
  });
});

describe("inside an endpoint", () => {
  /** One endpoint that answers in 100 ms, 10 at a time, so 100 a second; and what it was sent, as positions in time. */
  async function busy() {
    const clock = new ManualClock();
    const network = new Network(clock, () => ({ ...ok, durationMs: 100 }));
    const platform = await startPlatform({ clock, network });
    const { clientId } = await newTestClient(platform);
    await newEndpoint(platform, clientId, healthyUrl(0));
    await clock.advance(5000);
    return { clock, network, platform, clientId };
  }
  const about = (prefix: string) => (index: number) => `${prefix}-${index}`;
  const references = (network: Network, prefix: string) =>
    network.sent.filter(({ message }) => message.subject!.reference.startsWith(prefix));

  test("the event of a small request goes before 5,000 of a bulk one", async () => {
    const { clock, network, platform, clientId } = await busy();
    await emit(platform, clientId, { count: 5000, bulk: true, subject: about("bulk") });
    await clock.advance(5000);
    expect(references(network, "bulk").length).toBeGreaterThan(100);
    await emit(platform, clientId, { subject: about("small") });
    await clock.advance(2200);
    expect(references(network, "small")).toHaveLength(1);
  });

  test("bulk keeps a fifth while small ones never end, and all of it otherwise", async () => {
    const { clock, network, platform, clientId } = await busy();
    await emit(platform, clientId, { count: 1000, bulk: true, subject: about("bulk") });
    await emit(platform, clientId, { count: 1000, subject: about("small") });
    await clock.advance(8000);
    const [bulk, small] = [references(network, "bulk").length, references(network, "small").length];
    expect(bulk / (bulk + small)).toBeGreaterThan(0.15);
    expect(bulk / (bulk + small)).toBeLessThan(0.3);
    await clock.advance(16_000);
    expect([references(network, "bulk").length, references(network, "small").length]).toEqual([1000, 1000]);
  });

  test("a retry goes behind first attempts: what failed does not hold up what is new", async () => {
    const clock = new ManualClock();
    let works = false;
    const network = new Network(clock, ({ message }) =>
      works || message.subject!.reference.startsWith("new")
        ? { ...ok, durationMs: 100 }
        : { cause: "status", statusCode: 400, durationMs: 100 },
    );
    const platform = await startPlatform({ clock, network });
    const { clientId } = await newTestClient(platform);
    await newEndpoint(platform, clientId, healthyUrl(0), { inFlight: 1 });
    await clock.advance(5000);
    await emit(platform, clientId, { count: 4, subject: about("old") });
    await clock.advance(3000);
    expect(network.sent).toHaveLength(4);
    works = true;
    await clock.sleep(30_000);
    await emit(platform, clientId, { count: 4, subject: about("new") });
    await clock.advance(4000);
    const order = network.sent.slice(-8).map(({ message }) => message.subject!.reference.slice(0, 3));
    expect(order.indexOf("new")).toBeLessThan(4);
    expect(order.filter((one) => one === "new")).toHaveLength(4);
  });
});
