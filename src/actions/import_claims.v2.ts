import type { Claims } from "#src/downstream/claims.ts";
import { claimOutcome } from "./claim-changes.ts";
import type { ItemHandler } from "./handler.ts";

/** Creates or updates a claim as first owed; see the contract for what a repeated import does. */
export function importClaimsV2(claims: Claims): ItemHandler<"import_claims.v2"> {
  return {
    kind: "items",
    async item(input, context) {
      const change = await claims.importClaim(context.tx, context, input);
      return claimOutcome(context.emit, change, { created: "Claim created.", changed: "Claim updated." });
    },
  };
}
