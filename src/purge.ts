import { forgetExpiredKeys } from "./actions/idempotency.ts";
import { forgetSigningKeys } from "./clients/signing-keys.ts";
import type { Clock } from "./core/clock.ts";
import type { Log } from "./core/log.ts";
import { type Loop, startLoop } from "./core/loop.ts";
import { forgetRefused } from "./http/request-log.ts";
import { forgetRequests } from "./queue/requests.ts";
import type { DataKeys } from "./store/data-keys.ts";
import { concernsDatabase, type Database, type Transaction } from "./store/database.ts";
import { forgetDataKeys, resealOlder } from "./store/key-rotation.ts";
import { cancelOrphans } from "./webhooks/deliveries.ts";
import { forgetNotices } from "./webhooks/notices.ts";
import { expireDeliveries, forgetEvents } from "./webhooks/retention.ts";
import { forgetSecrets } from "./webhooks/rotation.ts";

const everyMs = 60_000;
const batchRows = 500;

/** Forgets what is older than its documented time, in small batches, so that no writer waits for it. */
export function startPurge(database: Database, keys: DataKeys, clock: Clock, log: Log): Loop {
  const purges = [
    forgetExpiredKeys,
    forgetRefused,
    forgetRequests,
    cancelOrphans,
    expireDeliveries,
    forgetEvents,
    forgetSecrets,
    forgetNotices,
    forgetSigningKeys,
    // What a change of the master key has left, or what a node has sealed that noticed it late.
    function resealOlderRows(tx: Transaction, limit: number) {
      return resealOlder(tx, keys, limit);
    },
    function forgetOldDataKeys(tx: Transaction) {
      return forgetDataKeys(tx, keys);
    },
  ];
  return startLoop({
    clock,
    everyMs,
    onError: (error) => log.error({ err: error }, "purge failed, trying again"),
    async step() {
      let more = false;
      for (const purge of purges) {
        const rows = await database
          .write((tx) => purge(tx, batchRows), "background")
          .catch((error: unknown) => {
            if (concernsDatabase(error)) throw error;
            // One that cannot be done keeps none of the others from being done.
            log.error({ err: error, purge: purge.name, alarm: "purge_failed" }, "purge failed, trying again");
            return 0;
          });
        more ||= rows >= batchRows;
      }
      return more;
    },
  });
}
