import type { Money } from "#src/downstream/money.ts";
import type { ItemHandler } from "./handler.ts";
import { paymentOutcome } from "./money-changes.ts";

/** Undoes a payment as a whole. */
export function reversePaymentsV1(money: Money): ItemHandler<"reverse_payments.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const change = await money.reversePayment(context.tx, context, input);
      return paymentOutcome(context.emit, change, "reversal", "Payment reversed.");
    },
  };
}
