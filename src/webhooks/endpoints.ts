import { delivery } from "#generated/delivery.ts";
import { type MessageId, messages } from "#src/contract/messages.ts";
import type { Pins } from "#src/contract/pins.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Random } from "#src/core/random.ts";
import type { Sealer } from "#src/core/seal.ts";
import { conditions, type Reader, type Transaction } from "#src/store/database.ts";
import { settingsChanged } from "#src/store/settings-version.ts";
import type { Guard } from "./guard.ts";
import type { RetrySchedule } from "./retry.ts";
import { insertSecret, newSecret } from "./secrets.ts";

/** Deliveries are made for active and disabled endpoints, and sent to active ones only. */
export const endpointStates = ["unverified", "active", "disabled", "deleted"] as const;
export type EndpointState = (typeof endpointStates)[number];

/** Why an endpoint is disabled; open for clients. */
export type DisabledReason = "gone" | "failing" | "operator";

/** How an endpoint is sent to, within the documented bounds. */
export interface EndpointSettings extends RetrySchedule {
  /** Attempts on their way at the same time. */
  inFlight: number;
  ratePerSecond: number | null;
  /** The events of one subject one after another. */
  ordered: boolean;
}

export interface Endpoint extends EndpointSettings {
  id: string;
  clientId: string;
  url: string;
  /** Takes the place of `url` once it has passed its challenge. */
  pendingUrl: string | null;
  /** Message types, or `*`. */
  types: string[];
  state: EndpointState;
  disabledReason: DisabledReason | null;
  /** The version of each message type that it gets. */
  pins: Pins;
  /** Since when every attempt has failed, ms; null: the last one succeeded, or there was none. */
  failingSince: number | null;
  /** Nothing goes out before this time, ms: the receiver asked for it. */
  pausedUntil: number | null;
}

/** Some settings; one that is undefined is as if it were not there. */
export type SettingsGiven = { [Name in keyof EndpointSettings]?: EndpointSettings[Name] | undefined };

export interface NewEndpoint extends SettingsGiven {
  clientId: string;
  url: string;
  types: string[];
  /** Its client's at this moment; from now on it has its own. */
  pins: Pins;
  /** Skips the verification of the URL. */
  confirmed: boolean;
}

/** What an endpoint is made with. */
export interface EndpointParts {
  ids: Ids;
  random: Random;
  sealer: Sealer;
  guard: Guard;
}

/** Something about an endpoint that cannot be done; the message says why and what can. */
export class EndpointRefused extends Error {
  readonly code: "endpoint_refused" | "endpoint_not_found";
  constructor(message: string, code: EndpointRefused["code"] = "endpoint_refused") {
    super(message);
    this.name = "EndpointRefused";
    this.code = code;
  }
}

const { retries, baseSeconds, factor } = delivery.retry;

/** What an endpoint has that nobody gave settings. */
const defaultSettings: EndpointSettings = {
  retries,
  baseSeconds,
  factor,
  inFlight: delivery.inFlight.perEndpoint,
  ratePerSecond: null,
  ordered: false,
};

/**
 * Creates an endpoint and shows its secret, this once. It is `unverified`, and nothing is sent to it, unless the
 * operator vouches for the URL or it is a loopback one in development. Throws EndpointRefused.
 */
export async function createEndpoint(
  tx: Transaction,
  parts: EndpointParts,
  { clientId, url, types, pins, confirmed, ...given }: NewEndpoint,
): Promise<{ id: string; secret: string; state: EndpointState }> {
  refuseUrl(parts.guard, url);
  const settings = withinBounds(defaultSettings, given);
  const id = parts.ids("ep");
  const secret = newSecret(parts.random);
  const state = confirmed || parts.guard.isLoopbackUrl(url) ? "active" : "unverified";
  await tx.run(
    `insert into endpoints (id, client_id, url, types, state, retries, base_seconds, factor, in_flight,
       rate_per_second, ordered, lease_until, fence, created_at, succeeded_at, pins)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 0, $12, $12, $13)`,
    [
      id,
      clientId,
      url,
      JSON.stringify(types),
      state,
      settings.retries,
      settings.baseSeconds,
      settings.factor,
      settings.inFlight,
      settings.ratePerSecond,
      settings.ordered ? 1 : 0,
      tx.now,
      JSON.stringify(pins),
    ],
  );
  await insertSecret(tx, parts, { id, clientId }, { secret, activeFrom: tx.now, state: "active" });
  await settingsChanged(tx);
  return { id, secret, state };
}

/** Throws EndpointRefused where webhooks may not go to this URL. */
export function refuseUrl(guard: Guard, url: string): void {
  const fault = guard.urlFault(url);
  if (fault !== undefined) throw new EndpointRefused(`target_not_allowed: ${fault}`);
}

/** Settings with some of them changed. Throws EndpointRefused for one that is out of its documented bounds. */
function withinBounds(settings: EndpointSettings, changes: SettingsGiven): EndpointSettings {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const wanted = { ...settings, ...(Object.fromEntries(given) as Partial<EndpointSettings>) };
  const { inFlight, rateBounds, retryBounds: bounds } = delivery;
  refuseOutside("in-flight", wanted.inFlight, 1, inFlight.perEndpointMax);
  refuseOutside("rate", wanted.ratePerSecond ?? 1, 1, rateBounds.perSecondMax);
  refuseOutside("retries", wanted.retries, 0, bounds.retriesMax);
  refuseOutside("base-seconds", wanted.baseSeconds, bounds.baseSecondsMin, bounds.baseSecondsMax);
  refuseOutside("factor", wanted.factor, bounds.factorMin, bounds.factorMax);
  return wanted;
}

function refuseOutside(name: string, value: number, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  throw new EndpointRefused(`${name} must be an integer from ${min} to ${max}`);
}

interface EndpointRow {
  id: string;
  client_id: string;
  url: string;
  pending_url: string | null;
  types: string;
  state: EndpointState;
  disabled_reason: DisabledReason | null;
  retries: number;
  base_seconds: number;
  factor: number;
  in_flight: number;
  rate_per_second: number | null;
  ordered: number;
  pins: string;
  failing_since: number | null;
  paused_until: number | null;
}

/** The client's endpoints, deleted ones left out. */
export async function listEndpoints(reader: Reader, clientId: string): Promise<Endpoint[]> {
  const rows = await reader.all<EndpointRow>(
    "select * from endpoints where client_id = $1 and state <> 'deleted' order by id",
    [clientId],
  );
  return rows.map(fromRow);
}

/** Which endpoints to list; what is left out says nothing. */
export interface EndpointFilter {
  clientId?: string | undefined;
  state?: EndpointState | undefined;
  afterId?: string | undefined;
  limit: number;
}

/** Endpoints of all clients, the oldest first, deleted ones left out. */
export async function findEndpoints(reader: Reader, filter: EndpointFilter): Promise<Endpoint[]> {
  const { where, params } = conditions([
    ["deleted", (slot) => `state <> ${slot}`],
    [filter.clientId, (slot) => `client_id = ${slot}`],
    [filter.state, (slot) => `state = ${slot}`],
    [filter.afterId, (slot) => `id > ${slot}`],
  ]);
  const rows = await reader.all<EndpointRow>(
    `select * from endpoints ${where} order by id limit ${Math.trunc(filter.limit)}`,
    params,
  );
  return rows.map(fromRow);
}

/** The endpoint with this id. Throws EndpointRefused where there is none, or it was deleted. */
export function existingEndpoint(reader: Reader, id: string): Promise<Endpoint> {
  return find(reader, id, "");
}

/** The same for a unit that is about to change it: until that ends, no other one does. */
export function lockEndpoint(tx: Transaction, id: string): Promise<Endpoint> {
  return find(tx, id, tx.forUpdate);
}

async function find(reader: Reader, id: string, lock: string): Promise<Endpoint> {
  const row = await reader.get<EndpointRow>(
    `select * from endpoints where id = $1 and state <> 'deleted' ${lock}`,
    [id],
  );
  if (!row) throw new EndpointRefused(`there is no endpoint ${id}`, "endpoint_not_found");
  return fromRow(row);
}

function fromRow(row: EndpointRow): Endpoint {
  return {
    id: row.id,
    clientId: row.client_id,
    url: row.url,
    pendingUrl: row.pending_url,
    types: JSON.parse(row.types) as string[],
    state: row.state,
    disabledReason: row.disabled_reason,
    pins: JSON.parse(row.pins) as Pins,
    retries: row.retries,
    baseSeconds: row.base_seconds,
    factor: row.factor,
    inFlight: row.in_flight,
    ratePerSecond: row.rate_per_second,
    ordered: row.ordered === 1,
    failingSince: row.failing_since,
    pausedUntil: row.paused_until,
  };
}

/** Whether deliveries are made for it. `*` stands for every type but those that are opt-in: they must be named. */
export function subscribes({ state, types }: Endpoint, id: MessageId): boolean {
  if (state !== "active" && state !== "disabled") return false;
  const { type, optIn } = messages[id];
  return types.includes(type) || (types.includes("*") && !optIn);
}

/** What may be changed of an endpoint; what is undefined stays. */
export interface EndpointChanges extends SettingsGiven {
  types?: string[] | undefined;
  /** Some types in other versions, from the next event on. */
  pins?: Pins | undefined;
}

/** Changes how an endpoint is sent to, and what. Throws EndpointRefused. */
export async function updateEndpoint(
  tx: Transaction,
  id: string,
  { types, pins, ...changes }: EndpointChanges,
): Promise<Endpoint> {
  const endpoint = await lockEndpoint(tx, id);
  const settings = withinBounds(endpoint, changes);
  await tx.run(
    `update endpoints set types = $2, pins = $3, retries = $4, base_seconds = $5, factor = $6, in_flight = $7,
       rate_per_second = $8, ordered = $9 where id = $1`,
    [
      id,
      JSON.stringify(types ?? endpoint.types),
      JSON.stringify({ ...endpoint.pins, ...pins }),
      settings.retries,
      settings.baseSeconds,
      settings.factor,
      settings.inFlight,
      settings.ratePerSecond,
      settings.ordered ? 1 : 0,
    ],
  );
  await settingsChanged(tx);
  return existingEndpoint(tx, id);
}

/** From now on nothing is made for it or sent to it, and its secrets are gone. What waits is for `cancelWaiting`. */
export async function deleteEndpoint(tx: Transaction, id: string): Promise<void> {
  await lockEndpoint(tx, id);
  await tx.run("update endpoints set state = 'deleted' where id = $1", [id]);
  await tx.run("delete from endpoint_secrets where endpoint_id = $1", [id]);
  await settingsChanged(tx);
}

/**
 * Sends to a disabled endpoint again: what waits goes out, but for what `cancelWaiting` has taken away before. Its
 * health begins anew. An unverified one is refused: its URL must pass its challenge. Throws EndpointRefused.
 */
export async function enableEndpoint(tx: Transaction, id: string): Promise<void> {
  const { state } = await lockEndpoint(tx, id);
  if (state === "unverified")
    throw new EndpointRefused("its URL is not verified: send it a challenge, or vouch for it");
  await tx.run(
    `update endpoints set state = 'active', disabled_reason = null, paused_until = null, succeeded_at = $2,
       failing_since = null, failed_at = null, failures = 0, noticed = 0 where id = $1 and state = 'disabled'`,
    [id, tx.now],
  );
  await settingsChanged(tx);
}
