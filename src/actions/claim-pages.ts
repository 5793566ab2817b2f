import type { Answer } from "#src/contract/operations.ts";
import type { ClaimFilter, ClaimPlace, Claims } from "#src/downstream/claims.ts";
import type { QueryContext } from "./handler.ts";
import { invalidCursor } from "./invalid-cursor.ts";
import { queryDigest } from "./query-digest.ts";

const defaultLimit = 50;

interface Cursor {
  /** Of which query it is: in another one the place means something else. */
  query: string;
  after: ClaimPlace;
}

/** One page of claims. Its cursor belongs to the client, the action and the query. */
export async function claimPage(
  claims: Claims,
  { reader, clientId, cursors }: QueryContext,
  filter: Omit<ClaimFilter, "after" | "limit">,
  { cursor, limit = defaultLimit }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Answer<"search_claims.v1">> {
  const query = queryDigest(filter);
  const place = cursor === undefined ? undefined : cursors.open<Cursor>(cursor);
  if (cursor !== undefined && place?.query !== query) throw invalidCursor("cursor");
  const page = await claims.searchClaims(reader, clientId, { ...filter, after: place?.after, limit });
  const next = page.next && ({ query, after: page.next } satisfies Cursor);
  return { items: page.claims, next_cursor: next ? cursors.seal(next) : null };
}
