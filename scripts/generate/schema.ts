export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = { [member: string]: JsonValue };

const schemasPrefix = "#/components/schemas/";

/** The value behind a local `#/…` reference. Throws when nothing is there. */
export function resolvePointer(document: JsonObject, ref: string): JsonValue {
  let value: JsonValue | undefined = document;
  for (const token of ref.replace(/^#\//, "").split("/")) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    value = (value as JsonObject | undefined)?.[key];
  }
  if (value === undefined) throw new Error(`nothing stands at ${ref}`);
  return value;
}

/**
 * Shared schemas are authored open. This puts a closed copy (unknown members refused) of everything that a
 * request body reaches beside them, as `<Name>Input`, and points the request bodies there.
 */
export function closeRequestBodies(openapi: JsonObject): void {
  const schemas = (openapi.components as JsonObject).schemas as JsonObject;
  const originals = { ...schemas };
  const close = closer(originals, (name) => `${name}Input`, schemas);
  for (const operation of operationsOf(openapi)) {
    const content = (operation.requestBody as JsonObject | undefined)?.content as JsonObject | undefined;
    for (const media of Object.values(content ?? {}) as JsonObject[])
      media.schema = close(media.schema ?? {});
  }
}

/** A closed copy of `schema` with everything it reaches, self-contained under `definitions`. */
export function closedCopy(document: JsonObject, schema: JsonValue): JsonObject {
  const definitions: JsonObject = {};
  const originals = (document.components as JsonObject).schemas as JsonObject;
  const closed = closer(originals, (name) => name, definitions)(schema) as JsonObject;
  return moveRefs({ ...closed, definitions }, "#/definitions/") as JsonObject;
}

/** The same schema with its component references pointing to `prefix` + name. */
export function moveRefs(value: JsonValue, prefix: string): JsonValue {
  if (Array.isArray(value)) return value.map((entry) => moveRefs(entry, prefix));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (key === "$ref" && typeof member === "string") return [key, member.replace(schemasPrefix, prefix)];
      return [key, moveRefs(member, prefix)];
    }),
  );
}

function closer(originals: JsonObject, rename: (name: string) => string, target: JsonObject) {
  const close = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(close);
    if (value === null || typeof value !== "object") return value;
    if (typeof value.$ref === "string" && value.$ref.startsWith(schemasPrefix)) {
      const name = value.$ref.slice(schemasPrefix.length);
      const closedName = rename(name);
      if (!(closedName in target)) {
        const original = originals[name] ?? {};
        const closed = close(original);
        // What has nothing to close keeps its one name.
        if (closedName !== name && JSON.stringify(closed) === JSON.stringify(original)) return value;
        target[closedName] = closed;
      }
      return { $ref: `${schemasPrefix}${closedName}` };
    }
    const copy: JsonObject = Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, close(member)]),
    );
    if (isObjectSchema(value) && !("additionalProperties" in value)) copy.additionalProperties = false;
    return copy;
  };
  return close;
}

function isObjectSchema(schema: JsonObject): boolean {
  return schema.type === "object" && typeof schema.properties === "object" && schema.properties !== null;
}

/** Every operation of the contract, in the order of its paths. */
export function operationsOf(openapi: JsonObject): JsonObject[] {
  const paths = Object.values(openapi.paths as JsonObject) as JsonObject[];
  return paths.flatMap((item) =>
    ["get", "post"].flatMap((method) => (item[method] ? [item[method] as JsonObject] : [])),
  );
}

/**
 * Tells Ajv which member distinguishes the branches of a `oneOf`: the one that every branch requires as a
 * constant. Errors then speak of the branch that was meant, instead of all of them.
 */
export function inferDiscriminators(value: JsonValue, resolve: (ref: string) => JsonObject): JsonValue {
  if (Array.isArray(value)) return value.map((entry) => inferDiscriminators(entry, resolve));
  if (value === null || typeof value !== "object") return value;
  const copy: JsonObject = Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, inferDiscriminators(member, resolve)]),
  );
  const tag = Array.isArray(value.oneOf) ? tagOf(value.oneOf as JsonObject[], resolve) : undefined;
  return tag ? { ...copy, type: "object", discriminator: { propertyName: tag } } : copy;
}

function tagOf(branches: JsonObject[], resolve: (ref: string) => JsonObject): string | undefined {
  const whole = branches.map((branch) => (typeof branch.$ref === "string" ? resolve(branch.$ref) : branch));
  const required = (whole[0]?.required ?? []) as string[];
  return required.find((name) =>
    whole.every((branch) => {
      const property = ((branch.properties ?? {}) as JsonObject)[name] as JsonObject | undefined;
      return ((branch.required ?? []) as string[]).includes(name) && property?.const !== undefined;
    }),
  );
}
