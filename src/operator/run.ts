import { EndpointRefused } from "#src/webhooks/endpoints.ts";
import { type OperatorContext, OperatorError, readFlags, usage, type Verb } from "./command.ts";
import { verbs } from "./verbs.ts";

/** All verbs, for people. */
export function help(): string {
  const lines = verbs.map((verb) => `  ${usage(verb)}\n      ${verb.does}`);
  return `usage: npm run -s operator -- <verb> [flags]\n\n${lines.join("\n")}\n`;
}

/** Finds the verb of a command line. Throws OperatorError when there is none. */
export function findVerb(argv: readonly string[]): Verb {
  const name = argv.slice(0, 2).join(" ");
  const verb = verbs.find((candidate) => candidate.name === name);
  if (!verb)
    throw new OperatorError("unknown_verb", `there is no verb "${name}"; run it with --help for all of them`);
  return verb;
}

/** Runs one verb; resolves to the object that is printed as one line. Throws OperatorError for a caller's mistake. */
export async function runVerb(
  verb: Verb,
  argv: readonly string[],
  context: OperatorContext,
): Promise<object> {
  try {
    return await verb.run(readFlags(verb, argv.slice(2)), context);
  } catch (error) {
    if (error instanceof EndpointRefused) throw new OperatorError(error.code, error.message);
    throw error;
  }
}
