import { createHash } from "node:crypto";
import type { Database, Value } from "../database.ts";
import { MoveRefused } from "./refused.ts";
import type { Batch, Source } from "./source.ts";
import { behind, type Row, type Table, upTo } from "./tables.ts";

/**
 * Reads a table on both sides in the order of its key and compares the number of rows and a checksum over all of them.
 * Resolves to the number. Throws MoveRefused where the two differ.
 */
export async function verifyTable(source: Source, target: Database, table: Table): Promise<number> {
  // Begun inside: a read may run again.
  const { there, here } = await target.read(async (reader) => {
    const [there, here] = [new Checksum(table), new Checksum(table)];
    let last: readonly Value[] | undefined;
    // Both sides go through the same ranges of keys, so that neither has more in memory than a batch.
    for (const batch of source.batches(table)) {
      const { sql, params } = rangeOf(table, batch);
      there.add(batch.rows);
      here.add(await reader.all<Row>(sql, params));
      last = batch.last;
    }
    const rest = last === undefined ? "" : `where ${behind(table)}`;
    const sql = `select ${table.columns.join(", ")} from ${table.name} ${rest} limit 1`;
    here.add(await reader.all<Row>(sql, last));
    return { there, here };
  });
  if (there.rows === here.rows && there.digest() === here.digest()) return there.rows;
  throw new MoveRefused(
    "verification_failed",
    `table ${table.name} differs: ${there.rows} rows in the source, ${here.rows} in the target, or the same number with ` +
      "other content. Somebody has worked on one of them during the move: stop everything that uses them, drop the " +
      "target, create it empty, and run the move again",
  );
}

function rangeOf(table: Table, { after, last }: Batch): { sql: string; params: Value[] } {
  const { name, columns, key } = table;
  const lower = after === undefined ? "" : `${behind(table)} and`;
  return {
    sql: `select ${columns.join(", ")} from ${name} where ${lower} ${upTo(table, after?.length ?? 0)}
          order by ${key.join(", ")}`,
    params: [...(after ?? []), ...last],
  };
}

/** Over the JSON of each row's values in the order of the columns: the same text, whichever engine they came from. */
class Checksum {
  rows = 0;
  readonly #columns: readonly string[];
  readonly #hash = createHash("sha256");

  constructor({ columns }: Table) {
    this.#columns = columns;
  }

  add(rows: readonly Row[]): void {
    this.rows += rows.length;
    for (const row of rows)
      this.#hash.update(`${JSON.stringify(this.#columns.map((column) => row[column]))}\n`);
  }

  digest(): string {
    return this.#hash.digest("hex");
  }
}
