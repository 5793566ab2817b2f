import type { Agreements } from "#src/downstream/agreements.ts";
import { aboutClaim } from "./claim-changes.ts";
import type { ItemHandler } from "./handler.ts";
import { notDone } from "./money-changes.ts";

/** The debtor objects to a claim; its journey is held meanwhile. */
export function openDisputesV1(agreements: Agreements): ItemHandler<"open_disputes.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const done = await agreements.openDispute(context.tx, context, input);
      if (done.kind !== "done") return notDone(done);
      const {
        dispute,
        change: { claim },
      } = done;
      context.emit("dispute.opened.v1", { ...aboutClaim(claim), data: { claim, dispute } });
      return { success: true, message: "Dispute opened." };
    },
  };
}
