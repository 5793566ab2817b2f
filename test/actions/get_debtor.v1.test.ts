import { describe, expect, test } from "vitest";
import { plainClaim } from "#test/support/claims.ts";
import { company, person } from "#test/support/debtors.ts";
import { newLedger } from "#test/support/ledger.ts";
import { newTestClient } from "#test/support/platform.ts";
import { bytesOfRefusal } from "#test/support/queries.ts";

const at = "2026-03-02T12:00:00.000Z";

describe("200", () => {
  test("found: what was sent, with the preferences", async () => {
    const ledger = await newLedger();
    await ledger.api["upsert_debtors.v1"]({ debtors: [person, company] });
    for (const profile of [person, company]) {
      expect(await ledger.debtor(profile.reference)).toEqual({
        ...profile,
        sequence: 1,
        created_at: at,
        updated_at: at,
      });
    }
  });

  test("debtors that a claim named for the first time, not whether they are its primary one", async () => {
    const ledger = await newLedger();
    const { debtor, ...claim } = plainClaim();
    const second = { ...debtor, reference: "D-second" };
    const debtors = [
      { ...debtor, primary: false },
      { ...second, primary: true },
    ];
    const { fees: _fees, ...content } = claim;
    await ledger.api["import_claims.v2"]({ claims: [{ ...content, debtors }] });
    for (const profile of [debtor, second]) {
      expect(await ledger.debtor(profile.reference)).toEqual({
        ...profile,
        sequence: 1,
        created_at: at,
        updated_at: at,
      });
    }
    expect((await ledger.newEvents()).map(({ type }) => type)).toEqual(["claim.created"]);
  });
});

describe("400 invalid_parameter", () => {
  test.each([
    ["no reference", "", "?reference"],
    ["a reference that is too long", `?reference=${"x".repeat(65)}`, "?reference"],
  ])("%s", async (_, query, path) => {
    const ledger = await newLedger();
    const response = await ledger.fetch(`/v1/get_debtor${query}`);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_parameter", errors: [{ path }] },
    ]);
  });
});

describe("404 debtor_not_found", () => {
  test("another client's debtor and one that never was give the same bytes but for the request id", async () => {
    const ledger = await newLedger({ claims: [plainClaim()] });
    const stranger = await newTestClient(ledger.platform);
    const ask = (reference: string) =>
      bytesOfRefusal(stranger, 404, `/v1/get_debtor?reference=${encodeURIComponent(reference)}`);
    const bytes = await ask(plainClaim().debtor.reference);
    expect(bytes).toBe(await ask("never-was"));
    expect(JSON.parse(bytes)).toMatchObject({ code: "debtor_not_found", status: 404 });
  });
});
