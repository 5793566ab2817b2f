import type { Claims } from "#src/downstream/claims.ts";
import { claimOutcome } from "./claim-changes.ts";
import type { ItemHandler } from "./handler.ts";

/** Closes an active claim with a reason. */
export function resolveClaimsV1(claims: Claims): ItemHandler<"resolve_claims.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const change = await claims.resolveClaim(context.tx, context, input);
      return claimOutcome(context.emit, change, { changed: "Claim resolved." });
    },
  };
}
