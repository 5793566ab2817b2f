import type { Reader } from "#src/store/database.ts";
import {
  createEndpoint,
  type Endpoint,
  type EndpointChanges,
  endpointStates,
  existingEndpoint,
  findEndpoints,
  type SettingsGiven,
  updateEndpoint,
} from "#src/webhooks/endpoints.ts";
import { readNotices } from "#src/webhooks/notices.ts";
import { listSecrets } from "#src/webhooks/rotation.ts";
import { changeUrl, sendChallenge } from "#src/webhooks/verification.ts";
import { existingClient } from "./client-verbs.ts";
import { type FlagValues, OperatorError, type Verb } from "./command.ts";
import { oneOf, pinsOf, timeMember, typesOf, yesOrNo } from "./flags.ts";
import { pageFlags, pageOf, pageWords, toPage } from "./pages.ts";

const noticesShown = 20;
const listedStates = endpointStates.filter((state) => state !== "deleted");

/** Flags that say how an endpoint is sent to. */
const settingFlags = {
  rate: "number",
  "in-flight": "number",
  retries: "number",
  "base-seconds": "number",
  factor: "number",
  ordered: "text",
} as const;

function settingsOf(flags: FlagValues): SettingsGiven {
  return {
    ratePerSecond: flags.rate as number | undefined,
    inFlight: flags["in-flight"] as number | undefined,
    retries: flags.retries as number | undefined,
    baseSeconds: flags["base-seconds"] as number | undefined,
    factor: flags.factor as number | undefined,
    ordered: yesOrNo(flags, "ordered"),
  };
}

/** An endpoint as the operator sees it, never with a secret. */
function shown(endpoint: Endpoint) {
  return {
    endpoint: endpoint.id,
    client: endpoint.clientId,
    url: endpoint.url,
    ...(endpoint.pendingUrl === null ? {} : { pending_url: endpoint.pendingUrl }),
    types: endpoint.types,
    state: endpoint.state,
    ...(endpoint.disabledReason === null ? {} : { disabled_reason: endpoint.disabledReason }),
    pins: endpoint.pins,
    rate: endpoint.ratePerSecond,
    in_flight: endpoint.inFlight,
    retries: endpoint.retries,
    base_seconds: endpoint.baseSeconds,
    factor: endpoint.factor,
    ordered: endpoint.ordered,
    ...timeMember("failing_since", endpoint.failingSince),
    ...timeMember("paused_until", endpoint.pausedUntil),
  };
}

async function shownWhole(reader: Reader, id: string) {
  const endpoint = await existingEndpoint(reader, id);
  const secrets = await listSecrets(reader, id);
  const notices = await readNotices(reader, [id], noticesShown);
  return {
    ...shown(endpoint),
    secrets: secrets.map(({ activeFrom, expiresAt }) => ({
      ...timeMember("active_from", activeFrom),
      ...timeMember("expires_at", expiresAt),
    })),
    notices: notices.map(({ kind, at }) => ({ notice: kind, ...timeMember("at", at) })),
  };
}

/** Webhook endpoints of a client. */
export const endpointVerbs: readonly Verb[] = [
  {
    name: "endpoint create",
    does: "makes a webhook endpoint; its secret is shown this once. Its URL gets a challenge; --confirm vouches for it",
    flags: { client: "text", url: "text", types: "text", ...settingFlags, confirm: "switch" },
    required: ["client", "url"],
    async run(flags, context) {
      const endpoint = {
        clientId: String(flags.client),
        url: String(flags.url),
        types: typesOf(flags) ?? ["*"],
        ...settingsOf(flags),
        confirmed: flags.confirm === true,
      };
      const created = await context.database.write(async (tx) => {
        const { pins } = await existingClient(tx, endpoint.clientId);
        const made = await createEndpoint(tx, context, { ...endpoint, pins });
        if (made.state === "unverified") await sendChallenge(tx, context, made.id);
        return made;
      });
      return { endpoint: created.id, secret: created.secret, state: created.state };
    },
  },
  {
    name: "endpoint list",
    does: `lists endpoints, those of a client or in a state (${listedStates.join(", ")}), the oldest first, ${pageWords}`,
    flags: { client: "text", state: "text", ...pageFlags },
    run(flags, { database }) {
      const page = pageOf(flags);
      const state = oneOf(flags, "state", listedStates);
      const clientId = flags.client as string | undefined;
      return database.read(async (reader) => {
        if (clientId !== undefined) await existingClient(reader, clientId);
        return toPage(
          "endpoints",
          await findEndpoints(reader, { clientId, state, ...page }),
          page.limit,
          shown,
        );
      });
    },
  },
  {
    name: "endpoint show",
    does: "shows an endpoint with its settings, the times of its secrets, and what there was to notice",
    flags: { endpoint: "text" },
    required: ["endpoint"],
    run: ({ endpoint }, { database }) => database.read((reader) => shownWhole(reader, String(endpoint))),
  },
  {
    name: "endpoint update",
    does: "changes types, versions (--pin), speed (--rate 0: no cap), retries or order; a new --url must pass a challenge first",
    flags: {
      endpoint: "text",
      url: "text",
      confirm: "switch",
      types: "text",
      pin: "text",
      ...settingFlags,
    },
    required: ["endpoint"],
    async run({ endpoint, ...flags }, context) {
      const id = String(endpoint);
      const given = settingsOf(flags);
      const { ratePerSecond } = given;
      const changes: EndpointChanges = {
        ...given,
        ratePerSecond: ratePerSecond === 0 ? null : ratePerSecond,
        types: typesOf(flags),
        pins: pinsOf(flags),
      };
      if (flags.url === undefined && Object.values(changes).every((value) => value === undefined))
        throw new OperatorError("invalid_arguments", "name what to change: run it with --help for the flags");
      return context.database.write(async (tx) => {
        await updateEndpoint(tx, id, changes);
        if (flags.url !== undefined)
          await changeUrl(tx, context, id, String(flags.url), flags.confirm === true);
        return shown(await existingEndpoint(tx, id));
      });
    },
  },
];
