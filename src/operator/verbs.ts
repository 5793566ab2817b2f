import { clientVerbs } from "./client-verbs.ts";
import type { AnyVerb } from "./command.ts";
import { deliveryVerbs } from "./delivery-verbs.ts";
import { endpointStateVerbs } from "./endpoint-state-verbs.ts";
import { endpointVerbs } from "./endpoint-verbs.ts";
import { keyVerbs } from "./key-verbs.ts";
import { moveVerb } from "./move-verb.ts";
import { requestVerbs } from "./request-verbs.ts";

/** Every verb of the operator command. */
export const verbs: readonly AnyVerb[] = [
  ...clientVerbs,
  ...endpointVerbs,
  ...endpointStateVerbs,
  ...deliveryVerbs,
  ...requestVerbs,
  ...keyVerbs,
  moveVerb,
];
