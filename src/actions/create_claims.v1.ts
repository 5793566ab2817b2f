import type { Claims } from "#src/downstream/claims.ts";
import { claimOutcome } from "./claim-changes.ts";
import type { ItemHandler } from "./handler.ts";

/** Creates a claim; one that is there is refused. */
export function createClaimsV1(claims: Claims): ItemHandler<"create_claims.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const change = await claims.createClaim(context.tx, context, input);
      return claimOutcome(context.emit, change, { changed: "Claim created." });
    },
  };
}
