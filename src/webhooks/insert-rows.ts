import { inParts, type Transaction, type Value, valuesList } from "#src/store/database.ts";

/** Inserts rows of one table, many a statement. */
export async function insertRows(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly Value[][],
): Promise<void> {
  for (const part of inParts(rows)) {
    await tx.run(
      `insert into ${table} (${columns.join(", ")}) values ${valuesList(part.length, columns.length)}`,
      part.flat(),
    );
  }
}
