import { type MessageId, messages, messageViolation } from "#src/contract/messages.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Log } from "#src/core/log.ts";
import { type Transaction, type Value, valuesList } from "#src/store/database.ts";
import { type Endpoint, listEndpoints } from "./endpoints.ts";
import { type Envelope, toEvent, toStem } from "./message.ts";

/** What happened, before it has an id and a place in the feed. */
export interface EmittedEvent {
  messageId: MessageId;
  subject: { kind: string; reference: string } | null;
  sequence: number | null;
  data: object;
}

export interface EventBatch {
  clientId: string;
  causationId: string | null;
  /** Goes out after the small ones. */
  bulk: boolean;
  events: readonly EmittedEvent[];
}

export interface OutboxOptions {
  ids: Ids;
  log: Log;
  /** Outside production a message that breaks its own schema is a bug to stop at. */
  strict: boolean;
}

interface StoredEvent {
  envelope: Envelope;
  stem: string;
  valid: boolean;
}

const rowsPerStatement = 500;
const validTail = { sent_at: "2026-01-01T00:00:00.000Z", attempt: 1, signature: "0".repeat(64) };

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

  /** Resolves to the endpoints that have something to send once the transaction has committed. */
  async append(tx: Transaction, batch: EventBatch): Promise<string[]> {
    const last = await takePositions(tx, batch.clientId, batch.events.length);
    const first = last - batch.events.length + 1;
    const events = batch.events.map((event, index) =>
      this.#render(tx.now, batch, event, first + index, false),
    );
    const endpoints = await listEndpoints(tx, batch.clientId);
    return this.#store(tx, batch, events, (type) => endpoints.filter((endpoint) => wants(endpoint, type)));
  }

  /** A test send: outside the feed, to the endpoints named. Resolves to the delivery ids. */
  async appendTest(tx: Transaction, batch: EventBatch, endpoints: readonly Endpoint[]): Promise<string[]> {
    const events = batch.events.map((event) => this.#render(tx.now, batch, event, null, true));
    await this.#store(tx, batch, events, () => endpoints);
    const ids = events.map(({ envelope }) => envelope.id);
    const rows = await tx.all<{ id: string }>(
      `select id from deliveries where event_id in (${ids.map((_, index) => `$${index + 1}`).join(", ")}) order by id`,
      ids,
    );
    return rows.map(({ id }) => id);
  }

  #render(
    now: number,
    batch: EventBatch,
    event: EmittedEvent,
    position: number | null,
    test: boolean,
  ): StoredEvent {
    const { clientId, causationId } = batch;
    const envelope: Envelope = {
      id: this.#options.ids("evt"),
      ...event,
      createdAt: now,
      clientId,
      position,
      causationId,
      test,
    };
    const message = toEvent(envelope);
    const violation = messageViolation(event.messageId, { ...message, ...validTail });
    if (violation !== undefined) {
      if (this.#options.strict) throw new Error(`message breaks its schema: ${violation}`);
      this.#options.log.error(
        { event: envelope.id, violation, alarm: "schema_violation" },
        "message breaks its schema",
      );
    }
    return { envelope, stem: toStem(message), valid: violation === undefined };
  }

  async #store(
    tx: Transaction,
    batch: EventBatch,
    events: readonly StoredEvent[],
    receivers: (type: string) => readonly Endpoint[],
  ): Promise<string[]> {
    await insertRows(tx, "events", eventColumns, events.map(eventRow));
    await insertRows(
      tx,
      "event_stems",
      ["event_id", "version", "stem"],
      events.map(({ envelope, stem }) => [envelope.id, messages[envelope.messageId].version, stem]),
    );
    const deliveries = events.flatMap((event) =>
      receivers(messages[event.envelope.messageId].type).map((endpoint) => ({ event, endpoint })),
    );
    await insertRows(
      tx,
      "deliveries",
      deliveryColumns,
      deliveries.map(({ event, endpoint }) => this.#deliveryRow(tx.now, batch, event, endpoint)),
    );
    return [...new Set(deliveries.map(({ endpoint }) => endpoint.id))];
  }

  #deliveryRow(
    now: number,
    batch: EventBatch,
    { envelope, valid }: StoredEvent,
    endpoint: Endpoint,
  ): Value[] {
    const { version } = messages[envelope.messageId];
    const state = valid ? ["pending", null, null] : ["dead", "schema_violation", now];
    const [status, reason, finishedAt] = state as [string, string | null, number | null];
    return [
      this.#options.ids("dlv"),
      batch.clientId,
      envelope.id,
      endpoint.id,
      version,
      status,
      reason,
      now,
      0,
      0,
      0,
      batch.bulk ? 1 : 0,
      now,
      finishedAt,
    ];
  }
}

const eventColumns = [
  "id",
  "client_id",
  "position",
  "type",
  "subject_kind",
  "subject_reference",
  "sequence",
  "causation_id",
  "test",
  "created_at",
];
const deliveryColumns = [
  "id",
  "client_id",
  "event_id",
  "endpoint_id",
  "version",
  "state",
  "reason",
  "due_at",
  "attempts",
  "results",
  "lost",
  "bulk",
  "created_at",
  "finished_at",
];

function eventRow({ envelope }: StoredEvent): Value[] {
  const { id, clientId, position, messageId, subject, sequence, causationId, test, createdAt } = envelope;
  const { type } = messages[messageId];
  return [
    id,
    clientId,
    position,
    type,
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

async function insertRows(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: Value[][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const part = rows.slice(start, start + rowsPerStatement);
    await tx.run(
      `insert into ${table} (${columns.join(", ")}) values ${valuesList(part.length, columns.length)}`,
      part.flat(),
    );
  }
}

function wants({ state, types }: Endpoint, type: string): boolean {
  return (state === "active" || state === "disabled") && (types.includes("*") || types.includes(type));
}
