import { expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { patienceMs } from "#test/support/eventually.ts";
import { expectOnce, type Nodes, startLoad, startNodes } from "#test/support/nodes.ts";
import { type Receiver, startReceiver } from "#test/support/receiver.ts";
import { tailIsGenuine } from "#test/support/verify.ts";

/** `LEASE=documented` takes 30 s of patience, and says how long the endpoints were nobody's. */
const isDocumented = process.env.LEASE === "documented";
const program = isDocumented ? "src/main.ts" : "test/support/short-lease-server.ts";
const timeout = isDocumented ? 300_000 : 120_000;
const forMs = isDocumented ? 60_000 : patienceMs;
const looks = { everyMs: 20, forMs };

/** Which node each endpoint is leased to, in the order of their ids. */
async function ownersOf({ database }: Nodes): Promise<(string | null)[]> {
  const rows = await database.read((reader) =>
    reader.all<{ lease_owner: string | null }>("select lease_owner from endpoints order by id"),
  );
  return rows.map(({ lease_owner }) => lease_owner);
}

/** Resolves when so many nodes have their share each, and nobody else has an endpoint. */
async function shared(all: Nodes, among: number): Promise<void> {
  const isShared = (owners: (string | null)[]) => {
    const counts = Map.groupBy(owners, (owner) => owner);
    const most = Math.ceil(owners.length / among);
    const isEven = [...counts.values()].every(({ length }) => length <= most);
    return counts.size === among && !counts.has(null) && isEven;
  };
  await all.until(`the endpoints are shared among ${among} nodes`, () => ownersOf(all), isShared, looks);
}

const created = ({ received }: Receiver) =>
  received.filter(({ message: { type } }) => type === "claim.created");

test("kill -9 of one of three nodes under load: nothing is lost or doubled, and its endpoints are taken over", {
  timeout,
}, async () => {
  const all = await startNodes(3, { program });
  const receivers = await Promise.all(Array.from({ length: 3 }, () => startReceiver()));
  const endpoints = new Map<string, { receiver: Receiver; secret: string }>();
  for (const receiver of receivers) {
    const { id, secret } = await all.newEndpoint(receiver.url);
    endpoints.set(id, { receiver, secret });
  }
  await shared(all, 3);

  const load = startLoad(all, 500);
  await load.reaches(20);
  await all.nodes[1]!.kill();
  const killedAt = performance.now();
  const takeover = shared(all, 2).then(() => (performance.now() - killedAt) / 1000);
  takeover.catch(() => {});
  await load.done();
  expect(load.repeated()).toBeGreaterThan(0);
  const seconds = await takeover;
  if (isDocumented) console.log(`taken over after ${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThan(35);
  await expectOnce(all, load);
  for (const { receiver, secret } of endpoints.values()) {
    const ids = () => new Set(created(receiver).map(({ message }) => message.id)).size;
    await receiver.until(() => ids() === load.claims.length, forMs);
    expect(receiver.received.every(({ raw }) => tailIsGenuine(raw, secret))).toBe(true);
  }
});

test("a node that stands still for longer than its lease: others send, and its late results are refused", {
  timeout,
}, async () => {
  const all = await startNodes(3, { program, started: 1 });
  const { nodes, database } = all;
  const answers: (() => void)[] = [];
  // The first attempt is answered late and well, the others at once and not.
  const receiver = await startReceiver((_, response) => {
    if (answers.length === 0) answers.push(() => response.writeHead(204).end());
    else response.writeHead(500).end();
  });
  await all.newEndpoint(receiver.url);
  const owner = async () => (await ownersOf(all))[0]!;
  const first = await all.until("the endpoint is somebody's", owner, (id) => id !== null, looks);
  await Promise.all(nodes.slice(1).map((node) => node.start()));
  await all.api(1)["import_claims.v1"]({ claims: [realisticClaim(1)] });
  await receiver.until((received) => received.length === 1);

  process.kill(nodes[0]!.pid()!, "SIGSTOP");
  await receiver.until((received) => received.length === 2, forMs);
  const second = await owner();
  expect(second).not.toBe(first);
  const look = () =>
    database.read((reader) =>
      reader.get<{ state: string }>(
        "select state, attempts, results, lost from deliveries where challenge is null",
      ),
    );
  const failedOnce = { state: "pending", attempts: 2, results: 1, lost: 1 };
  await all.until("the second attempt has its result", look, (row) => row?.state === "pending", looks);
  expect(await look()).toEqual(failedOnce);

  answers[0]!();
  process.kill(nodes[0]!.pid()!, "SIGCONT");
  const refused = (log: string) => log.includes("results of an older lease were refused");
  await all.until("the log says that late results were refused", () => all.logged(), refused, looks);
  expect(await look()).toEqual(failedOnce);
  expect(await owner()).toBe(second);
});
