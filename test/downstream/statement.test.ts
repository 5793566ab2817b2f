import fc from "fast-check";
import { expect, test } from "vitest";
import { embeddedStatements } from "#src/downstream/embedded-plans.ts";
import { type Database, valuesList } from "#src/store/database.ts";
import { freshDatabase } from "#test/support/fresh.ts";
import { addedUp, type Booked, closingOf } from "#test/support/statements.ts";

type Movement = Booked & { at: number };

const begin = Date.UTC(2026, 0, 1);
const moment = fc.integer({ min: begin, max: begin + 60 * 86_400_000 });
const size = fc.oneof(fc.nat(500), fc.nat(10 ** 12));
const signs = { opening: 1, fee: 1, debit: 1, credit: -1, payment: -1, reversal: 1, adjustment: 0 };

/** A movement of any kind, with the sign that the kind has. */
const movement: fc.Arbitrary<Movement> = fc
  .record({
    currency: fc.constantFrom("EUR" as const, "JPY" as const, "KWD" as const),
    kind: fc.constantFrom(...(Object.keys(signs) as (keyof typeof signs)[])),
    amount: size,
    fees: size,
    at: moment,
    lower: fc.boolean(),
  })
  .map(({ lower, ...booked }) => {
    const sign = signs[booked.kind] || (lower ? -1 : 1);
    return { ...booked, amount: sign * booked.amount, fees: sign * booked.fees };
  });

/** Where periods meet: often at the very moment of a movement. */
const history = fc.array(movement, { maxLength: 40 }).chain((movements) => {
  const booked = movements.length === 0 ? moment : fc.constantFrom(...movements.map(({ at }) => at));
  return fc.record({
    movements: fc.constant(movements),
    cuts: fc
      .uniqueArray(fc.oneof(moment, booked), { minLength: 2, maxLength: 5 })
      .map((cuts) => cuts.sort((one, other) => one - other)),
  });
});

async function write(database: Database, clientId: string, movements: readonly Movement[]) {
  if (movements.length === 0) return;
  await database.write((tx) =>
    tx.run(
      `insert into movements (client_id, claim_reference, ordinal, kind, amount, fees, currency, value_date,
         balance_after_amount, balance_after_fees, request_id, at) values ${valuesList(movements.length, 12)}`,
      movements.flatMap(({ kind, amount, fees, currency, at }, index) => [
        ...[clientId, `C-${index % 3}`, index, kind, amount, fees, currency, "1999-12-31", 0, 0, "req_1", at],
      ]),
    ),
  );
}

test("for any movements the statement of any period is their sum, adds up, and opens with what the one before closed", async () => {
  const database = await freshDatabase();
  let clients = 0;
  await fc.assert(
    fc.asyncProperty(history, async ({ movements, cuts }) => {
      const clientId = `cli_${++clients}`;
      await write(database, clientId, movements);
      const closings = new Map<string, number>();
      for (const [index, from] of cuts.slice(0, -1).entries()) {
        const to = cuts[index + 1]!;
        const lines = await database.read((reader) =>
          embeddedStatements.statement(reader, clientId, from, to),
        );
        const before = movements.filter(({ at }) => at < from);
        expect(lines).toEqual(
          addedUp(
            before,
            movements.filter(({ at }) => at >= from && at < to),
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
