import { toTimestamp } from "#src/core/clock.ts";
import { cancelWaiting } from "#src/webhooks/deliveries.ts";
import { disableEndpoint } from "#src/webhooks/disabling.ts";
import {
  deleteEndpoint,
  EndpointRefused,
  enableEndpoint,
  existingEndpoint,
} from "#src/webhooks/endpoints.ts";
import {
  activateNext,
  type Rotation,
  revokeNext,
  revokePrevious,
  rotateSecret,
} from "#src/webhooks/rotation.ts";
import { acceptUrl, sendChallenge } from "#src/webhooks/verification.ts";
import { type FlagValues, type OperatorContext, OperatorError, type Verb } from "./command.ts";
import { atMostOne, timeOf } from "./flags.ts";

const cancelledAtOnce = 5000;

/** In transactions of their own, so that no writer waits for a long one. */
async function cancelAll(
  { database, progress }: OperatorContext,
  endpointId: string,
  before?: number,
): Promise<number> {
  let cancelled = 0;
  for (;;) {
    const last = await database.write((tx) => cancelWaiting(tx, endpointId, cancelledAtOnce, before));
    cancelled += last;
    if (last < cancelledAtOnce) return cancelled;
    progress(`${cancelled} deliveries cancelled so far`);
  }
}

async function enable(flags: FlagValues, context: OperatorContext): Promise<object> {
  atMostOne(flags, ["since", "fresh"]);
  const endpoint = String(flags.endpoint);
  const { state } = await context.database.read((reader) => existingEndpoint(reader, endpoint));
  const before = flags.fresh === true ? Number.MAX_SAFE_INTEGER : timeOf(flags, "since");
  if (before !== undefined && state !== "disabled")
    throw new EndpointRefused(`it is ${state}: only what waits for a disabled endpoint can be left out`);
  // First: what would go out the moment it is enabled.
  const cancelled = before === undefined ? 0 : await cancelAll(context, endpoint, before);
  await context.database.write((tx) => enableEndpoint(tx, endpoint));
  return { endpoint, state: "active", cancelled };
}

async function verify(flags: FlagValues, { database, ...parts }: OperatorContext): Promise<object> {
  const endpoint = String(flags.endpoint);
  return database.write(async (tx) => {
    const { state, pendingUrl, url } = await existingEndpoint(tx, endpoint);
    if (flags.confirm !== true)
      return { endpoint, state, url: pendingUrl ?? url, delivery: await sendChallenge(tx, parts, endpoint) };
    await acceptUrl(tx, endpoint);
    const accepted = await existingEndpoint(tx, endpoint);
    return { endpoint, state: accepted.state, url: accepted.url };
  });
}

async function rotate(flags: FlagValues, { database, ...parts }: OperatorContext): Promise<object> {
  atMostOne(flags, ["overlap-hours", "activate", "revoke"]);
  const endpoint = String(flags.endpoint);
  const { revoke } = flags;
  if (revoke !== undefined && revoke !== "previous" && revoke !== "next")
    throw new OperatorError("invalid_arguments", "--revoke must be previous or next");
  return database.write(async (tx) => {
    if (revoke === "next") {
      await revokeNext(tx, endpoint);
      return { endpoint, revoked: "next" };
    }
    if (revoke === "previous") return times(endpoint, await revokePrevious(tx, endpoint));
    if (flags.activate === true) return times(endpoint, await activateNext(tx, endpoint));
    const { secret, ...rotation } = await rotateSecret(
      tx,
      parts,
      endpoint,
      flags["overlap-hours"] as number | undefined,
    );
    return { ...times(endpoint, rotation), secret };
  });
}

function times(endpoint: string, { activeAt, previousEndsAt }: Rotation) {
  return { endpoint, active_from: toTimestamp(activeAt), previous_ends_at: toTimestamp(previousEndsAt) };
}

/** What an endpoint may and may not get, and what it is signed with. */
export const endpointStateVerbs: readonly Verb[] = [
  {
    name: "endpoint verify",
    does: "sends a challenge to the URL that is not verified yet; --confirm vouches for it instead",
    flags: { endpoint: "text", confirm: "switch" },
    required: ["endpoint"],
    run: verify,
  },
  {
    name: "endpoint enable",
    does: "sends to a disabled endpoint again: all that waits, or only what was made --since a time, or nothing of it (--fresh)",
    flags: { endpoint: "text", since: "text", fresh: "switch" },
    required: ["endpoint"],
    run: enable,
  },
  {
    name: "endpoint disable",
    does: "keeps what is to be sent, sends nothing, and tells the client's other endpoints",
    flags: { endpoint: "text" },
    required: ["endpoint"],
    run: ({ endpoint }, { database, ...parts }) =>
      database.write(async (tx) => {
        const existing = await existingEndpoint(tx, String(endpoint));
        if (existing.state === "unverified")
          throw new EndpointRefused("it is unverified: nothing is sent to it");
        await disableEndpoint(tx, parts, existing, "operator");
        return { endpoint, state: "disabled" };
      }),
  },
  {
    name: "endpoint delete",
    does: "removes the endpoint and cancels what is to be sent",
    flags: { endpoint: "text" },
    required: ["endpoint"],
    async run({ endpoint }, context) {
      await context.database.write((tx) => deleteEndpoint(tx, String(endpoint)));
      return { endpoint, state: "deleted", cancelled: await cancelAll(context, String(endpoint)) };
    },
  },
  {
    name: "endpoint rotate",
    does: "makes the next secret, shown this once; it signs bodies after --overlap-hours (24; 0 to 168). --activate: from now on; --revoke previous|next: ends one of two",
    flags: { endpoint: "text", "overlap-hours": "number", activate: "switch", revoke: "text" },
    required: ["endpoint"],
    run: rotate,
  },
];
