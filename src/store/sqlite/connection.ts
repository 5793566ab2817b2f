import { chmodSync } from "node:fs";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { StorageError, Value } from "../database.ts";
import { refuseForeign, tableColumns } from "../foreign.ts";
import { refuseUnstorable } from "../values.ts";
import { hasRoom, refusedCommit, toStorageError } from "./faults.ts";
import { refusalOfMode } from "./refusal.ts";

const busyTimeoutMs = 5000;
/** Of 4 KiB, 32 MiB in all: a page that changes again and again is copied into the file once in so many. */
const checkpointPages = 8192;
/** What the writer keeps in memory of the file; the default of 2 MiB is less than the indexes that one import touches. */
const cacheKib = 32_768;
/** Prepared statements that are kept: more than the program has, unless one is built from data. */
const maxStatements = 500;

interface Prepared {
  statement: StatementSync;
  /** For each place in the text the index of its parameter; undefined where they stand in order, each once. */
  places: readonly number[] | undefined;
}

/**
 * Has SQLite put what outgrows its memory into this folder, which is there: for all databases of the process. Where
 * nothing is said, that goes to /var/tmp or /tmp, which may be read-only where only the data's folder is not.
 */
export function keepTemporaryFilesIn(folder: string): void {
  const db = new DatabaseSync(":memory:");
  db.exec(`pragma temp_store_directory = '${folder.replaceAll("'", "''")}'`);
  db.close();
}

/** One SQLite connection with prepared statements kept, in the settings that make an acknowledged COMMIT durable. */
export class Connection {
  readonly #db: DatabaseSync;
  readonly #file: string;
  readonly #statements = new Map<string, Prepared>();
  /** Statements that were run, without those that only begin and end. */
  ran = 0;
  /** Rows that were changed, whatever became of the changes. */
  changed = 0;

  /** Opens `file` (made with mode 0600): WAL, `synchronous=FULL`, foreign keys, a bounded wait for locks. */
  constructor(file: string, options: { readOnly: boolean }) {
    this.#file = file;
    this.#db = new DatabaseSync(file, { readOnly: options.readOnly, timeout: busyTimeoutMs });
    if (options.readOnly) return;
    try {
      this.#begin();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  #begin(): void {
    // Before anything is changed in it.
    refuseForeign(this.all(tableColumns.sqlite), "sqlite");
    chmodSync(this.#file, 0o600);
    // No `temp_store = memory`: with it the pages that a savepoint could bring back are a linked list, and each savepoint
    // within walks it to its end. An import of 1,000 claims took five times as long as soon as the tables had grown.
    const mode = this.#db.prepare("pragma journal_mode = wal").get() as { journal_mode: string };
    if (mode.journal_mode !== "wal") throw refusalOfMode(this.#file, mode.journal_mode);
    this.#db.exec(
      `pragma synchronous = full; pragma foreign_keys = on;
       pragma wal_autocheckpoint = ${checkpointPages}; pragma cache_size = -${cacheKib}`,
    );
  }

  /** False as soon as SQLite has rolled the whole transaction back by itself (SQLITE_FULL, IOERR and the like). */
  get inTransaction(): boolean {
    return this.#db.isTransaction;
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  all<Row>(sql: string, params: readonly Value[] = []): Row[] {
    const { statement, places } = this.#prepare(sql);
    return statement.all(...bound(params, places)) as Row[];
  }

  get<Row>(sql: string, params: readonly Value[] = []): Row | undefined {
    const { statement, places } = this.#prepare(sql);
    return statement.get(...bound(params, places)) as Row | undefined;
  }

  /** Rows as they are read; meanwhile the same statement must not be used for anything else. */
  iterate<Row>(sql: string, params: readonly Value[] = []): IterableIterator<Row> {
    const { statement, places } = this.#prepare(sql);
    return statement.iterate(...bound(params, places)) as IterableIterator<Row>;
  }

  run(sql: string, params: readonly Value[] = []): number {
    const { statement, places } = this.#prepare(sql);
    const changes = Number(statement.run(...bound(params, places)).changes);
    this.changed += changes;
    return changes;
  }

  /** The engine's own failure as a StorageError; a mistake in a statement unchanged. */
  toStorageError(error: unknown): unknown {
    return toStorageError(error, this.#file);
  }

  /** StorageError `full` where the failed COMMIT has certainly stored nothing; undefined where only a restart can tell. */
  refusedCommit(error: unknown): StorageError | undefined {
    return this.inTransaction ? undefined : refusedCommit(error, this.#file);
  }

  /** Whether there is space for an ordinary request. */
  hasRoom(): boolean {
    return hasRoom(this.#file);
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }

  #prepare(sql: string): Prepared {
    this.ran += 1;
    const known = this.#statements.get(sql);
    if (known) {
      // Last in the map is last used: the first one is the one to give up.
      this.#statements.delete(sql);
      this.#statements.set(sql, known);
      return known;
    }
    const { text, places } = anonymous(sql);
    const prepared = { statement: this.#db.prepare(text), places };
    if (this.#statements.size >= maxStatements)
      this.#statements.delete(this.#statements.keys().next().value!);
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

/**
 * The shared SQL says $1, which node:sqlite takes for a named parameter. A numbered one, ?1, has a name for SQLite too,
 * and node:sqlite looks through all names for each value it binds: 256 rows of 18 values took 80 times as long.
 */
function anonymous(sql: string): { text: string; places: readonly number[] | undefined } {
  const places: number[] = [];
  const text = sql.replace(/\$(\d+)/g, (_, number: string) => {
    places.push(Number(number) - 1);
    return "?";
  });
  return { text, places: places.every((place, index) => place === index) ? undefined : places };
}

function bound(params: readonly Value[], places: readonly number[] | undefined): readonly Value[] {
  refuseUnstorable(params);
  return places === undefined ? params : places.map((place) => params[place] as Value);
}
