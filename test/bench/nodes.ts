import { PostgresDatabase } from "#src/store/postgres/database.ts";
import { type InstallationClient, newInstallationClient } from "#test/support/installation.ts";
import { startPostgres } from "#test/support/postgres/server.ts";
import type { ServerProcess } from "#test/support/server-process.ts";
import type { Bench, Suite } from "./bench.ts";
import { imports } from "./calls.ts";
import { pairedRatio, type Slice } from "./deliver/rates.ts";
import { authorize } from "./fleet.ts";
import { copyClaims, paymentsOn } from "./nodes/claims.ts";
import type { Posted, Poster, PostRequest } from "./poster.ts";
import { atLeast, type Report, type Row } from "./report.ts";
import { median, percentile, rounded } from "./sample.ts";

export interface NodesSize {
  nodes: readonly number[];
  /** Claims that payments are spread over, and as many as are hot. */
  spread: number;
  hot: number;
  rounds: number;
}

const promisedSize: NodesSize = { nodes: [1, 2, 3], spread: 100_000, hot: 200, rounds: 5 };
const keptFromFirst = 0.8;
const hotShare = 0.5;
/** Over all nodes together, however many there are. */
const connections = 48;
const payers = 64;
/** Of one client, no two transactions commit at the same time: they take places in its feed. Payments are of the first. */
const clients = 8;
const firstGuessPerSecond = 800;
const masterKey = Buffer.alloc(32, 5);

/** What one, two and three nodes on one PostgreSQL do, and what many payments on few claims cost. */
export const nodes: Suite = nodesAt(promisedSize);

/** The suite at another size. */
export function nodesAt(size: NodesSize): Suite {
  return async (bench) => {
    const { servers, posters, headers, client, database } = await prepare(bench, Math.max(...size.nodes));
    const course = { bench, servers, posters, headers };
    bench.say(`copying claims until there are ${size.spread}`);
    const claims = await copyClaims(database, client.clientId, size.spread, (requests) =>
      callOnce(course, requests),
    );
    const contests = [
      ...size.nodes.map((count) => importsThrough(course, count)),
      paymentsOver(course, "payments, spread", claims),
      paymentsOver(course, "payments, hot", claims.slice(0, size.hot)),
    ];
    const slices = new Map<Contest, Slice[]>(contests.map((contest) => [contest, []]));
    const sliceMs = (bench.seconds * 1000) / (size.rounds * contests.length);
    bench.say(`measuring for ${bench.seconds} s`);
    for (let round = 0; round < size.rounds; round++) {
      for (const contest of round % 2 === 0 ? contests : contests.toReversed()) {
        bench.signal.throwIfAborted();
        const slice = await contest.slice(sliceMs);
        bench.say(`round ${round}: ${contest.name} ${Math.round(slice.perSecond)}/s`);
        // The first round only warms up.
        if (round > 0) slices.get(contest)!.push(slice);
      }
    }
    return reportOf(contests, slices, size);
  };
}

interface Course {
  bench: Bench;
  servers: readonly ServerProcess[];
  /** One for each server. */
  posters: readonly Poster[];
  /** One for each client. */
  headers: Record<string, string>[];
}

interface Contest {
  name: string;
  slice(forMs: number): Promise<Slice>;
}

async function prepare(bench: Bench, count: number) {
  bench.say(`starting PostgreSQL and ${count} nodes`);
  const server = await startPostgres();
  bench.cleanup(() => server.end());
  const folder = bench.scratch("nodes");
  const env = { DATABASE_URL: server.url, MASTER_KEY: masterKey.toString("base64") };
  const servers: ServerProcess[] = [];
  for (let node = 0; node < count; node++) servers.push(await bench.server(folder, env));
  const database = await PostgresDatabase.open({ url: server.url });
  bench.cleanup(() => database.close());
  const all: InstallationClient[] = [];
  const headers: Record<string, string>[] = [];
  for (let made = 0; made < clients; made++) {
    const client = await newInstallationClient(database, masterKey);
    all.push(client);
    headers.push(await authorize(servers[0]!, { id: client.clientId, endpoints: [], ...client }));
  }
  return { servers, posters: servers.map(() => bench.poster()), headers, client: all[0]!, database };
}

/** Every one of them once, through the first node. */
async function callOnce(
  { posters, servers, headers }: Course,
  requests: readonly PostRequest[],
): Promise<void> {
  const target = { origin: servers[0]!.url, connections: 4, status: 200, headers };
  await posters[0]!.define("once", { ...target, requests: [...requests] });
  await posters[0]!.open("once", 1000, requests.length);
}

let called = 0;

function importsThrough(course: Course, count: number): Contest {
  const make = (some: number) => {
    called += some;
    return imports(called - some, some, 1, clients);
  };
  return contestOf(course, `imports, ${count} node${count > 1 ? "s" : ""}`, count, connections, make);
}

function paymentsOver(course: Course, name: string, claims: Parameters<typeof paymentsOn>[0]): Contest {
  let paid = 0;
  const make = (some: number) => {
    paid += some;
    return paymentsOn(claims, paid - some, some, name);
  };
  return contestOf(course, name, 1, payers, make);
}

/** Closed loops over so many connections in all, shared by `count` nodes; `make` gives requests that nobody has sent yet. */
function contestOf(
  { servers, posters, headers }: Course,
  name: string,
  count: number,
  all: number,
  make: (some: number) => PostRequest[],
): Contest {
  let perSecond = firstGuessPerSecond;
  return {
    name,
    async slice(forMs) {
      const each = Math.ceil((perSecond * 3 * forMs) / 1000 / count);
      const some = servers.slice(0, count).map((server, node) => ({ server, poster: posters[node]! }));
      for (const { server, poster } of some) {
        const target = { origin: server.url, connections: all / count, status: 200, headers };
        await poster.define(name, { ...target, requests: make(each) });
      }
      const posted: Posted[] = await Promise.all(some.map(({ poster }) => poster.closed(name, forMs)));
      const requests = posted.reduce((sum, { count }) => sum + count, 0);
      perSecond = requests / Math.max(...posted.map(({ seconds }) => seconds));
      const durationsMs = posted.flatMap(({ latenciesMs }) => [...latenciesMs]);
      return { requests, perSecond, durationsMs };
    },
  };
}

function reportOf(
  contests: readonly Contest[],
  slices: ReadonlyMap<Contest, Slice[]>,
  { nodes: counts }: NodesSize,
): Report {
  const of = (index: number) => slices.get(contests[index]!)!;
  const [spread, hot] = [of(counts.length), of(counts.length + 1)];
  const manyToOne = pairedRatio(of(counts.length - 1), of(0));
  const hotToSpread = pairedRatio(hot, spread);
  const most = counts.at(-1)!;
  return {
    rows: contests.map((contest) => rowOf(contest.name, slices.get(contest)!)),
    ratios: { [`${most}_nodes_to_1`]: manyToOne, hot_to_spread: hotToSpread },
    goals: [
      atLeast(`imports per second, ${most} nodes to 1 on one machine`, keptFromFirst, manyToOne),
      atLeast("payments per second, on few claims to on many", hotShare, hotToSpread),
    ],
  };
}

function rowOf(contest: string, slices: readonly Slice[]): Row {
  const durations = slices.flatMap(({ durationsMs }) => [...(durationsMs as number[])]);
  return {
    contest,
    requests: slices.reduce((sum, { requests }) => sum + requests, 0),
    per_second: Math.round(median(slices.map(({ perSecond }) => perSecond))),
    p50_ms: rounded(percentile(durations, 0.5), 1),
    p99_ms: rounded(percentile(durations, 0.99), 1),
  };
}
