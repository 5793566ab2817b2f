import fc from "fast-check";
import type { Item } from "#src/contract/operations.ts";
import { currency, type Kind, kind, maybe, oneOf, reactivate, small, type World } from "./world.ts";

type Target = Pick<Item<"record_payments.v1">, "claim_reference" | "account_reference" | "strategy">;

const valueDay = maybe(
  fc.constantFrom("2026-02-01", "2026-02-28", "2026-02-01", "2026-02-28", "2026-02-01", "9999-12-31"),
);

function creditOf(world: World): fc.Arbitrary<Item<"credit_claims.v1">> {
  const split = fc.oneof(
    fc.constant({}),
    fc.constantFrom("fees_first", "amount_first").map((allocation) => ({ allocation })),
    fc.nat(30).map((fees) => ({ fees })),
  );
  return fc
    .record({
      operation_reference: oneOf(world.operations),
      claim_reference: oneOf(world.claims),
      amount: small,
      currency,
      kind: fc.constantFrom("payment", "payment", "discount", "adjustment"),
      value_date: valueDay,
      split,
    })
    .map(({ split, ...same }) => ({ ...same, ...split })) as fc.Arbitrary<Item<"credit_claims.v1">>;
}

function debitOf(world: World): fc.Arbitrary<Item<"debit_claims.v1">> {
  return fc.record({
    operation_reference: oneOf(world.operations),
    claim_reference: oneOf(world.claims),
    amount: small,
    fees: maybe(fc.nat(30)),
    currency,
    kind: fc.constantFrom("interest", "chargeback"),
    value_date: valueDay,
    reactivate,
  }) as fc.Arbitrary<Item<"debit_claims.v1">>;
}

function paymentOf(world: World): fc.Arbitrary<Item<"record_payments.v1">> {
  const account_reference = oneOf(world.accounts);
  const strategy = fc.constantFrom("oldest_first" as const, "fees_first_then_oldest" as const);
  const target: fc.Arbitrary<Target> = fc.oneof(
    oneOf(world.claims).map((claim_reference) => ({ claim_reference })),
    account_reference.map((reference) => ({ account_reference: reference })),
    fc.record({ account_reference, strategy }),
  );
  return fc
    .record({
      payment_reference: oneOf(world.payments),
      target,
      amount: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 300 })),
      currency,
      paid_at: fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom("2025-12-31T08:00:00+01:00", "2025-12-31T23:30:00Z") },
        { weight: 1, arbitrary: fc.constantFrom("2026-06-05T23:30:00Z", "2030-01-01T00:00:00Z") },
      ),
      provider: maybe(fc.constant("bank")),
    })
    .map(({ target, ...same }) => ({ ...same, ...target })) as fc.Arbitrary<Item<"record_payments.v1">>;
}

function reversalOf(world: World): fc.Arbitrary<Item<"reverse_payments.v1">> {
  return fc.record({
    payment_reference: oneOf(world.known.payments),
    reason: fc.constantFrom("returned_debit", "other"),
    reactivate,
  }) as fc.Arbitrary<Item<"reverse_payments.v1">>;
}

export function moneyKinds(world: World): Kind[] {
  return [
    kind("credit_claims.v1", creditOf(world), 2),
    kind("debit_claims.v1", debitOf(world), 2),
    kind("record_payments.v1", paymentOf(world), 4),
    kind("reverse_payments.v1", reversalOf(world), 2),
  ];
}
