import type { Clock } from "#src/core/clock.ts";
import type { Log } from "#src/core/log.ts";
import { type Loop, startLoop } from "#src/core/loop.ts";
import { type Database, StorageError, type Transaction, valuesList } from "#src/store/database.ts";

/** One request, without any value that was sent. */
export interface RequestRecord {
  requestId: string;
  clientId: string | null;
  /** Of the caller, behind the proxies that are trusted. */
  address: string;
  method: string;
  path: string;
  status: number;
  code: string | null;
  faults: { code: string; path: string }[];
  durationMs: number;
}

/** A refused request that waits to be written. */
interface Refused extends RequestRecord {
  /** By the monotonic clock, ms. */
  refusedAt: number;
}

const flushMs = 1000;
/** At most this many refused requests a second are kept, so that a flood cannot fill the disk. */
const maxPerFlush = 200;
/** So many wait in memory where they cannot be written: a quarter of an hour at two a second. */
const maxWaiting = 2000;
const maxFaults = 20;
const keptMs = 7 * 86_400_000;

/**
 * A log line per request; refused ones are also kept for 7 days, written in the background. Where that fails they wait,
 * at most 2,000 of them, and are written later in their order, each with the time at which it was refused. What is
 * beyond the bounds is counted and said in the log.
 */
export class RequestLog {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #waiting: Refused[] = [];
  readonly #loop: Loop;
  /** Of this second. */
  #taken = 0;
  #untold = 0;
  #lost = 0;
  #isFailing = false;

  constructor(database: Database, clock: Clock, log: Log) {
    this.#database = database;
    this.#clock = clock;
    this.#log = log;
    this.#loop = startLoop({
      clock,
      everyMs: flushMs,
      step: () => this.#flush(),
      onError: (error) => log.error({ err: error }, "request log: unforeseen error"),
    });
  }

  /** Refused requests that are in the log lines alone. */
  get lost(): number {
    return this.#lost;
  }

  record(record: RequestRecord): void {
    const { faults, ...line } = record;
    this.#log.info(line, "request");
    if (record.status < 400 || record.status >= 500) return;
    if (this.#taken >= maxPerFlush || this.#waiting.length >= maxWaiting) this.#lose(1);
    else {
      this.#taken += 1;
      this.#waiting.push({ ...record, refusedAt: this.#clock.monotonic() });
    }
  }

  async stop(): Promise<void> {
    await this.#loop.stop();
    while (await this.#flush());
    this.#lose(this.#waiting.splice(0).length);
    this.#tellLost();
  }

  /** Writes the first of those that wait; true when there are more. */
  async #flush(): Promise<boolean> {
    this.#taken = 0;
    const batch = this.#waiting.slice(0, maxPerFlush);
    if (batch.length > 0 && !(await this.#store(batch))) return false;
    this.#waiting.splice(0, batch.length);
    this.#tellLost();
    return this.#waiting.length > 0;
  }

  /** False where the database takes nothing at the moment: then they stay. */
  async #store(batch: readonly Refused[]): Promise<boolean> {
    try {
      await this.#insert(batch);
      if (this.#isFailing)
        this.#log.warn({ waiting: this.#waiting.length }, "refused requests are stored again");
      this.#isFailing = false;
      return true;
    } catch (error) {
      if (error instanceof StorageError) {
        if (!this.#isFailing)
          this.#log.error({ err: error }, "refused requests cannot be stored yet: they wait");
        this.#isFailing = true;
        return false;
      }
      // One that no database takes must not keep the others from it.
      if (batch.length > 1) {
        for (const one of batch) if (!(await this.#store([one]))) return false;
        return true;
      }
      this.#log.error({ err: error, request: batch[0]!.requestId }, "a refused request cannot be stored");
      this.#lose(1);
      return true;
    }
  }

  #insert(batch: readonly Refused[]): Promise<void> {
    return this.#database.write((tx) => insertRefused(tx, batch, this.#clock.monotonic()));
  }

  #lose(many: number): void {
    this.#lost += many;
    this.#untold += many;
  }

  #tellLost(): void {
    if (this.#untold > 0) this.#log.warn({ dropped: this.#untold }, "more refused requests than are kept");
    this.#untold = 0;
  }
}

/** One whose COMMIT was in doubt may be there already. */
async function insertRefused(
  tx: Transaction,
  batch: readonly Refused[],
  monotonicNow: number,
): Promise<void> {
  await tx.run(
    `insert into refused_requests (id, at, client_id, address, method, target, status, code, errors)
     values ${valuesList(batch.length, 9)} on conflict (id) do nothing`,
    batch.flatMap((record) => [
      record.requestId,
      Math.round(tx.now - (monotonicNow - record.refusedAt)),
      record.clientId,
      record.address,
      record.method,
      record.path,
      record.status,
      record.code ?? "",
      JSON.stringify(record.faults.slice(0, maxFaults)),
    ]),
  );
}

/** Forgets at most `limit` refused requests older than 7 days; resolves to how many. */
export function forgetRefused(tx: Transaction, limit: number): Promise<number> {
  return tx.run(
    `delete from refused_requests where id in (select id from refused_requests where at <= $1 order by at limit ${Math.trunc(limit)})`,
    [tx.now - keptMs],
  );
}
