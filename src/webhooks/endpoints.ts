import { delivery } from "#generated/delivery.ts";
import { type MessageId, messages } from "#src/contract/messages.ts";
import type { Pins } from "#src/contract/pins.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Random } from "#src/core/random.ts";
import type { Sealer } from "#src/core/seal.ts";
import type { Reader, Transaction } from "#src/store/database.ts";
import { settingsChanged } from "#src/store/settings-version.ts";
import type { Guard } from "./guard.ts";
import { newSecret, sealSecret } from "./secrets.ts";

/** Deliveries are made for active and disabled endpoints, and sent to active ones only. */
export type EndpointState = "unverified" | "active" | "disabled" | "deleted";

export interface Endpoint {
  id: string;
  clientId: string;
  url: string;
  /** Message types, or `*`. */
  types: string[];
  state: EndpointState;
  /** The version of each message type that it gets. */
  pins: Pins;
  inFlight: number;
  ratePerSecond: number | null;
}

export interface NewEndpoint {
  clientId: string;
  url: string;
  types: string[];
  /** Its client's at this moment; from now on it has its own. */
  pins: Pins;
  inFlight?: number | undefined;
  ratePerSecond?: number | undefined;
  /** Skips the verification of the URL. */
  confirmed: boolean;
}

/** A setting of an endpoint that is out of bounds; the message says what was expected. */
export class EndpointRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "EndpointRefused";
  }
}

/**
 * Creates an endpoint and shows its secret, this once. It is `unverified`, and nothing is sent to it, unless the
 * operator vouches for the URL or it is a loopback one in development. Throws EndpointRefused.
 */
export async function createEndpoint(
  tx: Transaction,
  parts: { ids: Ids; random: Random; sealer: Sealer; guard: Guard },
  endpoint: NewEndpoint,
): Promise<{ id: string; secret: string; state: EndpointState }> {
  const { inFlight = delivery.inFlight.perEndpoint, ratePerSecond = null } = endpoint;
  refuseOutOfBounds(parts.guard, endpoint.url, inFlight, ratePerSecond);
  const id = parts.ids("ep");
  const secret = newSecret(parts.random);
  const state = endpoint.confirmed || parts.guard.isLoopbackUrl(endpoint.url) ? "active" : "unverified";
  const { retries, baseSeconds, factor } = delivery.retry;
  await tx.run(
    `insert into endpoints (id, client_id, url, types, state, retries, base_seconds, factor, in_flight,
       rate_per_second, lease_until, fence, created_at, pins)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, $11, $12)`,
    [
      id,
      endpoint.clientId,
      endpoint.url,
      JSON.stringify(endpoint.types),
      state,
      retries,
      baseSeconds,
      factor,
      inFlight,
      ratePerSecond,
      tx.now,
      JSON.stringify(endpoint.pins),
    ],
  );
  await tx.run(
    "insert into endpoint_secrets (id, endpoint_id, sealed, state, created_at) values ($1, $2, $3, 'active', $4)",
    [parts.ids("sec"), id, sealSecret(parts.sealer, endpoint.clientId, id, secret), tx.now],
  );
  await settingsChanged(tx);
  return { id, secret, state };
}

function refuseOutOfBounds(guard: Guard, url: string, inFlight: number, rate: number | null): void {
  const fault = guard.urlFault(url);
  if (fault !== undefined) throw new EndpointRefused(`target_not_allowed: ${fault}`);
  const { perEndpointMax } = delivery.inFlight;
  if (!Number.isInteger(inFlight) || inFlight < 1 || inFlight > perEndpointMax) {
    throw new EndpointRefused(`in-flight must be an integer from 1 to ${perEndpointMax}`);
  }
  const { perSecondMax } = delivery.rateBounds;
  if (rate !== null && (!Number.isInteger(rate) || rate < 1 || rate > perSecondMax)) {
    throw new EndpointRefused(`rate must be an integer from 1 to ${perSecondMax} per second`);
  }
}

interface EndpointRow {
  id: string;
  client_id: string;
  url: string;
  types: string;
  state: EndpointState;
  in_flight: number;
  rate_per_second: number | null;
  pins: string;
}

/** The client's endpoints, deleted ones left out. */
export async function listEndpoints(reader: Reader, clientId: string): Promise<Endpoint[]> {
  const rows = await reader.all<EndpointRow>(
    "select * from endpoints where client_id = $1 and state <> 'deleted' order by id",
    [clientId],
  );
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    url: row.url,
    types: JSON.parse(row.types) as string[],
    state: row.state,
    pins: JSON.parse(row.pins) as Pins,
    inFlight: row.in_flight,
    ratePerSecond: row.rate_per_second,
  }));
}

/** Whether deliveries are made for it. `*` stands for every type but those that are opt-in: they must be named. */
export function subscribes({ state, types }: Endpoint, id: MessageId): boolean {
  if (state !== "active" && state !== "disabled") return false;
  const { type, optIn } = messages[id];
  return types.includes(type) || (types.includes("*") && !optIn);
}

/** Pins some types to other versions, from the next event on. False: there is no such endpoint. */
export async function pinEndpoint(tx: Transaction, id: string, pins: Pins): Promise<boolean> {
  const row = await tx.get<{ pins: string }>(
    "select pins from endpoints where id = $1 and state <> 'deleted'",
    [id],
  );
  if (!row) return false;
  const merged = { ...(JSON.parse(row.pins) as Pins), ...pins };
  await tx.run("update endpoints set pins = $2 where id = $1", [id, JSON.stringify(merged)]);
  await settingsChanged(tx);
  return true;
}

/** False when it was not active any more: whoever disables it first says so. */
export async function disableActive(tx: Transaction, id: string): Promise<boolean> {
  const changed = await tx.run("update endpoints set state = 'disabled' where id = $1 and state = 'active'", [
    id,
  ]);
  if (changed > 0) await settingsChanged(tx);
  return changed > 0;
}

/** Resolves to false when there is no such endpoint. Deleting cancels what is still to be sent. */
export async function setEndpointState(tx: Transaction, id: string, state: EndpointState): Promise<boolean> {
  const changed = await tx.run("update endpoints set state = $2 where id = $1 and state <> 'deleted'", [
    id,
    state,
  ]);
  if (changed === 0) return false;
  if (state === "deleted") {
    // A statement each: the two states have an index of their own.
    for (const waiting of ["pending", "sending"])
      await tx.run(
        `update deliveries set state = 'cancelled', finished_at = $2 where endpoint_id = $1 and state = '${waiting}'`,
        [id, tx.now],
      );
  }
  await settingsChanged(tx);
  return true;
}
