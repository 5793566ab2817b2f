import type { PlanChange, Repeated } from "#src/downstream/agreements.ts";
import type { Refusal } from "#src/downstream/claims.ts";
import type { BookingChange, PaymentChange } from "#src/downstream/money.ts";
import { emitChange } from "./claim-changes.ts";
import type { Emit, ItemOutcome } from "./handler.ts";
import { aboutPlan } from "./plan-changes.ts";

const allocationsPerMessage = 200;

/** The result of a credit or debit, and its messages. */
export function bookingOutcome(
  emit: Emit,
  change: Refusal | Repeated | BookingChange,
  cause: "credit" | "debit",
  words: string,
): ItemOutcome {
  if (change.kind !== "booked") return notDone(change);
  emitChange(emit, change.claim, cause);
  for (const plan of change.plans) emitPaid(emit, plan);
  return { success: true, message: words };
}

/** The result of a payment or of its reversal: the payment itself in parts of 200 allocations, then its claims. */
export function paymentOutcome(
  emit: Emit,
  change: Refusal | Repeated | PaymentChange,
  cause: "payment" | "reversal",
  words: string,
): ItemOutcome {
  if (change.kind !== "payment") return notDone(change);
  const { payment, sequence, allocations, claims, account, plans } = change;
  const parts = Math.max(1, Math.ceil(allocations.length / allocationsPerMessage));
  const messageId = cause === "payment" ? "payment.recorded.v1" : "payment.reversed.v1";
  for (let part = 1; part <= parts; part++) {
    const start = (part - 1) * allocationsPerMessage;
    emit(messageId, {
      subject: { kind: "payment", reference: payment.payment_reference },
      sequence,
      data: {
        payment,
        allocations: allocations.slice(start, start + allocationsPerMessage),
        ...(account ? { account } : {}),
        part,
        parts,
      },
    });
  }
  for (const claim of claims) emitChange(emit, claim, cause);
  for (const plan of plans) emitPaid(emit, plan);
  return { success: true, message: words };
}

function emitPaid(emit: Emit, { plan, instalments }: PlanChange): void {
  for (const instalment of instalments)
    emit("instalment.paid.v1", { ...aboutPlan(plan), data: { plan, instalment } });
}

export function notDone(change: Refusal | Repeated): ItemOutcome {
  if (change.kind === "refused") return { success: false, faults: change.faults };
  return {
    success: true,
    message: "Already processed; nothing was done again.",
    messageId: change.messageId,
  };
}
