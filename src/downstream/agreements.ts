import type { MessageData } from "#src/contract/messages.ts";
import type { Answer, Item, Query } from "#src/contract/operations.ts";
import type { Calendar } from "#src/core/calendar.ts";
import type { Reader, Transaction } from "#src/store/database.ts";
import type { ClaimChange, RequestCause, TimerCause } from "./claims.ts";
import type { Refusal } from "./ledger/claim.ts";

export type Dispute = MessageData<"dispute.opened.v1">["dispute"];
export type Note = MessageData<"note.added.v1">["note"];
export type PromiseToPay = MessageData<"promise.created.v1">["promise"];
export type Plan = MessageData<"instalment_plan.created.v1">["plan"];
export type Instalment = MessageData<"instalment.paid.v1">["instalment"];

/** An operation that was done before with the same content: nothing happened now. */
export interface Repeated {
  kind: "repeated";
  /** Of the item that did it. */
  messageId: string;
}

type Done<What> = Refusal | Repeated | ({ kind: "done"; change: ClaimChange } & What);

/** What creditor and debtor say about a claim. A reference belongs to one dispute, note or promise for ever. */
export interface Agreements {
  openDispute(
    tx: Transaction,
    cause: RequestCause,
    input: Item<"open_disputes.v1">,
  ): Promise<Done<{ dispute: Dispute }>>;
  resolveDispute(
    tx: Transaction,
    cause: RequestCause,
    input: Item<"resolve_disputes.v1">,
  ): Promise<Done<{ dispute: Dispute }>>;
  addNote(tx: Transaction, cause: RequestCause, input: Item<"add_notes.v1">): Promise<Done<{ note: Note }>>;
  promise(
    tx: Transaction,
    cause: RequestCause,
    input: Item<"create_promises_to_pay.v1">,
  ): Promise<Done<{ promise: PromiseToPay }>>;
  cancelPromise(
    tx: Transaction,
    cause: RequestCause,
    input: Item<"cancel_promises_to_pay.v1">,
  ): Promise<Done<{ promise: PromiseToPay }>>;
  /**
   * The promised day is over, or was before the time zone was changed: then the promise may have been kept. Undefined
   * where nothing comes of it, or the promise has ended before.
   */
  promiseDue(
    tx: Transaction,
    cause: TimerCause,
    claimReference: string,
    date: string,
  ): Promise<ClaimChange | undefined>;
}

/** What happened to a plan; `instalments` are those that it happened to. */
export interface PlanChange {
  kind: "plan";
  plan: Plan;
  instalments: Instalment[];
}

/** Instalment plans over claims. */
export interface Plans {
  /** For a unit that is about to change many plans, as `Claims.lockAll`. */
  lockAll(tx: Transaction, clientId: string, references: readonly string[]): Promise<void>;
  createPlan(
    tx: Transaction,
    cause: RequestCause,
    input: Item<"create_instalment_plans.v1">,
  ): Promise<Refusal | Repeated | PlanChange>;
  cancelPlan(
    tx: Transaction,
    cause: RequestCause,
    input: Item<"cancel_instalment_plans.v1">,
  ): Promise<Refusal | Repeated | PlanChange>;
  /** The day of an instalment begins or is over; undefined where it is past that already, or its plan has ended. */
  passInstalment(
    tx: Transaction,
    cause: TimerCause,
    reference: string,
    dueDate: string,
    to: "due" | "missed",
  ): Promise<PlanChange | undefined>;
  searchPlans(
    reader: Reader,
    clientId: string,
    filter: PlanFilter,
  ): Promise<{ plans: Plan[]; nextAfterId: string | undefined }>;
}

export type PlanFilter = Omit<Query<"get_instalment_plans.v1">, "cursor" | "limit"> & {
  afterId?: string | undefined;
  limit: number;
};

/** The sums of the movements of a period. */
export interface Statements {
  /** Days YYYY-MM-DD, both included; one line per currency that the client has movements in by then. */
  statement(
    reader: Reader,
    clientId: string,
    period: { from: string; to: string; timeZone: string },
  ): Promise<Answer<"get_statement.v1">["currencies"]>;
  /** Movements keep the days that they have by this calendar, which the client is about to leave. */
  keepDays(tx: Transaction, clientId: string, calendar: Calendar): Promise<void>;
}
