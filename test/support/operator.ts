import { createLog } from "#src/core/log.ts";
import { embeddedStatements } from "#src/downstream/embedded-plans.ts";
import { findVerb, runVerb } from "#src/operator/run.ts";
import { Replays } from "#src/webhooks/replay.ts";
import type { RunningPlatform } from "./platform.ts";

/** What a verb prints. */
export type Printed = Record<string, unknown>;

/**
 * The operator command on the platform's database, as in the process of its own that it is: nothing wakes the
 * platform, which must see the change by itself. Rejects with OperatorError.
 */
export async function operate(platform: RunningPlatform, ...argv: string[]): Promise<Printed> {
  return (await operateSlowly(platform, ...argv)).printed;
}

/** The same, with what a long verb said on its way. */
export async function operateSlowly(platform: RunningPlatform, ...argv: string[]) {
  const { ids } = platform;
  const said: string[] = [];
  const replays = new Replays({ ids, log: createLog("silent"), strict: false, wake: () => {} });
  const context = {
    ...platform,
    replays,
    statements: embeddedStatements,
    progress: (sentence: string) => void said.push(sentence),
  };
  const verb = findVerb(argv);
  if (!("run" in verb)) throw new TypeError(`${verb.name} works on no running platform`);
  const printed = (await runVerb(verb, argv, context)) as Printed;
  return { printed, said };
}

/** The mistake that a verb is refused with, as it is printed. */
export async function mistake(platform: RunningPlatform, ...argv: string[]): Promise<Printed> {
  const error = await operate(platform, ...argv).then(
    (printed) => new Error(`it was not refused: ${JSON.stringify(printed)}`),
    (error: Error & { code: string }) => error,
  );
  if (!("code" in error)) throw error;
  return { code: error.code, message: error.message };
}
