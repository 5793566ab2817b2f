// The one file that imports openapi-typescript, so that another generator could take its place here.
import openapiTypescript, { astToString } from "openapi-typescript";
import type { JsonObject } from "./schema.ts";
import { messagesOf } from "./tables.ts";

const header = "// Generated from the contracts by `npm run generate`; edits are lost.\n";

/** Types of the Client API: paths, operations and shared schemas. */
export function operationTypes(openapi: JsonObject): Promise<string> {
  return toTypes(openapi);
}

/** Types of the webhooks: each message's payload as a schema named `<type>.v<n>`, beside the shared ones. */
export function messageTypes(asyncapi: JsonObject): Promise<string> {
  const payloads = messagesOf(asyncapi).map((message) => [
    `${message.name}.${message["x-version"]}`,
    message.payload ?? {},
  ]);
  const schemas = {
    ...((asyncapi.components as JsonObject).schemas as JsonObject),
    ...Object.fromEntries(payloads),
  };
  return toTypes({
    openapi: "3.1.0",
    info: { title: "webhooks", version: "1.0.0" },
    paths: {},
    components: { schemas },
  });
}

async function toTypes(document: JsonObject): Promise<string> {
  const ast = await openapiTypescript(structuredClone(document) as never, {
    alphabetize: false,
    silent: true,
  });
  return header + astToString(ast);
}
