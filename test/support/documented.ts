import { readFileSync } from "node:fs";
import path from "node:path";
import { type OperationId, operations } from "#src/contract/operations.ts";
import type { JsonObject } from "../../scripts/generate/schema.ts";

const bundle = path.resolve(import.meta.dirname, "../../generated/openapi.json");
const openapi = JSON.parse(readFileSync(bundle, "utf8")) as JsonObject;

/** The bundled operation of the Client API. */
export function documentedOperation(id: OperationId): JsonObject {
  const { path: route, method } = operations[id];
  return ((openapi.paths as JsonObject)[route] as JsonObject)[method] as JsonObject;
}

/** The codes that the action's description lists under "Refused per item", up to the end of the paragraph. */
export function listedItemCodes(id: OperationId): string[] {
  const { description = "" } = documentedOperation(id) as { description?: string };
  const [, paragraph = ""] = /Refused per item:([\s\S]*?)(?:\n\n|$)/.exec(description) ?? [];
  return [...paragraph.matchAll(/`([a-z_]+)`/g)].map((match) => match[1]!);
}

/** The same; a dry run has those of what it tries. */
export function documentedItemCodes(id: OperationId): string[] {
  return listedItemCodes(operations[id].dryRun ? "import_claims.v2" : id);
}
