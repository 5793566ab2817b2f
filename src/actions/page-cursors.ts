import type { Cursors } from "#src/core/cursor.ts";
import { jsonDigest } from "#src/core/json-digest.ts";
import { invalidCursor } from "./invalid-cursor.ts";

/** Where the next page of one query begins. */
export interface PageCursors<Place extends object> {
  /** Undefined where there is no cursor: the first page. Throws `invalid_parameter` for one of another query. */
  open(cursor: string | undefined): Promise<Place | undefined>;
  /** Null after the last page. */
  seal(place: Place | undefined): string | null;
}

/** Cursors that belong to `query` alone: in another one a place means something else. How large pages are may change. */
export function pageCursors<Place extends object>(cursors: Cursors, query: object): PageCursors<Place> {
  const digest = jsonDigest(query);
  return {
    async open(cursor) {
      if (cursor === undefined) return undefined;
      const opened = await cursors.open<{ query: string; place: Place }>(cursor);
      if (opened?.query !== digest) throw invalidCursor("cursor");
      return opened.place;
    },
    seal: (place) => (place ? cursors.seal({ query: digest, place }) : null),
  };
}
