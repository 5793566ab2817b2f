import { inParts, type Transaction, type Value, valuesList } from "#src/store/database.ts";

/** Inserts rows of one table, many a statement. All statements are sent before anybody waits for one of them. */
export async function insertRows(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly Value[][],
): Promise<void> {
  const insert = `insert into ${table} (${columns.join(", ")}) values`;
  await Promise.all(
    [...inParts(rows)].map((part) =>
      tx.run(`${insert} ${valuesList(part.length, columns.length)}`, part.flat()),
    ),
  );
}
