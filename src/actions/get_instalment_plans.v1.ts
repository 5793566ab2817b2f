import type { Plans } from "#src/downstream/agreements.ts";
import type { QueryHandler } from "./handler.ts";
import { pageCursors } from "./page-cursors.ts";

const defaultLimit = 50;

/** Instalment plans in the order of their creation, page by page. A cursor belongs to its query. */
export function getInstalmentPlansV1(plans: Plans): QueryHandler<"get_instalment_plans.v1"> {
  return {
    kind: "query",
    async answer({ cursor, limit = defaultLimit, ...filter }, { reader, clientId, cursors }) {
      const places = pageCursors<{ afterId: string }>(cursors, filter);
      const afterId = (await places.open(cursor))?.afterId;
      const { plans: items, nextAfterId } = await plans.searchPlans(reader, clientId, {
        ...filter,
        afterId,
        limit,
      });
      return {
        items,
        next_cursor: places.seal(nextAfterId === undefined ? undefined : { afterId: nextAfterId }),
      };
    },
  };
}
