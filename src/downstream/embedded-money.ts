import { dateAt } from "#src/core/calendar.ts";
import type { Reader, Transaction } from "#src/store/database.ts";
import { applyToClaim } from "./apply.ts";
import type { ClaimChange, RequestCause } from "./claims.ts";
import { claimNotFound } from "./embedded-claims.ts";
import { payPlans } from "./embedded-plans.ts";
import { type Allocation, allocatePayment, type Owed, payClaim, type Strategy } from "./ledger/allocation.ts";
import { creditClaim, debitClaim, giveBackPayment, takePayment } from "./ledger/booking.ts";
import {
  type Decision,
  type Refusal,
  refuseClosed,
  refuseCurrency,
  refused,
  refuseFar,
  refuseOutOfRange,
} from "./ledger/claim.ts";
import { type ClaimState, type Figures, total } from "./ledger/state.ts";
import type { Account, Money, PaymentChange } from "./money.ts";
import { type AccountState, lockAccount, readAccount, toAccount, updateAccount } from "./rows/accounts.ts";
import { lockClaim, lockClaims } from "./rows/claims.ts";
import { writeHistory } from "./rows/history.ts";
import { lockInOrder } from "./rows/locks.ts";
import { takeOperation } from "./rows/operations.ts";
import { byAge, type OwedRow, readOwed } from "./rows/owed.ts";
import {
  insertPayment,
  markReversed,
  type PaymentState,
  readAllocations,
  readPayment,
  toPayment,
} from "./rows/payments.ts";
import { sameCredit, sameDebit, samePayment, sameReversal } from "./same-operation.ts";
import { present } from "./view.ts";

/** Money on the embedded ledger's claims: the rules of `ledger/` over tables of the caller's own transaction. */
export const embeddedMoney: Money = {
  async lockAll(tx, clientId, payments) {
    const locksAsItGoes = payments.length === 1 && payments[0]!.account_reference === undefined;
    if (tx.forUpdate === "" || locksAsItGoes) return;
    const claims = payments.flatMap(({ claim_reference: claim }) => claim ?? []);
    const toAccounts = payments.filter(({ account_reference: account }) => account !== undefined);
    for (const [account, some] of Map.groupBy(toAccounts, (payment) => payment.account_reference!)) {
      const amount = some.reduce((sum, payment) => sum + payment.amount, 0);
      for (const strategy of new Set(some.map((payment) => payment.strategy ?? "oldest_first"))) {
        const owed = await owedUpTo(tx, clientId, account, amount, strategy, "");
        claims.push(...owed.map(({ reference }) => reference));
      }
    }
    // What a payment reaches beyond that is locked as it goes.
    await lockInOrder(tx, clientId, "claims", [...new Set(claims)].slice(0, maxLockedAtOnce), true);
  },

  async credit(tx, cause, credit) {
    const { operation_reference: reference, claim_reference: claimReference } = credit;
    const taken = await takeOperation(
      tx,
      cause,
      "booking",
      ["operation_reference", reference],
      sameCredit(credit),
    );
    if (taken) return taken;
    const today = dateAt(tx.now, cause.timeZone);
    const claim = await bookOnClaim(tx, cause, claimReference, (before) =>
      creditClaim(before, credit, today, tx.now),
    );
    if (claim.kind === "refused") return claim;
    const paid = credit.kind === "payment" ? -total(claim.movement!) : 0;
    const plans = paid > 0 ? await payPlans(tx, cause, [{ reference: claimReference, amount: paid }]) : [];
    return { kind: "booked", claim, plans };
  },

  async debit(tx, cause, debit) {
    const { operation_reference: reference, claim_reference: claimReference } = debit;
    const taken = await takeOperation(
      tx,
      cause,
      "booking",
      ["operation_reference", reference],
      sameDebit(debit),
    );
    if (taken) return taken;
    const claim = await bookOnClaim(tx, cause, claimReference, (before) => debitClaim(before, debit, tx.now));
    return claim.kind === "refused" ? claim : { kind: "booked", claim, plans: [] };
  },

  async recordPayment(tx, cause, input) {
    const taken = await takeOperation(
      tx,
      cause,
      "payment",
      ["payment_reference", input.payment_reference],
      samePayment(input),
    );
    if (taken) return taken;
    const paidAt = Date.parse(input.paid_at);
    const valueDate = dateAt(paidAt, cause.timeZone);
    const wrongTime = refusePaidAt(paidAt, valueDate, tx.now);
    if (wrongTime) return wrongTime;
    const spread = await spreadPayment(tx, cause, input);
    if ("kind" in spread) return spread;
    const { allocations, surplus, surplusAccount } = spread;
    const payment: PaymentState = {
      reference: input.payment_reference,
      state: "recorded",
      claimReference: input.claim_reference ?? null,
      accountReference: input.account_reference ?? null,
      strategy: input.account_reference === undefined ? null : (input.strategy ?? "oldest_first"),
      amount: input.amount,
      currency: input.currency,
      paidAt,
      provider: input.provider ?? null,
      allocated: input.amount - surplus,
      surplus,
      surplusAccount,
      reversalReason: null,
      recordedAt: tx.now,
      reversedAt: null,
    };
    await insertPayment(tx, cause.clientId, payment, allocations);
    const today = dateAt(tx.now, cause.timeZone);
    return settle(tx, cause, payment, allocations, surplus, undefined, (before, { part }) =>
      takePayment(before, partOf(payment, part, valueDate), today, tx.now),
    );
  },

  async reversePayment(tx, cause, input) {
    const { payment_reference: reference, reactivate = false, reason, comment } = input;
    const taken = await takeOperation(
      tx,
      cause,
      "reversal",
      ["payment_reference", reference],
      sameReversal(input),
    );
    if (taken) return taken;
    const recorded = await readPayment(tx, cause.clientId, reference);
    if (!recorded) return paymentNotFound;
    const payment: PaymentState = {
      ...recorded,
      state: "reversed",
      reversalReason: reason,
      reversedAt: tx.now,
    };
    await markReversed(tx, cause.clientId, payment);
    const allocations = await readAllocations(tx, cause.clientId, reference);
    const today = dateAt(tx.now, cause.timeZone);
    return settle(
      tx,
      cause,
      payment,
      allocations,
      -payment.surplus,
      { reason, comment },
      (before, { part }) =>
        giveBackPayment(before, { ...partOf(payment, part, undefined), reactivate }, today, tx.now),
    );
  },
};

const claimsPerPage = 200;
/** As many as one statement has room for without doubt. */
const maxLockedAtOnce = 10_000;

async function bookOnClaim(
  tx: Transaction,
  cause: RequestCause,
  reference: string,
  decide: (before: ClaimState) => Decision,
): Promise<Refusal | ClaimChange> {
  const before = await lockClaim(tx, cause.clientId, reference);
  if (!before) return claimNotFound("/claim_reference");
  return changed(await applyToClaim(tx, cause, before, decide(before)));
}

/** Whatever books money changes its claim. */
function changed(change: Refusal | { kind: "unchanged" } | ClaimChange): Refusal | ClaimChange {
  if (change.kind === "unchanged") throw new Error("a booking left its claim unchanged");
  return change;
}

/** Clocks differ, and so do time zones that were left out by mistake: a day is allowed for both. */
const maxAheadMs = 24 * 3_600_000;

function refusePaidAt(paidAt: number, day: string, now: number): Refusal | undefined {
  if (paidAt <= now + maxAheadMs) return refuseFar([["/paid_at", day]]);
  return refused(
    "date_out_of_range",
    "/paid_at",
    "The payment lies more than 24 hours in the future. Send the time at which the debtor paid.",
  );
}

type PaymentInput = Parameters<Money["recordPayment"]>[2];

interface Spread {
  allocations: Allocation[];
  surplus: number;
  surplusAccount: string | null;
}

/** What each claim takes of a payment, and who keeps what is left. */
function spreadPayment(tx: Transaction, cause: RequestCause, input: PaymentInput): Promise<Refusal | Spread> {
  const { claim_reference: claim, account_reference: account } = input;
  return account === undefined
    ? spreadOnClaim(tx, cause, input, claim!)
    : spreadOnAccount(tx, cause, input, account);
}

async function spreadOnClaim(
  tx: Transaction,
  { clientId }: RequestCause,
  { amount, currency }: PaymentInput,
  reference: string,
): Promise<Refusal | Spread> {
  const claim = await lockClaim(tx, clientId, reference);
  if (!claim) return claimNotFound("/claim_reference");
  const impossible = refuseClosed(claim, "/claim_reference") ?? refuseCurrency(claim, currency);
  if (impossible) return impossible;
  const part = payClaim(claim.balance, amount);
  return {
    allocations: [{ reference, part }],
    surplus: amount - total(part),
    surplusAccount: claim.accountReference,
  };
}

async function spreadOnAccount(
  tx: Transaction,
  { clientId }: RequestCause,
  { amount, currency, strategy = "oldest_first" }: PaymentInput,
  reference: string,
): Promise<Refusal | Spread> {
  const account = await readAccount(tx, clientId, reference);
  if (!account) return accountNotFound;
  const mismatch = refuseCurrency(account, currency);
  if (mismatch) return mismatch;
  const owed = await owedUpTo(tx, clientId, reference, amount, strategy, tx.forUpdate);
  return { ...allocatePayment(owed, amount, strategy), surplusAccount: reference };
}

/** The claims of an account that a payment of `amount` can reach, oldest first; the others are not looked at. */
async function owedUpTo(
  reader: Reader,
  clientId: string,
  account: string,
  amount: number,
  strategy: Strategy,
  lock: string,
): Promise<Owed[]> {
  const found = new Map<string, OwedRow>();
  let left = amount;
  const read = async (withFees: boolean, takes: (balance: Figures) => number) => {
    let after: OwedRow | undefined;
    while (left > 0) {
      const page = await readOwed(reader, clientId, account, { after, withFees, lock });
      for (const row of page) {
        found.set(row.reference, row);
        left -= takes(row.balance);
      }
      after = page.at(-1);
      if (!after) return;
    }
  };
  if (strategy === "oldest_first") await read(false, total);
  else {
    await read(true, ({ fees }) => fees);
    await read(false, ({ amount: claimed }) => claimed);
  }
  return [...found.values()].sort(byAge);
}

/** Brings a payment, or its reversal, to every claim it is about and to the account that keeps its surplus. */
async function settle(
  tx: Transaction,
  cause: RequestCause,
  payment: PaymentState,
  allocations: readonly Allocation[],
  surplus: number,
  note: { reason?: string; comment?: string | undefined } | undefined,
  decide: (before: ClaimState, allocation: Allocation) => Decision,
): Promise<Refusal | PaymentChange> {
  const claims: ClaimChange[] = [];
  for (let start = 0; start < allocations.length; start += claimsPerPage) {
    const page = allocations.slice(start, start + claimsPerPage);
    const references = page.map(({ reference }) => reference);
    const states = await lockClaims(tx, cause.clientId, references);
    for (const allocation of page) {
      const before = states.get(allocation.reference)!;
      const change = changed(await applyToClaim(tx, cause, before, decide(before, allocation), note));
      if (change.kind === "refused") return change;
      claims.push(change);
    }
  }
  const account = await changeCredit(tx, cause, payment.surplusAccount, surplus);
  if (account && "kind" in account) return account;
  const sign = payment.state === "recorded" ? 1 : -1;
  const paid = allocations.map(({ reference, part }) => ({ reference, amount: sign * total(part) }));
  const plans = await payPlans(tx, cause, paid);
  return {
    kind: "payment",
    plans,
    payment: toPayment(payment),
    sequence: payment.state === "recorded" ? 1 : 2,
    allocations: allocations.map(({ reference, part }, index) => ({
      claim_reference: reference,
      ...part,
      balance_after: claims[index]!.claim.balance,
    })),
    claims,
    ...present("account", account),
  };
}

/** The account with its credit balance changed; undefined where there is nothing to change. */
async function changeCredit(
  tx: Transaction,
  cause: RequestCause,
  reference: string | null,
  surplus: number,
): Promise<Account | Refusal | undefined> {
  if (reference === null || surplus === 0) return undefined;
  const before = await lockAccount(tx, cause.clientId, reference);
  const after: AccountState = {
    ...before!,
    creditBalance: before!.creditBalance + surplus,
    sequence: before!.sequence + 1,
    updatedAt: tx.now,
  };
  const outOfRange = refuseOutOfRange("/amount", after.creditBalance);
  if (outOfRange) return outOfRange;
  await updateAccount(tx, cause.clientId, after);
  const { sequence } = after;
  await writeHistory(tx, cause, [{ subject: "account", reference, sequence, changed: ["credit_balance"] }]);
  return toAccount(after);
}

/** Of a payment on a claim without an account the claim itself keeps the surplus. */
function partOf(payment: PaymentState, part: Allocation["part"], valueDate: string | undefined) {
  const surplus = payment.surplusAccount === null ? payment.surplus : 0;
  return { paymentReference: payment.reference, part, surplus, valueDate };
}

const accountNotFound: Refusal = refused(
  "account_not_found",
  "/account_reference",
  "There is no account with this reference. Check it, or create it with create_accounts.",
);

const paymentNotFound: Refusal = refused(
  "payment_not_found",
  "/payment_reference",
  "You have recorded no payment with this reference. Check it; references are compared byte by byte.",
);
