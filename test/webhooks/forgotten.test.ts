import { describe, expect, test } from "vitest";
import type { Database } from "#src/store/database.ts";
import { documentedLease } from "#src/webhooks/leases.ts";
import { emit } from "#test/support/emit.ts";
import { failRows } from "#test/support/failing-changes.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { hanging, Network, ok, type Reply, type Sent } from "#test/support/network.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";

const url = "http://127.0.0.1:9/";
const secondMs = 1000;

async function setUp(reply: (sent: Sent) => Reply, settings: Parameters<typeof newEndpoint>[3] = {}) {
  const clock = new ManualClock();
  const network = new Network(clock, reply);
  const platform = await startPlatform({ clock, network });
  const { clientId } = await newTestClient(platform);
  await newEndpoint(platform, clientId, url, settings);
  await clock.advance(documentedLease.renewMs);
  return { clock, network, platform, clientId };
}

/** What a claim leaves whose COMMIT was done and never confirmed. */
const beginUnnoticed = (database: Database) =>
  database.write((tx) =>
    tx.run(
      "update deliveries set state = 'sending', attempts = attempts + 1, due_at = $1 where state = 'pending'",
      [tx.now],
    ),
  );

const deliveriesOf = (database: Database) =>
  database.read((reader) =>
    reader.all<{ state: string; attempts: number; results: number; lost: number }>(
      "select state, attempts, results, lost from deliveries order by id",
    ),
  );

describe("no delivery is on its way by the books for longer than a lease while nobody knows of it", () => {
  test("it is noted as lost, uses up no retry, and goes out; so does what waits behind it in its order", async () => {
    const { clock, network, platform, clientId } = await setUp(() => ok, { ordered: true });
    await emit(platform, clientId, { count: 2, subject: () => "C-1" });
    await beginUnnoticed(platform.database);
    await clock.advance(documentedLease.leaseMs);
    expect(network.sent.map(({ message }) => message.attempt)).toEqual([2, 2]);
    expect(await deliveriesOf(platform.database)).toEqual([
      { state: "delivered", attempts: 2, results: 1, lost: 1 },
      { state: "delivered", attempts: 2, results: 1, lost: 1 },
    ]);
  });

  test("what is really on its way is left alone, however many renewals pass, also beside one that is not", async () => {
    const { clock, network, platform, clientId } = await setUp(({ message }) =>
      message.subject?.reference === "C-0" ? hanging : ok,
    );
    await emit(platform, clientId);
    await clock.advance(2 * secondMs);
    await emit(platform, clientId, { subject: () => "C-1" });
    await beginUnnoticed(platform.database);
    await clock.advance(21 * secondMs);
    const [hung, forgotten] = await deliveriesOf(platform.database);
    expect(hung).toMatchObject({ attempts: 1, results: 1, lost: 0 });
    expect(forgotten).toMatchObject({ state: "delivered", attempts: 2, lost: 1 });
    expect(network.sent.filter(({ message }) => message.subject?.reference === "C-0")).toHaveLength(1);
  });
});

describe("something that the database cannot do for the sender", () => {
  test("a result that cannot be written down holds up no other one, is given up with an alarm, and its delivery goes out again", async () => {
    const { clock, network, platform, clientId } = await setUp(({ message }) =>
      message.subject?.reference === "C-1" && message.attempt === 1
        ? { cause: "status", statusCode: 418 }
        : ok,
    );
    const { database, logged } = platform;
    await failRows(database, "insert", "attempts", "new.status_code = 418");
    await emit(platform, clientId, { count: 3 });
    await clock.advance(documentedLease.leaseMs);
    expect(await deliveriesOf(database)).toEqual([
      { state: "delivered", attempts: 1, results: 1, lost: 0 },
      { state: "delivered", attempts: 2, results: 1, lost: 1 },
      { state: "delivered", attempts: 1, results: 1, lost: 0 },
    ]);
    expect(network.sent).toHaveLength(4);
    const alarms = logged.map((line) => JSON.parse(line)).filter(({ alarm }) => alarm === "result_lost");
    expect(alarms).toMatchObject([{ attempt: 1, failures: 3, delivery: expect.any(String) as string }]);
  });

  test("an endpoint whose secret is damaged gets nothing, with one alarm, and the others go on; what was due goes out when it is mended", async () => {
    const { clock, network, platform, clientId } = await setUp(() => ok);
    const { database, logged } = platform;
    const other = "http://127.0.0.1:10/";
    const { id } = await newEndpoint(platform, clientId, other);
    const sealed = await database.read((reader) =>
      reader.get<{ sealed: string }>("select sealed from endpoint_secrets where endpoint_id = $1", [id]),
    );
    const write = (text: string) =>
      database.write((tx) =>
        tx.run("update endpoint_secrets set sealed = $2 where endpoint_id = $1", [id, text]),
      );
    await write(`${sealed!.sealed.slice(0, -4)}AAAA`);
    await clock.advance(documentedLease.renewMs);
    await emit(platform, clientId, { count: 3 });
    await clock.advance(documentedLease.leaseMs);
    expect([network.to(url).length, network.to(other).length]).toEqual([3, 0]);
    const alarms = logged.map((line) => JSON.parse(line)).filter(({ alarm }) => alarm === "secret_damaged");
    expect(alarms).toMatchObject([{ endpoint: id, client: clientId }]);
    await write(sealed!.sealed);
    await clock.advance(2 * documentedLease.renewMs);
    expect(network.to(other)).toHaveLength(3);
  });

  test("an endpoint whose deliveries cannot be claimed waits for a minute, with an alarm, and the others go on", async () => {
    const { clock, network, platform, clientId } = await setUp(() => ok);
    const { database, logged } = platform;
    const other = "http://127.0.0.1:10/";
    const { id } = await newEndpoint(platform, clientId, other);
    const succeed = await failRows(database, "update", "deliveries", `new.endpoint_id = '${id}'`);
    await clock.advance(documentedLease.renewMs);
    await emit(platform, clientId, { count: 3 });
    await clock.advance(documentedLease.leaseMs);
    await emit(platform, clientId, { count: 1 });
    await clock.advance(5 * secondMs);
    expect(network.to(url)).toHaveLength(4);
    expect(network.to(other)).toHaveLength(0);
    const alarms = logged.map((line) => JSON.parse(line)).filter(({ alarm }) => alarm === "claim_failed");
    expect(alarms).toMatchObject([{ endpoint: id, client: clientId }]);
    await succeed();
    await clock.advance(60 * secondMs);
    expect(network.to(other)).toHaveLength(4);
  });
});
