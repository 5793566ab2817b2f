import { type Calendar, dateAt, dayBefore, endOfDay } from "#src/core/calendar.ts";
import type { Reader, Transaction } from "#src/store/database.ts";
import type { Statements } from "../agreements.ts";
import type { MovementKind } from "../ledger/claim.ts";
import { exactSum } from "./exact-sum.ts";

type Line = Awaited<ReturnType<Statements["statement"]>>[number];

interface SumRow {
  currency: Line["currency"];
  kind: MovementKind;
  /** Booked before the period. */
  earlier: number;
  amount: string;
  fees: string;
}

/**
 * Sums movements by currency: what was owed when the period began, and each kind of movement in it. A movement counts on
 * the day on which it was booked; one that says none was booked in the time zone that the client has.
 */
export async function readStatement(
  reader: Reader,
  clientId: string,
  { from, to, timeZone }: { from: string; to: string; timeZone: string },
): Promise<Line[]> {
  const rows = await reader.all<SumRow>(
    `select currency, kind, earlier, cast(sum(amount) as text) as amount, cast(sum(fees) as text) as fees
     from (
       select currency, kind, amount, fees, case when booked_on < $2 then 1 else 0 end as earlier
       from movements where client_id = $1 and booked_on <= $3
       union all
       select currency, kind, amount, fees, case when at < $4 then 1 else 0 end as earlier
       from movements where client_id = $1 and booked_on is null and at < $5) m
     group by currency, kind, earlier order by currency`,
    [clientId, from, to, endOfDay(dayBefore(from), timeZone), endOfDay(to, timeZone)],
  );
  return [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, sums]) => toLine(currency, sums));
}

/** Gives movements that say no day the one on which they were booked by this calendar. Day by day: few statements. */
export async function keepDays(tx: Transaction, clientId: string, { timeZone }: Calendar): Promise<void> {
  for (;;) {
    const first = await tx.get<{ at: number | null }>(
      "select min(at) as at from movements where client_id = $1 and booked_on is null",
      [clientId],
    );
    if (first!.at === null) return;
    const day = dateAt(first!.at, timeZone);
    await tx.run(
      "update movements set booked_on = $2 where client_id = $1 and booked_on is null and at < $3",
      [clientId, day, endOfDay(day, timeZone)],
      { takesLong: true },
    );
  }
}

function toLine(currency: Line["currency"], rows: readonly SumRow[]): Line {
  const both = (row: SumRow) => BigInt(row.amount) + BigInt(row.fees);
  const add = (sums: bigint[]) => sums.reduce((sum, value) => sum + value, 0n);
  const inPeriod = (kind: MovementKind) => rows.filter((row) => row.earlier === 0 && row.kind === kind);
  const of = (kind: MovementKind) => add(inPeriod(kind).map(both));
  const opening = add(rows.filter(({ earlier }) => earlier === 1).map(both));
  return {
    currency,
    opening: exactSum(opening),
    claimed: exactSum(add(inPeriod("opening").map((row) => BigInt(row.amount)))),
    fees: exactSum(add([...inPeriod("opening").map((row) => BigInt(row.fees)), of("fee")])),
    debited: exactSum(of("debit")),
    credited: exactSum(-of("credit")),
    paid: exactSum(-of("payment")),
    reversed: exactSum(of("reversal")),
    adjusted: exactSum(of("adjustment")),
    closing: exactSum(add(rows.map(both))),
  };
}
