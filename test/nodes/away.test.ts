import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { startCuttingProxy } from "#test/support/cutting-proxy.ts";
import { eventually, failureOf } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { holdRequest } from "#test/support/held-request.ts";
import { connectTo } from "#test/support/mover.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { type Ended, serverProcess } from "#test/support/process.ts";

const masterKey = Buffer.alloc(32, 9).toString("base64");

/** A server whose PostgreSQL can be taken away, and what it logs. */
async function server(changes: { databaseUrl?: string } = {}) {
  const databaseUrl = changes.databaseUrl ?? (await freshPostgresUrl());
  const proxy = await startCuttingProxy(databaseUrl);
  const folder = freshFolder();
  const logFile = path.join(folder, "log");
  const logTo = openSync(logFile, "a");
  onTestFinished(() => closeSync(logTo));
  const env = { DATABASE_URL: proxy.url, MASTER_KEY: masterKey };
  const process = await serverProcess(folder, { env, logTo });
  return { ...process, proxy, databaseUrl, logged: () => readFileSync(logFile, "utf8") };
}

const statusOf = (url: string) =>
  fetch(url).then(
    async (response) => `${response.status} ${await response.text()}`,
    () => "nobody",
  );

/** What became of a start whose COMMIT with that statement was cut, and where it has said that it serves meanwhile. */
async function startThatLoses(of: RegExp, awayMs: number) {
  const { launch, ended, proxy, env } = await server();
  proxy.cutCommit("before it", { of, awayMs });
  launch();
  const healthy = new Set<string>();
  let end: Ended | undefined;
  const alive = failureOf(ended().then((how) => (end = how)));
  const look = async () => {
    for (const port of [env.PORT, env.ADMIN_PORT])
      for (const name of ["livez", "readyz"]) {
        const status = await statusOf(`http://127.0.0.1:${port}/${name}`);
        if (status.startsWith("200")) healthy.add(`${port}/${name}`);
      }
    return end;
  };
  await eventually("the start has ended", look, Boolean, { everyMs: 20, alive, forMs: 30_000 });
  return { ...end!, healthy: [...healthy], cuts: proxy.cuts() };
}

test.each([
  ["the schema is looked at", /\bschema_migrations\b/, 0],
  ["the signing key is made", /\binsert into signing_keys\b/, 0],
  ["the node writes itself down, and stays away", /\binsert into nodes\b/, Number.POSITIVE_INFINITY],
  ["the demo client is made", /\binsert into clients\b/, 0],
])(
  "PostgreSQL goes away during a start, when %s: it ends with one line and exit code 1, and never says that it serves",
  async (_when, of, awayMs) => {
    const { said, ...rest } = await startThatLoses(of, awayMs);
    expect(rest).toEqual({ code: 1, signal: null, healthy: [], cuts: 1 });
    expect(said).toMatch(
      /^Actionwire cannot start: the database does not answer \(storage .+\): try again when it does\n$/,
    );
  },
);

test("a start that waits is not live and not ready, and says so; a SIGTERM ends it", async () => {
  const { databaseUrl, launch, kill, url, env } = await server();
  const client = await connectTo(databaseUrl);
  // As another node has it while it migrates.
  await client.query("select pg_advisory_lock(7264117)");
  launch();
  const admin = `http://127.0.0.1:${env.ADMIN_PORT}`;
  const health = () => Promise.all(["livez", "readyz"].map((name) => statusOf(`${admin}/${name}`)));
  const both = (status: string) => (seen: string[]) =>
    seen.every((one) => one === `503 {"status":"${status}"}`);
  await eventually("the admin port says that it starts", health, both("starting"));
  expect(await statusOf(`${url}/readyz`)).toBe("nobody");
  const ended = kill("SIGTERM");
  await eventually(
    "the admin port says that it stops",
    health,
    ([, ready]) => ready === '503 {"status":"stopping"}',
  );
  await client.query("select pg_advisory_unlock(7264117)");
  expect(await ended).toMatchObject({ code: 0, signal: null, said: "" });
  const { rows } = await client.query("select count(*) as nodes from nodes");
  expect(rows).toEqual([{ nodes: 0 }]);
});

test("a SIGTERM while PostgreSQL is away, and nobody calls: the process waits for its parts, though nothing is open", async () => {
  const { start, kill, url, proxy, logged } = await server();
  await start();
  proxy.setAway(true);
  await eventually(
    "the server sees that",
    () => statusOf(`${url}/readyz`),
    (status) => status.startsWith("503"),
  );
  expect(await kill("SIGTERM")).toMatchObject({ code: 75, signal: null });
  expect(logged()).toContain('"part":"node"');
});

test("a SIGTERM while PostgreSQL is away: what was begun is answered, every part is ended, and the exit code tells", async () => {
  const { start, kill, said, url, proxy, logged } = await server();
  await start();
  const token = /Bearer (\S+?)'/.exec(said())![1]!;
  const held = await holdRequest(url, token, { claims: [realisticClaim(1)] });
  // The key of the token is known, and the log has a refused request to write down.
  const authorization = `Bearer ${token}`;
  expect((await fetch(`${url}/v1/get_limits`, { headers: { authorization } })).status).toBe(200);
  const refused = await fetch(`${url}/v1/unknown`);
  expect(refused.status).toBe(404);
  proxy.setAway(true);
  await eventually(
    "the server sees that",
    () => statusOf(`${url}/readyz`),
    (status) => status.startsWith("503"),
  );
  const ended = kill("SIGTERM");
  expect(await held.finish()).toMatch(/^HTTP\/1\.1 503 [\s\S]*"code":"database_unavailable"/m);
  expect(await ended).toMatchObject({ code: 75, signal: null });
  // It has said nothing but its welcome: no stack trace of what nobody caught.
  expect(said()).not.toMatch(/ {4}at |rejection/i);
  const parts = logged()
    .split("\n")
    .flatMap((line) => (line.includes('"part"') ? [(JSON.parse(line) as { part: string }).part] : []));
  expect(parts).toContain("node");
  expect(parts.filter((part) => ["Client API", "worker", "database", "admin port"].includes(part))).toEqual(
    [],
  );
});
