import { createClient, findPins } from "#src/clients/clients.ts";
import type { Platform } from "#src/compose.ts";
import type { Database } from "#src/store/database.ts";
import { createEndpoint } from "#src/webhooks/endpoints.ts";
import type { EmittedEvent } from "#src/webhooks/outbox.ts";
import { asCreated, wholeClaim } from "#test/support/claims.ts";

/** Clients with an active endpoint each. */
export interface Receivers {
  clientIds: string[];
}

const clients = 32;
const inFlight = 100;
const eventsPerUnit = 250;

export async function addReceivers(platform: Platform): Promise<Receivers> {
  const { database, ids } = platform;
  return database.write(async (tx) => {
    const clientIds: string[] = [];
    for (let made = 0; made < clients; made++) {
      const clientId = await createClient(tx, ids, "Bench");
      const pins = await findPins(tx, clientId);
      const url = "http://127.0.0.1:9/hook";
      await createEndpoint(tx, platform, {
        ...{ clientId, url, pins, inFlight },
        types: ["claim.created"],
        confirmed: true,
      });
      clientIds.push(clientId);
    }
    return { clientIds };
  });
}

/** So many `claim.created` events through the outbox, one delivery each, spread evenly. Nobody is woken. */
export async function appendDeliveries(
  { database, outbox }: Platform,
  { clientIds }: Receivers,
  count: number,
): Promise<void> {
  for (const [index, clientId] of clientIds.entries()) {
    const share = Math.floor((count + index) / clientIds.length);
    for (let written = 0; written < share; written += eventsPerUnit) {
      const events = Array.from({ length: Math.min(eventsPerUnit, share - written) }, (_, at) =>
        created(written + at),
      );
      await database.write((tx) => outbox.append(tx, { clientId, causationId: null, bulk: false, events }));
    }
  }
}

const differentClaims = 50;

function created(index: number): EmittedEvent {
  const claim = asCreated(wholeClaim(index % differentClaims), new Date().toISOString());
  const subject = { kind: "claim", reference: claim.reference };
  return { messageId: "claim.created.v1", subject, sequence: 1, data: { claim } };
}

/** Forgets everything that a slice has written. */
export async function clear(database: Database): Promise<void> {
  await database.write((tx) =>
    tx.run("truncate jobs, requests, idempotency_keys, attempts, deliveries, event_stems, events, done"),
  );
}
