import { compose } from "#src/compose.ts";
import { readConfig } from "#src/config.ts";
import { systemClock } from "#src/core/clock.ts";
import { createLog } from "#src/core/log.ts";
import type { Post } from "#src/webhooks/deliver.ts";

// The real platform in a process that ends as by kill -9 at one point of a delivery's life: the attempt that
// DIE_AT_ATTEMPT counts. A program, not a module: its parent starts it with DIE_AT (claimed, answered, completing).

const { DIE_AT: point, DIE_AT_ATTEMPT: number = "3" } = process.env;
let attempts = 0;
/** Readings of the clock that are left: the first one after an answer is that of the transaction with the result. */
let readingsLeft = Number.POSITIVE_INFINITY;

function die(): void {
  process.kill(process.pid, "SIGKILL");
}

const wrapPost =
  (post: Post): Post =>
  async (outgoing) => {
    attempts += 1;
    const isLast = attempts === Number(number);
    if (isLast && point === "claimed") die();
    const outcome = await post(outgoing);
    if (isLast && point === "answered") die();
    if (isLast && point === "completing") readingsLeft = 1;
    return outcome;
  };

const clock = {
  ...systemClock,
  now() {
    readingsLeft -= 1;
    if (readingsLeft === 0) die();
    return systemClock.now();
  },
};

const platform = await compose({
  config: readConfig(process.env),
  log: createLog("warn"),
  clock,
  wrapPost,
  onCommitFailure: () => process.exit(70),
});
await platform.start();
process.once("SIGTERM", () => void platform.stop().then(() => process.exit(0)));
