import type { MessageData, NewestMessageId } from "#src/contract/messages.ts";
import type {
  Answer,
  Body,
  CommandOperationId,
  Item,
  ItemOperationId,
  Query,
  QueryOperationId,
} from "#src/contract/operations.ts";
import type { Calendar } from "#src/core/calendar.ts";
import type { Cursors } from "#src/core/cursor.ts";
import type { Fault } from "#src/core/errors.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Turnover } from "#src/downstream/turnover.ts";
import type { ItemResult } from "#src/queue/requests.ts";
import type { Reader, Transaction } from "#src/store/database.ts";

/** Who calls, and what every handler may use. It has no effect outside its transaction: a unit may run again. */
export interface CallContext {
  readonly clientId: string;
  readonly requestId: string;
  readonly ids: Ids;
}

/** How the days of a client are told. */
export type CalendarOf = (reader: Reader, clientId: string) => Promise<Calendar>;

export interface Subject {
  kind: "claim" | "account" | "debtor" | "payment" | "instalment_plan";
  reference: string;
}

/** What a message is about; `sequence` is the subject's own, taken under its row's lock. */
export interface Emission<Id extends NewestMessageId> {
  subject: Subject | null;
  sequence: number | null;
  data: MessageData<Id>;
}

/** Puts a message into the outbox of this transaction; it is dropped together with a refused item. */
export type Emit = <Id extends NewestMessageId>(id: Id, emission: Emission<Id>) => void;

export interface WriteContext extends CallContext, Calendar {
  readonly tx: Transaction;
  readonly emit: Emit;
}

/** Something that will happen by itself when a day is over in the client's time zone. */
export interface Timer {
  kind: TimerKind;
  /** Of the subject. */
  reference: string;
  /** YYYY-MM-DD. */
  date: string;
}

export type TimerKind = NonNullable<MessageData<"journey.resumed.v1">["timer"]>["kind"];

export interface ItemContext extends WriteContext {
  readonly messageId: string;
  readonly turnover: Turnover;
  /** Writes timers in this transaction, once per subject and date. Each checks again when it is due, and may be overtaken. */
  readonly schedule: (...timers: Timer[]) => Promise<void>;
}

export interface QueryContext extends CallContext {
  readonly reader: Reader;
  readonly cursors: Cursors;
}

/**
 * `messageId` only where an earlier operation is repeated: the first one's. Fault paths are pointers inside the item.
 */
export type ItemOutcome =
  | { success: true; message: string; messageId?: string }
  | { success: false; faults: readonly Fault[] };

/** How far a body without items has got; `rest` is left to a job, which ends the request. */
export interface Begun {
  message: string;
  succeeded: number;
  rest?: { kind: string; payload: object };
}

/** A POST action over items: one item in its own savepoint. Business refusals are values, a throw is a 500. */
export interface ItemHandler<Id extends ItemOperationId> {
  kind: "items";
  /** `body`: the whole of it, where it says something about every item. */
  item(item: Item<Id>, context: ItemContext, body: Body<Id>): Promise<ItemOutcome>;
  /**
   * No item has anything to do with another one: each changes what its key names, and nothing else. Then items take effect
   * in the order of their keys, as in every other request that has the same ones; results and events keep their order.
   */
  apart?: true;
  /** Called in the unit before its items: a moment to lock what they will change, in the order in which everybody does. */
  prepare?(items: readonly Item<Id>[], context: CallContext & { readonly tx: Transaction }): Promise<void>;
  /** What the schema cannot say about the whole body, before anything is performed or accepted. Throws ApiError. */
  check?(body: Body<Id>, context: CallContext & { readonly reader: Reader }): Promise<void>;
  /** Where the contract allows a body that names no items. Asynchronous: everything is left to the job. */
  withoutItems?(
    body: Body<Id>,
    context: CallContext & { readonly tx: Transaction },
    mode: "sync" | "async",
  ): Promise<Begun>;
  /** The sentence about all items, where it is not about how many were processed. */
  summary?(results: readonly ItemResult[], body: Body<Id>): string | undefined;
}

/** A POST action without items. Throws ApiError to refuse it whole. */
export interface CommandHandler<Id extends CommandOperationId> {
  kind: "command";
  command(body: Body<Id>, context: WriteContext): Promise<Answer<Id>>;
}

/** A GET action: one consistent snapshot, no writes. Throws ApiError for what it does not find. */
export interface QueryHandler<Id extends QueryOperationId> {
  kind: "query";
  answer(query: Query<Id>, context: QueryContext): Promise<Answer<Id>>;
}

/** The short way for a handler to refuse its item. `path` points inside the item, "" is the item itself. */
export function refuse(code: Fault["code"], path: string, message: string): ItemOutcome {
  return { success: false, faults: [{ code, path, message }] };
}
