import type { Transaction } from "#src/store/database.ts";

/** What the measured queries read of another client's claims: nothing, but it lies in the same tables and indexes. */
const tables = [
  { table: "claims", key: "id", own: { id: "s.id || $3" } },
  { table: "claim_debtors", key: "claim_id", own: { claim_id: "s.claim_id || $3" } },
];

/**
 * Makes another client that has the first `claims` claims of `clientId` with their debtors and fee items, by
 * insert … select. Resolves to how many claims it got. It has no movements, history or events.
 */
export async function copyClient(
  tx: Transaction,
  clientId: string,
  copy: number,
  claims: number,
): Promise<number> {
  const suffix = String(copy).padStart(4, "0");
  const last = await tx.get<{ id: string; reference: string }>(
    "select id, reference from claims where client_id = $1 order by id limit 1 offset $2",
    [clientId, claims - 1],
  );
  const params = [clientId, clientId + suffix, suffix];
  for (const { table, key, own } of tables) {
    const source = `from ${table} s where s.client_id = $1 and s.${key} <= $4 order by s.${key}`;
    await tx.run(await copyStatement(tx, table, own, source), [...params, last!.id]);
  }
  // References of the measured client are given in the order of creation.
  const source =
    "from claim_fee_items s where s.client_id = $1 and s.claim_reference <= $3 order by s.claim_reference";
  await tx.run(await copyStatement(tx, "claim_fee_items", {}, source), [
    clientId,
    params[1]!,
    last!.reference,
  ]);
  const copied = await tx.get<{ claims: number }>(
    "select count(*) as claims from claims where client_id = $1",
    [params[1]!],
  );
  return copied!.claims;
}

async function copyStatement(
  tx: Transaction,
  table: string,
  own: Record<string, string>,
  source: string,
): Promise<string> {
  const columns = await tx.all<{ name: string }>("select name from pragma_table_info($1)", [table]);
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => ({ client_id: "$2", ...own })[name] ?? `s.${name}`);
  return `insert into ${table} (${names.join(", ")}) select ${values.join(", ")} ${source}`;
}
