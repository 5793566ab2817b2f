import { type ParseArgsConfig, parseArgs } from "node:util";

/** A command that cannot be run as it was typed; the message says why. */
export class UsageError extends Error {}

/** `parseArgs` whose refusals are a UsageError of one sentence. */
export function parsed<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError((error as Error).message.split(". ")[0]);
  }
}

/** The value of a flag. Throws UsageError where it is not a whole number between both, these included. */
export function wholeNumber(flag: string, text: string, from: number, to: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= from && number <= to) return number;
  throw new UsageError(`${flag} must be a whole number from ${from} to ${to}, not ${text}`);
}
