import { type Figures, total } from "./state.ts";

/** What is owed on one claim of an account. */
export interface Owed {
  reference: string;
  balance: Figures;
}

export interface Allocation {
  reference: string;
  part: Figures;
}

export type Strategy = "oldest_first" | "fees_first_then_oldest";

/** What `amount` takes off a balance, at most the whole of it. */
export function payClaim(
  balance: Figures,
  amount: number,
  order: "fees_first" | "amount_first" = "fees_first",
): Figures {
  if (order === "amount_first") {
    const off = Math.min(balance.amount, amount);
    return { amount: off, fees: Math.min(balance.fees, amount - off) };
  }
  const off = Math.min(balance.fees, amount);
  return { amount: Math.min(balance.amount, amount - off), fees: off };
}

/**
 * Spreads a payment over what is owed, `owed` in the order of age: claim by claim, fees before amount, or first the
 * fees of all and then the amounts. Parts and surplus always add up to `amount`, and no part is more than is owed.
 */
export function allocatePayment(
  owed: readonly Owed[],
  amount: number,
  strategy: Strategy,
): { allocations: Allocation[]; surplus: number } {
  const passes: ((balance: Figures) => Figures)[] =
    strategy === "oldest_first"
      ? [(balance) => balance]
      : [({ fees }) => ({ amount: 0, fees }), ({ amount: claimed }) => ({ amount: claimed, fees: 0 })];
  const parts = new Map<string, Figures>();
  let left = amount;
  for (const pass of passes) {
    for (const { reference, balance } of owed) {
      if (left === 0) break;
      const part = payClaim(pass(balance), left);
      left -= total(part);
      if (total(part) > 0) parts.set(reference, add(parts.get(reference), part));
    }
  }
  return { allocations: [...parts].map(([reference, part]) => ({ reference, part })), surplus: left };
}

function add(one: Figures | undefined, other: Figures): Figures {
  return one ? { amount: one.amount + other.amount, fees: one.fees + other.fees } : other;
}
