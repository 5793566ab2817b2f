import { setImmediate } from "node:timers/promises";
import type { Clock } from "../../core/clock.ts";
import { StorageError, type Transaction } from "../database.ts";
import { type Connection, toStorageError } from "./connection.ts";
import { SqliteTransaction } from "./transaction.ts";

const maxUnits = 64;
const maxBatchMs = 5;
/** More would wait for seconds and fill the memory: they are refused before anything was done. */
const maxWaiting = 4096;

interface Unit {
  work: (tx: Transaction) => Promise<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

type Outcome = { unit: Unit; result: unknown } | { unit: Unit; error: unknown };

/**
 * Group commit: waiting units share one transaction (at most 64, at most 5 ms), strictly one after another, a
 * savepoint each, and one fsync. Nobody is answered before COMMIT has returned, not even with an error: what a
 * unit saw may be another unit's uncommitted write. When a statement made SQLite roll the whole batch back, each
 * unit runs again alone. A failed COMMIT goes to `onCommitFailure` and settles nobody: only a restart can tell.
 */
export class GroupCommit {
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #onCommitFailure: (error: unknown) => void;
  readonly #waiting: Unit[] = [];
  #draining: Promise<void> | undefined;
  #broken = false;

  constructor(connection: Connection, clock: Clock, onCommitFailure: (error: unknown) => void) {
    this.#connection = connection;
    this.#clock = clock;
    this.#onCommitFailure = onCommitFailure;
  }

  submit<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    if (this.#waiting.length >= maxWaiting) {
      return Promise.reject(new StorageError("overloaded", `${maxWaiting} units are waiting`));
    }
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
      this.#draining ??= this.#drain();
    });
  }

  /** Resolves when every submitted unit is settled. */
  async idle(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#broken) {
      // One turn of the event loop, so that what arrived together commits together.
      await setImmediate();
      await this.#batch();
    }
    this.#draining = undefined;
  }

  async #batch(): Promise<void> {
    const outcomes: Outcome[] = [];
    if (!this.#begin()) return;
    const deadline = this.#clock.monotonic() + maxBatchMs;
    while (this.#waiting.length > 0 && outcomes.length < maxUnits) {
      outcomes.push(await this.#runUnit(this.#waiting.shift()!));
      if (!this.#connection.inTransaction) return this.#runAgainAlone(outcomes);
      if (this.#clock.monotonic() >= deadline) break;
    }
    if (this.#commit()) settle(outcomes);
  }

  async #runAgainAlone(outcomes: Outcome[]): Promise<void> {
    for (const { unit } of outcomes) {
      this.#waiting.unshift(unit);
      if (!this.#begin()) continue;
      this.#waiting.shift();
      const outcome = await this.#runUnit(unit);
      if (!this.#connection.inTransaction || this.#commit()) settle([outcome]);
    }
  }

  async #runUnit(unit: Unit): Promise<Outcome> {
    const tx = new SqliteTransaction(this.#connection, this.#clock.now());
    try {
      return { unit, result: await tx.savepoint(() => unit.work(tx)) };
    } catch (error) {
      return { unit, error: toStorageError(error) };
    } finally {
      tx.end();
    }
  }

  /** False when the write lock could not be had: then the first waiting unit is told so. */
  #begin(): boolean {
    try {
      this.#connection.exec("begin immediate");
      return true;
    } catch (error) {
      this.#waiting.shift()?.reject(toStorageError(error));
      return false;
    }
  }

  #commit(): boolean {
    try {
      this.#connection.exec("commit");
      return true;
    } catch (error) {
      this.#broken = true;
      this.#onCommitFailure(error);
      return false;
    }
  }
}

function settle(outcomes: Outcome[]): void {
  for (const outcome of outcomes) {
    if ("error" in outcome) outcome.unit.reject(outcome.error);
    else outcome.unit.resolve(outcome.result);
  }
}
