import type { Agreements } from "#src/downstream/agreements.ts";
import { aboutClaim } from "./claim-changes.ts";
import type { ItemHandler } from "./handler.ts";
import { notDone } from "./money-changes.ts";

/** Ends a dispute; the balance stays. */
export function resolveDisputesV1(agreements: Agreements): ItemHandler<"resolve_disputes.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const done = await agreements.resolveDispute(context.tx, context, input);
      if (done.kind !== "done") return notDone(done);
      const {
        dispute,
        change: { claim },
      } = done;
      context.emit("dispute.resolved.v1", { ...aboutClaim(claim), data: { claim, dispute } });
      return { success: true, message: "Dispute resolved." };
    },
  };
}
