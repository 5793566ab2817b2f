import type { Clock } from "#src/core/clock.ts";
import type { Log } from "#src/core/log.ts";
import { type Loop, startLoop } from "#src/core/loop.ts";
import { type Database, StorageError, type Transaction } from "#src/store/database.ts";
import { bury, clientsWithDueJobs, countTry, type Job, maxTries, postpone, takeJob } from "./jobs.ts";

/**
 * Jobs at the same time: of all clients, and of one. On SQLite units go one after another, so more of one client would
 * only push others back; on PostgreSQL a few long jobs of one client leave room for the others.
 */
const widths = { sqlite: { all: 8, perClient: 1 }, postgres: { all: 16, perClient: 4 } } as const;
const pollMs = 1000;
const carefulSuccesses = 64;

/** What the worker needs from above. Both run inside the worker's transaction. */
export interface JobWork {
  perform(tx: Transaction, job: Job): Promise<void>;
  /** The job has failed for good: end what it stood for visibly. */
  giveUp(tx: Transaction, job: Job): Promise<void>;
}

export interface WorkerOptions {
  database: Database;
  clock: Clock;
  log: Log;
  work: JobWork;
  /** The last run on this data did not end cleanly: a job may have killed it. */
  afterUncleanEnd: boolean;
}

/**
 * Performs jobs, round robin by client and oldest first inside one: claim, effect and removal are one
 * transaction. A job that throws is tried 10 times (1 s × 3^n, at most 10 min), then buried with an alarm.
 * After an unclean end it goes one job at a time and counts each try first, until 64 in a row have succeeded.
 */
export class Worker {
  readonly #options: WorkerOptions;
  readonly #loop: Loop;
  /** Clients that may have due jobs, the one whose turn it is first. */
  readonly #rotation = new Set<string>();
  /** How many jobs of each client are running. */
  readonly #running = new Map<string, number>();
  readonly #idle: (() => void)[] = [];
  #runningOfAll = 0;
  #carefulLeft: number;
  #stopping = false;
  #storageTrouble = false;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#carefulLeft = options.afterUncleanEnd ? carefulSuccesses : 0;
    this.#loop = startLoop({
      clock: options.clock,
      everyMs: pollMs,
      step: () => this.#poll(),
      onError: (error) => options.log.error({ err: error }, "worker: reading the queue failed"),
    });
  }

  /** Some client may have a job that is due. */
  look(): void {
    this.#loop.wake();
  }

  /** To be called when a job of this client can be seen. */
  wake(clientId: string): void {
    this.#rotation.add(clientId);
    this.#begin();
  }

  /** Takes no further job; resolves when the running ones have committed. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#loop.stop();
    while (this.#runningOfAll > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** Finds clients whose jobs became due without a wake: retries, timers, another process's work. */
  async #poll(): Promise<boolean> {
    for (const clientId of await this.#options.database.read(clientsWithDueJobs))
      this.#rotation.add(clientId);
    this.#storageTrouble = false;
    this.#begin();
    return false;
  }

  /** Begins jobs while there are clients in turn and room for more. */
  #begin(): void {
    const { all, perClient } = widths[this.#options.database.engine];
    const width = this.#carefulLeft > 0 ? 1 : all;
    for (const clientId of this.#rotation) {
      if (this.#stopping || this.#storageTrouble || this.#runningOfAll >= width) return;
      // One that has its share keeps its place until one of its jobs has ended.
      if ((this.#running.get(clientId) ?? 0) >= perClient) continue;
      this.#rotation.delete(clientId);
      void this.#next(clientId);
    }
  }

  async #next(clientId: string): Promise<void> {
    this.#count(clientId, 1);
    const outcome = this.#carefulLeft > 0 ? await this.#careful(clientId) : await this.#one(clientId);
    this.#count(clientId, -1);
    // Then there may be another one.
    if (outcome === "done") this.#rotation.add(clientId);
    this.#begin();
    if (this.#runningOfAll === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  #count(clientId: string, change: 1 | -1): void {
    this.#runningOfAll += change;
    const running = (this.#running.get(clientId) ?? 0) + change;
    if (running === 0) this.#running.delete(clientId);
    else this.#running.set(clientId, running);
  }

  async #careful(clientId: string): Promise<Outcome> {
    const { database } = this.#options;
    const counted = await database.write((tx) => countTry(tx, clientId)).catch(() => undefined);
    if (!counted) return "none";
    if (counted.tries > maxTries) {
      return this.#failed(counted, maxTries, new Error("the process ended during each of its tries"));
    }
    const outcome = await this.#one(clientId);
    this.#carefulLeft = outcome === "done" ? this.#carefulLeft - 1 : carefulSuccesses;
    return outcome;
  }

  async #one(clientId: string): Promise<Outcome> {
    const { database, work } = this.#options;
    let taken: Job | undefined;
    try {
      await database.write(async (tx) => {
        taken = await takeJob(tx, clientId);
        if (taken) await work.perform(tx, taken);
      }, "background");
      return taken ? "done" : "none";
    } catch (error) {
      if (error instanceof StorageError || !taken) return this.#storageFailed(error);
      const tries = this.#carefulLeft > 0 ? taken.tries : taken.tries + 1;
      return this.#failed(taken, tries, error);
    }
  }

  async #failed(job: Job, tries: number, error: unknown): Promise<Outcome> {
    const { database, log, work } = this.#options;
    const failure = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : "unknown";
    try {
      if (tries < maxTries) {
        log.warn({ err: error, job: job.id, client: job.clientId, tries }, "job failed, will be tried again");
        await database.write((tx) => postpone(tx, job.id, tries, failure));
        return "done";
      }
      log.error(
        { err: error, job: job.id, client: job.clientId, tries, alarm: "job_failed" },
        "job failed for good",
      );
      await database.write(async (tx) => {
        if (await bury(tx, job.id, tries, failure)) await work.giveUp(tx, job);
      });
      return "done";
    } catch (nested) {
      return this.#storageFailed(nested);
    }
  }

  /** Not the job's fault: no try is used up, and the loop comes back after its pause. */
  #storageFailed(error: unknown): Outcome {
    this.#options.log.error({ err: error }, "worker: the database refused a unit");
    this.#storageTrouble = true;
    return "none";
  }
}

type Outcome = "done" | "none";
