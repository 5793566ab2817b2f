import { beginReplay } from "#src/actions/replay-job.ts";
import { toTimestamp } from "#src/core/clock.ts";
import type { Reader } from "#src/store/database.ts";
import { settingsChanged } from "#src/store/settings-version.ts";
import { deliveryStates } from "#src/webhooks/deliveries.ts";
import { type LoggedAttempt, type LoggedDelivery, readDeliveries } from "#src/webhooks/delivery-log.ts";
import { type Endpoint, existingEndpoint } from "#src/webhooks/endpoints.ts";
import type { ReplayScope } from "#src/webhooks/replay.ts";
import { existingClient } from "./client-verbs.ts";
import { type FlagValues, type OperatorContext, OperatorError, type Verb } from "./command.ts";
import { integerOf, oneOf, timeMember, timeOf, typeOf, typesOf, wordsOf } from "./flags.ts";

const shownByDefault = 50;
const shownAtMost = 1000;

function toShown(delivery: LoggedDelivery) {
  return {
    delivery: delivery.id,
    event: delivery.eventId,
    type: delivery.type,
    version: delivery.version,
    endpoint: delivery.endpointId,
    state: delivery.state,
    ...(delivery.reason === null ? {} : { reason: delivery.reason }),
    created_at: toTimestamp(delivery.createdAt),
    ...timeMember("next_at", delivery.nextAt),
    attempts: delivery.attempts.map(toShownAttempt),
  };
}

function toShownAttempt(attempt: LoggedAttempt) {
  const { number, startedAt, cause, statusCode, durationMs, nextAt, resent } = attempt;
  return {
    number,
    at: toTimestamp(startedAt),
    cause,
    ...(statusCode === null ? {} : { status_code: statusCode }),
    ...(durationMs === null ? {} : { duration_ms: durationMs }),
    ...timeMember("next_at", nextAt),
    ...(resent ? { resent } : {}),
  };
}

/** The endpoint, or the error that says that the client has none with this id. */
async function endpointOf(reader: Reader, clientId: string, id: string): Promise<Endpoint> {
  const endpoint = await existingEndpoint(reader, id);
  if (endpoint.clientId === clientId) return endpoint;
  throw new OperatorError("endpoint_not_found", `endpoint ${id} is not the client's`);
}

async function list(flags: FlagValues, { database }: OperatorContext): Promise<object> {
  const filter = {
    eventId: flags.event as string | undefined,
    endpointId: flags.endpoint as string | undefined,
    type: typeOf(flags),
    subject: flags.subject as string | undefined,
    statusCode: integerOf(flags, "code", 100, 599),
    state: oneOf(flags, "state", deliveryStates),
    since: timeOf(flags, "since"),
    limit: integerOf(flags, "limit", 1, shownAtMost) ?? shownByDefault,
  };
  const deliveries = await database.read(async (reader) => {
    const { id } = await existingClient(reader, String(flags.client));
    const found = await readDeliveries(reader, id, filter);
    // An endpoint that was deleted has its deliveries still; one that never was is a mistake.
    if (found.length === 0 && filter.endpointId !== undefined)
      await endpointOf(reader, id, filter.endpointId);
    return found;
  });
  return { deliveries: deliveries.map(toShown) };
}

async function replay(flags: FlagValues, context: OperatorContext): Promise<object> {
  const { id: clientId } = await context.database.read((reader) =>
    existingClient(reader, String(flags.client)),
  );
  refuseStrays(flags, wayOf(flags));
  if (flags.reason !== undefined) return replayInvalid(flags, context, clientId);
  const scope = await scopeOf(flags, context, clientId);
  return flags.event === undefined
    ? replayByFilter(flags, context, scope)
    : replayEvent(String(flags.event), context, scope);
}

/** How to say what is sent again, each with the flags that go with it. */
const ways: Readonly<Record<string, readonly string[]>> = {
  event: ["endpoint", "include-missed", "dry-run"],
  from: ["to", "types", "endpoint", "include-missed", "dry-run"],
  reason: ["dry-run"],
};

function wayOf(flags: FlagValues): string {
  const [way, another] = Object.keys(ways).filter((name) => flags[name] !== undefined);
  if (way !== undefined && another === undefined) return way;
  throw new OperatorError(
    "invalid_arguments",
    "say what to replay by one of: --event, --from and --to, --reason",
  );
}

/** What would be passed over is refused: who gives it means less than what would be sent. */
function refuseStrays(flags: FlagValues, way: string): void {
  const goesWith = ["client", way, ...ways[way]!];
  const strays = Object.keys(flags).filter((name) => !goesWith.includes(name));
  if (strays.length > 0)
    throw new OperatorError("invalid_arguments", `--${strays.join(" and --")} cannot be used with --${way}`);
}

async function scopeOf(
  flags: FlagValues,
  { database }: OperatorContext,
  clientId: string,
): Promise<ReplayScope> {
  const endpointIds = flags.endpoint === undefined ? undefined : wordsOf(flags.endpoint);
  if (endpointIds?.length === 0)
    throw new OperatorError("invalid_arguments", "--endpoint must name endpoints, separated by commas");
  for (const id of endpointIds ?? []) await database.read((reader) => endpointOf(reader, clientId, id));
  return {
    clientId,
    includeMissed: flags["include-missed"] === true,
    dryRun: flags["dry-run"] === true,
    bulk: flags.event === undefined,
    ...(endpointIds ? { endpointIds } : {}),
  };
}

async function replayEvent(eventId: string, { database, replays }: OperatorContext, scope: ReplayScope) {
  return database.write(async (tx) => {
    const replayed = await replays.event(tx, scope, eventId);
    if (!replayed)
      throw new OperatorError("event_not_found", `the client has no event ${eventId} in the last 30 days`);
    // So that running servers look at once.
    await settingsChanged(tx);
    return {
      event: eventId,
      deliveries: replayed.deliveries,
      sending: replayed.sending,
      dry_run: scope.dryRun,
    };
  });
}

async function replayByFilter(flags: FlagValues, context: OperatorContext, scope: ReplayScope) {
  const from = timeOf(flags, "from")!;
  const to = timeOf(flags, "to");
  if (to === undefined || to <= from)
    throw new OperatorError("invalid_arguments", "--to must be a time that is later than --from");
  const types = typesOf(flags);
  const filter = { from, to, ...(types && !types.includes("*") ? { types } : {}) };
  const request = await context.database.write((tx) => beginReplay(tx, context, scope, filter));
  return { request, dry_run: scope.dryRun, progress: `request show --request ${request}` };
}

async function replayInvalid(flags: FlagValues, context: OperatorContext, clientId: string) {
  const { database, replays, progress } = context;
  if (flags.reason !== "schema_violation")
    throw new OperatorError("invalid_arguments", "--reason must be schema_violation");
  const dryRun = flags["dry-run"] === true;
  let queued = 0;
  let left = 0;
  for (let afterId: string | undefined = ""; afterId !== undefined; ) {
    const behind: string = afterId;
    const page = await database.write(async (tx) => {
      await settingsChanged(tx);
      return replays.rerender(tx, { clientId, afterId: behind, dryRun });
    });
    queued += page.queued;
    left += page.left;
    afterId = page.lastId;
    if (afterId !== undefined) progress(`${queued} queued, ${left} still invalid so far`);
  }
  return { client: clientId, queued, still_invalid: left, dry_run: dryRun };
}

/** Deliveries of a client. */
export const deliveryVerbs: readonly Verb[] = [
  {
    name: "delivery list",
    does: `lists a client's deliveries with their attempts, the newest ${shownByDefault} first; --subject is the reference that the event is about, --code a status that was answered`,
    flags: {
      client: "text",
      event: "text",
      endpoint: "text",
      type: "text",
      subject: "text",
      state: "text",
      code: "number",
      since: "text",
      limit: "number",
    },
    required: ["client"],
    run: list,
  },
  {
    name: "delivery replay",
    does: "sends an event again, or those of a time, or what broke its schema before it was mended (--reason schema_violation)",
    flags: {
      client: "text",
      event: "text",
      from: "text",
      to: "text",
      types: "text",
      reason: "text",
      endpoint: "text",
      "include-missed": "switch",
      "dry-run": "switch",
    },
    required: ["client"],
    run: replay,
  },
];
