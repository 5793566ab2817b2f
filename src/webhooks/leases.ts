import { delivery } from "#generated/delivery.ts";
import { inList, type Transaction } from "#src/store/database.ts";
import { countSenders } from "#src/store/nodes.ts";
import { clampWaiting, jumpMs } from "./clock-jumps.ts";
import type { EndpointState } from "./endpoints.ts";
import type { Health } from "./health.ts";
import type { RetrySchedule } from "./retry.ts";

const { lostBeforeCounted } = delivery.lease;

/** How long a node may send for an endpoint without saying so again, and how often it does. */
export interface LeaseTimes {
  leaseMs: number;
  renewMs: number;
}

export const documentedLease: LeaseTimes = {
  leaseMs: delivery.lease.seconds * 1000,
  renewMs: delivery.lease.renewSeconds * 1000,
};

/** An endpoint that this node sends for, until `leaseUntil` on the database's clock. */
export interface LeasedEndpoint extends RetrySchedule {
  id: string;
  clientId: string;
  url: string;
  pendingUrl: string | null;
  state: EndpointState;
  /** Its URL, or the one that is to take its place, has a challenge to pass. */
  verifying: boolean;
  inFlight: number;
  ratePerSecond: number | null;
  ordered: boolean;
  /** Nothing goes out before this time, ms of the database's clock. */
  pausedUntil: number | null;
  health: Health;
  /** Rises with every change of hands: results under an older one are refused. */
  fence: number;
  secrets: readonly SealedSecret[];
}

/** A secret as it is stored, and its time; ms of the database's clock. */
export interface SealedSecret {
  sealed: string;
  activeFrom: number;
  expiresAt: number | null;
}

interface LeaseRow {
  id: string;
  client_id: string;
  url: string;
  pending_url: string | null;
  state: EndpointState;
  in_flight: number;
  rate_per_second: number | null;
  ordered: number;
  retries: number;
  base_seconds: number;
  factor: number;
  paused_until: number | null;
  succeeded_at: number;
  failing_since: number | null;
  failed_at: number | null;
  failures: number;
  noticed: number;
  fence: number;
}

/** What a node wants of the leases. */
export interface LeaseWish {
  /** Nobody else can hold any: all that another node's name stands at are free. */
  alone: boolean;
  /** It takes no more than it would have if each node had as many. */
  share: boolean;
  /** Endpoints that it can give back: nothing is on its way to them. */
  idle: readonly string[];
  leaseMs: number;
}

/** What a node has now. */
export interface Leased {
  /** In the order of their ids. */
  endpoints: LeasedEndpoint[];
  /** So many of them are beyond its share, and not idle. */
  surplus: number;
}

/**
 * Renews this node's leases, takes some that are free or expired, and gives back what it has beyond its share. What the
 * holder before left in the middle of an attempt is noted as `lost` and due again at once; it uses up no retry, until 5
 * have been lost.
 */
export async function holdLeases(
  tx: Transaction,
  nodeId: string,
  { alone, share, idle, leaseMs }: LeaseWish,
): Promise<Leased> {
  const room = share ? await roomLeft(tx, nodeId, leaseMs) : Number.MAX_SAFE_INTEGER;
  const given = room < 0 ? idle.slice(0, -room) : [];
  await giveBack(tx, nodeId, given);
  const taken = room > 0 ? await findFree(tx, nodeId, alone, room) : [];
  const ids = inList([nodeId, ...taken.map(({ id }) => id)], 2);
  const rows = await tx.all<LeaseRow>(
    `update endpoints set fence = fence + (case when lease_owner = $1 then 0 else 1 end), lease_owner = $1,
       lease_until = $2
     where state <> 'deleted' and (lease_owner = $1 or id in ${ids.slots})
     returning id, client_id, url, pending_url, state, in_flight, rate_per_second, ordered, retries, base_seconds,
       factor, paused_until, succeeded_at, failing_since, failed_at, failures, noticed, fence`,
    [nodeId, tx.now + leaseMs, ...ids.params],
  );
  for (const { id, lease_until: leaseUntil } of taken) {
    await recoverLost(tx, id);
    // The lease was renewed at a time that lies ahead: the clock was set back since.
    if (leaseUntil - leaseMs > tx.now + jumpMs) await clampWaiting(tx, id);
  }
  const secrets = await readSecrets(tx, nodeId);
  const endpoints = rows.map((row) => toLeased(row, secrets.get(row.id) ?? []));
  return {
    endpoints: endpoints.sort((one, other) => (one.id < other.id ? -1 : 1)),
    surplus: Math.max(0, -room - given.length),
  };
}

/** Whether this node's leases were renewed until exactly this time. */
export async function wasRenewed(tx: Transaction, nodeId: string, leaseUntil: number): Promise<boolean> {
  const row = await tx.get("select id from endpoints where lease_owner = $1 and lease_until = $2 limit 1", [
    nodeId,
    leaseUntil,
  ]);
  return row !== undefined;
}

/** How many more endpoints than it has this node would hold if all senders held as many; below 0: fewer. */
async function roomLeft(tx: Transaction, nodeId: string, leaseMs: number): Promise<number> {
  const row = await tx.get<{ many: number; mine: number }>(
    `select count(*) as many, coalesce(sum(case when lease_owner = $1 then 1 else 0 end), 0) as mine
     from endpoints where state <> 'deleted'`,
    [nodeId],
  );
  const senders = Math.max(1, await countSenders(tx, leaseMs));
  return Math.ceil(row!.many / senders) - row!.mine;
}

function findFree(
  tx: Transaction,
  nodeId: string,
  alone: boolean,
  limit: number,
): Promise<{ id: string; lease_until: number }[]> {
  return tx.all(
    `select id, lease_until from endpoints
     where state <> 'deleted' and (lease_owner is null or lease_owner <> $1 and ($2 = 1 or lease_until <= $3))
     order by id limit $4 ${tx.skipLocked}`,
    [nodeId, alone ? 1 : 0, tx.now, limit],
  );
}

async function giveBack(tx: Transaction, nodeId: string, endpointIds: readonly string[]): Promise<void> {
  if (endpointIds.length === 0) return;
  const { slots, params } = inList(endpointIds, 1);
  await tx.run(`update endpoints set lease_owner = null where lease_owner = $1 and id in ${slots}`, [
    nodeId,
    ...params,
  ]);
}

async function readSecrets(tx: Transaction, nodeId: string): Promise<Map<string, SealedSecret[]>> {
  const rows = await tx.all<{
    endpoint_id: string;
    sealed: string;
    active_from: number;
    expires_at: number | null;
  }>(
    `select s.endpoint_id, s.sealed, s.active_from, s.expires_at
     from endpoint_secrets s join endpoints e on e.id = s.endpoint_id
     where e.lease_owner = $1 and e.state <> 'deleted' order by s.id`,
    [nodeId],
  );
  const byEndpoint = Map.groupBy(rows, ({ endpoint_id }) => endpoint_id);
  return new Map(
    [...byEndpoint].map(([id, secrets]) => [
      id,
      secrets.map((row) => ({
        sealed: row.sealed,
        activeFrom: row.active_from,
        expiresAt: row.expires_at,
      })),
    ]),
  );
}

function toLeased(row: LeaseRow, secrets: readonly SealedSecret[]): LeasedEndpoint {
  return {
    id: row.id,
    clientId: row.client_id,
    url: row.url,
    pendingUrl: row.pending_url,
    state: row.state,
    verifying: row.state === "unverified" || row.pending_url !== null,
    inFlight: row.in_flight,
    ratePerSecond: row.rate_per_second,
    ordered: row.ordered === 1,
    retries: row.retries,
    baseSeconds: row.base_seconds,
    factor: row.factor,
    pausedUntil: row.paused_until,
    health: {
      succeededAt: row.succeeded_at,
      failingSince: row.failing_since,
      failedAt: row.failed_at,
      failures: row.failures,
      noticed: row.noticed,
    },
    fence: row.fence,
    secrets,
  };
}

/** Gives the leases back at a clean end, so that another node need not wait for them. */
export async function releaseLeases(tx: Transaction, nodeId: string): Promise<void> {
  // lease_until stays: it tells the next holder what time it was.
  await tx.run("update endpoints set lease_owner = null where lease_owner = $1", [nodeId]);
}

/** Nobody holds an endpoint any more: whoever comes next takes each at once, with what its last holder left. */
export async function releaseAllLeases(tx: Transaction): Promise<void> {
  await tx.run("update endpoints set lease_owner = null where lease_owner is not null");
}

/** An attempt that was begun: the delivery and the number. */
export interface BegunAttempt {
  deliveryId: string;
  attempt: number;
}

/**
 * Attempts that are on their way by the books of this node's endpoints, and not by its memory: the database has done a
 * claim whose COMMIT it could not confirm. They are noted as `lost` and are due again; resolves to how many. To be called
 * behind `holdLeases` in its unit, which has waited for every claim of these endpoints.
 */
export async function recoverForgotten(
  tx: Transaction,
  nodeId: string,
  isRemembered: (begun: BegunAttempt) => boolean,
): Promise<number> {
  const rows = await tx.all<{ id: string; endpoint_id: string; attempts: number }>(
    `select d.id, d.endpoint_id, d.attempts
     from endpoints e join deliveries d on d.endpoint_id = e.id and d.state = 'sending'
     where e.lease_owner = $1 order by d.id`,
    [nodeId],
  );
  const forgotten = rows.filter(({ id, attempts }) => !isRemembered({ deliveryId: id, attempt: attempts }));
  for (const [endpointId, deliveries] of Map.groupBy(forgotten, ({ endpoint_id }) => endpoint_id))
    await recoverLost(
      tx,
      endpointId,
      deliveries.map(({ id }) => id),
    );
  return forgotten.length;
}

/**
 * What is on its way to an endpoint, or some of that, is so no more. While an attempt is on its way, `due_at` says since
 * when. A delivery whose retries are used up by that is dead.
 */
async function recoverLost(tx: Transaction, endpointId: string, only?: readonly string[]): Promise<void> {
  const sending = (offset: number) => {
    const some = only && inList(only, offset);
    const condition = `endpoint_id = $1 and state = 'sending' ${some ? `and id in ${some.slots}` : ""}`;
    return { condition, params: some?.params ?? [] };
  };
  const noted = sending(1);
  await tx.run(
    `insert into attempts (delivery_id, number, started_at, cause)
       select id, attempts, due_at, 'lost' from deliveries where ${noted.condition}
     on conflict (delivery_id, number) do update set cause = 'lost'`,
    [endpointId, ...noted.params],
  );
  const due = sending(2);
  const counts = `results + (case when lost >= ${lostBeforeCounted} then 1 else 0 end)`;
  const over = `${counts} > (select retries from endpoints where id = $1)`;
  await tx.run(
    `update deliveries set state = case when ${over} then 'dead' else 'pending' end,
       reason = case when ${over} then 'exhausted' end, finished_at = case when ${over} then cast($2 as bigint) end,
       due_at = $2, lost = lost + 1, results = ${counts}
     where ${due.condition}`,
    [endpointId, tx.now, ...due.params],
  );
}
