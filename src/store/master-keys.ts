import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { masterKeyBytes, masterKeyId } from "../core/master-key.ts";
import type { Random } from "../core/random.ts";
import { developmentMasterKey, findMasterKeyFile } from "./master-key.ts";

/** Where the master keys come from. */
export interface MasterKeys {
  /** The one that wraps what is new, then the others that may still open; read anew each time. */
  read(): readonly Uint8Array[];
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
  developmentMasterKey(dataDir, random);
  const next = path.join(dataDir, nextFile);
  const current = findMasterKeyFile(dataDir)!;
  return {
    read() {
      // In this order: a key that takes its place meanwhile is then read twice, and never missed.
      const following = readIfThere(next);
      return following ? [readKey(current), following] : [readKey(current)];
    },
    held: "file",
    next: () => readIfThere(next) ?? makeNext(next, random),
    settle(wrappedBy) {
      const following = readIfThere(next);
      if (!following || !wrappedBy.every((id) => id === masterKeyId(following))) return;
      moveInto(next, current);
    },
  };
}

/** Complete and on disk before it has its name, so that nobody ever reads half of it. Who comes second reads the first one's. */
function makeNext(file: string, random: Random): Uint8Array {
  const draft = `${file}.${Buffer.from(random.bytes(8)).toString("hex")}`;
  const handle = openSync(draft, "wx", 0o600);
  try {
    writeSync(handle, Buffer.from(random.bytes(masterKeyBytes)).toString("base64"));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(draft);
  }
  syncFolder(file);
  return readKey(file);
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

function syncFolder(file: string): void {
  const handle = openSync(path.dirname(file), "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readKey(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function readKey(file: string): Uint8Array {
  const key = Buffer.from(readFileSync(file, "utf8"), "base64");
  if (key.length !== masterKeyBytes)
    throw new Error(`${file} is damaged: expected ${masterKeyBytes} bytes in base64`);
  return key;
}
