import type { Item } from "#src/contract/operations.ts";
import {
  type Book,
  type ModelAccount,
  type ModelDebtor,
  optional,
  refuseFar,
  refuseIf,
  same,
  sum,
  timestamp,
  withoutGaps,
} from "./book.ts";
import { balanceOf, isActive } from "./claim.ts";

/** What was paid to the account beyond what was owed, less what was undone. */
function creditOf(book: Book, reference: string): number {
  const kept = [...book.payments.values()].filter(
    ({ shown, keeper }) => shown.state === "recorded" && "account" in keeper && keeper.account === reference,
  );
  return sum(kept.map(({ shown }) => shown.surplus));
}

/** The account as messages show it. */
export function showAccount(book: Book, account: ModelAccount) {
  const { reference, currency, paymentReference, meta, sequence, createdAt, updatedAt } = account;
  return {
    reference,
    currency,
    ...optional("payment_reference", paymentReference),
    meta,
    credit_balance: creditOf(book, reference),
    sequence,
    created_at: createdAt,
    updated_at: updatedAt,
  };
}

/** The account as get_account shows it. */
export function showOverview(book: Book, account: ModelAccount) {
  const claims = [...book.claims.values()].filter(({ data }) => data.account_reference === account.reference);
  const balances = claims.filter(isActive).map(balanceOf);
  const withStatus = (status: string) => claims.filter(({ closed }) => closed?.status === status).length;
  return {
    ...showAccount(book, account),
    balance: {
      amount: sum(balances.map(({ amount }) => amount)),
      fees: sum(balances.map(({ fees }) => fees)),
      total: sum(balances.map(({ total }) => total)),
    },
    claims: { active: balances.length, resolved: withStatus("resolved"), withdrawn: withStatus("withdrawn") },
  };
}

export function showDebtor({ profile, sequence, createdAt, updatedAt }: ModelDebtor) {
  return { ...profile, sequence, created_at: createdAt, updated_at: updatedAt };
}

export function createAccount(book: Book, item: Item<"create_accounts.v1">): void {
  const { reference, currency, payment_reference: paymentReference, meta = {} } = item;
  refuseIf(book.accounts.has(reference), "account_exists");
  const at = timestamp(book);
  const account = { reference, currency, paymentReference, meta, sequence: 1, createdAt: at, updatedAt: at };
  book.accounts.set(reference, account);
  tellAccount(book, account, "account.created", {});
}

export function updateAccount(book: Book, item: Item<"update_accounts.v1">): void {
  const before = book.accounts.get(item.reference);
  refuseIf(before === undefined, "account_not_found");
  const paymentReference =
    item.payment_reference === undefined ? before!.paymentReference : (item.payment_reference ?? undefined);
  const meta = item.meta === undefined ? before!.meta : (item.meta ?? {});
  const changed = [
    ...(paymentReference === before!.paymentReference ? [] : ["payment_reference"]),
    ...(same(meta, before!.meta) ? [] : ["meta"]),
  ];
  if (changed.length === 0) return;
  const sequence = before!.sequence + 1;
  const account = { ...before!, paymentReference, meta, sequence, updatedAt: timestamp(book) };
  book.accounts.set(item.reference, account);
  tellAccount(book, account, "account.updated", { changed });
}

function tellAccount(book: Book, account: ModelAccount, type: string, more: object): void {
  const { reference, sequence } = account;
  const data = { account: showAccount(book, account), ...more };
  book.told.push({ type, subject: { kind: "account", reference }, sequence, data });
}

/** Creates a debtor, or replaces what is known of them as a whole. */
export function upsertDebtor(book: Book, profile: Item<"upsert_debtors.v1">): void {
  const { reference } = profile;
  const before = book.debtors.get(reference);
  refuseIf(before !== undefined && before.profile.type !== profile.type, "debtor_type_differs");
  const known: Record<string, unknown> = { ...(before?.profile ?? { reference }) };
  const sent: Record<string, unknown> = { ...withoutGaps(profile) };
  const names = [...new Set([...Object.keys(known), ...Object.keys(sent)])];
  const changed = names.filter((name) => !same(known[name], sent[name]));
  if (changed.length === 0) return;
  refuseFar([profile.do_not_contact_until], [before?.profile.do_not_contact_until]);
  const at = timestamp(book);
  const sequence = (before?.sequence ?? 0) + 1;
  const debtor = { profile, sequence, createdAt: before?.createdAt ?? at, updatedAt: at };
  book.debtors.set(reference, debtor);
  const data = { debtor: showDebtor(debtor), changed };
  book.told.push({ type: "debtor.updated", subject: { kind: "debtor", reference }, sequence, data });
}
