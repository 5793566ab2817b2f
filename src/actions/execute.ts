import {
  type CommandOperationId,
  type ItemOperationId,
  isItemOperation,
  type OperationId,
  operations,
  type QueryOperationId,
} from "#src/contract/operations.ts";
import { count } from "#src/core/count.ts";
import { type Cursors, createCursors } from "#src/core/cursor.ts";
import { ApiError } from "#src/core/errors.ts";
import type { Ids } from "#src/core/ids.ts";
import { turnAfter } from "#src/core/turns.ts";
import { enqueue } from "#src/queue/jobs.ts";
import {
  addProgress,
  endRequest,
  type ItemResult,
  insertEndedRequest,
  insertRequest,
} from "#src/queue/requests.ts";
import type { DataKeys } from "#src/store/data-keys.ts";
import type { Database, Transaction } from "#src/store/database.ts";
import { type EmittedEvent, smallRequestItems } from "#src/webhooks/outbox.ts";
import { Acceptances, toAcceptance } from "./accept.ts";
import type { CalendarOf, CommandHandler, ItemHandler, QueryHandler } from "./handler.ts";
import type { Handlers } from "./handlers.ts";
import { fingerprintOf, type IdempotencyKey, nameOf, storeAnswer, takeKey } from "./idempotency.ts";
import { namesItems, performItems, writeContext } from "./perform.ts";
import type { Publish } from "./publish.ts";

/** A POST call that passed every gate of the door: known client, valid body. */
export interface ActionCall {
  operationId: OperationId;
  clientId: string;
  requestId: string;
  mode: "sync" | "async";
  body: unknown;
  bodyBytes: Uint8Array;
  idempotencyKey: string | undefined;
}

export interface QueryCall {
  operationId: OperationId;
  clientId: string;
  requestId: string;
  query: object;
}

/** `body`: the JSON text of a 200, to be sent as it is. */
export interface CallAnswer {
  body: string;
  replayed: boolean;
}

export interface ExecutorOptions {
  database: Database;
  handlers: Handlers;
  ids: Ids;
  sealer: DataKeys;
  publish: Publish;
  calendarOf: CalendarOf;
  /** A job of this client can be seen. */
  jobEnqueued: (clientId: string) => void;
}

/**
 * Executes calls. A 200 is returned only after COMMIT; the effect, its events, the request row and the
 * idempotency key with the final answer are one transaction. A repeat with the same key gets the stored bytes;
 * a twin that still runs in this process is refused with `idempotency_key_in_use`, one in another process is waited for.
 */
export class Executor {
  readonly #options: ExecutorOptions;
  readonly #acceptances: Acceptances;
  readonly #runningKeys = new Set<string>();

  constructor(options: ExecutorOptions) {
    this.#options = options;
    this.#acceptances = new Acceptances(options);
  }

  async execute(call: ActionCall): Promise<CallAnswer> {
    const { dryRun } = operations[call.operationId];
    const key = dryRun ? undefined : idempotencyKeyOf(call);
    const running = key && nameOf(key);
    if (running && this.#runningKeys.has(running))
      throw new ApiError("idempotency_key_in_use", { retryAfterSeconds: 1 });
    if (running) this.#runningKeys.add(running);
    try {
      const accepted = await this.#acceptTogether(call, key);
      if (accepted !== undefined) return { body: accepted, replayed: false };
      const unit = (tx: Transaction) => this.#unit(tx, call, key);
      return await this.#options.database.write((tx) =>
        // A dry run does everything, and then nothing of it.
        dryRun
          ? tx.savepoint(
              () => unit(tx),
              () => false,
            )
          : unit(tx),
      );
    } finally {
      if (running) this.#runningKeys.delete(running);
    }
  }

  async query(call: QueryCall): Promise<CallAnswer> {
    const { database, handlers, ids, sealer } = this.#options;
    const handler = handlers[call.operationId as QueryOperationId] as QueryHandler<QueryOperationId>;
    const answer = await database.read((reader) => {
      const ready = (cursor: string) => sealer.ready([cursor], reader);
      const keys = { roots: sealer.roots, sealer, ready };
      const cursors: Cursors = createCursors(keys, call.clientId, call.operationId);
      return handler.answer(call.query as never, { ...contextOf(call, ids), reader, cursors });
    });
    return { body: JSON.stringify(answer), replayed: false };
  }

  async #unit(tx: Transaction, call: ActionCall, key: IdempotencyKey | undefined): Promise<CallAnswer> {
    const stored = key && (await takeKey(tx, key));
    if (stored !== undefined) return { body: stored, replayed: true };
    const body = await this.#first(tx, call);
    if (key) await storeAnswer(tx, key, body);
    return { body, replayed: false };
  }

  async #first(tx: Transaction, call: ActionCall): Promise<string> {
    const id = call.operationId;
    if (!isItemOperation(id)) return this.#command(tx, call, id as CommandOperationId);
    const handler = this.#options.handlers[id] as ItemHandler<ItemOperationId>;
    await handler.check?.(call.body as never, { ...contextOf(call, this.#options.ids), reader: tx });
    if (!namesItems(id, call.body)) return this.#withoutItems(tx, call, handler);
    return call.mode === "async" ? this.#accept(tx, call, id) : this.#perform(tx, call, id);
  }

  async #accept(tx: Transaction, call: ActionCall, operationId: ItemOperationId) {
    const { ids, jobEnqueued } = this.#options;
    const { request, job, answer } = toAcceptance(call, operationId, undefined, ids);
    await turnAfter(job.payload.length);
    await insertRequest(tx, { ...request, receivedAt: tx.now });
    await enqueue(tx, { ...job, dueAt: tx.now });
    tx.onVisible(() => jobEnqueued(call.clientId));
    // Before COMMIT, which writes all of it.
    await turnAfter(job.payload.length);
    return answer;
  }

  /** Together with others that are accepted at the same time, where that spares transactions; undefined: not like that. */
  async #acceptTogether(call: ActionCall, key: IdempotencyKey | undefined): Promise<string | undefined> {
    const { database, handlers, ids } = this.#options;
    const id = call.operationId;
    // On SQLite every unit shares its COMMIT with others anyway.
    if (database.engine === "sqlite" || call.mode === "sync" || !isItemOperation(id)) return undefined;
    if ((handlers[id] as ItemHandler<ItemOperationId>).check || !namesItems(id, call.body)) return undefined;
    return this.#acceptances.accept(toAcceptance(call, id, key, ids));
  }

  /** A body that names no items: the request ends here, or goes on in a job. */
  async #withoutItems(tx: Transaction, call: ActionCall, handler: ItemHandler<ItemOperationId>) {
    const { ids, jobEnqueued } = this.#options;
    const { clientId, requestId } = call;
    const begun = await handler.withoutItems!(call.body as never, { ...contextOf(call, ids), tx }, call.mode);
    await insertRequest(tx, { ...newRequest(call, tx.now), total: 0 });
    await addProgress(tx, requestId, begun.succeeded);
    if (begun.rest) {
      const { kind, payload } = begun.rest;
      const job = { id: ids("job"), clientId, kind, payload: JSON.stringify(payload), dueAt: tx.now };
      await enqueue(tx, { ...job, key: requestId });
      tx.onVisible(() => jobEnqueued(clientId));
    } else await endRequest(tx, requestId, "completed");
    const counts = { total: begun.succeeded, succeeded: begun.succeeded, failed: 0 };
    return JSON.stringify({ request_id: requestId, message: begun.message, results: [], counts });
  }

  async #perform(tx: Transaction, call: ActionCall, operationId: ItemOperationId) {
    const { handlers, ids, calendarOf } = this.#options;
    const { results, events } = await performItems(
      tx,
      operationId,
      handlers[operationId] as never,
      call.body,
      { ...contextOf(call, ids), ...(await calendarOf(tx, call.clientId)) },
    );
    if (operations[operationId].dryRun) return dryAnswer(call, results);
    // Sent together, where the database is behind a connection.
    await Promise.all([
      insertEndedRequest(tx, newRequest(call, tx.now), results),
      this.#publish(tx, call, results.length, events),
    ]);
    const handler = handlers[operationId] as ItemHandler<ItemOperationId>;
    const message = handler.summary?.(results, call.body as never) ?? summary(results);
    return answerOf(call.requestId, message, results);
  }

  async #command(tx: Transaction, call: ActionCall, operationId: CommandOperationId) {
    const { handlers, ids, calendarOf } = this.#options;
    const handler = handlers[operationId] as CommandHandler<CommandOperationId>;
    const emitted: EmittedEvent[] = [];
    const calendar = await calendarOf(tx, call.clientId);
    const answer = await handler.command(
      call.body as never,
      writeContext(tx, operationId, { ...contextOf(call, ids), ...calendar }, emitted),
    );
    await insertEndedRequest(tx, newRequest(call, tx.now), answer.results as ItemResult[]);
    await this.#publish(tx, call, answer.results.length, emitted);
    return JSON.stringify(answer);
  }

  async #publish(tx: Transaction, call: ActionCall, items: number, events: readonly EmittedEvent[]) {
    if (events.length === 0) return;
    const { clientId, requestId } = call;
    await this.#options.publish(tx, {
      clientId,
      causationId: requestId,
      bulk: items > smallRequestItems,
      events,
    });
  }
}

/** The message of an answer whose items were performed. */
export function summary(results: readonly ItemResult[]): string {
  const refused = results.filter((result) => !result.success).length;
  if (refused === 0) return `${count(results.length, "item")} processed.`;
  if (refused === results.length) return `${count(refused, "item")} refused; nothing was changed.`;
  return `${count(results.length - refused, "item")} processed, ${refused} refused.`;
}

function dryAnswer(call: ActionCall, results: readonly ItemResult[]) {
  return answerOf(call.requestId, summary(results), results);
}

function answerOf(requestId: string, message: string, results: readonly ItemResult[]): string {
  return JSON.stringify({ request_id: requestId, message, results });
}

function contextOf(call: { clientId: string; requestId: string }, ids: Ids) {
  return { clientId: call.clientId, requestId: call.requestId, ids };
}

function newRequest(call: ActionCall, receivedAt: number) {
  const { requestId: id, clientId, operationId, mode } = call;
  return { id, clientId, operationId, mode, receivedAt };
}

function idempotencyKeyOf(call: ActionCall): IdempotencyKey | undefined {
  if (call.idempotencyKey === undefined) return undefined;
  const { clientId, operationId, mode, idempotencyKey: key } = call;
  return { clientId, operationId, key, mode, fingerprint: fingerprintOf(mode, call.bodyBytes) };
}
