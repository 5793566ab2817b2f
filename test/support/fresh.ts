import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { type Clock, systemClock } from "#src/core/clock.ts";
import { migrate } from "#src/store/migrate.ts";
import { SqliteDatabase } from "#src/store/sqlite/database.ts";

/** A folder that is gone when the test has finished; in memory where the machine has such a place. */
export function freshFolder(): string {
  const base = process.platform === "linux" ? "/dev/shm" : tmpdir();
  const folder = mkdtempSync(path.join(base, "actionwire-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty, migrated database of its own, closed when the test has finished. */
export async function freshDatabase(clock: Clock = systemClock): Promise<SqliteDatabase> {
  const database = openDatabase(path.join(freshFolder(), "test.sqlite"), clock);
  onTestFinished(() => database.close());
  await migrate(database);
  return database;
}

/** A failed COMMIT must never happen in a test that does not provoke it. */
export function openDatabase(file: string, clock: Clock = systemClock): SqliteDatabase {
  return new SqliteDatabase({
    file,
    clock,
    onCommitFailure(error) {
      throw new Error("COMMIT failed", { cause: error });
    },
  });
}
