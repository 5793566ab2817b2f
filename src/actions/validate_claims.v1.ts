import type { Claims } from "#src/downstream/claims.ts";
import type { ItemHandler } from "./handler.ts";
import { importClaimsV2 } from "./import_claims.v2.ts";

/** An import of version 2 that is rolled back as a whole: what it emits goes nowhere. */
export function validateClaimsV1(claims: Claims): ItemHandler<"validate_claims.v1"> {
  const { item } = importClaimsV2(claims);
  return { kind: "items", item: (input, context, body) => item(input, { ...context, emit: () => {} }, body) };
}
