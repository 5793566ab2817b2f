import type { Transaction } from "#src/store/database.ts";
import { claimDue } from "#src/webhooks/deliveries.ts";
import { holdLeases, type LeasedEndpoint } from "#src/webhooks/leases.ts";

// The one file here that knows how deliveries are claimed.

const nodeId = "nod_bench";

/** Every endpoint of the database, held by this process. */
export function lease(tx: Transaction): Promise<LeasedEndpoint[]> {
  return holdLeases(tx, nodeId, true);
}

/** Claims at most `perEndpoint` due deliveries of each, as the sender does; resolves to how many. */
export async function claim(
  tx: Transaction,
  endpoints: readonly LeasedEndpoint[],
  perEndpoint: number,
): Promise<number> {
  let claimed = 0;
  for (const endpoint of endpoints) claimed += (await claimDue(tx, endpoint, perEndpoint)).length;
  return claimed;
}
