import type { Journeys } from "#src/downstream/claims.ts";
import type { ItemHandler } from "./handler.ts";
import { journeyOutcome } from "./journey-changes.ts";

/** Holds a journey; with `until` a timer, written together with it, ends the pause. */
export function pauseJourneysV1(journeys: Journeys): ItemHandler<"pause_journeys.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const { claim_reference: reference, until } = input;
      const change = await journeys.pause(context.tx, context, input);
      if (change.kind === "changed" && until !== undefined) {
        await context.schedule({ kind: "pause_until", reference, date: until });
      }
      return journeyOutcome(context.emit, change, "Journey paused.");
    },
  };
}
