import type { Money } from "#src/downstream/money.ts";
import type { ItemHandler } from "./handler.ts";
import { paymentOutcome } from "./money-changes.ts";

/** Books a payment in full, on one claim or over the claims of an account. */
export function recordPaymentsV1(money: Money): ItemHandler<"record_payments.v1"> {
  return {
    kind: "items",
    prepare: (payments, { tx, clientId }) => money.lockAll(tx, clientId, payments),
    async item(input, context) {
      const change = await money.recordPayment(context.tx, context, input);
      return paymentOutcome(context.emit, change, "payment", "Payment recorded.");
    },
  };
}
