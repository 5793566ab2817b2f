import type { Clock } from "../core/clock.ts";
import { type Loop, startLoop } from "../core/loop.ts";
import type { Database, Transaction } from "./database.ts";

const pollMs = 500;

/** To be called in the transaction of every change to a client, credential, key or endpoint: nodes see it within 1 s. */
export async function settingsChanged(tx: Transaction): Promise<void> {
  await tx.run("update settings_version set version = version + 1 where id = 1");
}

/**
 * Calls `onChange` when it begins, and after every change that any process committed, ≤ 0.5 s later; and again until it
 * has not failed.
 */
export function watchSettings(
  database: Database,
  clock: Clock,
  onChange: () => Promise<void>,
  onError: (error: unknown) => void,
): Loop {
  let seen: number | undefined;
  return startLoop({
    clock,
    everyMs: pollMs,
    onError,
    async step() {
      const row = await database.read((reader) =>
        reader.get<{ version: number }>("select version from settings_version where id = 1"),
      );
      if (row?.version === seen) return false;
      await onChange();
      seen = row?.version;
      return false;
    },
  });
}
