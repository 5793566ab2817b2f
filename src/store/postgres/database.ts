import { AsyncLocalStorage } from "node:async_hooks";
import { type Clock, sleep, systemClock } from "../../core/clock.ts";
import { type Random, systemRandom } from "../../core/random.ts";
import {
  type Database,
  Overtaken,
  type Priority,
  type Reader,
  StorageError,
  type Transaction,
} from "../database.ts";
import { commit } from "./commit.ts";
import { Connections } from "./connections.ts";
import { DatabaseUnfit, refuseUnfit, unreachable } from "./fitness.ts";
import type { Session } from "./session.ts";
import { backgroundShare, poolSize } from "./settings.ts";
import { PostgresReader, PostgresTransaction } from "./transaction.ts";
import { Turns } from "./turns.ts";

/** A unit that has to give way runs again so often, with a pause before each further time. */
const maxRepeats = 5;
/** A unit that was overtaken runs again so often beside others. */
const freeRepeats = 2;
const pauseMs = 10;
/** A server that has not begun a transaction by then does not answer. */
const beginWithinMs = 5_000;

/** How a unit begins, and what it asks for with it: two messages in one go, and the second one is prepared. */
const clockNow = "select cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint) as now";
const beginWrite = {
  begin: "begin isolation level read committed",
  // The id by which the transaction is asked for where the reply to COMMIT is lost.
  ask: `${clockNow}, cast(pg_current_xact_id() as text) as xid`,
};
const beginRead = { begin: "begin isolation level repeatable read read only", ask: clockNow };

export interface PostgresOptions {
  /** `postgresql://user:password@host:port/database` */
  url: string;
  /** Added to the database's clock; tests let another clock rule by it. */
  clockOffsetMs?: (databaseNow: number) => number;
}

/** For the engine's own pauses and deadlines, which are real ones whatever clock rules in the units. */
const clock: Clock = systemClock;
const random: Random = systemRandom;

/** `gaveWayTo`: nothing was stored, and the unit may be run again. */
type Outcome<Result> = { result: Result } | { gaveWayTo: unknown };

interface Begun {
  session: Session;
  now: number;
  /** Only of a transaction that may write. */
  xid: string | undefined;
}

/**
 * The engine for many processes: each unit in a transaction of its own on one of 16 connections. Writes are read
 * committed, reads one snapshot. A unit that has to give way (deadlock, serialization) or was overtaken runs again. One
 * whose connection breaks before COMMIT was sent is `unavailable`; behind that, the database is asked what became of it.
 */
export class PostgresDatabase implements Database {
  readonly engine = "postgres";
  readonly #connections: Connections;
  readonly #clockOffsetMs: (databaseNow: number) => number;
  readonly #turns = new Turns({ width: poolSize, background: backgroundShare });
  readonly #insideUnit = new AsyncLocalStorage<true>();
  #closing: Promise<void> | undefined;
  #ran = 0;
  #isFull = false;

  private constructor({ url, clockOffsetMs = () => 0 }: PostgresOptions) {
    this.#connections = new Connections(url, clock);
    this.#clockOffsetMs = clockOffsetMs;
  }

  /** Connects. Throws DatabaseUnfit where the server cannot be used or would lose what it has confirmed. */
  static async open(options: PostgresOptions): Promise<PostgresDatabase> {
    const database = new PostgresDatabase(options);
    try {
      const session = await database.#connections.take();
      await refuseUnfit(session).finally(() => session.release());
      return database;
    } catch (error) {
      await database.#connections.close();
      throw error instanceof DatabaseUnfit ? error : unreachable(error);
    }
  }

  async write<Result>(
    work: (tx: Transaction) => Promise<Result>,
    priority: Priority = "interactive",
  ): Promise<Result> {
    this.#refuseNested();
    try {
      return await this.#turns.take(priority, () => again((alone) => this.#writeOnce(work, alone)));
    } catch (error) {
      if (error instanceof StorageError && error.fault === "full") this.#isFull = true;
      throw error;
    }
  }

  async read<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result> {
    this.#refuseNested();
    return this.#turns.take("interactive", () => again(() => this.#readOnce(work)));
  }

  async close(): Promise<void> {
    this.#closing ??= this.#turns.idle().then(() => this.#connections.close());
    await this.#closing;
  }

  /** Statements that were run so far, without those that only begin and end. */
  get statements(): number {
    return this.#ran;
  }

  get isFull(): boolean {
    return this.#isFull;
  }

  /** Units that run or wait. */
  get busy(): number {
    return this.#turns.busy;
  }

  readonly #count = () => {
    this.#ran += 1;
  };

  async #writeOnce<Result>(
    work: (tx: Transaction) => Promise<Result>,
    alone: boolean,
  ): Promise<Outcome<Result>> {
    const { session, now, xid } = await this.#begin(beginWrite);
    const tx = new PostgresTransaction(session, now, this.#count, alone);
    let result: Result;
    try {
      result = await this.#insideUnit.run(true, () => work(tx));
      // Whatever the unit made of it: where the database told it to give way, nothing may stay.
      if (session.gaveWayTo !== undefined) throw session.gaveWayTo;
    } catch (error) {
      tx.end();
      await undo(session);
      if (session.gaveWayTo !== undefined) return { gaveWayTo: session.gaveWayTo };
      if (error instanceof Overtaken) return { gaveWayTo: error };
      throw error;
    }
    tx.end();
    await commit(session, xid!, this.#connections, clock);
    if (tx.changed > 0) this.#isFull = false;
    tx.visible();
    return { result };
  }

  async #readOnce<Result>(work: (reader: Reader) => Promise<Result>): Promise<Outcome<Result>> {
    const { session, now } = await this.#begin(beginRead);
    const reader = new PostgresReader(session, now, this.#count);
    try {
      return { result: await this.#insideUnit.run(true, () => work(reader)) };
    } catch (error) {
      if (session.gaveWayTo !== undefined) return { gaveWayTo: session.gaveWayTo };
      throw error;
    } finally {
      reader.end();
      // What was read does not change any more: nobody waits for the end of the snapshot.
      void undo(session);
    }
  }

  /** A connection that broke while it was idle shows it at the first word: then the next one is taken, for a while. */
  async #begin({ begin, ask }: typeof beginWrite): Promise<Begun> {
    const deadline = clock.monotonic() + beginWithinMs;
    for (let left = poolSize; ; left--) {
      const session = await this.#connections.take();
      session.renewPlans();
      try {
        const [, { rows }] = await Promise.all([
          session.command(begin, beginWithinMs),
          session.statement(ask, [], beginWithinMs),
        ]);
        const { now, xid } = rows[0] as { now: number; xid?: string };
        return { session, now: now + this.#clockOffsetMs(now), xid };
      } catch (error) {
        session.release(true);
        if (left === 0 || clock.monotonic() >= deadline) throw error;
      }
    }
  }

  #refuseNested(): void {
    if (this.#insideUnit.getStore())
      throw new Error("write or read inside a unit: use the unit's own transaction");
  }
}

/** Runs a unit until it need not give way; StorageError `unavailable` of this unit where that takes too often. */
async function again<Result>(once: (alone: boolean) => Promise<Outcome<Result>>): Promise<Result> {
  let alone = false;
  for (let run = 1; ; run++) {
    const outcome = await once(alone);
    if ("result" in outcome) return outcome.result;
    // Who was only overtaken finds what is there by now, beside others; but nobody is overtaken for ever.
    alone ||= !(outcome.gaveWayTo instanceof Overtaken) || run > freeRepeats;
    if (run > maxRepeats) throw new StorageError("unavailable", outcome.gaveWayTo, "unit");
    await sleep(clock, pauseMs * run * (0.5 + random.fraction()));
  }
}

async function undo(session: Session): Promise<void> {
  const isUndone = await session.command("rollback").then(
    () => true,
    () => false,
  );
  session.release(!isUndone);
}
