import { describe, expect, test } from "vitest";
import { toContent } from "#src/actions/import_claims.v1.ts";
import {
  asCreated,
  type ContentItem,
  debitsToTheLimit,
  type ImportItem,
  inVersion1,
  realisticClaim,
  wholeClaim,
} from "#test/support/claims.ts";
import {
  everythingOf,
  expectRefused,
  expectSameAsync,
  only,
  setUp,
  violationsIn,
} from "#test/support/outcomes.ts";
import { newTestClient, post, startPlatform } from "#test/support/platform.ts";

const claim = realisticClaim(1);
const { reference } = claim;
const whole = wholeClaim(1);
const plain = inVersion1(whole);

async function setUpImport() {
  const tools = await setUp();
  const send = (...claims: ImportItem[]) => tools.api["import_claims.v1"]({ claims });
  const sendWhole = (...claims: ContentItem[]) => tools.api["import_claims.v2"]({ claims });
  return { ...tools, send, sendWhole };
}

describe("200 processed", () => {
  test("a new claim is created with its one debtor and its fees as one item, and only claim.created is sent", async () => {
    const { send, read, eventsOf } = await setUpImport();
    const events = await eventsOf(async () =>
      expect(only(await send(claim))).toMatchObject({ reference, success: true, message: "Claim created." }),
    );
    expect(await read(reference)).toMatchObject({
      ...claim,
      status: "active",
      fee_items: [{ code: "fees", amount: claim.fees }],
      balance: { amount: claim.amount, fees: claim.fees, total: claim.amount + claim.fees! },
      debtors: [{ ...claim.debtor, primary: true }],
      journey: { state: "running" },
      sequence: 1,
    });
    expect(events).toMatchObject([{ type: "claim.created", data: { claim: await read(reference) } }]);
  });

  test("nothing owed: the claim is resolved from the start; adjusted to zero: it resolves itself", async () => {
    const { send, read, eventsOf } = await setUpImport();
    const free = { ...realisticClaim(2), amount: 0, fees: 0 };
    const created = await eventsOf(() => send(free, claim));
    expect(created.map(({ type }) => type)).toEqual(["claim.created", "claim.created"]);
    expect(await read(free.reference)).toMatchObject({ status: "resolved", resolved_reason: "zero_balance" });
    const events = await eventsOf(() => send({ ...claim, amount: 0, fees: 0 }));
    expect(events).toMatchObject([
      {
        type: "claim.balance_changed",
        data: {
          cause: "import",
          movement: { kind: "adjustment", amount: -claim.amount, fees: -claim.fees! },
        },
      },
      { type: "claim.resolved", data: { claim: await read(reference), reason: "zero_balance" } },
    ]);
  });

  test("other figures are one adjustment of the difference; members that are left out stay", async () => {
    const { send, read, eventsOf } = await setUpImport();
    await send(claim);
    const { portfolio: _portfolio, meta: _meta, fees: _fees, ...rest } = claim;
    const events = await eventsOf(() => send({ ...rest, amount: claim.amount - 100, product: "Fibre" }));
    expect(await read(reference)).toMatchObject({ ...claim, amount: claim.amount - 100, product: "Fibre" });
    expect(events).toMatchObject([
      { type: "claim.updated", data: { changes: [{ path: "/product", from: null, to: "Fibre" }] } },
      { type: "claim.balance_changed", data: { movement: { amount: -100, fees: 0 } } },
    ]);
  });

  test("the same claim again changes nothing, also when it is resolved", async () => {
    const { client, api, send } = await setUpImport();
    await send(claim);
    await api["resolve_claims.v1"]({ claims: [{ reference, reason: "goodwill" }] });
    const before = await everythingOf(client);
    expect(only(await send(claim))).toMatchObject({ success: true, message: "Nothing to change." });
    expect(await everythingOf(client)).toEqual(before);
  });

  test("references are kept byte for byte: composed and decomposed letters are two claims", async () => {
    const { send, read } = await setUpImport();
    const references = ["caf\u00e9", "cafe\u0301", " café ", "\u202Eabc", "a\u200Bb", "👨‍👩‍👧"];
    const { data } = await send(...references.map((name) => ({ ...claim, reference: name })));
    expect(data!.results.map(({ message }) => message)).toEqual(references.map(() => "Claim created."));
    for (const name of references) expect((await read(name))!.reference).toBe(name);
  });
});

describe("200 processed, for a claim that came by version 2", () => {
  test("the same content in terms of version 1 changes nothing", async () => {
    const { client, send, sendWhole } = await setUpImport();
    await sendWhole(whole);
    const before = await everythingOf(client);
    const { fees: _fees, ...withoutFees } = plain;
    for (const same of [plain, withoutFees])
      expect(only(await send(same)).message).toBe("Nothing to change.");
    expect(await everythingOf(client)).toEqual(before);
  });

  test("new data of the primary debtor and other members: the other debtors and the fee items stay", async () => {
    const { send, sendWhole, read, eventsOf, now } = await setUpImport();
    await sendWhole(whole);
    const debtor = { ...plain.debtor, contact: { country: "AT" } };
    const events = await eventsOf(() => send({ ...plain, debtor, product: "Copper", amount: 1 }));
    const debtors = whole.debtors.map((other) => (other.primary ? { ...debtor, primary: true } : other));
    expect(await read(reference.replace("INV", "WHO"))).toEqual({
      ...asCreated({ ...whole, debtors, product: "Copper", amount: 1 }, now),
      sequence: 2,
    });
    expect(events).toMatchObject([
      {
        type: "claim.updated",
        data: { changes: [{ path: "/debtor" }, { path: "/debtors" }, { path: "/product" }] },
      },
      { type: "claim.balance_changed", data: { movement: { amount: 1 - whole.amount, fees: 0 } } },
    ]);
  });
});

describe("200 accepted", () => {
  test("asynchronously: the same answer, and then the same results, claims and events", async () => {
    await expectSameAsync(
      (api) => api["import_claims.v1"]({ claims: [claim] }),
      (api, options) =>
        api["import_claims.v1"](
          {
            claims: [
              { ...claim, amount: 0, fees: 0, product: "x" },
              { ...realisticClaim(2), account_reference: claim.account_reference! },
              realisticClaim(3),
            ],
          },
          options,
        ),
    );
  });
});

describe("200 with errors, and nothing changed", () => {
  test("currency_mismatch: of the claim and of its account; the others stand", async () => {
    const { client, send, read, eventsOf } = await setUpImport();
    await send(claim);
    const code = "currency_mismatch";
    const strange: ImportItem = {
      ...realisticClaim(3),
      currency: "CHF",
      account_reference: claim.account_reference!,
    };
    await expectRefused(client, () => send({ ...claim, currency: "CHF", portfolio: "x" }), {
      code,
      path: "/claims/0/currency",
    });
    await expectRefused(client, () => send(strange), { code, path: "/claims/0/account_reference" });
    const events = await eventsOf(() => send(strange, realisticClaim(4)));
    expect(events).toMatchObject([{ subject: { reference: realisticClaim(4).reference } }]);
    expect(await read(strange.reference)).toBeUndefined();
  });

  test("claim_resolved and claim_withdrawn: other content for a closed claim", async () => {
    const { client, api, send } = await setUpImport();
    const other = realisticClaim(2);
    await send(claim, other);
    await api["resolve_claims.v1"]({ claims: [{ reference, reason: "error" }] });
    await api["withdraw_claims.v1"]({ claims: [{ reference: other.reference, reason: "sold" }] });
    const path = "/claims/0/reference";
    await expectRefused(client, () => send({ ...claim, amount: 1 }), { code: "claim_resolved", path });
    await expectRefused(client, () => send({ ...other, product: "x" }), { code: "claim_withdrawn", path });
  });

  test("exceeds_balance: less than what is paid already, of the amount and of the fees", async () => {
    const { client, api, send } = await setUpImport();
    await send({ ...claim, fees: 300 });
    const credit = { operation_reference: "OP", claim_reference: reference, currency: claim.currency };
    await api["credit_claims.v1"]({
      credits: [{ ...credit, amount: claim.amount - 10, fees: 200, kind: "payment" }],
    });
    const code = "exceeds_balance";
    await expectRefused(client, () => send({ ...claim, fees: 300, amount: 5 }), {
      code,
      path: "/claims/0/amount",
    });
    await expectRefused(client, () => send({ ...claim, fees: 199 }), { code, path: "/claims/0/fees" });
  });

  test("several_debtors: another than the primary one of several", async () => {
    const { client, send, sendWhole } = await setUpImport();
    await sendWhole(whole);
    const { primary: _primary, ...second } = whole.debtors[0]!;
    for (const debtor of [second, claim.debtor] as ImportItem["debtor"][])
      await expectRefused(client, () => send({ ...plain, debtor }), {
        code: "several_debtors",
        path: "/claims/0/debtor/reference",
      });
  });

  test("itemised_fees: another sum of fees that came one by one", async () => {
    const { client, send, sendWhole } = await setUpImport();
    await sendWhole(whole);
    for (const fees of [0, 999, 1001])
      await expectRefused(client, () => send({ ...plain, fees }), {
        code: "itemised_fees",
        path: "/claims/0/fees",
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

  test("date_out_of_range: the birth date of the one debtor that version 1 knows", async () => {
    const { client, send } = await setUpImport();
    const debtor = { ...claim.debtor, birth_date: "1899-12-31" } as ImportItem["debtor"];
    await expectRefused(client, () => send({ ...claim, debtor }), {
      code: "date_out_of_range",
      path: "/claims/0/debtor/birth_date",
    });
  });

  test("amount_out_of_range: a sum beyond 10^15", async () => {
    const { client, api, send } = await setUpImport();
    await send({ ...claim, amount: 1, fees: 0 });
    await api["debit_claims.v1"]({ debits: debitsToTheLimit(reference, claim.currency) });
    await expectRefused(client, () => send({ ...claim, amount: 2, fees: 0 }), {
      code: "amount_out_of_range",
      path: "/claims/0/amount",
    });
  });
});

describe("400 refused whole", () => {
  test.each<[string, string, unknown, string[]]>([
    ["malformed_json", "", '{"claims": [', ["syntax_error "]],
    ["invalid_request", "", { claims: [wholeClaim(1)] }, ["missing_member /claims/0/debtor"]],
    ["invalid_request", "", { claims: [] }, ["too_few_items /claims"]],
    ["duplicate_reference", "", { claims: [claim, claim] }, ["duplicate_reference /claims/1/reference"]],
    ["too_many_items", "", { claims: Array(1001).fill(claim) }, ["too_many_items /claims"]],
    ["unknown_parameter", "?state=active", { claims: [claim] }, ["unknown_parameter ?state"]],
  ])("%s%s", async (code, query, body, expected) => {
    const { client } = await setUpImport();
    const response = await client.fetch(`/v1/import_claims${query}`, post(body));
    const found = await violationsIn(response);
    expect(found.code).toBe(code);
    expect(found.errors).toEqual(expect.arrayContaining(expected));
    expect(await everythingOf(client)).toEqual({ claims: [], feed: [] });
  });
});

describe("200 and 400", () => {
  test("say that the version is deprecated, since when, and where to read on; version 2 does not", async () => {
    const client = await newTestClient(await startPlatform());
    const headers = async (path: string, body: unknown) => {
      const response = await client.fetch(path, post(body));
      return [response.status, response.headers.get("deprecation"), response.headers.get("link")];
    };
    const since = `@${Date.UTC(2026, 10, 24) / 1000}`;
    const link =
      '<http://platform.test/docs/migrate-import-claims-v2.html>; rel="deprecation"; type="text/html"';
    const good = { claims: [claim] };
    expect(await headers("/v1/import_claims", good)).toEqual([200, since, link]);
    expect(await headers("/v1/import_claims?async=true", good)).toEqual([200, since, link]);
    expect(await headers("/v1/import_claims", {})).toEqual([400, since, link]);
    expect(await headers("/v2/import_claims", { claims: [whole] })).toEqual([200, null, null]);
    expect(await headers("/v2/import_claims", {})).toEqual([400, null, null]);
  });
});

describe("toContent, the adapter onto version 2", () => {
  const created = asCreated(whole, "2026-01-01T00:00:00.000Z");
  const { fees: _fees, debtor: _debtor, ...same } = plain;

  test("a new claim has one debtor, and its fees as one item with the code fees", () => {
    const debtors = [{ ...plain.debtor, primary: true }];
    expect(toContent(plain, undefined)).toEqual({
      ...same,
      debtors,
      fee_items: [{ code: "fees", amount: 1000 }],
    });
    expect(toContent({ ...plain, fees: 0 }, undefined)).toEqual({ ...same, debtors, fee_items: [] });
    const { fees: _left, ...withoutFees } = plain;
    expect(toContent(withoutFees, undefined)).toEqual({ ...same, debtors });
  });

  test("the primary debtor stands where it stood, and fees that are the same are not named", () => {
    const debtor = { ...plain.debtor, contact: { country: "AT" } };
    const [second, , third] = whole.debtors;
    expect(toContent({ ...plain, debtor }, created)).toEqual({
      ...same,
      debtors: [second, { ...debtor, primary: true }, third],
    });
  });

  test("the only debtor of a claim gives way to another one", () => {
    const [second] = whole.debtors;
    const { primary: _primary, ...debtor } = second!;
    const before = { ...created, debtors: [whole.debtors[1]!] };
    expect(toContent({ ...plain, debtor: debtor as ImportItem["debtor"] }, before)).toEqual({
      ...same,
      debtors: [{ ...debtor, primary: true }],
    });
  });

  test.each<[string, ContentItem["fee_items"] & object, boolean]>([
    ["no item", [], false],
    ["the plain item", [{ code: "fees", amount: 1000 }], false],
    ["a plain item with a description", [{ code: "fees", amount: 1000, description: "x" }], true],
    ["an item of another kind", [{ code: "reminder", amount: 1000 }], true],
    ["two plain items", Array(2).fill({ code: "fees", amount: 500 }), true],
  ])("another sum for %s", (_name, fee_items, itemised) => {
    const before = { ...created, fee_items, fees: fee_items.length === 0 ? 0 : 1000 };
    const content = toContent({ ...plain, fees: 7 }, before);
    if (itemised) expect(content).toMatchObject({ code: "itemised_fees", path: "/fees" });
    else expect(content).toMatchObject({ fee_items: [{ code: "fees", amount: 7 }] });
  });
});
