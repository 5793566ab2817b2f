import { createHash } from "node:crypto";
import type { Answer } from "#src/contract/operations.ts";
import { ApiError } from "#src/core/errors.ts";
import type { ClaimFilter, ClaimPlace, Claims } from "#src/downstream/claims.ts";
import type { QueryContext } from "./handler.ts";

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
  const query = createHash("sha256").update(JSON.stringify(filter)).digest("base64url");
  const place = cursor === undefined ? undefined : cursors.open<Cursor>(cursor);
  if (cursor !== undefined && place?.query !== query) throw invalidCursor();
  const page = await claims.searchClaims(reader, clientId, { ...filter, after: place?.after, limit });
  const next = page.next && ({ query, after: page.next } satisfies Cursor);
  return { items: page.claims, next_cursor: next ? cursors.seal(next) : null };
}

function invalidCursor(): ApiError {
  const message =
    "The cursor was not made by this action for this client and query. Use next_cursor of an earlier answer to the same query.";
  return new ApiError("invalid_parameter", {
    errors: [{ code: "invalid_parameter", path: "?cursor", message }],
  });
}
