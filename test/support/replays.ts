import { realisticClaim } from "./claims.ts";
import { allEvents } from "./events.ts";
import { eventually } from "./eventually.ts";
import {
  newEndpoint,
  newTestClient,
  type RunningPlatform,
  startPlatform,
  type TestClient,
} from "./platform.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

/** What the first event of `delivered` is about. */
export const claim = realisticClaim(1);
/** An endpoint that nobody answers at. */
export const nowhere = "http://127.0.0.1:9/";

/** Imports the claims of these numbers. */
export const importAll = ({ api }: TestClient, from: number, to: number) =>
  api["import_claims.v1"]({
    claims: Array.from({ length: to - from }, (_, index) => realisticClaim(from + index)),
  });

export const deliveriesOf = (platform: RunningPlatform) =>
  platform.database.read((reader) =>
    reader.all<{
      id: string;
      event_id: string;
      state: string;
      attempts: number;
      results: number;
      version: string;
    }>("select * from deliveries order by id"),
  );

/** All deliveries are there, and in this state. */
export const inState = (platform: RunningPlatform, state: string, deliveries = 1) =>
  eventually(
    `${deliveries} deliveries are ${state}`,
    async () => {
      const rows = await deliveriesOf(platform);
      return rows.reduce<Record<string, number>>((counts, row) => {
        counts[row.state] = (counts[row.state] ?? 0) + 1;
        return counts;
      }, {});
    },
    (counts) => Object.keys(counts).length === 1 && counts[state] === deliveries,
    { progress: JSON.stringify },
  );

/** A client with one event, delivered to one endpoint. */
export async function delivered() {
  const platform = await startPlatform();
  const client = await newTestClient(platform);
  const receiver = await startReceiver();
  const endpoint = await newEndpoint(platform, client.clientId, receiver.url);
  await client.api["import_claims.v1"]({ claims: [claim] });
  await receiver.until((all) => all.length === 1);
  await inState(platform, "delivered");
  const [event] = await allEvents(client);
  return { platform, client, receiver, endpoint, eventId: event!.id };
}

export const one = (event_id: string) => ({ events: [{ event_id }] });
export const sentAttempts = ({ received }: Receiver) => received.map(({ message }) => message.attempt);

/** The request when it has ended. */
export const ended = ({ api }: Pick<TestClient, "api">, request_id: string) =>
  eventually(
    "the request has ended",
    async () => (await api["get_request.v1"]({ request_id })).data!,
    ({ state }) => state !== "queued",
  );

/** A time that every event lies in. */
export const always = { from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z" };
