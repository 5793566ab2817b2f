import type { Reader } from "#src/store/database.ts";
import { type EndpointState, listEndpoints } from "./endpoints.ts";

/** How far an endpoint is behind. */
export interface EndpointBacklog {
  endpointId: string;
  state: EndpointState;
  /** Deliveries that are waiting or on their way. */
  undelivered: number;
  /** When the oldest of them was made; null where there is none. */
  oldestAt: number | null;
}

/** At most `limit` endpoints of the client, the oldest first, deleted ones left out. */
export async function readBacklogs(
  reader: Reader,
  clientId: string,
  limit: number,
): Promise<EndpointBacklog[]> {
  const endpoints = await listEndpoints(reader, clientId);
  const rows = await reader.all<{ endpoint_id: string; undelivered: number; oldest: number }>(
    `select endpoint_id, count(*) as undelivered, min(created_at) as oldest from deliveries
     where client_id = $1 and state in ('pending', 'sending') group by endpoint_id`,
    [clientId],
  );
  const behind = new Map(rows.map((row) => [row.endpoint_id, row]));
  return endpoints.slice(0, limit).map(({ id, state }) => ({
    endpointId: id,
    state,
    undelivered: behind.get(id)?.undelivered ?? 0,
    oldestAt: behind.get(id)?.oldest ?? null,
  }));
}
