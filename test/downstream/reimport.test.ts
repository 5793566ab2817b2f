import { describe, expect, test } from "vitest";
import {
  type ClaimState,
  openClaim,
  reimportClaim,
  resolveClaim,
  updateClaim,
} from "#src/downstream/ledger.ts";
import { realisticClaim } from "#test/support/claims.ts";

const claim = { ...realisticClaim(1), fees: 300 };
const { reference, debtor } = claim;
const second = { ...debtor, reference: "D-second" };
const opened = openClaim(claim, "clm_1", 0).state;

function updated(change: Omit<Parameters<typeof updateClaim>[1], "reference">): ClaimState {
  return stateAfter(updateClaim(opened, { reference, ...change }, 1));
}

function stateAfter(decision: ReturnType<typeof updateClaim>): ClaimState {
  if (decision.kind !== "step") throw new Error(`expected a step, got ${decision.kind}`);
  return decision.state;
}

describe("an import with one debtor of a claim with several", () => {
  const secondary = { ...second, primary: false };
  const primary = { ...debtor, primary: true };

  test("the same content changes nothing wherever the primary debtor stands, also when the claim is closed", () => {
    const state = updated({ debtors: [secondary, primary] });
    expect(reimportClaim(state, claim, 2)).toEqual({ kind: "unchanged" });
    const closed = stateAfter(resolveClaim(state, "other", 2));
    expect(reimportClaim(closed, claim, 3)).toEqual({ kind: "unchanged" });
  });

  test("new data of the primary debtor stands where it stood; the others stay", () => {
    const state = updated({ debtors: [secondary, primary] });
    const moved = { ...debtor, contact: { country: "AT" } };
    const after = stateAfter(reimportClaim(state, { ...claim, debtor: moved }, 2));
    expect(after.debtors).toEqual([secondary, { ...moved, primary: true }]);
  });

  test("naming another of its debtors makes that one primary and stands it there once", () => {
    const state = updated({ debtors: [primary, secondary] });
    const after = stateAfter(reimportClaim(state, { ...claim, debtor: second }, 2));
    expect(after.debtors).toEqual([{ ...second, primary: true }]);
  });
});

describe("an import with one sum of fees", () => {
  const letter = { code: "reminder", description: "Letter", amount: 300 };

  test("other fees keep the kind of the only fee item", () => {
    const after = stateAfter(reimportClaim(updated({ fee_items: [letter] }), { ...claim, fees: 400 }, 2));
    expect(after.feeItems).toEqual([{ ...letter, amount: 400 }]);
  });

  test("fees for a claim that had none are one item with the code fees; none left is no item", () => {
    const free = openClaim({ ...claim, fees: 0 }, "clm_2", 0).state;
    const charged = stateAfter(reimportClaim(free, { ...claim, fees: 5 }, 1));
    expect(charged.feeItems).toEqual([{ code: "fees", amount: 5 }]);
    expect(stateAfter(reimportClaim(charged, { ...claim, fees: 0 }, 2)).feeItems).toEqual([]);
  });
});
