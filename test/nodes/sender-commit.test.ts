import { describe, expect, test } from "vitest";
import { type CuttingProxy, startCuttingProxy } from "#test/support/cutting-proxy.ts";
import { emit } from "#test/support/emit.ts";
import { eventually } from "#test/support/eventually.ts";
import { newEndpoint, newTestClient, type RunningPlatform, startPlatform } from "#test/support/platform.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { masterKey } from "#test/support/store.ts";

/** Longer than a node asks what became of its COMMIT. */
const awayMs = 6000;
const claims = /^update deliveries set state = 'sending'/;
const results = /^with result \(delivery_id/;

/** A platform whose database can be cut off, and a receiver that takes the events of one claim in their order. */
async function setUp(): Promise<{ proxy: CuttingProxy; platform: RunningPlatform; clientId: string }> {
  const proxy = await startCuttingProxy(await freshPostgresUrl());
  const env = { DATABASE_URL: proxy.url, MASTER_KEY: masterKey, MODE: "development" };
  const platform = await startPlatform({ env });
  const { clientId } = await newTestClient(platform);
  return { proxy, platform, clientId };
}

const stateOf = ({ database }: RunningPlatform) =>
  database
    .read(async (reader) => ({
      deliveries: await reader.all<{ state: string; attempts: number; results: number }>(
        "select state, attempts, results from deliveries order by id",
      ),
      attempts: await reader.all<{ number: number; cause: string }>(
        "select number, cause from attempts order by delivery_id, number",
      ),
    }))
    .catch((error: unknown) => ({ error }));

const sameSubject = { subject: () => "C-1" };

describe("the sender's own COMMIT breaks, and nobody can say what became of it", { timeout: 120_000 }, () => {
  test("a claim that was done: the attempt counts as lost, the next one goes out, and so does what waits behind it", async () => {
    const { proxy, platform, clientId } = await setUp();
    const receiver = await startReceiver();
    await newEndpoint(platform, clientId, receiver.url, { ordered: true });
    const cut = proxy.cutCommit("before its reply", { awayMs, of: claims });
    await emit(platform, clientId, sameSubject);
    await cut;
    await eventually(
      "the event is delivered",
      async () => ({ received: receiver.received.length, state: await stateOf(platform) }),
      ({ received }) => received === 1,
    );
    await emit(platform, clientId, sameSubject);
    await eventually(
      "the event behind it is delivered",
      () => stateOf(platform),
      (state) => "deliveries" in state && state.deliveries.every((one) => one.state === "delivered"),
    );
    expect(receiver.received.map(({ message }) => message.attempt)).toEqual([2, 1]);
    expect(await stateOf(platform)).toMatchObject({
      deliveries: [
        { attempts: 2, results: 1 },
        { attempts: 1, results: 1 },
      ],
      attempts: [
        { number: 1, cause: "lost" },
        { number: 2, cause: "delivered" },
        { number: 1, cause: "delivered" },
      ],
    });
  });

  test.each([
    ["results that were written down: once, and nothing is sent again", "before its reply", results],
    ["results that were not: they are, and nothing is sent again", "before it", results],
  ] as const)("%s", async (_, where, unit) => {
    const { proxy, platform, clientId } = await setUp();
    const receiver = await startReceiver();
    await newEndpoint(platform, clientId, receiver.url);
    const cut = proxy.cutCommit(where, { awayMs, of: unit });
    await emit(platform, clientId);
    await cut;
    await eventually(
      "the result is written down",
      () => stateOf(platform),
      (state) => "deliveries" in state && state.deliveries[0]!.state === "delivered",
    );
    // What comes later has everything before it behind it.
    await emit(platform, clientId);
    await eventually(
      "the next event is delivered",
      async () => ({ received: receiver.received.length, state: await stateOf(platform) }),
      ({ received }) => received >= 2,
    );
    expect(receiver.received.map(({ message }) => message.attempt)).toEqual([1, 1]);
    const state = await stateOf(platform);
    expect(state).toMatchObject({ deliveries: [{ attempts: 1, results: 1 }, { attempts: 1 }] });
  });
});
