import { follow, type Node, names, type RuleContext, tokenOperation } from "./context.ts";

const postStatuses = [
  "200",
  "400",
  "401",
  "403",
  "408",
  "409",
  "413",
  "415",
  "422",
  "429",
  "431",
  "500",
  "503",
];
const getStatuses = ["200", "400", "401", "403", "414", "429", "431", "500", "503"];
const tokenStatuses = ["200", "400", "401", "408", "413", "415", "429", "431", "500", "503"];
const itemOutcomes = ["processed", "partly_processed", "all_failed", "accepted"];

/** Every answer that can come is documented with an example, and so is a request of every POST. */
export const actionAnswers = () => ({
  Operation: {
    enter(operation: Node, context: RuleContext) {
      const id = String(operation.operationId);
      const report = (message: string) => context.report({ message: `${id}: ${message}` });
      const isPost = operation.requestBody !== undefined;
      const wanted = id === tokenOperation ? tokenStatuses : isPost ? postStatuses : getStatuses;
      const responses = (operation.responses ?? {}) as Node;
      for (const status of wanted.filter((status) => !(status in responses)))
        report(`the answer ${status} is not documented.`);
      for (const [status, response] of Object.entries(responses)) {
        if (examplesOf(follow(response, context)).length === 0)
          report(`the answer ${status} has no example.`);
      }
      if (!isPost) return;
      if (examplesOf(operation.requestBody as Node).length === 0) report("the request has no example.");
      const extension = (operation["x-action"] ?? {}) as Node;
      if (extension.items !== undefined) {
        const present = examplesOf(follow(responses["200"], context));
        for (const outcome of itemOutcomes) {
          if (!present.includes(outcome)) report(`the answer 200 needs an example named ${outcome}.`);
        }
      }
      if (id !== tokenOperation) checkParameters(operation, extension, report, context);
    },
  },
});

function checkParameters(
  operation: Node,
  extension: Node,
  report: (message: string) => void,
  context: RuleContext,
): void {
  const parameters = ((operation.parameters ?? []) as unknown[]).map(
    (parameter) => follow(parameter, context).name,
  );
  if (!parameters.includes("Idempotency-Key")) report("a POST action takes the header Idempotency-Key.");
  if (parameters.includes("async") !== (extension.async === true))
    report("the query parameter async and x-action.async must agree.");
}

function examplesOf(container: Node): string[] {
  const media = Object.values((container.content ?? {}) as Record<string, Node>);
  return media.flatMap(({ examples }) => names(examples));
}
