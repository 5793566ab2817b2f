import { type Transaction, type Value, valuesList } from "#src/store/database.ts";

const rowsPerStatement = 500;

/** Inserts rows of one table, many a statement. */
export async function insertRows(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly Value[][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const part = rows.slice(start, start + rowsPerStatement);
    await tx.run(
      `insert into ${table} (${columns.join(", ")}) values ${valuesList(part.length, columns.length)}`,
      part.flat(),
    );
  }
}
