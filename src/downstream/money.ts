import type { MessageData } from "#src/contract/messages.ts";
import type { Item } from "#src/contract/operations.ts";
import type { Transaction } from "#src/store/database.ts";
import type { PlanChange, Repeated } from "./agreements.ts";
import type { ClaimChange, RequestCause } from "./claims.ts";
import type { Refusal } from "./ledger/claim.ts";

export type Payment = MessageData<"payment.recorded.v1">["payment"];
export type PaymentAllocation = MessageData<"payment.recorded.v1">["allocations"][number];
export type Account = MessageData<"account.created.v1">["account"];

/** A credit or debit that was booked, and the plans that it paid instalments of. */
export interface BookingChange {
  kind: "booked";
  claim: ClaimChange;
  plans: PlanChange[];
}

/** A payment that was recorded or undone, with everything that changed by it. */
export interface PaymentChange {
  kind: "payment";
  payment: Payment;
  /** 1 when it was recorded, 2 when it was undone. */
  sequence: number;
  /** What each claim took, or owes again. */
  allocations: PaymentAllocation[];
  claims: ClaimChange[];
  /** Where instalments were paid by it. */
  plans: PlanChange[];
  /** Where its surplus went to the account, or left it. */
  account?: Account;
}

/**
 * Money on claims. Every operation carries a reference of the caller that is unique for ever: with the same content
 * again it changes nothing, with other content it is refused with `operation_reference_used`.
 */
export interface Money {
  /** For a unit that is about to record payments: locks the claims that they can reach, as `Claims.lockAll`. */
  lockAll(tx: Transaction, clientId: string, payments: readonly Item<"record_payments.v1">[]): Promise<void>;
  credit(
    tx: Transaction,
    cause: RequestCause,
    credit: Item<"credit_claims.v1">,
  ): Promise<Refusal | Repeated | BookingChange>;
  debit(
    tx: Transaction,
    cause: RequestCause,
    debit: Item<"debit_claims.v1">,
  ): Promise<Refusal | Repeated | BookingChange>;
  recordPayment(
    tx: Transaction,
    cause: RequestCause,
    payment: Item<"record_payments.v1">,
  ): Promise<Refusal | Repeated | PaymentChange>;
  reversePayment(
    tx: Transaction,
    cause: RequestCause,
    reversal: Item<"reverse_payments.v1">,
  ): Promise<Refusal | Repeated | PaymentChange>;
}
