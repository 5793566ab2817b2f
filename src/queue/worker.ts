import type { Clock } from "#src/core/clock.ts";
import type { Log } from "#src/core/log.ts";
import { type Loop, startLoop } from "#src/core/loop.ts";
import { type Database, StorageError, type Transaction } from "#src/store/database.ts";
import { bury, clientsWithDueJobs, countTry, type Job, maxTries, postpone, takeJob } from "./jobs.ts";

const lanes = 8;
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
  readonly #rotation: string[] = [];
  #carefulLeft: number;
  #refreshedAt = Number.NEGATIVE_INFINITY;
  #stopping = false;
  #storageTrouble = false;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#carefulLeft = options.afterUncleanEnd ? carefulSuccesses : 0;
    this.#loop = startLoop({
      clock: options.clock,
      everyMs: pollMs,
      step: () => this.#work(),
      onError: (error) => options.log.error({ err: error }, "worker: reading the queue failed"),
    });
  }

  /** Some client may have a job that is due. */
  look(): void {
    this.#loop.wake();
  }

  /** To be called when a job of this client can be seen. */
  wake(clientId: string): void {
    if (!this.#rotation.includes(clientId)) this.#rotation.push(clientId);
    this.#loop.wake();
  }

  /** Takes no further job; resolves when the running ones have committed. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#loop.stop();
  }

  async #work(): Promise<boolean> {
    this.#storageTrouble = false;
    await this.#refresh();
    const width = this.#carefulLeft > 0 ? 1 : lanes;
    await Promise.all(Array.from({ length: width }, () => this.#lane()));
    return this.#rotation.length > 0 && !this.#storageTrouble;
  }

  async #lane(): Promise<void> {
    while (!this.#stopping && !this.#storageTrouble) {
      const clientId = this.#rotation.shift();
      if (clientId === undefined) return;
      const outcome = this.#carefulLeft > 0 ? await this.#careful(clientId) : await this.#one(clientId);
      if (outcome === "done" && !this.#rotation.includes(clientId)) this.#rotation.push(clientId);
      if (this.#options.clock.monotonic() - this.#refreshedAt >= pollMs) await this.#refresh();
    }
  }

  /** Finds clients whose jobs became due without a wake: retries, timers, another process's work. */
  async #refresh(): Promise<void> {
    this.#refreshedAt = this.#options.clock.monotonic();
    for (const clientId of await this.#options.database.read(clientsWithDueJobs)) {
      if (!this.#rotation.includes(clientId)) this.#rotation.push(clientId);
    }
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
