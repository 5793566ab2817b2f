import type { Claim } from "#src/contract/messages.ts";
import type { Item } from "#src/contract/operations.ts";
import {
  type Book,
  type ClaimData,
  type Currency,
  type ModelClaim,
  Refused,
  refuseFar,
  refuseIf,
  same,
  sum,
  timestamp,
  withoutGaps,
} from "./book.ts";
import {
  balanceOf,
  change,
  claimOf,
  closedAs,
  closedAtZero,
  refuseClosed,
  showClaim,
  tellClaim,
  withMovement,
} from "./claim.ts";

type Content = Item<"import_claims.v2">;
type Debtors = Claim["debtors"];

const feesOf = (items: Claim["fee_items"]) => sum(items.map(({ amount }) => amount));

function refuseDebtors(debtors: Debtors): void {
  refuseIf(debtors.filter(({ primary }) => primary).length !== 1, "primary_debtor");
  refuseIf(new Set(debtors.map(({ reference }) => reference)).size < debtors.length, "primary_debtor");
}

/** Accounts and debtors that a claim names for the first time are created with it. */
function createNamed(
  book: Book,
  { account_reference: account, debtors }: ClaimData,
  currency: Currency,
): void {
  const times = { sequence: 1, createdAt: timestamp(book), updatedAt: timestamp(book) };
  if (account !== undefined && !book.accounts.has(account))
    book.accounts.set(account, { reference: account, currency, meta: {}, ...times });
  for (const { primary: _primary, ...profile } of debtors)
    if (!book.debtors.has(profile.reference)) book.debtors.set(profile.reference, { profile, ...times });
}

function daysOf({
  original_due_date,
  current_due_date,
}: {
  original_due_date?: string;
  current_due_date?: string | null;
}) {
  return [original_due_date, current_due_date];
}

function refuseAccount(book: Book, reference: string | undefined, currency: Currency): void {
  const account = reference === undefined ? undefined : book.accounts.get(reference);
  refuseIf(account !== undefined && account.currency !== currency, "currency_mismatch");
}

function createClaim(book: Book, content: Content): void {
  const { reference, currency, amount, fee_items: feeItems = [], meta = {}, ...rest } = content;
  const data = dataOf({ ...rest, meta });
  refuseDebtors(data.debtors);
  refuseFar(daysOf(data));
  refuseAccount(book, data.account_reference, currency);
  createNamed(book, data, currency);
  const at = timestamp(book);
  const times = { sequence: 1, createdAt: at, updatedAt: at };
  const empty: ModelClaim = {
    reference,
    currency,
    amount,
    feeItems,
    movements: [],
    data,
    turns: [{ at: book.now, open: true }],
    stopped: false,
    ...times,
  };
  const movements = withMovement(book, empty, { kind: "opening", amount, fees: feesOf(feeItems) });
  book.claims.set(reference, { ...empty, movements, ...closedAtZero({ movements }) });
  tellClaim(book, reference, "claim.created");
}

type Sent = { [Name in keyof ClaimData]: ClaimData[Name] | undefined };

/** The data of a claim alone, of whatever says it. */
function dataOf(sent: Sent): ClaimData {
  const { original_due_date, current_due_date, debtors, account_reference, product, portfolio, meta } = sent;
  const data = { original_due_date, current_due_date, debtors, account_reference, product, portfolio, meta };
  return withoutGaps(data) as ClaimData;
}

/** What differs between two states of a claim, as `claim.updated` says it: data, and a new split of the same fees. */
function changesOf(book: Book, before: ModelClaim, after: ModelClaim) {
  const [from, to] = [showClaim(book, before), showClaim(book, after)];
  const names = [
    "original_due_date",
    "current_due_date",
    "debtor",
    "debtors",
    ...(from.fees === to.fees ? ["fee_items" as const] : []),
    "account_reference",
    "product",
    "portfolio",
    "meta",
  ] as const;
  return names
    .filter((name) => !same(from[name], to[name]))
    .map((name) => ({ path: `/${name}`, from: from[name] ?? null, to: to[name] ?? null }));
}

/** Creates a claim, or brings the one that is there to what is sent now. */
export function importV2(book: Book, content: Content): void {
  const before = book.claims.get(content.reference);
  if (before) reimport(book, before, content);
  else createClaim(book, content);
}

function reimport(book: Book, before: ModelClaim, content: Content): void {
  const { reference, currency, amount, fee_items: feeItems = before.feeItems, ...sent } = content;
  refuseIf(currency !== before.currency, "currency_mismatch");
  refuseDebtors(content.debtors);
  const after = { ...before, amount, feeItems, data: dataOf({ ...before.data, ...sent }) };
  const changes = changesOf(book, before, after);
  const difference = { amount: amount - before.amount, fees: feesOf(feeItems) - feesOf(before.feeItems) };
  const moves = difference.amount !== 0 || difference.fees !== 0;
  if (changes.length === 0 && !moves) return;
  refuseClosed(before);
  refuseFar(daysOf(content), daysOf(before.data));
  const movements = moves
    ? withMovement(book, before, { kind: "adjustment", ...difference })
    : before.movements;
  const balance = balanceOf({ movements });
  refuseIf(balance.amount < 0 || balance.fees < 0, "exceeds_balance");
  refuseAccount(book, after.data.account_reference, currency);
  createNamed(book, after.data, currency);
  const { closed } = change(book, after, { movements, ...(moves ? closedAtZero({ movements }) : {}) });
  if (changes.length > 0) tellClaim(book, reference, "claim.updated", { changes });
  if (moves)
    tellClaim(book, reference, "claim.balance_changed", { movement: movements.at(-1), cause: "import" });
  if (closed) tellClaim(book, reference, "claim.resolved", { reason: closed.reason });
}

/** Version 1 has one debtor and one sum of fees; of the rest it changes nothing. */
export function importV1(book: Book, { debtor, fees, ...rest }: Item<"import_claims.v1">): void {
  const before = book.claims.get(rest.reference);
  const debtors = before && before.data.debtors.length > 1 ? before.data.debtors : undefined;
  const primary = debtors?.find((one) => one.primary);
  refuseIf(primary !== undefined && primary.reference !== debtor.reference, "several_debtors");
  const asPrimary = { ...debtor, primary: true } as Debtors[number];
  importV2(book, {
    ...rest,
    debtors: debtors?.map((one) => (one.primary ? asPrimary : one)) ?? [asPrimary],
    ...feesOfV1(before, fees),
  });
}

function feesOfV1(before: ModelClaim | undefined, fees: number | undefined): Pick<Content, "fee_items"> {
  if (fees === undefined || (before && fees === feesOf(before.feeItems))) return {};
  const plain = [{ code: "fees", amount: before ? feesOf(before.feeItems) : 0 }];
  const itemised = before && before.feeItems.length > 0 && !same(before.feeItems, plain);
  if (itemised) throw new Refused("itemised_fees");
  return { fee_items: fees === 0 ? [] : [{ code: "fees", amount: fees }] };
}

export function create(book: Book, content: Content): void {
  refuseIf(book.claims.has(content.reference), "claim_exists");
  createClaim(book, content);
}

/** What is left out stays, null removes. */
export function update(book: Book, { reference, reason: _reason, ...sent }: Item<"update_claims.v1">): void {
  const before = claimOf(book, reference);
  refuseClosed(before);
  const { fee_items: feeItems = before.feeItems, meta, ...data } = sent;
  refuseIf(feesOf(feeItems) !== feesOf(before.feeItems), "itemised_fees");
  if (sent.debtors) refuseDebtors(sent.debtors);
  const removed = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, value ?? undefined]),
  ) as Partial<ClaimData>;
  const newMeta = meta === undefined ? {} : { meta: meta ?? {} };
  const after = { ...before, feeItems, data: dataOf({ ...before.data, ...removed, ...newMeta }) };
  const changes = changesOf(book, before, after);
  if (changes.length === 0) return;
  refuseFar(daysOf(sent), daysOf(before.data));
  refuseAccount(book, after.data.account_reference, before.currency);
  createNamed(book, after.data, before.currency);
  change(book, after, {});
  tellClaim(book, reference, "claim.updated", { changes });
}

export function resolve(book: Book, { reference, reason }: Item<"resolve_claims.v1">): void {
  close(book, reference, "resolved", reason);
}

export function withdraw(book: Book, { reference, reason }: Item<"withdraw_claims.v1">): void {
  close(book, reference, "withdrawn", reason);
}

function close(book: Book, reference: string, status: "resolved" | "withdrawn", reason: string): void {
  const claim = claimOf(book, reference);
  refuseClosed(claim);
  change(book, claim, closedAs(status, reason));
  tellClaim(book, reference, `claim.${status}`, { reason });
}
