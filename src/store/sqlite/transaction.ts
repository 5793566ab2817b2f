import { type Reader, StorageError, type Transaction, type Value } from "../database.ts";
import { Wakes } from "../wakes.ts";
import type { Connection } from "./connection.ts";

/** Reads through `connection` for as long as the unit lasts. */
export class SqliteReader implements Reader {
  readonly now: number;
  protected readonly connection: Connection;
  #ended = false;

  constructor(connection: Connection, now: number) {
    this.connection = connection;
    this.now = now;
  }

  async all<Row>(sql: string, params?: readonly Value[]): Promise<Row[]> {
    return this.guarded(() => this.connection.all<Row>(sql, params));
  }

  async get<Row>(sql: string, params?: readonly Value[]): Promise<Row | undefined> {
    return this.guarded(() => this.connection.get<Row>(sql, params));
  }

  /** From here on every use throws: a unit that leaks cannot write into somebody else's transaction. */
  end(): void {
    this.#ended = true;
  }

  protected guarded<Result>(work: () => Result): Result {
    if (this.#ended) throw new Error("this transaction has ended");
    return work();
  }
}

/**
 * One unit inside a group commit. After a failure that made SQLite roll the whole batch back, every further
 * statement is refused: it would commit by itself.
 */
export class SqliteTransaction extends SqliteReader implements Transaction {
  // Units go one after another: there is nothing to lock, and nobody to wait for.
  readonly forUpdate = "";
  readonly forShare = "";
  readonly skipLocked = "";
  readonly #breathe: () => Promise<void>;
  #savepoints = 0;
  #fault: StorageError | undefined;
  readonly #wakes = new Wakes();

  /** `breathe` is awaited now and then, between two savepoints: a moment for the rest of the process. */
  constructor(connection: Connection, now: number, breathe: () => Promise<void>) {
    super(connection, now);
    this.#breathe = breathe;
  }

  async run(sql: string, params?: readonly Value[]): Promise<number> {
    return this.guarded(() => this.connection.run(sql, params));
  }

  takeTurn(): void {}

  async lockNames(): Promise<void> {}

  async savepoint<Result>(
    work: () => Promise<Result>,
    keeps: (result: Result) => boolean = () => true,
  ): Promise<Result> {
    await this.#breathe();
    const name = `s${++this.#savepoints}`;
    this.guarded(() => this.connection.exec(`savepoint ${name}`));
    const wakesBefore = this.#wakes.count;
    let kept = false;
    try {
      const result = await work();
      kept = keeps(result);
      return result;
    } finally {
      if (!kept) this.#wakes.keep(wakesBefore);
      // Nothing is left to undo when the batch is dead; the error that killed it goes on.
      if (this.connection.inTransaction) this.#endSavepoint(name, kept);
    }
  }

  /** What could not be undone must not be committed with the neighbours: then the whole batch is. */
  #endSavepoint(name: string, kept: boolean): void {
    try {
      if (!kept) this.connection.exec(`rollback to ${name}`);
      this.connection.exec(`release ${name}`);
    } catch (error) {
      this.#note(error);
      if (this.connection.inTransaction) this.connection.exec("rollback");
    }
  }

  /**
   * What the storage failed with, if it did: then nothing of this unit may stay, whatever the unit made of the error. As
   * BatchDead where the whole transaction is gone.
   */
  get fault(): StorageError | undefined {
    return this.connection.inTransaction ? this.#fault : new BatchDead(this.#fault);
  }

  onVisible(wake: () => void): void {
    this.#wakes.add(wake);
  }

  /** The unit has done what it had to do: what is submitted from here on runs after it. */
  visible(): void {
    this.#wakes.call();
  }

  protected override guarded<Result>(work: () => Result): Result {
    return super.guarded(() => {
      if (!this.connection.inTransaction) throw new BatchDead(this.#fault);
      try {
        return work();
      } catch (error) {
        throw this.#note(error);
      }
    });
  }

  #note(error: unknown): unknown {
    const fault = this.connection.toStorageError(error);
    if (fault instanceof StorageError) this.#fault ??= fault;
    return fault;
  }
}

/** SQLite has rolled the transaction back; whatever comes after must not run. */
export class BatchDead extends StorageError {
  constructor(killedBy: StorageError | undefined) {
    const why = killedBy?.cause instanceof Error ? `: ${killedBy.cause.message}` : "";
    super(
      killedBy?.fault ?? "unavailable",
      new Error(`the transaction was rolled back by the database${why}`, { cause: killedBy?.cause }),
    );
    this.name = "BatchDead";
  }
}
