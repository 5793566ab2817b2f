import type { Reader } from "#src/store/database.ts";
import type { EndpointState } from "./endpoints.ts";

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
  const rows = await reader.all<{
    id: string;
    state: EndpointState;
    undelivered: number;
    oldest: number | null;
  }>(
    `select e.id, e.state, count(d.id) as undelivered, min(d.created_at) as oldest
     from endpoints e left join deliveries d
       on d.client_id = e.client_id and d.state in ('pending', 'sending') and d.endpoint_id = e.id
     where e.client_id = $1 and e.state <> 'deleted'
     group by e.id, e.state order by e.id limit $2`,
    [clientId, limit],
  );
  return rows.map(({ id, state, undelivered, oldest }) => ({
    endpointId: id,
    state,
    undelivered,
    oldestAt: oldest,
  }));
}
