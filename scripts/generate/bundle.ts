import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bundle, createConfig, parseYaml } from "@redocly/openapi-core";
import { Ajv } from "ajv";
import { closeRequestBodies, type JsonObject, type JsonValue, resolvePointer } from "./schema.ts";

const require = createRequire(import.meta.url);

/** Both contracts, each as one self-contained document, and the error catalogue. */
export interface Contracts {
  openapi: JsonObject;
  asyncapi: JsonObject;
  errors: Record<string, CatalogueEntry>;
}

export interface CatalogueEntry {
  status: number | null;
  level: string;
  title: string;
  cause: string;
  what_to_do: string;
  safe_to_retry: boolean;
}

/** Reads the contracts under `root`. Throws an Error that names the file when one cannot be read or resolved. */
export async function readContracts(root: string): Promise<Contracts> {
  const openapi = await bundleFile(path.join(root, "openapi/openapi.yaml"));
  inlineComponents(openapi, ["examples", "parameters", "headers", "responses", "requestBodies"]);
  closeRequestBodies(openapi);
  const asyncapi = await bundleFile(path.join(root, "asyncapi/asyncapi.yaml"));
  checkAsyncapi(asyncapi);
  const errors = parseYaml(readFileSync(path.join(root, "openapi/errors.yaml"), "utf8"));
  return { openapi, asyncapi, errors: errors as Contracts["errors"] };
}

async function bundleFile(ref: string): Promise<JsonObject> {
  const { bundle: document, problems } = await bundle({ ref, config: await createConfig({}) });
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    throw new Error(
      errors
        .map(({ message, location }) => `${location[0]?.source.absoluteRef ?? ref}: ${message}`)
        .join("\n"),
    );
  }
  return structuredClone(document.parsed) as JsonObject;
}

/** Shared schemas stay components; everything else that was a file of its own is put where it is used. */
function inlineComponents(document: JsonObject, kinds: readonly string[]): void {
  const prefixes = kinds.map((kind) => `#/components/${kind}/`);
  const replace = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(replace);
    if (value === null || typeof value !== "object") return value;
    const ref = value.$ref;
    if (typeof ref === "string" && prefixes.some((prefix) => ref.startsWith(prefix))) {
      return replace(structuredClone(resolvePointer(document, ref)));
    }
    for (const [key, member] of Object.entries(value)) value[key] = replace(member);
    return value;
  };
  document.paths = replace(document.paths ?? {});
  const components = document.components as JsonObject;
  for (const kind of kinds) delete components[kind];
}

/** The official meta-schema is stricter than the bundler, which can make a valid source into an invalid bundle. */
function checkAsyncapi(bundled: JsonObject): void {
  const ajv = new Ajv({ strict: false, validateSchema: false, meta: false, logger: false });
  const schema = structuredClone(require("@asyncapi/specs/schemas/3.0.0.json")) as JsonObject;
  const validate = ajv.compile(schema);
  if (validate(bundled)) return;
  const errors = (validate.errors ?? [])
    .slice(0, 10)
    .map((error) => `${error.instancePath}: ${error.message}`);
  throw new Error(`asyncapi/asyncapi.yaml: the bundle is not valid AsyncAPI 3.0:\n${errors.join("\n")}`);
}
