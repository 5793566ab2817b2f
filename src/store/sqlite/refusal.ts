import { statSync } from "node:fs";
import { DataUnusable, reasonOf } from "../unusable.ts";
import { codeOf } from "./faults.ts";

/** https://www.sqlite.org/rescode.html */
const codes = {
  permission: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioerr: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  protocol: 15,
  notADatabase: 26,
} as const;
/** Of IOERR: the index of the WAL could not be made, for want of space. */
const indexSize = 4874;

const local = "it must be on a local disk, because network file systems do not share memory and locks";
const restore = "restore it from a backup, or move it away to start with an empty one";

/** Somebody else has it. */
export function isHeld(error: unknown): boolean {
  const code = codeOf(error);
  return code === codes.busy || code === codes.locked;
}

/** Why the file of an embedded database cannot be opened, and what to do; anything else unchanged. */
export function refusalOf(error: unknown, file: string): unknown {
  const { code: errno, syscall } = error as NodeJS.ErrnoException;
  const code = codeOf(error);
  if (code === undefined) {
    // Not SQLite but the file system: its mode could not be set.
    return syscall === undefined || errno === undefined ? error : unusable(file, reasonOf(error), error);
  }
  // Where something else stands in its place, SQLite's code depends on what it tried first.
  if (!(statSync(file, { throwIfNoEntry: false })?.isFile() ?? true))
    return unusable(file, reasons[codes.cantOpen]!, error);
  if (code === indexSize || code === codes.full)
    return unusable(file, "there is no space left on its disk: free 1 MiB at least", error);
  return unusable(file, reasons[code & 0xff] ?? `SQLite says: ${(error as Error).message}`, error);
}

const reasons: Record<number, string> = {
  [codes.notADatabase]: `it is no SQLite database, or its beginning is damaged: ${restore}`,
  [codes.corrupt]: `it is damaged or was cut off: ${restore}`,
  [codes.cantOpen]: "it cannot be opened: it must be a file that the user who runs this may read and write",
  [codes.permission]: "the user who runs this has no permission: give it the folder (chown)",
  [codes.readOnly]:
    "it cannot be written: give it to the user who runs this, on a disk that is mounted for writing",
  [codes.busy]: "another program has locked it: end that program",
  [codes.locked]: "another program has locked it: end that program",
  [codes.ioerr]: `its disk fails, or its file system cannot hold it: ${local}`,
  [codes.protocol]: `its file system cannot lock it: ${local}`,
};

/** The journal mode that SQLite took where the write-ahead log was asked for. */
export function refusalOfMode(file: string, mode: string): DataUnusable {
  return unusable(file, `SQLite takes the journal mode ${mode} there instead of wal: ${local}`);
}

function unusable(file: string, why: string, cause?: unknown): DataUnusable {
  return new DataUnusable("database_unusable", `${file} cannot be used: ${why}`, cause);
}
