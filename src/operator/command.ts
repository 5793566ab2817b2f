import { parseArgs } from "node:util";
import type { Ids } from "#src/core/ids.ts";
import { nearest } from "#src/core/near.ts";
import type { Random } from "#src/core/random.ts";
import type { Statements } from "#src/downstream/agreements.ts";
import type { DataKeys } from "#src/store/data-keys.ts";
import type { Database } from "#src/store/database.ts";
import type { Guard } from "#src/webhooks/guard.ts";
import type { Outbox } from "#src/webhooks/outbox.ts";
import type { Replays } from "#src/webhooks/replay.ts";

/** What every verb may use. It works beside running servers: they see its changes within 1 s. */
export interface OperatorContext {
  database: Database;
  ids: Ids;
  random: Random;
  sealer: DataKeys;
  guard: Guard;
  outbox: Outbox;
  replays: Replays;
  statements: Statements;
  /** How far a long verb is, for who waits for it. */
  progress(sentence: string): void;
}

export type Flag = "text" | "number" | "switch";
export type FlagValues = Record<string, string | number | boolean | undefined>;

/** What a verb is called and takes. */
export interface Command {
  name: string;
  does: string;
  flags: Readonly<Record<string, Flag>>;
  required?: readonly string[];
  /** Switches of which exactly one is to be given. */
  oneOf?: readonly string[];
  /** What a flag takes where it is not what it takes with other verbs. */
  takes?: Readonly<Record<string, string>>;
}

/** One verb. It resolves to the one JSON object that is printed, or throws OperatorError. */
export interface Verb extends Command {
  run(flags: FlagValues, context: OperatorContext): Promise<object>;
}

/** What a verb may use that works on no running installation. */
export interface OfflineContext {
  /** The settings of this name, where they are set. */
  masterKey: Uint8Array | undefined;
  databaseUrl: string | undefined;
  /** The data keys under a master key. */
  keysUnder(masterKey: Uint8Array): DataKeys;
  progress(sentence: string): void;
}

/** A verb that opens its databases by itself: nothing is opened, migrated or made before. */
export interface OfflineVerb extends Command {
  runOffline(flags: FlagValues, context: OfflineContext): Promise<object>;
}

export type AnyVerb = Verb | OfflineVerb;

/** A mistake of the caller, or something that is not there; printed as `{code,message}`. */
export class OperatorError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = "OperatorError";
    this.code = code;
  }
}

/** Reads a verb's flags from its command line strictly: unknown, missing and malformed ones are named. */
export function readFlags(verb: Command, argv: readonly string[]): FlagValues {
  const given = argv.slice(verb.name.split(" ").length);
  const options = Object.fromEntries(
    Object.entries(verb.flags).map(([name, kind]) => [
      name,
      { type: kind === "switch" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  let values: Record<string, unknown>;
  try {
    values = parseArgs({ args: given, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // What Node says after its first sentence is about positional arguments, of which there are none.
    const [said = ""] = (error as Error).message.split(/\.? To specify|\.?\n|\.$/);
    const unknown = /^Unknown option '--([^']*)'/.exec(said)?.[1];
    const near = unknown === undefined ? undefined : nearest(unknown, Object.keys(verb.flags));
    const meant = near === undefined ? "" : `. Did you mean --${near}?`;
    throw new OperatorError("invalid_arguments", `${said}. Usage: ${usage(verb)}${meant}`);
  }
  const missing = (verb.required ?? []).filter((name) => values[name] === undefined);
  if (missing.length > 0) {
    throw new OperatorError("invalid_arguments", `missing --${missing.join(", --")}. Usage: ${usage(verb)}`);
  }
  const chosen = verb.oneOf?.filter((name) => values[name] !== undefined);
  if (chosen && chosen.length !== 1) {
    throw new OperatorError(
      "invalid_arguments",
      `give exactly one of --${verb.oneOf!.join(", --")}. Usage: ${usage(verb)}`,
    );
  }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toFlag(verb, name, value)]));
}

function toFlag(verb: Command, name: string, value: unknown): string | number | boolean {
  if (value === "")
    throw new OperatorError("invalid_arguments", `--${name} must not be empty. Usage: ${usage(verb)}`);
  if (typeof value === "string" && /[\p{Cc}\p{Cs}\uFFFD]/u.test(value)) {
    // U+FFFD is what Node makes of bytes that are not UTF-8.
    const fault = "has a control character, or bytes that are not UTF-8";
    throw new OperatorError("invalid_arguments", `--${name} ${fault}. Usage: ${usage(verb)}`);
  }
  if (verb.flags[name] !== "number") return value as string | boolean;
  const number = Number(value);
  if (!Number.isFinite(number)) {
    throw new OperatorError("invalid_arguments", `--${name} must be a number. Usage: ${usage(verb)}`);
  }
  return number;
}

/** What a flag takes, for people; it is the same with every verb that does not say otherwise. */
const takes: Readonly<Record<string, string>> = {
  client: "<cli_…>",
  "client-id": "<crd_…>",
  endpoint: "<ep_…>",
  event: "<evt_…>",
  request: "<req_…>",
  name: "<name>",
  scopes: "<scope,…>",
  "time-zone": "<Area/City>",
  pin: "<type.version,…>",
  url: "<URL>",
  types: "<type,…>|'*'",
  type: "<type>",
  subject: "<reference>",
  state: "<state>",
  cursor: "<next_cursor>",
  since: "<time>",
  from: "<time>",
  to: "<time>",
  ordered: "yes|no",
  revoke: "previous|next",
  reason: "schema_violation",
};

/** `client create --name <name> [--scopes <scope,…>]` */
export function usage(verb: Command): string {
  return [verb.name, ...usageOfFlags(verb)].join(" ");
}

/** Each flag of a verb with what it takes, those that may be left out in brackets; a choice of one stands first. */
export function usageOfFlags(verb: Command): string[] {
  const choice = verb.oneOf ? [verb.oneOf.map((name) => `--${name}`).join("|")] : [];
  const others = Object.entries(verb.flags).filter(([name]) => !verb.oneOf?.includes(name));
  const usages = others.map(([name, kind]) => {
    const text =
      kind === "switch" ? `--${name}` : `--${name} ${verb.takes?.[name] ?? takes[name] ?? `<${kind}>`}`;
    return verb.required?.includes(name) ? text : `[${text}]`;
  });
  return [...choice, ...usages];
}
