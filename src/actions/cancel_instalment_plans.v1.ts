import type { Plans } from "#src/downstream/agreements.ts";
import type { ItemHandler } from "./handler.ts";
import { notDone } from "./money-changes.ts";
import { aboutPlan } from "./plan-changes.ts";

/** Ends a plan; what is owed stays owed. */
export function cancelInstalmentPlansV1(plans: Plans): ItemHandler<"cancel_instalment_plans.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const change = await plans.cancelPlan(context.tx, context, input);
      if (change.kind !== "plan") return notDone(change);
      const { plan } = change;
      context.emit("instalment_plan.cancelled.v1", { ...aboutPlan(plan), data: { plan } });
      return { success: true, message: "Instalment plan cancelled." };
    },
  };
}
