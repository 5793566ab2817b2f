import { type Clock, sleep } from "./core/clock.ts";
import type { Log } from "./core/log.ts";

/** What is ended with the process. `lingerMs`: see `Platform.stop`. */
export interface Part {
  name: string;
  stop(lingerMs: number): unknown;
}

/** Parts that are ended side by side, when those of the stages before it have ended. */
export interface Stage {
  /** How long after the beginning of the shutdown they are waited for, ms. */
  untilMs: number;
  parts: readonly Part[];
}

export interface ShutdownOptions {
  clock: Clock;
  log: Log;
  lingerMs: number;
}

/**
 * Ends every part, whatever becomes of the others: one that fails, or has not ended in time, is logged by its name and
 * keeps no other from being ended. Never rejects; resolves to the names of those parts when the last stage is over.
 */
export async function shutDown(
  stages: readonly Stage[],
  { clock, log, lingerMs }: ShutdownOptions,
): Promise<string[]> {
  const startedAt = clock.monotonic();
  const failed: string[] = [];
  const end = async ({ name, stop }: Part, untilMs: number) => {
    const late = new AbortController();
    const tooLate = sleep(clock, startedAt + untilMs - clock.monotonic(), late.signal).then(() => {
      throw new Error(`not ended ${untilMs / 1000} s after the stop began`);
    });
    tooLate.catch(() => {});
    try {
      await Promise.race([stop(lingerMs), tooLate]);
    } catch (error) {
      failed.push(name);
      log.error({ err: error, part: name }, "stopping: a part did not end as it should");
    } finally {
      late.abort();
    }
  };
  for (const { untilMs, parts } of stages) await Promise.all(parts.map((part) => end(part, untilMs)));
  return failed;
}
