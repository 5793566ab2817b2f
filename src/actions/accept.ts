import type { ItemOperationId } from "#src/contract/operations.ts";
import { count } from "#src/core/count.ts";
import type { Ids } from "#src/core/ids.ts";
import { enqueueAll } from "#src/queue/jobs.ts";
import { insertRequests } from "#src/queue/requests.ts";
import { Batches } from "#src/store/batches.ts";
import { concernsDatabase, type Database } from "#src/store/database.ts";
import { type IdempotencyKey, takeFreeKeys } from "./idempotency.ts";
import { acceptedResults } from "./perform.ts";

/** The job kind of an asynchronous action, and its payload. */
export const actionJobKind = "action";
export interface ActionJob {
  operationId: ItemOperationId;
  requestId: string;
  body: unknown;
}

/** A valid asynchronous request: what is written to accept it, and what it is answered. */
export interface Acceptance {
  key: IdempotencyKey | undefined;
  request: { id: string; clientId: string; operationId: string; mode: "async"; total: number };
  job: { id: string; clientId: string; kind: string; payload: string };
  answer: string;
}

export function toAcceptance(
  { clientId, requestId, body }: { clientId: string; requestId: string; body: unknown },
  operationId: ItemOperationId,
  key: IdempotencyKey | undefined,
  ids: Ids,
): Acceptance {
  const results = acceptedResults(operationId, body, requestId);
  const message = `Accepted: ${count(results.length, "item")} will be processed.`;
  const payload: ActionJob = { operationId, requestId, body };
  return {
    key,
    request: { id: requestId, clientId, operationId, mode: "async", total: results.length },
    job: { id: ids("job"), clientId, kind: actionJobKind, payload: JSON.stringify(payload) },
    answer: JSON.stringify({ request_id: requestId, message, results }),
  };
}

export interface AcceptancesOptions {
  database: Database;
  /** A job of this client can be seen. */
  jobEnqueued: (clientId: string) => void;
}

/** Of more, the last ones would wait longer than they gain. */
const mostPerUnit = 64;
/** One is built while another one is on its way to the disk. */
const unitsAtOnce = 2;

/**
 * Accepts requests that come at the same time in one transaction: their keys, each with its answer, then requests and
 * jobs, in a statement each. Resolves to the answer after COMMIT, or to undefined where nothing of this request was
 * stored and it has to be accepted alone: its key was used before, or the transaction met a twin or a fault of one.
 * Rejects as a transaction of its own would where the database cannot store at all.
 */
export class Acceptances {
  readonly #options: AcceptancesOptions;
  readonly #batches: Batches<Acceptance, string | undefined>;

  constructor(options: AcceptancesOptions) {
    this.#options = options;
    this.#batches = new Batches({
      most: mostPerUnit,
      running: unitsAtOnce,
      run: (acceptances) => this.#together(acceptances),
    });
  }

  accept(acceptance: Acceptance): Promise<string | undefined> {
    return this.#batches.submit(acceptance);
  }

  async #together(acceptances: readonly Acceptance[]): Promise<(string | undefined)[]> {
    let accepted = acceptances;
    try {
      // Each further time it is fewer: those whose keys were free.
      for (let free = await this.#store(accepted); free; free = await this.#store(accepted)) accepted = free;
    } catch (error) {
      if (concernsDatabase(error)) throw error;
      // Of one of them; alone, it harms nobody.
      accepted = [];
    }
    const stored = new Set(accepted);
    return acceptances.map((one) => (stored.has(one) ? one.answer : undefined));
  }

  /** Stores them all, or none of them and resolves to those whose keys were free. */
  async #store(acceptances: readonly Acceptance[]): Promise<readonly Acceptance[] | undefined> {
    if (acceptances.length === 0) return undefined;
    let free: readonly Acceptance[] = acceptances;
    const undone = new Error("some keys were used before");
    await this.#options.database
      .write(async (tx) => {
        // Sent without waiting for one another: that keys were used before is rare.
        const [taken] = await Promise.all([
          takeFreeKeys(tx, acceptances),
          insertRequests(
            tx,
            acceptances.map(({ request }) => request),
          ),
          enqueueAll(
            tx,
            acceptances.map(({ job }) => job),
          ),
        ]);
        free = acceptances.filter(({ key }) => key === undefined || taken.has(key));
        if (free.length < acceptances.length) throw undone;
        tx.onVisible(() => this.#wake(acceptances));
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      });
    return free.length < acceptances.length ? free : undefined;
  }

  #wake(acceptances: readonly Acceptance[]): void {
    for (const clientId of new Set(acceptances.map(({ job }) => job.clientId)))
      this.#options.jobEnqueued(clientId);
  }
}
