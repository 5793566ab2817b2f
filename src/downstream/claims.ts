import type { Claim, MessageData } from "#src/contract/messages.ts";
import type { Answer, Item, Query } from "#src/contract/operations.ts";
import type { Fault } from "#src/core/errors.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Reader, Transaction } from "#src/store/database.ts";
import type { Closing } from "./ledger.ts";

/** Whose claim, and which request is the cause. */
export interface Cause {
  clientId: string;
  requestId: string;
  ids: Ids;
}

export type Movement = MessageData<"claim.balance_changed.v1">["movement"];

/** What one item did to a claim; `claim` is the whole claim afterwards. Fault paths are pointers inside the item. */
export type Change =
  | { kind: "refused"; faults: readonly Fault[] }
  | { kind: "unchanged"; claim: Claim }
  | { kind: "created"; claim: Claim }
  | {
      kind: "changed";
      claim: Claim;
      /** Members of the claim whose data changed; empty where only figures or the status did. */
      changed: string[];
      movement?: Movement;
      closed?: Closing;
    };

export type HistoryEntry = Answer<"get_claim_history.v1">["items"][number];

export interface ClaimPage {
  claims: Claim[];
  /** Undefined on the last page. */
  nextAfterId: string | undefined;
}

export type ClaimFilter = Omit<Query<"search_claims.v1">, "cursor" | "limit" | "updated_since"> & {
  updatedSince?: number;
  afterId?: string;
  limit: number;
};

/**
 * The port to the Downstream Service that keeps the claims. Everything happens inside the transaction that is
 * handed in; a refused item must be rolled back by the caller. The embedded ledger is the one that ships.
 */
export interface Claims {
  importClaim(tx: Transaction, cause: Cause, input: Item<"import_claims.v1">): Promise<Change>;
  updateClaim(tx: Transaction, cause: Cause, input: Item<"update_claims.v1">): Promise<Change>;
  resolveClaim(tx: Transaction, cause: Cause, input: Item<"resolve_claims.v1">): Promise<Change>;
  withdrawClaim(tx: Transaction, cause: Cause, input: Item<"withdraw_claims.v1">): Promise<Change>;
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
