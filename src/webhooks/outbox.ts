import { setImmediate } from "node:timers/promises";
import { delivery } from "#generated/delivery.ts";
import { type MessageId, type MessageType, messages, type NewestMessageId } from "#src/contract/messages.ts";
import { type Pins, pinnedMessage } from "#src/contract/pins.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Reader, Transaction, Value } from "#src/store/database.ts";
import { inVersion } from "./converters.ts";
import { insertDeliveries, type NewDelivery } from "./deliveries.ts";
import { type Endpoint, listEndpoints, subscribes } from "./endpoints.ts";
import { insertRows } from "./insert-rows.ts";
import { type Envelope, toEvent } from "./message.ts";
import { renderStem, type Stem, type StemOptions } from "./stem.ts";

/** What happened, before it has an id and a place in the feed. */
export interface EmittedEvent {
  messageId: NewestMessageId;
  subject: { kind: string; reference: string } | null;
  sequence: number | null;
  data: object;
}

/** What a request with more items than this emits is bulk: it goes out after the small ones. */
export const { smallRequestItems } = delivery.lanes;

/** Of the largest ones that is 5 ms: a batch has up to a thousand, and others want their turn of the event loop. */
const eventsPerTurn = 20;

export interface EventBatch {
  clientId: string;
  causationId: string | null;
  /** Goes out after the small ones. */
  bulk: boolean;
  events: readonly EmittedEvent[];
  /** An endpoint that gets none of them, whatever it subscribes to. */
  exceptEndpoint?: string;
}

/** A sample on its way to some endpoints. It is sent in the version that is asked for, whatever they pin. */
export interface TestBatch {
  clientId: string;
  causationId: string | null;
  messageId: MessageId;
  data: object;
  endpoints: readonly Endpoint[];
  /** Verifies the URL of the endpoint: the answer must have it. */
  challenge?: string;
}

export interface OutboxOptions extends StemOptions {
  ids: Ids;
  /** The message versions of a client's feed. */
  feedPins(reader: Reader, clientId: string): Promise<Pins>;
}

interface StoredEvent {
  envelope: Envelope;
  /** The version that the feed shows. */
  feedId: MessageId;
  stems: ReadonlyMap<MessageId, Stem>;
  receivers: readonly { endpoint: Endpoint; id: MessageId }[];
}

/**
 * The outbox: events, their stems and one delivery per matching endpoint, in the caller's transaction. Positions
 * come from the client's counter row, whose lock is held until COMMIT, so feed order is commit order, without
 * gaps or skips. It inserts only; no endpoint row is touched.
 */
export class Outbox {
  readonly #options: OutboxOptions;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /**
   * Each event is stored once per version that its feed or a matching endpoint pins at this moment. Resolves to the
   * endpoints that have something to send once the transaction has committed.
   */
  async append(tx: Transaction, batch: EventBatch): Promise<string[]> {
    const { clientId } = batch;
    const [last, endpoints, feedPins] = await Promise.all([
      takePositions(tx, clientId, batch.events.length),
      listEndpoints(tx, clientId),
      this.#options.feedPins(tx, clientId),
    ]);
    const first = last - batch.events.length + 1;
    const events: StoredEvent[] = [];
    for (const [index, event] of batch.events.entries()) {
      if (index % eventsPerTurn === eventsPerTurn - 1) await setImmediate();
      const type: MessageType = messages[event.messageId].type;
      const receivers = endpoints
        .filter(({ id }) => id !== batch.exceptEndpoint)
        .filter((endpoint) => subscribes(endpoint, event.messageId))
        .map((endpoint) => ({ endpoint, id: pinnedMessage(endpoint.pins, type) }));
      const envelope = this.#envelope(tx.now, batch, event, first + index);
      events.push(this.#render(envelope, pinnedMessage(feedPins, type), receivers));
    }
    await this.#store(tx, events, batch.bulk);
    return [...new Set(events.flatMap(({ receivers }) => receivers.map(({ endpoint }) => endpoint.id)))];
  }

  /** A test send: outside the feed, to the endpoints named. Resolves to the delivery ids. */
  async appendTest(tx: Transaction, batch: TestBatch): Promise<string[]> {
    const { messageId: id, data, endpoints, challenge } = batch;
    const envelope = this.#envelope(
      tx.now,
      batch,
      { messageId: id, subject: null, sequence: null, data },
      null,
    );
    const stem = renderStem(this.#options, id, toEvent(envelope));
    const receivers = endpoints.map((endpoint) => ({ endpoint, id }));
    const event = { envelope, feedId: id, stems: new Map([[id, stem]]), receivers };
    return this.#store(tx, [event], false, challenge);
  }

  #envelope(
    now: number,
    { clientId, causationId }: { clientId: string; causationId: string | null },
    event: Omit<EmittedEvent, "messageId"> & { messageId: MessageId },
    position: number | null,
  ): Envelope {
    const id = this.#options.ids("evt");
    return { id, ...event, createdAt: now, clientId, position, causationId, test: position === null };
  }

  #render(envelope: Envelope, feedId: MessageId, receivers: StoredEvent["receivers"]): StoredEvent {
    const event = toEvent(envelope);
    const ids = new Set([feedId, ...receivers.map(({ id }) => id)]);
    const stems = [...ids].map((id) => renderStem(this.#options, id, inVersion(event, id)));
    return { envelope, feedId, stems: new Map(stems.map((stem) => [stem.id, stem])), receivers };
  }

  async #store(
    tx: Transaction,
    events: readonly StoredEvent[],
    bulk: boolean,
    challenge?: string,
  ): Promise<string[]> {
    const stems = events.flatMap(({ envelope, stems }) =>
      [...stems.values()].map(({ id, stem }) => [envelope.id, messages[id].version, stem]),
    );
    const deliveries = events.flatMap(({ envelope, stems, receivers }) =>
      receivers.map(
        ({ endpoint, id }): NewDelivery => ({
          clientId: envelope.clientId,
          eventId: envelope.id,
          endpointId: endpoint.id,
          version: messages[id].version,
          valid: stems.get(id)!.valid,
          bulk,
          order: endpoint.ordered ? orderOf(envelope) : undefined,
          challenge,
        }),
      ),
    );
    // In this order, and sent together where the database is behind a connection.
    const [, , ids] = await Promise.all([
      insertRows(tx, "events", eventColumns, events.map(eventRow)),
      insertRows(tx, "event_stems", ["event_id", "version", "stem"], stems),
      insertDeliveries(tx, this.#options.ids, deliveries),
    ]);
    return ids;
  }
}

/** Behind the earlier events of the same subject. What has none, or no place in the feed, stands outside. */
function orderOf({ subject, position }: Envelope): NewDelivery["order"] {
  return subject && position !== null ? { key: `${subject.kind}/${subject.reference}`, position } : undefined;
}

const eventColumns = [
  "id",
  "client_id",
  "position",
  "type",
  "version",
  "subject_kind",
  "subject_reference",
  "sequence",
  "causation_id",
  "test",
  "created_at",
];

function eventRow({ envelope, feedId }: StoredEvent): Value[] {
  const { id, clientId, position, subject, sequence, causationId, test, createdAt } = envelope;
  const { type, version } = messages[feedId];
  return [
    id,
    clientId,
    position,
    type,
    version,
    subject?.kind ?? null,
    subject?.reference ?? null,
    sequence,
    causationId,
    test ? 1 : 0,
    createdAt,
  ];
}

/** Takes `count` places at the end of the client's feed; resolves to the last one. */
async function takePositions(tx: Transaction, clientId: string, count: number): Promise<number> {
  const row = await tx.get<{ position: number }>(
    `insert into feed_positions (client_id, position) values ($1, $2)
     on conflict (client_id) do update set position = feed_positions.position + excluded.position
     returning position`,
    [clientId, count],
  );
  return row!.position;
}
