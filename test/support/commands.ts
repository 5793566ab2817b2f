import fc from "fast-check";
import type { Item, ItemOperationId } from "#src/contract/operations.ts";
import { realisticClaim } from "./claims.ts";

/** One item of one action over a small world, so that items meet each other often. */
export type Command = {
  [Id in CommandId]: { id: Id; item: Item<Id> };
}[CommandId];
export type CommandId = Exclude<ItemOperationId, "replay_webhooks.v1">;

export const world = {
  claims: ["C1", "C2", "C3", "C4"],
  accounts: ["A1", "A2"],
  debtors: ["D1", "D2", "D3"],
};

const currency = "EUR" as const;
const claim = fc.constantFrom(...world.claims);
const account = fc.constantFrom(...world.accounts);
const operation = fc.constantFrom("O1", "O2", "O3", "O4", "O5", "O6");
const payment = fc.constantFrom("P1", "P2", "P3", "P4");
const small = fc.integer({ min: 0, max: 120 });
const { debtor: template } = realisticClaim(1);
const debtors = fc
  .uniqueArray(fc.constantFrom(...world.debtors), { minLength: 1, maxLength: 3 })
  .map((references) =>
    references.map((reference, index) => ({ ...template, reference, primary: index === 0 })),
  );
const feeItems = fc.array(
  small.map((amount) => ({ code: "reminder", amount })),
  { maxLength: 2 },
);
const content = fc.record(
  {
    reference: claim,
    amount: small,
    fee_items: feeItems,
    currency: fc.constantFrom(currency, currency, currency, "CHF" as const),
    original_due_date: fc.constantFrom("2026-01-31", "2026-02-28"),
    debtors,
    account_reference: account,
    portfolio: fc.constantFrom("a", "b"),
  },
  { requiredKeys: ["reference", "amount", "currency", "original_due_date", "debtors"] },
);
const parts = { amount: small, fees: fc.option(fc.nat(30), { nil: undefined }) };

function of<Id extends CommandId>(id: Id, item: fc.Arbitrary<Item<Id>>): fc.Arbitrary<Command> {
  return item.map((value) => ({ id, item: withoutGaps(value) }) as unknown as Command);
}

function withoutGaps<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** Any command of the catalogue; legal and illegal ones as they come. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { arbitrary: of("import_claims.v2", content), weight: 4 },
  of("create_claims.v1", content),
  of("validate_claims.v1", content),
  of(
    "import_claims.v1",
    content.map(({ debtors: [first], fee_items: items, ...same }) => {
      const { primary: _primary, ...debtor } = first!;
      return { ...same, debtor: debtor as typeof template, ...(items ? { fees: items.length * 10 } : {}) };
    }),
  ),
  of(
    "update_claims.v1",
    fc.record({
      reference: claim,
      portfolio: fc.constantFrom("a", null),
      account_reference: fc.option(account, { nil: undefined }),
    }) as fc.Arbitrary<Item<"update_claims.v1">>,
  ),
  of("resolve_claims.v1", fc.record({ reference: claim, reason: fc.constant("other" as const) })),
  of(
    "withdraw_claims.v1",
    fc.record({ reference: fc.constantFrom("C4"), reason: fc.constant("sold" as const) }),
  ),
  {
    arbitrary: of(
      "credit_claims.v1",
      fc.record({
        operation_reference: operation,
        claim_reference: claim,
        currency: fc.constant(currency),
        kind: fc.constantFrom("payment" as const, "discount" as const),
        ...parts,
      }) as fc.Arbitrary<Item<"credit_claims.v1">>,
    ),
    weight: 2,
  },
  {
    arbitrary: of(
      "debit_claims.v1",
      fc.record({
        operation_reference: operation,
        claim_reference: claim,
        currency: fc.constant(currency),
        kind: fc.constant("interest" as const),
        reactivate: fc.boolean(),
        ...parts,
      }) as fc.Arbitrary<Item<"debit_claims.v1">>,
    ),
    weight: 2,
  },
  {
    arbitrary: of(
      "record_payments.v1",
      fc
        .record({
          payment_reference: payment,
          target: fc.oneof(
            claim.map((claim_reference) => ({ claim_reference })),
            account.map((account_reference) => ({ account_reference })),
            account.map((account_reference) => ({
              account_reference,
              strategy: "fees_first_then_oldest" as const,
            })),
          ),
          amount: fc.integer({ min: 1, max: 300 }),
        })
        .map(({ target, ...same }) => ({
          ...same,
          ...target,
          currency,
          paid_at: "2026-03-05T08:00:00+01:00",
        })),
    ),
    weight: 3,
  },
  {
    arbitrary: of(
      "reverse_payments.v1",
      fc.record({
        payment_reference: payment,
        reason: fc.constantFrom("returned_debit" as const, "other" as const),
        reactivate: fc.boolean(),
      }),
    ),
    weight: 2,
  },
  of(
    "open_disputes.v1",
    fc.record({
      dispute_reference: fc.constantFrom("X1", "X2", "X3"),
      claim_reference: claim,
      category: fc.constantFrom("goods_faulty" as const, "other" as const),
    }),
  ),
  of(
    "resolve_disputes.v1",
    fc.record({
      dispute_reference: fc.constantFrom("X1", "X2", "X3"),
      outcome: fc.constantFrom("accepted" as const, "rejected" as const),
    }),
  ),
  of(
    "add_notes.v1",
    fc.record({
      note_reference: fc.constantFrom("N1", "N2"),
      claim_reference: claim,
      text: fc.constantFrom("a", "b"),
    }),
  ),
  of(
    "create_promises_to_pay.v1",
    fc.record({
      promise_reference: fc.constantFrom("R1", "R2", "R3"),
      claim_reference: claim,
      amount: fc.integer({ min: 1, max: 120 }),
      currency: fc.constant(currency),
      due_date: fc.constantFrom("2020-01-01", "2099-01-31"),
    }),
  ),
  of("cancel_promises_to_pay.v1", fc.record({ promise_reference: fc.constantFrom("R1", "R2", "R3") })),
  of(
    "create_instalment_plans.v1",
    fc.record({
      plan_reference: fc.constantFrom("L1", "L2", "L3"),
      claim_references: fc.uniqueArray(claim, { minLength: 1, maxLength: 2 }),
      currency: fc.constant(currency),
      instalments: fc.constantFrom(
        [{ due_date: "2099-01-31", amount: 40 }],
        [
          { due_date: "2099-01-31", amount: 30 },
          { due_date: "2099-02-28", amount: 50 },
        ],
      ),
    }),
  ),
  of("cancel_instalment_plans.v1", fc.record({ plan_reference: fc.constantFrom("L1", "L2", "L3") })),
  of("create_accounts.v1", fc.record({ reference: account, currency: fc.constant(currency) })),
  of(
    "update_accounts.v1",
    fc.record({ reference: account, payment_reference: fc.constantFrom("x", "y", null) }),
  ),
  of(
    "upsert_debtors.v1",
    fc
      .record({ reference: fc.constantFrom(...world.debtors), language: fc.constantFrom("de", "sv") })
      .map(({ reference, language }) => ({ ...template, reference, language })),
  ),
  of(
    "pause_journeys.v1",
    fc.record({
      claim_reference: claim,
      until: fc.constantFrom("2020-01-01", "2099-12-31", undefined),
    }) as fc.Arbitrary<Item<"pause_journeys.v1">>,
  ),
  of("resume_journeys.v1", fc.record({ claim_reference: claim })),
  of("stop_journeys.v1", fc.record({ claim_reference: fc.constantFrom("C3") })),
);

/** Those whose operation reference makes a repeat harmless. */
export const moneyIds: readonly CommandId[] = [
  "credit_claims.v1",
  "debit_claims.v1",
  "record_payments.v1",
  "reverse_payments.v1",
];
