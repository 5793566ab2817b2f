import { renameSync } from "node:fs";
import path from "node:path";
import { masterKeyId } from "../core/master-key.ts";
import type { Random } from "../core/random.ts";
import { developmentMasterKey, makeKeyFile, masterKeyFile, readKeyFile, syncFolder } from "./master-key.ts";
import { DataUnusable } from "./unusable.ts";

/** Where the master keys come from. */
export interface MasterKeys {
  /** Makes one where there is none yet and `hasSealed` finds nothing sealed. Throws DataUnusable. Comes before the rest. */
  prepare(hasSealed: () => Promise<boolean>): Promise<void>;
  /** The one that wraps what is new, then the others that may still open; read anew each time. */
  read(): readonly Uint8Array[];
  /** What people call the current one: the setting, or the file. */
  readonly name: string;
  /** What a node says of the keys that it can have: `file`, or the ids of those that it was given. */
  readonly held: string;
  /** The key to change to. Undefined: it would be the one that is used already. */
  next(): Uint8Array | undefined;
  /** Ends a change that was interrupted, once everything in the database is wrapped by these keys. */
  settle(wrappedBy: readonly string[]): void;
}

/** By the settings MASTER_KEY and MASTER_KEY_PREVIOUS. */
export function givenMasterKeys(current: Uint8Array, previous: Uint8Array | undefined): MasterKeys {
  const keys = previous ? [current, previous] : [current];
  return {
    name: "MASTER_KEY",
    prepare: async () => {},
    read: () => keys,
    held: keys.map(masterKeyId).join(" "),
    next: () => (previous && masterKeyId(previous) !== masterKeyId(current) ? current : undefined),
    settle: () => {},
  };
}

const nextFile = "master.key.next";

/**
 * By the file in DATA_DIR. A change writes the next key beside it first; when everything is wrapped by that, it takes the
 * place of the old one. Each step is whole or not done, and whoever starts in between opens with both.
 */
export function masterKeyFiles(dataDir: string, random: Random): MasterKeys {
  const next = path.join(dataDir, nextFile);
  const current = masterKeyFile(dataDir);
  return {
    async prepare(hasSealed) {
      await developmentMasterKey(dataDir, random, hasSealed);
    },
    read() {
      // In this order: a key that takes its place meanwhile is then read twice, and never missed.
      const following = readIfThere(next);
      return following ? [readKeyFile(current), following] : [readKeyFile(current)];
    },
    name: current,
    held: "file",
    next() {
      // Who comes second reads the first one's.
      if (!readIfThere(next)) makeKeyFile(next, random);
      return readKeyFile(next);
    },
    settle(wrappedBy) {
      const following = readIfThere(next);
      if (!following || !wrappedBy.every((id) => id === masterKeyId(following))) return;
      moveInto(next, current);
    },
  };
}

function moveInto(next: string, current: string): void {
  try {
    renameSync(next, current);
  } catch (error) {
    // Another process was quicker.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  syncFolder(current);
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readKeyFile(file);
  } catch (error) {
    if (error instanceof DataUnusable && (error.cause as NodeJS.ErrnoException)?.code === "ENOENT")
      return undefined;
    throw error;
  }
}
