import { setTimeout as pause } from "node:timers/promises";
import { compose } from "#src/compose.ts";
import { readConfig } from "#src/config.ts";
import { createLog } from "#src/core/log.ts";
import { SqliteDatabase } from "#src/store/sqlite/database.ts";

// The platform with a fault in it, for the checker to find: a unit is answered before its COMMIT. A program, not a module.

const write = SqliteDatabase.prototype.write;

let isServing = false;

SqliteDatabase.prototype.write = async function answeringEarly(this: SqliteDatabase, work, priority) {
  // A start reads what it has written.
  if (!isServing) return write.call(this, work, priority) as ReturnType<typeof work>;
  const early = Promise.withResolvers<Awaited<ReturnType<typeof work>>>();
  const committed = write.call(
    this,
    async (tx) => {
      early.resolve((await work(tx)) as Awaited<ReturnType<typeof work>>);
      await pause(200);
    },
    priority,
  );
  return Promise.race([early.promise, committed.then(() => early.promise)]);
};

const platform = await compose({
  config: readConfig(process.env),
  log: createLog("warn"),
  onCommitFailure: () => process.exit(70),
});
await platform.start();
isServing = true;
process.once("SIGTERM", () => void platform.stop().then(() => process.exit(0)));
