import { type MessageId, type MessageType, messages, newestMessage } from "#src/contract/messages.ts";
import { pinnedMessage } from "#src/contract/pins.ts";
import type { Ids } from "#src/core/ids.ts";
import { inList, type Transaction } from "#src/store/database.ts";
import { inVersion } from "./converters.ts";
import { insertMissedDeliveries } from "./deliveries.ts";
import { type Endpoint, subscribes } from "./endpoints.ts";
import { insertMissingRows } from "./insert-rows.ts";
import { stemToJson } from "./message.ts";
import { renderStem, type StemOptions } from "./stem.ts";

/** An event that is still kept. */
export interface KeptEvent {
  id: string;
  type: MessageType;
  /** Of the feed. */
  version: string;
  /** Null for a test send. */
  position: number | null;
}

/** An event for an endpoint that subscribes to it now, and never had it. */
export interface Missed {
  event: KeptEvent;
  endpoint: Endpoint;
}

/** Which of the endpoints have missed which of the events. A test send was for nobody else. */
export function findMissed(
  events: readonly KeptEvent[],
  endpoints: readonly Endpoint[],
  known: readonly { event_id: string; endpoint_id: string }[],
): Missed[] {
  const had = new Set(known.map(({ event_id, endpoint_id }) => `${event_id} ${endpoint_id}`));
  return events
    .filter(({ position }) => position !== null)
    .flatMap((event) =>
      endpoints
        .filter((endpoint) => subscribes(endpoint, newestMessage(event.type)))
        .filter((endpoint) => !had.has(`${event.id} ${endpoint.id}`))
        .map((endpoint) => ({ event, endpoint })),
    );
}

/**
 * Makes the deliveries that were missed, each in the version that its endpoint pins. A version that nobody had yet is
 * made from the newest one; where the event is older than that, the endpoint gets what the feed has. Throws Overtaken
 * where another unit makes the same at this moment.
 */
export async function deliverMissed(
  tx: Transaction,
  options: StemOptions & { ids: Ids },
  missed: readonly Missed[],
  bulk: boolean,
): Promise<void> {
  if (missed.length === 0) return;
  const stored = await readStems(tx, [...new Set(missed.map(({ event }) => event.id))]);
  const versions = new Map<string, { version: string; valid: boolean }>();
  const made: string[][] = [];
  const versionFor = ({ event, endpoint }: Missed) => {
    const id = pinnedMessage(endpoint.pins, event.type);
    const key = `${event.id} ${id}`;
    const known = versions.get(key);
    if (known) return known;
    const chosen = choose(event, id, stored.get(event.id)!);
    const { stem, valid } = renderStem(options, chosen.id, chosen.message);
    const { version } = messages[chosen.id];
    if (chosen.isNew) made.push([event.id, version, stem]);
    versions.set(key, { version, valid });
    return { version, valid };
  };
  const deliveries = missed.map((one) => ({
    clientId: one.endpoint.clientId,
    eventId: one.event.id,
    endpointId: one.endpoint.id,
    ...versionFor(one),
    bulk,
  }));
  // Whoever makes a stem first makes the same one.
  await insertMissingRows(tx, "event_stems", ["event_id", "version", "stem"], made);
  await insertMissedDeliveries(tx, options.ids, deliveries);
}

interface Chosen {
  id: MessageId;
  message: Record<string, unknown>;
  isNew: boolean;
}

function choose(event: KeptEvent, wanted: MessageId, stems: ReadonlyMap<string, string>): Chosen {
  const read = (id: MessageId) => {
    const stem = stems.get(messages[id].version);
    return stem === undefined ? undefined : (JSON.parse(stemToJson(stem)) as Record<string, unknown>);
  };
  const asWanted = read(wanted);
  if (asWanted) return { id: wanted, message: asWanted, isNew: false };
  const newest = read(newestMessage(event.type));
  if (newest) return { id: wanted, message: inVersion(newest, wanted), isNew: true };
  const id = pinnedMessage({ [event.type]: event.version }, event.type);
  return { id, message: read(id)!, isNew: false };
}

async function readStems(tx: Transaction, eventIds: readonly string[]) {
  const { slots, params } = inList(eventIds, 0);
  const rows = await tx.all<{ event_id: string; version: string; stem: string }>(
    `select event_id, version, stem from event_stems where event_id in ${slots}`,
    params,
  );
  const byEvent = Map.groupBy(rows, ({ event_id }) => event_id);
  return new Map(
    [...byEvent].map(([id, stems]) => [id, new Map(stems.map(({ version, stem }) => [version, stem]))]),
  );
}
