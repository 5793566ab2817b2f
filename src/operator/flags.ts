import { canonicalTimeZone } from "#src/clients/clients.ts";
import { messages } from "#src/contract/messages.ts";
import { type Pins, readPin } from "#src/contract/pins.ts";
import { type FlagValues, OperatorError } from "./command.ts";

/** The words of a flag that takes several, separated by commas or spaces. */
export function wordsOf(value: FlagValues[string]): string[] {
  return String(value)
    .split(/[ ,]+/)
    .filter((word) => word !== "");
}

/** `--types`: message types of the contract, or `*`, which is the default. */
export function typesOf(flags: FlagValues): string[] {
  const known = new Set<string>(Object.values(messages).map(({ type }) => type));
  const types = wordsOf(flags.types ?? "*");
  const unknown = types.filter((type) => type !== "*" && !known.has(type));
  if (unknown.length > 0 || types.length === 0) {
    throw new OperatorError("invalid_arguments", `--types must be '*' or some of: ${[...known].join(" ")}`);
  }
  return types;
}

/** `--pin`: messages of the contract, one version per type. Undefined without the flag. */
export function pinsOf(flags: FlagValues): Pins | undefined {
  if (flags.pin === undefined) return undefined;
  const words = wordsOf(flags.pin);
  const pins: Record<string, string> = {};
  for (const word of words) Object.assign(pins, readPin(word));
  if (words.length === 0 || Object.keys(pins).length !== words.length) {
    throw new OperatorError(
      "invalid_arguments",
      `--pin must name one version per type, some of: ${Object.keys(messages).join(" ")}`,
    );
  }
  return pins;
}

/** `--time-zone`, as it is spelt in the time zone database. Undefined without the flag. */
export function timeZoneOf(flags: FlagValues): string | undefined {
  const name = flags["time-zone"];
  if (name === undefined) return undefined;
  const timeZone = canonicalTimeZone(String(name));
  if (timeZone === undefined) {
    throw new OperatorError("invalid_arguments", "--time-zone must be one like Europe/Berlin, or UTC");
  }
  return timeZone;
}
