import type { Body } from "#src/contract/operations.ts";
import { count } from "#src/core/count.ts";
import { ApiError } from "#src/core/errors.ts";
import { listEndpoints } from "#src/webhooks/endpoints.ts";
import { smallRequestItems } from "#src/webhooks/outbox.ts";
import type { Replayed, ReplayPage, ReplayScope, Replays } from "#src/webhooks/replay.ts";
import { type ItemHandler, refuse } from "./handler.ts";

type ReplayBody = Body<"replay_webhooks.v1">;

/** The job kind of a replay by filter, and its payload: the page that is next. */
export const replayJobKind = "replay";
export interface ReplayJob {
  requestId: string;
  page: ReplayPage;
}

/**
 * Sends events again. Events that are named are items like any other. A filter has none: the first page of at most
 * 500 events is replayed at once, or with the job where the request is asynchronous, and each further one in a
 * transaction of its own that leaves the next to the queue.
 */
export function replayWebhooksV1(replays: Replays): ItemHandler<"replay_webhooks.v1"> {
  return {
    kind: "items",
    async check({ filter, endpoint_ids: endpointIds = [] }, { reader, clientId }) {
      if (filter && !(Date.parse(filter.from) < Date.parse(filter.to))) throw emptyTime();
      if (endpointIds.length === 0) return;
      const known = new Set((await listEndpoints(reader, clientId)).map(({ id }) => id));
      const unknown = endpointIds.findIndex((id) => !known.has(id));
      if (unknown >= 0) throw unknownEndpoint(unknown);
    },

    async prepare(items, { tx, clientId }) {
      const ids = items.map(({ event_id: eventId }) => eventId);
      if (ids.length > 1) await replays.keep(tx, clientId, ids);
    },

    async item({ event_id: eventId }, { tx, clientId }, body) {
      const bulk = (body.events?.length ?? 0) > smallRequestItems;
      const replayed = await replays.event(tx, scopeOf(clientId, body, bulk), eventId);
      if (!replayed) {
        const message = "You have no event with this id in the last 30 days. Check it.";
        return refuse("event_not_found", "/event_id", message);
      }
      return { success: true, message: sentence(replayed, body.dry_run) };
    },

    summary(results, { dry_run: dryRun }) {
      if (!dryRun) return undefined;
      const found = results.filter(({ success }) => success).length;
      return `Dry run: ${count(found, "event")} found, nothing was sent; see each result.`;
    },

    async withoutItems(body, { tx, clientId, requestId }, mode) {
      const { from, to, types } = body.filter!;
      const filter = { from: Date.parse(from), to: Date.parse(to), ...(types ? { types } : {}) };
      const first = await replays.start(tx, scopeOf(clientId, body, true), filter);
      const rest = (page: ReplayPage) => ({
        kind: replayJobKind,
        payload: { requestId, page } satisfies ReplayJob,
      });
      if (mode === "async") {
        const message = "Accepted: the events are looked for; get_request counts them.";
        return { message, succeeded: 0, rest: rest(first) };
      }
      const { found, deliveries, next } = await replays.page(tx, first);
      return {
        message: progress(found, deliveries, next !== undefined, body.dry_run),
        succeeded: found,
        ...(next ? { rest: rest(next) } : {}),
      };
    },
  };
}

function scopeOf(clientId: string, body: ReplayBody, bulk: boolean): ReplayScope {
  const { endpoint_ids: endpointIds, include_missed: includeMissed, dry_run: dryRun } = body;
  return {
    clientId,
    includeMissed: includeMissed === true,
    dryRun: dryRun === true,
    bulk,
    ...(endpointIds ? { endpointIds } : {}),
  };
}

function sentence({ deliveries, sending }: Replayed, dryRun: boolean | undefined): string {
  if (deliveries > 0)
    return `${dryRun ? "Would be queued" : "Queued"} again for ${count(deliveries, "endpoint")}.`;
  return sending > 0
    ? "It is on its way already."
    : "No endpoint can have this event again; nothing is sent.";
}

function progress(found: number, deliveries: number, goesOn: boolean, dryRun: boolean | undefined): string {
  const events = count(found, "event");
  const webhooks = count(deliveries, "webhook");
  if (goesOn) return `${events} found so far; get_request counts the rest.`;
  return dryRun
    ? `Dry run: ${events} found, ${webhooks} would be queued again.`
    : `${events} found, ${webhooks} queued again.`;
}

function unknownEndpoint(index: number): ApiError {
  const message = "You have no endpoint with this id. Check it.";
  const path = `/endpoint_ids/${index}`;
  return new ApiError("endpoint_not_found", { errors: [{ code: "endpoint_not_found", path, message }] });
}

function emptyTime(): ApiError {
  const message = "No event lies between from and to. Send a time that is later than from.";
  return new ApiError("invalid_request", {
    errors: [{ code: "not_allowed_value", path: "/filter/to", message }],
  });
}
