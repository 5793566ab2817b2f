import { describe, expect, test } from "vitest";
import { type ImportItem, plainClaim } from "#test/support/claims.ts";
import { company, type Profile, person, without } from "#test/support/debtors.ts";
import { newLedger, refusal } from "#test/support/ledger.ts";
import { newTestClient, post } from "#test/support/platform.ts";

const { reference } = person;

async function setUp(...known: Profile[]) {
  const ledger = await newLedger();
  const upsert = (...debtors: Profile[]) => ledger.results(ledger.api["upsert_debtors.v1"]({ debtors }));
  if (known.length > 0) await upsert(...known);
  await ledger.newEvents();
  ledger.clock.jump(1000);
  return { ledger, upsert };
}

describe("200 processed", () => {
  test.each([
    ["a person", person, {}],
    ["a company", company, { async: true }],
    ["only what is required", without(company, "registration_number", "language"), {}],
  ])("%s that is new: debtor.updated names every member", async (_, profile, options) => {
    const { ledger } = await setUp();
    const call = ledger.api["upsert_debtors.v1"]({ debtors: [profile] }, options);
    expect(await ledger.results(call)).toMatchObject([
      { reference: profile.reference, success: true, message: "Debtor created.", errors: [] },
    ]);
    const debtor = await ledger.debtor(profile.reference);
    const at = "2026-03-02T12:00:01.000Z";
    expect(debtor).toEqual({ ...profile, sequence: 1, created_at: at, updated_at: at });
    const events = await ledger.newEvents();
    expect(events).toMatchObject([
      {
        type: "debtor.updated",
        subject: { kind: "debtor", reference: profile.reference },
        sequence: 1,
        causation_id: (await call).data!.request_id,
      },
    ]);
    const changed = Object.keys(without(profile, "reference"));
    expect(events[0]!.data).toEqual({ debtor, changed: expect.arrayContaining(changed) });
    expect(events[0]!.data).toHaveProperty("changed.length", changed.length);
  });

  test.each<[string, Profile, string[]]>([
    ["another language", { ...person, language: "en" }, ["language"]],
    [
      "members that are left out are removed",
      without(person, "birth_date", "language", "do_not_contact_until"),
      ["birth_date", "language", "do_not_contact_until"],
    ],
    ["a contact as a whole", { ...person, contact: { country: "AT" } }, ["contact"]],
  ])("a debtor that is known is replaced: %s", async (_, profile, changed) => {
    const { ledger, upsert } = await setUp(person);
    expect(await upsert(profile)).toMatchObject([{ success: true, message: "Debtor updated." }]);
    const debtor = await ledger.debtor(reference);
    expect(debtor).toEqual({
      ...profile,
      sequence: 2,
      created_at: "2026-03-02T12:00:00.000Z",
      updated_at: "2026-03-02T12:00:01.000Z",
    });
    const events = await ledger.newEvents();
    expect(events).toMatchObject([{ type: "debtor.updated", sequence: 2 }]);
    expect(events[0]!.data).toEqual({ debtor, changed: expect.arrayContaining(changed) });
    expect(events[0]!.data).toHaveProperty("changed.length", changed.length);
  });

  test("the same again, also in another order, changes nothing: no event, no sequence", async () => {
    const { ledger, upsert } = await setUp(person);
    const before = await ledger.debtor(reference);
    const again = Object.fromEntries(Object.entries(person).reverse()) as Profile;
    expect(await ledger.unchanged(() => upsert(again))).toMatchObject([
      { success: true, message: "Nothing to change." },
    ]);
    expect(await ledger.debtor(reference)).toEqual(before);
  });
});

describe("200 processed: debtors and claims", () => {
  const debtor: ImportItem["debtor"] = without(person, "do_not_contact_until");

  test("a claim keeps the debtor that was sent with it", async () => {
    const { ledger, upsert } = await setUp();
    await ledger.importClaims(plainClaim({ debtor }));
    const before = await ledger.claim();
    expect(await upsert({ ...person, language: "en" })).toMatchObject([{ message: "Debtor updated." }]);
    expect(await ledger.claim()).toEqual(before);
    expect((await ledger.history()).length).toBe(1);
  });

  test("what an import brought is known: the same as master data changes nothing", async () => {
    const { ledger, upsert } = await setUp();
    await ledger.importClaims(plainClaim({ debtor }));
    await ledger.unchanged(() => upsert(debtor));
    expect(await ledger.debtor(reference)).toMatchObject({ ...debtor, sequence: 1 });
  });

  test("an import does not change a debtor that is known, and says nothing of it", async () => {
    const { ledger, upsert } = await setUp(person);
    const before = await ledger.debtor(reference);
    const other = { ...debtor, contact: { country: "AT" } };
    await ledger.importClaims(plainClaim({ debtor: other }));
    expect(await ledger.debtor(reference)).toEqual(before);
    expect((await ledger.claim()).debtor).toEqual(other);
    expect((await ledger.newEvents()).map(({ type }) => type)).toEqual(["claim.created"]);
    await ledger.unchanged(() => upsert(person));
  });
});

describe("200 with errors, and nothing changed", () => {
  test("debtor_type_differs: a person stays one; the others stand", async () => {
    const { ledger, upsert } = await setUp(person);
    const before = await ledger.debtor(reference);
    const results = await upsert({ ...company, reference }, company);
    expect(results).toEqual([
      refusal("debtor_type_differs", "/debtors/0/type"),
      expect.objectContaining({ success: true }),
    ]);
    expect(await ledger.debtor(reference)).toEqual(before);
    expect((await ledger.newEvents()).map(({ subject }) => subject!.reference)).toEqual([company.reference]);
  });

  test.each([
    ["birth_date", "1899-12-31"],
    ["birth_date", "2201-01-01"],
    ["do_not_contact_until", "9999-12-31"],
  ])("date_out_of_range at %s: %s", async (member, day) => {
    const { ledger, upsert } = await setUp();
    const results = await ledger.unchanged(() => upsert({ ...person, [member]: day }));
    expect(results).toEqual([refusal("date_out_of_range", `/debtors/0/${member}`)]);
  });

  test("debtor_type_differs: of a debtor that a claim brought, asynchronously told by action.failed", async () => {
    const { ledger } = await setUp();
    const claim = plainClaim();
    await ledger.importClaims(claim);
    await ledger.newEvents();
    const debtors = [{ ...company, reference: claim.debtor.reference }];
    const call = ledger.api["upsert_debtors.v1"]({ debtors }, { async: true });
    const results = await ledger.unchanged(() => ledger.results(call));
    expect(results).toEqual([refusal("debtor_type_differs", "/debtors/0/type")]);
    const { data } = await ledger.api["get_events.v1"]({ types: ["action.failed"] });
    expect(data!.items).toMatchObject([
      { data: { action: "upsert_debtors", items: [{ errors: results[0]!.errors }] } },
    ]);
  });

  test("another client may have another debtor with the same reference", async () => {
    const { ledger } = await setUp(person);
    const before = await ledger.debtor(reference);
    const { api } = await newTestClient(ledger.platform);
    const { data } = await api["upsert_debtors.v1"]({ debtors: [{ ...company, reference }] });
    expect(data!.results).toMatchObject([{ success: true, message: "Debtor created." }]);
    expect(await ledger.debtor(reference)).toEqual(before);
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["no contact", "/contact", "missing_member", { contact: undefined }],
    ["a type that is not known", "/type", "wrong_variant", { type: "robot" }],
    ["a member of companies", "/registration_number", "unknown_member", { registration_number: "1" }],
    ["no day", "/birth_date", "invalid_format", { birth_date: "1985-02-29" }],
    ["no telephone number", "/contact/phone", "pattern_mismatch", { contact: { country: "DE", phone: "1" } }],
    ["a member of claims", "/primary", "unknown_member", { primary: true }],
  ])("%s", async (_, path, code, change) => {
    const { ledger } = await setUp();
    const body = { debtors: [company, { ...person, ...change }] };
    const response = await ledger.unchanged(() => ledger.fetch("/v1/upsert_debtors", post(body)));
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_request", errors: [{ code, path: `/debtors/1${path}` }] },
    ]);
    expect(await ledger.debtor(company.reference)).toBeUndefined();
  });
});

describe("400 duplicate_reference", () => {
  test("the same debtor twice: the whole request is refused", async () => {
    const { ledger } = await setUp();
    const debtors = [person, { ...company, reference }];
    const { problem } = await ledger.unchanged(() => ledger.api["upsert_debtors.v1"]({ debtors }));
    expect(problem).toMatchObject({
      status: 400,
      code: "duplicate_reference",
      errors: [{ path: "/debtors/1/reference" }],
    });
    expect(await ledger.debtor(reference)).toBeUndefined();
  });
});
