import type { Agreements } from "#src/downstream/agreements.ts";
import { aboutClaim } from "./claim-changes.ts";
import type { ItemHandler } from "./handler.ts";
import { notDone } from "./money-changes.ts";

/** Ends a promise before its day. */
export function cancelPromisesToPayV1(agreements: Agreements): ItemHandler<"cancel_promises_to_pay.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const done = await agreements.cancelPromise(context.tx, context, input);
      if (done.kind !== "done") return notDone(done);
      const {
        promise,
        change: { claim },
      } = done;
      context.emit("promise.cancelled.v1", { ...aboutClaim(claim), data: { claim, promise } });
      return { success: true, message: "Promise cancelled." };
    },
  };
}
