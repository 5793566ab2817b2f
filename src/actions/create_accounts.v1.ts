import type { Accounts } from "#src/downstream/accounts.ts";
import type { ItemHandler } from "./handler.ts";

/** Creates an account; one that is there is refused. */
export function createAccountsV1(accounts: Accounts): ItemHandler<"create_accounts.v1"> {
  return {
    kind: "items",
    apart: true,
    async item(input, { tx, emit, ...cause }) {
      const change = await accounts.createAccount(tx, cause, input);
      if (change.kind === "refused") return { success: false, faults: change.faults };
      if (change.kind === "unchanged") return { success: true, message: "Nothing to change." };
      const account = change.record;
      const subject = { kind: "account" as const, reference: account.reference };
      emit("account.created.v1", { subject, sequence: account.sequence, data: { account } });
      return { success: true, message: "Account created." };
    },
  };
}
