import type { Claim, MessageData } from "#src/contract/messages.ts";
import type { Item } from "#src/contract/operations.ts";
import { dayAt } from "./days.ts";

export type Movement = MessageData<"claim.balance_changed.v1">["movement"];
export type Payment = MessageData<"payment.recorded.v1">["payment"];
export type PromiseToPay = MessageData<"promise.created.v1">["promise"];
export type Dispute = MessageData<"dispute.opened.v1">["dispute"];
export type Plan = MessageData<"instalment_plan.created.v1">["plan"];
export type Instalment = MessageData<"instalment.paid.v1">["instalment"];
export type Currency = Claim["currency"];
export type Debtor = Item<"upsert_debtors.v1">;

/** Members of a claim that are data: what was sent last. */
export interface ClaimData {
  original_due_date: string;
  current_due_date?: string;
  debtors: Claim["debtors"];
  account_reference?: string;
  product?: string;
  portfolio?: string;
  meta: Record<string, string>;
}

/** A claim: what it was first, and a list of movements. Nothing that can be counted is kept. */
export interface ModelClaim {
  reference: string;
  currency: Currency;
  amount: number;
  feeItems: Claim["fee_items"];
  movements: readonly Movement[];
  data: ClaimData;
  closed?: { status: "resolved" | "withdrawn"; reason: string } | undefined;
  /** Since when it is, or was, open or closed: one entry per turn. */
  turns: readonly { at: number; open: boolean }[];
  pause?: { until?: string | undefined } | undefined;
  /** By the client, for good. */
  stopped: boolean;
  sequence: number;
  createdAt: string;
  updatedAt: string;
}

export interface ModelAccount {
  reference: string;
  currency: Currency;
  paymentReference?: string | undefined;
  meta: Record<string, string>;
  sequence: number;
  createdAt: string;
  updatedAt: string;
}

export interface ModelDebtor {
  profile: Debtor;
  sequence: number;
  createdAt: string;
  updatedAt: string;
}

export interface ModelPayment {
  shown: Payment;
  parts: { claim: string; amount: number; fees: number }[];
  /** Who keeps what nobody owed. */
  keeper: { account: string } | { claim: string };
}

/** A message as a client reads it in the feed, without what only its envelope knows. */
export interface Told {
  type: string;
  subject: { kind: string; reference: string };
  sequence: number;
  data: Record<string, unknown>;
}

/** All that there is of one client. What stands in the maps is replaced, never changed, so that a copy of them is a savepoint. */
export interface Book {
  zone: string;
  /** The day that had begun when the time zone was changed last. */
  bookedFrom: string;
  /** The day on which each movement was booked. */
  bookedOn: Map<Movement, string>;
  now: number;
  requestId: string;
  /** Of the item that is looked at. */
  messageId: string;
  claims: Map<string, ModelClaim>;
  accounts: Map<string, ModelAccount>;
  debtors: Map<string, ModelDebtor>;
  payments: Map<string, ModelPayment>;
  disputes: Map<string, Dispute>;
  promises: Map<string, PromiseToPay>;
  plans: Map<string, Plan>;
  operations: Map<string, { content: string; messageId: string }>;
  /** When each date that is waited for was first written down, as a count: the order of dates that pass at once. */
  noted: Map<string, number>;
  /** Dates whose day was over, and is not since the time zone was changed: the worker looks at them once more, in this order. */
  early: Map<string, number>;
  /** When enough was paid for an open promise, where that was too late. */
  enoughAt: Map<string, number>;
  told: Told[];
}

export function emptyBook(zone: string): Book {
  return {
    zone,
    bookedFrom: "",
    bookedOn: new Map(),
    now: 0,
    requestId: "",
    messageId: "",
    claims: new Map(),
    accounts: new Map(),
    debtors: new Map(),
    payments: new Map(),
    disputes: new Map(),
    promises: new Map(),
    plans: new Map(),
    operations: new Map(),
    noted: new Map(),
    early: new Map(),
    enoughAt: new Map(),
    told: [],
  };
}

export function copyOf(book: Book): Book {
  return {
    ...book,
    claims: new Map(book.claims),
    accounts: new Map(book.accounts),
    debtors: new Map(book.debtors),
    payments: new Map(book.payments),
    disputes: new Map(book.disputes),
    promises: new Map(book.promises),
    plans: new Map(book.plans),
    operations: new Map(book.operations),
    noted: new Map(book.noted),
    early: new Map(book.early),
    enoughAt: new Map(book.enoughAt),
    told: [...book.told],
  };
}

/** Ends an item: nothing of it stands. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Ends an item that was done before. */
export class Repeated extends Error {
  readonly messageId: string;
  constructor(messageId: string) {
    super("repeated");
    this.messageId = messageId;
  }
}

export function refuseIf(wrong: boolean, code: string): void {
  if (wrong) throw new Refused(code);
}

/** A reference is for one operation of its kind, for ever; with the same content it is that operation again. */
export function takeReference(book: Book, kind: string, reference: string, content: object): void {
  const key = `${kind} ${reference}`;
  const first = book.operations.get(key);
  const said = JSON.stringify(inOrder(content));
  if (!first) book.operations.set(key, { content: said, messageId: book.messageId });
  else if (first.content === said) throw new Repeated(first.messageId);
  else throw new Refused("operation_reference_used");
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, inOrder(member)]),
  );
}

export const today = ({ now, zone }: Book): string => dayAt(now, zone);

export const timestamp = ({ now }: Book): string => new Date(now).toISOString();

export const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** A member that is there only where it has a value. */
export function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: Value });
}

/** The same without the members that have no value. */
export function withoutGaps<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;
}

/** Whether two JSON values say the same. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one) ?? null) === JSON.stringify(inOrder(other) ?? null);
}

const dayMs = 86_400_000;

/** Days lie between 1900 and 2200; those that were there before may stay. */
export function refuseFar(days: readonly (string | null | undefined)[], known: typeof days = []): void {
  const isFar = (day: string | null | undefined) => !!day && (day < "1900-01-01" || day > "2200-12-31");
  refuseIf(
    days.some((day) => isFar(day) && !known.includes(day)),
    "date_out_of_range",
  );
}

export function refuseAhead({ now }: Book, ms: number): void {
  refuseIf(ms > now + dayMs, "date_out_of_range");
}
