import type { Book } from "./book.ts";
import { endOfDay } from "./days.ts";

export type WaitingKind = "pause_until" | "promise_due" | "instalment_due" | "instalment_missed";

export const keyOf = (kind: WaitingKind, reference: string, day: string) => `${kind} ${reference} ${day}`;

/** Remembers when a date was first written down: of two that pass at once it is the first that happens first. */
export function note(book: Book, kind: WaitingKind, reference: string, day: string): void {
  const key = keyOf(kind, reference, day);
  if (!book.noted.has(key)) book.noted.set(key, Math.max(0, ...book.noted.values()) + 1);
}

/** Forgets the dates whose day is over. */
export function forgetPassed(book: Book): void {
  for (const key of book.noted.keys()) {
    const day = key.slice(key.lastIndexOf(" ") + 1);
    if (endOfDay(day, book.zone) <= book.now) book.noted.delete(key);
  }
}
