import pg from "pg";
import { type Cancel, type Clock, systemClock } from "../../core/clock.ts";
import { type Loop, startLoop } from "../../core/loop.ts";
import type { Heard, Signal, Signals } from "../signals.ts";
import { poolConfig } from "./settings.ts";

const channel = "actionwire";
/** At most 50 messages per second from one node, however much happens. */
const everyMs = 20;
/** NOTIFY takes less than 8,000 bytes: https://www.postgresql.org/docs/current/sql-notify.html */
const maxIds = 200;
/** The connection is looked at so often: made again where it broke, and asked whether it is still there. */
const lookMs = 1000;
const answerMs = 5000;

export interface PostgresSignalsOptions {
  url: string;
  nodeId: string;
  hear: (heard: Heard) => void;
  /** There is no connection; it will be tried again. */
  onError: (error: unknown) => void;
}

/**
 * LISTEN and NOTIFY on a connection of their own, outside any transaction. What is told within 20 ms is one message; what
 * is told while there is no connection is lost, and who has a connection again hears that he may have missed something.
 */
export class PostgresSignals implements Signals {
  readonly #options: PostgresSignalsOptions;
  readonly #clock: Clock = systemClock;
  readonly #loop: Loop;
  readonly #endpoints = new Set<string>();
  readonly #clients = new Set<string>();
  #leasesFreed = false;
  #connection: pg.Client | undefined;
  #hadConnection = false;
  #cancelSend: Cancel | undefined;
  #sentAt = Number.NEGATIVE_INFINITY;

  constructor(options: PostgresSignalsOptions) {
    this.#options = options;
    this.#loop = startLoop({
      clock: this.#clock,
      everyMs: lookMs,
      step: () => this.#look(),
      onError: options.onError,
    });
  }

  tell({ endpoints = [], clients = [], leasesFreed = false }: Signal): void {
    if (endpoints.length + clients.length === 0 && !leasesFreed) return;
    for (const id of endpoints) this.#endpoints.add(id);
    for (const id of clients) this.#clients.add(id);
    this.#leasesFreed ||= leasesFreed;
    const waitMs = Math.max(0, this.#sentAt + everyMs - this.#clock.monotonic());
    this.#cancelSend ??= this.#clock.after(waitMs, () => void this.#send());
  }

  /** What was told before is sent first. */
  async close(): Promise<void> {
    await this.#loop.stop();
    if (this.#cancelSend) await this.#send();
    await this.#drop();
  }

  async #look(): Promise<boolean> {
    if (this.#connection) await this.#query("select 1", []);
    else await this.#connect();
    return false;
  }

  async #connect(): Promise<void> {
    const { url, hear } = this.#options;
    const connection = new pg.Client({
      ...poolConfig(url),
      application_name: "actionwire signals",
      query_timeout: answerMs,
    });
    const gone = () => {
      if (this.#connection === connection) this.#connection = undefined;
    };
    connection.on("error", gone).on("end", gone);
    connection.on("notification", ({ payload }) => this.#heard(payload));
    try {
      await connection.connect();
      await connection.query(`listen ${channel}`);
    } catch (error) {
      await connection.end().catch(() => {});
      throw error;
    }
    this.#connection = connection;
    // Whoever has just begun looks at everything anyway.
    if (this.#hadConnection) hear("much");
    this.#hadConnection = true;
  }

  async #send(): Promise<void> {
    this.#cancelSend?.();
    this.#cancelSend = undefined;
    this.#sentAt = this.#clock.monotonic();
    const isMuch = this.#endpoints.size + this.#clients.size > maxIds;
    const heard: Heard = isMuch
      ? "much"
      : { endpoints: [...this.#endpoints], clients: [...this.#clients], leasesFreed: this.#leasesFreed };
    this.#endpoints.clear();
    this.#clients.clear();
    this.#leasesFreed = false;
    const payload = JSON.stringify({ from: this.#options.nodeId, heard });
    await this.#query("select pg_notify($1, $2)", [channel, payload]).catch(this.#options.onError);
  }

  /** Where it fails, the connection is no good any more. */
  async #query(text: string, values: string[]): Promise<void> {
    try {
      await this.#connection?.query(text, values);
    } catch (error) {
      await this.#drop();
      throw error;
    }
  }

  async #drop(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.end().catch(() => {});
  }

  #heard(payload: string | undefined): void {
    const { from, heard } = JSON.parse(payload ?? "{}") as { from?: string; heard?: Heard };
    if (from !== this.#options.nodeId && heard !== undefined) this.#options.hear(heard);
  }
}
