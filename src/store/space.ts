import type { Clock } from "../core/clock.ts";
import type { Log } from "../core/log.ts";
import { type Loop, startLoop } from "../core/loop.ts";
import { type Database, StorageError, type Transaction } from "./database.ts";

/** So soon after there is space again everybody knows, also where nobody writes. */
const everyMs = 1000;

/** What the unit gives; undefined where there is no space for it, and nothing of it is stored then. */
export async function unlessFull<Result>(unit: Promise<Result>): Promise<Result | undefined> {
  try {
    return await unit;
  } catch (error) {
    if (error instanceof StorageError && error.fault === "full") return undefined;
    throw error;
  }
}

/**
 * Raises an alarm in the log when the database finds no space, and tries `write` every second until it does again:
 * `isFull` ends then, and the log says so.
 */
export function watchSpace(
  { database, clock, log }: { database: Database; clock: Clock; log: Log },
  write: (tx: Transaction) => Promise<unknown>,
): Loop {
  let told = false;
  const tell = () => {
    if (told === database.isFull) return;
    told = database.isFull;
    if (told)
      log.error({ alarm: "storage_full" }, "no space left: requests that write are refused until there is");
    else log.warn({ recovered: "storage_full" }, "there is space again: requests that write are accepted");
  };
  return startLoop({
    clock,
    everyMs,
    onError: (error) => log.error({ err: error }, "the database refused to say whether there is space"),
    async step() {
      tell();
      if (database.isFull) await unlessFull(database.write(write));
      tell();
      return false;
    },
  });
}
