import type { Transaction } from "#src/store/database.ts";
import { claimDue } from "#src/webhooks/claim.ts";
import { documentedLease, holdLeases, type LeasedEndpoint } from "#src/webhooks/leases.ts";

// The one file here that knows how deliveries are claimed.

const nodeId = "nod_bench";

/** Every endpoint of the database, held by this process. */
export async function lease(tx: Transaction): Promise<LeasedEndpoint[]> {
  const wish = { alone: true, share: false, idle: [], ...documentedLease };
  return (await holdLeases(tx, nodeId, wish)).endpoints;
}

/** Claims at most `perEndpoint` due deliveries of each, as the sender does; resolves to how many. */
export async function claim(
  tx: Transaction,
  endpoints: readonly LeasedEndpoint[],
  perEndpoint: number,
): Promise<number> {
  const lanes = ["small", "bulk"] as const;
  const orders = endpoints.map((endpoint) => ({
    endpoint,
    lanes,
    limit: perEndpoint,
    bulkFirst: 1,
    probe: false,
  }));
  return (await claimDue(tx, nodeId, orders)).length;
}
