import { describe, expect, test } from "vitest";
import {
  asCreated,
  type ContentItem,
  debitsToTheLimit,
  realisticClaim,
  wholeClaim,
} from "#test/support/claims.ts";
import {
  everythingOf,
  expectRefused,
  expectSameAsync,
  only,
  setUp,
  violations,
} from "#test/support/outcomes.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";

const claim = wholeClaim(1);
const { reference } = claim;
const [second, primary, third] = claim.debtors as [
  ContentItem["debtors"][0],
  ContentItem["debtors"][0],
  ContentItem["debtors"][0],
];

async function setUpImport() {
  const tools = await setUp();
  const send = (...claims: ContentItem[]) => tools.api["import_claims.v2"]({ claims });
  return { ...tools, send };
}

describe("200 created", () => {
  test("what was sent is read back whole, and get_claim, search_claims, the feed and the webhook say the same", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const { api } = client;
    const receiver = await startReceiver();
    await newEndpoint(platform, client.clientId, receiver.url);
    expect(only(await api["import_claims.v2"]({ claims: [claim] }))).toMatchObject({
      reference,
      success: true,
      message: "Claim created.",
      errors: [],
    });
    const { data: read } = await api["get_claim.v1"]({ reference });
    expect(read).toEqual(asCreated(claim, read!.created_at));
    const { data: found } = await api["search_claims.v1"]({});
    const { data: feed } = await api["get_events.v1"]({});
    await receiver.until((all) => all.length === 1);
    const [{ message }] = receiver.received as [(typeof receiver.received)[0]];
    expect(found!.items).toEqual([read]);
    expect(feed!.items).toMatchObject([{ type: "claim.created", version: "v1", sequence: 1 }]);
    expect(feed!.items[0]!.data).toEqual({ claim: read });
    expect(message).toMatchObject({ ...feed!.items[0], data: { claim: read } });
    expect(message.data).toEqual({ claim: read });
  });

  test("only claim.created is sent, also for a claim of which nothing is owed: it is resolved from the start", async () => {
    const { send, read, eventsOf, history, now } = await setUpImport();
    const free: ContentItem = { ...wholeClaim(2), amount: 0, fee_items: [] };
    const events = await eventsOf(() => send(claim, free));
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ["claim.created", { claim: await read(reference) }],
      ["claim.created", { claim: await read(free.reference) }],
    ]);
    expect(await read(free.reference)).toEqual({
      ...asCreated(free, now),
      status: "resolved",
      resolved_reason: "zero_balance",
      journey: { state: "stopped" },
    });
    expect(await history(free.reference)).toMatchObject([
      { sequence: 1, status: "resolved", reason: "zero_balance", movement: { kind: "opening", amount: 0 } },
    ]);
  });

  test("without optional members: no fees, no meta, and nothing else is made up", async () => {
    const { send, read } = await setUpImport();
    const { reference, amount, currency, original_due_date, debtors } = claim;
    await send({ reference, amount, currency, original_due_date, debtors });
    const created = (await read(reference))!;
    expect(created).toMatchObject({ fees: 0, fee_items: [], meta: {}, balance: { total: amount } });
    for (const name of ["current_due_date", "account_reference", "product", "portfolio", "resolved_reason"])
      expect(created).not.toHaveProperty(name);
  });

  test("accounts and debtors that are named for the first time are created; known ones stay as they are", async () => {
    const { api, send, read, now } = await setUpImport();
    await api["create_accounts.v1"]({
      accounts: [{ reference: "ACC", currency: claim.currency, meta: { a: "b" } }],
    });
    const { primary: _primary, ...known } = third;
    await api["upsert_debtors.v1"]({
      debtors: [{ ...known, contact: { country: "AT" }, do_not_contact_until: "2026-06-01" }],
    });
    await send({ ...claim, account_reference: "ACC" }, { ...wholeClaim(2), account_reference: "NEW" });
    const account = async (name: string) => (await api["get_account.v1"]({ reference: name })).data!;
    const debtor = async (name: string) => (await api["get_debtor.v1"]({ reference: name })).data!;
    expect(await account("ACC")).toMatchObject({ meta: { a: "b" }, sequence: 1, claims: { active: 1 } });
    expect(await account("NEW")).toMatchObject({ meta: {}, sequence: 1, currency: wholeClaim(2).currency });
    expect(await debtor(third.reference)).toMatchObject({ contact: { country: "AT" }, sequence: 1 });
    const { primary: _second, ...profile } = second;
    expect(await debtor(second.reference)).toEqual({
      ...profile,
      sequence: 1,
      created_at: now,
      updated_at: now,
    });
    expect((await read(reference))!.debtors).toEqual(claim.debtors);
  });
});

describe("200 accepted", () => {
  test("asynchronously: the same answer, and then the same results, claims and events", async () => {
    const wrong: ContentItem = { ...wholeClaim(3), debtors: [second] };
    await expectSameAsync(
      (api) => api["import_claims.v2"]({ claims: [claim] }),
      (api, options) =>
        api["import_claims.v2"](
          { claims: [{ ...claim, amount: 7, product: "x" }, wrong, wholeClaim(2)] },
          options,
        ),
    );
  });
});

describe("200 with errors, and nothing changed", () => {
  const other = wholeClaim(6, "OTHER");

  test("currency_mismatch: another currency than the claim's or its account's", async () => {
    const { client, send } = await setUpImport();
    await send(claim, { ...wholeClaim(2), account_reference: "PLN" });
    await expectRefused(client, () => send({ ...claim, currency: "CHF", product: "x" }), {
      code: "currency_mismatch",
      path: "/claims/0/currency",
    });
    for (const mismatched of [other, { ...claim, product: "x" }]) {
      await expectRefused(client, () => send({ ...mismatched, account_reference: "PLN" }), {
        code: "currency_mismatch",
        path: "/claims/0/account_reference",
      });
    }
  });

  test("claim_resolved and claim_withdrawn: other content for a closed claim", async () => {
    const { client, api, send } = await setUpImport();
    await send(claim, other);
    await api["resolve_claims.v1"]({ claims: [{ reference, reason: "settled" }] });
    await api["withdraw_claims.v1"]({ claims: [{ reference: other.reference, reason: "sold" }] });
    for (const [closed, code] of [
      [claim, "claim_resolved"],
      [other, "claim_withdrawn"],
    ] as const) {
      for (const change of [{ amount: 1 }, { product: "x" }])
        await expectRefused(client, () => send({ ...closed, ...change }), {
          code,
          path: "/claims/0/reference",
        });
    }
  });

  test("exceeds_balance: less than what is paid already", async () => {
    const { client, api, send } = await setUpImport();
    await send(claim);
    const credit = { operation_reference: "OP", claim_reference: reference, currency: claim.currency };
    await api["credit_claims.v1"]({
      credits: [{ ...credit, amount: claim.amount - 10, fees: 900, kind: "payment" }],
    });
    const code = "exceeds_balance";
    const less = claim.amount - 11;
    await expectRefused(client, () => send({ ...claim, amount: less }), { code, path: "/claims/0/amount" });
    const fee_items = [{ code: "reminder", amount: 899 }];
    await expectRefused(client, () => send({ ...claim, fee_items }), { code, path: "/claims/0/fee_items" });
  });

  test.each<[string, ContentItem["debtors"]]>([
    ["none", [second, third]],
    ["two", [primary, { ...second, primary: true }]],
    ["one who stands twice", [primary, { ...primary, primary: false }]],
  ])("primary_debtor: %s, for a known and for a new claim", async (_name, debtors) => {
    const { client, send } = await setUpImport();
    await send(claim);
    for (const wrong of [claim, other])
      await expectRefused(client, () => send({ ...wrong, debtors }), {
        code: "primary_debtor",
        path: "/claims/0/debtors",
      });
  });

  test.each<[string, object]>([
    ["original_due_date", { original_due_date: "1899-12-31" }],
    ["original_due_date", { original_due_date: "2201-01-01" }],
    ["current_due_date", { current_due_date: "9999-12-31" }],
  ])("date_out_of_range at %s: %o", async (member, change) => {
    const { client, send } = await setUpImport();
    await expectRefused(client, () => send({ ...claim, ...change }), {
      code: "date_out_of_range",
      path: `/claims/0/${member}`,
    });
  });

  test("date_out_of_range: only of days that are new, so that what was stored before can be sent again", async () => {
    const { client, platform, send, read } = await setUpImport();
    await send(claim);
    await platform.database.write((tx) =>
      tx.run("update claims set original_due_date = '0001-01-01' where reference = $1", [reference]),
    );
    const old = { ...claim, original_due_date: "0001-01-01" };
    for (const again of [old, { ...old, product: "x" }])
      expect((await send(again)).data!.results).toMatchObject([{ success: true }]);
    expect(await read(reference)).toMatchObject({ product: "x", original_due_date: "0001-01-01" });
    await expectRefused(client, () => send({ ...old, current_due_date: "0001-01-02" }), {
      code: "date_out_of_range",
      path: "/claims/0/current_due_date",
    });
  });

  test("amount_out_of_range: a sum beyond 10^15", async () => {
    const { client, api, send } = await setUpImport();
    await send({ ...claim, amount: 0, fee_items: [{ code: "a", amount: 1 }] });
    await api["debit_claims.v1"]({ debits: debitsToTheLimit(reference, claim.currency) });
    await expectRefused(client, () => send({ ...claim, amount: 1, fee_items: [{ code: "a", amount: 1 }] }), {
      code: "amount_out_of_range",
      path: "/claims/0/amount",
    });
  });

  test("the other items stand, and a refused one creates neither claim nor account nor debtor", async () => {
    const { api, send, read, eventsOf } = await setUpImport();
    const wrong = {
      ...other,
      account_reference: "NEVER",
      debtors: [third, { ...third, reference: "NEVER" }],
    };
    const events = await eventsOf(async () => {
      const { data } = await send(claim, wrong, wholeClaim(2));
      expect(data).toMatchObject({ message: "2 items processed, 1 refused." });
      expect(data!.results.map(({ success }) => success)).toEqual([true, false, true]);
      expect(data!.results[1]!.errors).toMatchObject([{ code: "primary_debtor", path: "/claims/1/debtors" }]);
    });
    expect(events.map(({ subject }) => subject!.reference)).toEqual([reference, wholeClaim(2).reference]);
    expect(await read(other.reference)).toBeUndefined();
    expect((await api["get_account.v1"]({ reference: "NEVER" })).response.status).toBe(404);
    expect((await api["get_debtor.v1"]({ reference: "NEVER" })).response.status).toBe(404);
  });

  test("another client's claim is as unknown as one that never was: each has its own", async () => {
    const platform = await startPlatform();
    const [owner, stranger] = [await newTestClient(platform), await newTestClient(platform)];
    await owner.api["import_claims.v2"]({ claims: [claim] });
    const before = await everythingOf(owner);
    const mine = { ...claim, amount: 5, currency: "JPY" as const };
    expect(only(await stranger.api["import_claims.v2"]({ claims: [mine] })).message).toBe("Claim created.");
    expect(await everythingOf(owner)).toEqual(before);
  });
});

describe("400 refused whole", () => {
  test.each<[string, (claim: ContentItem) => unknown[], string[]]>([
    [
      "members of version 1",
      () => [realisticClaim(1)],
      ["unknown_member fees", "unknown_member debtor", "missing_member debtors"],
    ],
    ["no debtor", (item) => [{ ...item, debtors: [] }], ["too_few_items debtors"]],
    [
      "a debtor without primary",
      (item) => [{ ...item, debtors: [{ ...primary, primary: undefined }] }],
      ["missing_member debtors/0/primary"],
    ],
    [
      "a negative fee",
      (item) => [{ ...item, fee_items: [{ code: "A b", amount: -1 }] }],
      ["pattern_mismatch fee_items/0/code", "too_small fee_items/0/amount"],
    ],
    [
      "null",
      (item) => [{ ...item, account_reference: null, portfolio: null }],
      ["wrong_type account_reference", "wrong_type portfolio"],
    ],
    [
      "21 fee items",
      (item) => [{ ...item, fee_items: Array(21).fill({ code: "a", amount: 1 }) }],
      ["too_many_entries fee_items"],
    ],
  ])("invalid_request: %s", async (_name, wrong, expected) => {
    const { client, api } = await setUpImport();
    const answer = await api["import_claims.v2"]({ claims: wrong(claim) as ContentItem[] });
    const { code, errors } = violations(answer);
    expect(code).toBe("invalid_request");
    const paths = expected.map((text) => text.replace(" ", " /claims/0/"));
    expect(errors.sort()).toEqual(paths.sort());
    expect(await everythingOf(client)).toEqual({ claims: [], feed: [] });
  });

  test("duplicate_reference: one claim twice", async () => {
    const { client, send } = await setUpImport();
    expect(violations(await send(claim, wholeClaim(2), { ...claim, amount: 1 }))).toEqual({
      code: "duplicate_reference",
      errors: ["duplicate_reference /claims/2/reference"],
    });
    expect(await everythingOf(client)).toEqual({ claims: [], feed: [] });
  });
});
