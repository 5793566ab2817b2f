import { _, Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import {
  inferDiscriminators,
  type JsonObject,
  type JsonValue,
  moveRefs,
  operationsOf,
  resolvePointer,
} from "./schema.ts";
import { messagesOf, operationRows } from "./tables.ts";
import * as runtime from "./validator-runtime.js";

const rootId = "contract.json";

type Schemas = Record<string, JsonValue>;
type Options = { allErrors?: boolean; coerceTypes?: "array" };

/** The generated modules, by file name. */
export function validatorModules(openapi: JsonObject, asyncapi: JsonObject): Record<string, string> {
  const bodies = bodySchemas(openapi);
  return {
    "body-validators.js": compile(openapi, bodies, {}),
    "body-validators.d.ts": declarations(Object.keys(bodies)),
    "body-explainers.js": compile(openapi, bodies, { allErrors: true }),
    "body-explainers.d.ts": declarations(Object.keys(bodies)),
    "query-validators.js": compile(openapi, querySchemas(openapi), { allErrors: true, coerceTypes: "array" }),
    "query-validators.d.ts": declarations(Object.keys(querySchemas(openapi))),
    "message-validators.js": compile(asyncapi, messageSchemas(asyncapi), {}),
    "message-validators.d.ts": declarations(Object.keys(messageSchemas(asyncapi))),
  };
}

/** Per body `<id>` (the list's entries left out, so that it stays cheap) and `<id>#item` for one entry. */
function bodySchemas(openapi: JsonObject): Schemas {
  const schemas: Schemas = {};
  const rows = new Map(operationRows(openapi).map((row) => [row.id, row]));
  for (const operation of operationsOf(openapi)) {
    const content = (operation.requestBody as JsonObject | undefined)?.content as JsonObject | undefined;
    if (!content) continue;
    const id = operation.operationId as string;
    const schema = structuredClone((Object.values(content)[0] as JsonObject).schema) as JsonObject;
    const member = rows.get(id)?.items;
    if (member) {
      const list = (schema.properties as JsonObject)[member] as JsonObject;
      schemas[`${id}#item`] = list.items ?? {};
      delete list.items;
    }
    schemas[id] = schema;
  }
  return schemas;
}

function querySchemas(openapi: JsonObject): Schemas {
  const schemas: Schemas = {};
  for (const operation of operationsOf(openapi)) {
    const parameters = ((operation.parameters ?? []) as JsonObject[]).filter(
      (parameter) => parameter.in === "query" && parameter.name !== "async",
    );
    schemas[operation.operationId as string] = {
      type: "object",
      properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema ?? {}])),
      required: parameters.filter(({ required }) => required).map(({ name }) => name as string),
    };
  }
  return schemas;
}

function messageSchemas(asyncapi: JsonObject): Schemas {
  return Object.fromEntries(
    messagesOf(asyncapi).map((message) => [`${message.name}.${message["x-version"]}`, message.payload ?? {}]),
  );
}

function compile(document: JsonObject, schemas: Schemas, options: Options): string {
  const ajv = createAjv(options);
  const resolve = (ref: string) => resolvePointer(document, ref) as JsonObject;
  if (options.allErrors) refuseLongLists([document, schemas]);
  const prepare = (schema: JsonValue) =>
    moveRefs(inferDiscriminators(schema, resolve), `${rootId}#/components/schemas/`);
  const shared = (document.components as JsonObject).schemas as JsonObject;
  ajv.addSchema({ $id: rootId, components: { schemas: prepare(shared) } });
  const names: Record<string, string> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    ajv.addSchema({ ...(prepare(schema) as JsonObject), $id: name });
    names[exportName(name)] = name;
  }
  const code = (standalone as unknown as { default: (ajv: Ajv, names: object) => string }).default(
    ajv,
    names,
  );
  return finish(options.allErrors ? boundLoops(code) : code, Object.keys(schemas));
}

/** The same settings wherever the contract's schemas are compiled; unknown keywords are our `x-` ones. */
export function createAjv(options: Options & { code?: false } = {}): Ajv {
  const { code, ...rest } = options;
  const ajv = new Ajv({
    strict: false,
    discriminator: true,
    formats: runtime.formats,
    ...rest,
    ...(code === false
      ? {}
      : { code: { source: true, esm: true, lines: false, formats: _`runtime.formats` } }),
  });
  return ajv;
}

/** Ajv's ESM output still calls `require` for its helpers; ours come from one small module. */
function finish(code: string, names: string[]): string {
  const text = code
    .replace(/^"use strict";/, "")
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', "runtime.ucs2length")
    .replace(/^export const (\w+) = /gm, "const $1 = ");
  if (text.includes("require("))
    throw new Error("a validator needs a helper that validator-runtime.js does not have");
  const table = names.map((name) => `  ${JSON.stringify(name)}: ${exportName(name)},`).join("\n");
  return `// Generated from the contracts by \`npm run generate\`; edits are lost.\nimport * as runtime from "./validator-runtime.js";\n${text}\nexport const validators = {\n${table}\n};\n`;
}

/** Of an object or a list that is too large, no more is looked at than can be said about it. */
const maxErrors = 100;
/** No list within a body may be longer; that of the items is not looked at here. */
const maxEntries = 1000;
const loopHead = /for\((?:const key\d+ in data\d*\)|let (i\d+)=0; \1<len\d+; \1\+\+\))\{/g;

/**
 * With `allErrors` Ajv looks at every member and entry, and writes an error for each: millions of them for a body of a
 * few MB. Its loops end here at 100 errors, and at an index that no legal list reaches.
 */
function boundLoops(code: string): string {
  const bounded = code.replace(loopHead, (head, index: string | undefined) =>
    index === undefined
      ? `${head}if(errors >= ${maxErrors})break;`
      : `${head}if(errors >= ${maxErrors} || ${index} >= ${maxEntries})break;`,
  );
  const withoutTexts = code.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const loops = withoutTexts.match(/\b(?:for|while) ?\(/g) ?? [];
  if (loops.length !== (withoutTexts.match(loopHead) ?? []).length)
    throw new Error("a validator has a loop that boundLoops does not know: bound that kind too");
  return bounded;
}

function refuseLongLists(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  if ("maxItems" in value && typeof value.maxItems === "number" && value.maxItems > maxEntries)
    throw new Error(`maxItems is ${value.maxItems}: the explaining validators look at ${maxEntries} entries`);
  for (const member of Object.values(value)) refuseLongLists(member);
}

function declarations(names: string[]): string {
  const rows = names.map((name) => `  ${JSON.stringify(name)}: Validator;`).join("\n");
  return `// Generated from the contracts by \`npm run generate\`; edits are lost.\n
export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}

export const validators: {
${rows}
};
`;
}

function exportName(name: string): string {
  return `v_${name.replace(/\W/g, "_")}`;
}
