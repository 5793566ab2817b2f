/** The part of Redocly's rule context that the house rules use. */
export interface RuleContext {
  report(problem: { message: string; location?: Location }): void;
  resolve(node: unknown): { node?: unknown };
  location: Location;
  /** Name of the member that is being visited. */
  key: string | number;
}

export interface Location {
  child(path: (string | number)[]): Location;
}

export type Node = { [member: string]: unknown };

/** The node itself, or what its `$ref` leads to. */
export function follow(node: unknown, context: RuleContext): Node {
  const isRef = typeof node === "object" && node !== null && "$ref" in node;
  return ((isRef ? context.resolve(node).node : node) ?? {}) as Node;
}

export function names(node: unknown): string[] {
  return Object.keys((node ?? {}) as Node);
}

/** `import_claims` and `v1` of `import_claims.v1`. */
export function identityOf(operation: Node): { action: string; version: string } | undefined {
  const match = /^([a-z][a-z0-9]*(?:_[a-z0-9]+)*)\.(v[1-9][0-9]*)$/.exec(String(operation.operationId));
  return match ? { action: match[1]!, version: match[2]! } : undefined;
}

/** RFC 6749 decides how the token endpoint looks. */
export const tokenOperation = "oauth2_token.v1";
