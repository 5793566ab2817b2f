import type { Contracts } from "./bundle.ts";
import { type JsonObject, type JsonValue, resolvePointer } from "./schema.ts";

const header = "// Generated from the contracts by `npm run generate`; edits are lost.\n\n";

function constant(name: string, value: unknown): string {
  return `${header}export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
}

/** `x-exactly-one-of` and `x-at-most-one-of` of an object schema: lists of names of alternative members. */
export interface Shape {
  exactlyOneOf: string[][];
  atMostOneOf: string[][];
}

export interface OperationRow {
  id: string;
  action: string;
  version: string;
  method: "get" | "post";
  path: string;
  async: boolean;
  items: string | null;
  itemKey: string | null;
  limit: { requests: number; perSeconds: number; maxItems: number | null };
  emits: string[];
  stability: string;
  /** Of a deprecated version: since when, in seconds since 1970 (RFC 9745), and the id of the one to use. */
  deprecation: { since: number; successor: string } | null;
  /** A POST without effect: performed and rolled back. */
  dryRun: boolean;
  /** Which members exclude each other, of the body and of one item. */
  shape: { body: Shape; item: Shape };
  scopes: string[];
  /** Without a token: only the token endpoint. */
  public: boolean;
  query: { name: string; array: boolean; integer: boolean; required: boolean }[];
  statuses: number[];
}

/** One row per operation: everything that the platform enforces from `x-action` and its surroundings. */
export function operationRows(openapi: JsonObject): OperationRow[] {
  const rows: OperationRow[] = [];
  for (const [path, item] of Object.entries(openapi.paths as Record<string, JsonObject>)) {
    for (const method of ["get", "post"] as const) {
      if (item[method]) rows.push(operationRow(openapi, path, method, item[method] as JsonObject));
    }
  }
  return rows;
}

function operationRow(
  openapi: JsonObject,
  path: string,
  method: "get" | "post",
  operation: JsonObject,
): OperationRow {
  const id = operation.operationId as string;
  const [, action = "", version = ""] = /^(.+)\.(v\d+)$/.exec(id) ?? [];
  const extension = operation["x-action"] as JsonObject | undefined;
  const limit = extension?.limit as Record<string, number> | undefined;
  if (!extension || !limit) throw new Error(`openapi/actions/${id}.yaml: x-action, or its limit, is missing`);
  const security = operation.security as Record<string, string[]>[];
  const parameters = (operation.parameters ?? []) as JsonObject[];
  return {
    id,
    action,
    version,
    method,
    path,
    async: extension.async as boolean,
    items: (extension.items as string | undefined) ?? null,
    itemKey: (extension.item_key as string | undefined) ?? null,
    limit: { requests: limit.requests!, perSeconds: limit.per_seconds!, maxItems: limit.max_items ?? null },
    emits: extension.emits as string[],
    stability: extension.stability as string,
    deprecation: deprecationOf(extension),
    dryRun: extension.dry_run === true,
    shape: shapesOf(openapi, operation, extension.items as string | undefined),
    scopes: security.flatMap((entry) => Object.values(entry).flat()),
    public: security.length === 0,
    query: parameters
      .filter((parameter) => parameter.in === "query" && parameter.name !== "async")
      .map((parameter) => ({
        name: parameter.name as string,
        array: (parameter.schema as JsonObject).type === "array",
        integer: (parameter.schema as JsonObject).type === "integer",
        required: parameter.required === true,
      })),
    statuses: Object.keys(operation.responses as JsonObject).map(Number),
  };
}

function deprecationOf(extension: JsonObject): OperationRow["deprecation"] {
  const deprecation = extension.deprecation as Record<string, string> | undefined;
  if (!deprecation) return null;
  return { since: Date.parse(deprecation.since!) / 1000, successor: deprecation.successor! };
}

function shapesOf(
  openapi: JsonObject,
  operation: JsonObject,
  items: string | undefined,
): OperationRow["shape"] {
  const content = (operation.requestBody as JsonObject | undefined)?.content as JsonObject | undefined;
  const body = follow(openapi, (Object.values(content ?? {})[0] as JsonObject | undefined)?.schema);
  const list = items === undefined ? {} : follow(openapi, (body.properties as JsonObject)[items]);
  return { body: shapeOf(body), item: shapeOf(follow(openapi, list.items)) };
}

function shapeOf(schema: JsonObject): Shape {
  return {
    exactlyOneOf: (schema["x-exactly-one-of"] ?? []) as string[][],
    atMostOneOf: (schema["x-at-most-one-of"] ?? []) as string[][],
  };
}

function follow(document: JsonObject, schema: JsonValue | undefined): JsonObject {
  const value = (schema ?? {}) as JsonObject;
  return typeof value.$ref === "string" ? (resolvePointer(document, value.$ref) as JsonObject) : value;
}

export function operationsTable(openapi: JsonObject): string {
  return constant("operations", Object.fromEntries(operationRows(openapi).map((row) => [row.id, row])));
}

export interface MessageRow {
  id: string;
  type: string;
  version: string;
  emittedBy: string[];
  /** Only for endpoints that name the type: `*` does not include it. */
  optIn: boolean;
}

export function messageRows(asyncapi: JsonObject): MessageRow[] {
  return messagesOf(asyncapi).map((message) => ({
    id: `${message.name}.${message["x-version"]}`,
    type: message.name as string,
    version: message["x-version"] as string,
    emittedBy: message["x-emitted-by"] as string[],
    optIn: message["x-opt-in"] === true,
  }));
}

/** Every message object of the bundle, in the order of the channels. */
export function messagesOf(asyncapi: JsonObject): JsonObject[] {
  const components = (asyncapi.components ?? {}) as Record<string, JsonObject>;
  return Object.values(asyncapi.channels as Record<string, JsonObject>).flatMap((channel) =>
    Object.values(channel.messages as Record<string, JsonObject>).map((message) => {
      const name = typeof message.$ref === "string" ? message.$ref.split("/").at(-1) : undefined;
      return name === undefined ? message : (components.messages?.[name] as JsonObject);
    }),
  );
}

/** The messages with one sample each: what a test send carries. */
export function messagesTable(asyncapi: JsonObject): string {
  const samples = Object.fromEntries(
    messagesOf(asyncapi).map((message) => {
      const [first] = message.examples as JsonObject[];
      return [
        `${message.name}.${message["x-version"]}`,
        (exampleOf(asyncapi, first!).payload as JsonObject).data!,
      ];
    }),
  );
  const rows = Object.fromEntries(messageRows(asyncapi).map((row) => [row.id, row]));
  const samplesText = JSON.stringify(samples, null, 2);
  const newest = JSON.stringify(newestVersions(messageRows(asyncapi)), null, 2);
  return `${constant("messages", rows)}\n/** The newest version of each type. */\nexport const newestVersions = ${newest} as const;\n\n/** The data of the first example of each message. */\nexport const samples: Record<keyof typeof messages, object> = ${samplesText};\n`;
}

function newestVersions(rows: readonly MessageRow[]): Record<string, string> {
  const number = (version: string) => Number(version.slice(1));
  const newest: Record<string, string> = {};
  for (const { type, version } of rows) {
    if (number(version) > number(newest[type] ?? "v0")) newest[type] = version;
  }
  return newest;
}

export function exampleOf(document: JsonObject, example: JsonObject): JsonObject {
  const name = typeof example.$ref === "string" ? example.$ref.split("/").at(-1)! : undefined;
  if (name === undefined) return example;
  const components = document.components as Record<string, JsonObject>;
  return (components.messageExamples ?? components.examples)?.[name] as JsonObject;
}

/** `x-delivery` with camelCase members. */
export function deliveryTable(asyncapi: JsonObject): string {
  return constant("delivery", camel(asyncapi["x-delivery"]));
}

function camel(value: unknown): unknown {
  if (Array.isArray(value) || value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase()),
      camel(member),
    ]),
  );
}

export function errorsTable(errors: Contracts["errors"]): string {
  const rows = Object.entries(errors).map(([code, entry]) => [
    code,
    {
      status: entry.status,
      level: entry.level,
      title: entry.title,
      cause: entry.cause,
      whatToDo: entry.what_to_do,
      safeToRetry: entry.safe_to_retry,
    },
  ]);
  return constant("errors", Object.fromEntries(rows));
}

/** Decimals of the minor unit by currency, where they are not 2. */
export function currenciesTable(openapi: JsonObject): string {
  const { Currency } = (openapi.components as JsonObject).schemas as Record<string, JsonObject>;
  return constant("minorUnits", Currency!["x-minor-units"]);
}
