import type { Clock } from "#src/core/clock.ts";
import type { Log } from "#src/core/log.ts";
import { type Loop, startLoop } from "#src/core/loop.ts";
import { type Database, type Transaction, valuesList } from "#src/store/database.ts";

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

const flushMs = 1000;
/** At most this many refused requests a second are kept, so that a flood cannot fill the disk. */
const maxPerFlush = 200;
const maxFaults = 20;
const keptMs = 7 * 86_400_000;

/** A log line per request; refused ones are also kept for 7 days, written in the background. */
export class RequestLog {
  readonly #database: Database;
  readonly #log: Log;
  readonly #refused: RequestRecord[] = [];
  readonly #loop: Loop;
  #dropped = 0;

  constructor(database: Database, clock: Clock, log: Log) {
    this.#database = database;
    this.#log = log;
    this.#loop = startLoop({
      clock,
      everyMs: flushMs,
      step: () => this.#flush(),
      onError: (error) => log.error({ err: error }, "refused requests could not be stored"),
    });
  }

  record(record: RequestRecord): void {
    const { faults, ...line } = record;
    this.#log.info(line, "request");
    if (record.status < 400 || record.status >= 500) return;
    if (this.#refused.length < maxPerFlush) this.#refused.push(record);
    else this.#dropped += 1;
  }

  async stop(): Promise<void> {
    await this.#loop.stop();
    await this.#flush();
  }

  async #flush(): Promise<boolean> {
    const batch = this.#refused.splice(0);
    if (this.#dropped > 0) this.#log.warn({ dropped: this.#dropped }, "more refused requests than are kept");
    this.#dropped = 0;
    if (batch.length > 0) await this.#database.write((tx) => insertRefused(tx, batch));
    return false;
  }
}

async function insertRefused(tx: Transaction, batch: readonly RequestRecord[]): Promise<void> {
  await tx.run(
    `insert into refused_requests (id, at, client_id, address, method, target, status, code, errors)
     values ${valuesList(batch.length, 9)}`,
    batch.flatMap((record) => [
      record.requestId,
      tx.now,
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
