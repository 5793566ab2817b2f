import { describe, expect, test } from "vitest";
import type { Item } from "#src/contract/operations.ts";
import { plainClaim } from "#test/support/claims.ts";
import { ledgerOf, newLedger, refusal } from "#test/support/ledger.ts";
import { newTestClient, post } from "#test/support/platform.ts";

type Account = Item<"create_accounts.v1">;

const reference = "ACC-1";
const full: Account = {
  reference,
  currency: "EUR",
  payment_reference: "RF18 5390 0754 7034",
  meta: { branch: "Köln" },
};

async function setUp() {
  const ledger = await newLedger();
  const create = (...accounts: Account[]) => ledger.results(ledger.api["create_accounts.v1"]({ accounts }));
  return { ledger, create };
}

describe("200 processed", () => {
  test.each([{ async: false }, { async: true }])(
    "an account is there, and account.created says so %o",
    async (options) => {
      const { ledger } = await setUp();
      const call = ledger.api["create_accounts.v1"]({ accounts: [full] }, options);
      expect(await ledger.results(call)).toMatchObject([{ reference, success: true, errors: [] }]);
      const { balance, claims, ...account } = await ledger.account(reference);
      expect(account).toEqual({
        ...full,
        credit_balance: 0,
        sequence: 1,
        created_at: "2026-03-02T12:00:00.000Z",
        updated_at: "2026-03-02T12:00:00.000Z",
      });
      expect([balance, claims]).toEqual([
        { amount: 0, fees: 0, total: 0 },
        { active: 0, resolved: 0, withdrawn: 0 },
      ]);
      const events = await ledger.newEvents();
      expect(events).toMatchObject([
        {
          type: "account.created",
          subject: { kind: "account", reference },
          sequence: 1,
          causation_id: (await call).data!.request_id,
        },
      ]);
      expect(events[0]!.data).toEqual({ account });
    },
  );

  test("only what is required: no payment reference, no meta", async () => {
    const { ledger, create } = await setUp();
    await create({ reference, currency: "JPY" });
    const account = await ledger.account(reference);
    expect(account).toMatchObject({ currency: "JPY", meta: {} });
    expect(account).not.toHaveProperty("payment_reference");
  });

  test("claims of its currency may belong to it, others not", async () => {
    const { ledger, create } = await setUp();
    await create(full);
    await ledger.importClaims(plainClaim({ account_reference: reference }));
    const claims = [plainClaim({ reference: "INV-2", currency: "CHF", account_reference: reference })];
    expect(await ledger.results(ledger.api["import_claims.v1"]({ claims }))).toEqual([
      refusal("currency_mismatch", "/claims/0/account_reference"),
    ]);
    expect((await ledger.account(reference)).claims.active).toBe(1);
  });
});

describe("200 with errors, and nothing changed", () => {
  test("account_exists: created before, and created with a claim; the others stand", async () => {
    const { ledger, create } = await setUp();
    await create(full);
    await ledger.importClaims(plainClaim({ account_reference: "ACC-2" }));
    await ledger.newEvents();
    const before = await Promise.all([reference, "ACC-2"].map(ledger.account));
    const results = await create(
      full,
      { reference: "ACC-3", currency: "EUR" },
      { ...full, reference: "ACC-2" },
    );
    expect(results).toEqual([
      refusal("account_exists", "/accounts/0/reference"),
      expect.objectContaining({ success: true }),
      refusal("account_exists", "/accounts/2/reference"),
    ]);
    expect(await Promise.all([reference, "ACC-2"].map(ledger.account))).toEqual(before);
    expect((await ledger.newEvents()).map(({ subject }) => subject!.reference)).toEqual(["ACC-3"]);
  });

  test("asynchronously action.failed names the item", async () => {
    const { ledger, create } = await setUp();
    await create(full);
    await ledger.newEvents();
    const [result] = await ledger.results(
      ledger.api["create_accounts.v1"]({ accounts: [full] }, { async: true }),
    );
    expect(result).toEqual(refusal("account_exists", "/accounts/0/reference"));
    const events = await ledger.newEvents();
    expect(events).toMatchObject([
      { type: "action.failed", data: { items: [{ reference, errors: result!.errors }] } },
    ]);
  });

  test("another client may use the same reference", async () => {
    const { ledger, create } = await setUp();
    await create(full);
    const other = ledgerOf(ledger.platform, ledger.clock, await newTestClient(ledger.platform));
    const accounts = [{ reference, currency: "SEK" as const }];
    expect((await other.api["create_accounts.v1"]({ accounts })).data!.results[0]!.success).toBe(true);
    expect([await other.account(reference), await ledger.account(reference)]).toMatchObject([
      { currency: "SEK", meta: {} },
      full,
    ]);
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["no currency", "/currency", "missing_member", { currency: undefined }],
    ["no currency of ISO 4217", "/currency", "not_allowed_value", { currency: "EUX" }],
    ["an empty payment reference", "/payment_reference", "too_short", { payment_reference: "" }],
    ["null removes nothing here", "/meta", "wrong_type", { meta: null }],
    ["a credit balance", "/credit_balance", "unknown_member", { credit_balance: 1 }],
  ])("%s", async (_, path, code, change) => {
    const { ledger } = await setUp();
    const body = { accounts: [full, { ...full, reference: "ACC-2", ...change }] };
    const response = await ledger.unchanged(() => ledger.fetch("/v1/create_accounts", post(body)));
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_request", errors: [{ code, path: `/accounts/1${path}` }] },
    ]);
    expect(await ledger.account(reference)).toBeUndefined();
  });
});

describe("400 duplicate_reference", () => {
  test("the same account twice: the whole request is refused", async () => {
    const { ledger } = await setUp();
    const { problem } = await ledger.unchanged(() =>
      ledger.api["create_accounts.v1"]({ accounts: [full, full] }),
    );
    expect(problem).toMatchObject({
      status: 400,
      code: "duplicate_reference",
      errors: [{ path: "/accounts/1/reference" }],
    });
    expect(await ledger.account(reference)).toBeUndefined();
  });
});
