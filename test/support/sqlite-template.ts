import { rmSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { systemClock } from "#src/core/clock.ts";
import { migrate } from "#src/store/migrate.ts";
import { SqliteDatabase } from "#src/store/sqlite/database.ts";
import { temporaryFolder } from "./temporary.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A file: an empty, migrated database. */
    sqliteTemplate: string;
  }
}

/** Migrates a database once for the whole run; tests begin with a copy of its file. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = temporaryFolder();
  const file = path.join(folder, "template.sqlite");
  const database = new SqliteDatabase({
    file,
    clock: systemClock,
    onCommitFailure(error) {
      throw error;
    },
  });
  await migrate(database);
  await database.close();
  provide("sqliteTemplate", file);
  return () => rmSync(folder, { recursive: true, force: true });
}
