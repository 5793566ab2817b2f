import {
  createEndpoint,
  EndpointRefused,
  type EndpointState,
  listEndpoints,
  pinEndpoint,
  setEndpointState,
} from "#src/webhooks/endpoints.ts";
import { existingClient } from "./client-verbs.ts";
import { OperatorError, type Verb } from "./command.ts";
import { pinsOf, typesOf } from "./flags.ts";

const endpointStates: [string, EndpointState, string][] = [
  ["enable", "active", "sends to the endpoint (again)"],
  ["disable", "disabled", "keeps what is to be sent, and sends nothing"],
  ["delete", "deleted", "removes the endpoint and cancels what is to be sent"],
];

/** Webhook endpoints of a client. */
export const endpointVerbs: readonly Verb[] = [
  {
    name: "endpoint create",
    does: "makes a webhook endpoint; its secret is shown this once. --confirm vouches for the URL",
    flags: {
      client: "text",
      url: "text",
      types: "text",
      rate: "number",
      "in-flight": "number",
      confirm: "switch",
    },
    required: ["client", "url"],
    async run(flags, context) {
      const endpoint = {
        clientId: String(flags.client),
        url: String(flags.url),
        types: typesOf(flags),
        ratePerSecond: flags.rate as number | undefined,
        inFlight: flags["in-flight"] as number | undefined,
        confirmed: flags.confirm === true,
      };
      const created = await context.database.write(async (tx) => {
        const { pins } = await existingClient(tx, endpoint.clientId);
        return createEndpoint(tx, context, { ...endpoint, pins }).catch((error: unknown) => {
          if (error instanceof EndpointRefused) throw new OperatorError("endpoint_refused", error.message);
          throw error;
        });
      });
      return { endpoint: created.id, secret: created.secret, state: created.state };
    },
  },
  {
    name: "endpoint list",
    does: "lists a client's endpoints",
    flags: { client: "text" },
    required: ["client"],
    run: async ({ client }, { database }) => ({
      endpoints: (await database.read((reader) => listEndpoints(reader, String(client)))).map(
        ({ id, url, types, state }) => ({ endpoint: id, url, types, state }),
      ),
    }),
  },
  {
    name: "endpoint update",
    does: "pins message versions that the endpoint gets from the next event on",
    flags: { endpoint: "text", pin: "text" },
    required: ["endpoint", "pin"],
    async run(flags, { database }) {
      const { endpoint } = flags;
      const pins = pinsOf(flags)!;
      const found = await database.write((tx) => pinEndpoint(tx, String(endpoint), pins));
      if (!found) throw new OperatorError("endpoint_not_found", `there is no endpoint ${endpoint}`);
      return { endpoint, pins };
    },
  },
  ...endpointStates.map(
    ([verb, state, does]): Verb => ({
      name: `endpoint ${verb}`,
      does,
      flags: { endpoint: "text" },
      required: ["endpoint"],
      async run({ endpoint }, { database }) {
        const found = await database.write((tx) => setEndpointState(tx, String(endpoint), state));
        if (!found) throw new OperatorError("endpoint_not_found", `there is no endpoint ${endpoint}`);
        return { endpoint, state };
      },
    }),
  ),
];
