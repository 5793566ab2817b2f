import type { Clock } from "#src/core/clock.ts";
import type { Log } from "#src/core/log.ts";
import { type Loop, startLoop } from "#src/core/loop.ts";
import { beginningOf, toStorable } from "#src/core/text.ts";
import { concernsDatabase, type Database, StorageError, type Transaction } from "#src/store/database.ts";
import {
  bury,
  clientsWithDueJobs,
  countTry,
  type Job,
  maxStorageTries,
  maxTries,
  postpone,
  type Tries,
  takeJob,
  uncountTry,
} from "./jobs.ts";
import { failRequest } from "./requests.ts";

/**
 * Jobs at the same time: of all clients, and of one. On SQLite units go one after another, so more of one client would
 * only push others back; on PostgreSQL a few long jobs of one client leave room for the others.
 */
const widths = { sqlite: { all: 8, perClient: 1 }, postgres: { all: 16, perClient: 4 } } as const;
const pollMs = 1000;
const carefulSuccesses = 64;
/** From this try on that the database could not do, the operator is alarmed. */
const alarmingStorageTries = 5;
/** A job whose connection breaks so often in a row is taken for the reason. */
const suspiciousBreaks = 3;
const maxSuspects = 1000;

/** What the worker needs from above. Both run inside the worker's transaction. */
export interface JobWork {
  perform(tx: Transaction, job: Job): Promise<void>;
  /** The job has failed for good: end what it stood for visibly. */
  giveUp(tx: Transaction, job: Job): Promise<void>;
  /** The request that it is for, where there is one. */
  requestOf?(job: Job): string | undefined;
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
 * transaction. A job that throws is tried 10 times (1 s × 3^n, at most 10 min), then buried with an alarm; one that the
 * database cannot do while it does others, 20 times. While the database is away all wait, and nothing is counted.
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
  #isDatabaseAway = false;
  /** Jobs with a try that was counted before it began, and that the database then did not let begin. */
  readonly #uncounted = new Set<string>();
  /** How often in a row the connection of a job broke. */
  readonly #breaks = new Map<string, number>();

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
    const { database } = this.#options;
    for (const clientId of await database.read(clientsWithDueJobs)) this.#rotation.add(clientId);
    for (const id of this.#uncounted) {
      await database
        .write((tx) => uncountTry(tx, id))
        .catch((error: unknown) => {
          if (concernsDatabase(error)) throw error;
          this.#options.log.error({ err: error, job: id }, "worker: a try that was none stays counted");
        });
      this.#uncounted.delete(id);
    }
    this.#isDatabaseAway = false;
    this.#begin();
    return false;
  }

  /** Begins jobs while there are clients in turn and room for more. */
  #begin(): void {
    const { all, perClient } = widths[this.#options.database.engine];
    const width = this.#carefulLeft > 0 ? 1 : all;
    for (const clientId of this.#rotation) {
      if (this.#stopping || this.#isDatabaseAway || this.#runningOfAll >= width) return;
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
    if (outcome !== "none") this.#rotation.add(clientId);
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
    let counted: Job | undefined;
    try {
      counted = await database.write((tx) => countTry(tx, clientId));
    } catch (error) {
      return this.#notTaken(clientId, error);
    }
    if (!counted) return "none";
    if (counted.tries > maxTries) {
      const tries = { tries: maxTries, storageTries: counted.storageTries };
      return this.#end(counted, tries, new Error("the process ended during each of its tries"));
    }
    const outcome = await this.#one(clientId, counted);
    this.#carefulLeft = outcome === "done" ? this.#carefulLeft - 1 : carefulSuccesses;
    return outcome;
  }

  /** One job of the client: the one whose try was counted, else its oldest. */
  async #one(clientId: string, counted?: Job): Promise<Outcome> {
    const { database, work } = this.#options;
    let taken: Job | undefined;
    try {
      await database.write(async (tx) => {
        taken = undefined;
        taken = await takeJob(tx, clientId, counted?.id);
        if (taken) await work.perform(tx, taken);
      }, "background");
    } catch (error) {
      return this.#oneFailed(clientId, taken, counted, error);
    }
    // Another node was quicker.
    if (counted && !taken) this.#uncounted.add(counted.id);
    if (taken) this.#breaks.delete((taken as Job).id);
    return taken ? "done" : "none";
  }

  #oneFailed(
    clientId: string,
    taken: Job | undefined,
    counted: Job | undefined,
    error: unknown,
  ): Outcome | Promise<Outcome> {
    const isDatabase = concernsDatabase(error) && !(taken && this.#isSuspect(taken, error as StorageError));
    if (isDatabase || !taken) {
      if (counted) this.#uncounted.add(counted.id);
      return taken ? this.#databaseFailed(error, taken) : this.#notTaken(clientId, error);
    }
    const { tries, storageTries } = taken;
    if (error instanceof StorageError)
      return this.#hindered(
        taken,
        { tries: counted ? tries - 1 : tries, storageTries: storageTries + 1 },
        error,
      );
    return this.#failed(taken, { tries: counted ? tries : tries + 1, storageTries }, error);
  }

  /** Whether the connection broke again and again in the middle of this job, while the database was there in between. */
  #isSuspect({ id }: Job, { fault }: StorageError): boolean {
    if (fault !== "unavailable") return false;
    const breaks = (this.#breaks.get(id) ?? 0) + 1;
    if (this.#breaks.size >= maxSuspects) this.#breaks.clear();
    this.#breaks.set(id, breaks);
    return breaks >= suspiciousBreaks;
  }

  /** It failed by itself. */
  #failed(job: Job, tries: Tries, error: unknown): Promise<Outcome> {
    if (tries.tries >= maxTries) return this.#end(job, tries, error);
    const about = { err: error, ...this.#named(job), tries: tries.tries };
    this.#options.log.warn(about, "job failed, will be tried again");
    return this.#postpone(job, tries, tries.tries, error);
  }

  /** The database could not do it, and does others. */
  #hindered(job: Job, tries: Tries, error: unknown): Promise<Outcome> {
    const { log } = this.#options;
    const { storageTries } = tries;
    if (storageTries >= maxStorageTries) return this.#end(job, tries, error);
    const about = { err: error, ...this.#named(job), storageTries };
    const message = "the database could not do a job, it will be tried again";
    if (storageTries < alarmingStorageTries) log.warn(about, message);
    else log.error({ ...about, alarm: "job_hindered" }, message);
    return this.#postpone(job, tries, storageTries, error);
  }

  #postpone(job: Job, tries: Tries, count: number, error: unknown): Promise<Outcome> {
    return this.#note(job, (tx) => postpone(tx, job.id, tries, count, failureOf(error)));
  }

  /** Takes a job out of work for good and ends what it stood for; where that end cannot be made, without it. */
  async #end(job: Job, tries: Tries, error: unknown): Promise<Outcome> {
    const { database, log, work } = this.#options;
    const failure = failureOf(error);
    const about = { ...this.#named(job), ...tries };
    log.error({ err: error, ...about, alarm: "job_failed" }, "job failed for good");
    try {
      await database.write(async (tx) => {
        if (await bury(tx, job.id, tries, failure)) await work.giveUp(tx, job);
      });
      return "failed";
    } catch (nested) {
      if (concernsDatabase(nested)) return this.#databaseFailed(nested, job);
      const storageTries = tries.storageTries + 1;
      if (nested instanceof StorageError && storageTries < maxStorageTries)
        return this.#postpone(job, { ...tries, storageTries }, storageTries, nested);
      log.error(
        { err: nested, ...about, alarm: "job_end_failed" },
        "job failed for good, and what it stood for could not be told so",
      );
      return this.#note(job, async (tx) => {
        const requestId = work.requestOf?.(job);
        if ((await bury(tx, job.id, tries, failure)) && requestId !== undefined)
          await failRequest(tx, requestId);
      });
    }
  }

  /** Writes down what became of a job, in a transaction that has nothing of the job's own work. */
  async #note(job: Job, write: (tx: Transaction) => Promise<unknown>): Promise<Outcome> {
    try {
      await this.#options.database.write(write);
      return "failed";
    } catch (error) {
      if (concernsDatabase(error)) return this.#databaseFailed(error, job);
      this.#options.log.error(
        { err: error, ...this.#named(job), alarm: "job_not_noted" },
        "what became of a job could not be written down",
      );
      return "none";
    }
  }

  /** Of this client, or of all, nothing can be taken at this moment: the next look comes soon enough. */
  #notTaken(clientId: string, error: unknown): Outcome {
    if (concernsDatabase(error)) return this.#databaseFailed(error);
    this.#options.log.error({ err: error, client: clientId }, "worker: no job of a client could be taken");
    return "none";
  }

  /** Nobody's fault: no try is used up, all wait, and the loop comes back after its pause. */
  #databaseFailed(error: unknown, job?: Job): Outcome {
    const about = { err: error, ...(job ? this.#named(job) : {}) };
    this.#options.log.error(about, "worker: the database refused a unit");
    this.#isDatabaseAway = true;
    return "none";
  }

  #named(job: Job) {
    const { id, kind, clientId } = job;
    return { job: id, kind, client: clientId, request: this.#options.work.requestOf?.(job) };
  }
}

/** `none`: the client has nothing to do now. `failed`: it may have more. */
type Outcome = "done" | "failed" | "none";

function failureOf(error: unknown): string {
  return error instanceof Error ? toStorable(beginningOf(`${error.name}: ${error.message}`, 500)) : "unknown";
}
