import { delivery } from "#generated/delivery.ts";
import type { Transaction } from "#src/store/database.ts";
import type { RetrySchedule } from "./retry.ts";

const { seconds, lostBeforeCounted } = delivery.lease;

/** An endpoint that this node sends for, until `leaseUntil` on the database's clock. */
export interface LeasedEndpoint extends RetrySchedule {
  id: string;
  clientId: string;
  url: string;
  inFlight: number;
  ratePerSecond: number | null;
  /** Rises with every change of hands: results under an older one are refused. */
  fence: number;
  sealedSecrets: string[];
}

interface LeaseRow {
  id: string;
  client_id: string;
  url: string;
  in_flight: number;
  rate_per_second: number | null;
  retries: number;
  base_seconds: number;
  factor: number;
  fence: number;
}

/**
 * Renews this node's leases and takes those that are free or expired. `takeAll`: the holder of DATA_DIR has no
 * rival and takes every one at start. What the holder before left in the middle of an attempt is noted as
 * `lost` and due again at once; it uses up no retry, until 5 have been lost.
 */
export async function holdLeases(
  tx: Transaction,
  nodeId: string,
  takeAll: boolean,
): Promise<LeasedEndpoint[]> {
  const free = takeAll ? "" : "and (lease_owner is null or lease_owner = $1 or lease_until <= $3)";
  const taken = await tx.all<{ id: string }>(
    `select id from endpoints where state = 'active' ${free} and (lease_owner is null or lease_owner <> $1)`,
    takeAll ? [nodeId] : [nodeId, 0, tx.now],
  );
  const rows = await tx.all<LeaseRow>(
    `update endpoints set fence = fence + (case when lease_owner = $1 then 0 else 1 end), lease_owner = $1, lease_until = $2
     where state = 'active' ${free}
     returning id, client_id, url, in_flight, rate_per_second, retries, base_seconds, factor, fence`,
    takeAll ? [nodeId, tx.now + seconds * 1000] : [nodeId, tx.now + seconds * 1000, tx.now],
  );
  for (const { id } of taken) await recoverLost(tx, id);
  const secrets = await tx.all<{ endpoint_id: string; sealed: string }>(
    `select s.endpoint_id, s.sealed from endpoint_secrets s join endpoints e on e.id = s.endpoint_id
     where e.lease_owner = $1 order by s.state, s.id`,
    [nodeId],
  );
  const secretsOf = Map.groupBy(secrets, ({ endpoint_id }) => endpoint_id);
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    url: row.url,
    inFlight: row.in_flight,
    ratePerSecond: row.rate_per_second,
    retries: row.retries,
    baseSeconds: row.base_seconds,
    factor: row.factor,
    fence: row.fence,
    sealedSecrets: (secretsOf.get(row.id) ?? []).map(({ sealed }) => sealed),
  }));
}

/** Gives the leases back at a clean end, so that another node need not wait for them. */
export async function releaseLeases(tx: Transaction, nodeId: string): Promise<void> {
  await tx.run("update endpoints set lease_owner = null, lease_until = 0 where lease_owner = $1", [nodeId]);
}

async function recoverLost(tx: Transaction, endpointId: string): Promise<void> {
  await tx.run(
    `update attempts set cause = 'lost' where cause is null and delivery_id in (
       select id from deliveries where endpoint_id = $1 and state = 'sending')`,
    [endpointId],
  );
  await tx.run(
    `update deliveries set state = 'pending', due_at = $2, lost = lost + 1,
       results = results + (case when lost >= ${lostBeforeCounted} then 1 else 0 end)
     where endpoint_id = $1 and state = 'sending'`,
    [endpointId, tx.now],
  );
}
