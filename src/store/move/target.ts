import type { Database, Reader, Transaction } from "../database.ts";
import { migrate } from "../migrate.ts";
import { isUnderWay, noteBatch, openBooks, progressOf } from "./progress.ts";
import { MoveRefused } from "./refused.ts";
import type { Batch } from "./source.ts";
import { schemaTable, type Table } from "./tables.ts";

/**
 * Makes the target ready for the rows of the source with this fingerprint: the schema and the books, or those of the same
 * move that did not end. Throws MoveRefused where anything else is in the database; then it is left as it was.
 */
export async function prepareTarget(
  target: Database,
  tables: readonly Table[],
  source: string,
): Promise<"new" | "resumed"> {
  if (await target.read((reader) => isUnderWay(reader, source))) return "resumed";
  await target.read(refuseForeignTables);
  await migrate(target);
  await target.write(async (tx) => {
    await refuseRows(tx, tables);
    for (const { name } of tables) await tx.run(`delete from ${name}`);
    await openBooks(tx, source);
  });
  return "new";
}

/** Stores a batch unless it is there already; resolves to the rows of its table that are there then. */
export async function storeBatch(target: Database, table: Table, batch: Batch): Promise<number> {
  return target.write(async (tx) => {
    const before = await progressOf(tx, table.name);
    const reached = JSON.stringify(before?.lastKey);
    // The COMMIT whose answer was lost had stored it.
    if (before && reached === JSON.stringify(batch.last)) return before.moved;
    if (reached !== JSON.stringify(batch.after)) throw new Error(`${table.name}: a batch is out of turn`);
    const moved = (before?.moved ?? 0) + batch.rows.length;
    await insertRows(tx, table, batch);
    await noteBatch(tx, table.name, batch.last, moved);
    return moved;
  });
}

/** As JSON the rows are one parameter, however many columns there are. */
async function insertRows(tx: Transaction, { name, columns }: Table, { rows }: Batch): Promise<void> {
  const list = columns.join(", ");
  await tx.run(
    `insert into ${name} (${list})
     select ${list} from json_populate_recordset(cast(null as ${name}), cast($1 as json))`,
    [JSON.stringify(rows)],
  );
}

/** Tables of somebody else: nothing is to be made beside them. */
async function refuseForeignTables(reader: Reader): Promise<void> {
  const tables = await reader.all<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = current_schema() order by tablename",
  );
  const isOurs = tables.some(({ name }) => name === schemaTable);
  if (tables.length > 0 && !isOurs) throw notEmpty(`it has the table ${tables[0]!.name}`);
}

/** A migrated database has the rows that migrations write, and no others. */
async function refuseRows(tx: Transaction, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const allowed = name === "settings_version" ? "where version > 1" : "";
    const found = await tx.get(`select 1 as found from ${name} ${allowed} limit 1`);
    if (found) throw notEmpty(`its table ${name} has rows`);
  }
}

function notEmpty(why: string): MoveRefused {
  return new MoveRefused(
    "target_not_empty",
    `the target is not empty (${why}): make an empty database, on which no server has run, and move into that`,
  );
}
