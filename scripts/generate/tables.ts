import type { Contracts } from "./bundle.ts";
import type { JsonObject } from "./schema.ts";

const header = "// Generated from the contracts by `npm run generate`; edits are lost.\n\n";

function constant(name: string, value: unknown): string {
  return `${header}export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
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
  scopes: string[];
  /** Without a token: only the token endpoint. */
  public: boolean;
  query: { name: string; array: boolean; required: boolean }[];
  statuses: number[];
}

/** One row per operation: everything that the platform enforces from `x-action` and its surroundings. */
export function operationRows(openapi: JsonObject): OperationRow[] {
  const rows: OperationRow[] = [];
  for (const [path, item] of Object.entries(openapi.paths as Record<string, JsonObject>)) {
    for (const method of ["get", "post"] as const) {
      if (item[method]) rows.push(operationRow(path, method, item[method] as JsonObject));
    }
  }
  return rows;
}

function operationRow(path: string, method: "get" | "post", operation: JsonObject): OperationRow {
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
    scopes: security.flatMap((entry) => Object.values(entry).flat()),
    public: security.length === 0,
    query: parameters
      .filter((parameter) => parameter.in === "query" && parameter.name !== "async")
      .map((parameter) => ({
        name: parameter.name as string,
        array: (parameter.schema as JsonObject).type === "array",
        required: parameter.required === true,
      })),
    statuses: Object.keys(operation.responses as JsonObject).map(Number),
  };
}

export function operationsTable(openapi: JsonObject): string {
  return constant("operations", Object.fromEntries(operationRows(openapi).map((row) => [row.id, row])));
}

export interface MessageRow {
  id: string;
  type: string;
  version: string;
  emittedBy: string[];
}

export function messageRows(asyncapi: JsonObject): MessageRow[] {
  return messagesOf(asyncapi).map((message) => ({
    id: `${message.name}.${message["x-version"]}`,
    type: message.name as string,
    version: message["x-version"] as string,
    emittedBy: message["x-emitted-by"] as string[],
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
  return `${constant("messages", rows)}\n/** The data of the first example of each message. */\nexport const samples: Record<keyof typeof messages, object> = ${samplesText};\n`;
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
