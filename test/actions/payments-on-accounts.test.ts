import { describe, expect, test } from "vitest";
import type { Ledger } from "#test/support/ledger.ts";
import { accountReference, inAccount, newPayments, type PaymentRecord } from "#test/support/payments.ts";

interface Recorded {
  payment: { amount: number; allocated: number; surplus: number };
  allocations: { claim_reference: string; amount: number; fees: number }[];
}

/** What payment.recorded says of the parts of a payment, all its messages together. */
async function spreadOf(ledger: Ledger) {
  const messages = (await ledger.newEvents()).filter(({ type }) => type === "payment.recorded");
  const parts = messages.map(({ data }) => data as unknown as Recorded);
  const allocations = parts.flatMap((part) => part.allocations);
  const { payment } = parts[0]!;
  const taken = allocations.reduce((sum, { amount, fees }) => sum + amount + fees, 0);
  expect({ allocated: taken, sum: taken + payment.surplus }).toEqual({
    allocated: payment.allocated,
    sum: payment.amount,
  });
  return {
    allocations: allocations.map(({ claim_reference, amount, fees }) => [claim_reference, amount, fees]),
    surplus: payment.surplus,
  };
}

describe("record_payments with account_reference", () => {
  test.each<[string, Partial<PaymentRecord>, [string, number, number][], number]>([
    ["oldest first by default: only fees", { amount: 60 }, [["OLD", 0, 60]], 0],
    [
      "of claims due on the same day the one created first",
      { amount: 1150, strategy: "oldest_first" },
      [
        ["OLD", 1000, 100],
        ["TWIN-A", 0, 50],
      ],
      0,
    ],
    [
      "oldest first: all of a claim before the next",
      { amount: 3400 },
      [
        ["OLD", 1000, 100],
        ["TWIN-A", 2000, 200],
        ["TWIN-B", 0, 100],
      ],
      0,
    ],
    [
      "fees of all first",
      { amount: 250, strategy: "fees_first_then_oldest" },
      [
        ["OLD", 0, 100],
        ["TWIN-A", 0, 150],
      ],
      0,
    ],
    [
      "fees of all first, then the oldest amounts",
      { amount: 1700, strategy: "fees_first_then_oldest" },
      [
        ["OLD", 1000, 100],
        ["TWIN-A", 100, 200],
        ["TWIN-B", 0, 300],
      ],
      0,
    ],
    [
      "more than is owed in all",
      { amount: 7000 },
      [
        ["OLD", 1000, 100],
        ["TWIN-A", 2000, 200],
        ["TWIN-B", 3000, 300],
      ],
      400,
    ],
  ])("%s", async (_, change, allocations, surplus) => {
    const { ledger, pay } = await newPayments();
    const before = await ledger.account(accountReference);
    expect(await pay(change)).toMatchObject([{ success: true, errors: [] }]);
    const after = await ledger.account(accountReference);
    expect(after.credit_balance).toBe(surplus);
    expect(after.balance.total).toBe(before.balance.total - change.amount! + surplus);
    for (const [name, amount, fees] of allocations) {
      const claim = await ledger.claim(name);
      expect(claim).toMatchObject({
        balance: { amount: claim.amount - amount, fees: claim.fees - fees },
        paid: amount + fees,
        status: amount + fees === claim.amount + claim.fees ? "resolved" : "active",
      });
    }
    expect(await spreadOf(ledger)).toEqual({ allocations, surplus });
  });

  test("each claim that takes a part says so, and its resolution; payment and account stand in the message", async () => {
    const { ledger, pay } = await newPayments();
    await pay({ amount: 7000, strategy: "fees_first_then_oldest" });
    const { balance: _balance, claims: _claims, ...account } = await ledger.account(accountReference);
    const [recorded, ...events] = await ledger.newEvents();
    expect(recorded!.data).toMatchObject({
      payment: {
        account_reference: accountReference,
        strategy: "fees_first_then_oldest",
        allocated: 6600,
        surplus: 400,
      },
      account,
    });
    const names = ["OLD", "TWIN-A", "TWIN-B"];
    expect(events.map(({ type, subject }) => [type, subject!.reference])).toEqual(
      names.flatMap((name) => [
        ["claim.balance_changed", name],
        ["claim.resolved", name],
      ]),
    );
    for (const [index, name] of names.entries()) {
      const claim = await ledger.claim(name);
      expect(events[2 * index]!.data).toMatchObject({ claim, cause: "payment" });
      expect(events[2 * index + 1]!.data).toEqual({ claim, reason: "zero_balance" });
    }
  });

  test("closed claims take nothing; where nothing is owed all of it is surplus", async () => {
    const { ledger, pay } = await newPayments();
    await ledger.api["resolve_claims.v1"]({ claims: [{ reference: "OLD", reason: "settled" }] });
    await ledger.api["withdraw_claims.v1"]({ claims: [{ reference: "TWIN-A", reason: "sold" }] });
    await pay({ amount: 3300 });
    expect(await spreadOf(ledger)).toEqual({ allocations: [["TWIN-B", 3000, 300]], surplus: 0 });
    await pay({ payment_reference: "P-2", amount: 50 });
    expect(await spreadOf(ledger)).toEqual({ allocations: [], surplus: 50 });
    expect(await ledger.account(accountReference)).toMatchObject({
      credit_balance: 50,
      balance: { total: 0 },
    });
  });

  test("201 claims: two messages about the payment, and two about every claim", async () => {
    const claims = Array.from({ length: 201 }, (_, index) => inAccount(`C-${1000 + index}`));
    const { ledger, pay } = await newPayments({ claims });
    await pay({ amount: 201 * 10_500 + 7 });
    const events = await ledger.newEvents();
    const recorded = events.filter(({ type }) => type === "payment.recorded");
    expect(recorded.map(({ data, sequence }) => ({ ...data, sequence }))).toMatchObject([
      { part: 1, parts: 2, sequence: 1, payment: { surplus: 7 }, account: { credit_balance: 7 } },
      { part: 2, parts: 2, sequence: 1, payment: { surplus: 7 }, account: { credit_balance: 7 } },
    ]);
    const parts = recorded.map(({ data }) => (data as unknown as Recorded).allocations);
    expect(parts.map(({ length }) => length)).toEqual([200, 1]);
    expect(parts.flat().map(({ claim_reference }) => claim_reference)).toEqual(
      claims.map((claim) => claim.reference),
    );
    const changed = (type: string) => new Set(events.filter((event) => event.type === type).map(subjectOf));
    expect([changed("claim.balance_changed").size, changed("claim.resolved").size]).toEqual([201, 201]);
    expect(events).toHaveLength(2 + 2 * 201);
    expect((await ledger.account(accountReference)).claims).toEqual({
      active: 0,
      resolved: 201,
      withdrawn: 0,
    });
  });
});

const subjectOf = ({ subject }: { subject: { reference: string } | null }) => subject!.reference;
