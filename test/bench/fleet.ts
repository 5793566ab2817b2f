import path from "node:path";
import { createClient, findPins, setLimitFactor } from "#src/clients/clients.ts";
import { createCredential } from "#src/clients/credentials.ts";
import { allScopes } from "#src/clients/scopes.ts";
import { createDataKeys } from "#src/compose-keys.ts";
import { systemClock } from "#src/core/clock.ts";
import { createIds } from "#src/core/ids.ts";
import { createLog } from "#src/core/log.ts";
import { systemRandom } from "#src/core/random.ts";
import type { Transaction } from "#src/store/database.ts";
import { migrate } from "#src/store/migrate.ts";
import { SqliteDatabase } from "#src/store/sqlite/database.ts";
import { disableEndpoint } from "#src/webhooks/disabling.ts";
import { createEndpoint, enableEndpoint } from "#src/webhooks/endpoints.ts";
import { Guard } from "#src/webhooks/guard.ts";
import { type EmittedEvent, Outbox } from "#src/webhooks/outbox.ts";
import { asCreated, wholeClaim } from "#test/support/claims.ts";
import type { ServerProcess } from "#test/support/server-process.ts";

export interface FleetEndpoint {
  id: string;
  secret: string;
  url: string;
}

export interface FleetClient {
  id: string;
  credential: { id: string; secret: string };
  endpoints: FleetEndpoint[];
}

export interface FleetSize {
  clients: number;
  endpointsPerClient: number;
  /** 10 by default. */
  inFlight?: number;
  types: string[];
  url: string;
}

/**
 * Clients and endpoints on a data folder, made and used by the platform's own functions, as the operator command does
 * it: also beside a server that runs on the folder, which sees changes within a second.
 */
export interface Fleet {
  /** Makes clients whose limits are out of the way, with active endpoints. */
  add(size: FleetSize): Promise<FleetClient[]>;
  disable(clients: readonly FleetClient[]): Promise<void>;
  enable(clients: readonly FleetClient[]): Promise<void>;
  /** Writes `claim.created` events, a delivery per endpoint of the client, into its outbox. Nobody is woken. */
  append(client: FleetClient, events: number): Promise<void>;
  /** Writes one event whose body is as small as bodies get. Nobody is woken. */
  appendSmall(client: FleetClient): Promise<void>;
  close(): Promise<void>;
}

const highestLimitFactor = 1_000_000;
const eventsPerUnit = 250;
const differentClaims = 50;

export async function openFleet(dataDir: string): Promise<Fleet> {
  const random = systemRandom;
  const ids = createIds(systemClock, random);
  const database = new SqliteDatabase({
    file: path.join(dataDir, "actionwire.sqlite"),
    clock: systemClock,
    onCommitFailure(error) {
      throw error;
    },
  });
  await migrate(database);
  const sealer = createDataKeys({ masterKey: undefined, masterKeyPrevious: undefined, dataDir }, random);
  await sealer.start(database);
  const guard = new Guard({ allowLoopback: true, ownPorts: () => [] });
  const outbox = new Outbox({ ids, log: createLog("warn"), strict: true, feedPins: findPins });
  const parts = { ids, random, sealer, guard };

  async function addClient(tx: Transaction, size: FleetSize): Promise<FleetClient> {
    const id = await createClient(tx, ids, "Bench");
    await setLimitFactor(tx, id, highestLimitFactor);
    const credential = await createCredential(tx, parts, id, allScopes);
    const pins = await findPins(tx, id);
    const endpoints: FleetEndpoint[] = [];
    for (let made = 0; made < size.endpointsPerClient; made++) {
      const { url, types, inFlight } = size;
      const endpoint = { clientId: id, url, types, pins, inFlight, confirmed: true };
      endpoints.push({ ...(await createEndpoint(tx, parts, endpoint)), url });
    }
    return { id, credential, endpoints };
  }

  const append = (clientId: string, events: EmittedEvent[]) =>
    database.write((tx) => outbox.append(tx, { clientId, causationId: null, bulk: false, events }));
  let closed: Promise<void> | undefined;
  return {
    add: (size) =>
      database.write(async (tx) => {
        const clients: FleetClient[] = [];
        for (let made = 0; made < size.clients; made++) clients.push(await addClient(tx, size));
        return clients;
      }),
    disable: (clients) =>
      database.write(async (tx) => {
        for (const { id: clientId, endpoints } of clients)
          for (const { id } of endpoints)
            await disableEndpoint(tx, { ids, outbox }, { id, clientId }, "operator");
      }),
    enable: (clients) =>
      database.write(async (tx) => {
        for (const { endpoints } of clients) for (const { id } of endpoints) await enableEndpoint(tx, id);
      }),
    async append({ id: clientId }, events) {
      for (let written = 0; written < events; written += eventsPerUnit) {
        await append(clientId, created(written, Math.min(eventsPerUnit, events - written)));
      }
    },
    async appendSmall({ id, endpoints }) {
      const data = { endpoint_id: endpoints[0]!.id, reason: "gone" };
      await append(id, [{ messageId: "endpoint.disabled.v1", subject: null, sequence: null, data }]);
    },
    close: () => (closed ??= database.close()),
  };
}

/** What imports of these claims emit. */
function created(first: number, count: number): EmittedEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const claim = asCreated(wholeClaim((first + index) % differentClaims), new Date().toISOString());
    const subject = { kind: "claim", reference: claim.reference };
    return { messageId: "claim.created.v1", subject, sequence: 1, data: { claim } };
  });
}

/** The headers of calls of a client. */
export async function authorize(
  server: ServerProcess,
  { credential }: FleetClient,
): Promise<Record<string, string>> {
  const form = { client_id: credential.id, client_secret: credential.secret };
  const response = await fetch(`${server.url}/v1/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "client_credentials", ...form }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (!token) throw new Error(`no access token: ${response.status}`);
  return { authorization: `Bearer ${token}`, "content-type": "application/json" };
}
