import { follow, type Node, type RuleContext } from "./context.ts";

const stabilities = ["stable", "beta", "deprecated"];

/** `x-action` is whole and of the right types, and says of the items what the schema says. */
export const actionExtension = () => ({
  Operation: {
    enter(operation: Node, context: RuleContext) {
      const report = (message: string) =>
        context.report({ message: `x-action of ${operation.operationId}: ${message}` });
      const extension = operation["x-action"] as Node | undefined;
      if (typeof extension !== "object" || extension === null)
        return report("is missing; every action needs it.");
      const limit = (extension.limit ?? {}) as Node;
      for (const name of ["requests", "per_seconds"]) {
        if (!isPositive(limit[name]))
          report(`limit.${name} must be a positive integer; every action has a limit.`);
      }
      if (typeof extension.async !== "boolean") report("async must be true or false.");
      if (!Array.isArray(extension.emits))
        report("emits must list the message types that the action emits, or be [].");
      if (!stabilities.includes(String(extension.stability)))
        report(`stability must be one of ${stabilities.join(", ")}.`);
      if ((extension.stability === "deprecated") !== (extension.deprecation !== undefined))
        report("stability deprecated and deprecation { since, successor } go together.");
      if ((extension.stability === "deprecated") !== (operation.deprecated === true))
        report("stability deprecated and deprecated: true of the operation go together.");
      if (extension.dry_run === true && extension.async !== false) report("a dry run is synchronous.");
      if (extension.items !== undefined) checkItems(operation, extension, limit, report, context);
    },
  },
});

function checkItems(
  operation: Node,
  extension: Node,
  limit: Node,
  report: (message: string) => void,
  context: RuleContext,
): void {
  if (typeof extension.item_key !== "string") report("item_key must name the member that names a result.");
  const content = ((operation.requestBody as Node)?.content as Node | undefined)?.["application/json"] as
    | Node
    | undefined;
  const schema = follow(content?.schema, context);
  const list = follow((schema.properties as Node | undefined)?.[String(extension.items)], context);
  if (list.type !== "array") {
    report(`items names ${extension.items}, which is no list of the request body.`);
  } else if (!isPositive(limit.max_items) || list.maxItems !== limit.max_items) {
    report(`limit.max_items must equal maxItems of ${extension.items}, which is ${list.maxItems}.`);
  }
}

function isPositive(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) > 0;
}
