import { actionAnswers } from "./action-answers.ts";
import { actionExtension } from "./action-extension.ts";
import { actionIdentity } from "./action-identity.ts";
import { boundedSchemas } from "./bounded-schemas.ts";
import { messageEnvelope } from "./message-envelope.ts";

/** The house rules of both contracts, checked on the sources by `npm run lint`. */
export default () => ({
  id: "house",
  rules: {
    oas3: {
      "action-identity": actionIdentity,
      "action-extension": actionExtension,
      "action-answers": actionAnswers,
      "bounded-schemas": boundedSchemas,
    },
    async3: {
      "message-envelope": messageEnvelope,
      "bounded-schemas": boundedSchemas,
    },
  },
});
