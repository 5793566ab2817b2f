import { forgetExpiredKeys } from "./actions/idempotency.ts";
import type { Clock } from "./core/clock.ts";
import type { Log } from "./core/log.ts";
import { type Loop, startLoop } from "./core/loop.ts";
import { forgetRefused } from "./http/request-log.ts";
import { forgetRequests } from "./queue/requests.ts";
import { concernsDatabase, type Database } from "./store/database.ts";
import { cancelOrphans } from "./webhooks/deliveries.ts";
import { forgetNotices } from "./webhooks/notices.ts";
import { expireDeliveries, forgetEvents } from "./webhooks/retention.ts";
import { forgetSecrets } from "./webhooks/rotation.ts";

const everyMs = 60_000;
const batchRows = 500;

/** Forgets what is older than its documented time, in small batches, so that no writer waits for it. */
export function startPurge(database: Database, clock: Clock, log: Log): Loop {
  const purges = [
    forgetExpiredKeys,
    forgetRefused,
    forgetRequests,
    cancelOrphans,
    expireDeliveries,
    forgetEvents,
    forgetSecrets,
    forgetNotices,
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
        more ||= rows === batchRows;
      }
      return more;
    },
  });
}
