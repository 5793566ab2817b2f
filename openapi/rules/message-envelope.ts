import { type Node, names, type RuleContext } from "./context.ts";

const members = [
  "id",
  "type",
  "version",
  "created_at",
  "client",
  "position",
  "subject",
  "sequence",
  "causation_id",
  "test",
  "data",
  "sent_at",
  "attempt",
  "signature",
];
const emitters = ["action", "timer", "worker", "sender"];

/** Every message has the same envelope in the order of the wire, says who emits it, and has an example. */
export const messageEnvelope = () => ({
  Message: {
    enter(message: Node, context: RuleContext) {
      const report = (text: string) => context.report({ message: `message ${message.name}: ${text}` });
      const payload = (message.payload ?? {}) as Node;
      const properties = (payload.properties ?? {}) as Record<string, Node>;
      if (names(properties).join() !== members.join())
        report(`the payload must have exactly these members in this order: ${members.join(", ")}.`);
      if ([payload.required].flat().join() !== members.join())
        report("every member of the envelope is required.");
      if (properties.type?.const !== message.name)
        report("the const of type must be the name of the message.");
      if (properties.version?.const !== message["x-version"])
        report("the const of version must be x-version.");
      const by = message["x-emitted-by"];
      if (!Array.isArray(by) || by.length === 0 || !by.every((emitter) => emitters.includes(emitter))) {
        report(`x-emitted-by must list some of ${emitters.join(", ")}.`);
      }
      if (!Array.isArray(message.examples) || message.examples.length === 0) report("needs an example.");
    },
  },
});
