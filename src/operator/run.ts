import { nearest } from "#src/core/near.ts";
import { EndpointRefused } from "#src/webhooks/endpoints.ts";
import {
  type AnyVerb,
  type OperatorContext,
  OperatorError,
  readFlags,
  usageOfFlags,
  type Verb,
} from "./command.ts";
import { verbs } from "./verbs.ts";

const lineCharacters = 100;

/** Whether a command line asks how the command is used. */
export function asksForHelp(argv: readonly string[]): boolean {
  return argv.length === 0 || argv[0] === "help" || argv.includes("--help") || argv.includes("-h");
}

/** The words of a command line before its first flag. */
function wordsOf(argv: readonly string[]): string {
  const flag = argv.findIndex((word) => word.startsWith("-"));
  return argv.slice(argv[0] === "help" ? 1 : 0, flag < 0 ? argv.length : flag).join(" ");
}

/** The verbs that begin with the words before the first flag, for people; all of them where none does. */
export function help(argv: readonly string[]): string {
  const words = wordsOf(argv);
  const found = verbs.filter(({ name }) => name === words || name.startsWith(`${words} `));
  const shown = (found.length > 0 ? found : verbs).map(
    (verb) =>
      `${inLines(usageOfFlags(verb), `  ${verb.name}`, "    ")}\n${inLines(verb.does.split(" "), "     ", "      ")}\n`,
  );
  return `usage: npm run -s operator -- <verb> [flags]\n\n${shown.join("\n")}${found.length > 0 ? "" : hints}`;
}

const hints = `
Times are like 2026-01-31T12:00:00Z. Lists are separated by commas. Every verb prints one line of
JSON; a mistake is one line {"code","message"} on stderr, and the exit code is 1. What takes long
says on stderr how far it is.
\`<verb> --help\` shows that verb alone. The command works on the database that DATA_DIR or
DATABASE_URL names, as the server does, and never makes one.
`;

/** Words in lines that are short enough, each further one behind `indent`. */
function inLines(words: readonly string[], start: string, indent: string): string {
  const lines = [start];
  for (const word of words) {
    if (lines.at(-1)!.length + 1 + word.length <= lineCharacters) lines.push(`${lines.pop()} ${word}`);
    else lines.push(`${indent}${word}`);
  }
  return lines.join("\n");
}

/** Finds the verb of a command line. Throws OperatorError when there is none, with the one that was probably meant. */
export function findVerb(argv: readonly string[]): AnyVerb {
  const name = argv.slice(0, 2).join(" ");
  const verb = verbs.find((candidate) => candidate.name === name || candidate.name === argv[0]);
  if (verb) return verb;
  const words = wordsOf(argv);
  const names = verbs.map((candidate) => candidate.name);
  const near = nearest(words, names);
  const alike = names.filter((candidate) => candidate.startsWith(`${argv[0]} `));
  const expected = [
    ...(near === undefined ? [] : [`did you mean "${near}"?`]),
    alike.length > 0 ? `expected ${alike.join(", ")}` : "run it with --help for all of them",
  ];
  throw new OperatorError("unknown_verb", `there is no verb "${words}"; ${expected.join(" ")}`);
}

/** Runs one verb; resolves to the object that is printed as one line. Throws OperatorError for a caller's mistake. */
export async function runVerb(
  verb: Verb,
  argv: readonly string[],
  context: OperatorContext,
): Promise<object> {
  try {
    return await verb.run(readFlags(verb, argv), context);
  } catch (error) {
    if (error instanceof EndpointRefused) throw new OperatorError(error.code, error.message);
    throw error;
  }
}
