import { createClient, findClient, setClientDisabled, setLimitFactor } from "#src/clients/clients.ts";
import { createCredential, revokeCredential } from "#src/clients/credentials.ts";
import { allScopes } from "#src/clients/scopes.ts";
import { messages } from "#src/contract/messages.ts";
import { findAnyRequest } from "#src/queue/requests.ts";
import type { Transaction } from "#src/store/database.ts";
import { listDeliveries } from "#src/webhooks/deliveries.ts";
import {
  createEndpoint,
  EndpointRefused,
  type EndpointState,
  listEndpoints,
  setEndpointState,
} from "#src/webhooks/endpoints.ts";
import { type FlagValues, type OperatorContext, OperatorError, type Verb } from "./command.ts";

const deliveriesShown = 50;
const maxFactor = 1_000_000;

async function existingClient(tx: Transaction, id: string): Promise<void> {
  if (!(await findClient(tx, id))) throw new OperatorError("client_not_found", `there is no client ${id}`);
}

function scopesOf(flags: FlagValues): readonly string[] {
  if (flags.scopes === undefined) return allScopes;
  const scopes = String(flags.scopes)
    .split(/[ ,]+/)
    .filter((scope) => scope !== "");
  const unknown = scopes.filter((scope) => !allScopes.includes(scope));
  if (unknown.length > 0 || scopes.length === 0) {
    throw new OperatorError("invalid_arguments", `--scopes must name some of: ${allScopes.join(" ")}`);
  }
  return scopes;
}

function typesOf(flags: FlagValues): string[] {
  const known = new Set<string>(Object.values(messages).map(({ type }) => type));
  const types = String(flags.types ?? "*")
    .split(/[ ,]+/)
    .filter((type) => type !== "");
  const unknown = types.filter((type) => type !== "*" && !known.has(type));
  if (unknown.length > 0 || types.length === 0) {
    throw new OperatorError("invalid_arguments", `--types must be '*' or some of: ${[...known].join(" ")}`);
  }
  return types;
}

async function newCredential(tx: Transaction, context: OperatorContext, clientId: string, flags: FlagValues) {
  const { id, secret } = await createCredential(tx, context, clientId, scopesOf(flags));
  return { client: clientId, oauth: { client_id: id, client_secret: secret } };
}

const clientVerbs: Verb[] = [
  {
    name: "client create",
    does: "makes a client with its first credentials; the secret is shown this once",
    flags: { name: "text", scopes: "text" },
    required: ["name"],
    run: (flags, context) =>
      context.database.write(async (tx) =>
        newCredential(tx, context, await createClient(tx, context.ids, String(flags.name)), flags),
      ),
  },
  {
    name: "client limits",
    does: "multiplies every rate limit of a client",
    flags: { client: "text", factor: "number" },
    required: ["client", "factor"],
    async run({ client, factor }, { database }) {
      if (!Number.isInteger(factor) || Number(factor) < 1 || Number(factor) > maxFactor) {
        throw new OperatorError("invalid_arguments", `--factor must be an integer from 1 to ${maxFactor}`);
      }
      const found = await database.write((tx) => setLimitFactor(tx, String(client), Number(factor)));
      if (!found) throw new OperatorError("client_not_found", `there is no client ${client}`);
      return { client, factor };
    },
  },
  ...(["disable", "enable"] as const).map(
    (change): Verb => ({
      name: `client ${change}`,
      does:
        change === "disable"
          ? "refuses everything of a client from the next second on"
          : "lets a disabled client in again",
      flags: { client: "text" },
      required: ["client"],
      async run({ client }, { database }) {
        const found = await database.write((tx) =>
          setClientDisabled(tx, String(client), change === "disable"),
        );
        if (!found) throw new OperatorError("client_not_found", `there is no client ${client}`);
        return { client, state: change === "disable" ? "disabled" : "active" };
      },
    }),
  ),
  {
    name: "credential create",
    does: "makes further credentials; the secret is shown this once",
    flags: { client: "text", scopes: "text" },
    required: ["client"],
    run: (flags, context) =>
      context.database.write(async (tx) => {
        await existingClient(tx, String(flags.client));
        return newCredential(tx, context, String(flags.client), flags);
      }),
  },
  {
    name: "credential revoke",
    does: "ends credentials and their tokens from the next second on",
    flags: { "client-id": "text" },
    required: ["client-id"],
    async run(flags, { database }) {
      const id = String(flags["client-id"]);
      const found = await database.write((tx) => revokeCredential(tx, id));
      if (!found) throw new OperatorError("credential_not_found", `there are no live credentials ${id}`);
      return { client_id: id, state: "revoked" };
    },
  },
];

const endpointStates: [string, EndpointState, string][] = [
  ["enable", "active", "sends to the endpoint (again)"],
  ["disable", "disabled", "keeps what is to be sent, and sends nothing"],
  ["delete", "deleted", "removes the endpoint and cancels what is to be sent"],
];

const endpointVerbs: Verb[] = [
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
        await existingClient(tx, endpoint.clientId);
        return createEndpoint(tx, context, endpoint).catch((error: unknown) => {
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

const lookVerbs: Verb[] = [
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
