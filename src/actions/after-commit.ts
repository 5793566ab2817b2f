import type { Transaction } from "#src/store/database.ts";
import type { EventBatch } from "#src/webhooks/outbox.ts";

/** What a unit wants done when its effect is on disk: waking somebody, never an effect of its own. */
export type AfterCommit = () => void;

/** Appends events to the outbox of the transaction. */
export type Publish = (tx: Transaction, batch: EventBatch) => Promise<AfterCommit>;

export const nothing: AfterCommit = () => {};

/** One after another. */
export function all(...runs: readonly AfterCommit[]): AfterCommit {
  return () => {
    for (const run of runs) run();
  };
}
