import { ApiError } from "#src/core/errors.ts";
import type { Accounts } from "#src/downstream/accounts.ts";
import type { QueryHandler } from "./handler.ts";

/** One account as it is now, with what is owed on its claims. */
export function getAccountV1(accounts: Accounts): QueryHandler<"get_account.v1"> {
  return {
    kind: "query",
    async answer({ reference }, { reader, clientId }) {
      const account = await accounts.findAccount(reader, clientId, reference);
      if (!account) throw new ApiError("account_not_found");
      return account;
    },
  };
}
