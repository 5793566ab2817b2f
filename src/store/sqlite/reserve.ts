import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import { systemRandom } from "../../core/random.ts";
import { mayLackSpace } from "./faults.ts";

const file = "reserve";
/** Room for the index of a WAL of 128,000 pages, which is eight times as many as there ever were. */
const reservedBytes = 1 << 20;
/** Where less is free, the last of it is not taken. */
const spareBytes = 4 * reservedBytes;

/**
 * Space in the folder that a start on a full disk can have. SQLite needs some beside the database for reading already:
 * its index of the WAL, 32 KiB for each 4,096 pages, is made anew by the first process that opens the database.
 */
export class Reserve {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Takes the space where it is not taken yet and there is enough left. */
  fill(): void {
    const { size = 0 } = statSync(this.#file, { throwIfNoEntry: false }) ?? {};
    if (size >= reservedBytes) return;
    const { bavail, bsize } = statfsSync(this.#folder);
    if (bavail * bsize >= spareBytes) this.#take();
  }

  /** What `open` gives; where it finds no space, once more with this given back, of which the rest is taken again. */
  lend<Opened>(open: () => Opened): Opened {
    try {
      return open();
    } catch (error) {
      const { size = 0 } = statSync(this.#file, { throwIfNoEntry: false }) ?? {};
      if (!mayLackSpace(error) || size === 0) throw error;
      rmSync(this.#file);
      try {
        return open();
      } finally {
        this.#take();
      }
    }
  }

  get #file(): string {
    return path.join(this.#folder, file);
  }

  /** As much as there is. Bytes that no file system can compress. */
  #take(): void {
    let fd: number | undefined;
    try {
      fd = openSync(this.#file, "w", 0o600);
      const bytes = systemRandom.bytes(reservedBytes);
      for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written);
      fsyncSync(fd);
    } catch {
      // Then the next start has less, and says so where that is not enough.
    } finally {
      if (fd !== undefined) closeSync(fd);
    }
  }
}
