import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { DataDirInUse, type DataDirLock, lockDataDir } from "../data-dir.ts";
import type { Reader, Value } from "../database.ts";
import { schemaVersion } from "../migrate.ts";
import { databaseFile } from "../open.ts";
import { Connection } from "../sqlite/connection.ts";
import { SqliteReader } from "../sqlite/transaction.ts";
import { MoveRefused } from "./refused.ts";
import { behind, keyOf, type Row, type Table } from "./tables.ts";

/** A batch is as long as either of these lets it be: rows can be some bytes or a megabyte. */
const maxRows = 1000;
const maxCharacters = 4_000_000;

/** Rows that follow each other in the order of the primary key. */
export interface Batch {
  /** The key that they come behind; undefined for the first batch of a table. */
  after: readonly Value[] | undefined;
  rows: readonly Row[];
  /** The key of the last one. */
  last: readonly Value[];
}

/**
 * An embedded installation that is to be moved: locked, so that no server starts on it, and read as it is at one moment.
 * It is never written to.
 */
export class Source {
  readonly dataDir: string;
  readonly reader: Reader;
  readonly #connection: Connection;
  readonly #lock: DataDirLock;

  private constructor(dataDir: string, connection: Connection, lock: DataDirLock) {
    this.dataDir = dataDir;
    this.#connection = connection;
    this.#lock = lock;
    this.reader = new SqliteReader(connection, 0);
    connection.exec("begin");
  }

  /** `place`: a DATA_DIR, or the database file in it. Throws MoveRefused where it cannot be moved by this program. */
  static async open(place: string): Promise<Source> {
    const isFolder = existsSync(place) && statSync(place).isDirectory();
    const file = isFolder ? path.join(place, databaseFile) : place;
    if (!existsSync(file))
      throw new MoveRefused("source_not_found", `there is no embedded database: ${file} does not exist`);
    const dataDir = path.dirname(file);
    const lock = lockSource(dataDir);
    const connection = new Connection(file, { readOnly: true });
    const source = new Source(dataDir, connection, lock);
    try {
      await source.#refuseOtherVersion(file);
      return source;
    } catch (error) {
      source.close();
      throw error;
    }
  }

  /** The rows of a table behind `after`, the last key that is there already. */
  *batches(table: Table, after?: readonly Value[]): Generator<Batch> {
    const { name, columns, key } = table;
    const where = after === undefined ? "" : `where ${behind(table)}`;
    const sql = `select ${columns.join(", ")} from ${name} ${where} order by ${key.join(", ")}`;
    let start = after;
    let rows: Row[] = [];
    let characters = 0;
    const cut = (): Batch => {
      const batch = { after: start, rows, last: keyOf(table, rows.at(-1)!) };
      [start, rows, characters] = [batch.last, [], 0];
      return batch;
    };
    for (const row of this.#connection.iterate<Row>(sql, after)) {
      rows.push(row);
      for (const column of columns) characters += lengthOf(row[column]!);
      if (rows.length >= maxRows || characters >= maxCharacters) yield cut();
    }
    if (rows.length > 0) yield cut();
  }

  /**
   * Names this installation as it is now: another one has another name, and so has this one when a server or the operator
   * command has worked on it since.
   */
  async fingerprint(): Promise<string> {
    const parts = [
      await this.reader.all("select id, started_at, stopped_at from nodes order by id"),
      await this.reader.all("select id, version from settings_version order by id"),
    ];
    return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  }

  close(): void {
    this.#connection.close();
    this.#lock.release();
  }

  async #refuseOtherVersion(file: string): Promise<void> {
    const found = await this.reader
      .get<{ version: number }>("select max(number) as version from schema_migrations")
      .catch((error: unknown) => {
        throw new MoveRefused("source_not_found", `${file} is no database of Actionwire: ${String(error)}`);
      });
    const version = found?.version ?? 0;
    if (version === schemaVersion) return;
    const todo =
      version < schemaVersion
        ? "start a server of this version on it once, stop it, and move then"
        : "move it with the version of Actionwire that made it, or a newer one";
    throw new MoveRefused(
      "source_version",
      `${file} has schema ${version} and this version moves schema ${schemaVersion}: ${todo}`,
    );
  }
}

function lockSource(dataDir: string): DataDirLock {
  try {
    return lockDataDir(dataDir);
  } catch (error) {
    if (!(error instanceof DataDirInUse)) throw error;
    throw new MoveRefused(
      "source_in_use",
      `a server or another move is running on ${dataDir}: stop it, and move then`,
    );
  }
}

function lengthOf(value: Value): number {
  return typeof value === "string" ? value.length : 8;
}
