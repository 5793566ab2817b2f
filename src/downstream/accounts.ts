import type { MessageData } from "#src/contract/messages.ts";
import type { Answer, Item } from "#src/contract/operations.ts";
import type { Reader, Transaction } from "#src/store/database.ts";
import type { RequestCause } from "./claims.ts";
import type { Refusal } from "./ledger/claim.ts";
import type { Account } from "./money.ts";

export type DebtorRecord = MessageData<"debtor.updated.v1">["debtor"];

/** What one item did to an account or a debtor; `record` is the whole of it afterwards. */
export type RecordChange<Record> =
  | Refusal
  | { kind: "unchanged" }
  | { kind: "created" | "changed"; record: Record; changed: string[] };

export interface Accounts {
  /** For a unit that is about to create many accounts, as `Claims.lockContents`. */
  lockNew(tx: Transaction, clientId: string, references: readonly string[]): Promise<void>;
  createAccount(
    tx: Transaction,
    cause: RequestCause,
    account: Item<"create_accounts.v1">,
  ): Promise<RecordChange<Account>>;
  updateAccount(
    tx: Transaction,
    cause: RequestCause,
    update: Item<"update_accounts.v1">,
  ): Promise<RecordChange<Account>>;
  hasAccount(reader: Reader, clientId: string, reference: string): Promise<boolean>;
  findAccount(
    reader: Reader,
    clientId: string,
    reference: string,
  ): Promise<Answer<"get_account.v1"> | undefined>;
}

/** Master data. Claims keep the debtors that were sent with them, whatever happens here. */
export interface Debtors {
  /** For a unit that is about to write many debtors, as `Claims.lockContents`. */
  lockNew(tx: Transaction, clientId: string, references: readonly string[]): Promise<void>;
  upsertDebtor(
    tx: Transaction,
    cause: RequestCause,
    profile: Item<"upsert_debtors.v1">,
  ): Promise<RecordChange<DebtorRecord>>;
  findDebtor(reader: Reader, clientId: string, reference: string): Promise<DebtorRecord | undefined>;
}
