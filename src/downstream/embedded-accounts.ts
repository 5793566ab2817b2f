import type { Transaction } from "#src/store/database.ts";
import type { Accounts, Debtors } from "./accounts.ts";
import type { RequestCause } from "./claims.ts";
import { refused, refuseFar } from "./ledger/claim.ts";
import { sameJson } from "./ledger/json.ts";
import type { Debtor } from "./ledger/state.ts";
import {
  type AccountState,
  insertAccount,
  lockAccount,
  newAccount,
  readAccount,
  readOverview,
  toAccount,
  updateAccount as writeAccount,
} from "./rows/accounts.ts";
import { insertDebtor, lockDebtor, readDebtor, toDebtorRecord, updateDebtor } from "./rows/debtors.ts";
import { writeHistory } from "./rows/history.ts";
import { lockNewNames } from "./rows/locks.ts";

/** The accounts of the embedded ledger. */
export const embeddedAccounts: Accounts = {
  lockNew: (tx, clientId, accounts) => lockNewNames(tx, clientId, { accounts }),

  async createAccount(tx, cause, input) {
    if (await readAccount(tx, cause.clientId, input.reference)) {
      return refused(
        "account_exists",
        "/reference",
        "There is an account with this reference. Change it with update_accounts, or take a new reference.",
      );
    }
    const account: AccountState = {
      ...newAccount(input.reference, input.currency, tx.now),
      paymentReference: input.payment_reference ?? null,
      meta: input.meta ?? {},
    };
    await insertAccount(tx, cause.clientId, account);
    await noteChange(tx, cause, account, []);
    return { kind: "created", record: toAccount(account), changed: [] };
  },

  async updateAccount(tx, cause, input) {
    const before = await lockAccount(tx, cause.clientId, input.reference);
    if (!before) {
      return refused(
        "account_not_found",
        "/reference",
        "There is no account with this reference. Check it, or create it with create_accounts.",
      );
    }
    const { payment_reference: paymentReference = before.paymentReference, meta = before.meta } = input;
    const after: AccountState = {
      ...before,
      paymentReference,
      meta: meta ?? {},
      sequence: before.sequence + 1,
      updatedAt: tx.now,
    };
    const changed = differing(toAccount(before), toAccount(after)).filter((name) => !bookkeeping.has(name));
    if (changed.length === 0) return { kind: "unchanged" };
    await writeAccount(tx, cause.clientId, after);
    await noteChange(tx, cause, after, changed);
    return { kind: "changed", record: toAccount(after), changed };
  },

  async hasAccount(reader, clientId, reference) {
    return (await readAccount(reader, clientId, reference)) !== undefined;
  },

  async findAccount(reader, clientId, reference) {
    const account = await readAccount(reader, clientId, reference);
    return account && { ...toAccount(account), ...(await readOverview(reader, clientId, reference)) };
  },
};

/** The debtors of the embedded ledger: what is known of them beside what claims say. */
export const embeddedDebtors: Debtors = {
  lockNew: (tx, clientId, debtors) => lockNewNames(tx, clientId, { debtors }),

  async upsertDebtor(tx, cause, profile) {
    const before = await lockDebtor(tx, cause.clientId, profile.reference);
    if (before && before.profile.type !== profile.type) {
      return refused(
        "debtor_type_differs",
        "/type",
        `The debtor is a ${before.profile.type} and stays one. Use another reference for another debtor.`,
      );
    }
    const known: Partial<Debtor> = before?.profile ?? { reference: profile.reference };
    const changed = differing(known, profile);
    if (changed.length === 0) return { kind: "unchanged" };
    const far = refuseFar(
      daysOf(profile),
      daysOf(known).map(([, day]) => day),
    );
    if (far) return far;
    const sequence = (before?.sequence ?? 0) + 1;
    const after = { profile, sequence, createdAt: before?.createdAt ?? tx.now, updatedAt: tx.now };
    await (before ? updateDebtor(tx, cause.clientId, after) : insertDebtor(tx, cause.clientId, after));
    await writeHistory(tx, cause, [{ subject: "debtor", reference: profile.reference, sequence, changed }]);
    return { kind: before ? "changed" : "created", record: toDebtorRecord(after), changed };
  },

  async findDebtor(reader, clientId, reference) {
    const debtor = await readDebtor(reader, clientId, reference);
    return debtor && toDebtorRecord(debtor);
  },
};

function daysOf(profile: Partial<Debtor>) {
  const { birth_date: birth, do_not_contact_until: until } = profile as Record<string, string | undefined>;
  return [
    ["/birth_date", birth],
    ["/do_not_contact_until", until],
  ] as const;
}

const bookkeeping = new Set(["sequence", "updated_at"]);

/** Names of the members that are not the same in both. */
function differing(before: object, after: object): string[] {
  const [from, to] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const names = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...names].filter((name) => !sameJson(from[name], to[name]));
}

async function noteChange(
  tx: Transaction,
  cause: RequestCause,
  { reference, sequence }: AccountState,
  changed: readonly string[],
): Promise<void> {
  await writeHistory(tx, cause, [{ subject: "account", reference, sequence, changed }]);
}
