import { readFileSync } from "node:fs";
import path from "node:path";
import { errors } from "#generated/errors.ts";
import { messages, newestVersions } from "#generated/messages.ts";

interface Operation {
  operationId: string;
  tags: string[];
}

const contract = path.resolve(import.meta.dirname, "../../generated/openapi.json");
const { paths } = JSON.parse(readFileSync(contract, "utf8")) as {
  paths: Record<string, Record<string, Operation>>;
};
const tags = new Map(
  Object.values(paths)
    .flatMap((item) => Object.values(item))
    .map(({ operationId, tags: [tag = ""] }) => [operationId, tag]),
);

/**
 * Where the reference views describe a name: an error code, an action or a message type, each with its version or
 * without; then it is the newest one. Undefined for any other name.
 */
export function referenceOf(name: string): string | undefined {
  if (Object.hasOwn(errors, name)) return `errors.html#${name}`;
  const operation = tags.has(name) ? name : newestOperation(name);
  const tag = tags.get(operation ?? "");
  if (tag !== undefined) return `client-api.html#/${tag.toLowerCase().replaceAll(" ", "-")}/${operation}`;
  const newest = (newestVersions as Record<string, string>)[name];
  const message = newest === undefined ? name : `${name}.${newest}`;
  return Object.hasOwn(messages, message) ? `webhooks.html#/channels/${message}` : undefined;
}

function newestOperation(action: string): string | undefined {
  const number = (id: string) => Number(id.split(".v")[1]);
  const versions = [...tags.keys()].filter((id) => id.startsWith(`${action}.v`));
  return versions.sort((one, other) => number(other) - number(one))[0];
}
