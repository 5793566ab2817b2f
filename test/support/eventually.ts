import { setTimeout as pause, setImmediate } from "node:timers/promises";
import { inspect } from "node:util";

/** As long as a test waits for one thing, or for one more step towards it; a test has twice as long in all. */
export const patienceMs = 25_000;
const shownCharacters = 2000;
const longestRestMs = 20;

export interface Waiting<Value> {
  /** Throws when it can no longer happen: what the test has started has ended, say. */
  alive?: () => void;
  /** What grows or shrinks on the way; whenever it has changed, the patience begins anew. */
  progress?: (value: Value) => unknown;
  /** Where a minute is documented, 25 s are not enough. */
  forMs?: number;
  /** Pause between two looks. By default a turn of the event loop, or as long as the look has taken: it is not to crowd out. */
  everyMs?: number;
}

/**
 * Looks until `wanted` says yes to what `look` gives, and resolves to that. `what` says what is waited for; after 25 s
 * without it, or without progress, this rejects with that and with what was seen instead.
 */
export async function eventually<Value>(
  what: string,
  look: () => Value | Promise<Value>,
  wanted: (value: Value) => boolean = Boolean,
  { alive = () => {}, progress = () => 0, forMs = patienceMs, everyMs = 0 }: Waiting<Value> = {},
): Promise<Value> {
  let seen: unknown = "nothing: the first look has not ended";
  let step: unknown;
  let deadline = performance.now() + forMs;
  const given = () => tooLate(what, forMs, seen);
  for (;;) {
    alive();
    const beganAt = performance.now();
    const value = await inTime(Promise.resolve(look()), deadline, given);
    if (wanted(value)) return value;
    seen = value;
    const now = progress(value);
    if (now !== step) deadline = performance.now() + forMs;
    step = now;
    if (performance.now() >= deadline) throw given();
    const restMs = Math.max(everyMs, Math.min(performance.now() - beganAt, longestRestMs));
    if (restMs < 1) await setImmediate();
    else await pause(restMs);
  }
}

/** The promise, or after 25 s an error that says what was waited for, and what there is instead. */
export function within<Value>(
  what: string,
  promise: Promise<Value>,
  seen: () => unknown = () => "it has not come",
  forMs = patienceMs,
): Promise<Value> {
  return inTime(promise, performance.now() + forMs, () => tooLate(what, forMs, seen()));
}

/** Of work that goes on beside the test: throws what it has failed with, as soon as it has. */
export function failureOf(work: Promise<unknown>): () => void {
  let failure: { error: unknown } | undefined;
  work.catch((error: unknown) => {
    failure = { error };
  });
  return () => {
    if (failure) throw failure.error;
  };
}

async function inTime<Value>(promise: Promise<Value>, deadline: number, late: () => Error): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), Math.max(0, deadline - performance.now()));
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function tooLate(what: string, forMs: number, seen: unknown): Error {
  const shown = typeof seen === "string" ? seen : inspect(seen, { depth: 6 });
  return new Error(`waited ${forMs / 1000} s for this: ${what}. Instead: ${shown.slice(0, shownCharacters)}`);
}
