import type { Claims } from "#src/downstream/claims.ts";
import { claimOutcome } from "./claim-changes.ts";
import type { ItemHandler } from "./handler.ts";

/** Changes the data of an active claim: what is left out stays, null removes, figures never change here. */
export function updateClaimsV1(claims: Claims): ItemHandler<"update_claims.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const change = await claims.updateClaim(context.tx, context, input);
      return claimOutcome(context.emit, change, { changed: "Claim updated." });
    },
  };
}
