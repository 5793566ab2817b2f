import { delivery } from "#generated/delivery.ts";
import { type MessageId, messageViolation } from "#src/contract/messages.ts";
import type { Log } from "#src/core/log.ts";
import { longestBodyBytes, toStem } from "./message.ts";

export interface StemOptions {
  log: Log;
  /** Outside production a message that breaks its own schema is a bug to stop at. */
  strict: boolean;
}

/** One version of an event as it is stored. What is not valid is kept, and is never sent. */
export interface Stem {
  id: MessageId;
  stem: string;
  valid: boolean;
}

const { bodyMaxBytes } = delivery.sizes;
const validTail = { sent_at: "2026-01-01T00:00:00.000Z", attempt: 1, signature: "0".repeat(64) };

/**
 * The stem of an event in the version `id`, looked at with the message's schema; a body that could grow beyond the
 * documented size is a violation too. Throws for a violation when `strict`, else raises an alarm.
 */
export function renderStem(options: StemOptions, id: MessageId, event: Record<string, unknown>): Stem {
  const stem = toStem(event);
  const violation =
    messageViolation(id, { ...event, ...validTail }) ??
    (longestBodyBytes(stem) > bodyMaxBytes ? `${id}: larger than ${bodyMaxBytes} bytes` : undefined);
  if (violation === undefined) return { id, stem, valid: true };
  if (options.strict) throw new Error(`message breaks its schema: ${violation}`);
  options.log.error({ event: event.id, violation, alarm: "schema_violation" }, "message breaks its schema");
  return { id, stem, valid: false };
}
