import fc from "fast-check";
import { expect, test } from "vitest";
import { dateAt, dayBefore } from "#src/core/calendar.ts";
import { embeddedStatements } from "#src/downstream/embedded-plans.ts";
import { type Database, valuesList } from "#src/store/database.ts";
import { freshDatabase } from "#test/support/fresh.ts";
import { addedUp, type Booked, closingOf } from "#test/support/statements.ts";

/** `kept`: the day is written down; else it is told by the time and the client's time zone. */
type Movement = Booked & { at: number; day: string; kept: boolean };

const timeZone = "Europe/Berlin";
const begin = Date.UTC(2026, 2, 1);
const moment = fc
  .integer({ min: begin, max: begin + 60 * 86_400_000 })
  .map((at) => ({ at, day: dateAt(at, timeZone) }));
const size = fc.oneof(fc.nat(500), fc.nat(10 ** 12));
const signs = { opening: 1, fee: 1, debit: 1, credit: -1, payment: -1, reversal: 1, adjustment: 0 };

/** A movement of any kind, with the sign that the kind has. */
const movement: fc.Arbitrary<Movement> = fc
  .record({
    currency: fc.constantFrom("EUR" as const, "JPY" as const, "KWD" as const),
    kind: fc.constantFrom(...(Object.keys(signs) as (keyof typeof signs)[])),
    amount: size,
    fees: size,
    moment,
    kept: fc.boolean(),
    lower: fc.boolean(),
  })
  .map(({ lower, moment, ...booked }) => {
    const sign = signs[booked.kind] || (lower ? -1 : 1);
    return { ...booked, ...moment, amount: sign * booked.amount, fees: sign * booked.fees };
  });

/** The days with which periods begin: often that of a movement. */
const history = fc.array(movement, { maxLength: 40 }).chain((movements) => {
  const booked = movements.length === 0 ? moment : fc.constantFrom(...movements);
  return fc.record({
    movements: fc.constant(movements),
    cuts: fc
      .uniqueArray(
        fc.oneof(moment, booked).map(({ day }) => day),
        { minLength: 2, maxLength: 5 },
      )
      .map((cuts) => cuts.sort()),
  });
});

async function write(database: Database, clientId: string, movements: readonly Movement[]) {
  if (movements.length === 0) return;
  await database.write((tx) =>
    tx.run(
      `insert into movements (client_id, claim_reference, ordinal, kind, amount, fees, currency, value_date,
         balance_after_amount, balance_after_fees, request_id, at, booked_on) values ${valuesList(movements.length, 13)}`,
      movements.flatMap(({ kind, amount, fees, currency, at, day, kept }, index) => [
        ...[clientId, `C-${index % 3}`, index, kind, amount, fees, currency, "1999-12-31", 0, 0, "req_1", at],
        kept ? day : null,
      ]),
    ),
  );
}

test("for any movements the statement of any period is their sum, adds up, and opens with what the one before closed", {
  timeout: 120_000,
}, async () => {
  const database = await freshDatabase();
  let clients = 0;
  await fc.assert(
    fc.asyncProperty(history, async ({ movements, cuts }) => {
      const clientId = `cli_${++clients}`;
      await write(database, clientId, movements);
      const closings = new Map<string, number>();
      for (const [index, from] of cuts.slice(0, -1).entries()) {
        const next = cuts[index + 1]!;
        const period = { from, to: dayBefore(next), timeZone };
        const lines = await database.read((reader) => embeddedStatements.statement(reader, clientId, period));
        const before = movements.filter(({ day }) => day < from);
        expect(lines).toEqual(
          addedUp(
            before,
            movements.filter(({ day }) => day >= from && day < next),
          ),
        );
        for (const line of lines) {
          expect(line.closing).toBe(closingOf(line));
          if (index > 0) expect(line.opening).toBe(closings.get(line.currency) ?? 0);
          closings.set(line.currency, line.closing);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
