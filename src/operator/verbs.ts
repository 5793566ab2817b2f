import { clientVerbs } from "./client-verbs.ts";
import type { Verb } from "./command.ts";
import { deliveryVerbs } from "./delivery-verbs.ts";
import { endpointStateVerbs } from "./endpoint-state-verbs.ts";
import { endpointVerbs } from "./endpoint-verbs.ts";
import { requestVerbs } from "./request-verbs.ts";

/** Every verb of the operator command. */
export const verbs: readonly Verb[] = [
  ...clientVerbs,
  ...endpointVerbs,
  ...endpointStateVerbs,
  ...deliveryVerbs,
  ...requestVerbs,
];
