import type { Item } from "#src/contract/operations.ts";
import type { CommandId } from "#test/support/commands.ts";
import { type Book, copyOf, emptyBook, Refused, Repeated, type Told } from "./book.ts";
import { showClaim } from "./claim.ts";
import { create, importV1, importV2, resolve, update, withdraw } from "./claims.ts";
import { addNote, openDispute, resolveDispute } from "./disputes.ts";
import { pause, resume, stop } from "./journeys.ts";
import { credit, debit, recordPayment, reversePayment } from "./money.ts";
import { cancelPlan, createPlan } from "./plans.ts";
import { cancelPromise, promise } from "./promises.ts";
import { createAccount, showDebtor, showOverview, updateAccount, upsertDebtor } from "./records.ts";
import { moveTo, passDays, waiting } from "./timers.ts";

/** What a client sees of an item: refused with a code, or done, now or by the item with another message id. */
export type Outcome = { success: false; code: string } | { success: true; messageId: string };

const actions: { [Id in CommandId]: (book: Book, item: Item<Id>) => void } = {
  "import_claims.v1": importV1,
  "import_claims.v2": importV2,
  "create_claims.v1": create,
  "validate_claims.v1": importV2,
  "update_claims.v1": update,
  "resolve_claims.v1": resolve,
  "withdraw_claims.v1": withdraw,
  "credit_claims.v1": credit,
  "debit_claims.v1": debit,
  "record_payments.v1": recordPayment,
  "reverse_payments.v1": reversePayment,
  "create_accounts.v1": createAccount,
  "update_accounts.v1": updateAccount,
  "upsert_debtors.v1": upsertDebtor,
  "pause_journeys.v1": pause,
  "resume_journeys.v1": resume,
  "stop_journeys.v1": stop,
  "open_disputes.v1": openDispute,
  "resolve_disputes.v1": resolveDispute,
  "add_notes.v1": addNote,
  "create_promises_to_pay.v1": promise,
  "cancel_promises_to_pay.v1": cancelPromise,
  "create_instalment_plans.v1": createPlan,
  "cancel_instalment_plans.v1": cancelPlan,
};

/** The rules of the ledger once more, as a client reads them in the contract: plain, slow, without a database. */
export class Model {
  #book: Book;

  constructor(timeZone: string) {
    this.#book = emptyBook(timeZone);
  }

  get book(): Book {
    return this.#book;
  }

  /** The items of a request, one after the other; of a dry run nothing stays. */
  request(id: CommandId, items: readonly object[], call: { now: number; requestId: string }): Outcome[] {
    const before = copyOf(this.#book);
    Object.assign(this.#book, call);
    const act = actions[id] as (book: Book, item: object) => void;
    const outcomes = items.map((item, index) => this.#item(() => act(this.#book, item), index));
    if (id === "validate_claims.v1") this.#book = before;
    return outcomes;
  }

  #item(act: () => void, index: number): Outcome {
    const before = copyOf(this.#book);
    const messageId = `msg_${this.#book.requestId.slice("req_".length)}${String(index).padStart(3, "0")}`;
    this.#book.messageId = messageId;
    try {
      act();
      return { success: true, messageId };
    } catch (end) {
      this.#book = before;
      if (end instanceof Refused) return { success: false, code: end.code };
      if (end instanceof Repeated) return { success: true, messageId: end.messageId };
      throw end;
    }
  }

  /** Everything happens that waited for a day which is over. */
  passDays(now: number): void {
    this.#book.now = now;
    passDays(this.#book);
  }

  /** The days of the client begin and end in another time zone from now on. */
  move(now: number, timeZone: string): void {
    this.#book.now = now;
    moveTo(this.#book, timeZone);
  }

  /** What was told since the last time. */
  takeTold(): Told[] {
    return this.#book.told.splice(0);
  }

  /** What waits for a day. */
  waiting() {
    return waiting(this.#book).map(({ kind, reference, date, dueAt }) => ({ kind, reference, date, dueAt }));
  }

  /** Everything as the queries show it, each in the order of creation. */
  state() {
    const book = this.#book;
    return {
      claims: [...book.claims.values()].map((claim) => showClaim(book, claim)),
      accounts: new Map([...book.accounts].map(([key, account]) => [key, showOverview(book, account)])),
      debtors: new Map([...book.debtors].map(([key, debtor]) => [key, showDebtor(debtor)])),
      plans: [...book.plans.values()],
    };
  }
}
