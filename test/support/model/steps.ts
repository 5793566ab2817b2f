import fc from "fast-check";
import { contentOf } from "../commands/claims.ts";
import { references, type World } from "../commands/world.ts";
import { type Request, requestsOver } from "../commands.ts";
import type { Book } from "./book.ts";
import { plusDays } from "./days.ts";

/** Time passes. Timers run at once when their day is over, late at the end of the step, or not before a later step. */
export interface Wait {
  /** How many midnights of the client are passed; the step ends beside the last one. */
  nights?: number;
  ms: number;
  worker: "punctual" | "late" | "away";
}

/** A request, one of the last ones again, time that passes, or the client moved to a time zone: plain data, so that a list of them can be printed. */
export type Step = { request: Request } | { again: number } | { wait: Wait } | { zone: string };

export interface Scenario {
  timeZone: string;
  startMs: number;
  steps: Step[];
}

/** A day from today on, said as `day+3`, since it is not known before the step is made. */
const day = fc.oneof(
  { weight: 1, arbitrary: fc.constant("day-1") },
  { weight: 8, arbitrary: fc.nat(12).map((days) => `day+${days}`) },
  { weight: 2, arbitrary: fc.integer({ min: 20, max: 70 }).map((days) => `day+${days}`) },
  { weight: 1, arbitrary: fc.constantFrom("2200-12-31", "2201-01-01") },
);

const planDays = fc
  .tuple(
    fc.integer({ min: -1, max: 8 }),
    fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }),
    fc.nat(11),
  )
  .map(([first, gaps, luck]) => {
    const days = [first];
    for (const gap of gaps) days.push(days.at(-1)! + gap);
    const said = (luck === 0 ? days.toReversed() : days).map((days) => `day${days < 0 ? "" : "+"}${days}`);
    return luck === 1 ? [...said, "9999-12-31"] : said;
  });

/** The payments, promises … that were made last, said as `last payment 0`; which they are is not known before the step. */
const last = (what: string) => [0, 0, 1, 2, 3, 5, 8].map((age) => `last ${what} ${age}`);

const wide: World = {
  claims: references("C", 8),
  withdrawn: ["C7", "C8"],
  stopped: ["C1", "C4", "C8"],
  known: {
    payments: last("payments"),
    disputes: last("disputes"),
    promises: last("promises"),
    plans: last("plans"),
  },
  accounts: references("A", 3),
  debtors: references("D", 4),
  operations: references("O", 40),
  payments: references("P", 30),
  disputes: references("X", 15),
  notes: references("N", 12),
  promises: references("R", 25),
  plans: references("L", 20),
  day,
  planDays,
};

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const worker = fc.constantFrom("punctual" as const, "punctual" as const, "late" as const, "away" as const);

const within = (most: number) => fc.integer({ min: 1, max: most });

const wait: fc.Arbitrary<Step> = fc
  .oneof(
    { weight: 2, arbitrary: fc.record({ ms: within(300).map((minutes) => minutes * minuteMs), worker }) },
    {
      weight: 3,
      arbitrary: fc.record({ nights: within(4), ms: fc.constantFrom(-1, 0, 1), worker }),
    },
    { weight: 2, arbitrary: fc.record({ ms: within(9 * 24).map((hours) => hours * 60 * minuteMs), worker }) },
    { weight: 1, arbitrary: fc.record({ ms: within(3).map((weeks) => weeks * 7 * dayMs), worker }) },
  )
  .map((wait) => ({ wait }));

/** Far to the east, far to the west; Apia and Pago Pago are a whole day apart. */
const timeZones = ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia", "Pacific/Pago_Pago"];

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...timeZones).map((zone) => ({ zone })) },
  { weight: 28, arbitrary: requestsOver(wide).map((request) => ({ request })) },
  { weight: 2, arbitrary: fc.nat(30).map((again) => ({ again })) },
  { weight: 6, arbitrary: wait },
);

/** The year 2026 has both changes of the hour, in Europe and in America. */
const startMs = fc
  .integer({ min: 0, max: 300 * 1440 })
  .map((minutes) => Date.UTC(2026, 0, 1) + minutes * minuteMs);

/** Most claims, so that the rest has something to be about. */
const firstStep: fc.Arbitrary<Step> = fc
  .tuple(
    ...wide.claims
      .slice(0, 6)
      .map((reference) => contentOf(wide).map((content) => ({ ...content, reference }))),
  )
  .map((items) => ({ request: { id: "import_claims.v2", items } }));

/** What a seed stands for. */
export function scenarioOf(seed: number, length: number): Scenario {
  const scenario = fc.record({
    timeZone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York"),
    startMs,
    steps: fc
      .tuple(firstStep, fc.array(step, { minLength: length - 1, maxLength: length - 1, size: "max" }))
      .map(([first, others]) => [first, ...others]),
  });
  return fc.sample(scenario, { seed, numRuns: 1 })[0]!;
}

/** A request with its days said as dates, and what was made last by its reference. */
export function resolved(request: Request, book: Pick<Book, keyof World["known"]>, today: string): Request {
  const text = JSON.stringify(request)
    .replace(/"day([+-]\d+)"/g, (_, days: string) => `"${plusDays(today, Number(days))}"`)
    .replace(/"last (\w+) (\d+)"/g, (_, what: keyof World["known"], age: string) => {
      const made = [...book[what].keys()];
      return JSON.stringify(made.at(-1 - Number(age)) ?? "none");
    });
  return JSON.parse(text) as Request;
}
