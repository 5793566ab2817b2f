import type { Reader, RunLimits, Transaction, Value } from "../database.ts";
import { refuseUnstorable } from "../values.ts";
import { Wakes } from "../wakes.ts";
import type { Result, Session } from "./session.ts";
import { lockTimeoutMs, statementTimeoutMs, turnTimeoutMs } from "./settings.ts";

/** The classes of the advisory locks by which units take turns and lock names; migrations have one of another kind. */
const turnLocks = 1;
const nameLocks = 2;
const lockNames = `select pg_advisory_xact_lock(${nameLocks}, key) from (select distinct hashtext(name) as key
  from json_array_elements_text(cast($1 as json)) as name order by key) k`;

/** Reads through one connection for as long as the unit lasts. */
export class PostgresReader implements Reader {
  readonly now: number;
  protected readonly session: Session;
  readonly #count: () => void;
  #ended = false;

  /** `count` is called for each statement. */
  constructor(session: Session, now: number, count: () => void) {
    this.session = session;
    this.now = now;
    this.#count = count;
  }

  async all<Row>(sql: string, params: readonly Value[] = []): Promise<Row[]> {
    this.guard(params);
    return (await this.session.statement(sql, params)).rows as Row[];
  }

  async get<Row>(sql: string, params: readonly Value[] = []): Promise<Row | undefined> {
    const [row] = await this.all<Row>(sql, params);
    return row;
  }

  /** From here on every use throws: a unit that leaks cannot write into somebody else's transaction. */
  end(): void {
    this.#ended = true;
  }

  /** Counts a statement, and refuses it where the unit has ended, or a value cannot be stored. */
  protected guard(params: readonly Value[] = []): void {
    if (this.#ended) throw new Error("this transaction has ended");
    refuseUnstorable(params);
    this.#count();
  }
}

/** One unit in a transaction of its own. What begins and ends savepoints is sent along, without a wait for the reply. */
export class PostgresTransaction extends PostgresReader implements Transaction {
  readonly forUpdate = "for update";
  readonly forShare = "for share";
  readonly skipLocked = "for update skip locked";
  readonly #wakes = new Wakes();
  readonly #alone: boolean;
  #savepoints = 0;
  /** Rows that `run` changed. */
  changed = 0;

  /** `alone`: it has had to give way before. */
  constructor(session: Session, now: number, count: () => void, alone: boolean) {
    super(session, now, count);
    this.#alone = alone;
  }

  override async all<Row>(
    sql: string,
    params: readonly Value[] = [],
    limits: RunLimits = {},
  ): Promise<Row[]> {
    return (await this.#limited(sql, params, limits)).rows as Row[];
  }

  async run(sql: string, params: readonly Value[] = [], limits: RunLimits = {}): Promise<number> {
    const { rowCount } = await this.#limited(sql, params, limits);
    this.changed += rowCount ?? 0;
    return rowCount ?? 0;
  }

  #limited(sql: string, params: readonly Value[], { waitMs, takesLong = false }: RunLimits): Promise<Result> {
    this.guard(params);
    const isLimited = waitMs !== undefined || takesLong;
    if (isLimited) this.#sendTimeouts(waitMs ?? 0, takesLong ? 0 : statementTimeoutMs);
    const result = this.session.statement(sql, params, takesLong ? Number.POSITIVE_INFINITY : undefined);
    if (isLimited) this.#sendTimeouts(lockTimeoutMs, statementTimeoutMs);
    return result;
  }

  takeTurn(whose: string): void {
    this.guard([whose]);
    if (this.#alone) this.#sendTimeouts(turnTimeoutMs, statementTimeoutMs);
    const lock = this.#alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
    // Nobody waits for the reply: where it fails, so does what is sent behind it.
    this.session.statement(`select ${lock}(${turnLocks}, hashtext($1))`, [whose]).catch(() => {});
    if (this.#alone) this.#sendTimeouts(lockTimeoutMs, statementTimeoutMs);
  }

  async lockNames(names: readonly string[]): Promise<void> {
    if (names.length > 0) await this.all(lockNames, [JSON.stringify(names)]);
  }

  async savepoint<Result>(
    work: () => Promise<Result>,
    keeps: (result: Result) => boolean = () => true,
  ): Promise<Result> {
    this.guard();
    const name = `s${++this.#savepoints}`;
    this.#send(`savepoint ${name}`);
    const wakesBefore = this.#wakes.count;
    let kept = false;
    try {
      const result = await work();
      kept = keeps(result);
      return result;
    } finally {
      if (!kept) this.#wakes.keep(wakesBefore);
      this.#send(kept ? `release ${name}` : `rollback to ${name}; release ${name}`);
    }
  }

  onVisible(wake: () => void): void {
    this.#wakes.add(wake);
  }

  /** COMMIT has returned. */
  visible(): void {
    this.#wakes.call();
  }

  #sendTimeouts(lockMs: number, statementMs: number): void {
    this.#send(`set local lock_timeout = ${lockMs}; set local statement_timeout = ${statementMs}`);
  }

  /** Where such a command fails, the transaction has failed before, or the connection: COMMIT finds out. */
  #send(command: string): void {
    this.session.command(command).catch(() => {});
  }
}
