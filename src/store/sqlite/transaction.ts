import type { Reader, Transaction, Value } from "../database.ts";
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
  readonly #wakes = new Wakes();

  /** `breathe` is awaited now and then, between two savepoints: a moment for the rest of the process. */
  constructor(connection: Connection, now: number, breathe: () => Promise<void>) {
    super(connection, now);
    this.#breathe = breathe;
  }

  async run(sql: string, params?: readonly Value[]): Promise<number> {
    return this.guarded(() => this.connection.run(sql, params));
  }

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
      // Nothing is left to undo when the batch is dead; the error that killed it goes on.
      if (this.connection.inTransaction) {
        if (!kept) this.connection.exec(`rollback to ${name}`);
        if (!kept) this.#wakes.keep(wakesBefore);
        this.connection.exec(`release ${name}`);
      }
    }
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
      if (!this.connection.inTransaction) throw new BatchDead();
      return work();
    });
  }
}

/** SQLite has rolled the transaction back; whatever comes after must not run. */
export class BatchDead extends Error {
  constructor() {
    super("the transaction was rolled back by the database");
    this.name = "BatchDead";
  }
}
