import type { Money } from "#src/downstream/money.ts";
import type { ItemHandler } from "./handler.ts";
import { bookingOutcome } from "./money-changes.ts";

/** Lowers the balance of an active claim, at most to zero. */
export function creditClaimsV1(money: Money): ItemHandler<"credit_claims.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const change = await money.credit(context.tx, context, input);
      return bookingOutcome(context.emit, change, "credit", "Balance lowered.");
    },
  };
}
