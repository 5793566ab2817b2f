import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Random } from "../core/random.ts";

const file = "master.key";

/**
 * The development master key of DATA_DIR: made once, by whoever comes first (O_EXCL, mode 0600), and read by
 * everybody after. Production hands its key in and never comes here.
 */
export function developmentMasterKey(dataDir: string, random: Random): Uint8Array {
  const location = path.join(dataDir, file);
  try {
    writeFileSync(location, Buffer.from(random.bytes(32)).toString("base64"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const key = Buffer.from(readFileSync(location, "utf8"), "base64");
  if (key.length !== 32) throw new Error(`${location} is damaged: expected 32 bytes in base64`);
  return key;
}

/** Where the development master key of DATA_DIR is, if there is one. */
export function findMasterKeyFile(dataDir: string): string | undefined {
  const location = path.join(dataDir, file);
  return existsSync(location) ? location : undefined;
}
