import { dayBefore } from "#src/core/calendar.ts";
import type { Plans } from "#src/downstream/agreements.ts";
import type { ItemHandler, Timer } from "./handler.ts";
import { notDone } from "./money-changes.ts";
import { aboutPlan } from "./plan-changes.ts";

/** Agrees on instalments; two timers for each, written together with it: its day begins, and its day is over. */
export function createInstalmentPlansV1(plans: Plans): ItemHandler<"create_instalment_plans.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const change = await plans.createPlan(context.tx, context, input);
      if (change.kind !== "plan") return notDone(change);
      const { plan } = change;
      const reference = plan.plan_reference;
      const timers = plan.instalments.flatMap(({ due_date: date }): Timer[] => [
        { kind: "instalment_due", reference, date: dayBefore(date) },
        { kind: "instalment_missed", reference, date },
      ]);
      await context.schedule(...timers);
      context.emit("instalment_plan.created.v1", { ...aboutPlan(plan), data: { plan } });
      return { success: true, message: "Instalment plan created." };
    },
  };
}
