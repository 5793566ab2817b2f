import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ClaimState,
  type Decision,
  openClaim,
  reimportClaim,
  resolveClaim,
  sumOfFees,
  updateClaim,
} from "#src/downstream/ledger.ts";
import { realisticClaim } from "#test/support/claims.ts";

const base = { ...realisticClaim(1), reference: "P" };
const figures = fc.record({ amount: fc.nat(1000), fees: fc.option(fc.nat(50), { nil: undefined }) });
const command = fc.oneof(
  figures.map(({ amount, fees }) => ({
    kind: "import" as const,
    input: { ...base, amount, ...(fees === undefined ? {} : { fees }) },
  })),
  fc
    .constantFrom("EUR", "CHF")
    .map((currency) => ({ kind: "import" as const, input: { ...base, currency: currency as "EUR" } })),
  fc
    .record({
      portfolio: fc.option(fc.constantFrom("a", "b")),
      product: fc.option(fc.constantFrom("x", "y"), { nil: undefined }),
    })
    .map(({ portfolio, product }) => ({
      kind: "update" as const,
      input: { reference: "P", portfolio, ...(product === undefined ? {} : { product }) },
    })),
  fc.array(fc.nat(20), { maxLength: 4 }).map((amounts) => ({
    kind: "update" as const,
    input: { reference: "P", fee_items: amounts.map((amount) => ({ code: "f", amount })) },
  })),
  fc.constant({ kind: "resolve" as const }),
);

function decide(
  state: ClaimState,
  entry: typeof command extends fc.Arbitrary<infer Entry> ? Entry : never,
  now: number,
): Decision {
  if (entry.kind === "import") return reimportClaim(state, entry.input, now);
  if (entry.kind === "update") return updateClaim(state, entry.input, now);
  return resolveClaim(state, "other", now);
}

describe("for any sequence of imports, updates and resolutions", () => {
  test("the balance is the sum of the movements, the sequence counts the changes, and the figures agree", () => {
    fc.assert(
      fc.property(figures, fc.array(command, { maxLength: 30 }), ({ amount, fees }, commands) => {
        const opened = openClaim({ ...base, amount, ...(fees === undefined ? {} : { fees }) }, "clm_1", 0);
        let state = opened.state;
        const movements = [opened.movement!];
        for (const [index, entry] of commands.entries()) {
          const decision = decide(state, entry, index + 1);
          if (decision.kind !== "step") continue;
          expect(decision.state.sequence).toBe(state.sequence + 1);
          if (decision.movement) movements.push(decision.movement);
          else expect(decision.state.balance).toEqual(state.balance);
          state = decision.state;
        }
        const sum = (pick: (movement: { amount: number; fees: number }) => number) =>
          movements.reduce((total, movement) => total + pick(movement), 0);
        expect(state.balance).toEqual({
          amount: sum((movement) => movement.amount),
          fees: sum((movement) => movement.fees),
        });
        expect(state.balance).toEqual({ amount: state.amount, fees: sumOfFees(state.feeItems) });
        if (state.balance.amount + state.balance.fees === 0) expect(state.status).toBe("resolved");
      }),
      { numRuns: 1000 },
    );
  });

  test("the same command twice changes something at most once, and a refusal changes nothing", () => {
    fc.assert(
      fc.property(figures, fc.array(command, { maxLength: 10 }), command, ({ amount }, commands, last) => {
        let state = openClaim({ ...base, amount }, "clm_1", 0).state;
        for (const entry of [...commands, last]) {
          const before = structuredClone(state);
          const decision = decide(state, entry, 1);
          expect(state).toEqual(before);
          if (decision.kind === "step") state = decision.state;
        }
        expect(decide(state, last, 2).kind).not.toBe("step");
      }),
      { numRuns: 1000 },
    );
  });

  test("a closed claim takes nothing but the content that it has", () => {
    fc.assert(
      fc.property(figures, command, fc.constantFrom("resolved", "withdrawn"), ({ amount }, entry, status) => {
        const open = openClaim({ ...base, amount: amount + 1 }, "clm_1", 0).state;
        const closed: ClaimState = { ...open, status: status as "resolved" | "withdrawn" };
        const decision = decide(closed, entry, 1);
        expect(decision.kind).not.toBe("step");
        if (decision.kind === "refused") {
          expect([`claim_${status}`, "currency_mismatch"]).toContain(decision.faults[0]!.code);
        }
      }),
      { numRuns: 500 },
    );
  });
});
