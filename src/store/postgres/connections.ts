import pg, { type PoolClient } from "pg";
import type { Clock } from "../../core/clock.ts";
import { StorageError } from "../database.ts";
import { toStorageError } from "./errors.ts";
import { type Plans, Session } from "./session.ts";
import { poolConfig, serverLife, sessionSettings } from "./settings.ts";
import { StatementNames } from "./statement-names.ts";

/** The connections of one process: each says its settings first, and one that broke is never used again. */
export class Connections {
  readonly #pool: pg.Pool;
  readonly #names = new StatementNames();
  readonly #clock: Clock;
  readonly #greeted = new WeakMap<PoolClient, { serverLife: string; plans: Plans }>();

  constructor(url: string, clock: Clock) {
    this.#clock = clock;
    const pool = new pg.Pool({
      ...poolConfig(url),
      onConnect: (client) => this.#greet(client as PoolClient),
    });
    // A connection that breaks while nobody uses it has left the pool when this is called.
    pool.on("error", () => {});
    this.#pool = pool;
  }

  /** An idle connection or a new one. Rejects with StorageError `unavailable`. */
  async take(): Promise<Session> {
    if (this.#pool.ending) throw new StorageError("unavailable", "the database is closed");
    try {
      const client = await this.#pool.connect();
      return new Session(client, {
        ...this.#greeted.get(client)!,
        names: this.#names,
        clock: this.#clock,
      });
    } catch (error) {
      throw toStorageError(error, true);
    }
  }

  /** Resolves when all are closed. */
  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #greet(client: PoolClient): Promise<void> {
    await client.query(sessionSettings);
    const { rows } = await client.query<{ life: string }>(serverLife);
    this.#greeted.set(client, { serverLife: rows[0]!.life, plans: { uses: 0 } });
  }
}
