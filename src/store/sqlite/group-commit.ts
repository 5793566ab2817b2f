import { setImmediate } from "node:timers/promises";
import type { Cancel, Clock } from "../../core/clock.ts";
import { type Priority, StorageError, type Transaction } from "../database.ts";
import type { Connection } from "./connection.ts";
import { SqliteTransaction } from "./transaction.ts";

const maxUnits = 64;
const maxBatchMs = 5;
/** A unit that runs longer lets the process do something else now and then. */
const breatheEveryMs = 5;
/** Where interactive units never end, background ones begin so long after the last one, or after twice its rest. */
const backgroundEveryMs = 100;
/**
 * After a long background unit, interactive ones have this share of its time to themselves, up to a bound: what waited
 * for it is more than one unit long, and the gaps between must not be taken for idleness.
 */
const restShare = 0.25;
const longestRestMs = 250;
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
 * unit saw may be another unit's uncommitted write. When a statement made SQLite roll the whole batch back, or COMMIT
 * found no space, each unit runs again alone: one that needs much space fails alone. Background units have transactions
 * of their own, and a long unit lets the event loop turn. Any other failure of COMMIT goes to `onCommitFailure` and
 * settles nobody: only a restart can tell.
 */
export class GroupCommit {
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #onCommitFailure: (error: unknown) => void;
  readonly #waiting: Unit[] = [];
  readonly #background: Unit[] = [];
  /** From when on the next background unit may begin where nobody waits. */
  #restsUntil = Number.NEGATIVE_INFINITY;
  /** The same where somebody does. */
  #yieldsUntil = Number.NEGATIVE_INFINITY;
  #cancelRest: Cancel = () => {};
  /** Somebody waited since the last background unit. */
  #isShared = false;
  #breathedAt = Number.NEGATIVE_INFINITY;
  #draining: Promise<void> | undefined;
  #broken = false;
  #isFull = false;

  constructor(connection: Connection, clock: Clock, onCommitFailure: (error: unknown) => void) {
    this.#connection = connection;
    this.#clock = clock;
    this.#onCommitFailure = onCommitFailure;
  }

  /** A unit that had something to store found no space, and there has been none for an ordinary one since. */
  get isFull(): boolean {
    return this.#isFull;
  }

  submit<Result>(work: (tx: Transaction) => Promise<Result>, priority: Priority): Promise<Result> {
    const queue = priority === "background" ? this.#background : this.#waiting;
    if (priority === "interactive") this.#isShared = true;
    if (queue.length >= maxWaiting) {
      return Promise.reject(new StorageError("overloaded", `${maxWaiting} units are waiting`));
    }
    return new Promise<Result>((resolve, reject) => {
      queue.push({ work, resolve: resolve as (result: unknown) => void, reject });
      this.#draining ??= this.#drain();
    });
  }

  /** Resolves when every submitted unit is settled. */
  async idle(): Promise<void> {
    this.#restsUntil = Number.NEGATIVE_INFINITY;
    if (this.#background.length > 0) this.#draining ??= this.#drain();
    while (this.#draining) await this.#draining;
  }

  async #drain(): Promise<void> {
    while (!this.#broken) {
      // One turn of the event loop, so that what arrived together commits together.
      await setImmediate();
      const units = this.#next();
      if (!units) break;
      await this.#batch(units);
    }
    this.#draining = undefined;
  }

  /** Whose turn it is. The two kinds never share a transaction: nobody's answer waits for a background unit. */
  #next(): Unit[] | undefined {
    const now = this.#clock.monotonic();
    const [interactive, background] = [this.#waiting.length > 0, this.#background.length > 0];
    if (!background) return interactive ? this.#waiting : undefined;
    if (interactive) return now >= this.#yieldsUntil ? this.#background : this.#waiting;
    if (now >= this.#restsUntil) return this.#background;
    this.#cancelRest();
    this.#cancelRest = this.#clock.after(this.#restsUntil - now, () => {
      this.#draining ??= this.#drain();
    });
    return undefined;
  }

  async #batch(units: Unit[]): Promise<void> {
    const outcomes: Outcome[] = [];
    const changedBefore = this.#connection.changed;
    if (!this.#begin(units)) return;
    const startedAt = this.#clock.monotonic();
    this.#breathedAt = startedAt;
    const deadline = startedAt + maxBatchMs;
    while (units.length > 0 && outcomes.length < maxUnits) {
      outcomes.push(await this.#runUnit(units.shift()!));
      if (!this.#connection.inTransaction) return this.#runAgainAlone(outcomes);
      const isWaitedFor = units === this.#background && this.#waiting.length > 0;
      if (isWaitedFor || this.#clock.monotonic() >= deadline) break;
    }
    // What a long unit has written is written to the disk in one go.
    await this.#breathe();
    await this.#commit(outcomes, changedBefore);
    if (units !== this.#background) return;
    const now = this.#clock.monotonic();
    const restMs = this.#isShared ? Math.min(restShare * (now - startedAt), longestRestMs) : 0;
    this.#isShared = false;
    this.#restsUntil = now + restMs;
    this.#yieldsUntil = now + Math.max(backgroundEveryMs, 2 * restMs);
  }

  async #runAgainAlone(outcomes: readonly Outcome[]): Promise<void> {
    for (const { unit } of outcomes) {
      const changedBefore = this.#connection.changed;
      if (this.#broken || !this.#begin([unit])) continue;
      const outcome = await this.#runUnit(unit);
      if (this.#connection.inTransaction) await this.#commit([outcome], changedBefore);
      else this.#settle([outcome]);
    }
  }

  async #runUnit(unit: Unit): Promise<Outcome> {
    const tx = new SqliteTransaction(this.#connection, this.#clock.now(), () => this.#breathe());
    try {
      const result = await tx.savepoint(
        () => unit.work(tx),
        () => tx.fault === undefined,
      );
      if (tx.fault) return { unit, error: tx.fault };
      tx.visible();
      return { unit, result };
    } catch (error) {
      return { unit, error: tx.fault ?? this.#connection.toStorageError(error) };
    } finally {
      tx.end();
    }
  }

  /** Units stay one after another, but the process does not stand still for a long one. */
  async #breathe(): Promise<void> {
    if (this.#clock.monotonic() - this.#breathedAt < breatheEveryMs) return;
    await setImmediate();
    this.#breathedAt = this.#clock.monotonic();
  }

  /** False when the write lock could not be had: then the first of the units is told so. */
  #begin(units: Unit[]): boolean {
    try {
      this.#connection.exec("begin immediate");
      return true;
    } catch (error) {
      units.shift()?.reject(this.#connection.toStorageError(error));
      return false;
    }
  }

  /** Settles everybody, after COMMIT has returned or is known to have stored nothing. */
  async #commit(outcomes: readonly Outcome[], changedBefore: number): Promise<void> {
    try {
      this.#connection.exec("commit");
    } catch (error) {
      const refused = this.#connection.refusedCommit(error);
      if (!refused) {
        this.#broken = true;
        this.#onCommitFailure(error);
        return;
      }
      if (outcomes.length > 1) return this.#runAgainAlone(outcomes);
      return this.#settle(outcomes.map((one) => ("error" in one ? one : { unit: one.unit, error: refused })));
    }
    if (this.#isFull && this.#connection.changed > changedBefore) this.#isFull = !this.#connection.hasRoom();
    this.#settle(outcomes);
  }

  #settle(outcomes: readonly Outcome[]): void {
    for (const outcome of outcomes) {
      if (!("error" in outcome)) outcome.unit.resolve(outcome.result);
      else {
        const { error, unit } = outcome;
        if (error instanceof StorageError && error.fault === "full") this.#isFull = true;
        unit.reject(error);
      }
    }
  }
}
