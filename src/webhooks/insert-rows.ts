import { inParts, type Transaction, type Value, valuesList } from "#src/store/database.ts";

/** Inserts rows of one table, many a statement. All statements are sent before anybody waits for one of them. */
export async function insertRows(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly Value[][],
): Promise<void> {
  const insert = `insert into ${table} (${columns.join(", ")}) values`;
  await insertParts(tx, insert, columns.length, rows, "");
}

/** The same, but leaves out what is there by a unique key; resolves to how many were inserted. */
export function insertMissingRows(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly Value[][],
): Promise<number> {
  const insert = `insert into ${table} (${columns.join(", ")}) values`;
  return insertParts(tx, insert, columns.length, rows, "on conflict do nothing");
}

async function insertParts(
  tx: Transaction,
  insert: string,
  width: number,
  rows: readonly Value[][],
  onConflict: string,
): Promise<number> {
  const inserted = await Promise.all(
    [...inParts(rows)].map((part) =>
      tx.run(`${insert} ${valuesList(part.length, width)} ${onConflict}`, part.flat()),
    ),
  );
  return inserted.reduce((sum, count) => sum + count, 0);
}
