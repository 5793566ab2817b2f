import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { masterKeyBytes } from "../core/master-key.ts";
import type { Random } from "../core/random.ts";
import { DataUnusable, reasonOf } from "./unusable.ts";

const file = "master.key";

/**
 * The development master key of DATA_DIR: made once, by whoever comes first (mode 0600), and read by everybody after.
 * Production hands its key in and never comes here. Throws DataUnusable where it is damaged, and where it is missing
 * although `hasSealed`, asked then alone, finds what only the old one opens: a new key would make that worthless.
 */
export async function developmentMasterKey(
  dataDir: string,
  random: Random,
  hasSealed: () => Promise<boolean>,
): Promise<Uint8Array> {
  const location = masterKeyFile(dataDir);
  if (!existsSync(location)) {
    if (await hasSealed()) throw masterKeyLost(dataDir);
    makeKeyFile(location, random);
  }
  return readKeyFile(location);
}

/** A new key would open nothing of what the lost one has sealed. */
export function masterKeyLost(dataDir: string): DataUnusable {
  return new DataUnusable(
    "master_key_lost",
    `${masterKeyFile(dataDir)} is missing, and the secrets in the database beside it open with no other key: ` +
      "put the file back, or set MASTER_KEY to the key that the server has had, or use another DATA_DIR",
  );
}

/** Where the development master key of DATA_DIR is, or would be. */
export function masterKeyFile(dataDir: string): string {
  return path.join(dataDir, file);
}

/** Where the development master key of DATA_DIR is, if there is one. */
export function findMasterKeyFile(dataDir: string): string | undefined {
  const location = masterKeyFile(dataDir);
  return existsSync(location) ? location : undefined;
}

/** Whole or not at all, and never in place of one that somebody else has just made. */
export function makeKeyFile(location: string, random: Random): void {
  const draft = `${location}-${Buffer.from(random.bytes(6)).toString("hex")}`;
  try {
    const fd = openSync(draft, "wx", 0o600);
    try {
      writeSync(fd, Buffer.from(random.bytes(masterKeyBytes)).toString("base64"));
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    linkSync(draft, location);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST")
      throw new DataUnusable(
        "data_dir_unusable",
        `${location} cannot be made: ${reasonOf(error)}, or set MASTER_KEY`,
        error,
      );
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(location);
}

/** What was renamed or linked in the folder of this file stays so. */
export function syncFolder(location: string): void {
  const fd = openSync(path.dirname(location), "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** The key in a file. Throws DataUnusable. */
export function readKeyFile(location: string): Uint8Array {
  let text: string;
  try {
    text = readFileSync(location, "utf8");
  } catch (error) {
    throw new DataUnusable("data_dir_unusable", `${location} cannot be read: ${reasonOf(error)}`, error);
  }
  const key = Buffer.from(text, "base64");
  if (key.length === masterKeyBytes) return key;
  throw new DataUnusable(
    "master_key_damaged",
    `${location} is damaged: it has ${key.length} bytes, expected ${masterKeyBytes} in base64: restore it from a backup`,
  );
}
