import type { Accounts } from "#src/downstream/accounts.ts";
import type { ItemHandler } from "./handler.ts";

/** Changes an account: what is left out stays, null removes, the currency never changes. */
export function updateAccountsV1(accounts: Accounts): ItemHandler<"update_accounts.v1"> {
  return {
    kind: "items",
    apart: true,
    async item(input, { tx, emit, ...cause }) {
      const change = await accounts.updateAccount(tx, cause, input);
      if (change.kind === "refused") return { success: false, faults: change.faults };
      if (change.kind === "unchanged") return { success: true, message: "Nothing to change." };
      const { record: account, changed } = change;
      const subject = { kind: "account" as const, reference: account.reference };
      emit("account.updated.v1", { subject, sequence: account.sequence, data: { account, changed } });
      return { success: true, message: "Account updated." };
    },
  };
}
