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

/** More than this many of a state are not looked at: the answer stays quick, however far an endpoint is behind. */
const counted = 10_000;

/** At most `limit` endpoints of the client, the oldest first, deleted ones left out. */
export async function readBacklogs(
  reader: Reader,
  clientId: string,
  limit: number,
): Promise<EndpointBacklog[]> {
  const endpoints = (await listEndpoints(reader, clientId)).slice(0, limit);
  const backlogs: EndpointBacklog[] = [];
  for (const { id, state } of endpoints) {
    const row = await reader.get<{ undelivered: number; oldest: number | null }>(
      `select count(*) as undelivered, min(created_at) as oldest from (${waiting("pending")} union all ${waiting("sending")}) w`,
      [id],
    );
    backlogs.push({ endpointId: id, state, undelivered: row!.undelivered, oldestAt: row!.oldest });
  }
  return backlogs;
}

/** Those of a state, through its own index. */
function waiting(state: "pending" | "sending"): string {
  return `select created_at from (select created_at from deliveries
    where endpoint_id = $1 and state = '${state}' limit ${counted}) ${state}`;
}
