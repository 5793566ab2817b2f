import { type Book, type Movement, sum } from "./book.ts";

const both = (movements: Movement[]) => sum(movements.map(({ amount, fees }) => amount + fees));

/** The statement of some days, per currency: a movement counts on the day on which it was booked. */
export function statementOf(book: Book, from: string, to: string) {
  const movements = [...book.claims.values()].flatMap((claim) => claim.movements);
  const dayOf = (movement: Movement) => book.bookedOn.get(movement)!;
  const known = movements.filter((movement) => dayOf(movement) <= to);
  const currencies = [...new Set(known.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const all = known.filter((movement) => movement.currency === currency);
    const inPeriod = (kind: string) => all.filter((one) => one.kind === kind && dayOf(one) >= from);
    return {
      currency,
      opening: both(all.filter((movement) => dayOf(movement) < from)),
      claimed: sum(inPeriod("opening").map(({ amount }) => amount)),
      fees: sum(inPeriod("opening").map(({ fees }) => fees)) + both(inPeriod("fee")),
      debited: both(inPeriod("debit")),
      credited: 0 - both(inPeriod("credit")),
      paid: 0 - both(inPeriod("payment")),
      reversed: both(inPeriod("reversal")),
      adjusted: both(inPeriod("adjustment")),
      closing: both(all),
    };
  });
}
