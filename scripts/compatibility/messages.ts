import type { JsonObject } from "../generate/schema.ts";
import { messagesOf } from "../generate/tables.ts";
import { changed, type Fault, unjudged } from "./fault.ts";
import { SchemaComparison } from "./schemas.ts";

const rootFile = "asyncapi/asyncapi.yaml";
const words = ["title", "summary", "description", "tags", "examples", "externalDocs"];
/** An opt-in message that came by itself would surprise those who take `*`, and the other way round. */
const fixed = ["contentType", "x-opt-in"];
const known = [...words, ...fixed, "name", "x-version", "x-emitted-by", "payload"];

/** What in the webhooks a released receiver was not made for, apart from how they are delivered. */
export function messageFaults(released: JsonObject, current: JsonObject): Fault[] {
  const schemas = new SchemaComparison(released, current);
  const now = byId(current);
  const faults = [...byId(released)].flatMap(([id, message]) => {
    const file = `asyncapi/messages/${id}.yaml`;
    const after = now.get(id);
    const found = after ? faultsOf(file, message, after, schemas) : [{ file, what: `${id} was removed` }];
    return found.map((fault) => ({ ...fault, subject: id }));
  });
  return [...faults, ...rootFaults(released, current)];
}

function byId(asyncapi: JsonObject): Map<string, JsonObject> {
  return new Map(messagesOf(asyncapi).map((message) => [`${message.name}.${message["x-version"]}`, message]));
}

function faultsOf(
  file: string,
  released: JsonObject,
  current: JsonObject,
  schemas: SchemaComparison,
): Fault[] {
  const emitters = (current["x-emitted-by"] ?? []) as string[];
  const own = ((released["x-emitted-by"] ?? []) as string[])
    .filter((emitter) => !emitters.includes(emitter))
    .map((emitter) => `x-emitted-by does not name ${emitter} any more`);
  // The envelope is read by its order, too: the signature is found at the end of the bytes.
  if (envelopeOf(released) !== envelopeOf(current))
    own.push("the envelope has other members or another order");
  own.push(...changed(released, current, fixed), ...unjudged(released, current, known));
  return [
    ...own.map((what) => ({ file, what })),
    ...schemas.faults(released.payload, current.payload, "out", { file, member: "payload" }),
  ];
}

function envelopeOf(message: JsonObject): string {
  const payload = (message.payload ?? {}) as JsonObject;
  return Object.keys((payload.properties ?? {}) as JsonObject).join(", ");
}

/** Channels and operations say no more than that a message is sent, so each must stay as it is. */
function rootFaults(released: JsonObject, current: JsonObject): Fault[] {
  const faults = ["channels", "operations"].flatMap((section) => {
    const olds = bare(released[section] as Record<string, JsonObject>);
    const news = bare(current[section] as Record<string, JsonObject>);
    // A channel that is gone is named as its message.
    const kept = Object.keys(olds).filter((name) => name in news || section === "operations");
    return changed(olds, news, kept).map((what) => `${section}.${what}`);
  });
  return [...faults, ...changed(released, current, ["defaultContentType"])].map((what) => ({
    file: rootFile,
    what,
  }));
}

/** Without what stands in the messages, or is there for people. */
function bare(section: Record<string, JsonObject>): JsonObject {
  const ignored = [...words, "messages"];
  const kept = (entry: JsonObject) =>
    Object.fromEntries(Object.entries(entry).filter(([name]) => !ignored.includes(name)));
  return Object.fromEntries(Object.entries(section).map(([name, entry]) => [name, kept(entry)]));
}
