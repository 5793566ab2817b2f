import fc from "fast-check";
import type { Item } from "#src/contract/operations.ts";
import { currency, type Kind, kind, maybe, oneOf, type World } from "./world.ts";

const comment = maybe(fc.constantFrom("a", "b"));

function promiseOf(world: World): fc.Arbitrary<Item<"create_promises_to_pay.v1">> {
  return fc.record({
    promise_reference: oneOf(world.promises),
    claim_reference: oneOf(world.claims),
    amount: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 120 })),
    currency,
    due_date: world.day,
  });
}

function planOf(world: World): fc.Arbitrary<Item<"create_instalment_plans.v1">> {
  const amount = fc.integer({ min: 1, max: 50 });
  const instalments = world.planDays.chain((days) =>
    fc.tuple(...days.map((due_date) => fc.record({ due_date: fc.constant(due_date), amount }))),
  );
  return fc.record({
    plan_reference: oneOf(world.plans),
    claim_references: fc.oneof(
      { weight: 12, arbitrary: fc.uniqueArray(oneOf(world.claims), { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.array(oneOf(world.claims), { minLength: 2, maxLength: 3 }) },
    ),
    currency,
    instalments,
  });
}

/** Journeys, and what creditor and debtor say about a claim. */
export function agreementKinds(world: World): Kind[] {
  const claim_reference = oneOf(world.claims);
  return [
    kind(
      "open_disputes.v1",
      fc.record({
        dispute_reference: oneOf(world.disputes),
        claim_reference,
        category: fc.constantFrom("goods_faulty", "other"),
        disputed_amount: maybe(fc.constantFrom(5, 10)),
        comment,
      }) as fc.Arbitrary<Item<"open_disputes.v1">>,
    ),
    kind(
      "resolve_disputes.v1",
      fc.record({
        dispute_reference: oneOf(world.known.disputes),
        outcome: fc.constantFrom("accepted", "rejected"),
        comment,
      }) as fc.Arbitrary<Item<"resolve_disputes.v1">>,
    ),
    kind(
      "add_notes.v1",
      fc.record({
        note_reference: oneOf(world.notes),
        claim_reference,
        text: fc.constantFrom("a", "b"),
      }),
    ),
    kind("create_promises_to_pay.v1", promiseOf(world), 2),
    kind(
      "cancel_promises_to_pay.v1",
      fc.record({ promise_reference: oneOf(world.known.promises), comment }) as fc.Arbitrary<
        Item<"cancel_promises_to_pay.v1">
      >,
    ),
    kind("create_instalment_plans.v1", planOf(world), 2),
    kind(
      "cancel_instalment_plans.v1",
      fc.record({ plan_reference: oneOf(world.known.plans), comment }) as fc.Arbitrary<
        Item<"cancel_instalment_plans.v1">
      >,
    ),
    kind(
      "pause_journeys.v1",
      fc.record({ claim_reference, until: maybe(world.day) }) as fc.Arbitrary<Item<"pause_journeys.v1">>,
      2,
    ),
    kind("resume_journeys.v1", fc.record({ claim_reference })),
    kind("stop_journeys.v1", fc.record({ claim_reference: oneOf(world.stopped) })),
  ];
}
