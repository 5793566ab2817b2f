import { ApiError } from "#src/core/errors.ts";
import type { Claims } from "#src/downstream/claims.ts";
import type { QueryHandler } from "./handler.ts";

const defaultLimit = 50;

interface SearchCursor {
  afterId: string;
}

/** Claims in the order of their creation, page by page; a claim that was seen is not repeated. */
export function searchClaimsV1(claims: Claims): QueryHandler<"search_claims.v1"> {
  return {
    kind: "query",
    async answer(
      { cursor, limit = defaultLimit, updated_since: since, ...filter },
      { reader, clientId, cursors },
    ) {
      const after = cursor === undefined ? undefined : cursors.open<SearchCursor>(cursor);
      if (cursor !== undefined && !after) throw invalidCursor();
      const page = await claims.searchClaims(reader, clientId, {
        ...filter,
        limit,
        ...(after ?? {}),
        ...(since === undefined ? {} : { updatedSince: Date.parse(since) }),
      });
      const { claims: items, nextAfterId: afterId } = page;
      return {
        items,
        next_cursor: afterId === undefined ? null : cursors.seal({ afterId } satisfies SearchCursor),
      };
    },
  };
}

function invalidCursor(): ApiError {
  const message =
    "The cursor was not made by search_claims for this client. Use next_cursor of an earlier answer.";
  return new ApiError("invalid_parameter", {
    errors: [{ code: "invalid_parameter", path: "?cursor", message }],
  });
}
