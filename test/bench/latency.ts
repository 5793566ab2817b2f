import type { Bench, Suite } from "./bench.ts";
import { accountCreations } from "./calls.ts";
import { asSent } from "./deliver/senders.ts";
import { authorize, type FleetClient } from "./fleet.ts";
import type { Poster } from "./poster.ts";
import type { Receiver } from "./receiver.ts";
import { atMost, type Report, type Row } from "./report.ts";
import { percentile, rounded } from "./sample.ts";
import { checkSignatures } from "./signatures.ts";

export interface LatencySize {
  clients: number;
  /** Events, each of a request of its own. */
  perSecond: number;
  rounds: number;
  /** Requests of each slice whose signatures are checked. */
  checked: number;
}

const promisedSize: LatencySize = {
  clients: 20,
  perSecond: 500,
  rounds: 5,
  checked: 500,
};

const timesTheLoop = 5;
const limitMs = 150;
/** Of a round, how long the loop runs beside the platform; in the rest it runs alone. */
const besideShare = 0.75;
const apiConnections = 64;
const loopConnections = 64;
const patienceMs = 30_000;

/** From a commit to the receiver's socket at 500 events per second, beside a bare loop at the same rate. */
export const latency: Suite = latencyAt(promisedSize);

/** The suite at another size. */
export function latencyAt(size: LatencySize): Suite {
  return async (bench) => {
    const course = await prepare(bench, size);
    const samples: Samples = { ours: [], loop: [], loopAlone: [], answers: [] };
    const roundMs = (bench.seconds * 1000) / size.rounds;
    bench.say(`measuring for ${bench.seconds} s`);
    for (let round = 0; round < size.rounds; round++) {
      bench.signal.throwIfAborted();
      const beside = await course.beside(roundMs * besideShare);
      const loopAlone = await course.alone(roundMs * (1 - besideShare));
      // The first round only warms up.
      if (round === 0) continue;
      for (const [name, values] of Object.entries({ ...beside, loopAlone }))
        for (const value of values) samples[name as keyof Samples].push(value);
    }
    return reportOf(size, samples, course.checked());
  };
}

/**
 * In ms. `ours` is from the event's `created_at` to the moment at which the receiver has read the whole request. That
 * time is taken when the unit begins, before its COMMIT, and cut off to whole ms, so nothing is too small; how late the
 * schedule or the answer of the API was is not in it. The loops are from the scheduled time to the same moment.
 */
type Samples = Record<"ours" | "loop" | "loopAlone" | "answers", number[]>;

interface Course {
  /** Calls on a fixed schedule, and at the same time the loop's posts on one. */
  beside(forMs: number): Promise<Record<"ours" | "loop" | "answers", ArrayLike<number> & Iterable<number>>>;
  alone(forMs: number): Promise<Float64Array>;
  checked(): number;
}

async function prepare(bench: Bench, size: LatencySize): Promise<Course> {
  const receiver = await bench.receiver();
  const dataDir = bench.scratch("latency");
  const fleet = await bench.fleet(dataDir);
  const clients = await fleet.add({
    clients: size.clients,
    endpointsPerClient: 1,
    types: ["account.created"],
    url: `${receiver.origin}/ours/hook`,
  });
  await receiver.define({ name: "ours", keep: size.checked });
  const source = await startSource(bench, receiver, dataDir, clients, size);
  bench.say("letting the platform send what the loop will send");
  const { kept } = await source.run(size.perSecond);
  const loop = bench.poster();
  const { headers, requests } = asSent("loop", kept);
  await loop.define("loop", {
    origin: receiver.origin,
    connections: loopConnections,
    status: 204,
    headers,
    requests: requests.map((request) => ({ ...request, path: "/loop/at/{at}" })),
  });
  const countOf = (forMs: number) => Math.max(1, Math.round((size.perSecond * forMs) / 1000));
  return {
    checked: source.checked,
    async beside(forMs) {
      const count = countOf(forMs);
      const [ours, delays] = await Promise.all([
        source.run(count),
        loopDelays(loop, receiver, size.perSecond, count),
      ]);
      return { ours: ours.delaysMs, loop: delays, answers: ours.answersMs };
    },
    alone: (forMs) => loopDelays(loop, receiver, size.perSecond, countOf(forMs)),
  };
}

async function loopDelays(
  loop: Poster,
  receiver: Receiver,
  perSecond: number,
  count: number,
): Promise<Float64Array> {
  await loop.open("loop", perSecond, count);
  const arrivals = await receiver.take("loop");
  if (arrivals.count !== count) throw new Error(`${arrivals.count} of the loop's ${count} posts arrived`);
  return arrivals.delaysMs;
}

/**
 * The source of events: calls of the Client API, the clients in turn, by a process of its own. They create accounts,
 * because few calls cost the platform less: what is measured is the way of an event, and not an overload of its source.
 */
async function startSource(
  bench: Bench,
  receiver: Receiver,
  dataDir: string,
  clients: readonly FleetClient[],
  { perSecond }: LatencySize,
) {
  const server = await bench.server(dataDir);
  const headers: Record<string, string>[] = [];
  for (const client of clients) headers.push(await authorize(server, client));
  const api = bench.poster();
  let called = 0;
  let checked = 0;
  return {
    checked: () => checked,
    /** Resolves when all their events have arrived; throws when one does not, or is not signed as it must be. */
    async run(count: number) {
      const requests = accountCreations(called, count, clients.length);
      called += count;
      const target = { origin: server.url, connections: apiConnections, status: 200, headers, requests };
      await api.define("calls", target);
      const { latenciesMs: answersMs } = await api.open("calls", perSecond, count);
      await receiver.until("ours", count, patienceMs);
      const arrivals = await receiver.take("ours");
      if (arrivals.count !== count) throw new Error(`${arrivals.count} of ${count} events arrived`);
      const secrets = clients.flatMap(({ endpoints }) => endpoints.map(({ secret }) => secret));
      checked += checkSignatures(arrivals.kept, secrets);
      return { ...arrivals, answersMs };
    },
  };
}

function reportOf(size: LatencySize, samples: Samples, checked: number): Report {
  const p99 = (name: keyof Samples) => percentile(samples[name], 0.99);
  const toLoop = rounded(p99("ours") / p99("loop"));
  const toLoopAlone = rounded(p99("ours") / p99("loopAlone"));
  return {
    rows: [
      row("commit to receiver", size, samples.ours),
      row("bare loop beside it", size, samples.loop),
      row("bare loop alone", size, samples.loopAlone),
      row("answer of the call", size, samples.answers),
      { signatures_checked: checked },
    ],
    ratios: { p99_to_loop: toLoop, p99_to_loop_alone: toLoopAlone },
    goals: [
      atMost("p99 from commit to receiver, ours to a bare loop beside it", timesTheLoop, toLoop),
      atMost("p99 from commit to receiver, ms", limitMs, rounded(p99("ours"), 1)),
    ],
  };
}

function row(what: string, { perSecond }: LatencySize, samples: readonly number[]): Row {
  return {
    latency: what,
    per_second: perSecond,
    samples: samples.length,
    p50_ms: rounded(percentile(samples, 0.5), 1),
    p99_ms: rounded(percentile(samples, 0.99), 1),
    max_ms: rounded(percentile(samples, 1), 1),
  };
}
