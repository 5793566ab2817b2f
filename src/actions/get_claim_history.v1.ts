import { ApiError } from "#src/core/errors.ts";
import type { Claims } from "#src/downstream/claims.ts";
import type { QueryHandler } from "./handler.ts";
import { pageCursors } from "./page-cursors.ts";

const defaultLimit = 50;

/** Every change of a claim with its cause, oldest first. A cursor belongs to the claim that it was made for. */
export function getClaimHistoryV1(claims: Claims): QueryHandler<"get_claim_history.v1"> {
  return {
    kind: "query",
    async answer({ reference, cursor, limit = defaultLimit }, { reader, clientId, cursors }) {
      const places = pageCursors<{ sequence: number }>(cursors, { reference });
      const after = (await places.open(cursor))?.sequence ?? 0;
      const entries = await claims.findHistory(reader, clientId, reference, after, limit + 1);
      if (!entries) throw new ApiError("claim_not_found");
      const items = entries.slice(0, limit);
      const next = entries.length > limit ? { sequence: items.at(-1)!.sequence } : undefined;
      return { items, next_cursor: places.seal(next) };
    },
  };
}
