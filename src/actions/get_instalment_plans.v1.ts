import type { Plans } from "#src/downstream/agreements.ts";
import type { QueryHandler } from "./handler.ts";
import { invalidCursor } from "./invalid-cursor.ts";
import { queryDigest } from "./query-digest.ts";

const defaultLimit = 50;

interface PlanCursor {
  query: string;
  afterId: string;
}

/** Instalment plans in the order of their creation, page by page. A cursor belongs to its query. */
export function getInstalmentPlansV1(plans: Plans): QueryHandler<"get_instalment_plans.v1"> {
  return {
    kind: "query",
    async answer({ cursor, limit = defaultLimit, ...filter }, { reader, clientId, cursors }) {
      const query = queryDigest(filter);
      const place = cursor === undefined ? undefined : cursors.open<PlanCursor>(cursor);
      if (cursor !== undefined && place?.query !== query) throw invalidCursor("cursor");
      const page = await plans.searchPlans(reader, clientId, { ...filter, afterId: place?.afterId, limit });
      const { plans: items, nextAfterId: afterId } = page;
      return {
        items,
        next_cursor: afterId === undefined ? null : cursors.seal({ query, afterId } satisfies PlanCursor),
      };
    },
  };
}
