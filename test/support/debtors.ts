import type { Item } from "#src/contract/operations.ts";

export type Profile = Item<"upsert_debtors.v1">;

const contact = {
  country: "DE",
  email: "aenne@example.org",
  phone: "+493012345678",
  address: { street: "Lange Straße", house_number: "7b", postal_code: "50667", city: "Köln" },
};

export const person: Profile = {
  reference: "D-1",
  type: "person",
  first_name: "Änne",
  last_name: "Größler 🎣",
  birth_date: "1984-02-29",
  contact,
  language: "de",
  do_not_contact_until: "2026-04-30",
};

export const company: Profile = {
  reference: "D-2",
  type: "company",
  name: "Żuraw & Söhne GmbH",
  registration_number: "HRB 1234",
  contact: { country: "PL" },
  language: "pl",
};

/** A profile without some of its members. */
export function without(profile: Profile, ...names: string[]): Profile {
  return Object.fromEntries(Object.entries(profile).filter(([name]) => !names.includes(name))) as Profile;
}
