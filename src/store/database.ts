/** What a column holds in both engines: times are integer ms, structures JSON text, truth 0 or 1. */
export type Value = string | number | null;

/** Reads of one consistent snapshot. SQL is parameterised text with `$1`, `$2` … */
export interface Reader {
  /** The database's clock in ms, read once when the unit began. */
  readonly now: number;
  all<Row>(sql: string, params?: readonly Value[]): Promise<Row[]>;
  get<Row>(sql: string, params?: readonly Value[]): Promise<Row | undefined>;
}

/** How long a statement may take; where nothing is said, as long as is usual for the engine. */
export interface RunLimits {
  /** It may wait so long for another unit's lock. Where that is not enough, it throws LockTimeout, and the unit must end. */
  waitMs?: number;
  /** It may run and wait as long as it takes: a migration. */
  takesLong?: boolean;
}

/**
 * One unit: everything done through it is on disk together, or none of it. It must not be used after the unit ended.
 * A statement that failed ends its savepoint, or the unit where it is in none: what comes behind it there may fail.
 */
export interface Transaction extends Reader {
  /** Ends a `select` whose rows no other unit may change until this one has ended; it waits for those who do. */
  readonly forUpdate: "" | "for update";
  /** The same, but others may read the rows with `forShare`, too. */
  readonly forShare: "" | "for share";
  /** As `forUpdate`, but leaves out the rows that another unit holds. */
  readonly skipLocked: "" | "for update skip locked";
  all<Row>(sql: string, params?: readonly Value[], limits?: RunLimits): Promise<Row[]>;
  /** Resolves to the number of rows that changed. */
  run(sql: string, params?: readonly Value[], limits?: RunLimits): Promise<number>;
  /**
   * To be said before the first lock on what belongs to `whose`. Units of one go beside each other; one that had to give
   * way to another goes alone when it runs again, so that it comes through. Nothing where units never meet.
   */
  takeTurn(whose: string): void;
  /**
   * Until this unit ends, no other one locks any of these names, which need not be of anything that is there; everybody
   * locks them in one order. For some dozens: the server has little room for them. Nothing where units never meet.
   */
  lockNames(names: readonly string[]): Promise<void>;
  /** Undoes what `work` wrote when it throws (the error goes on) or when `keeps` says no to its result. */
  savepoint<Result>(work: () => Promise<Result>, keeps?: (result: Result) => boolean): Promise<Result>;
  /**
   * Calls `wake` as soon as a unit that it submits would see what this one wrote: where units go one after another, at
   * once, so that both can share a COMMIT; else after COMMIT. Never for a unit or a savepoint that failed. It is for
   * waking somebody who looks for himself, and for nothing that must not happen unless COMMIT does.
   */
  onVisible(wake: () => void): void;
}

/**
 * `background` units wait for those that somebody waits for, and never for ever: `interactive` ones, the default. Where
 * several units run at the same time, there is always room for interactive ones beside them.
 */
export type Priority = "interactive" | "background";

/**
 * The storage port. `write` resolves only after COMMIT has returned; when it rejects, nothing of the unit was
 * stored, except for StorageError `outcome_unknown`. `work` may run again and must have no effect outside its
 * transaction. Calling `write` or `read` of the database inside a unit is refused: it would wait for itself.
 */
export interface Database {
  readonly engine: "sqlite" | "postgres";
  write<Result>(work: (tx: Transaction) => Promise<Result>, priority?: Priority): Promise<Result>;
  read<Result>(work: (reader: Reader) => Promise<Result>): Promise<Result>;
  /** Resolves when the units that were begun have ended and everything is closed. */
  close(): Promise<void>;
  /** Statements that were run so far, without those that only begin and end. */
  readonly statements: number;
  /** The last write found no space; reads go on. A write that is stored ends it. */
  readonly isFull: boolean;
}

/**
 * `full`: no space. `unavailable`: the database does not answer. `overloaded`: too many units wait already.
 * `outcome_unknown`: COMMIT broke; look the request up.
 */
export type StorageFault = "full" | "unavailable" | "overloaded" | "outcome_unknown";

/**
 * Whom a failure concerns. `database`: every unit, for it is away, full or overloaded, and all can only wait. `unit`: this
 * one alone, which took too long, waited too long for a lock or wanted too much memory; others go on beside it.
 */
export type StorageScope = "database" | "unit";

/** The engine's own failure, as opposed to a mistake in a statement; the door answers it with 503 (or 500 when unknown). */
export class StorageError extends Error {
  readonly fault: StorageFault;
  readonly scope: StorageScope;
  constructor(fault: StorageFault, cause: unknown, scope: StorageScope = "database") {
    super(`storage ${fault}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "StorageError";
    this.fault = fault;
    this.scope = scope;
  }
}

/** Nobody's unit can be done at this moment, whatever it is: there is nothing to do but to wait. */
export function concernsDatabase(error: unknown): boolean {
  return error instanceof StorageError && error.scope === "database";
}

/** What the unit wrote may be stored or not, and nobody could find out. */
export function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof StorageError && error.fault === "outcome_unknown";
}

/**
 * To be thrown by a unit which finds that another one was quicker, at something that it had looked for and not found.
 * Then the unit runs again and finds it. Where units go one after another, there is no such thing.
 */
export class Overtaken extends Error {
  constructor(what: string) {
    super(`another unit was quicker: ${what}`);
    this.name = "Overtaken";
  }
}

/** A unit waited for another unit's lock as long as it was allowed to. It can only end. */
export class LockTimeout extends StorageError {
  constructor(cause: unknown) {
    super("unavailable", cause, "unit");
    this.name = "LockTimeout";
  }
}

/** A condition with the value it is about; left out where that is undefined. */
export type Condition = readonly [value: Value | undefined, condition: (slot: string) => string];

/** `where … and …` of those conditions that have a value, with their parameters; empty where none has. */
export function conditions(given: readonly Condition[]): { where: string; params: Value[] } {
  const params: Value[] = [];
  const said = given.flatMap(([value, condition]) =>
    value === undefined ? [] : [condition(`$${params.push(value)}`)],
  );
  return { where: said.length > 0 ? `where ${said.join(" and ")}` : "", params };
}

const valuesLists = new Map<string, string>();
const maxValuesLists = 1000;

/** `($1, $2), ($3, $4)` for `rows` rows of `width` values: the values list of a multi-row statement. Remembered: it is asked for in every write. */
export function valuesList(rows: number, width: number): string {
  const key = `${rows} ${width}`;
  const known = valuesLists.get(key);
  if (known !== undefined) return known;
  const row = (index: number) =>
    `(${Array.from({ length: width }, (_, column) => `$${index * width + column + 1}`).join(", ")})`;
  const list = Array.from({ length: rows }, (_, index) => row(index)).join(", ");
  if (valuesLists.size >= maxValuesLists) valuesLists.clear();
  valuesLists.set(key, list);
  return list;
}

const listSizes = [1, 4, 16, 64, 256, 1024, 4096, 16384];

/**
 * `($2, $3, …)` for an `in` condition over `values`, after `offset` other parameters. The list is filled up to one of a
 * few sizes by repeating the last value, so that there are few statements to prepare and keep, however the data falls.
 */
export function inList(values: readonly Value[], offset: number): { slots: string; params: Value[] } {
  const last = values.at(-1);
  if (last === undefined) throw new RangeError("an empty list has no condition");
  const size = listSizes.find((candidate) => candidate >= values.length) ?? values.length;
  const params = [...values, ...Array.from({ length: size - values.length }, () => last)];
  return { slots: `(${params.map((_, index) => `$${offset + index + 1}`).join(", ")})`, params };
}

const paddedSizes = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/**
 * The values list of a multi-row statement in one of a few sizes: rows of nulls fill it up, which the statement has to
 * leave out. `width` values each; the parameters of the list come first.
 */
export function paddedList(rows: readonly (readonly Value[])[], width: number) {
  const size = paddedSizes.find((candidate) => candidate >= rows.length) ?? rows.length;
  const params: Value[] = rows.flat();
  while (params.length < size * width) params.push(null);
  return { list: valuesList(size, width), params };
}

const rowSizes = [256, 64, 16, 4, 1];

/** Rows in parts of a few fixed sizes, for multi-row statements: few statements to prepare and keep. */
export function* inParts<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  let start = 0;
  while (start < rows.length) {
    const size = rowSizes.find((candidate) => candidate <= rows.length - start)!;
    yield rows.slice(start, start + size);
    start += size;
  }
}
