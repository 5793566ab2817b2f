import { toTimestamp } from "../../core/clock.ts";
import type { Reader, Transaction, Value } from "../database.ts";
import { MoveRefused } from "./refused.ts";

/** What was said of a move when it began, and when it ended. */
interface MoveRow {
  source: string;
  finished_at: number | null;
}

/** A server must not begin on a part of its data. */
export class MoveUnfinished extends Error {
  constructor() {
    super(
      "the move of an embedded installation into this database is not finished: " +
        "run the operator command `move` again until it says that it is verified, then start",
    );
    this.name = "MoveUnfinished";
  }
}

/** How far a table is: the key of the last row that is there, as JSON, and the rows up to it. */
interface ProgressRow {
  last_key: string;
  moved: number;
}

/**
 * Begins the books of a move in the target. They belong to the move and to no version of the schema: where a database was
 * never moved to, there are none.
 */
export async function openBooks(tx: Transaction, source: string): Promise<void> {
  await tx.run(
    "create table moves (source text primary key, started_at bigint not null, finished_at bigint)",
  );
  await tx.run(
    "create table moved_tables (name text primary key, last_key text not null, moved bigint not null)",
  );
  await tx.run("insert into moves (source, started_at) values ($1, $2)", [source, tx.now]);
}

/** Whether a move into the target from `source` is under way. Throws MoveRefused where another one was, or it is finished. */
export async function isUnderWay(reader: Reader, source: string): Promise<boolean> {
  const move = await readMove(reader);
  if (!move) return false;
  if (move.finished_at !== null)
    throw new MoveRefused(
      "already_moved",
      `a move into this database was finished at ${toTimestamp(move.finished_at)}: there is nothing left to do`,
    );
  if (move.source !== source)
    throw new MoveRefused(
      "source_changed",
      "a move into this database has begun from another installation, or from this one before somebody worked on it " +
        "again: drop the database, create it empty, and run the move again",
    );
  return true;
}

/** How far a table is, locked for the rest of the unit; undefined before its first batch. */
export async function progressOf(
  tx: Transaction,
  table: string,
): Promise<{ lastKey: Value[]; moved: number } | undefined> {
  const row = await tx.get<ProgressRow>(
    "select last_key, moved from moved_tables where name = $1 for update",
    [table],
  );
  return row && { lastKey: JSON.parse(row.last_key) as Value[], moved: row.moved };
}

/** Written in the transaction of the batch itself. */
export async function noteBatch(
  tx: Transaction,
  table: string,
  lastKey: readonly Value[],
  moved: number,
): Promise<void> {
  await tx.run(
    `insert into moved_tables (name, last_key, moved) values ($1, $2, $3)
     on conflict (name) do update set last_key = excluded.last_key, moved = excluded.moved`,
    [table, JSON.stringify(lastKey), moved],
  );
}

/** What stays is that there was a move, and when it ended. */
export async function closeBooks(tx: Transaction): Promise<void> {
  await tx.run("drop table moved_tables");
  await tx.run("update moves set finished_at = $1", [tx.now]);
}

/** Throws MoveUnfinished where only a part of an installation is there. */
export async function refusePartialData(reader: Reader): Promise<void> {
  const move = await readMove(reader);
  if (move && move.finished_at === null) throw new MoveUnfinished();
}

async function readMove(reader: Reader): Promise<MoveRow | undefined> {
  const found = await reader.get<{ books: string | null }>(
    "select cast(to_regclass('moves') as text) as books",
  );
  if (found?.books == null) return undefined;
  return reader.get<MoveRow>("select source, finished_at from moves");
}
