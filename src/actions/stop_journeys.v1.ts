import type { Journeys } from "#src/downstream/claims.ts";
import type { ItemHandler } from "./handler.ts";
import { journeyOutcome } from "./journey-changes.ts";

/** Ends a journey for good; the claim stays active. */
export function stopJourneysV1(journeys: Journeys): ItemHandler<"stop_journeys.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const change = await journeys.stop(context.tx, context, input);
      return journeyOutcome(context.emit, change, "Journey stopped.");
    },
  };
}
