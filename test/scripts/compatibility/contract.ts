import type { Contracts } from "../../../scripts/generate/bundle.ts";
import type { JsonObject, JsonValue } from "../../../scripts/generate/schema.ts";
import { messagesOf } from "../../../scripts/generate/tables.ts";

export type Change = (contracts: Contracts) => void;

/** What is changed, the file and the words that must be named, and the change. */
export type Break = [what: string, place: [file: string, ...words: string[]], change: Change];

export const schemaFile = (name: string) => `openapi/components/schemas/${name}.yaml`;
export const actionFile = (id: string) => `openapi/actions/${id}.yaml`;
export const messageFile = (id: string) => `asyncapi/messages/${id}.yaml`;

/** A branch that no `oneOf` of a debtor has. */
export const estateBranch = {
  title: "Estate",
  type: "object",
  required: ["type"],
  properties: { type: { type: "string", const: "estate" } },
};

/** The member of a bundle that these names lead to; what is not there stops the test. */
export function at(value: JsonValue | undefined, ...names: (string | number)[]): JsonObject {
  let found = value;
  for (const name of names) found = (found as JsonObject | undefined)?.[name];
  if (found === undefined) throw new Error(`nothing stands at ${names.join(" / ")}`);
  return found as JsonObject;
}

export function operation({ openapi }: Contracts, id: string): JsonObject {
  const all = Object.values(at(openapi, "paths")).flatMap((item) => Object.values(item as JsonObject));
  return at(all.find((candidate) => at(candidate).operationId === id));
}

export function action(contracts: Contracts, id: string): JsonObject {
  return at(operation(contracts, id), "x-action");
}

export function limit(contracts: Contracts, id: string): JsonObject {
  return at(action(contracts, id), "limit");
}

/** The schema of a request body. */
export function request(contracts: Contracts, id: string): JsonObject {
  return at(operation(contracts, id), "requestBody", "content", "application/json", "schema");
}

export function parameter(contracts: Contracts, id: string, name: string): JsonObject {
  const all = operation(contracts, id).parameters as JsonObject[];
  return at(all.find((candidate) => candidate.name === name));
}

export function answer(contracts: Contracts, id: string, status = "200"): JsonObject {
  return at(operation(contracts, id), "responses", status);
}

export function message({ asyncapi }: Contracts, id: string): JsonObject {
  return at(messagesOf(asyncapi).find((one) => `${one.name}.${one["x-version"]}` === id));
}

/** The members of `data` of a message. */
export function data(contracts: Contracts, id: string): JsonObject {
  return at(message(contracts, id), "payload", "properties", "data");
}

/** Edits a shared schema as an edit of its file does: in both bundles, and in the closed copy of the requests. */
export function edit(
  { openapi, asyncapi }: Contracts,
  name: string,
  change: (schema: JsonObject) => void,
): void {
  const copies = [openapi, asyncapi].flatMap((document) => {
    const schemas = at(document, "components", "schemas");
    return [schemas[name], schemas[`${name}Input`]].filter((schema) => schema !== undefined);
  });
  if (copies.length === 0) throw new Error(`there is no shared schema ${name}`);
  for (const schema of copies) change(at(schema));
}

export function editProperty(
  contracts: Contracts,
  name: string,
  property: string,
  change: (schema: JsonObject) => void,
): void {
  edit(contracts, name, (schema) => change(at(schema, "properties", property)));
}

/** Appends to a list of the contract. */
export function push(list: JsonValue | undefined, ...entries: JsonValue[]): void {
  (list as JsonValue[]).push(...entries);
}

export function remove(list: JsonValue | undefined, entry: JsonValue): void {
  const entries = list as JsonValue[];
  const index = entries.indexOf(entry);
  if (index < 0) throw new Error(`${entry} is not in the list`);
  entries.splice(index, 1);
}

/** Takes a member away for good: what it was, and that it was required. */
export function removeMember(schema: JsonObject, name: string): void {
  if (!(name in at(schema, "properties"))) throw new Error(`${name} is no member`);
  delete at(schema, "properties")[name];
  if (Array.isArray(schema.required)) schema.required = schema.required.filter((other) => other !== name);
}
