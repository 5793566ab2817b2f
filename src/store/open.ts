import { existsSync } from "node:fs";
import path from "node:path";
import { type Clock, systemClock } from "../core/clock.ts";
import { makeDataDir } from "./data-dir.ts";
import type { Database } from "./database.ts";
import { findSchema, schemaVersion } from "./migrate.ts";
import { PostgresDatabase } from "./postgres/database.ts";
import { PostgresSignals } from "./postgres/signals.ts";
import { type Heard, nobodyElse, type Signals } from "./signals.ts";
import { Connection } from "./sqlite/connection.ts";
import { SqliteDatabase } from "./sqlite/database.ts";
import { refusalOf } from "./sqlite/refusal.ts";
import { Reserve } from "./sqlite/reserve.ts";
import { SqliteReader } from "./sqlite/transaction.ts";

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

/** Opens the engine that the settings name. Throws DataUnusable or DatabaseUnfit. Another clock than the system's rules in its units, too. */
export async function openDatabase(
  { databaseUrl, dataDir }: Location,
  { clock, onCommitFailure }: OpenOptions,
): Promise<Database> {
  if (databaseUrl === undefined) {
    makeDataDir(dataDir);
    const reserve = new Reserve(dataDir);
    const file = path.join(dataDir, databaseFile);
    try {
      const database = reserve.lend(() => new SqliteDatabase({ file, clock, onCommitFailure }));
      reserve.fill();
      return database;
    } catch (error) {
      throw refusalOf(error, file);
    }
  }
  // On many machines only the database's clock is one and the same.
  if (clock === systemClock) return PostgresDatabase.open({ url: databaseUrl });
  return PostgresDatabase.open({ url: databaseUrl, clockOffsetMs: (now) => clock.now() - now });
}

/** Where a database would be, for people: the folder, or the server and the database without user and password. */
export function describePlace({ databaseUrl, dataDir }: Location): string {
  if (databaseUrl === undefined) return dataDir;
  const url = new URL(databaseUrl);
  const host = url.host || url.searchParams.get("host") || "the default host";
  return `PostgreSQL database ${decodeURIComponent(url.pathname.slice(1))} on ${host}`;
}

/** There is no database of this program in the place that was looked at; the message names it and says what to do. */
export class NoDatabase extends Error {
  constructor(message: string) {
    super(message);
    this.name = "NoDatabase";
  }
}

/**
 * Opens a database that a server has made, and makes or changes nothing, no folder and no schema. Throws NoDatabase
 * where there is none, or a server of this version has not been started on it yet; SchemaTooNew; MoveUnfinished.
 */
export async function openExisting(location: Location, options: OpenOptions): Promise<Database> {
  if (location.databaseUrl === undefined) {
    const file = path.join(location.dataDir, databaseFile);
    if (!existsSync(file)) throw new NoDatabase(`there is no database in ${location.dataDir}: ${elsewhere}`);
    refuseOther(await findEmbeddedSchema(file), location);
    return openDatabase(location, options);
  }
  const database = await openDatabase(location, options);
  try {
    refuseOther(await database.read((reader) => findSchema(reader, database.engine)), location);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

const elsewhere =
  "set DATA_DIR to the folder that the server names as Data when it starts (or DATABASE_URL, where it has one), " +
  "or start a server there first";

/** Only read: the file may be another program's. */
async function findEmbeddedSchema(file: string): Promise<number> {
  let connection: Connection | undefined;
  try {
    connection = new Connection(file, { readOnly: true });
    return await findSchema(new SqliteReader(connection, 0), "sqlite");
  } catch (error) {
    throw refusalOf(error, file);
  } finally {
    connection?.close();
  }
}

function refuseOther(found: number, location: Location): void {
  if (found === schemaVersion) return;
  const place = describePlace(location);
  throw new NoDatabase(
    found === 0
      ? `there are no tables of Actionwire in ${place}: check that it is the database of the server, or start a server on it first, which makes them`
      : `${place} has schema ${found} and this version works with ${schemaVersion}: start the server of this version once, which brings it up to date`,
  );
}

/** Signals to and from the other nodes on the database; on the embedded engine there are none. */
export function openSignals(
  { databaseUrl }: Location,
  options: { nodeId: string; hear: (heard: Heard) => void; onError: (error: unknown) => void },
): Signals {
  return databaseUrl === undefined ? nobodyElse : new PostgresSignals({ url: databaseUrl, ...options });
}
