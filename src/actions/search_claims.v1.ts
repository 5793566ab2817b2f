import type { Claims } from "#src/downstream/claims.ts";
import { claimPage } from "./claim-pages.ts";
import type { QueryHandler } from "./handler.ts";

/** Claims in the order of their creation, or of their last change with `updated_since`, page by page. */
export function searchClaimsV1(claims: Claims): QueryHandler<"search_claims.v1"> {
  return {
    kind: "query",
    async answer({ cursor, limit, updated_since: since, ...filter }, context) {
      const updatedSince = since === undefined ? undefined : Date.parse(since);
      return claimPage(claims, context, { ...filter, updatedSince }, { cursor, limit });
    },
  };
}
