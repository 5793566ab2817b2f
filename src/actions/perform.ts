import { messages, type NewestMessageId } from "#src/contract/messages.ts";
import { type Body, type ItemOperationId, type OperationId, operations } from "#src/contract/operations.ts";
import type { Calendar } from "#src/core/calendar.ts";
import { messageId } from "#src/core/ids.ts";
import { Turnover } from "#src/downstream/turnover.ts";
import type { ItemResult } from "#src/queue/requests.ts";
import type { Transaction } from "#src/store/database.ts";
import type { EmittedEvent } from "#src/webhooks/outbox.ts";
import type { CallContext, Emit, ItemHandler, ItemOutcome, Timer, WriteContext } from "./handler.ts";
import { scheduleTimers } from "./timers.ts";

export interface Performed {
  /** One per item, in the order of the items. */
  results: ItemResult[];
  /** What the items emitted, in their order; only of items that succeeded. */
  events: EmittedEvent[];
}

/**
 * Runs the items of one action, one after another, each in a savepoint of its own: a refused item changes
 * nothing and emits nothing, the others stand. A throw ends the whole unit. Sync and async calls run this.
 */
export async function performItems<Id extends ItemOperationId>(
  tx: Transaction,
  operationId: Id,
  handler: ItemHandler<Id>,
  body: unknown,
  call: CallContext & Calendar,
): Promise<Performed> {
  const items = itemsOf(operationId, body);
  tx.takeTurn(call.clientId);
  const all = items.map(({ item }) => item) as Parameters<typeof handler.item>[0][];
  await handler.prepare?.(all, { ...call, tx });
  const turnover = new Turnover();
  const done: { result: ItemResult; events: EmittedEvent[] }[] = [];
  for (const [index, { item, reference, pointer }] of inOrder(items, handler.apart)) {
    const undo = turnover.mark();
    const emitted: EmittedEvent[] = [];
    const id = messageId(call.requestId, index);
    const context = {
      ...writeContext(tx, operationId, call, emitted),
      messageId: id,
      turnover,
      schedule: (...timers: Timer[]) => scheduleTimers(tx, call, timers),
    };
    const outcome = await tx.savepoint(
      () => handler.item(item as Parameters<typeof handler.item>[0], context, body as Body<Id>),
      (result) => result.success,
    );
    if (!outcome.success) undo();
    done[index] = {
      result: toResult(reference, id, pointer, outcome),
      events: outcome.success ? emitted : [],
    };
  }
  await turnover.settle(tx, call.clientId);
  return { results: done.map(({ result }) => result), events: done.flatMap(({ events }) => events) };
}

type Numbered = [index: number, item: ReturnType<typeof itemsOf>[number]];

/** The items in the order in which they take effect, each with its place in the request. */
function inOrder(items: ReturnType<typeof itemsOf>, apart = false): Iterable<Numbered> {
  if (!apart) return items.entries();
  return [...items.entries()].sort(([, one], [, other]) => (one.reference < other.reference ? -1 : 1));
}

/** The context of a unit that may write; collects what it emits, and refuses what `x-action.emits` does not declare. */
export function writeContext(
  tx: Transaction,
  operationId: OperationId,
  call: CallContext & Calendar,
  emitted: EmittedEvent[],
): WriteContext {
  const declared: readonly string[] = operations[operationId].emits;
  return { ...call, tx, emit: emitInto(emitted, operationId, ({ type }) => declared.includes(type)) };
}

/** Collects messages; one that its emitter has not declared is a bug to stop at. */
export function emitInto(
  emitted: EmittedEvent[],
  emitter: string,
  declares: (message: (typeof messages)[NewestMessageId]) => boolean,
): Emit {
  return (id, emission) => {
    if (!declares(messages[id])) throw new Error(`${emitter} does not declare that it emits ${id}`);
    emitted.push({ messageId: id, ...emission });
  };
}

function toResult(reference: string, id: string, pointer: string, outcome: ItemOutcome): ItemResult {
  if (outcome.success) {
    const { message, messageId: first } = outcome;
    return { reference, success: true, message_id: first ?? id, message, errors: [] };
  }
  const errors = outcome.faults.map((fault) => ({ ...fault, path: pointer + fault.path }));
  return { reference, success: false, message_id: id, message: "Refused; nothing was changed.", errors };
}

/** Answers for items that are valid and accepted, before anything was performed. */
export function acceptedResults(
  operationId: ItemOperationId,
  body: unknown,
  requestId: string,
): ItemResult[] {
  return itemsOf(operationId, body).map(({ reference }, index) => ({
    reference,
    success: true,
    message_id: messageId(requestId, index),
    message: "Accepted; it will be processed.",
    errors: [],
  }));
}

/** Whether a valid body names items at all: where the contract allows it, it can say something else instead. */
export function namesItems(operationId: ItemOperationId, body: unknown): boolean {
  return Object.hasOwn(body as object, operations[operationId].items);
}

/** The items of a valid body, each with the key that names its result and its place as a JSON pointer. */
export function itemsOf(
  operationId: ItemOperationId,
  body: unknown,
): { item: Record<string, unknown>; reference: string; pointer: string }[] {
  const { items: member, itemKey } = operations[operationId];
  const items = (body as Record<string, Record<string, unknown>[]>)[member] ?? [];
  return items.map((item, index) => ({
    item,
    reference: String(item[itemKey]),
    pointer: `/${member}/${index}`,
  }));
}
