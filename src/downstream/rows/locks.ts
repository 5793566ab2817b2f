import { inList, type Transaction, type Value } from "#src/store/database.ts";
import type { NamedBy } from "../claims.ts";

/** What stands behind `in` for the claims that are named. */
const claimsBy: Record<NamedBy, (slots: string) => string> = {
  claims: (slots) => slots,
  payments: (slots) =>
    `(select claim_reference from payment_allocations where client_id = $1 and payment_reference in ${slots})`,
  disputes: (slots) =>
    `(select claim_reference from disputes where client_id = $1 and reference in ${slots})`,
  promises: (slots) =>
    `(select claim_reference from promises where client_id = $1 and reference in ${slots})`,
};

/**
 * Locks, without reading it, what a unit with several items will change, as everybody does: disputes, claims, and where
 * `movesMoney` accounts and plans, in this order, and each kind by its references. Nothing where nobody else is there.
 */
export async function lockInOrder(
  tx: Transaction,
  clientId: string,
  by: NamedBy,
  references: readonly string[],
  movesMoney = false,
): Promise<void> {
  if (tx.forUpdate === "" || references.length === 0) return;
  const { slots, params } = inList(references, 1);
  const claims = claimsBy[by](slots);
  const accounts =
    by === "payments"
      ? `(select surplus_account from payments where client_id = $1 and reference in ${slots})`
      : `(select account_reference from claims where client_id = $1 and reference in ${claims})`;
  const plans = `(select plan_reference from active_plans where client_id = $1 and claim_reference in ${claims})`;
  const lock = (table: string, which: string) => lockRows(tx, table, which, [clientId, ...params]);
  // Sent together: the database does one after another.
  await Promise.all([
    by === "disputes" && lock("disputes", slots),
    lock("claims", claims),
    movesMoney && lock("accounts", accounts),
    movesMoney && lock("plans", plans),
  ]);
}

/** The same for plans that are named themselves. */
export async function lockPlansInOrder(
  tx: Transaction,
  clientId: string,
  references: readonly string[],
): Promise<void> {
  if (tx.forUpdate === "" || references.length === 0) return;
  const { slots, params } = inList(references, 1);
  await lockRows(tx, "plans", slots, [clientId, ...params]);
}

function lockRows(tx: Transaction, table: string, which: string, params: readonly Value[]) {
  return tx.all(
    `select reference from ${table} where client_id = $1 and reference in ${which}
     order by reference ${tx.forUpdate}`,
    params,
  );
}

/** More names than this would take too much of the room that the server has for locks of all units. */
const maxNames = 64;

/** By table, which references a unit names. */
export type Names = Partial<Record<"claims" | "accounts" | "debtors", readonly string[]>>;

/**
 * Locks the names among these that are of nothing yet: two units which are about to create the same things, in whatever
 * order, wait for each other here. Where there are very many, only the database finds out that they are in each other's way.
 */
export async function lockNewNames(tx: Transaction, clientId: string, names: Names): Promise<void> {
  if (tx.forUpdate === "") return;
  const isNew = await Promise.all(
    Object.entries(names).map(async ([table, references]) => {
      if (references.length === 0) return [];
      const { slots, params } = inList(references, 1);
      const rows = await tx.all<{ reference: string }>(
        `select reference from ${table} where client_id = $1 and reference in ${slots}`,
        [clientId, ...params],
      );
      const known = new Set(rows.map(({ reference }) => reference));
      return [...new Set(references)]
        .filter((reference) => !known.has(reference))
        .map((reference) => `${clientId} ${table} ${reference}`);
    }),
  );
  const found = isNew.flat();
  if (found.length <= maxNames) await tx.lockNames(found);
}
