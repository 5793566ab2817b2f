import { describe, expect, test } from "vitest";
import { updateEndpoint } from "#src/webhooks/endpoints.ts";
import { emit } from "#test/support/emit.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { failing, Network, ok, type Reply, type Sent } from "#test/support/network.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";

const url = "http://127.0.0.1:9/";
const pollMs = 2000;

async function orderedEndpoint(reply: (sent: Sent) => Reply, retries = 5) {
  const clock = new ManualClock();
  const network = new Network(clock, reply);
  const platform = await startPlatform({ clock, network });
  const client = await newTestClient(platform);
  const { id } = await newEndpoint(platform, client.clientId, url, { ordered: true, retries });
  await clock.advance(5000);
  const look = async () => {
    await clock.advance(pollMs);
    return network.sent.map(({ message }) => `${message.subject!.reference}@${positions.get(message.id)}`);
  };
  /** Position by event id. */
  const positions = new Map<string, number>();
  const happens = async (...references: string[]) => {
    for (const reference of references) await emit(platform, client.clientId, { subject: () => reference });
    const rows = await platform.database.read((reader) =>
      reader.all<{ id: string; position: number }>(
        "select id, position from events where position is not null",
      ),
    );
    for (const row of rows) positions.set(row.id, row.position);
  };
  return { clock, network, platform, client, id, look, happens };
}

describe("an ordered endpoint", () => {
  test("gets the events of a subject one after another, by position; subjects do not wait for each other", async () => {
    let works = false;
    const world = await orderedEndpoint(({ message }) =>
      message.subject!.reference === "A" && !works ? failing : ok,
    );
    await world.happens("A", "A", "B", "A", "B");
    expect(await world.look()).toEqual(["A@1", "B@3", "B@5"]);
    works = true;
    await world.clock.sleep(20_000 * 1.25);
    await world.look();
    expect(await world.look()).toEqual(["A@1", "B@3", "B@5", "A@1", "A@2", "A@4"]);
  });

  test("has at most one of a subject on its way, however many slots are free", async () => {
    const world = await orderedEndpoint(() => ({ ...ok, durationMs: 1000 }));
    await world.happens("A", "A", "A", "B");
    expect(await world.look()).toEqual(["A@1", "B@4", "A@2"]);
  });

  test("a dead one lets the next one go", async () => {
    const world = await orderedEndpoint(
      ({ message }) => (message.attempt === 1 && world.network.sent.length === 1 ? failing : ok),
      0,
    );
    await world.happens("A", "A");
    await world.look();
    expect(await world.look()).toEqual(["A@1", "A@2"]);
  });

  test("an expired one, too: nothing waits behind what is gone", async () => {
    const world = await orderedEndpoint(({ message }) => (message.attempt < 9 ? failing : ok), 5);
    await world.happens("A");
    await world.look();
    await world.clock.sleep(6.9 * 86_400_000);
    await world.happens("A");
    await world.platform.database.write((tx) =>
      tx.run(
        "update deliveries set state = 'pending', due_at = $1, finished_at = null where id in (select min(id) from deliveries)",
        [tx.now + 86_400_000],
      ),
    );
    await world.clock.sleep(0.2 * 86_400_000);
    await world.clock.advance(61_000);
    expect((await world.look()).at(-1)).toBe("A@2");
  });

  test("replays stand outside: they neither wait nor are waited for", async () => {
    let works = true;
    const world = await orderedEndpoint(() => (works ? ok : failing));
    await world.happens("A");
    await world.look();
    works = false;
    const { data } = await world.client.api["get_events.v1"]({});
    await world.client.api["replay_webhooks.v1"]({ events: [{ event_id: data!.items[0]!.id }] });
    await world.look();
    works = true;
    await world.happens("A");
    expect(await world.look()).toEqual(["A@1", "A@1", "A@2"]);
  });

  test("what was made before it was ordered stands outside", async () => {
    let works = false;
    const world = await orderedEndpoint(() => (works ? ok : failing));
    const { platform, id } = world;
    await platform.database.write((tx) => updateEndpoint(tx, id, { ordered: false }));
    await world.clock.advance(1000);
    await world.happens("A");
    await world.look();
    await platform.database.write((tx) => updateEndpoint(tx, id, { ordered: true }));
    await world.clock.advance(1000);
    works = true;
    await world.happens("A");
    expect(await world.look()).toEqual(["A@1", "A@2"]);
  });
});
