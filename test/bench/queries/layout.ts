import type { Item } from "#src/contract/operations.ts";
import { realisticClaim } from "#test/support/claims.ts";

/** How many claims a database has, and how they lie in it. */
export interface Size {
  /** In the whole database. */
  claims: number;
  /** Of the client that is measured. */
  ofClient: number;
  /** In one account of that client, all of them also claims of one debtor. */
  ofAccount: number;
}

/** What the queries ask for. */
export const names = {
  account: "ACC-BIG",
  debtor: "D-BIG",
  portfolio: "P-1",
  /** A portfolio of older claims that nothing happened to: nothing in it is in the account, or withdrawn. */
  quietPortfolio: "P-QUIET",
};

export const referenceOf = (index: number) => `INV-${String(index).padStart(7, "0")}`;

/** The `index`-th claim of the measured client: every so many are in the one account, a tenth in the quiet portfolio. */
export function contentOf({ ofClient, ofAccount }: Size, index: number): Item<"import_claims.v2"> {
  const { debtor, fees = 0, reference: _reference, ...same } = realisticClaim(index);
  const isBig = inAccount({ ofClient, ofAccount }, index);
  return {
    ...same,
    reference: referenceOf(index),
    currency: "EUR",
    account_reference: isBig ? names.account : `ACC-${index % Math.ceil(ofClient / 20)}`,
    portfolio: isQuiet(index) ? names.quietPortfolio : `P-${index % 3}`,
    fee_items: fees === 0 ? [] : [{ code: "reminder", amount: fees }],
    debtors: [
      { ...debtor, reference: `D-${index}`, primary: true },
      ...(isBig ? [{ ...debtor, reference: names.debtor, primary: false }] : []),
    ],
  };
}

/** What happens to the claim when all are there. In the account claims are resolved, elsewhere also withdrawn. */
export function endOf(size: Size, index: number): "resolve" | "withdraw" | undefined {
  if (inAccount(size, index)) return (index / stepOf(size)) % 5 === 0 ? "resolve" : undefined;
  if (index % 10 === 3) return "withdraw";
  return index % 10 === 5 ? "resolve" : undefined;
}

const stepOf = ({ ofClient, ofAccount }: Omit<Size, "claims">) => Math.floor(ofClient / ofAccount / 2) * 2;
const inAccount = (size: Omit<Size, "claims">, index: number) => index % stepOf(size) === 0;
const isQuiet = (index: number) => index % 10 === 1;
