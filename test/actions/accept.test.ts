import { describe, expect, onTestFinished, test } from "vitest";
import { fingerprintOf, takeKey } from "#src/actions/idempotency.ts";
import { plainClaim } from "#test/support/claims.ts";
import { startCuttingProxy } from "#test/support/cutting-proxy.ts";
import { newTestClient, post, type RunningPlatform, startPlatform } from "#test/support/platform.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { masterKey } from "#test/support/store.ts";

const claim = plainClaim();

/** So many nodes that take requests and perform none, on one PostgreSQL, and a client of all of them. */
async function setUp({ nodes: count = 1, url: given }: { nodes?: number; url?: string } = {}) {
  const url = given ?? (await freshPostgresUrl());
  const env = { DATABASE_URL: url, MASTER_KEY: masterKey, MODE: "development", ROLES: "api" };
  const nodes: RunningPlatform[] = [];
  for (let started = 0; started < count; started++) nodes.push(await startPlatform({ env }));
  const client = await newTestClient(nodes[0]!);
  const accept = async (key: string, reference = key, node = 0) => {
    const response = await fetch(`${nodes[node]!.url}/v1/import_claims?async=true`, {
      ...post({ claims: [{ ...claim, reference }] }),
      headers: {
        authorization: `Bearer ${client.token}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
    });
    const replayed = response.headers.get("idempotency-replayed") === "true";
    return { status: response.status, replayed, text: await response.text() };
  };
  const { database } = nodes[0]!;
  /** The references of the jobs that wait, each with a request and a key of its own. */
  const waiting = async () => {
    const rows = await database.read((reader) =>
      reader.all<{ payload: string }>(
        `select j.payload from jobs j join requests r on r.state = 'queued' and j.payload like '%' || r.id || '%'
         join idempotency_keys k on k.answer like '%' || r.id || '%'`,
      ),
    );
    return rows.map(({ payload }) => JSON.parse(payload).body.claims[0].reference as string).sort();
  };
  return { nodes, database, client, accept, waiting };
}

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index).padStart(3, "0")}`);

describe("asynchronous requests that come at the same time on PostgreSQL", () => {
  test("share transactions, and each has its own job, request, key and answer", async () => {
    const { database, accept, waiting } = await setUp();
    const keys = names("K", 100);
    const before = database.statements;
    const answers = await Promise.all(keys.map((key) => accept(key)));
    // Alone each of them takes four, and one more for its rate limit.
    expect(database.statements - before).toBeLessThan(3 * keys.length);
    expect(answers.map(({ status, text }) => [status, JSON.parse(text).results[0].reference])).toEqual(
      keys.map((key) => [200, key]),
    );
    expect(await waiting()).toEqual(keys);
    const again = await Promise.all(keys.map((key) => accept(key)));
    expect(again).toEqual(answers.map(({ status, text }) => ({ status, text, replayed: true })));
    expect(await waiting()).toEqual(keys);
  });

  test("a key that was used before gets its own answer, and harms no neighbour", async () => {
    const { accept, waiting } = await setUp();
    const [used, ...keys] = names("K", 40);
    const first = await accept(used!);
    const [again, other, ...rest] = await Promise.all([
      accept(used!),
      accept("P", "P"),
      ...keys.map((key) => accept(key)),
    ]);
    expect(again).toEqual({ ...first, replayed: true });
    expect([other, ...rest].map(({ status }) => status)).toEqual(Array(40).fill(200));
    const reused = await Promise.all([accept(used!, "another body"), accept("Q", "Q")]);
    expect(reused.map(({ status }) => status)).toEqual([422, 200]);
    expect(await waiting()).toEqual([used, ...keys, "P", "Q"].sort());
  });

  test("twins on one node and on two take effect once", async () => {
    const { accept, waiting } = await setUp({ nodes: 2 });
    const keys = names("K", 50);
    const answers = await Promise.all([0, 1, 0].flatMap((node) => keys.map((key) => accept(key, key, node))));
    expect(await waiting()).toEqual(keys);
    for (const [index] of keys.entries()) {
      const three = [answers[index]!, answers[index + 50]!, answers[index + 100]!];
      const good = three.filter(({ status }) => status === 200);
      expect(new Set(good.map(({ text }) => text)).size).toBe(1);
      expect(good.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(three.every(({ status }) => status === 200 || status === 409)).toBe(true);
    }
  });

  test("a twin that holds its key elsewhere is waited for by its own call alone", async () => {
    const { nodes, client, accept, waiting } = await setUp({ nodes: 2 });
    const gate = Promise.withResolvers<void>();
    const taken = Promise.withResolvers<void>();
    const key = { clientId: client.clientId, operationId: "import_claims.v1", key: "held" } as const;
    const twin = nodes[1]!.database.write(async (tx) => {
      await takeKey(tx, { ...key, mode: "async", fingerprint: fingerprintOf("async", Buffer.from("{}")) });
      taken.resolve();
      await gate.promise;
    });
    onTestFinished(() => gate.resolve());
    await taken.promise;
    const order: string[] = [];
    const keys = names("K", 30);
    const call = (name: string) => accept(name).then(({ status }) => void order.push(`${name} ${status}`));
    await Promise.all(["held", ...keys].map(call));
    expect(order.at(-1)).toBe("held 409");
    expect(order.slice(0, -1).sort()).toEqual(keys.map((name) => `${name} 200`));
    gate.resolve();
    await twin;
    expect(await waiting()).toEqual(keys);
  });

  test("one that the database refuses fails alone", async () => {
    const { database, accept, waiting } = await setUp();
    await database.write((tx) =>
      tx.run("alter table jobs add constraint no_poison check (payload not like '%POISON%')"),
    );
    const keys = names("K", 30);
    const answers = await Promise.all(["POISON", ...keys].map((key) => accept(key)));
    expect(answers.map(({ status }) => status)).toEqual([500, ...keys.map(() => 200)]);
    expect(await waiting()).toEqual(keys);
    expect(await database.read((reader) => reader.get("select count(*) as rows from requests"))).toEqual({
      rows: keys.length,
    });
  });

  test("a COMMIT whose reply is lost is looked up, and all who share it are answered", async () => {
    const proxy = await startCuttingProxy(await freshPostgresUrl());
    const { accept, waiting } = await setUp({ url: proxy.url });
    await accept("first");
    proxy.cutCommit("before its reply");
    const keys = names("K", 20);
    const answers = await Promise.all(keys.map((key) => accept(key)));
    const again = await Promise.all(keys.map((key) => accept(key)));
    // The COMMIT that was cut may have been that of a rate limit or a token, which a retry makes good.
    expect(again.map(({ status }) => status)).toEqual(keys.map(() => 200));
    for (const [index, { status, text }] of answers.entries())
      if (status === 200) expect(again[index]).toEqual({ status, text, replayed: true });
    expect(await waiting()).toEqual(["first", ...keys].sort());
  });
});
