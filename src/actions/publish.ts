import type { Transaction } from "#src/store/database.ts";
import type { EventBatch } from "#src/webhooks/outbox.ts";

/** Appends events to the outbox of the transaction; who sends them is woken when they can be seen. */
export type Publish = (tx: Transaction, batch: EventBatch) => Promise<void>;
