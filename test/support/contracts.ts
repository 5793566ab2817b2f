import { readFileSync } from "node:fs";
import path from "node:path";

/** As much of a JSON Schema as tests of pages look at. */
export interface Schema {
  $ref?: string;
  description?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  additionalProperties?: Schema | boolean;
  "x-minor-units"?: Record<string, number>;
}

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    securitySchemes: { oauth2: { flows: { clientCredentials: { scopes: Record<string, string> } } } };
  };
}

interface AsyncApi {
  channels: Record<string, { messages: Record<string, { payload: Schema }> }>;
  components: { schemas: Record<string, Schema> };
}

const generated = path.resolve(import.meta.dirname, "../../generated");
const read = <Type>(file: string): Type =>
  JSON.parse(readFileSync(path.join(generated, file), "utf8")) as Type;

export const openapi = read<OpenApi>("openapi.json");
export const asyncapi = read<AsyncApi>("asyncapi.json");

/** The shared schemas of both contracts by their name in `openapi/components/schemas/`. */
export const schemas: Record<string, Schema> = {
  ...openapi.components.schemas,
  ...asyncapi.components.schemas,
};

const operations = new Map(
  Object.values(openapi.paths).flatMap((item) =>
    Object.values(item).map((operation) => [operation.operationId, operation]),
  ),
);

/** What a request of an operation can carry: query parameters but `async`, members of the body and of its items. */
export function requestNamesOf(id: string): Set<string> {
  const { parameters = [], requestBody } = operations.get(id)!;
  const query = parameters.filter((parameter) => parameter.in === "query" && parameter.name !== "async");
  const names = new Set(query.map(({ name }) => name));
  for (const { schema } of Object.values(requestBody?.content ?? {})) {
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      names.add(name);
      for (const variant of variantsOf(member.items)) {
        for (const inner of Object.keys(variant.properties ?? {})) names.add(inner);
      }
    }
  }
  return names;
}

/** The members of an object schema in order, with `?` behind those that may be missing. */
export function membersOf({ properties = {}, required = [] }: Schema): string[] {
  return Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`));
}

/** The schema of `data` of a message. */
export function dataOf(messageId: string): Schema {
  const { payload } = asyncapi.channels[messageId]!.messages[messageId]!;
  return payload.properties!.data!;
}

function variantsOf(schema: Schema | undefined): Schema[] {
  if (schema === undefined) return [];
  if (schema.$ref !== undefined) return variantsOf(schemas[schema.$ref.split("/").at(-1)!]);
  return schema.oneOf ? schema.oneOf.flatMap(variantsOf) : [schema];
}

/** Every name of a member or parameter, and every value of an enum or constant, that the contracts know. */
export function contractWords(): Set<string> {
  const words = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const entry of node) walk(entry);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const { properties, enum: values, const: value, name } = node as Schema & { name?: unknown };
    for (const word of [...Object.keys(properties ?? {}), ...(values ?? []), value, name]) {
      if (typeof word === "string") words.add(word);
    }
    for (const entry of Object.values(node)) walk(entry);
  };
  walk(openapi);
  walk(asyncapi);
  for (const scope of Object.keys(openapi.components.securitySchemes.oauth2.flows.clientCredentials.scopes)) {
    words.add(scope);
  }
  return words;
}
