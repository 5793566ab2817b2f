import { canonicalTimeZone } from "#src/clients/clients.ts";
import { messages } from "#src/contract/messages.ts";
import { type Pins, readPin } from "#src/contract/pins.ts";
import { toTimestamp } from "#src/core/clock.ts";
import { type FlagValues, OperatorError } from "./command.ts";

/** The words of a flag that takes several, separated by commas or spaces. */
export function wordsOf(value: FlagValues[string]): string[] {
  return String(value)
    .split(/[ ,]+/)
    .filter((word) => word !== "");
}

const knownTypes: ReadonlySet<string> = new Set(Object.values(messages).map(({ type }) => type));

/** `--types`: message types of the contract, or `*`. Undefined without the flag. */
export function typesOf(flags: FlagValues): string[] | undefined {
  if (flags.types === undefined) return undefined;
  const types = wordsOf(flags.types);
  const unknown = types.filter((type) => type !== "*" && !knownTypes.has(type));
  if (unknown.length > 0 || types.length === 0) {
    throw new OperatorError(
      "invalid_arguments",
      `--types must be '*' or some of: ${[...knownTypes].join(" ")}`,
    );
  }
  return types;
}

/** `--type`: one message type of the contract. Undefined without the flag. */
export function typeOf({ type }: FlagValues): string | undefined {
  if (type === undefined || knownTypes.has(String(type))) return type as string | undefined;
  throw new OperatorError("invalid_arguments", `--type must be one of: ${[...knownTypes].join(" ")}`);
}

/** A flag that is an integer within bounds. Undefined without the flag. */
export function integerOf(flags: FlagValues, name: string, min: number, max: number): number | undefined {
  const value = flags[name];
  if (value === undefined) return undefined;
  if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max) return value;
  throw new OperatorError("invalid_arguments", `--${name} must be an integer from ${min} to ${max}`);
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

/** A flag that is a time of RFC 3339, as ms. Undefined without the flag. */
export function timeOf(flags: FlagValues, name: string): number | undefined {
  const text = flags[name];
  if (text === undefined) return undefined;
  const ms = Date.parse(String(text));
  if (!Number.isFinite(ms) || !/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(String(text)))
    throw new OperatorError("invalid_arguments", `--${name} must be a time like 2026-01-31T12:00:00Z`);
  return ms;
}

const maxNameCharacters = 200;

/** `--name` of a client. Undefined without the flag. */
export function nameOf({ name }: FlagValues): string | undefined {
  if (name === undefined) return undefined;
  if ([...String(name)].length <= maxNameCharacters) return String(name);
  throw new OperatorError("invalid_arguments", `--name must have at most ${maxNameCharacters} characters`);
}

/** A flag that is one of these words. Undefined without the flag. */
export function oneOf<Word extends string>(
  flags: FlagValues,
  name: string,
  words: readonly Word[],
): Word | undefined {
  if (flags[name] === undefined) return undefined;
  const known = words.find((word) => word === flags[name]);
  if (known) return known;
  throw new OperatorError("invalid_arguments", `--${name} must be one of: ${words.join(", ")}`);
}

/** A flag that is yes or no. Undefined without the flag. */
export function yesOrNo(flags: FlagValues, name: string): boolean | undefined {
  const text = flags[name];
  if (text === undefined) return undefined;
  if (text !== "yes" && text !== "no")
    throw new OperatorError("invalid_arguments", `--${name} must be yes or no`);
  return text === "yes";
}

/** Refuses flags of which each says something else. */
export function atMostOne(flags: FlagValues, names: readonly string[]): void {
  const given = names.filter((name) => flags[name] !== undefined);
  if (given.length > 1)
    throw new OperatorError("invalid_arguments", `use only one of --${given.join(" and --")}`);
}

/** A member with a time for people, left out where there is none. */
export function timeMember(name: string, ms: number | null): Record<string, string> {
  return ms === null ? {} : { [name]: toTimestamp(ms) };
}
