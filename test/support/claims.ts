import type { Body, Item } from "#src/contract/operations.ts";

export type ImportBody = Body<"import_claims.v1">;
export type ImportItem = Item<"import_claims.v1">;

const countries: {
  country: string;
  currency: ImportItem["currency"];
  language: string;
  names: [string, string][];
  city: string;
}[] = [
  {
    country: "DE",
    currency: "EUR",
    language: "de",
    city: "Köln",
    names: [
      ["Jörg", "Müßig"],
      ["Änne", "Größler"],
    ],
  },
  {
    country: "SE",
    currency: "SEK",
    language: "sv",
    city: "Malmö",
    names: [
      ["Åsa", "Öberg"],
      ["Björn 🎣", "Ek"],
    ],
  },
  { country: "PL", currency: "PLN", language: "pl", city: "Łódź", names: [["Grażyna", "Źrebięć"]] },
  { country: "JP", currency: "JPY", language: "ja", city: "大阪市", names: [["太郎", "山田"]] },
  { country: "ES", currency: "EUR", language: "es", city: "A Coruña", names: [["Iñaki 👨‍👩‍👧", "Núñez"]] },
];

/** The `index`-th of a stream of realistic claims: five countries, four currencies, names beyond ASCII. */
export function realisticClaim(index: number, prefix = "INV"): ImportItem {
  const { country, currency, language, names, city } = countries[index % countries.length]!;
  const [first_name, last_name] = names[index % names.length]!;
  const reference = `${prefix}-${String(index).padStart(5, "0")}`;
  const contact = {
    country,
    email: `debtor${index}@example.org`,
    address: {
      street: "Straße des Übergangs",
      house_number: `${index % 90}a`,
      postal_code: String(10000 + index),
      city,
    },
  };
  return {
    reference,
    amount: 1000 + ((index * 7919) % 900_000),
    fees: index % 3 === 0 ? 0 : 250 + (index % 500),
    currency,
    original_due_date: `2026-0${1 + (index % 9)}-1${index % 10}`,
    debtor:
      index % 4 === 0
        ? {
            reference: `D-${reference}`,
            type: "company",
            name: `${last_name} & Söhne GmbH`,
            contact,
            language,
          }
        : { reference: `D-${reference}`, type: "person", first_name, last_name, contact, language },
    account_reference: `ACC-${currency}-${index % 50}`,
    portfolio: `portfolio-${index % 3}`,
    meta: { contract: `C-${index}`, note: "„Mahnung“ №2 😀" },
  };
}

/** A claim of round figures, 100.00 and 5.00 EUR of fees, in no account unless `change` names one. */
export function plainClaim(change: Partial<ImportItem> = {}): ImportItem {
  const { debtor } = realisticClaim(1);
  const figures = { amount: 10_000, fees: 500, currency: "EUR" as const };
  return { reference: "INV-1", ...figures, original_due_date: "2026-01-31", debtor, ...change };
}

export function batches<Entry>(entries: readonly Entry[], size: number): Entry[][] {
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, index) =>
    entries.slice(index * size, (index + 1) * size),
  );
}
