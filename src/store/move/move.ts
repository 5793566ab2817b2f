import type { Database, Transaction, Value } from "../database.ts";
import { nodesGone } from "../nodes.ts";
import { closeBooks, progressOf } from "./progress.ts";
import type { Source } from "./source.ts";
import { readTables, type Table } from "./tables.ts";
import { prepareTarget, storeBatch } from "./target.ts";
import { verifyTable } from "./verify.ts";

const toldEveryRows = 50_000;

export interface MoveParts {
  source: Source;
  /** PostgreSQL, empty or with a move from the same source that did not end. */
  target: Database;
  /** What else is to be true in the target from its first moment on; in the transaction that ends the move. */
  settle(tx: Transaction): Promise<void>;
  progress(sentence: string): void;
}

/**
 * Takes an embedded installation over into PostgreSQL: every row of every table as it is, sealed secrets included. Tables
 * are copied one after another, each in the order of its primary key and in batches, and a batch is one transaction with
 * the note of how far it goes. So whenever this ends, the next run goes on behind the last batch. It has moved nothing
 * before it has read all rows again on both sides and found them equal; until then no server starts on the target.
 * Throws MoveRefused, and never writes to the source.
 */
export async function move(parts: MoveParts): Promise<{ tables: number; rows: number }> {
  const { source, target, progress } = parts;
  const tables = await readTables(source.reader);
  const begun = await prepareTarget(target, tables, await source.fingerprint());
  progress(begun === "new" ? `copying ${tables.length} tables` : "going on where the last run ended");
  for (const table of tables) await copyTable(parts, table);
  // Without statistics the ranges that are compared would be looked for in whole tables.
  await target.write((tx) => tx.run("analyze", [], { takesLong: true }));
  progress("comparing both sides");
  let rows = 0;
  for (const table of tables) {
    const found = await verifyTable(source, target, table);
    rows += found;
    if (found > toldEveryRows) progress(`${table.name}: ${found} rows are the same on both sides`);
  }
  await target.write(async (tx) => {
    await nodesGone(tx);
    await parts.settle(tx);
    await closeBooks(tx);
  });
  return { tables: tables.length, rows };
}

async function copyTable({ source, target, progress }: MoveParts, table: Table): Promise<void> {
  const reached = await target.write((tx) => progressOf(tx, table.name));
  let moved = reached?.moved ?? 0;
  let told = moved;
  const tell = () => {
    told = moved;
    progress(`${table.name}: ${moved} rows`);
  };
  for (const batch of source.batches(table, reached?.lastKey as Value[] | undefined)) {
    moved = await storeBatch(target, table, batch);
    if (moved - told >= toldEveryRows) tell();
  }
  if (moved > told) tell();
}
