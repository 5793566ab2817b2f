import { describe, expect, test } from "vitest";
import { createLog } from "#src/core/log.ts";
import type { Database, Transaction } from "#src/store/database.ts";
import { Replays } from "#src/webhooks/replay.ts";
import { forgetEvents, keptMs } from "#src/webhooks/retention.ts";
import { allEvents } from "#test/support/events.ts";
import { eventually } from "#test/support/eventually.ts";
import { newEndpoint } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { always, ended, importAll } from "#test/support/replays.ts";
import { startTwoNodes, type TwoNodes } from "#test/support/two-nodes.ts";

/** Two nodes, and a client with some events and an endpoint that came after them. */
async function withMissed(claims: number) {
  const all = await startTwoNodes();
  await importAll(all.client, 0, claims);
  const receiver = await startReceiver();
  const endpoint = await newEndpoint(all.nodes[0], all.client.clientId, receiver.url);
  const events = (await allEvents(all.client)).filter(({ type }) => type === "claim.created");
  return { ...all, receiver, endpoint, events };
}

/** Some unit waits for another one's lock. */
const somebodyWaits = (database: Database) =>
  eventually(
    "a unit that waits for another one's lock",
    () =>
      database.read((reader) =>
        reader.get<{ many: number }>(
          `select count(*) as many from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`,
        ),
      ),
    (row) => row!.many > 0,
  );

/** Runs a unit at one node, and before its COMMIT begins another one at the other, which comes to wait for it. */
async function onTop<Result>(
  { nodes: [one, other] }: Pick<TwoNodes, "nodes">,
  unit: (tx: Transaction, node: TwoNodes["nodes"][0]) => Promise<Result>,
): Promise<[Result, Result]> {
  const isReady = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const first = one.database.write(async (tx) => {
    const result = await unit(tx, one);
    isReady.resolve();
    await mayEnd.promise;
    return result;
  });
  await isReady.promise;
  const second = other.database.write((tx) => unit(tx, other));
  const both = Promise.all([first, second]);
  both.catch(() => {});
  await somebodyWaits(one.database);
  mayEnd.resolve();
  return both;
}

const replaysOf = ({ ids }: TwoNodes["nodes"][0]) =>
  new Replays({ ids, log: createLog("silent"), strict: true, wake: () => {} });

describe("two replays with include_missed at the same time", () => {
  test.each(["first", "second"] as const)(
    "of one event: both are done, whichever node is %s, and the endpoint gets one delivery",
    async (order) => {
      const { nodes, client, events } = await withMissed(1);
      const scope = { clientId: client.clientId, includeMissed: true, dryRun: false, bulk: false };
      const inOrder: TwoNodes["nodes"] = order === "first" ? nodes : [nodes[1], nodes[0]];
      const replayed = await onTop({ nodes: inOrder }, (tx, node) =>
        replaysOf(node).event(tx, scope, events[0]!.id),
      );
      for (const one of replayed) expect(one!.deliveries + one!.sending).toBe(1);
      const rows = await nodes[0].database.read((reader) =>
        reader.all("select id from deliveries where event_id = $1", [events[0]!.id]),
      );
      expect(rows).toHaveLength(1);
    },
  );

  test("by filter, at both nodes: each answers 200 and ends, and no event has two deliveries for the endpoint", async () => {
    const all = await withMissed(50);
    const { apis, nodes, receiver, endpoint, events } = all;
    const answers = await Promise.all(
      apis.flatMap((api) =>
        Array.from({ length: 4 }, () =>
          api["replay_webhooks.v1"]({ filter: always, endpoint_ids: [endpoint.id], include_missed: true }),
        ),
      ),
    );
    expect(answers.map(({ response }) => response.status)).toEqual(Array(8).fill(200));
    for (const { data } of answers)
      expect(await ended(all.client, data!.request_id)).toMatchObject({ state: "completed" });
    await receiver.until(
      (received) => new Set(received.map(({ message }) => message.id)).size >= events.length,
    );
    const twice = await nodes[0].database.read((reader) =>
      reader.all("select event_id from deliveries group by event_id, endpoint_id having count(*) > 1"),
    );
    expect(twice).toEqual([]);
  });

  test("of many events in opposite orders: no request is refused", async () => {
    const { apis, endpoint, events } = await withMissed(20);
    const named = events.map(({ id }) => ({ event_id: id }));
    const answers = await Promise.all(
      apis.flatMap((api) =>
        [named, named.toReversed()].map((some) =>
          api["replay_webhooks.v1"]({
            events: some,
            endpoint_ids: [endpoint.id],
            include_missed: true,
          }),
        ),
      ),
    );
    expect(answers.map(({ response }) => response.status)).toEqual([200, 200, 200, 200]);
    expect(answers.flatMap(({ data }) => data!.results.filter(({ success }) => !success))).toEqual([]);
  });
});

test.each(["replayed", "forgotten"] as const)(
  "an old event that is %s first at one node while the other does the other: neither fails, and nothing is left of a half",
  async (first) => {
    const { nodes, client, events } = await withMissed(1);
    const eventId = events[0]!.id;
    // Old enough to be forgotten, and named by a replay that found it just before.
    await nodes[0].database.write(async (tx) => {
      await tx.run("delete from deliveries where event_id <> $1", [eventId]);
      await tx.run("update events set created_at = created_at - $1 where id = $2", [keptMs + 1000, eventId]);
    });
    const scope = { clientId: client.clientId, includeMissed: true, dryRun: false, bulk: false };
    const from = 0;
    const replay = async (tx: Transaction, node: TwoNodes["nodes"][0]) => {
      const replays = replaysOf(node);
      const page = await replays.start(tx, scope, { from, to: tx.now });
      return (await replays.page(tx, page)).deliveries;
    };
    const forget = (tx: Transaction) => forgetEvents(tx, 500);
    const [one, other] = nodes;
    const isReady = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const holding = one.database.write(async (tx) => {
      await (first === "replayed" ? replay(tx, one) : forget(tx));
      isReady.resolve();
      await mayEnd.promise;
    });
    await isReady.promise;
    const beside = other.database.write((tx) => (first === "replayed" ? forget(tx) : replay(tx, other)));
    beside.catch(() => {});
    // The purge passes by what is being replayed; a replay waits, and then finds nothing.
    if (first === "forgotten") await somebodyWaits(one.database);
    else await beside;
    mayEnd.resolve();
    await Promise.all([holding, beside]);
    const left = await one.database.read((reader) =>
      reader.get<{ events: number; deliveries: number }>(
        `select (select count(*) from events where id = $1) as events,
           (select count(*) from deliveries where event_id = $1) as deliveries`,
        [eventId],
      ),
    );
    expect(left).toEqual(first === "replayed" ? { events: 1, deliveries: 1 } : { events: 0, deliveries: 0 });
  },
);
