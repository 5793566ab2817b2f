import type { Answer } from "#src/contract/operations.ts";
import { ApiError } from "#src/core/errors.ts";
import { readFeed } from "#src/webhooks/feed.ts";
import type { QueryHandler } from "./handler.ts";
import { invalidCursor } from "./invalid-cursor.ts";

const defaultLimit = 50;

type Event = Answer<"get_events.v1">["items"][number];

interface FeedCursor {
  position: number;
}

/**
 * The event feed by position: the way to catch up. Every committed event of the last 30 days is in it, in commit
 * order. The cursor moves on to the last place that was looked at, also where nothing matched.
 */
export function getEventsV1(): QueryHandler<"get_events.v1"> {
  return {
    kind: "query",
    async answer(query, { reader, cursors, clientId }) {
      const after = query.after === undefined ? undefined : await cursors.open<FeedCursor>(query.after);
      if (query.after !== undefined && !after)
        throw cursors.isForgotten(query.after) ? expiredCursor() : invalidCursor("after");
      const page = await readFeed(reader, clientId, {
        afterPosition: after?.position,
        types: query.types,
        reference: query.reference,
        limit: query.limit ?? defaultLimit,
      });
      if (!page) throw expiredCursor();
      return {
        items: page.events.map(({ json }) => JSON.parse(json) as Event),
        next_cursor: cursors.seal({ position: page.lastPosition } satisfies FeedCursor),
        has_more: page.hasMore,
      };
    },
  };
}

function expiredCursor(): ApiError {
  const message =
    "The events behind this cursor are older than 30 days. Read what you need with the queries, then begin the feed anew.";
  return new ApiError("cursor_expired", { errors: [{ code: "cursor_expired", path: "?after", message }] });
}
