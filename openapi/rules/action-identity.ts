import { identityOf, type Node, names, type RuleContext, tokenOperation } from "./context.ts";

const queryVerbs = /^(get|search)_/;
const tokenPath = "/v1/oauth2/token";

/** `operationId` is `<action>.v<n>`, the path `/v<n>/<action>`; GET for queries, POST for what has effects. */
export const actionIdentity = () => ({
  Paths: {
    enter(paths: Node, context: RuleContext) {
      for (const [path, item] of Object.entries(paths)) {
        const resolved = (context.resolve(item).node ?? item) as Node;
        for (const method of names(resolved)) checkOperation(path, method, resolved[method] as Node, context);
      }
    },
  },
});

function checkOperation(path: string, method: string, operation: Node, context: RuleContext): void {
  const report = (message: string) => context.report({ message, location: context.location.child([path]) });
  const identity = identityOf(operation);
  if (!identity) {
    report(
      `operationId ${operation.operationId} must be <action>.v<n> with a snake_case verb, e.g. import_claims.v1.`,
    );
    return;
  }
  const expected =
    operation.operationId === tokenOperation ? tokenPath : `/${identity.version}/${identity.action}`;
  if (path !== expected) report(`${operation.operationId} must be at ${expected}, not at ${path}.`);
  const isQuery = queryVerbs.test(identity.action);
  if (method !== (isQuery ? "get" : "post")) {
    report(
      `${operation.operationId} must be ${isQuery ? "GET: it is a query" : "POST: it has effects; queries are named get_… or search_…"}.`,
    );
  }
}
