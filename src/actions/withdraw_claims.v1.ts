import type { Claims } from "#src/downstream/claims.ts";
import { claimOutcome } from "./claim-changes.ts";
import type { ItemHandler } from "./handler.ts";

/** Takes an active claim back from collection. */
export function withdrawClaimsV1(claims: Claims): ItemHandler<"withdraw_claims.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const change = await claims.withdrawClaim(context.tx, context, input);
      return claimOutcome(context.emit, change, { changed: "Claim withdrawn." });
    },
  };
}
