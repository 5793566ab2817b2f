import path from "node:path";
import { describe, expect, test } from "vitest";
import { freshFolder } from "#test/support/fresh.ts";
import { canMount } from "#test/support/small-disk.ts";
import { runChaos } from "./chaos.ts";
import { findFaults } from "./check.ts";
import type { Ending, Intent } from "./ledger.ts";

const run = async (options: { kills: number; fullDisk?: boolean; program?: string }) => {
  const said: string[] = [];
  const logFile = path.join(freshFolder(), "chaos.log");
  const report = await runChaos({
    seed: 1,
    fullDisk: false,
    logFile,
    say: (line) => void said.push(line),
    ...options,
  });
  return { ...report, said };
};

const brokenGoals = ({ goals }: Awaited<ReturnType<typeof run>>) => goals.filter(({ met }) => !met);

describe("chaos in short", () => {
  test("3 kills under load lose nothing and do nothing twice", { timeout: 180_000 }, async () => {
    const report = await run({ kills: 3 });
    expect(brokenGoals(report), report.said.join("\n")).toEqual([]);
    expect(report.rows[0]).toMatchObject({ kills: 3 });
    expect(report.rows[0]!.acknowledged_effects).toBeGreaterThan(0);
  });

  test.runIf(canMount)("nor do 2 on a disk that is full half of the time", { timeout: 180_000 }, async () => {
    const report = await run({ kills: 2, fullDisk: true });
    expect(brokenGoals(report), report.said.join("\n")).toEqual([]);
  });

  test("a server that answers before COMMIT is found out", { timeout: 180_000 }, async () => {
    const report = await run({ kills: 2, program: "test/chaos/broken-server.ts" });
    expect(brokenGoals(report).map(({ name }) => name)).toContain("lost");
  });
});

describe("what the checker finds", () => {
  const intent = (ending: Ending, ...references: string[]): Intent => ({
    key: references.join(),
    async: false,
    ending,
    effects: references.map((reference) =>
      reference.startsWith("P")
        ? { kind: "payment", reference, claim: "C1", amount: 10 }
        : { kind: "claim", reference, amount: 100 },
    ),
  });
  const shown = (claims: Record<string, number>, events: Record<string, number>) => ({
    claims: new Map(Object.entries(claims)),
    events: new Map(Object.entries(events)),
    eventIds: [],
    positions: [],
  });
  const none = { lost: [], doubled: [], refusedButDone: [], torn: [], wrongBalances: [] };

  test.each([
    [
      "nothing where all is well",
      [intent("acknowledged", "C1"), intent("acknowledged", "P1")],
      shown({ C1: 90 }, { "claim C1": 1, "payment P1": 1 }),
      none,
    ],
    [
      "a claim that is not there",
      [intent("acknowledged", "C1")],
      shown({}, { "claim C1": 1 }),
      { ...none, lost: ["claim C1"] },
    ],
    [
      "a claim that was never told",
      [intent("acknowledged", "C1")],
      shown({ C1: 100 }, {}),
      { ...none, lost: ["claim C1"] },
    ],
    [
      "a payment that was told twice",
      [intent("acknowledged", "C1"), intent("acknowledged", "P1")],
      shown({ C1: 90 }, { "claim C1": 1, "payment P1": 2 }),
      { ...none, doubled: ["payment P1"] },
    ],
    [
      "a payment that was booked twice",
      [intent("acknowledged", "C1"), intent("acknowledged", "P1")],
      shown({ C1: 80 }, { "claim C1": 1, "payment P1": 1 }),
      { ...none, wrongBalances: ["C1: 80 instead of 90"] },
    ],
    [
      "a refusal that was done",
      [intent("refused", "C1")],
      shown({ C1: 100 }, { "claim C1": 1 }),
      { ...none, refusedButDone: ["claim C1"] },
    ],
    [
      "half of a request",
      [intent("unanswered", "C1", "C2")],
      shown({ C1: 100 }, { "claim C1": 1 }),
      { ...none, torn: ["C1,C2"] },
    ],
    [
      "nothing in what was never answered and never done",
      [intent("unanswered", "C1", "C2")],
      shown({}, {}),
      none,
    ],
  ])("%s", (_what, intents, seen, faults) => {
    expect(findFaults(intents, seen)).toEqual(faults);
  });
});
