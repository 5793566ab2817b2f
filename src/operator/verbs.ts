import { findAnyRequest } from "#src/queue/requests.ts";
import { listDeliveries } from "#src/webhooks/deliveries.ts";
import { clientVerbs } from "./client-verbs.ts";
import { OperatorError, type Verb } from "./command.ts";
import { endpointVerbs } from "./endpoint-verbs.ts";

const deliveriesShown = 50;

const lookVerbs: readonly Verb[] = [
  {
    name: "request show",
    does: "shows a POST request with its results",
    flags: { request: "text" },
    required: ["request"],
    async run({ request }, { database }) {
      const found = await database.read((reader) => findAnyRequest(reader, String(request)));
      if (!found) throw new OperatorError("request_not_found", `there is no request ${request}`);
      return found;
    },
  },
  {
    name: "delivery list",
    does: `lists a client's newest ${deliveriesShown} deliveries`,
    flags: { client: "text" },
    required: ["client"],
    run: async ({ client }, { database }) => ({
      deliveries: await database.read((reader) => listDeliveries(reader, String(client), deliveriesShown)),
    }),
  },
];

/** Every verb of the operator command. */
export const verbs: readonly Verb[] = [...clientVerbs, ...endpointVerbs, ...lookVerbs];
