import type { Item } from "#src/contract/operations.ts";
import { realisticClaim } from "#test/support/claims.ts";
import type { PostRequest } from "./poster.ts";

/** The `index`-th claim with one debtor, as version 2 of the import takes it. */
export function claimContent(index: number, prefix: string): Item<"import_claims.v2"> {
  const { debtor, fees = 0, ...same } = realisticClaim(index, prefix);
  return {
    ...same,
    fee_items: fees === 0 ? [] : [{ code: "reminder", amount: fees }],
    debtors: [{ ...debtor, primary: true }],
  };
}

export function importBody(first: number, claims: number, prefix: string): string {
  return JSON.stringify({
    claims: Array.from({ length: claims }, (_, index) => claimContent(first + index, prefix)),
  });
}

/** `count` imports of so many new claims each, the clients in turn: client `n` calls with the `n`-th headers. */
export function imports(first: number, count: number, claimsEach: number, clients: number): PostRequest[] {
  return Array.from({ length: count }, (_, index) => ({
    path: "/v2/import_claims",
    headers: index % clients,
    body: importBody(first + index * claimsEach, claimsEach, "ONE"),
  }));
}

/** `count` calls that create an account each, the clients in turn: client `n` calls with the `n`-th headers. */
export function accountCreations(first: number, count: number, clients: number): PostRequest[] {
  return Array.from({ length: count }, (_, index) => ({
    path: "/v1/create_accounts",
    headers: index % clients,
    body: JSON.stringify({
      accounts: [{ reference: `ACC-${first + index}`, currency: "EUR", meta: { region: "north" } }],
    }),
  }));
}

/** `count` payments of 0.01 on a claim, each in a request of its own. */
export function paymentsOfOne(claim: { reference: string; currency: string }, count: number): PostRequest[] {
  const { reference, currency } = claim;
  return Array.from({ length: count }, (_, index) => {
    const payment = {
      payment_reference: `PAY-${index}`,
      claim_reference: reference,
      amount: 1,
      currency,
      paid_at: "2026-03-01T10:00:00Z",
    };
    return { path: "/v1/record_payments", headers: 0, body: JSON.stringify({ payments: [payment] }) };
  });
}
