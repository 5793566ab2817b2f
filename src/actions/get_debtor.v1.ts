import { ApiError } from "#src/core/errors.ts";
import type { Debtors } from "#src/downstream/accounts.ts";
import type { QueryHandler } from "./handler.ts";

/** What is known of one debtor. */
export function getDebtorV1(debtors: Debtors): QueryHandler<"get_debtor.v1"> {
  return {
    kind: "query",
    async answer({ reference }, { reader, clientId }) {
      const debtor = await debtors.findDebtor(reader, clientId, reference);
      if (!debtor) throw new ApiError("debtor_not_found");
      return debtor;
    },
  };
}
