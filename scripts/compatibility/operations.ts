import { isDeepStrictEqual } from "node:util";
import type { JsonObject, JsonValue } from "../generate/schema.ts";
import { actionFaults } from "./action.ts";
import { type Fault, unjudged, wasIs } from "./fault.ts";
import { SchemaComparison } from "./schemas.ts";

const rootFile = "openapi/openapi.yaml";
const known = [
  ...["operationId", "summary", "description", "tags", "deprecated", "externalDocs", "x-codeSamples"],
  ...["security", "x-action", "parameters", "requestBody", "responses"],
];

/** One operation as it was released and as it is now, with what its parts need to name a place. */
interface Visit {
  file: string;
  released: JsonObject;
  current: JsonObject;
  schemas: SchemaComparison;
}

/** What in the Client API a released client was not made for. */
export function operationFaults(released: JsonObject, current: JsonObject): Fault[] {
  const schemas = new SchemaComparison(released, current);
  const now = mountedOperations(current);
  const faults = [...mountedOperations(released)].flatMap(([id, { where, operation }]) => {
    const file = `openapi/actions/${id}.yaml`;
    const mounted = now.get(id);
    if (!mounted) return [{ file, subject: id, what: `${id} was removed` }];
    const moved = mounted.where === where ? [] : [{ file, what: wasIs("its place", where, mounted.where) }];
    const visit = { file, released: operation, current: mounted.operation, schemas };
    return [...moved, ...faultsOf(visit)].map((fault) => ({ ...fault, subject: id }));
  });
  return [...faults, ...documentFaults(released, current)];
}

/** By operationId; security of the document and parameters of the path stand in each of them. */
function mountedOperations(openapi: JsonObject): Map<string, { where: string; operation: JsonObject }> {
  const all = new Map<string, { where: string; operation: JsonObject }>();
  for (const [path, item] of Object.entries(openapi.paths as Record<string, JsonObject>)) {
    for (const [method, operation] of Object.entries(item) as [string, JsonObject][]) {
      if (typeof operation.operationId !== "string") continue;
      const shared = (item.parameters ?? []) as JsonObject[];
      const parameters = [...shared, ...((operation.parameters ?? []) as JsonObject[])];
      const secured = { security: openapi.security ?? [], ...operation, parameters };
      all.set(operation.operationId, { where: `${method.toUpperCase()} ${path}`, operation: secured });
    }
  }
  return all;
}

function faultsOf(visit: Visit): Fault[] {
  const { file, released, current } = visit;
  const own = [
    ...actionFaults((released["x-action"] ?? {}) as JsonObject, (current["x-action"] ?? {}) as JsonObject),
    ...securityFaults(released, current),
    ...unjudged(released, current, known),
  ];
  return [
    ...own.map((what) => ({ file, what })),
    ...parameterFaults(visit),
    ...requestFaults(visit),
    ...responseFaults(visit),
  ];
}

type Requirement = Record<string, string[]>;

/** A token that was enough for the released operation is enough now. */
function securityFaults(released: JsonObject, current: JsonObject): string[] {
  const before = released.security as Requirement[];
  const after = current.security as Requirement[];
  const isEnough = (has: Requirement, wants: Requirement) =>
    Object.entries(wants).every(
      ([scheme, scopes]) => scheme in has && scopes.every((scope) => has[scheme]?.includes(scope)),
    );
  // No requirement at all means that anybody may call.
  const old = before.length === 0 ? [{}] : before;
  if (after.length === 0 || old.every((has) => after.some((wants) => isEnough(has, wants)))) return [];
  return [wasIs("security", before, after)];
}

const parameterKnown = [
  "name",
  "in",
  "description",
  "example",
  "examples",
  "deprecated",
  "required",
  "schema",
];
const answerKnown = ["description", "headers", "content"];

function parameterFaults({ file, released, current, schemas }: Visit): Fault[] {
  const olds = parametersOf(released);
  const news = parametersOf(current);
  const faults: Fault[] = [];
  for (const [key, before] of olds) {
    const after = news.get(key);
    if (!after) {
      faults.push({ file, what: `${key} was removed` });
      continue;
    }
    if (after.required && !before.required) faults.push({ file, what: `${key} is required now` });
    for (const what of unjudged(before, after, parameterKnown))
      faults.push({ file, what: `${key}: ${what}` });
    faults.push(...schemas.faults(before.schema, after.schema, "in", { file, member: key }));
  }
  for (const [key, parameter] of news) {
    if (parameter.required && !olds.has(key)) faults.push({ file, what: `${key} is new and required` });
  }
  return faults;
}

function parametersOf(operation: JsonObject): Map<string, JsonObject> {
  const parameters = (operation.parameters ?? []) as JsonObject[];
  return new Map(parameters.map((parameter) => [`${parameter.in} parameter ${parameter.name}`, parameter]));
}

function requestFaults({ file, released, current, schemas }: Visit): Fault[] {
  const before = released.requestBody as JsonObject | undefined;
  const after = current.requestBody as JsonObject | undefined;
  if (!before) return after?.required ? [{ file, what: "a request body is required now" }] : [];
  if (!after) return [{ file, what: "the request body was removed" }];
  const required =
    after.required && !before.required ? [{ file, what: "a request body is required now" }] : [];
  const media = mediaOf(after);
  const faults = Object.entries(mediaOf(before)).flatMap(([type, { schema }]) =>
    type in media
      ? schemas.faults(schema, media[type]!.schema, "in", { file, member: "request" })
      : [{ file, what: `request bodies in ${type} are not taken any more` }],
  );
  return [...required, ...faults];
}

function mediaOf(container: JsonObject): Record<string, JsonObject> {
  return (container.content ?? {}) as Record<string, JsonObject>;
}

function responseFaults(visit: Visit): Fault[] {
  const { file, released, current } = visit;
  const olds = released.responses as Record<string, JsonObject>;
  const news = current.responses as Record<string, JsonObject>;
  const faults = Object.entries(olds).flatMap(([status, before]) =>
    status in news
      ? answerFaults(visit, status, before, news[status]!)
      : [{ file, what: `the answer ${status} was removed` }],
  );
  // Clients treat an unknown 4xx or 5xx as refused; another kind of success they would not understand.
  const successes = Object.keys(news).filter((status) => !(status in olds) && !/^[45]/.test(status));
  return [...faults, ...successes.map((status) => ({ file, what: `the answer ${status} may come now` }))];
}

function answerFaults(visit: Visit, status: string, before: JsonObject, after: JsonObject): Fault[] {
  const { file, schemas } = visit;
  const faults: Fault[] = [];
  const say = (what: string) => faults.push({ file, what: `answer ${status}: ${what}` });
  for (const what of unjudged(before, after, answerKnown)) say(what);
  const olds = mediaOf(before);
  const news = mediaOf(after);
  for (const [type, { schema }] of Object.entries(olds)) {
    const place = { file, member: `answer ${status}`, answer: true };
    if (type in news) faults.push(...schemas.faults(schema, news[type]!.schema, "out", place));
    else say(`${type} was removed`);
  }
  for (const type of Object.keys(news)) if (!(type in olds)) say(`${type} may come now`);
  const headers = (after.headers ?? {}) as Record<string, JsonObject>;
  for (const [name, header] of Object.entries((before.headers ?? {}) as Record<string, JsonObject>)) {
    const now = headers[name];
    if (!now) say(`the header ${name} was removed`);
    else {
      if (header.required && !now.required) say(`the header ${name} may be missing now`);
      const place = { file, member: `answer ${status} header ${name}` };
      faults.push(...schemas.faults(header.schema, now.schema, "out", place));
    }
  }
  return faults;
}

/** Servers and security schemes, which no single operation owns. */
function documentFaults(released: JsonObject, current: JsonObject): Fault[] {
  const urls = serversOf(current);
  const servers = serversOf(released)
    .filter((url) => !urls.includes(url))
    .map((url) => `the server ${url} was removed`);
  const schemes = schemesOf(current);
  const security = Object.entries(schemesOf(released)).flatMap(([name, scheme]) =>
    name in schemes ? schemeFaults(name, scheme, schemes[name]!) : [`securitySchemes.${name} was removed`],
  );
  return [...servers, ...security].map((what) => ({ file: rootFile, what }));
}

function serversOf(openapi: JsonObject): JsonValue[] {
  return ((openapi.servers ?? []) as JsonObject[]).map(({ url }) => url!);
}

function schemesOf(openapi: JsonObject): Record<string, JsonObject> {
  return ((openapi.components as JsonObject).securitySchemes ?? {}) as Record<string, JsonObject>;
}

function schemeFaults(name: string, released: JsonObject, current: JsonObject): string[] {
  const { flows: before = {}, description: _was, ...old } = released;
  const { flows: after = {}, description: _is, ...now } = current;
  const faults = isDeepStrictEqual(old, now) ? [] : [wasIs(`securitySchemes.${name}`, old, now)];
  for (const [flow, { scopes, ...rest }] of Object.entries(before as Record<string, JsonObject>)) {
    const { scopes: kept = {}, ...restNow } = ((after as JsonObject)[flow] ?? {}) as JsonObject;
    if (!isDeepStrictEqual(rest, restNow))
      faults.push(wasIs(`securitySchemes.${name}.${flow}`, rest, restNow));
    for (const scope of Object.keys((scopes ?? {}) as JsonObject))
      if (!(scope in (kept as JsonObject))) faults.push(`the scope ${scope} was removed`);
  }
  return faults;
}
