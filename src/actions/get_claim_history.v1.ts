import { ApiError } from "#src/core/errors.ts";
import type { Claims } from "#src/downstream/claims.ts";
import type { QueryHandler } from "./handler.ts";
import { invalidCursor } from "./invalid-cursor.ts";

const defaultLimit = 50;

interface HistoryCursor {
  reference: string;
  after: number;
}

/** Every change of a claim with its cause, oldest first. A cursor belongs to the claim that it was made for. */
export function getClaimHistoryV1(claims: Claims): QueryHandler<"get_claim_history.v1"> {
  return {
    kind: "query",
    async answer({ reference, cursor, limit = defaultLimit }, { reader, clientId, cursors }) {
      const place = cursor === undefined ? { reference, after: 0 } : cursors.open<HistoryCursor>(cursor);
      if (place?.reference !== reference) throw invalidCursor("cursor");
      const entries = await claims.findHistory(reader, clientId, reference, place.after, limit + 1);
      if (!entries) throw new ApiError("claim_not_found");
      const items = entries.slice(0, limit);
      const next = { reference, after: items.at(-1)?.sequence ?? place.after } satisfies HistoryCursor;
      return { items, next_cursor: entries.length > limit ? cursors.seal(next) : null };
    },
  };
}
