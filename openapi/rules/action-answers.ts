import { follow, type Node, names, type RuleContext, tokenOperation } from "./context.ts";

const postStatuses = [
  "200",
  "400",
  "401",
  "403",
  "408",
  "409",
  "413",
  "414",
  "415",
  "422",
  "429",
  "431",
  "500",
  "503",
];
const getStatuses = ["200", "400", "401", "403", "408", "414", "429", "431", "500", "503"];
const tokenStatuses = ["200", "400", "401", "408", "413", "414", "415", "429", "431", "500", "503"];
/** A dry run has no effect, and so no idempotency key that could be in use or reused. */
const dryRunStatuses = postStatuses.filter((status) => status !== "409" && status !== "422");
const itemOutcomes = ["processed", "partly_processed", "all_failed"];

/** Every answer that can come is documented with an example, and so is a request of every POST. */
export const actionAnswers = () => ({
  Operation: {
    enter(operation: Node, context: RuleContext) {
      const id = String(operation.operationId);
      const report = (message: string) => context.report({ message: `${id}: ${message}` });
      const isPost = operation.requestBody !== undefined;
      const extension = (operation["x-action"] ?? {}) as Node;
      const wanted = statusesOf(id, isPost, extension);
      const responses = (operation.responses ?? {}) as Node;
      for (const status of wanted.filter((status) => !(status in responses)))
        report(`the answer ${status} is not documented.`);
      for (const [status, response] of Object.entries(responses)) {
        if (examplesOf(follow(response, context)).length === 0)
          report(`the answer ${status} has no example.`);
      }
      if (!isPost) return;
      if (examplesOf(operation.requestBody as Node).length === 0) report("the request has no example.");
      if (extension.items !== undefined) {
        const present = examplesOf(follow(responses["200"], context));
        const outcomes = extension.async === true ? [...itemOutcomes, "accepted"] : itemOutcomes;
        for (const outcome of outcomes) {
          if (!present.includes(outcome)) report(`the answer 200 needs an example named ${outcome}.`);
        }
      }
      if (id !== tokenOperation) checkParameters(operation, extension, report, context);
    },
  },
});

function statusesOf(id: string, isPost: boolean, extension: Node): string[] {
  if (id === tokenOperation) return tokenStatuses;
  if (!isPost) return getStatuses;
  return extension.dry_run === true ? dryRunStatuses : postStatuses;
}

function checkParameters(
  operation: Node,
  extension: Node,
  report: (message: string) => void,
  context: RuleContext,
): void {
  const parameters = ((operation.parameters ?? []) as unknown[]).map(
    (parameter) => follow(parameter, context).name,
  );
  if (!parameters.includes("Idempotency-Key") && extension.dry_run !== true)
    report("a POST action takes the header Idempotency-Key.");
  if (parameters.includes("async") !== (extension.async === true))
    report("the query parameter async and x-action.async must agree.");
}

function examplesOf(container: Node): string[] {
  const media = Object.values((container.content ?? {}) as Record<string, Node>);
  return media.flatMap(({ examples }) => names(examples));
}
