import { LockTimeout, StorageError, type StorageFault } from "../database.ts";

/** SQLSTATE codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const sqlState = {
  serializationFailure: "40001",
  deadlock: "40P01",
  lockNotAvailable: "55P03",
  diskFull: "53100",
  featureNotSupported: "0A000",
  invalidParameter: "22023",
  inFailedTransaction: "25P02",
} as const;

/** Classes (two characters) and codes that say nothing about the statement, only that it cannot be had now. */
const unavailable = ["08", "53", "57", "58", "25006", "25P03", "25P04"];

/**
 * Codes of these classes that are about the unit and not about the server: it sent what the protocol has no room for
 * (too many parameters); wanted more memory or temporary files than there are; took longer than a statement may; or stood
 * still, or went on, for longer than a transaction may.
 */
const ofUnit = new Set(["08P01", "53000", "53200", "53400", "57014", "25P03", "25P04"]);

/** Said when the server ends a connection; `severity` says so in the server's language. */
const fatal = ["57P", "25P03"];

/** What Node says of a connection that cannot be made or is no more. */
const networkCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENOENT",
]);

export function codeOf(error: unknown): string | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : undefined;
}

/** The database chose this unit to give way to another one; nothing of it was stored, and it may be run again. */
export function mustRunAgain(error: unknown): boolean {
  const code = codeOf(error);
  return code === sqlState.deadlock || code === sqlState.serializationFailure || isStalePlan(error);
}

/** A prepared statement was made before a migration gave its result another shape. */
export function isStalePlan(error: unknown): boolean {
  const { routine } = error as { routine?: unknown };
  return codeOf(error) === sqlState.featureNotSupported && routine === "RevalidateCachedQuery";
}

/** A statement before this one has failed, and nothing else is to be said about this one. */
export function isAftermath(error: unknown): boolean {
  return codeOf(error) === sqlState.inFailedTransaction;
}

/** The server's last word on this connection. */
export function endsConnection(error: unknown): boolean {
  const { severity } = error as { severity?: unknown };
  const code = codeOf(error) ?? "";
  return severity === "FATAL" || severity === "PANIC" || fatal.some((start) => code.startsWith(start));
}

/** The server does not know the transaction id: it was given out in vain before a crash. */
export function isUnknownTransaction(error: unknown): boolean {
  return codeOf(error) === sqlState.invalidParameter;
}

/**
 * Turns the engine's own failures into StorageError; mistakes in a statement pass unchanged. `lost`: the connection
 * is broken, so whatever was said last of it, the database does not answer; unless it said that the unit was the reason.
 */
export function toStorageError(error: unknown, lost: boolean): unknown {
  if (error instanceof StorageError) return error;
  const code = codeOf(error);
  if (code === sqlState.lockNotAvailable) return new LockTimeout(error);
  const fault = faultOf(code, lost);
  const scope = code !== undefined && ofUnit.has(code) ? "unit" : "database";
  return fault ? new StorageError(fault, error, scope) : error;
}

function faultOf(code: string | undefined, lost: boolean): StorageFault | undefined {
  if (code === sqlState.diskFull) return "full";
  if (lost || code === undefined) return lost ? "unavailable" : undefined;
  if (networkCodes.has(code)) return "unavailable";
  const isState = /^[0-9A-Z]{5}$/.test(code);
  return isState && unavailable.some((start) => code.startsWith(start)) ? "unavailable" : undefined;
}
