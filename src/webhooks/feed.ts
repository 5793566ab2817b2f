import type { Reader, Value } from "#src/store/database.ts";
import { stemToJson } from "./message.ts";

export interface FeedQuery {
  afterPosition: number;
  types?: readonly string[] | undefined;
  /** Only events about the subject with this reference. */
  reference?: string | undefined;
  limit: number;
}

export interface FeedPage {
  events: { position: number; json: string }[];
  /** Where the next page starts: the last position that was looked at. */
  lastPosition: number;
  hasMore: boolean;
}

/** The client's events after a position, in commit order; test sends are not among them. */
export async function readFeed(reader: Reader, clientId: string, query: FeedQuery): Promise<FeedPage> {
  const params: Value[] = [clientId, query.afterPosition];
  const conditions = ["e.client_id = $1", "e.position > $2"];
  if (query.types && query.types.length > 0) {
    const slots = query.types.map((type) => `$${params.push(type)}`);
    conditions.push(`e.type in (${slots.join(", ")})`);
  }
  if (query.reference !== undefined)
    conditions.push(`e.subject_reference = $${params.push(query.reference)}`);
  params.push(query.limit + 1);
  const rows = await reader.all<{ position: number; stem: string }>(
    `select e.position, s.stem from events e join event_stems s on s.event_id = e.id and s.version = e.version
     where ${conditions.join(" and ")} order by e.position limit $${params.length}`,
    params,
  );
  const page = rows.slice(0, query.limit);
  return {
    events: page.map(({ position, stem }) => ({ position, json: stemToJson(stem) })),
    lastPosition: page.at(-1)?.position ?? query.afterPosition,
    hasMore: rows.length > query.limit,
  };
}
