import { copyFileSync, rmSync } from "node:fs";
import path from "node:path";
import { inject, onTestFinished } from "vitest";
import { type Clock, systemClock } from "#src/core/clock.ts";
import type { Database } from "#src/store/database.ts";
import { databaseFile } from "#src/store/open.ts";
import { SqliteDatabase } from "#src/store/sqlite/database.ts";
import { freshPostgres } from "./postgres.ts";
import { onPostgres } from "./store.ts";
import { temporaryFolder } from "./temporary.ts";

/** A folder that is gone when the test has finished. */
export function freshFolder(): string {
  const folder = temporaryFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A data folder with an empty, migrated database: the copy of one that was migrated once. */
export function freshDataDir(): string {
  const folder = freshFolder();
  copyFileSync(inject("sqliteTemplate"), path.join(folder, databaseFile));
  return folder;
}

/** An empty, migrated database of its own on the engine of this run, closed when the test has finished. */
export async function freshDatabase(clock: Clock = systemClock): Promise<Database> {
  return onPostgres ? freshPostgres(clock) : freshSqlite(clock);
}

/** The same on SQLite, for what is particular to it. */
export async function freshSqlite(clock: Clock = systemClock): Promise<SqliteDatabase> {
  const database = openSqlite(path.join(freshDataDir(), databaseFile), clock);
  onTestFinished(() => database.close());
  return database;
}

/** A failed COMMIT must never happen in a test that does not provoke it. */
export function openSqlite(file: string, clock: Clock = systemClock): SqliteDatabase {
  return new SqliteDatabase({
    file,
    clock,
    onCommitFailure(error) {
      throw new Error("COMMIT failed", { cause: error });
    },
  });
}
