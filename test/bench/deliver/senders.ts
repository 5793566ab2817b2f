import type { Bench } from "../bench.ts";
import { cpuTimeMs } from "../cpu-time.ts";
import { authorize, type Fleet, type FleetClient } from "../fleet.ts";
import type { Poster } from "../poster.ts";
import type { Kept, Receiver } from "../receiver.ts";
import { checkSignatures } from "../signatures.ts";
import { type Slice, steadyRate } from "./rates.ts";

/** Somebody who sends to the receiver as fast as it goes, for about so long. */
export interface Sender {
  name: string;
  inFlight: number;
  slice(forMs: number): Promise<Slice>;
}

export interface OurSize {
  clients: number;
  endpointsPerClient: number;
  /** Deliveries of the first slice, from which the others are sized. */
  firstDeliveries: number;
  /** Requests of each slice whose signatures are checked. */
  checked: number;
}

/** The most that one process of ours has in flight. */
export const ourInFlight = 256;
const inFlightPerEndpoint = 100;
const firstGuessPerSecond = 2000;
/** A slice that takes this many times as long as it should is an error. */
const patience = 20;
const group = "ours";

export interface Ours extends Sender {
  /** Requests as they came, of the last slice. */
  kept(): readonly Kept[];
  checked(): number;
}

/**
 * The real server with everything on. A slice writes a backlog while the endpoints are disabled, then enables them; the
 * rate is that of the arrivals. Throws when a delivery is missing, comes twice, or is not signed as it must be.
 */
export async function startOurs(bench: Bench, receiver: Receiver, size: OurSize): Promise<Ours> {
  const dataDir = bench.scratch("deliver");
  const fleet = await bench.fleet(dataDir);
  const clients = await fleet.add({
    ...size,
    inFlight: inFlightPerEndpoint,
    types: ["claim.created"],
    url: `${receiver.origin}/${group}/hook`,
  });
  const endpoints = clients.flatMap((client) => client.endpoints);
  await fleet.disable(clients);
  const server = await bench.server(dataDir);
  const headers = await authorize(server, clients[0]!);
  await receiver.define({ name: group, keep: size.checked });
  const secrets = new Map(endpoints.map(({ id, secret }) => [id, secret]));
  let perSecond = firstGuessPerSecond;
  let kept: Kept[] = [];
  let checked = 0;
  return {
    name: "actionwire",
    inFlight: ourInFlight,
    kept: () => kept,
    checked: () => checked,
    async slice(forMs) {
      const wanted = checked === 0 ? size.firstDeliveries : (perSecond * forMs) / 1000;
      const deliveries = await backlog(fleet, clients, wanted);
      const cpuBefore = cpuTimeMs(server.pid());
      await fleet.enable(clients);
      const withinMs = forMs * patience + 30_000;
      await receiver.until(group, deliveries, withinMs);
      const arrivals = await receiver.take(group);
      const cpuMs = cpuTimeMs(server.pid()) - cpuBefore;
      await fleet.disable(clients);
      if (arrivals.count !== deliveries)
        throw new Error(`${arrivals.count} of ${deliveries} deliveries arrived in ${withinMs} ms`);
      checked += checkSignatures(arrivals.kept, [...secrets.values()]);
      kept = arrivals.kept;
      perSecond = steadyRate(arrivals.at);
      const durationsMs = await durationsOf(server.url, headers);
      return { requests: deliveries, perSecond, durationsMs, cpuMs };
    },
  };
}

/** At least so many deliveries, spread evenly; resolves to how many. */
async function backlog(fleet: Fleet, clients: readonly FleetClient[], wanted: number): Promise<number> {
  const perEvent = clients.reduce((sum, { endpoints }) => sum + endpoints.length, 0);
  const events = Math.ceil(wanted / perEvent);
  for (const client of clients) await fleet.append(client, events);
  return events * perEvent;
}

interface DeliveryLog {
  items: { attempts: { duration_ms: number | null }[] }[];
}

/** What the newest entries of a client's delivery log say. */
async function durationsOf(url: string, headers: Record<string, string>): Promise<number[]> {
  const response = await fetch(`${url}/v1/get_webhook_deliveries?limit=200`, { headers });
  if (!response.ok) throw new Error(`get_webhook_deliveries: ${response.status} ${await response.text()}`);
  const { items } = (await response.json()) as DeliveryLog;
  return items.flatMap(({ attempts }) => attempts.flatMap(({ duration_ms: ms }) => ms ?? []));
}

/** A loop over an undici Pool that posts the same requests over so many connections, and does nothing else. */
export async function startBare(
  receiver: Receiver,
  poster: Poster,
  kept: readonly Kept[],
  connections: number,
): Promise<Sender> {
  const name = `bare-${connections}`;
  await poster.define(name, {
    origin: receiver.origin,
    connections,
    status: 204,
    ...asSent(name, kept),
  });
  return {
    name: "bare loop",
    inFlight: connections,
    async slice(forMs) {
      const cpuBefore = cpuTimeMs(poster.pid);
      const { latenciesMs } = await poster.closed(name, forMs);
      const cpuMs = cpuTimeMs(poster.pid) - cpuBefore;
      const { count, at } = await receiver.take(name);
      if (count !== latenciesMs.length) throw new Error(`${count} of ${latenciesMs.length} posts arrived`);
      return { requests: count, perSecond: steadyRate(at), durationsMs: latenciesMs, cpuMs };
    },
  };
}

/** Headers that belong to one connection. */
const ofTheConnection = ["host", "connection", "content-length"];

/** What arrived, as it must be sent to arrive like that again, in a group of its own. */
export function asSent(name: string, kept: readonly Kept[]) {
  const headers = kept.map((request) =>
    Object.fromEntries(Object.entries(request.headers).filter(([key]) => !ofTheConnection.includes(key))),
  );
  const requests = kept.map(({ body }, index) => ({ path: `/${name}/hook`, body, headers: index }));
  return { headers, requests };
}
