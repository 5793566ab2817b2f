import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocatePayment, payClaim } from "#src/downstream/ledger/allocation.ts";
import { creditClaim, debitClaim, giveBackPayment, takePayment } from "#src/downstream/ledger/booking.ts";
import type { Decision } from "#src/downstream/ledger/claim.ts";
import {
  type ClaimContent,
  openClaim,
  reimportClaim,
  resolveClaim,
  updateClaim,
  withdrawClaim,
} from "#src/downstream/ledger/content.ts";
import { pauseJourney, resumeJourney, stopJourney } from "#src/downstream/ledger/journey.ts";
import { type ClaimState, type Figures, sumOfFees, total } from "#src/downstream/ledger/state.ts";
import { realisticClaim } from "#test/support/claims.ts";

const { debtor, fees: _fees, ...plain } = realisticClaim(1);
const base: ClaimContent = { ...plain, reference: "P", debtors: [{ ...debtor, primary: true }] };
const currency = base.currency;
const feeItems = fc.array(
  fc.nat(20).map((amount) => ({ code: "f", amount })),
  { maxLength: 4 },
);
const content = fc.record({ amount: fc.nat(300), fee_items: fc.option(feeItems, { nil: undefined }) });
const figures = fc.record({ amount: fc.nat(200), fees: fc.nat(40) });
const reactivate = fc.boolean();
const today = "2026-01-01";

type Apply = (state: ClaimState, now: number) => Decision;
const named = (name: string, apply: Apply) => Object.assign(apply, { toString: () => name });

const command: fc.Arbitrary<Apply> = fc.oneof(
  content.map((input) =>
    named("import", (state, now) => reimportClaim(state, compact({ ...base, ...input }), now)),
  ),
  feeItems.map((fee_items) =>
    named("update", (state, now) => updateClaim(state, { reference: "P", fee_items }, now)),
  ),
  fc.constant(named("resolve", (state, now) => resolveClaim(state, "other", now))),
  fc.constant(named("withdraw", (state, now) => withdrawClaim(state, "sold", now))),
  fc
    .tuple(figures, fc.constantFrom("payment" as const, "discount" as const), fc.boolean())
    .map(([{ amount, fees }, kind, split]) =>
      named("credit", (state, now) =>
        creditClaim(state, { ...operation, kind, amount, ...(split ? { fees } : {}) }, today, now),
      ),
    ),
  fc
    .tuple(figures, reactivate)
    .map(([part, open]) =>
      named("debit", (state, now) =>
        debitClaim(state, { ...operation, kind: "interest", ...part, reactivate: open }, now),
      ),
    ),
  fc.integer({ min: 1, max: 400 }).map((amount) => named("pay", (state, now) => pay(state, amount, now))),
  fc
    .tuple(figures, reactivate)
    .map(([part, open]) => named("give back", (state, now) => giveBack(state, part, open, now))),
  fc.constant(named("pause", (state, now) => pauseJourney(state, undefined, "2026-01-01", now))),
  fc.constant(named("resume", (state, now) => resumeJourney(state, now))),
  fc.constant(named("stop", (state, now) => stopJourney(state, now))),
);

const operation = { operation_reference: "O", claim_reference: "P", currency };

function compact(input: object): ClaimContent {
  return JSON.parse(JSON.stringify(input)) as ClaimContent;
}

function pay(state: ClaimState, amount: number, now: number): Decision {
  if (state.status !== "active") return { kind: "unchanged" };
  const part = payClaim(state.balance, amount);
  return takePayment(
    state,
    { paymentReference: "M", part, surplus: amount - total(part), valueDate: undefined },
    today,
    now,
  );
}

/** Only what was paid before can be given back. */
function giveBack(state: ClaimState, part: Figures, open: boolean, now: number): Decision {
  if (total(part) === 0 || total(part) > state.paid) return { kind: "unchanged" };
  const payment = { paymentReference: "M", part, surplus: 0, valueDate: undefined, reactivate: open };
  return giveBackPayment(state, payment, today, now);
}

function opened(input: object): ClaimState {
  const decision = openClaim(compact({ ...base, ...input }), "clm_1", 0);
  if (decision.kind !== "step") throw new Error("refused");
  return decision.state;
}

describe("for any sequence of changes of a claim", () => {
  test("the balance is the sum of the movements and never below zero; the sequence counts the changes", () => {
    fc.assert(
      fc.property(content, fc.array(command, { maxLength: 40 }), (input, commands) => {
        const first = openClaim(compact({ ...base, ...input }), "clm_1", 0);
        if (first.kind !== "step") throw new Error("refused");
        let { state } = first;
        const sum = { amount: first.movement!.amount, fees: first.movement!.fees };
        for (const [index, apply] of commands.entries()) {
          const before = structuredClone(state);
          const decision = apply(state, index + 1);
          expect(state).toEqual(before);
          if (decision.kind !== "step") continue;
          const { movement } = decision;
          sum.amount += movement?.amount ?? 0;
          sum.fees += movement?.fees ?? 0;
          state = decision.state;
          expect(state.sequence).toBe(before.sequence + 1);
          expect(state.balance).toEqual(sum);
          expect(
            Math.min(state.balance.amount, state.balance.fees, state.paid, state.creditBalance),
          ).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("nothing is owed on no active claim, a closed one has no running journey, and only a resolved one a reason", () => {
    fc.assert(
      fc.property(content, fc.array(command, { maxLength: 40 }), (input, commands) => {
        let state = opened(input);
        for (const [index, apply] of commands.entries()) {
          const decision = apply(state, index + 1);
          if (decision.kind === "step") state = decision.state;
          if (state.status === "active") expect(total(state.balance)).toBeGreaterThan(0);
          else expect(state.journeyState).toBe("stopped");
          expect(state.resolvedReason === null).toBe(state.status !== "resolved");
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("a withdrawn claim stays withdrawn, whatever comes", () => {
    fc.assert(
      fc.property(content, command, ({ amount }, apply) => {
        const withdrawn = withdrawClaim(opened({ amount: amount + 1 }), "sold", 1);
        if (withdrawn.kind !== "step") throw new Error("refused");
        const decision = apply({ ...withdrawn.state, paid: 1000 }, 2);
        expect(decision.kind).not.toBe("step");
        if (decision.kind === "refused")
          expect(["claim_withdrawn", "itemised_fees"]).toContain(decision.faults[0]!.code);
      }),
      { numRuns: 500 },
    );
  });
});

describe("for any payment over any claims", () => {
  const owed = fc.array(fc.record({ amount: fc.nat(100), fees: fc.nat(20) }), { maxLength: 12 });
  const strategies = fc.constantFrom("oldest_first" as const, "fees_first_then_oldest" as const);

  test("allocations and surplus are the payment, and nobody takes more than is owed", () => {
    fc.assert(
      fc.property(owed, fc.integer({ min: 1, max: 1500 }), strategies, (balances, amount, strategy) => {
        const claims = balances.map((balance, index) => ({ reference: `C${index}`, balance }));
        const { allocations, surplus } = allocatePayment(claims, amount, strategy);
        const allocated = allocations.reduce((sum, { part }) => sum + total(part), 0);
        expect(allocated + surplus).toBe(amount);
        for (const { reference, part } of allocations) {
          const { balance } = claims.find((claim) => claim.reference === reference)!;
          expect(total(part)).toBeGreaterThan(0);
          expect([part.amount <= balance.amount, part.fees <= balance.fees]).toEqual([true, true]);
        }
        if (surplus > 0) expect(allocated).toBe(balances.reduce((sum, balance) => sum + total(balance), 0));
      }),
      { numRuns: 1000 },
    );
  });

  test("an older claim is paid before a younger one; with fees first, every fee before any amount", () => {
    fc.assert(
      fc.property(owed, fc.integer({ min: 1, max: 1500 }), strategies, (balances, amount, strategy) => {
        const claims = balances.map((balance, index) => ({ reference: `C${index}`, balance }));
        const { allocations } = allocatePayment(claims, amount, strategy);
        const left = claims.map(({ reference, balance }) => {
          const part = allocations.find((entry) => entry.reference === reference)?.part ?? {
            amount: 0,
            fees: 0,
          };
          return { part, amount: balance.amount - part.amount, fees: balance.fees - part.fees };
        });
        if (strategy === "oldest_first") {
          const firstOpen = left.findIndex((claim) => total(claim) > 0);
          for (const { part } of left.slice(firstOpen + 1)) if (firstOpen >= 0) expect(total(part)).toBe(0);
        } else if (left.some(({ fees }) => fees > 0)) {
          expect(left.every(({ part }) => part.amount === 0)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("what a message says of changed data", () => {
  const long = (letter: string) =>
    Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`k${n}`, letter.repeat(500)]));

  test("long values are left out once all together would pass 64 KiB; the path stays", () => {
    const before = opened({ amount: 1, meta: long("ä"), product: "x" });
    const decision = updateClaim(
      { ...before, meta: long("\u{1f600}") },
      { reference: "P", meta: long("\u0001"), product: "y" },
      1,
    );
    if (decision.kind !== "step") throw new Error("refused");
    expect(decision.changes).toEqual([
      { path: "/product", from: "x", to: "y" },
      { path: "/meta", from: null, to: null, omitted: true },
    ]);
    expect(sumOfFees(decision.state.feeItems)).toBe(sumOfFees(before.feeItems));
  });
});
