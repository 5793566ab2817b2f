import { mkdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";

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

/** Makes the folder (mode 0700) where it is missing. */
export function makeDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
}

/**
 * Takes DATA_DIR for this process, for life (and makes it where it is missing): an exclusive lock on a file of its own, which the operating system
 * drops when the process ends in whatever way. Throws DataDirInUse at once when somebody else holds it.
 */
export function lockDataDir(dataDir: string): DataDirLock {
  makeDataDir(dataDir);
  const lock = new DatabaseSync(path.join(dataDir, "server.lock"), { timeout: 0 });
  try {
    lock.exec("pragma locking_mode = exclusive; begin exclusive");
  } catch {
    lock.close();
    throw new DataDirInUse(dataDir);
  }
  return { release: () => lock.close() };
}
