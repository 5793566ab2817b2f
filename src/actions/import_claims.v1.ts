import type { Claim } from "#src/contract/messages.ts";
import type { Item } from "#src/contract/operations.ts";
import type { Fault } from "#src/core/errors.ts";
import type { Claims } from "#src/downstream/claims.ts";
import { claimOutcome } from "./claim-changes.ts";
import type { ItemHandler } from "./handler.ts";

type Input = Item<"import_claims.v1">;
type Content = Item<"import_claims.v2">;

/** The code of the one fee item that fees without items are kept as. */
const plainFeesCode = "fees";

/** Version 1 knows one debtor and one sum of fees: it is turned into version 2, and nothing that version 2 sent is lost. */
export function importClaimsV1(claims: Claims): ItemHandler<"import_claims.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const before = await claims.findClaim(context.tx, context.clientId, input.reference);
      const content = toContent(input, before);
      if ("code" in content) return { success: false, faults: [content] };
      const change = await claims.importClaim(context.tx, context, content);
      const outcome = claimOutcome(context.emit, change, {
        created: "Claim created.",
        changed: "Claim updated.",
      });
      return outcome.success ? outcome : { success: false, faults: outcome.faults.map(toVersion1) };
    },
  };
}

/** The same claim in version 2, or why version 1 cannot say it of the claim that is there. */
export function toContent(input: Input, before: Claim | undefined): Content | Fault {
  const { debtor, fees, ...same } = input;
  const debtors = toDebtors(debtor, before);
  const items = toFeeItems(fees, before);
  if ("code" in debtors) return debtors;
  if (items && "code" in items) return items;
  return { ...same, debtors, ...(items ? { fee_items: items } : {}) };
}

function toDebtors(debtor: Input["debtor"], before: Claim | undefined): Content["debtors"] | Fault {
  if (!before || before.debtors.length === 1) return [{ ...debtor, primary: true }];
  if (debtor.reference === before.debtor.reference)
    return before.debtors.map((other) => (other.primary ? { ...debtor, primary: true } : other));
  return {
    code: "several_debtors",
    path: "/debtor/reference",
    message:
      "The claim has several debtors, and this is not its primary one. Send that one, or the list with version 2.",
  };
}

/** Undefined where the fees stay as they are. */
function toFeeItems(fees: number | undefined, before: Claim | undefined): Content["fee_items"] | Fault {
  if (fees === undefined || fees === before?.fees) return undefined;
  if (before && isItemised(before.fee_items)) {
    return {
      code: "itemised_fees",
      path: "/fees",
      message:
        "The fees of this claim are itemised. Leave fees out, send their sum, or the items with version 2.",
    };
  }
  return fees === 0 ? [] : [{ code: plainFeesCode, amount: fees }];
}

function isItemised([first, ...others]: Claim["fee_items"]): boolean {
  if (!first) return false;
  return others.length > 0 || first.code !== plainFeesCode || first.description !== undefined;
}

function toVersion1(fault: Fault): Fault {
  return {
    ...fault,
    path: fault.path.replace("/fee_items", "/fees").replace(/^\/debtors(\/\d+)?/, "/debtor"),
  };
}
