import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A new folder, in memory where the machine has such a place. Whoever asks for it removes it. */
export function temporaryFolder(name = "test"): string {
  const base = process.platform === "linux" ? "/dev/shm" : tmpdir();
  return mkdtempSync(path.join(base, `actionwire-${name}-`));
}
