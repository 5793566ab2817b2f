import type { PoolClient, QueryResult } from "pg";
import type { Cancel, Clock } from "../../core/clock.ts";
import type { Value } from "../database.ts";
import { endsConnection, isAftermath, isStalePlan, mustRunAgain, toStorageError } from "./errors.ts";
import { silenceMs } from "./settings.ts";
import type { StatementNames } from "./statement-names.ts";

/** Statements until plans are old. Making them anew costs what some dozen statements do. */
const planUses = 500;

export type Result = QueryResult<Record<string, unknown>>;

export interface SessionOptions {
  serverLife: string;
  names: StatementNames;
  plans: Plans;
  clock: Clock;
}

/** What a connection has planned: for how many statements the plans have been used. */
export interface Plans {
  uses: number;
}

/** One connection for the time of one unit. It notices when it breaks, and is then never given back to the pool. */
export class Session {
  /** Of the server behind it; see outcome.ts. */
  readonly serverLife: string;
  readonly #client: PoolClient;
  readonly #names: StatementNames;
  readonly #plans: Plans;
  readonly #clock: Clock;
  readonly #onError = (error: unknown) => {
    this.#broke();
    // Between two statements the server says why it ends the connection; those to come only find it ended.
    this.#failure ??= toStorageError(error, true);
  };
  #isLost = false;
  #isCorked = false;
  #gaveWayTo: unknown;
  #failure: unknown;

  constructor(client: PoolClient, { serverLife, names, plans, clock }: SessionOptions) {
    this.#client = client;
    this.serverLife = serverLife;
    this.#names = names;
    this.#plans = plans;
    this.#clock = clock;
    client.on("error", this.#onError);
  }

  /** The connection is broken: what was sent last may have happened or not. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** The error by which the database told some statement to give way, whatever the unit made of it. */
  get gaveWayTo(): unknown {
    return this.#gaveWayTo;
  }

  /** A statement with its parameters; prepared under a name where its text is seen again. */
  statement(text: string, params: readonly Value[], withinMs = silenceMs): Promise<Result> {
    const name = this.#names.nameOf(text);
    const query = { text, values: [...params], ...(name === undefined ? {} : { name }) };
    this.#plans.uses += 1;
    this.#together();
    return this.#answer(this.#client.query(query), withinMs);
  }

  /**
   * Has the server plan prepared statements anew where their plans are old. It keeps a plan until somebody analyzes the
   * table, and one that was made for an empty table may look at every row of a full one. Nobody waits for the reply.
   */
  renewPlans(): void {
    if (this.#plans.uses < planUses) return;
    this.#plans.uses = 0;
    this.command("discard plans").catch(() => {});
  }

  /** Statements without parameters in one message; resolves to the result of the last one. */
  async command(text: string, withinMs = silenceMs): Promise<Result> {
    this.#together();
    const results: Result | Result[] = await this.#answer(this.#client.query(text), withinMs);
    return Array.isArray(results) ? results.at(-1)! : results;
  }

  /** Gives the connection back to the pool; one that broke is closed, and one whose state nobody knows is to be. */
  release(close = false): void {
    this.#client.removeListener("error", this.#onError);
    this.#client.release(close || this.#isLost);
  }

  async #answer<Reply>(reply: Promise<Reply>, withinMs: number): Promise<Reply> {
    const stopWatching = this.#watch(withinMs);
    try {
      return await reply;
    } catch (error) {
      const wasLost = this.#isLost;
      if (isStalePlan(error)) this.#names.forget();
      if (mustRunAgain(error)) this.#gaveWayTo = error;
      if (endsConnection(error)) this.#broke();
      // Of statements that were sent together, the replies to those behind the one that failed say only that it has.
      // So do those to a broken connection.
      const hasReason = isAftermath(error) || (wasLost && this.#failure !== undefined);
      if (!hasReason) this.#failure = toStorageError(error, this.#isLost);
      throw this.#failure ?? error;
    } finally {
      stopWatching();
    }
  }

  /** What is sent in one go, before anybody waits for an answer, is one message for the system. */
  #together(): void {
    if (this.#isCorked) return;
    const { stream } = this.#client.connection;
    this.#isCorked = true;
    stream.cork();
    queueMicrotask(() => {
      this.#isCorked = false;
      stream.uncork();
    });
  }

  /** A peer that is gone without a word is noticed by its silence; `Infinity` is for what may take as long as it takes. */
  #watch(withinMs: number): Cancel {
    if (withinMs === Number.POSITIVE_INFINITY) return () => {};
    return this.#clock.after(withinMs, () => {
      this.#client.connection.stream.destroy(new Error(`no reply for ${withinMs / 1000} s`));
    });
  }

  #broke(): void {
    this.#isLost = true;
  }
}
