import type { Answer } from "#src/contract/operations.ts";
import { ApiError } from "#src/core/errors.ts";
import type { ClaimFilter, ClaimPlace, Claims } from "#src/downstream/claims.ts";
import type { QueryContext } from "./handler.ts";

const defaultLimit = 50;

/** One page of claims. Its cursor belongs to the client, the action and the order that the claims are read in. */
export async function claimPage(
  claims: Claims,
  { reader, clientId, cursors }: QueryContext,
  filter: Omit<ClaimFilter, "after" | "limit">,
  { cursor, limit = defaultLimit }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Answer<"search_claims.v1">> {
  const after = cursor === undefined ? undefined : cursors.open<ClaimPlace>(cursor);
  const byChange = filter.updatedSince !== undefined;
  if (cursor !== undefined && (!after || "updatedAt" in after !== byChange)) throw invalidCursor();
  const page = await claims.searchClaims(reader, clientId, { ...filter, after, limit });
  return { items: page.claims, next_cursor: page.next ? cursors.seal(page.next) : null };
}

function invalidCursor(): ApiError {
  const message =
    "The cursor was not made by this action for this client and order. Use next_cursor of an earlier answer to the same query.";
  return new ApiError("invalid_parameter", {
    errors: [{ code: "invalid_parameter", path: "?cursor", message }],
  });
}
