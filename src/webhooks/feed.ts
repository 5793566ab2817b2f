import type { Reader, Value } from "#src/store/database.ts";
import { stemToJson } from "./message.ts";

export interface FeedQuery {
  /** Undefined: from the oldest event that is kept. */
  afterPosition: number | undefined;
  types?: readonly string[] | undefined;
  /** Only events about the subject with this reference. */
  reference?: string | undefined;
  limit: number;
}

export interface FeedPage {
  events: { position: number; json: string }[];
  /** Where the next page starts: the last position that was looked at, whether or not it matched. */
  lastPosition: number;
  /** Positions are left that were not looked at. */
  hasMore: boolean;
}

/** Places of a feed that are looked at for one page, so that what a filter costs has a bound. */
export const positionsPerPage = 5000;

/**
 * The client's events after a position, in commit order and in the feed's versions; test sends are not among them.
 * Undefined when events behind that position are forgotten.
 */
export async function readFeed(
  reader: Reader,
  clientId: string,
  query: FeedQuery,
): Promise<FeedPage | undefined> {
  const feed = await readBounds(reader, clientId);
  const after = query.afterPosition ?? feed.forgotten;
  if (after < feed.forgotten) return undefined;
  const end = Math.min(after + positionsPerPage, feed.last);
  const params: Value[] = [clientId, after, end];
  const conditions = ["e.client_id = $1", "e.position > $2", "e.position <= $3"];
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
  const lastPosition = rows.length > query.limit ? page.at(-1)!.position : Math.max(after, end);
  return {
    events: page.map(({ position, stem }) => ({ position, json: stemToJson(stem) })),
    lastPosition,
    hasMore: lastPosition < feed.last,
  };
}

/** The last position that was given away, and the highest one that may be forgotten: between them lies what is kept. */
export async function readBounds(
  reader: Reader,
  clientId: string,
): Promise<{ last: number; forgotten: number }> {
  const row = await reader.get<{ last: number; forgotten: number }>(
    "select position as last, forgotten from feed_positions where client_id = $1",
    [clientId],
  );
  return row ?? { last: 0, forgotten: 0 };
}
