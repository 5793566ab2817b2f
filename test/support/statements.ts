import type { Answer } from "#src/contract/operations.ts";

export type StatementLine = Answer<"get_statement.v1">["currencies"][number];

/** What a statement looks at of a movement. */
export interface Booked {
  currency: StatementLine["currency"];
  kind: string;
  amount: number;
  fees: number;
}

/** The lines of a period, added up movement by movement. */
export function addedUp(before: readonly Booked[], during: readonly Booked[]): StatementLine[] {
  const currencies = new Set([...before, ...during].map(({ currency }) => currency));
  return [...currencies].sort().map((currency) => {
    const opening = sum(before.filter((each) => each.currency === currency));
    const moved = during.filter((each) => each.currency === currency);
    const of = (kind: string) => moved.filter((each) => each.kind === kind);
    const claims = of("opening");
    return {
      currency,
      opening,
      claimed: claims.reduce((total, { amount }) => total + amount, 0),
      fees: claims.reduce((total, { fees }) => total + fees, 0) + sum(of("fee")),
      debited: sum(of("debit")),
      credited: 0 - sum(of("credit")),
      paid: 0 - sum(of("payment")),
      reversed: sum(of("reversal")),
      adjusted: sum(of("adjustment")),
      closing: opening + sum(moved),
    };
  });
}

/** What the line's own columns say that is owed at the end. */
export function closingOf(line: StatementLine): number {
  const more = line.claimed + line.fees + line.debited + line.reversed + line.adjusted;
  return line.opening + more - line.credited - line.paid;
}

function sum(movements: readonly Booked[]): number {
  return movements.reduce((total, { amount, fees }) => total + amount + fees, 0);
}
