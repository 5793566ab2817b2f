import type { Claim } from "#src/contract/messages.ts";
import type { Body, Item } from "#src/contract/operations.ts";

export type ImportBody = Body<"import_claims.v1">;
export type ImportItem = Item<"import_claims.v1">;
/** A claim as version 2 of the import takes it. */
export type ContentItem = Item<"import_claims.v2">;

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

/**
 * The `index`-th claim with everything that a claim can have: debtors of both kinds of which the second one is
 * primary, fee items of which two are of one kind, both due dates, account, product, portfolio and meta.
 */
export function wholeClaim(index: number, prefix = "WHO"): ContentItem {
  const { debtor, fees: _fees, ...same } = realisticClaim(index, prefix);
  const { country, language } = { ...debtor.contact, language: debtor.language! };
  return {
    ...same,
    fee_items: [
      { code: "reminder", description: "Letter of 3 May – „Mahnung“ №1", amount: 500 },
      { code: "reminder", amount: 500 },
      { code: "return_debit", description: "Rücklastschrift", amount: 0 },
    ],
    current_due_date: "2026-12-24",
    product: "Fibre 😀",
    debtors: [
      {
        reference: `D2-${same.reference}`,
        type: "person",
        first_name: "Zoë",
        last_name: "Šťastná",
        birth_date: "1984-02-29",
        contact: { country, phone: "+493012345678" },
        language,
        primary: false,
      },
      { ...debtor, primary: true },
      {
        reference: `D3-${same.reference}`,
        type: "company",
        name: "Bürgschaft & Cie.",
        registration_number: "HRB 12345",
        contact: { country },
        primary: false,
      },
    ],
  };
}

/** The same claim as version 1 takes it: the primary debtor and one sum of fees. */
export function inVersion1({ debtors, fee_items: items = [], ...same }: ContentItem): ImportItem {
  const { primary: _primary, ...debtor } = debtors.find(({ primary }) => primary)!;
  return { ...same, fees: sumOf(items), debtor: debtor as ImportItem["debtor"] };
}

/** What is read of a claim right after this content, with every member, has created it at `at`. */
export function asCreated(content: ContentItem, at: string): Claim {
  const { amount, fees, debtor } = inVersion1(content);
  return {
    ...(content as Required<ContentItem>),
    status: "active",
    fees: fees!,
    balance: { amount, fees: fees!, total: amount + fees! },
    paid: 0,
    credit_balance: 0,
    debtor,
    journey: { state: "running" },
    sequence: 1,
    created_at: at,
    updated_at: at,
  };
}

/** Debits that take a claim that owes 1 to a balance of exactly 10^15, the highest that there is. */
export function debitsToTheLimit(reference: string, currency: ContentItem["currency"]) {
  const max = 10 ** 12;
  return Array.from({ length: 500 }, (_, index) => ({
    operation_reference: `OP-${index}`,
    claim_reference: reference,
    amount: index === 0 ? max - 1 : max,
    fees: max,
    currency,
    kind: "interest" as const,
  }));
}

const sumOf = (items: readonly { amount: number }[]) => items.reduce((sum, { amount }) => sum + amount, 0);

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
