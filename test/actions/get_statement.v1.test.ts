import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { operations, type Query } from "#src/contract/operations.ts";
import { dateAt } from "#src/core/calendar.ts";
import { plainClaim } from "#test/support/claims.ts";
import { anyCommand, type Command, world } from "#test/support/commands.ts";
import { type Ledger, ledgerOf, newLedger, setTimeZone, strangerTo } from "#test/support/ledger.ts";
import { newTestClient } from "#test/support/platform.ts";
import { addedUp, type Booked, closingOf, type StatementLine } from "#test/support/statements.ts";
import { overslept } from "#test/support/travel.ts";

const timeZone = "America/New_York";
const february = { from: "2026-02-01", to: "2026-02-28" };
const march = { from: "2026-03-01", to: "2026-03-31" };

async function statement({ api }: Ledger, period: Query<"get_statement.v1">) {
  return (await api["get_statement.v1"](period)).data!;
}

function line(currency: StatementLine["currency"], figures: Partial<StatementLine>): StatementLine {
  const moved = { claimed: 0, fees: 0, debited: 0, credited: 0, paid: 0, reversed: 0, adjusted: 0 };
  return { currency, opening: 0, ...moved, closing: 0, ...figures };
}

const euro = plainClaim({ reference: "E" });
const yen = plainClaim({ reference: "Y", amount: 7000, fees: 0, currency: "JPY" });
const about = { claim_reference: "E", currency: "EUR" as const };
const payment = { payment_reference: "P-1", amount: 2000, paid_at: "2026-01-05T00:00:00Z" };

/** What was booked in two months, by the clock in New York, which goes forward on 8 March. */
const bookings: [at: string, (ledger: Ledger) => Promise<unknown>][] = [
  ["2026-02-10T12:00-05:00", (ledger) => ledger.importClaims(euro, yen)],
  ["2026-02-15T00:00-05:00", ({ api }) => api["credit_claims.v1"]({ credits: [discount(700)] })],
  ["2026-02-20T09:00-05:00", ({ api }) => api["debit_claims.v1"]({ debits: [interest("I-1", 300, 50)] })],
  [
    "2026-02-28T23:30-05:00",
    ({ api }) => api["record_payments.v1"]({ payments: [{ ...about, ...payment }] }),
  ],
  ["2026-03-01T00:30-05:00", ({ api }) => api["reverse_payments.v1"]({ payments: [returned] })],
  ["2026-03-05T12:00-05:00", (ledger) => ledger.importClaims({ ...euro, amount: 9000, fees: 600 })],
  ["2026-03-09T12:00-04:00", (ledger) => ledger.importClaims({ ...yen, amount: 8000 })],
  [
    "2026-03-10T12:00-04:00",
    (ledger) => ledger.importClaims({ ...yen, reference: "W", amount: 500, fees: 100 }),
  ],
  [
    "2026-03-11T12:00-04:00",
    ({ api }) => api["withdraw_claims.v1"]({ claims: [{ reference: "W", reason: "sold" }] }),
  ],
  [
    "2026-03-15T12:00-04:00",
    ({ api }) => api["credit_claims.v1"]({ credits: [{ ...discount(1000), ...paidToUs }] }),
  ],
  ["2026-03-31T23:30-04:00", ({ api }) => api["record_payments.v1"]({ payments: [tooMuch] })],
  ["2026-04-01T00:15-04:00", ({ api }) => api["debit_claims.v1"]({ debits: [interest("I-2", 1)] })],
];

const returned = { payment_reference: "P-1", reason: "returned_debit" as const };
const paidToUs = { operation_reference: "K-1", kind: "payment" as const };
const tooMuch = {
  ...payment,
  payment_reference: "P-2",
  claim_reference: "Y",
  currency: "JPY" as const,
  amount: 9000,
};

function discount(amount: number) {
  const early = { value_date: "2026-01-01" };
  return { ...about, ...early, operation_reference: "D-1", amount, kind: "discount" as const };
}

function interest(operation_reference: string, amount: number, fees = 0) {
  return { ...about, operation_reference, amount, fees, kind: "interest" as const };
}

async function twoMonths(): Promise<Ledger> {
  let ledger = await newLedger({ startMs: Date.UTC(2026, 1, 1, 12), timeZone });
  for (const [at, book] of bookings) {
    ledger = overslept(ledger, at);
    await book(ledger);
  }
  return ledger;
}

describe("200", () => {
  test("every kind of movement in two currencies, on the day on which it was booked in New York", async () => {
    const ledger = await twoMonths();
    const owed = { opening: 0, claimed: 10_000, fees: 500 };
    expect(await statement(ledger, february)).toEqual({
      ...february,
      time_zone: timeZone,
      currencies: [
        line("EUR", { ...owed, debited: 350, credited: 700, paid: 2000, closing: 8150 }),
        line("JPY", { claimed: 7000, closing: 7000 }),
      ],
    });
    expect(await statement(ledger, march)).toEqual({
      ...march,
      time_zone: timeZone,
      currencies: [
        line("EUR", { opening: 8150, credited: 1000, reversed: 2000, adjusted: -900, closing: 8250 }),
        line("JPY", { opening: 7000, claimed: 500, fees: 100, paid: 8000, adjusted: 1000, closing: 600 }),
      ],
    });
    const [euros] = (await statement(ledger, { from: february.from, to: march.to })).currencies;
    expect(euros).toEqual(
      line("EUR", {
        ...owed,
        debited: 350,
        credited: 1700,
        paid: 2000,
        reversed: 2000,
        adjusted: -900,
        closing: 8250,
      }),
    );
  });

  test("from = to is that day alone", async () => {
    const ledger = await twoMonths();
    const days = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"];
    const lines = days.map(async (day) => (await statement(ledger, { from: day, to: day })).currencies);
    expect(await Promise.all(lines)).toEqual([
      [
        line("EUR", { opening: 10_150, paid: 2000, closing: 8150 }),
        line("JPY", { opening: 7000, closing: 7000 }),
      ],
      [
        line("EUR", { opening: 8150, reversed: 2000, closing: 10_150 }),
        line("JPY", { opening: 7000, closing: 7000 }),
      ],
      [
        line("EUR", { opening: 8250, closing: 8250 }),
        line("JPY", { opening: 8600, paid: 8000, closing: 600 }),
      ],
      [
        line("EUR", { opening: 8250, debited: 1, closing: 8251 }),
        line("JPY", { opening: 600, closing: 600 }),
      ],
    ]);
  });

  test("a period without movements: what was owed stays owed; before the first claim there is no line", async () => {
    const ledger = await twoMonths();
    const may = { from: "2026-05-01", to: "9999-12-31" };
    expect((await statement(ledger, may)).currencies).toEqual([
      line("EUR", { opening: 8251, closing: 8251 }),
      line("JPY", { opening: 600, closing: 600 }),
    ]);
    const never = { from: "0001-01-01", to: "2026-02-09" };
    expect(await statement(ledger, never)).toEqual({ ...never, time_zone: timeZone, currencies: [] });
  });

  test("another client's movements are not in it, and what was booked keeps its day in another time zone", async () => {
    const ledger = await twoMonths();
    const other = await strangerTo(ledger);
    expect(await statement(other, march)).toEqual({ ...march, time_zone: "UTC", currencies: [] });
    const before = await statement(ledger, march);
    await setTimeZone(ledger.platform, ledger, "UTC");
    expect(await statement(ledger, march)).toEqual({ ...before, time_zone: "UTC" });
  });
});

describe("for any history", () => {
  const hourMs = 3_600_000;
  const maxCommands = 30;
  const pause = fc.integer({ min: 0, max: hourMs / maxCommands });
  const steps = fc.array(fc.tuple(anyCommand, pause), { minLength: 10, maxLength: maxCommands });

  /** A new client ten minutes before midnight of the next day. */
  async function tonight({
    platform,
    clock,
  }: Ledger): Promise<{ ledger: Ledger; today: string; tomorrow: string }> {
    const today = dateAt(clock.now() + 24 * hourMs, "UTC");
    clock.jump(Date.parse(`${today}T23:50Z`) - clock.now());
    const ledger = ledgerOf(platform, clock, await newTestClient(platform, { factor: 100_000 }));
    return { ledger, today, tomorrow: dateAt(clock.now() + hourMs, "UTC") };
  }

  async function booked({ api }: Ledger): Promise<(Booked & { at: string })[]> {
    const histories = world.claims.map(async (reference) => {
      const { data } = await api["get_claim_history.v1"]({ reference, limit: 200 });
      return data?.items.flatMap(({ movement }) => movement ?? []) ?? [];
    });
    return (await Promise.all(histories)).flat();
  }

  test("the statement is the sum of the movements, adds up, and opens with what the one before closed", async () => {
    const base = await newLedger();
    await fc.assert(
      fc.asyncProperty(steps, async (commands) => {
        const { ledger, today, tomorrow } = await tonight(base);
        for (const [command, passed] of commands) {
          await send(ledger, command);
          ledger.clock.jump(passed);
        }
        const movements = await booked(ledger);
        const evening = movements.filter(({ at }) => at.startsWith(today));
        const night = movements.filter(({ at }) => at.startsWith(tomorrow));
        const first = (await statement(ledger, { from: today, to: today })).currencies;
        const second = (await statement(ledger, { from: tomorrow, to: tomorrow })).currencies;
        const both = (await statement(ledger, { from: today, to: tomorrow })).currencies;
        expect([first, second, both]).toEqual([
          addedUp([], evening),
          addedUp(evening, night),
          addedUp([], movements),
        ]);
        for (const each of [...first, ...second, ...both]) expect(each.closing).toBe(closingOf(each));
        for (const { currency, closing } of first)
          expect(second.find((each) => each.currency === currency)!.opening).toBe(closing);
      }),
      { numRuns: 50 },
    );
  }, 120_000);

  function send({ api }: Ledger, { id, item }: Command) {
    const call = api[id] as (body: object) => Promise<unknown>;
    return call({ [operations[id].items]: [item] });
  }
});

describe("400 invalid_parameter", () => {
  test.each([
    ["no period", "", ["?from", "?to"]],
    ["no end", "from=2026-03-01", ["?to"]],
    ["a day that is none", "from=2026-02-29&to=2026-03-01", ["?from"]],
    ["a time", "from=2026-03-01&to=2026-03-31T00:00:00Z", ["?to"]],
    ["the end before the beginning", "from=2026-03-02&to=2026-03-01", ["?to"]],
  ])("%s", async (_, query, paths) => {
    const ledger = await newLedger();
    const response = await ledger.fetch(`/v1/get_statement?${query}`);
    const problem = (await response.json()) as { code: string; errors: { path: string }[] };
    expect([response.status, problem.code]).toEqual([400, "invalid_parameter"]);
    expect([...new Set(problem.errors.map(({ path }) => path))].sort()).toEqual(paths);
  });
});
