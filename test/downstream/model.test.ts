import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { messages } from "#src/contract/messages.ts";
import type { CommandId } from "#test/support/commands.ts";
import { kindsOver, world } from "#test/support/commands.ts";
import { documentedItemCodes } from "#test/support/documented.ts";
import { freshDatabase } from "#test/support/fresh.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { Exploration } from "#test/support/model/explore.ts";
import type { Scenario } from "#test/support/model/steps.ts";

const { MODEL_SEED, MODEL_SEEDS = "50", MODEL_COMMANDS = "200", MODEL_REPLAY } = process.env;
const commands = Number(MODEL_COMMANDS);
const all = Array.from({ length: Number(MODEL_SEEDS) }, (_, index) => index + 1);
const seeds = MODEL_SEED === undefined ? all : [Number(MODEL_SEED)];
const shrinkMs = 90_000;

const debtor = {
  reference: "D1",
  type: "person",
  first_name: "A",
  last_name: "B",
  contact: { country: "DE" },
};

/** What chance meets too seldom: paid too late in Berlin, and in time in New York, where the client is by the next look. */
const paidBetweenTwoMidnights: Scenario = {
  timeZone: "Europe/Berlin",
  startMs: Date.UTC(2026, 2, 2, 12),
  steps: [
    {
      request: {
        id: "import_claims.v2",
        items: [
          {
            reference: "C1",
            amount: 100,
            currency: "EUR",
            original_due_date: "2026-01-31",
            debtors: [{ ...debtor, primary: true }],
          },
        ],
      },
    },
    {
      request: {
        id: "create_promises_to_pay.v1",
        items: [
          {
            promise_reference: "R1",
            claim_reference: "C1",
            amount: 50,
            currency: "EUR",
            due_date: "2026-03-02",
          },
        ],
      },
    },
    { wait: { nights: 1, ms: 3_600_000, worker: "away" } },
    {
      request: {
        id: "record_payments.v1",
        items: [
          {
            payment_reference: "P1",
            claim_reference: "C1",
            amount: 50,
            currency: "EUR",
            paid_at: "2026-03-02T12:00:00Z",
          },
        ],
      },
    },
    { zone: "America/New_York" },
    { wait: { ms: 60_000, worker: "punctual" } },
  ],
};

async function newExploration(): Promise<Exploration> {
  const clock = new ManualClock();
  return new Exploration(await freshDatabase(clock), clock);
}

if (MODEL_REPLAY === undefined) {
  const timeout = shrinkMs + seeds.length * commands * 50;
  test("whatever is sent, and however time passes, the platform does what the rules say", {
    timeout,
  }, async () => {
    const exploration = await newExploration();
    await exploration.replay(paidBetweenTwoMidnights);
    for (const seed of seeds) await exploration.seed(seed, commands);
    if (seeds.length * commands < 10_000) return;
    const wanted = [
      ...new Set([...kindsOver(world).flatMap(({ id }) => outcomesOf(id)), ...messagesToMeet()]),
    ];
    expect(wanted.filter((what) => !exploration.met.has(what))).toEqual([]);
  });
} else {
  test("the steps of MODEL_REPLAY do what the rules say", async () => {
    const scenario = JSON.parse(readFileSync(MODEL_REPLAY, "utf8")) as Scenario;
    await (await newExploration()).replay(scenario);
  });
}

/** What it takes sums beyond 10^15 to meet is not met. */
const beyond: readonly CommandId[] = [
  "import_claims.v1",
  "import_claims.v2",
  "create_claims.v1",
  "validate_claims.v1",
];
const outOfRange = "amount_out_of_range";
const unmet = [...beyond, "record_payments.v1", "reverse_payments.v1"].map((id) => `${id} ${outOfRange}`);

function outcomesOf(id: CommandId): string[] {
  const outcomes = ["done", ...documentedItemCodes(id)].map((outcome) => `${id} ${outcome}`);
  return outcomes.filter((outcome) => !unmet.includes(outcome));
}

function messagesToMeet(): string[] {
  return Object.values(messages).flatMap(({ type, emittedBy }) =>
    (emittedBy as readonly string[])
      .filter((emitter) => emitter === "action" || emitter === "timer")
      .map((emitter) => `${type} by ${emitter}`),
  );
}
