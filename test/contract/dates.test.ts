import { describe, expect, test } from "vitest";
import type { OperationId } from "#src/contract/operations.ts";
import { newAgreements, planOf, promiseOf } from "#test/support/agreements.ts";
import { plainClaim, wholeClaim } from "#test/support/claims.ts";
import { openapi, type Schema, schemas } from "#test/support/contracts.ts";
import { listedItemCodes } from "#test/support/documented.ts";
import { refusal } from "#test/support/ledger.ts";
import { post } from "#test/support/platform.ts";

const about = { claim_reference: "running" };
const person = {
  reference: "D-1",
  type: "person",
  first_name: "A",
  last_name: "B",
  contact: { country: "DE" },
};
const booking = { operation_reference: "OP-1", ...about, amount: 1, currency: "EUR" };
const payment = { payment_reference: "P-1", ...about, amount: 1, currency: "EUR" };
const born = (birth_date: string) => ({ ...person, birth_date });
const bornPrimary = (day: string) => ({ debtors: [{ ...born(day), primary: true }] });

type Field = {
  /** The items of a request with this day. */
  items: (day: string) => object[];
  /** A day before today is refused as such. */
  fromToday?: true;
  time?: true;
};

const claimDays = (claim: object, more: Record<string, Field>): Record<string, Field> => ({
  original_due_date: { items: (day) => [{ ...claim, original_due_date: day }] },
  current_due_date: { items: (day) => [{ ...claim, current_due_date: day }] },
  ...more,
});
const ofVersion2 = claimDays(wholeClaim(1), {
  "debtors/0/birth_date": { items: (day) => [{ ...wholeClaim(1), ...bornPrimary(day) }] },
});
const valueDate = (kind: string): Record<string, Field> => ({
  value_date: { items: (day) => [{ ...booking, kind, value_date: day }] },
});

/** Every day and time that items of requests carry: a new one has to be decided, too. */
const ofItems: Partial<Record<OperationId, Record<string, Field>>> = {
  "import_claims.v1": claimDays(plainClaim({ reference: "new" }), {
    "debtor/birth_date": { items: (day) => [{ ...plainClaim({ reference: "new" }), debtor: born(day) }] },
  }),
  "import_claims.v2": ofVersion2,
  "create_claims.v1": ofVersion2,
  "validate_claims.v1": ofVersion2,
  "update_claims.v1": claimDays(
    { reference: "running" },
    { "debtors/0/birth_date": { items: (day) => [{ reference: "running", ...bornPrimary(day) }] } },
  ),
  "upsert_debtors.v1": {
    birth_date: { items: (day) => [born(day)] },
    do_not_contact_until: { items: (day) => [{ ...person, do_not_contact_until: day }] },
  },
  "credit_claims.v1": valueDate("discount"),
  "debit_claims.v1": valueDate("interest"),
  "record_payments.v1": { paid_at: { items: (time) => [{ ...payment, paid_at: time }], time: true } },
  "pause_journeys.v1": { until: { items: (until) => [{ ...about, until }], fromToday: true } },
  "create_promises_to_pay.v1": {
    due_date: { items: (due_date) => [promiseOf({ due_date })], fromToday: true },
  },
  "create_instalment_plans.v1": {
    "instalments/0/due_date": {
      items: (due_date) => [planOf({ instalments: [{ due_date, amount: 1 }] })],
      fromToday: true,
    },
  },
};

/** Whatever day or time is asked for, what there is is answered. */
const asked: Partial<Record<OperationId, string[]>> = {
  "get_statement.v1": ["from", "to"],
  "search_claims.v1": ["updated_since"],
  "get_webhook_deliveries.v1": ["since"],
};
/** Of a filter, not of an item. */
const ofFilters: Partial<Record<OperationId, string[]>> = {
  "replay_webhooks.v1": ["filter/from", "filter/to"],
};

interface Operation {
  operationId: OperationId;
  parameters?: { name: string; in: string; schema: Schema & { format?: string } }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const documented = Object.values(openapi.paths).flatMap((methods) => Object.values(methods) as Operation[]);

function resolve(schema: Schema): Schema & { format?: string } {
  return schema.$ref === undefined ? schema : resolve(schemas[schema.$ref.split("/").at(-1)!]!);
}

/** The places of days and times in a body; the first entry stands for all of a list. */
function datesIn(given: Schema, path: string[] = []): string[] {
  const { format, properties = {}, items, oneOf = [] } = resolve(given);
  if (format === "date" || format === "date-time") return [path.join("/")];
  return [
    ...Object.entries(properties).flatMap(([name, member]) => datesIn(member, [...path, name])),
    ...(items ? datesIn(items, [...path, "0"]) : []),
    ...oneOf.flatMap((branch) => datesIn(branch, path)),
  ];
}

function bodyDates({ requestBody }: Operation): string[] {
  const [content] = Object.values(requestBody?.content ?? {});
  return content ? [...new Set(datesIn(content.schema))].sort() : [];
}

const memberOf = ({ requestBody }: Operation) =>
  Object.keys(resolve(Object.values(requestBody!.content)[0]!.schema).properties!)[0]!;

test("every day and time that a request can carry has a bound or needs none, and this table says which", () => {
  for (const operation of documented) {
    const { operationId: id, parameters = [] } = operation;
    const items = Object.keys(ofItems[id] ?? {}).map((field) => `${memberOf(operation)}/0/${field}`);
    expect([id, bodyDates(operation)]).toEqual([id, [...items, ...(ofFilters[id] ?? [])].sort()]);
    const queried = parameters
      .filter(({ schema }) => (resolve(schema).format ?? "").startsWith("date"))
      .map(({ name }) => name);
    expect([id, queried]).toEqual([id, asked[id] ?? []]);
  }
});

describe("a day before 1900 or after 2200 is refused per item", () => {
  const cases = Object.entries(ofItems).flatMap(([id, fields]) =>
    Object.entries(fields).map(([field, how]) => [id as OperationId, field, how] as const),
  );
  test.each(cases)("%s %s", async (id, field, { items, fromToday, time }) => {
    const { ledger } = await newAgreements();
    const operation = documented.find(({ operationId }) => operationId === id)!;
    const member = memberOf(operation);
    const [action, version] = id.split(".") as [string, string];
    const send = async (day: string) => {
      const body = { [member]: items(time ? `${day}T12:00:00Z` : day) };
      const response = await ledger.fetch(`/${version}/${action}`, post(body));
      expect(response.status).toBe(200);
      return ((await response.json()) as { results: unknown[] }).results;
    };
    const refused = [refusal("date_out_of_range", `/${member}/0/${field}`)];
    const far = ["2201-01-01", "9998-12-31", ...(fromToday ? [] : ["1899-12-31", "0002-01-01"])];
    for (const day of far) expect(await ledger.unchanged(() => send(day))).toEqual(refused);
    expect(await send(time ? "1900-01-01" : "2200-12-31")).toMatchObject([{ success: true }]);
    if (id !== "validate_claims.v1") expect(listedItemCodes(id)).toContain("date_out_of_range");
  });
});

test.each([
  ["get_statement?from=0001-01-01&to=9999-12-31"],
  ["search_claims?updated_since=0002-01-01T00:00:00Z"],
  ["search_claims?updated_since=9998-12-31T23:59:59Z"],
  ["get_webhook_deliveries?since=0002-01-01T00:00:00Z"],
  ["get_webhook_deliveries?since=9998-12-31T23:59:59Z"],
])("whatever day or time is asked for, what there is is answered: %s", async (query) => {
  const { ledger } = await newAgreements();
  expect((await ledger.fetch(`/v1/${query}`)).status).toBe(200);
});
