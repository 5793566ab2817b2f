import fc from "fast-check";
import type { Item } from "#src/contract/operations.ts";
import { currency, type Kind, kind, maybe, oneOf, type World } from "./world.ts";

type Profile = Item<"upsert_debtors.v1">;

const contact = { country: "SE" };
const person = { type: "person" as const, first_name: "Björn 🎣", last_name: "Ek", contact };

export const meta = fc.constantFrom({}, { contract: "7" }, { contract: "7", team: "north" });

/** Nearly always the same person under a reference, now and then a company. */
export function profile(reference: string): fc.Arbitrary<Profile> {
  const company = { type: "company" as const, name: "Żuraw GmbH", contact: { country: "PL" } };
  const someone = fc.constantFrom("de", "sv").map((language) => ({ ...person, language }));
  return fc
    .oneof({ weight: 8, arbitrary: someone }, { weight: 1, arbitrary: fc.constant(company) })
    .map((same) => ({ ...same, reference }) as Profile);
}

/** Accounts and debtors by their own actions. */
export function recordKinds(world: World): Kind[] {
  const reference = oneOf(world.accounts);
  const days = maybe(fc.constantFrom("2026-04-30", "2026-12-31", "2026-04-30", "2026-12-31", "2201-01-01"));
  return [
    kind(
      "create_accounts.v1",
      fc.record({
        reference,
        currency,
        payment_reference: maybe(fc.constantFrom("x", "y")),
        meta: maybe(meta),
      }) as fc.Arbitrary<Item<"create_accounts.v1">>,
    ),
    kind(
      "update_accounts.v1",
      fc.record({
        reference,
        payment_reference: maybe(fc.constantFrom("x", "y", null)),
        meta: maybe(fc.option(meta)),
      }) as fc.Arbitrary<Item<"update_accounts.v1">>,
    ),
    kind(
      "upsert_debtors.v1",
      fc
        .tuple(oneOf(world.debtors).chain(profile), days)
        .map(([debtor, until]) => ({ ...debtor, ...(until ? { do_not_contact_until: until } : {}) })),
    ),
  ];
}
