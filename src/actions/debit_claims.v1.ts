import type { Money } from "#src/downstream/money.ts";
import type { ItemHandler } from "./handler.ts";
import { bookingOutcome } from "./money-changes.ts";

/** Raises the balance of a claim; a resolved one only where it is opened again. */
export function debitClaimsV1(money: Money): ItemHandler<"debit_claims.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const change = await money.debit(context.tx, context, input);
      return bookingOutcome(context.emit, change, "debit", "Balance raised.");
    },
  };
}
