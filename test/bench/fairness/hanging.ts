import type { Bench } from "../bench.ts";
import { imports } from "../calls.ts";
import { authorize, type Fleet, type FleetClient } from "../fleet.ts";
import type { Poster } from "../poster.ts";
import type { Receiver } from "../receiver.ts";
import { atMost, type Report, type Row } from "../report.ts";
import { percentile, rounded } from "../sample.ts";
import { checkSignatures } from "../signatures.ts";

export interface HangingSize {
  healthyClients: number;
  perClientAndSecond: number;
  /** Events that wait for the endpoint that hangs. */
  backlog: number;
  warmUpMs: number;
  /** Requests of each phase whose signatures are checked. */
  checked: number;
}

const times = 2;
const maxRequests = 50;
/** Without, with, without: whatever drifts meanwhile, drifts through both. */
const shares = { before: 0.2, beside: 0.6, after: 0.2 };
const connections = 64;
const patienceMs = 30_000;
const hanging = { name: "hanging", hangs: true };

/**
 * Clients with an event every second, first alone and then beside one whose endpoint takes requests and never answers:
 * how long after its `created_at` each event is at its receiver, and what the endpoint that hangs gets meanwhile.
 */
export async function measureHanging(bench: Bench, size: HangingSize, forMs: number): Promise<Report> {
  const receiver = await bench.receiver();
  await receiver.define(hanging);
  await receiver.define({ name: "healthy", keep: size.checked });
  const dataDir = bench.scratch("hanging");
  const fleet = await bench.fleet(dataDir);
  const one = { endpointsPerClient: 1, types: ["claim.created"] };
  const url = `${receiver.origin}/healthy/hook`;
  const healthy = await fleet.add({ ...one, clients: size.healthyClients, url });
  const [broken] = await fleet.add({ ...one, clients: 1, url: `${receiver.origin}/${hanging.name}/hook` });
  await fleet.disable([broken!]);
  bench.say(`writing ${size.backlog} events for an endpoint that hangs`);
  await fleet.append(broken!, size.backlog);
  const events = await startEvents(bench, receiver, dataDir, healthy, size.perClientAndSecond);
  await events.run(size.warmUpMs);
  const without = await events.run(forMs * shares.before);
  const beside = await besideHanging(bench, fleet, broken!, receiver, () =>
    events.run(forMs * shares.beside),
  );
  without.push(...(await events.run(forMs * shares.after)));
  return reportOf(size, without, beside, events.checked());
}

interface Beside {
  delays: number[];
  requests: number;
  seconds: number;
}

/** Enables the endpoint for as long as `work` takes, which begins when the endpoint has got its first request. */
async function besideHanging(
  bench: Bench,
  fleet: Fleet,
  broken: FleetClient,
  receiver: Receiver,
  work: () => Promise<number[]>,
): Promise<Beside> {
  bench.say("letting the platform at the endpoint that hangs");
  await fleet.enable([broken]);
  if ((await receiver.until(hanging.name, 1, patienceMs)) === 0)
    throw new Error("nothing was sent to the endpoint that hangs");
  const startedAt = performance.now();
  const delays = await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const { count } = await receiver.take(hanging.name);
  await fleet.disable([broken]);
  return { delays, requests: count, seconds };
}

/** Events of the healthy clients, in turn and on a fixed schedule, by imports through the Client API. */
async function startEvents(
  bench: Bench,
  receiver: Receiver,
  dataDir: string,
  clients: readonly FleetClient[],
  perClientAndSecond: number,
) {
  const server = await bench.server(dataDir);
  const headers: Record<string, string>[] = [];
  for (const client of clients) headers.push(await authorize(server, client));
  const secrets = clients.flatMap(({ endpoints }) => endpoints.map(({ secret }) => secret));
  const api: Poster = bench.poster();
  const perSecond = clients.length * perClientAndSecond;
  let imported = 0;
  let checked = 0;
  return {
    checked: () => checked,
    /** Resolves to the delays when all their events have arrived; throws when one does not, or is not signed. */
    async run(forMs: number): Promise<number[]> {
      const count = Math.max(1, Math.round((perSecond * forMs) / 1000));
      const requests = imports(imported, count, 1, clients.length);
      imported += count;
      await api.define("events", { origin: server.url, connections, status: 200, headers, requests });
      await api.open("events", perSecond, count);
      await receiver.until("healthy", count, patienceMs);
      const arrivals = await receiver.take("healthy");
      if (arrivals.count !== count) throw new Error(`${arrivals.count} of ${count} events arrived`);
      checked += checkSignatures(arrivals.kept, secrets);
      return [...arrivals.delaysMs];
    },
  };
}

function reportOf(size: HangingSize, without: number[], beside: Beside, checked: number): Report {
  const p99 = (delays: readonly number[]) => percentile(delays, 0.99);
  const ratio = rounded(p99(beside.delays) / p99(without));
  const withinSeconds = Math.round(beside.seconds);
  return {
    rows: [
      row("alone", without),
      row("beside one that hangs", beside.delays),
      {
        waiting_for_the_hanging: size.backlog,
        requests_it_got: beside.requests,
        within_s: withinSeconds,
        signatures_checked: checked,
      },
    ],
    ratios: { healthy_p99_beside_hanging: ratio },
    goals: [
      atMost("p99 of healthy clients, beside an endpoint that hangs to alone", times, ratio),
      atMost(`requests that hang, within ${withinSeconds} s`, maxRequests, beside.requests),
    ],
  };
}

function row(healthy: string, delays: readonly number[]): Row {
  return {
    healthy_clients: healthy,
    events: delays.length,
    p50_ms: rounded(percentile(delays, 0.5), 1),
    p99_ms: rounded(percentile(delays, 0.99), 1),
    max_ms: rounded(percentile(delays, 1), 1),
  };
}
