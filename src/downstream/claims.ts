import type { Claim, MessageData } from "#src/contract/messages.ts";
import type { Answer, Item, Query } from "#src/contract/operations.ts";
import type { Calendar } from "#src/core/calendar.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Reader, Transaction } from "#src/store/database.ts";
import type { Closing, FieldChange, Refusal, Step } from "./ledger/claim.ts";
import type { Turnover } from "./turnover.ts";

/** Whose change it is, and how its days are told. */
interface Owner extends Calendar {
  readonly clientId: string;
  readonly ids: Ids;
}

/** A change by one item of a request. */
export interface RequestCause extends Owner {
  readonly requestId: string;
  /** The item's own id: what a repeated operation is answered with. */
  readonly messageId: string;
  /** Of the whole unit. */
  readonly turnover: Turnover;
}

/** A change that happens by itself because a date has passed. */
export interface TimerCause extends Owner {
  readonly timer: NonNullable<HistoryEntry["timer"]>;
}

export type Cause = RequestCause | TimerCause;
export type { Refusal };

export type Movement = MessageData<"claim.balance_changed.v1">["movement"];
export type HistoryEntry = Answer<"get_claim_history.v1">["items"][number];

/** A change of a claim; `claim` is the whole claim afterwards. */
export interface ClaimChange {
  kind: "changed";
  claim: Claim;
  /** Empty where only figures, the status or the journey changed. */
  changes: FieldChange[];
  movement?: Movement;
  closed?: Closing;
  reopened?: NonNullable<Step["reopened"]>;
  journey?: NonNullable<Step["journey"]>;
  /** The promise to pay that ended by this change. */
  promise?: MessageData<"promise.kept.v1">["promise"];
}

/** What the content of a claim names. */
export interface Naming {
  reference: string;
  account_reference?: string | null;
  debtors?: readonly { reference: string }[];
}

/** What the items of a request name, and by it the claims that they change. */
export type NamedBy = "claims" | "payments" | "disputes" | "promises";

/** What one item did to a claim. Fault paths are pointers inside the item. */
export type Change = Refusal | { kind: "unchanged" } | { kind: "created"; claim: Claim } | ClaimChange;

export interface ClaimPage {
  claims: Claim[];
  /** Undefined on the last page. */
  next: ClaimPlace | undefined;
}

/** Where a page ended: by creation, or by last change where the search is for what changed since. */
export type ClaimPlace = { id: string } | { id: string; updatedAt: number };

export type ClaimFilter = Omit<Query<"search_claims.v1">, "cursor" | "limit" | "updated_since"> & {
  updatedSince?: number | undefined;
  after?: ClaimPlace | undefined;
  limit: number;
};

/**
 * The port to the Downstream Service that keeps the claims. Everything happens inside the transaction that is
 * handed in; a refused item must be rolled back by the caller. The embedded ledger is the one that ships.
 */
export interface Claims {
  /**
   * For a unit that is about to change many claims, in whatever order: two such units then wait for each other at one
   * place only. They are named themselves, or by what is about them. Where it moves money, their accounts and plans are
   * meant as well. What is not there is left out.
   */
  lockAll(
    tx: Transaction,
    clientId: string,
    by: NamedBy,
    references: readonly string[],
    movesMoney?: boolean,
  ): Promise<void>;
  /** The same for a unit that is about to write these, also with what they name for the first time. */
  lockContents(tx: Transaction, clientId: string, contents: readonly Naming[]): Promise<void>;
  importClaim(tx: Transaction, cause: RequestCause, content: Item<"import_claims.v2">): Promise<Change>;
  /** Refuses (`claim_exists`) a claim that is there. */
  createClaim(tx: Transaction, cause: RequestCause, content: Item<"create_claims.v1">): Promise<Change>;
  updateClaim(tx: Transaction, cause: RequestCause, update: Item<"update_claims.v1">): Promise<Change>;
  resolveClaim(tx: Transaction, cause: RequestCause, resolution: Item<"resolve_claims.v1">): Promise<Change>;
  withdrawClaim(
    tx: Transaction,
    cause: RequestCause,
    withdrawal: Item<"withdraw_claims.v1">,
  ): Promise<Change>;
  findClaim(reader: Reader, clientId: string, reference: string): Promise<Claim | undefined>;
  /** At most `limit` changes after a sequence, oldest first; undefined when there is no such claim. */
  findHistory(
    reader: Reader,
    clientId: string,
    reference: string,
    after: number,
    limit: number,
  ): Promise<HistoryEntry[] | undefined>;
  searchClaims(reader: Reader, clientId: string, filter: ClaimFilter): Promise<ClaimPage>;
}

/** The dunning that runs on a claim. */
export interface Journeys {
  pause(tx: Transaction, cause: RequestCause, pause: Item<"pause_journeys.v1">): Promise<Change>;
  resume(tx: Transaction, cause: RequestCause, change: Item<"resume_journeys.v1">): Promise<Change>;
  stop(tx: Transaction, cause: RequestCause, change: Item<"stop_journeys.v1">): Promise<Change>;
  /** The pause that lasted through the day `until` is over; unchanged where that was overtaken. */
  endPause(tx: Transaction, cause: TimerCause, reference: string, until: string): Promise<Change>;
}
