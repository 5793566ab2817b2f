import type { Debtors } from "#src/downstream/accounts.ts";
import type { ItemHandler } from "./handler.ts";

/** Creates a debtor, or replaces what is known of them as a whole. */
export function upsertDebtorsV1(debtors: Debtors): ItemHandler<"upsert_debtors.v1"> {
  return {
    kind: "items",
    apart: true,
    async item(input, { tx, emit, ...cause }) {
      const change = await debtors.upsertDebtor(tx, cause, input);
      if (change.kind === "refused") return { success: false, faults: change.faults };
      if (change.kind === "unchanged") return { success: true, message: "Nothing to change." };
      const { kind, record: debtor, changed } = change;
      const subject = { kind: "debtor" as const, reference: debtor.reference };
      emit("debtor.updated.v1", { subject, sequence: debtor.sequence, data: { debtor, changed } });
      return { success: true, message: kind === "created" ? "Debtor created." : "Debtor updated." };
    },
  };
}
