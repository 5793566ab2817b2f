import { isStorable } from "../core/text.ts";
import type { Value } from "./database.ts";

/** A value that the engines would keep differently, or one of them not at all. The message never shows it. */
export class UnstorableValue extends Error {
  constructor(place: number, why: string) {
    super(`parameter $${place + 1} cannot be stored: ${why}`);
    this.name = "UnstorableValue";
  }
}

/**
 * Refuses what PostgreSQL would refuse or repair and SQLite would keep, so that no engine takes what the other one does
 * not: text with NUL or half a surrogate pair, numbers that are no integers within plus or minus 2^53. It is the last
 * belt: what callers send is refused before, where the answer can name it. Throws UnstorableValue.
 */
export function refuseUnstorable(params: readonly Value[]): void {
  for (let place = 0; place < params.length; place++) {
    const value = params[place];
    if (typeof value === "string") {
      if (!isStorable(value)) throw new UnstorableValue(place, "text with NUL or half a surrogate pair");
    } else if (typeof value === "number" && !Number.isSafeInteger(value))
      throw new UnstorableValue(place, "a number that is no integer within 2^53");
  }
}
