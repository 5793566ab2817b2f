import type { Agreements } from "#src/downstream/agreements.ts";
import { aboutClaim } from "./claim-changes.ts";
import type { ItemHandler } from "./handler.ts";
import { notDone } from "./money-changes.ts";

/** The debtor promises to pay by a day; a timer, written together with it, looks whether it was kept. */
export function createPromisesToPayV1(agreements: Agreements): ItemHandler<"create_promises_to_pay.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const done = await agreements.promise(context.tx, context, input);
      if (done.kind !== "done") return notDone(done);
      const {
        promise,
        change: { claim },
      } = done;
      await context.schedule({ kind: "promise_due", reference: claim.reference, date: input.due_date });
      context.emit("promise.created.v1", { ...aboutClaim(claim), data: { claim, promise } });
      return { success: true, message: "Promise recorded." };
    },
  };
}
