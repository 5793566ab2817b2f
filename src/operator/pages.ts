import type { FlagValues } from "./command.ts";
import { integerOf } from "./flags.ts";

const shownByDefault = 50;
const shownAtMost = 1000;

/** Flags of a verb that lists page by page. */
export const pageFlags = { limit: "number", cursor: "text" } as const;

/** What such a verb says of its pages. */
export const pageWords = `${shownByDefault} at a time (--limit, at most ${shownAtMost}); --cursor takes next_cursor of the page before`;

/** Which rows to read: one more than are shown, so that it is known whether there is another page. */
export function pageOf(flags: FlagValues): { afterId: string | undefined; limit: number } {
  const limit = integerOf(flags, "limit", 1, shownAtMost) ?? shownByDefault;
  return { afterId: flags.cursor as string | undefined, limit: limit + 1 };
}

/** `{<name>: […], next_cursor}` of what was read by `pageOf`; the cursor is the last id shown, null on the last page. */
export function toPage<Row extends { id: string }>(
  name: string,
  rows: readonly Row[],
  limit: number,
  shown: (row: Row) => object,
): object {
  const page = rows.slice(0, limit - 1);
  return { [name]: page.map(shown), next_cursor: rows.length < limit ? null : page.at(-1)!.id };
}
