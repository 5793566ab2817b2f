import path from "node:path";
import { type Clock, systemClock } from "../core/clock.ts";
import { makeDataDir } from "./data-dir.ts";
import type { Database } from "./database.ts";
import { PostgresDatabase } from "./postgres/database.ts";
import { PostgresSignals } from "./postgres/signals.ts";
import { type Heard, nobodyElse, type Signals } from "./signals.ts";
import { SqliteDatabase } from "./sqlite/database.ts";

/** The embedded database, in DATA_DIR. */
export const databaseFile = "actionwire.sqlite";

/** Where the data is. */
export interface Location {
  /** PostgreSQL; without it, the embedded engine in DATA_DIR. */
  databaseUrl: string | undefined;
  dataDir: string;
}

export interface OpenOptions {
  clock: Clock;
  /** Of the embedded engine: what is on disk is unknown until a restart, and the process must end. */
  onCommitFailure: (error: unknown) => void;
}

/** Opens the engine that the settings name. Another clock than the system's rules in its units, too. */
export async function openDatabase(
  { databaseUrl, dataDir }: Location,
  { clock, onCommitFailure }: OpenOptions,
): Promise<Database> {
  if (databaseUrl === undefined) {
    makeDataDir(dataDir);
    return new SqliteDatabase({ file: path.join(dataDir, databaseFile), clock, onCommitFailure });
  }
  // On many machines only the database's clock is one and the same.
  if (clock === systemClock) return PostgresDatabase.open({ url: databaseUrl });
  return PostgresDatabase.open({ url: databaseUrl, clockOffsetMs: (now) => clock.now() - now });
}

/** Signals to and from the other nodes on the database; on the embedded engine there are none. */
export function openSignals(
  { databaseUrl }: Location,
  options: { nodeId: string; hear: (heard: Heard) => void; onError: (error: unknown) => void },
): Signals {
  return databaseUrl === undefined ? nobodyElse : new PostgresSignals({ url: databaseUrl, ...options });
}
