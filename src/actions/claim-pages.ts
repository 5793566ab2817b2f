import type { Answer } from "#src/contract/operations.ts";
import type { ClaimFilter, ClaimPlace, Claims } from "#src/downstream/claims.ts";
import type { QueryContext } from "./handler.ts";
import { pageCursors } from "./page-cursors.ts";

const defaultLimit = 50;

/** One page of claims. Its cursor belongs to the client, the action and the query. */
export async function claimPage(
  claims: Claims,
  { reader, clientId, cursors }: QueryContext,
  filter: Omit<ClaimFilter, "after" | "limit">,
  { cursor, limit = defaultLimit }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Answer<"search_claims.v1">> {
  const places = pageCursors<ClaimPlace>(cursors, filter);
  const page = await claims.searchClaims(reader, clientId, {
    ...filter,
    after: await places.open(cursor),
    limit,
  });
  return { items: page.claims, next_cursor: places.seal(page.next) };
}
