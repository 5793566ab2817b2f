import type { Reader } from "#src/store/database.ts";
import type { Statements } from "../agreements.ts";
import type { MovementKind } from "../ledger/claim.ts";

type Line = Awaited<ReturnType<Statements["statement"]>>[number];

interface SumRow {
  currency: Line["currency"];
  kind: MovementKind;
  /** Booked before the period. */
  earlier: number;
  amount: string;
  fees: string;
}

/** Sums movements by currency: what was owed when the period began, and each kind of movement in it. */
export async function readStatement(
  reader: Reader,
  clientId: string,
  fromMs: number,
  toMs: number,
): Promise<Line[]> {
  // As text: sums over very many movements can be beyond what a JSON number holds exactly.
  const rows = await reader.all<SumRow>(
    `select currency, kind, earlier, cast(sum(amount) as text) as amount, cast(sum(fees) as text) as fees
     from (select currency, kind, amount, fees, case when at < $2 then 1 else 0 end as earlier
       from movements where client_id = $1 and at < $3) m
     group by currency, kind, earlier order by currency`,
    [clientId, fromMs, toMs],
  );
  return [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, sums]) => toLine(currency, sums));
}

function toLine(currency: Line["currency"], rows: readonly SumRow[]): Line {
  const both = (row: SumRow) => BigInt(row.amount) + BigInt(row.fees);
  const add = (sums: bigint[]) => sums.reduce((sum, value) => sum + value, 0n);
  const inPeriod = (kind: MovementKind) => rows.filter((row) => row.earlier === 0 && row.kind === kind);
  const of = (kind: MovementKind) => add(inPeriod(kind).map(both));
  const opening = add(rows.filter(({ earlier }) => earlier === 1).map(both));
  return {
    currency,
    opening: exact(opening),
    claimed: exact(add(inPeriod("opening").map((row) => BigInt(row.amount)))),
    fees: exact(add([...inPeriod("opening").map((row) => BigInt(row.fees)), of("fee")])),
    debited: exact(of("debit")),
    credited: exact(-of("credit")),
    paid: exact(-of("payment")),
    reversed: exact(of("reversal")),
    adjusted: exact(of("adjustment")),
    closing: exact(add(rows.map(both))),
  };
}

function exact(sum: bigint): number {
  const bound = BigInt(Number.MAX_SAFE_INTEGER);
  return Number(sum > bound ? bound : sum < -bound ? -bound : sum);
}
