import { moveToTimeZone } from "#src/actions/time-zone.ts";
import {
  type Client,
  createClient,
  findClient,
  listClients,
  setClientDisabled,
  setLimitFactor,
  updateClient,
} from "#src/clients/clients.ts";
import {
  createCredential,
  type ListedCredential,
  listCredentials,
  revokeCredential,
} from "#src/clients/credentials.ts";
import { allScopes } from "#src/clients/scopes.ts";
import { toTimestamp } from "#src/core/clock.ts";
import type { Reader, Transaction } from "#src/store/database.ts";
import { listEndpoints } from "#src/webhooks/endpoints.ts";
import { type FlagValues, type OperatorContext, OperatorError, type Verb } from "./command.ts";
import { integerOf, nameOf, oneOf, pinsOf, timeMember, timeZoneOf, wordsOf } from "./flags.ts";
import { pageFlags, pageOf, pageWords, toPage } from "./pages.ts";

const maxFactor = 1_000_000;

/** The client, or the error that says that there is none. */
export async function existingClient(reader: Reader, id: string): Promise<Client> {
  const client = await findClient(reader, id);
  if (!client) throw new OperatorError("client_not_found", `there is no client ${id}`);
  return client;
}

function scopesOf(flags: FlagValues): readonly string[] {
  if (flags.scopes === undefined) return allScopes;
  const scopes = wordsOf(flags.scopes);
  const unknown = scopes.filter((scope) => !allScopes.includes(scope));
  if (unknown.length > 0 || scopes.length === 0) {
    throw new OperatorError("invalid_arguments", `--scopes must name some of: ${allScopes.join(" ")}`);
  }
  return scopes;
}

async function newCredential(tx: Transaction, context: OperatorContext, clientId: string, flags: FlagValues) {
  const { id, secret } = await createCredential(tx, context, clientId, scopesOf(flags));
  return { client: clientId, oauth: { client_id: id, client_secret: secret } };
}

function shown({ id, name, disabled, timeZone, limitFactor, pins, createdAt }: Client) {
  return {
    client: id,
    name,
    state: disabled ? "disabled" : "active",
    time_zone: timeZone,
    factor: limitFactor,
    created_at: toTimestamp(createdAt),
    pins,
  };
}

/** Without the pins, which are as many as there are types. */
function listed(client: Client) {
  const { pins: _, ...rest } = shown(client);
  return rest;
}

function shownCredential({ id, clientId, scopes, createdAt, revokedAt }: ListedCredential) {
  return {
    client_id: id,
    client: clientId,
    state: revokedAt === null ? "active" : "revoked",
    scopes,
    created_at: toTimestamp(createdAt),
    ...timeMember("revoked_at", revokedAt),
  };
}

/** Clients: who may call, and how what they are told is written. */
export const clientVerbs: readonly Verb[] = [
  {
    name: "client create",
    does: "makes a client with its first credentials; the secret is shown this once",
    flags: { name: "text", scopes: "text", "time-zone": "text" },
    required: ["name"],
    run(flags, context) {
      const [name, timeZone] = [nameOf(flags)!, timeZoneOf(flags)];
      return context.database.write(async (tx) => {
        const id = await createClient(tx, context.ids, name, timeZone);
        return newCredential(tx, context, id, flags);
      });
    },
  },
  {
    name: "client show",
    does: "shows a client with its settings and endpoints",
    flags: { client: "text" },
    required: ["client"],
    run: ({ client }, { database }) =>
      database.read(async (reader) => {
        const found = await existingClient(reader, String(client));
        const endpoints = await listEndpoints(reader, found.id);
        return {
          ...shown(found),
          endpoints: endpoints.map(({ id, url, types, state, pins }) => ({
            endpoint: id,
            url,
            types,
            state,
            pins,
          })),
        };
      }),
  },
  {
    name: "client list",
    does: `lists clients, those with a part of a --name or in a state (active, disabled), the oldest first, ${pageWords}`,
    flags: { name: "text", state: "text", ...pageFlags },
    takes: { name: "<part of a name>" },
    run(flags, { database }) {
      const page = pageOf(flags);
      const state = oneOf(flags, "state", ["active", "disabled"]);
      const disabled = state === undefined ? undefined : state === "disabled";
      return database.read(async (reader) => {
        const clients = await listClients(reader, { name: nameOf(flags), disabled, ...page });
        return toPage("clients", clients, page.limit, listed);
      });
    },
  },
  {
    name: "client update",
    does: "renames a client, moves it to a time zone, or pins message versions of its feed and its new endpoints",
    flags: { client: "text", name: "text", "time-zone": "text", pin: "text" },
    required: ["client"],
    async run(flags, { database, statements }) {
      const id = String(flags.client);
      const update = { name: nameOf(flags), pins: pinsOf(flags) };
      const timeZone = timeZoneOf(flags);
      if ([...Object.values(update), timeZone].every((value) => value === undefined)) {
        throw new OperatorError("invalid_arguments", "name what to change: --name, --time-zone or --pin");
      }
      return database.write(async (tx) => {
        await updateClient(tx, id, update);
        if (timeZone !== undefined) await moveToTimeZone(tx, statements, id, timeZone);
        return shown(await existingClient(tx, id));
      });
    },
  },
  {
    name: "client limits",
    does: "multiplies every rate limit of a client",
    flags: { client: "text", factor: "number" },
    required: ["client", "factor"],
    async run({ client, ...flags }, { database }) {
      const factor = integerOf(flags, "factor", 1, maxFactor)!;
      const found = await database.write((tx) => setLimitFactor(tx, String(client), factor));
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
    name: "credential list",
    does: `lists credentials, those of a client, without their secrets, which nobody can show again; the oldest first, ${pageWords}`,
    flags: { client: "text", ...pageFlags },
    run(flags, { database }) {
      const page = pageOf(flags);
      const clientId = flags.client as string | undefined;
      return database.read(async (reader) => {
        if (clientId !== undefined) await existingClient(reader, clientId);
        const credentials = await listCredentials(reader, { clientId, ...page });
        return toPage("credentials", credentials, page.limit, shownCredential);
      });
    },
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
