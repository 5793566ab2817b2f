import { ApiError } from "#src/core/errors.ts";
import type { Accounts } from "#src/downstream/accounts.ts";
import type { Claims } from "#src/downstream/claims.ts";
import { claimPage } from "./claim-pages.ts";
import type { QueryHandler } from "./handler.ts";

/** The claims of one account in the order of their creation, page by page. */
export function getAccountClaimsV1(
  claims: Claims,
  accounts: Accounts,
): QueryHandler<"get_account_claims.v1"> {
  return {
    kind: "query",
    async answer({ reference, status, cursor, limit }, context) {
      const filter = { account_reference: reference, ...(status === undefined ? {} : { status }) };
      const page = await claimPage(claims, context, filter, { cursor, limit });
      const known =
        page.items.length > 0 || (await accounts.hasAccount(context.reader, context.clientId, reference));
      if (!known) throw new ApiError("account_not_found");
      return page;
    },
  };
}
