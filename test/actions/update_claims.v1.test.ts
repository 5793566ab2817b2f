import { describe, expect, test } from "vitest";
import type { Item } from "#src/contract/operations.ts";
import { asCreated, wholeClaim } from "#test/support/claims.ts";
import {
  everythingOf,
  expectRefused,
  expectSameAsync,
  expectUnknownAlike,
  only,
  setUp,
  violations,
} from "#test/support/outcomes.ts";

const claim = wholeClaim(1);
const { reference } = claim;
const [second, primary, third] = claim.debtors;
type Update = Omit<Item<"update_claims.v1">, "reference">;

async function setUpClaim() {
  const tools = await setUp();
  const { api } = tools;
  await api["import_claims.v2"]({ claims: [claim] });
  const update = (change: Update) => api["update_claims.v1"]({ claims: [{ reference, ...change }] });
  return { ...tools, update, read: async () => (await tools.read(reference))! };
}

describe("200 processed", () => {
  test("what is sent changes, null removes, the rest stays; claim.updated has it before and after", async () => {
    const { update, read, eventsOf, now } = await setUpClaim();
    const events = await eventsOf(async () =>
      expect(
        only(
          await update({ original_due_date: "2026-01-31", product: "Copper", portfolio: null, meta: null }),
        ),
      ).toMatchObject({ reference, success: true, message: "Claim updated." }),
    );
    const { portfolio: _portfolio, ...rest } = asCreated(claim, now);
    const after = { ...rest, original_due_date: "2026-01-31", product: "Copper", meta: {}, sequence: 2 };
    expect(await read()).toEqual(after);
    expect(events).toMatchObject([
      { type: "claim.updated", version: "v2", subject: { kind: "claim", reference }, sequence: 2 },
    ]);
    expect(events[0]!.data).toEqual({
      claim: after,
      changes: [
        { path: "/original_due_date", from: claim.original_due_date, to: "2026-01-31" },
        { path: "/product", from: claim.product, to: "Copper" },
        { path: "/portfolio", from: claim.portfolio, to: null },
        { path: "/meta", from: claim.meta, to: {} },
      ],
    });
  });

  test("each optional member can be removed, and what is removed can be set again", async () => {
    const { update, read, eventsOf } = await setUpClaim();
    const before = await read();
    const names = ["current_due_date", "account_reference", "product", "portfolio"] as const;
    for (const name of names) {
      const [event] = await eventsOf(() => update({ [name]: null }));
      expect(event!.data.changes).toEqual([{ path: `/${name}`, from: claim[name], to: null }]);
      expect(await read()).not.toHaveProperty(name);
    }
    const { current_due_date, account_reference, product, portfolio } = claim;
    await update({
      current_due_date: current_due_date!,
      account_reference: account_reference!,
      product: product!,
      portfolio: portfolio!,
    });
    expect(await read()).toEqual({ ...before, sequence: 6 });
  });

  test("nothing new: success, no event, no sequence, no history", async () => {
    const { client, update } = await setUpClaim();
    const before = await everythingOf(client);
    const { original_due_date, debtors, fee_items, meta, portfolio } = claim;
    for (const same of [
      {},
      { reason: "only a reason" },
      { original_due_date, debtors, fee_items: fee_items!, meta: meta!, portfolio: portfolio! },
    ])
      expect(only(await update(same))).toMatchObject({ success: true, message: "Nothing to change." });
    expect(await everythingOf(client)).toEqual(before);
  });

  test("debtors and fee items are whole lists; the primary debtor and the sum show in both forms", async () => {
    const { update, read, eventsOf } = await setUpClaim();
    const { debtor } = await read();
    const debtors = [
      { ...primary!, primary: false },
      { ...second!, primary: true },
    ];
    const fee_items = [
      { code: "a", amount: 1 },
      { code: "b", amount: 999 },
    ];
    const [event, ...more] = await eventsOf(() => update({ debtors, fee_items }));
    const { primary: _primary, ...now } = second!;
    expect(await read()).toMatchObject({
      debtor: now,
      debtors,
      fee_items,
      fees: 1000,
      balance: { fees: 1000 },
    });
    expect(more).toEqual([]);
    expect(event!.data.changes).toEqual([
      { path: "/debtor", from: debtor, to: now },
      { path: "/debtors", from: claim.debtors, to: debtors },
      { path: "/fee_items", from: claim.fee_items, to: fee_items },
    ]);
  });

  test("values that are too long together for the message are left out of it; the claim beside them has the new ones", async () => {
    const { update, read, eventsOf } = await setUpClaim();
    const meta = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`k${index}`, "\u{1f600}".repeat(500)]),
    );
    await update({
      meta: Object.fromEntries(Object.keys(meta).map((name) => [name, "\u{1f680}".repeat(500)])),
    });
    const [event] = await eventsOf(() => update({ meta }));
    expect(event!.data).toEqual({
      claim: await read(),
      changes: [{ path: "/meta", from: null, to: null, omitted: true }],
    });
    expect((await read()).meta).toEqual(meta);
  });

  test("an account that is named for the first time is created; debtors of the master data stay as they are", async () => {
    const { api, update } = await setUpClaim();
    const debtors = [
      { ...primary!, contact: { country: "AT" } },
      { ...third!, reference: "D-NEW" },
    ];
    await update({ account_reference: "NEW", debtors });
    const account = async (name: string) => (await api["get_account.v1"]({ reference: name })).data!;
    expect(await account("NEW")).toMatchObject({ currency: claim.currency, claims: { active: 1 } });
    expect(await account(claim.account_reference!)).toMatchObject({ claims: { active: 0 }, sequence: 1 });
    const debtor = async (name: string) => (await api["get_debtor.v1"]({ reference: name })).data!;
    expect(await debtor(primary!.reference)).toMatchObject({ contact: primary!.contact, sequence: 1 });
    const { primary: _primary, ...created } = debtors[1]!;
    expect(await debtor("D-NEW")).toMatchObject(created);
  });
});

describe("200 accepted", () => {
  test("asynchronously: the same answer, and then the same results, claims and events", async () => {
    await expectSameAsync(
      (api) => api["import_claims.v2"]({ claims: [claim, wholeClaim(2)] }),
      (api, options) =>
        api["update_claims.v1"](
          {
            claims: [
              { reference, product: "x", reason: "typing error" },
              { reference: "never-was", product: "x" },
              { reference: wholeClaim(2).reference, account_reference: null },
            ],
          },
          options,
        ),
    );
  });
});

describe("200 with errors, and nothing changed", () => {
  test.each<[string, Update, string]>([
    ["itemised_fees: another sum", { fee_items: [{ code: "a", amount: 999 }] }, "/claims/0/fee_items"],
    ["date_out_of_range: before 1900", { original_due_date: "1899-12-31" }, "/claims/0/original_due_date"],
    ["date_out_of_range: after 2200", { current_due_date: "2201-01-01" }, "/claims/0/current_due_date"],
    ["itemised_fees: none left", { fee_items: [] }, "/claims/0/fee_items"],
    ["primary_debtor: none", { debtors: [second!, third!] }, "/claims/0/debtors"],
    ["primary_debtor: two", { debtors: [primary!, { ...third!, primary: true }] }, "/claims/0/debtors"],
    ["primary_debtor: twice", { debtors: [primary!, { ...primary!, primary: false }] }, "/claims/0/debtors"],
  ])("%s", async (name, change, path) => {
    const { client, update } = await setUpClaim();
    const code = name.split(":")[0]!;
    await expectRefused(client, () => update({ product: "x", ...change }), { code, path });
  });

  test("currency_mismatch: an account in another currency", async () => {
    const { client, api, update } = await setUpClaim();
    await api["create_accounts.v1"]({ accounts: [{ reference: "CHF", currency: "CHF" }] });
    await expectRefused(client, () => update({ product: "x", account_reference: "CHF" }), {
      code: "currency_mismatch",
      path: "/claims/0/account_reference",
    });
  });

  test("claim_resolved and claim_withdrawn: a closed claim, also where nothing would change", async () => {
    const { client, api, update } = await setUpClaim();
    const path = "/claims/0/reference";
    await api["resolve_claims.v1"]({ claims: [{ reference, reason: "other" }] });
    for (const change of [{ product: "x" }, { product: claim.product! }])
      await expectRefused(client, () => update(change), { code: "claim_resolved", path });
    const other = wholeClaim(2).reference;
    await api["import_claims.v2"]({ claims: [wholeClaim(2)] });
    await api["withdraw_claims.v1"]({ claims: [{ reference: other, reason: "other" }] });
    const call = () => api["update_claims.v1"]({ claims: [{ reference: other, product: "x" }] });
    await expectRefused(client, call, { code: "claim_withdrawn", path });
  });

  test("claim_not_found: another client's is as unknown as one that never was", async () => {
    const result = await expectUnknownAlike([claim], (api, name) =>
      api["update_claims.v1"]({ claims: [{ reference: name, product: "x" }] }),
    );
    expect(result.errors).toMatchObject([{ code: "claim_not_found", path: "/claims/0/reference" }]);
  });
});

describe("400 refused whole", () => {
  test("invalid_request: figures, null where nothing can be removed, and members of version 1", async () => {
    const { client, api, update } = await setUpClaim();
    const before = await everythingOf(client);
    const wrong = { amount: 1, fees: 1, original_due_date: null, debtors: null, fee_items: null, debtor: {} };
    const { code, errors } = violations(await update(wrong as unknown as Update));
    expect(code).toBe("invalid_request");
    expect(errors.sort()).toEqual([
      "unknown_member /claims/0/amount",
      "unknown_member /claims/0/debtor",
      "unknown_member /claims/0/fees",
      "wrong_type /claims/0/debtors",
      "wrong_type /claims/0/fee_items",
      "wrong_type /claims/0/original_due_date",
    ]);
    expect(await everythingOf(client)).toEqual(before);
    expect(violations(await api["update_claims.v1"]({ claims: [] })).errors).toEqual([
      "too_few_items /claims",
    ]);
  });

  test("duplicate_reference: one claim twice", async () => {
    const { client, api } = await setUpClaim();
    const before = await everythingOf(client);
    const twice = ["x", "y"].map((product) => ({ reference, product }));
    expect(violations(await api["update_claims.v1"]({ claims: twice }))).toEqual({
      code: "duplicate_reference",
      errors: ["duplicate_reference /claims/1/reference"],
    });
    expect(await everythingOf(client)).toEqual(before);
  });
});
