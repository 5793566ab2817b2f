import type { JsonObject } from "./schema.ts";
import { type OperationRow, operationRows } from "./tables.ts";

const header = "// Generated from the contracts by `npm run generate`; edits are lost.\n";

/** One typed method per action version, over the hand-written core of `client-core.ts`. */
export function clientModule(openapi: JsonObject): string {
  const methods = operationRows(openapi)
    .filter((row) => !row.public)
    .map(method)
    .join("\n");
  return `${header}import { type ClientOptions, type CommandOptions, createCore, type PostOptions } from "./client-core.ts";
import type { operations } from "../openapi-types.ts";

type Body<Id extends keyof operations> = operations[Id] extends {
  requestBody: { content: { "application/json": infer Type } };
}
  ? Type
  : never;
type Query<Id extends keyof operations> = NonNullable<operations[Id]["parameters"]["query"]>;

/** A client of the Client API: gets and renews its token by itself, and never retries anything by itself. */
export function createClient(options: ClientOptions) {
  const core = createCore(options);
  return {
${methods}
  };
}
`;
}

function method({ id, path, method: verb, async: canBeAsync, query }: OperationRow): string {
  const key = JSON.stringify(id);
  if (verb === "get" && query.length === 0) return `    ${key}: () => core.get("${path}", {}),`;
  if (verb === "get") {
    return `    ${key}: (query: Query<${key}>) => core.get("${path}", query),`;
  }
  const options = canBeAsync ? "PostOptions" : "CommandOptions";
  return `    ${key}: (body: Body<${key}>, options: ${options} = {}) => core.post("${path}", body, options),`;
}
