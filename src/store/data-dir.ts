import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isHeld, refusalOf } from "./sqlite/refusal.ts";
import { DataUnusable, reasonOf } from "./unusable.ts";

/** Thrown when another server already runs on the same DATA_DIR. */
export class DataDirInUse extends Error {
  constructor(dataDir: string) {
    super(
      `another Actionwire server is running on DATA_DIR ${dataDir}: ` +
        "stop it first, or start this one with another DATA_DIR and other ports",
    );
    this.name = "DataDirInUse";
  }
}

export interface DataDirLock {
  release(): void;
}

/** Makes the folder (mode 0700) where it is missing. Throws DataUnusable where it cannot be made or written. */
export function makeDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new DataUnusable(
      "data_dir_unusable",
      `DATA_DIR ${dataDir} cannot be used: ${reasonOf(error)}, or set DATA_DIR to another folder`,
      error,
    );
  }
}

/** With its parents. The recursive way of Node never ends where a parent says that it is not there, as in /proc. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process that starts at the same time may have made it.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Takes DATA_DIR for this process, for life (and makes it where it is missing): an exclusive lock on a file of its own,
 * which the operating system drops when the process ends in whatever way. Throws DataDirInUse at once when somebody else holds it.
 */
export function lockDataDir(dataDir: string): DataDirLock {
  makeDataDir(dataDir);
  const file = path.join(dataDir, "server.lock");
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file, { timeout: 0 });
    // Without a journal in a file: it would need space, and a start on a full disk is to serve reads.
    lock.exec("pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive");
  } catch (error) {
    lock?.close();
    throw isHeld(error) ? new DataDirInUse(dataDir) : refusalOf(error, file);
  }
  return { release: () => lock.close() };
}
