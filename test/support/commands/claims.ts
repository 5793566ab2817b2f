import fc from "fast-check";
import type { Item } from "#src/contract/operations.ts";
import { meta, profile } from "./records.ts";
import { currency, type Kind, kind, maybe, oneOf, small, type World } from "./world.ts";

type Content = Item<"import_claims.v2">;

const dueDay = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom("2026-01-31", "2026-02-28", "2026-03-31") },
  { weight: 1, arbitrary: fc.constantFrom("1899-12-31", "1900-01-01", "2201-01-01") },
);
const label = fc.constantFrom("a", "b");

/** Nearly always with exactly one primary. */
function debtorsOf(world: World): fc.Arbitrary<Content["debtors"]> {
  const profiles = fc
    .uniqueArray(oneOf(world.debtors), { minLength: 1, maxLength: 3 })
    .chain((references) => fc.tuple(...references.map(profile)));
  const primaries = fc.constantFrom<((index: number) => boolean)[]>(
    ...Array.from({ length: 12 }, () => (index: number) => index === 0),
    () => true,
    () => false,
  );
  return fc.tuple(profiles, primaries).map(
    ([some, isPrimary]) =>
      some.map(({ do_not_contact_until: _until, ...debtor }, index) => ({
        ...debtor,
        primary: isPrimary(index),
      })) as Content["debtors"],
  );
}

const feeItems = fc.array(
  fc
    .tuple(fc.constantFrom("reminder", "reminder", "fees"), fc.integer({ min: 0, max: 20 }), maybe(label))
    .map(([code, amount, description]) => ({ code, amount, ...(description ? { description } : {}) })),
  { maxLength: 2 },
);

/** A claim as it is sent in. */
export function contentOf(world: World): fc.Arbitrary<Content> {
  return fc.record(
    {
      reference: oneOf(world.claims),
      amount: fc.oneof(small, fc.integer({ min: 100, max: 400 })),
      fee_items: feeItems,
      currency,
      original_due_date: dueDay,
      current_due_date: dueDay,
      debtors: debtorsOf(world),
      account_reference: oneOf(world.accounts),
      product: label,
      portfolio: label,
      meta,
    },
    { requiredKeys: ["reference", "amount", "currency", "original_due_date", "debtors"] },
  ) as fc.Arbitrary<Content>;
}

function updateOf(world: World): fc.Arbitrary<Item<"update_claims.v1">> {
  return fc.record(
    {
      reference: oneOf(world.claims),
      original_due_date: dueDay,
      current_due_date: fc.option(dueDay),
      debtors: debtorsOf(world),
      fee_items: feeItems,
      account_reference: fc.option(oneOf(world.accounts), { freq: 8 }),
      product: fc.option(label),
      portfolio: fc.option(label),
      meta: fc.option(meta),
      reason: label,
    },
    { requiredKeys: ["reference"] },
  ) as fc.Arbitrary<Item<"update_claims.v1">>;
}

/** The claim in version 1: its first debtor, and its fees as one sum. */
function inVersion1({ debtors: [first], fee_items: items, ...same }: Content): Item<"import_claims.v1"> {
  const { primary: _primary, ...debtor } = first!;
  return {
    ...same,
    debtor: debtor as Item<"import_claims.v1">["debtor"],
    ...(items ? { fees: items.length * 10 } : {}),
  };
}

export function claimKinds(world: World): Kind[] {
  const content = contentOf(world);
  const reason = fc.constantFrom("settled" as const, "other" as const);
  return [
    kind("import_claims.v2", content, 4),
    kind("import_claims.v1", content.map(inVersion1)),
    kind("create_claims.v1", content),
    kind("validate_claims.v1", content),
    kind("update_claims.v1", updateOf(world), 2),
    kind("resolve_claims.v1", fc.record({ reference: oneOf(world.claims), reason })),
    kind(
      "withdraw_claims.v1",
      fc.record({ reference: oneOf(world.withdrawn), reason: fc.constant("sold" as const) }),
    ),
  ];
}
