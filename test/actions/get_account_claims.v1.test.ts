import { describe, expect, test } from "vitest";
import type { Query } from "#src/contract/operations.ts";
import { plainClaim } from "#test/support/claims.ts";
import { newLedger } from "#test/support/ledger.ts";
import { inAccount, accountReference as reference } from "#test/support/payments.ts";
import { newTestClient, type TestClient } from "#test/support/platform.ts";
import { bytesOfRefusal } from "#test/support/queries.ts";

const names = Array.from({ length: 7 }, (_, index) => `C-${index}`);

/** In an order of age and of names that is not the order of creation. */
function setUp() {
  const claims = names.map((name, index) => inAccount(name, { original_due_date: `2026-01-${20 - index}` }));
  return newLedger({ claims: [claims[3]!, ...claims.filter((_, index) => index !== 3), plainClaim()] });
}
const created = ["C-3", "C-0", "C-1", "C-2", "C-4", "C-5", "C-6"];

async function pages(
  { api }: TestClient,
  query: Omit<Query<"get_account_claims.v1">, "reference" | "cursor">,
) {
  const found: string[][] = [];
  let cursor: string | undefined;
  do {
    const place = cursor === undefined ? {} : { cursor };
    const { data } = await api["get_account_claims.v1"]({ reference, ...query, ...place });
    found.push(data!.items.map((claim) => claim.reference));
    cursor = data!.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

describe("200", () => {
  test("page: whole claims of this account alone, each once, in the order of their creation", async () => {
    const ledger = await setUp();
    expect(await pages(ledger, {})).toEqual([created]);
    expect(await pages(ledger, { limit: 3 })).toEqual([
      created.slice(0, 3),
      created.slice(3, 6),
      created.slice(6),
    ]);
    expect(await pages(ledger, { limit: 7 })).toEqual([created]);
    const { data } = await ledger.api["get_account_claims.v1"]({ reference, limit: 1 });
    expect(data!.items).toEqual([await ledger.claim("C-3")]);
  });

  test("a claim that is added while pages are read comes last; one that was seen is not repeated", async () => {
    const ledger = await setUp();
    const { data: first } = await ledger.api["get_account_claims.v1"]({ reference, limit: 4 });
    ledger.clock.jump(1);
    await ledger.importClaims(inAccount("A-new"));
    await ledger.api["update_claims.v1"]({ claims: [{ reference: "C-0", product: "x" }] });
    const { data: rest } = await ledger.api["get_account_claims.v1"]({
      reference,
      cursor: first!.next_cursor!,
    });
    expect(rest!.items.map((claim) => claim.reference)).toEqual(["C-4", "C-5", "C-6", "A-new"]);
  });

  test("only those of a status", async () => {
    const ledger = await setUp();
    const claims = ["C-0", "C-4"].map((name) => ({ reference: name, reason: "settled" as const }));
    await ledger.api["resolve_claims.v1"]({ claims });
    await ledger.api["withdraw_claims.v1"]({ claims: [{ reference: "C-6", reason: "sold" }] });
    expect(await pages(ledger, { status: "resolved", limit: 1 })).toEqual([["C-0"], ["C-4"]]);
    expect(await pages(ledger, { status: "withdrawn" })).toEqual([["C-6"]]);
    expect(await pages(ledger, { status: "active" })).toEqual([["C-3", "C-1", "C-2", "C-5"]]);
  });

  test("an account without claims, or without any of the status, is an empty page", async () => {
    const ledger = await setUp();
    await ledger.api["create_accounts.v1"]({ accounts: [{ reference: "empty", currency: "EUR" }] });
    const empty = { items: [], next_cursor: null };
    expect((await ledger.api["get_account_claims.v1"]({ reference: "empty" })).data).toEqual(empty);
    const none = await ledger.api["get_account_claims.v1"]({ reference, status: "withdrawn" });
    expect(none.data).toEqual(empty);
  });
});

describe("400 invalid_parameter", () => {
  test("a cursor that is none, another client's, or another action's", async () => {
    const ledger = await setUp();
    const stranger = await newTestClient(ledger.platform);
    await stranger.api["import_claims.v1"]({ claims: [inAccount("A"), inAccount("B")] });
    const cursors = [
      "nonsense",
      (await stranger.api["get_account_claims.v1"]({ reference, limit: 1 })).data!.next_cursor!,
      (await ledger.api["search_claims.v1"]({ account_reference: reference, limit: 1 })).data!.next_cursor!,
    ];
    for (const cursor of cursors) {
      const { problem } = await ledger.api["get_account_claims.v1"]({ reference, cursor });
      expect(problem).toMatchObject({
        status: 400,
        code: "invalid_parameter",
        errors: [{ code: "invalid_parameter", path: "?cursor" }],
      });
    }
  });

  test.each([
    ["no reference", "limit=1", "?reference"],
    ["a status that is not known", `reference=${reference}&status=open`, "?status"],
    ["no page", `reference=${reference}&limit=0`, "?limit"],
    ["more than 200", `reference=${reference}&limit=201`, "?limit"],
  ])("%s", async (_, query, path) => {
    const ledger = await newLedger();
    const response = await ledger.fetch(`/v1/get_account_claims?${query}`);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_parameter", errors: [{ path }] },
    ]);
  });
});

describe("404 account_not_found", () => {
  test("another client's account and one that never was give the same bytes but for the request id", async () => {
    const ledger = await setUp();
    const stranger = await newTestClient(ledger.platform);
    const ask = (name: string) =>
      bytesOfRefusal(stranger, 404, `/v1/get_account_claims?reference=${encodeURIComponent(name)}`);
    const bytes = await ask(reference);
    expect(bytes).toBe(await ask("never-was"));
    expect(JSON.parse(bytes)).toMatchObject({ code: "account_not_found", status: 404 });
  });
});
