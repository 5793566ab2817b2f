import { describe, expect, test } from "vitest";
import type { Item } from "#src/contract/operations.ts";
import { plainClaim } from "#test/support/claims.ts";
import { newLedger, refusal } from "#test/support/ledger.ts";
import { newTestClient, post } from "#test/support/platform.ts";

type Update = Omit<Item<"update_accounts.v1">, "reference">;

const reference = "ACC-1";
const known = { payment_reference: "RF18", meta: { branch: "Köln", team: "2" } };

async function setUp() {
  const ledger = await newLedger();
  await ledger.api["create_accounts.v1"]({ accounts: [{ reference, currency: "EUR", ...known }] });
  await ledger.newEvents();
  ledger.clock.jump(1000);
  const update = (change: Update, name = reference) =>
    ledger.results(ledger.api["update_accounts.v1"]({ accounts: [{ reference: name, ...change }] }));
  return { ledger, update };
}

describe("200 processed", () => {
  test.each<[string, Update, string[], object]>([
    [
      "one member, the rest stays",
      { payment_reference: "RF19" },
      ["payment_reference"],
      { meta: known.meta },
    ],
    [
      "meta as a whole",
      { meta: { team: "3" } },
      ["meta"],
      { payment_reference: "RF18", meta: { team: "3" } },
    ],
    ["both", { payment_reference: "RF19", meta: {} }, ["payment_reference", "meta"], { meta: {} }],
    ["null empties meta", { meta: null }, ["meta"], { payment_reference: "RF18", meta: {} }],
  ])("%s", async (_, change, changed, after) => {
    const { ledger, update } = await setUp();
    expect(await update(change)).toMatchObject([
      { reference, success: true, message: "Account updated.", errors: [] },
    ]);
    const { balance: _balance, claims: _claims, ...account } = await ledger.account(reference);
    expect(account).toMatchObject({
      ...after,
      currency: "EUR",
      sequence: 2,
      created_at: "2026-03-02T12:00:00.000Z",
      updated_at: "2026-03-02T12:00:01.000Z",
    });
    const events = await ledger.newEvents();
    expect(events).toMatchObject([
      { type: "account.updated", subject: { kind: "account", reference }, sequence: 2 },
    ]);
    expect(events[0]!.data).toEqual({ account, changed: expect.arrayContaining(changed) });
    expect(events[0]!.data).toHaveProperty("changed.length", changed.length);
  });

  test.each([{ async: false }, { async: true }])("null removes the payment reference %o", async (options) => {
    const { ledger } = await setUp();
    const accounts = [{ reference, payment_reference: null }];
    const call = ledger.api["update_accounts.v1"]({ accounts }, options);
    await ledger.results(call);
    const account = await ledger.account(reference);
    expect(account).not.toHaveProperty("payment_reference");
    expect(account.meta).toEqual(known.meta);
    expect(await ledger.newEvents()).toMatchObject([
      { causation_id: (await call).data!.request_id, data: { changed: ["payment_reference"] } },
    ]);
  });

  test.each<[string, Update]>([
    ["nothing", {}],
    ["what is there", known],
    ["meta in another order", { meta: { team: "2", branch: "Köln" } }],
  ])("%s changes nothing: no event, no sequence", async (_, change) => {
    const { ledger, update } = await setUp();
    const before = await ledger.account(reference);
    expect(await ledger.unchanged(() => update(change))).toMatchObject([
      { success: true, message: "Nothing to change." },
    ]);
    expect(await ledger.account(reference)).toEqual(before);
  });

  test("an account that a claim brought can be changed", async () => {
    const { ledger, update } = await setUp();
    await ledger.importClaims(plainClaim({ account_reference: "ACC-2" }));
    await update({ payment_reference: "RF20" }, "ACC-2");
    expect(await ledger.account("ACC-2")).toMatchObject({ payment_reference: "RF20", sequence: 2 });
  });
});

describe("200 with errors, and nothing changed", () => {
  test("account_not_found: unknown, and another client's", async () => {
    const { ledger, update } = await setUp();
    const refused = [refusal("account_not_found", "/accounts/0/reference")];
    expect(await ledger.unchanged(() => update({ meta: null }, "never-was"))).toEqual(refused);
    const before = await ledger.account(reference);
    const { api } = await newTestClient(ledger.platform);
    const { data } = await api["update_accounts.v1"]({ accounts: [{ reference, meta: null }] });
    expect(data!.results).toEqual(refused);
    expect(await ledger.account(reference)).toEqual(before);
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await setUp();
    const accounts = ["never-was", reference].map((name) => ({ reference: name, payment_reference: "RF19" }));
    const results = await ledger.results(ledger.api["update_accounts.v1"]({ accounts }, { async: true }));
    expect(results.map(({ success }) => success)).toEqual([false, true]);
    expect(await ledger.newEvents()).toMatchObject([
      { type: "account.updated" },
      { type: "action.failed", data: { items: [{ reference: "never-was", errors: results[0]!.errors }] } },
    ]);
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["the currency never changes", "/currency", "unknown_member", { currency: "CHF" }],
    ["an empty payment reference", "/payment_reference", "too_short", { payment_reference: "" }],
    ["no reference", "/reference", "missing_member", { reference: undefined }],
  ])("%s", async (_, path, code, change) => {
    const { ledger } = await setUp();
    const before = await ledger.account(reference);
    const body = {
      accounts: [
        { reference, meta: null },
        { reference: "ACC-2", ...change },
      ],
    };
    const response = await ledger.unchanged(() => ledger.fetch("/v1/update_accounts", post(body)));
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_request", errors: [{ code, path: `/accounts/1${path}` }] },
    ]);
    expect(await ledger.account(reference)).toEqual(before);
  });
});

describe("400 duplicate_reference", () => {
  test("the same account twice: the whole request is refused", async () => {
    const { ledger } = await setUp();
    const accounts = [{ reference, meta: null }, { reference }];
    const { problem } = await ledger.unchanged(() => ledger.api["update_accounts.v1"]({ accounts }));
    expect(problem).toMatchObject({
      status: 400,
      code: "duplicate_reference",
      errors: [{ path: "/accounts/1/reference" }],
    });
    expect((await ledger.account(reference)).meta).toEqual(known.meta);
  });
});
