import type { TestClient } from "./platform.ts";
import type { Event } from "./projection.ts";

/** Every event after a cursor, page by page, with the cursor to go on from. */
export async function readFeed(
  { api }: TestClient,
  after?: string,
): Promise<{ events: Event[]; cursor: string }> {
  const events: Event[] = [];
  let cursor = after;
  for (;;) {
    const { data } = await api["get_events.v1"]({
      limit: 200,
      ...(cursor === undefined ? {} : { after: cursor }),
    });
    events.push(...data!.items);
    cursor = data!.next_cursor;
    if (!data!.has_more) return { events, cursor };
  }
}
