import type { Item } from "#src/contract/operations.ts";
import { newJourneys } from "./journeys.ts";
import type { Ledger, LedgerOptions } from "./ledger.ts";
import { paymentsOf } from "./payments.ts";

export type DisputeOpening = Item<"open_disputes.v1">;
export type DisputeResolution = Item<"resolve_disputes.v1">;
export type NoteAddition = Item<"add_notes.v1">;
export type PromiseCreation = Item<"create_promises_to_pay.v1">;
export type PlanCreation = Item<"create_instalment_plans.v1">;
type Credit = Item<"credit_claims.v1">;

/** The claim that the agreements below are about: 105.00 EUR are owed on it. */
export const disputed = "running";
const about = { claim_reference: disputed };

export function disputeOf(change: Partial<DisputeOpening> = {}): DisputeOpening {
  return { dispute_reference: "DIS-1", ...about, category: "goods_faulty", ...change };
}

export function resolutionOf(change: Partial<DisputeResolution> = {}): DisputeResolution {
  return { dispute_reference: "DIS-1", outcome: "rejected", ...change };
}

export function noteOf(change: Partial<NoteAddition> = {}): NoteAddition {
  return { note_reference: "NOTE-1", ...about, text: "Called – nobody there 📞", ...change };
}

export function promiseOf(change: Partial<PromiseCreation> = {}): PromiseCreation {
  const figures = { amount: 5000, currency: "EUR" as const, due_date: "2026-03-31" };
  return { promise_reference: "PTP-1", ...about, ...figures, ...change };
}

/** Three instalments of 1000, 2000 and 3000 by default. */
export function planOf(change: Partial<PlanCreation> = {}): PlanCreation {
  const instalments = ["2026-03-15", "2026-04-15", "2026-05-15"].map((due_date, index) => ({
    due_date,
    amount: 1000 * (index + 1),
  }));
  return {
    plan_reference: "PLAN-1",
    claim_references: [disputed],
    currency: "EUR",
    instalments,
    ...change,
  };
}

/** A ledger with a claim per state of its journey, and short words for what is agreed about them. */
export async function newAgreements(options: LedgerOptions = {}) {
  const ledger = await newJourneys(options);
  return { ledger, ...agreementsOf(ledger) };
}

export function agreementsOf(ledger: Ledger) {
  const { api, results } = ledger;
  return {
    ...paymentsOf(ledger),
    credit: (change: Partial<Credit>) => {
      const credit = { operation_reference: "OP-1", ...about, amount: 1000, currency: "EUR" as const };
      return results(api["credit_claims.v1"]({ credits: [{ ...credit, kind: "payment", ...change }] }));
    },
    open: (...changes: Partial<DisputeOpening>[]) =>
      results(api["open_disputes.v1"]({ disputes: changes.map(disputeOf) })),
    settle: (...changes: Partial<DisputeResolution>[]) =>
      results(api["resolve_disputes.v1"]({ disputes: changes.map(resolutionOf) })),
    note: (...changes: Partial<NoteAddition>[]) =>
      results(api["add_notes.v1"]({ notes: changes.map(noteOf) })),
    promise: (...changes: Partial<PromiseCreation>[]) =>
      results(api["create_promises_to_pay.v1"]({ promises: changes.map(promiseOf) })),
    cancelPromise: (promise_reference = "PTP-1", comment?: string) =>
      results(api["cancel_promises_to_pay.v1"]({ promises: [{ promise_reference, ...said(comment) }] })),
    agree: (...changes: Partial<PlanCreation>[]) =>
      results(api["create_instalment_plans.v1"]({ plans: changes.map(planOf) })),
    cancelPlan: (plan_reference = "PLAN-1", comment?: string) =>
      results(api["cancel_instalment_plans.v1"]({ plans: [{ plan_reference, ...said(comment) }] })),
  };
}

const said = (comment: string | undefined) => (comment === undefined ? {} : { comment });
