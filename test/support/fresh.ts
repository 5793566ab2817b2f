import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { type Clock, systemClock } from "#src/core/clock.ts";
import type { Database } from "#src/store/database.ts";
import { migrate } from "#src/store/migrate.ts";
import { SqliteDatabase } from "#src/store/sqlite/database.ts";
import { freshPostgres } from "./postgres.ts";
import { onPostgres } from "./store.ts";

/** A folder that is gone when the test has finished; in memory where the machine has such a place. */
export function freshFolder(): string {
  const base = process.platform === "linux" ? "/dev/shm" : tmpdir();
  const folder = mkdtempSync(path.join(base, "actionwire-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty, migrated database of its own on the engine of this run, closed when the test has finished. */
export async function freshDatabase(clock: Clock = systemClock): Promise<Database> {
  return onPostgres ? freshPostgres(clock) : freshSqlite(clock);
}

/** The same on SQLite, for what is particular to it. */
export async function freshSqlite(clock: Clock = systemClock): Promise<SqliteDatabase> {
  const database = openSqlite(path.join(freshFolder(), "test.sqlite"), clock);
  onTestFinished(() => database.close());
  await migrate(database);
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
