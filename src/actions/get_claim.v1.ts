import { ApiError } from "#src/core/errors.ts";
import type { Claims } from "#src/downstream/claims.ts";
import type { QueryHandler } from "./handler.ts";

/** One claim as it is now. Another client's is as unknown as one that never was. */
export function getClaimV1(claims: Claims): QueryHandler<"get_claim.v1"> {
  return {
    kind: "query",
    async answer({ reference }, { reader, clientId }) {
      const claim = await claims.findClaim(reader, clientId, reference);
      if (!claim) throw new ApiError("claim_not_found");
      return claim;
    },
  };
}
