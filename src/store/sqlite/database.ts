import { AsyncLocalStorage } from "node:async_hooks";
import type { Clock } from "../../core/clock.ts";
import type { Database, Priority, Reader, Transaction } from "../database.ts";
import { Connection } from "./connection.ts";
import { GroupCommit } from "./group-commit.ts";
import { SqliteReader } from "./transaction.ts";

export interface SqliteOptions {
  file: string;
  clock: Clock;
  /** COMMIT failed, and not for want of space: what is on disk is unknown until a restart. The process must end. */
  onCommitFailure: (error: unknown) => void;
}

/** The embedded engine: one connection that writes by group commit, one that reads the last committed state. */
export class SqliteDatabase implements Database {
  readonly engine = "sqlite";
  readonly #clock: Clock;
  readonly #writer: Connection;
  readonly #reader: Connection;
  readonly #commits: GroupCommit;
  readonly #insideUnit = new AsyncLocalStorage<true>();
  #reads: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | undefined;

  constructor({ file, clock, onCommitFailure }: SqliteOptions) {
    this.#clock = clock;
    this.#writer = new Connection(file, { readOnly: false });
    this.#reader = new Connection(file, { readOnly: true });
    this.#commits = new GroupCommit(this.#writer, clock, onCommitFailure);
  }

  async write<Result>(
    work: (tx: Transaction) => Promise<Result>,
    priority: Priority = "interactive",
  ): Promise<Result> {
    this.#refuseNested();
    return this.#commits.submit((tx) => this.#insideUnit.run(true, () => work(tx)), priority);
  }

  async read<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result> {
    this.#refuseNested();
    const result = this.#reads.then(() => this.#readOnce(work));
    this.#reads = result.catch(() => {});
    return result;
  }

  async close(): Promise<void> {
    this.#closing ??= this.#close();
    await this.#closing;
  }

  async #close(): Promise<void> {
    await this.#commits.idle();
    await this.#reads;
    this.#reader.close();
    this.#writer.close();
  }

  /** Statements that were run so far, without those that only begin and end. */
  get statements(): number {
    return this.#writer.ran + this.#reader.ran;
  }

  get isFull(): boolean {
    return this.#commits.isFull;
  }

  /** For tests of a full disk: caps the file at `pages` pages of 4 KiB; 0 lifts the cap. */
  limitPages(pages: number): void {
    this.#writer.exec(`pragma max_page_count = ${pages === 0 ? 4294967294 : Math.trunc(pages)}`);
  }

  async #readOnce<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result> {
    const reader = new SqliteReader(this.#reader, this.#clock.now());
    try {
      this.#reader.exec("begin");
      return await this.#insideUnit.run(true, () => work(reader));
    } catch (error) {
      throw this.#reader.toStorageError(error);
    } finally {
      reader.end();
      if (this.#reader.inTransaction) this.#reader.exec("commit");
    }
  }

  #refuseNested(): void {
    if (this.#insideUnit.getStore())
      throw new Error("write or read inside a unit: use the unit's own transaction");
  }
}
