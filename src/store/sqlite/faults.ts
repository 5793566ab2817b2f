import { closeSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { StorageError } from "../database.ts";

/** https://www.sqlite.org/rescode.html */
const primary = { busy: 5, locked: 6, readOnly: 8, ioerr: 10, full: 13, cantOpen: 14 } as const;
/** Of IOERR: a write that was refused for another reason than ENOSPC, and an index of the WAL that could not grow. */
const extended = { write: 778, indexSize: 4874 } as const;
const unavailable: readonly number[] = [
  primary.busy,
  primary.locked,
  primary.readOnly,
  primary.ioerr,
  primary.cantOpen,
];
/** A full disk, a quota, a limit on the size of files (setrlimit(2)). */
const noSpace = ["ENOSPC", "EDQUOT", "EFBIG"];

/** SQLite's own number for what failed; undefined where it was not SQLite. */
export function codeOf(error: unknown): number | undefined {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === "number" ? errcode : undefined;
}

/** Turns the engine's own failures, met on `file`, into StorageError; mistakes in a statement pass unchanged. */
export function toStorageError(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  if (isOutOfSpace(code, file)) return new StorageError("full", error);
  return unavailable.includes(code & 0xff) ? new StorageError("unavailable", error) : error;
}

/**
 * StorageError `full` where a COMMIT that failed has certainly stored nothing. SQLite writes the pages of a transaction
 * into the WAL one after another, last the one that commits it, and syncs behind that: where a write was refused for
 * want of space, the last page is not whole, and neither this process nor one that recovers the WAL takes any of them
 * for committed. Every other failure, of fsync or of what comes after, leaves that open: undefined.
 */
export function refusedCommit(error: unknown, file: string): StorageError | undefined {
  const code = codeOf(error);
  const isRefused = code === primary.full || (code === extended.write && isOutOfSpace(code, file));
  return isRefused ? new StorageError("full", error) : undefined;
}

/** Whether more space could help what failed. */
export function mayLackSpace(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code !== undefined && [primary.full, primary.ioerr, primary.cantOpen].some((one) => one === (code & 0xff))
  );
}

function isOutOfSpace(code: number, file: string): boolean {
  if (code === primary.full) return true;
  // SQLite knows the reason of a failed write and does not tell it.
  return (code === extended.write || code === extended.indexSize) && isRefusedSpace(file, probedBytes);
}

/**
 * Whether there is space for an ordinary request again. A small write that succeeded does not tell: it may have found
 * room inside the WAL, where the next larger one finds none.
 */
export function hasRoom(file: string): boolean {
  return !isRefusedSpace(file, roomBytes);
}

/**
 * Whether the system refuses so much more space beside the database. Writes where the WAL would go on, which is what a
 * quota and a limit on file sizes are about. What else fails there says nothing about space.
 */
function isRefusedSpace(file: string, bytes: number): boolean {
  const probe = `${file}-probe`;
  let fd: number | undefined;
  try {
    const { size = 0 } = statSync(`${file}-wal`, { throwIfNoEntry: false }) ?? {};
    fd = openSync(probe, "w", 0o600);
    const zeros = Buffer.alloc(bytes);
    for (let at = 0; at < bytes; ) at += writeSync(fd, zeros, at, bytes - at, size + at);
    return false;
  } catch (error) {
    return noSpace.includes((error as NodeJS.ErrnoException).code ?? "");
  } finally {
    if (fd !== undefined) closeSync(fd);
    rmSync(probe, { force: true });
  }
}

/** More than a page with its header: so much further the refused write would have gone at most. */
const probedBytes = 8192;
/** What the import of some dozens of claims takes in the WAL. */
const roomBytes = 1 << 18;
