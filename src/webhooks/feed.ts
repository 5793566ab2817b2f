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
  const rows = await readPlaces(reader, clientId, query, after, end);
  const page = rows.slice(0, query.limit);
  const lastPosition = rows.length > query.limit ? page.at(-1)!.position : Math.max(after, end);
  return {
    events: page.map(({ position, stem }) => ({ position, json: stemToJson(stem) })),
    lastPosition,
    hasMore: lastPosition < feed.last,
  };
}

/** The matches behind a position, up to the position `end`: one more than the page has, where there are so many. */
function readPlaces(
  reader: Reader,
  clientId: string,
  { types, reference, limit }: FeedQuery,
  after: number,
  end: number,
): Promise<{ position: number; stem: string }[]> {
  const params: Value[] = [clientId, after, end, limit + 1];
  const slot = (value: Value) => `$${params.push(value)}`;
  const conditions = ["e.client_id = $1"];
  let order = "e.position";
  if (reference === undefined) conditions.push("e.position > $2", "e.position <= $3");
  else {
    // As a pair, because an engine without statistics would read the whole feed in its order instead.
    order = "e.subject_reference, e.position";
    const subject = slot(reference);
    conditions.push(`(${order}) > (${subject}, $2)`, `(${order}) <= (${subject}, $3)`);
  }
  if (types && types.length > 0) conditions.push(`e.type in (${types.map(slot).join(", ")})`);
  return reader.all(
    `select e.position, s.stem from events e join event_stems s on s.event_id = e.id and s.version = e.version
     where ${conditions.join(" and ")} order by ${order} limit $4`,
    params,
  );
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
