import type { Journeys } from "#src/downstream/claims.ts";
import type { ItemHandler } from "./handler.ts";
import { journeyOutcome } from "./journey-changes.ts";

/** Lets a paused journey go on. */
export function resumeJourneysV1(journeys: Journeys): ItemHandler<"resume_journeys.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const change = await journeys.resume(context.tx, context, input);
      return journeyOutcome(context.emit, change, "Journey resumed.");
    },
  };
}
