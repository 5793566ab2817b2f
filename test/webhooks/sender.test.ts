import { describe, expect, onTestFinished, test } from "vitest";
import { createClient, findPins } from "#src/clients/clients.ts";
import { sampleData } from "#src/contract/messages.ts";
import { createIds } from "#src/core/ids.ts";
import { createLog } from "#src/core/log.ts";
import { systemRandom } from "#src/core/random.ts";
import type { Database } from "#src/store/database.ts";
import { nodeStarted } from "#src/store/nodes.ts";
import type { AttemptOutcome, Outgoing } from "#src/webhooks/deliver.ts";
import { createEndpoint } from "#src/webhooks/endpoints.ts";
import { Guard } from "#src/webhooks/guard.ts";
import { documentedLease } from "#src/webhooks/leases.ts";
import { Outbox } from "#src/webhooks/outbox.ts";
import { Sender } from "#src/webhooks/sender.ts";
import { shipThrough } from "#src/webhooks/shipment.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { openDataKeys } from "#test/support/data-keys.ts";
import { allEvents } from "#test/support/events.ts";
import { eventually } from "#test/support/eventually.ts";
import { freshDatabase } from "#test/support/fresh.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { textOf } from "#test/support/network.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { tailIsGenuine } from "#test/support/verify.ts";

interface DeliveryRow {
  id: string;
  state: string;
  reason: string | null;
  due_at: number;
  attempts: number;
  results: number;
  lost: number;
}

const delivery = (database: Database) =>
  database.read((reader) => reader.get<DeliveryRow>("select * from deliveries"));
const pauses = [20_000, 160_000, 1_280_000, 10_240_000, 81_920_000];

test("a receiver that always fails gets 6 attempts at the documented times, then the delivery is dead", async () => {
  const clock = new ManualClock();
  const platform = await startPlatform({ clock });
  const client = await newTestClient(platform);
  const receiver = await startReceiver((_, response) => response.writeHead(500).end());
  const { secret } = await newEndpoint(platform, client.clientId, receiver.url);
  await clock.advance(5000);
  await client.api["import_claims.v1"]({ claims: [realisticClaim(1)] });
  for (const [index, pause] of [...pauses, undefined].entries()) {
    const row = (await eventually(
      `${index + 1} results are written down`,
      () => delivery(platform.database),
      (found) => found?.results === index + 1,
    ))!;
    expect(receiver.received).toHaveLength(index + 1);
    if (pause === undefined) {
      expect(row).toMatchObject({ state: "dead", reason: "exhausted", attempts: 6 });
      break;
    }
    const attempt = await platform.database.read((reader) =>
      reader.get<{ at: number }>("select max(started_at) as at from attempts"),
    );
    // The attempt ended at some time while the clock was moved on, by 5 s at most.
    expect(row.due_at - attempt!.at).toBeGreaterThanOrEqual(pause);
    expect(row.due_at - attempt!.at).toBeLessThanOrEqual(pause * 1.25 + 5000);
    await clock.sleep(row.due_at - clock.now() - 2500);
    await clock.advance(2400);
    expect(receiver.received).toHaveLength(index + 1);
    await clock.advance(5000);
  }
  expect(new Set(receiver.received.map(({ message }) => message.id)).size).toBe(1);
  expect(receiver.received.map(({ message }) => message.attempt)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(receiver.received.every(({ raw }) => tailIsGenuine(raw, secret))).toBe(true);
});

test("410 ends the delivery and disables the endpoint; what comes later waits", async () => {
  const platform = await startPlatform();
  const client = await newTestClient(platform);
  const receiver = await startReceiver((_, response) => response.writeHead(410).end());
  await newEndpoint(platform, client.clientId, receiver.url);
  await client.api["import_claims.v1"]({ claims: [realisticClaim(1)] });
  await receiver.until((all) => all.length === 1);
  await eventually(
    "the delivery is dead",
    () => delivery(platform.database),
    (found) => found?.state === "dead",
  );
  await client.api["import_claims.v1"]({ claims: [realisticClaim(2)] });
  const states = await platform.database.read((reader) =>
    reader.all<{ state: string; reason: string | null }>("select state, reason from deliveries order by id"),
  );
  expect(states).toEqual([
    { state: "dead", reason: "gone" },
    { state: "pending", reason: null },
  ]);
  const endpoint = await platform.database.read((reader) =>
    reader.get<{ state: string }>("select state from endpoints"),
  );
  expect(endpoint?.state).toBe("disabled");
});

test("410 is told to the client's other endpoints and the feed, once, with the result itself", async () => {
  const platform = await startPlatform();
  const client = await newTestClient(platform);
  const gone = await startReceiver((_, response) => response.writeHead(410).end());
  const other = await startReceiver();
  const { id } = await newEndpoint(platform, client.clientId, gone.url);
  await newEndpoint(platform, client.clientId, other.url);
  await client.api["import_claims.v1"]({ claims: [realisticClaim(1), realisticClaim(2)] });
  const isNotice = ({ message }: (typeof other.received)[number]) => message.type === "endpoint.disabled";
  await other.until((all) => all.some(isNotice) && all.length === 3);
  const data = { endpoint_id: id, reason: "gone" };
  expect(other.received.find(isNotice)!.message).toMatchObject({ subject: null, causation_id: null, data });
  const notices = (await allEvents(client)).filter(({ type }) => type === "endpoint.disabled");
  expect(notices).toMatchObject([{ data }]);
  const deliveries = await platform.database.read((reader) =>
    reader.all<{ endpoint_id: string }>("select endpoint_id from deliveries where event_id = $1", [
      notices[0]!.id,
    ]),
  );
  expect(deliveries).toHaveLength(1);
  expect(deliveries[0]!.endpoint_id).not.toBe(id);
});

test("never more in flight than the endpoint's cap", async () => {
  const platform = await startPlatform();
  const client = await newTestClient(platform);
  let open = 0;
  let most = 0;
  const receiver = await startReceiver((_, response) => {
    open += 1;
    most = Math.max(most, open);
    setImmediate(() => {
      open -= 1;
      response.writeHead(204).end();
    });
  });
  await newEndpoint(platform, client.clientId, receiver.url, { inFlight: 3 });
  await client.api["import_claims.v1"]({
    claims: Array.from({ length: 60 }, (_, index) => realisticClaim(index)),
  });
  await receiver.until((all) => all.length === 60);
  expect(most).toBeLessThanOrEqual(3);
});

/** The network as a promise in the test's hands: the one fake thing here. */
class FakeNetwork {
  readonly sent: { outgoing: Outgoing; answer: (outcome: AttemptOutcome) => void }[] = [];
  #always: AttemptOutcome | undefined;

  /** Also to what is sent from here on. */
  answerAll(outcome: AttemptOutcome): void {
    this.#always = outcome;
    for (const { answer } of this.sent) answer(outcome);
  }

  post(outgoing: Outgoing): Promise<AttemptOutcome> {
    if (this.#always) return Promise.resolve(this.#always);
    return new Promise((answer) => this.sent.push({ outgoing, answer }));
  }
}

async function twoNodes({ endpoints = 1, events = 1 } = {}) {
  const clock = new ManualClock();
  const database = await freshDatabase(clock);
  const ids = createIds(clock, systemRandom);
  const sealer = await openDataKeys(database, new Uint8Array(32));
  const log = createLog("silent");
  const guard = new Guard({ allowLoopback: true, ownPorts: () => [] });
  const outbox = new Outbox({ ids, log, strict: true, feedPins: findPins });
  await database.write(async (tx) => {
    const clientId = await createClient(tx, ids, "Test");
    for (let made = 0; made < endpoints; made++)
      await createEndpoint(
        tx,
        { ids, random: systemRandom, sealer, guard },
        { clientId, url: "http://127.0.0.1:9/", types: ["*"], pins: {}, confirmed: true, inFlight: 1 },
      );
    const event = {
      messageId: "claim.created.v1" as const,
      subject: null,
      sequence: null,
      data: sampleData("claim.created.v1"),
    };
    const all = Array.from({ length: events }, () => event);
    await outbox.append(tx, { clientId, causationId: null, bulk: false, events: all });
  });
  const node = (nodeId: string, alone: boolean) => {
    const network = new FakeNetwork();
    const sender = new Sender({
      database,
      ship: shipThrough((outgoing) => network.post(outgoing)),
      keepKeys() {},
      outbox,
      sealer,
      clock,
      random: { ...systemRandom, fraction: () => 0 },
      ids,
      log,
      nodeId,
      alone,
      lease: documentedLease,
      leasesFreed() {},
    });
    return { network, sender };
  };
  return { clock, database, node };
}

const sentBy = ({ network }: { network: FakeNetwork }, count: number) =>
  eventually(
    `attempts of this node: ${count}`,
    () => network.sent,
    ({ length }) => length === count,
  );

const delivered: AttemptOutcome = { cause: "delivered", statusCode: 200, durationMs: 1 };

describe("a node", () => {
  test("that ends in the middle of an attempt costs no retry: the next holder notes it as lost and sends again at once; a late result is refused", async () => {
    const { clock, database, node } = await twoNodes();
    const first = node("nod_1", true);
    await clock.advance(1);
    await sentBy(first, 1);
    expect(await delivery(database)).toMatchObject({ state: "sending", attempts: 1, results: 0, lost: 0 });

    const second = node("nod_2", true);
    await clock.advance(1);
    await sentBy(second, 1);
    expect(await delivery(database)).toMatchObject({ state: "sending", attempts: 2, results: 0, lost: 1 });

    first.network.sent[0]!.answer(delivered);
    await clock.advance(100);
    expect(await delivery(database)).toMatchObject({ state: "sending", attempts: 2, results: 0 });

    second.network.sent[0]!.answer(delivered);
    await eventually(
      "the delivery is delivered",
      () => delivery(database),
      (found) => found?.state === "delivered",
    );
    const attempts = await database.read((reader) =>
      reader.all<{ number: number; cause: string }>("select number, cause from attempts order by number"),
    );
    expect(attempts).toEqual([
      { number: 1, cause: "lost" },
      { number: 2, cause: "delivered" },
    ]);
    const [one, two] = [first, second].map(
      ({ network }) => JSON.parse(textOf(network.sent[0]!.outgoing.body)) as { id: string; attempt: number },
    );
    expect([one!.id === two!.id, one!.attempt, two!.attempt]).toEqual([true, 1, 2]);
    await Promise.all([first.sender.stop(), second.sender.stop()]);
  });

  test("and another one that joins share busy endpoints out, too, and no attempt is lost by that", async () => {
    const { clock, database, node } = await twoNodes({ endpoints: 2, events: 3 });
    const join = async (id: string) => {
      await database.write((tx) => nodeStarted(tx, { id, sends: true, masterKeys: "file" }, false));
      return node(id, false);
    };
    const first = await join("nod_1");
    await clock.advance(1);
    await sentBy(first, 2);
    const second = await join("nod_2");
    onTestFinished(async () => {
      for (const { network } of [first, second]) network.answerAll(delivered);
      await Promise.all([first.sender.stop(), second.sender.stop()]);
    });
    await clock.advance(4000);
    // Each endpoint has one on its way and two waiting: only at the one that stays does the next one begin.
    for (const { answer } of first.network.sent.slice()) answer(delivered);
    await clock.advance(100);
    await sentBy(first, 3);
    await clock.advance(8000);
    await sentBy(second, 1);
    expect(first.network.sent).toHaveLength(3);
    const rows = await database.read((reader) =>
      reader.all<{ lease_owner: string; lost: number }>(
        `select e.lease_owner, sum(d.lost) as lost from endpoints e join deliveries d on d.endpoint_id = e.id
         group by e.lease_owner order by e.lease_owner`,
      ),
    );
    expect(rows).toEqual([
      { lease_owner: "nod_1", lost: 0 },
      { lease_owner: "nod_2", lost: 0 },
    ]);
  });

  test("gives its endpoints to another node at a clean end, which waits for that", async () => {
    const { clock, database, node } = await twoNodes();
    const first = node("nod_1", false);
    await clock.advance(1);
    await sentBy(first, 1);
    const second = node("nod_2", false);
    await clock.advance(1);
    expect(second.network.sent).toHaveLength(0);
    onTestFinished(async () => {
      second.network.sent[0]?.answer(delivered);
      await second.sender.stop();
    });
    first.network.sent[0]!.answer(delivered);
    await first.sender.stop();
    await clock.advance(4000);
    const endpoint = await database.read((reader) =>
      reader.get<{ lease_owner: string; fence: number }>("select lease_owner, fence from endpoints"),
    );
    expect(endpoint).toMatchObject({ lease_owner: "nod_2", fence: 2 });
  });
});
