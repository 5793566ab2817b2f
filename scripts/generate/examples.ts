import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ValidateFunction } from "ajv";
import type { Contracts } from "./bundle.ts";
import {
  closedCopy,
  inferDiscriminators,
  type JsonObject,
  type JsonValue,
  resolvePointer,
} from "./schema.ts";
import { messagesOf } from "./tables.ts";
import { createAjv } from "./validators.ts";

/**
 * Checks every example file of both contracts: it is referenced, it is valid against the closed schema (so a
 * member that is not documented is found), and every error code in it is in the catalogue. One sentence each.
 */
export function exampleFaults(root: string, contracts: Contracts): string[] {
  const wanted = [
    ...clientApiExamples(root, contracts.openapi, compiler(contracts.openapi)),
    ...messageExamples(root, contracts.asyncapi, compiler(contracts.asyncapi)),
  ];
  const used = new Set(wanted.map(({ file }) => file));
  const orphans = exampleFiles(root).filter((file) => !used.has(file));
  return [
    ...orphans.map((file) => `${file}: no contract file refers to this example; refer to it or delete it`),
    ...wanted.flatMap((example) => faultsOf(root, example, contracts.errors)),
  ];
}

interface Example {
  file: string;
  member: "value" | "payload";
  validate: ValidateFunction;
}

type Compile = (schema: JsonValue) => ValidateFunction;

function faultsOf(root: string, example: Example, errors: Contracts["errors"]): string[] {
  const { file, member, validate } = example;
  if (!existsSync(path.join(root, file))) return [`${file}: the example is missing`];
  const content = JSON.parse(readFileSync(path.join(root, file), "utf8")) as JsonObject;
  if (typeof content.summary !== "string") return [`${file}: an example needs a summary`];
  if (!(member in content)) return [`${file}: an example needs the member ${member}`];
  const faults = validate(content[member])
    ? []
    : (validate.errors ?? []).map(
        (error) =>
          `${file}: /${member}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      );
  return [
    ...faults,
    ...unknownCodes(content[member]!, errors).map(
      (code) => `${file}: the code ${code} is not in openapi/errors.yaml`,
    ),
  ];
}

/** Codes in problems and in `errors` entries. */
function unknownCodes(value: JsonValue, errors: Contracts["errors"]): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => unknownCodes(entry, errors));
  if (value === null || typeof value !== "object") return [];
  const isError =
    typeof value.code === "string" && ("path" in value || "status" in value || "error" in value);
  const own = isError && !((value.code as string) in errors) ? [value.code as string] : [];
  return [...own, ...Object.values(value).flatMap((entry) => unknownCodes(entry, errors))];
}

function clientApiExamples(root: string, openapi: JsonObject, compile: Compile): Example[] {
  const examples: Example[] = [];
  for (const item of Object.values(openapi.paths as Record<string, JsonObject>)) {
    for (const operation of [item.get, item.post] as (JsonObject | undefined)[]) {
      if (!operation) continue;
      const id = operation.operationId as string;
      const collect = (content: JsonValue | undefined, prefix: string) => {
        for (const media of Object.values((content ?? {}) as Record<string, JsonObject>)) {
          for (const name of Object.keys((media.examples ?? {}) as JsonObject)) {
            const own = `openapi/examples/${id}/${prefix}${name}.json`;
            const shared = `openapi/examples/errors/${name}.json`;
            const file = prefix === "" && !existsSync(path.join(root, own)) ? shared : own;
            examples.push({ file, member: "value", validate: compile(media.schema!) });
          }
        }
      };
      collect((operation.requestBody as JsonObject | undefined)?.content, "request.");
      for (const response of Object.values(operation.responses as Record<string, JsonObject>))
        collect(response.content, "");
    }
  }
  return examples;
}

function messageExamples(root: string, asyncapi: JsonObject, compile: Compile): Example[] {
  return messagesOf(asyncapi).flatMap((message) => {
    const id = `${message.name}.${message["x-version"]}`;
    const folder = `asyncapi/examples/${id}`;
    const files = existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)) : [];
    const referenced = ((message.examples ?? []) as JsonObject[]).length;
    if (referenced !== files.length) {
      throw new Error(
        `asyncapi/messages/${id}.yaml: ${referenced} examples are referred to, but ${folder} has ${files.length}`,
      );
    }
    const validate = compile(message.payload!);
    return files.map((file) => ({ file: `${folder}/${file}`, member: "payload" as const, validate }));
  });
}

/** Compiles closed copies of schemas, each once: most answers share theirs with others. */
function compiler(document: JsonObject): Compile {
  const compiled = new Map<string, ValidateFunction>();
  return (schema) => {
    const key = JSON.stringify(schema);
    const validate =
      compiled.get(key) ?? createAjv({ allErrors: true, code: false }).compile(prepared(document, schema));
    compiled.set(key, validate);
    return validate;
  };
}

function prepared(document: JsonObject, schema: JsonValue): JsonObject {
  const resolve = (ref: string) => resolvePointer(document, ref) as JsonObject;
  const copy = closedCopy(document, schema);
  const local = (ref: string) =>
    ref.startsWith("#/definitions/") ? (resolvePointer(copy, ref) as JsonObject) : resolve(ref);
  return inferDiscriminators(copy, local) as JsonObject;
}

function exampleFiles(root: string): string[] {
  return ["openapi/examples", "asyncapi/examples"].flatMap((folder) =>
    (readdirSync(path.join(root, folder), { recursive: true }) as string[])
      .filter((file) => file.endsWith(".json"))
      .map((file) => path.posix.join(folder, file.split(path.sep).join("/"))),
  );
}
