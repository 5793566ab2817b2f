import { follow, type Node, type RuleContext } from "./context.ts";

/** What some tool of the pipeline ignores, mistranslates or refuses, with what to write instead. */
const forbidden: Record<string, string> = {
  allOf: "write the object whole",
  discriminator: "tag the branches of oneOf with a required string const",
  unevaluatedProperties: "leave it out; request bodies are closed by generation",
  prefixItems: "use an object",
  dependentRequired: "use oneOf with whole objects",
  nullable: 'use type: [string, "null"]',
};

/** Strings and lists are bounded, numbers are integers, and only keywords are used that every tool understands. */
export const boundedSchemas = () => ({
  Schema: {
    enter(schema: Node, context: RuleContext) {
      const report = (message: string) => context.report({ message });
      for (const [keyword, instead] of Object.entries(forbidden)) {
        if (keyword in schema) report(`${keyword} is not used in this contract: ${instead}.`);
      }
      const types = [schema.type].flat();
      if (types.includes("number")) report("number is not used: money and counts are integers.");
      const fixed = schema.enum !== undefined || schema.const !== undefined;
      if (types.includes("string") && !fixed && schema.maxLength === undefined)
        report("a string needs maxLength, enum or const.");
      if (types.includes("array") && schema.maxItems === undefined) report("an array needs maxItems.");
      if (typeof schema.additionalProperties === "boolean") {
        report(
          "additionalProperties must not be true or false: shared schemas are open, and generation closes request bodies.",
        );
      }
      if (Array.isArray(schema.oneOf)) checkBranches(schema.oneOf, report, context);
    },
  },
});

function checkBranches(branches: unknown[], report: (message: string) => void, context: RuleContext): void {
  const whole = branches.map((branch) => follow(branch, context));
  const objects = whole.filter(({ type }) => type === "object");
  if (whole.some(({ type }) => type === "null")) return;
  const untagged = objects.filter((branch) => {
    const properties = (branch.properties ?? {}) as Record<string, Node>;
    const required = (branch.required ?? []) as string[];
    return !required.some((name) => properties[name]?.const !== undefined) || branch.title === undefined;
  });
  if (objects.length !== whole.length || untagged.length > 0) {
    report(
      "every branch of oneOf must be a whole object with a title and a required string const that tells it apart.",
    );
  }
}
