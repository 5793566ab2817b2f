import { describe, expect, test } from "vitest";
import { plainClaim } from "#test/support/claims.ts";
import { newLedger } from "#test/support/ledger.ts";
import { accountReference, inAccount, newPayments } from "#test/support/payments.ts";
import { newTestClient } from "#test/support/platform.ts";
import { bytesOfRefusal } from "#test/support/queries.ts";

describe("200", () => {
  test("found: the sum of the balances of its active claims, and how many there are of each status", async () => {
    const names = ["A", "B", "C", "D", "E", "F"];
    const { ledger, pay } = await newPayments({
      claims: [...names.map((name) => inAccount(name)), plainClaim({ reference: "elsewhere" })],
    });
    const { api } = ledger;
    await pay({ claim_reference: "A", amount: 600 });
    await pay({ payment_reference: "P-2", claim_reference: "B", amount: 10_507 });
    await api["resolve_claims.v1"]({ claims: [{ reference: "C", reason: "goodwill" }] });
    await api["withdraw_claims.v1"]({ claims: [{ reference: "D", reason: "sold" }] });
    expect(await ledger.account(accountReference)).toEqual({
      reference: accountReference,
      currency: "EUR",
      meta: {},
      credit_balance: 7,
      sequence: 2,
      created_at: "2026-03-02T12:00:00.000Z",
      updated_at: "2026-03-02T12:00:00.000Z",
      balance: { amount: 9900 + 20_000, fees: 1000, total: 30_900 },
      claims: { active: 3, resolved: 2, withdrawn: 1 },
    });
  });

  test("an account that an import brought is found; one that is known stays as it is", async () => {
    const ledger = await newLedger();
    const accounts = [{ reference: "known", currency: "EUR" as const, payment_reference: "RF18" }];
    await ledger.api["create_accounts.v1"]({ accounts });
    const before = await ledger.account("known");
    ledger.clock.jump(1000);
    await ledger.importClaims(
      plainClaim({ account_reference: "known" }),
      plainClaim({ reference: "INV-2", currency: "JPY", account_reference: "new" }),
    );
    expect(await ledger.account("known")).toEqual({
      ...before,
      balance: { amount: 10_000, fees: 500, total: 10_500 },
      claims: { active: 1, resolved: 0, withdrawn: 0 },
    });
    expect(await ledger.account("new")).toMatchObject({
      currency: "JPY",
      sequence: 1,
      created_at: "2026-03-02T12:00:01.000Z",
      balance: { total: 10_500 },
    });
    const types = (await ledger.newEvents()).map(({ type }) => type);
    expect(types).toEqual(["account.created", "claim.created", "claim.created"]);
  });

  test("two clients with the same reference have an account each", async () => {
    const ledger = await newLedger({ claims: [inAccount("A")] });
    const { api } = await newTestClient(ledger.platform);
    await api["import_claims.v1"]({ claims: [inAccount("A", { amount: 1, fees: 0 })] });
    expect((await api["get_account.v1"]({ reference: accountReference })).data!.balance.total).toBe(1);
    expect((await ledger.account(accountReference)).balance.total).toBe(10_500);
  });
});

describe("400 invalid_parameter", () => {
  test.each([
    ["missing", "/v1/get_account", "?reference"],
    ["empty", "/v1/get_account?reference=", "?reference"],
    ["too long", `/v1/get_account?reference=${"x".repeat(65)}`, "?reference"],
  ])("the reference is %s", async (_, target, path) => {
    const ledger = await newLedger();
    const response = await ledger.fetch(target);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_parameter", errors: expect.arrayContaining([expect.objectContaining({ path })]) },
    ]);
  });
});

describe("404 account_not_found", () => {
  test("another client's account and one that never was give the same bytes but for the request id", async () => {
    const ledger = await newLedger({ claims: [inAccount("A")] });
    const stranger = await newTestClient(ledger.platform);
    const ask = (reference: string) =>
      bytesOfRefusal(stranger, 404, `/v1/get_account?reference=${encodeURIComponent(reference)}`);
    const bytes = await ask(accountReference);
    expect(bytes).toBe(await ask("never-was"));
    expect(JSON.parse(bytes)).toMatchObject({ code: "account_not_found", status: 404 });
  });
});
