import { describe, expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { allEvents } from "#test/support/events.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";

const claim = realisticClaim(1);

async function setUp() {
  const client = await newTestClient(await startPlatform());
  const send = async (...claims: (typeof claim)[]) =>
    (await client.api["import_claims.v1"]({ claims })).data!.results;
  const read = async (reference = claim.reference) => (await client.api["get_claim.v1"]({ reference })).data!;
  const types = async () => (await allEvents(client)).map(({ type }) => type);
  return { client, send, read, types };
}

describe("200 processed", () => {
  test("a new claim is created with its opening balance, and only claim.created is sent", async () => {
    const { send, read, types } = await setUp();
    expect((await send(claim))[0]).toMatchObject({
      reference: claim.reference,
      success: true,
      message: "Claim created.",
    });
    expect(await read()).toMatchObject({
      ...claim,
      status: "active",
      fee_items: [{ code: "fees", amount: claim.fees }],
      balance: { amount: claim.amount, fees: claim.fees, total: claim.amount + claim.fees! },
      debtors: [{ ...claim.debtor, primary: true }],
      journey: { state: "running" },
      sequence: 1,
    });
    expect(await types()).toEqual(["claim.created"]);
  });

  test("the same claim again changes nothing and sends nothing, also when it is resolved", async () => {
    const { client, send, read, types } = await setUp();
    await send(claim);
    const before = await read();
    expect((await send(claim))[0]).toMatchObject({ success: true, message: "Nothing to change." });
    expect(await read()).toEqual(before);
    await client.api["resolve_claims.v1"]({ claims: [{ reference: claim.reference, reason: "goodwill" }] });
    expect((await send(claim))[0]).toMatchObject({ success: true, message: "Nothing to change." });
    expect(await types()).toEqual(["claim.created", "claim.resolved"]);
  });

  test("other figures are one adjustment of the difference", async () => {
    const { client, send, read, types } = await setUp();
    await send(claim);
    await send({ ...claim, amount: claim.amount - 100, fees: claim.fees! + 7 });
    expect(await read()).toMatchObject({
      balance: { amount: claim.amount - 100, fees: claim.fees! + 7 },
      sequence: 2,
    });
    expect(await types()).toEqual(["claim.created", "claim.balance_changed"]);
    const [, changed] = await allEvents(client);
    expect(changed!.data).toMatchObject({
      cause: "import",
      movement: { kind: "adjustment", amount: -100, fees: 7 },
    });
  });

  test("members that are left out stay; others are named in claim.updated", async () => {
    const { client, send, read } = await setUp();
    await send(claim);
    const { portfolio: _portfolio, meta: _meta, ...rest } = claim;
    await send({ ...rest, product: "Fibre", current_due_date: "2026-12-01" });
    expect(await read()).toMatchObject({ portfolio: claim.portfolio, meta: claim.meta, product: "Fibre" });
    const [, updated] = await allEvents(client);
    expect(updated).toMatchObject({
      type: "claim.updated",
      data: { changes: [{ path: "/current_due_date" }, { path: "/product" }] },
    });
  });

  test("nothing owed: the claim is resolved from the start; adjusted to zero: it resolves itself", async () => {
    const { send, read, types } = await setUp();
    const free = { ...realisticClaim(2), amount: 0, fees: 0 };
    await send(free, claim, { ...claim, reference: "other" });
    expect(await read(free.reference)).toMatchObject({ status: "resolved", resolved_reason: "zero_balance" });
    await send({ ...claim, amount: 0, fees: 0 });
    expect(await read()).toMatchObject({
      status: "resolved",
      balance: { total: 0 },
      journey: { state: "stopped" },
    });
    expect((await types()).slice(3)).toEqual(["claim.balance_changed", "claim.resolved"]);
  });

  test("references are kept byte for byte: composed and decomposed letters are two claims", async () => {
    const { send, read } = await setUp();
    const references = ["caf\u00e9", "cafe\u0301", " café ", "\u202Eabc", "a\u200Bb", "👨‍👩‍👧"];
    const results = await send(...references.map((reference) => ({ ...claim, reference })));
    expect(results.map(({ message }) => message)).toEqual(references.map(() => "Claim created."));
    for (const reference of references) expect((await read(reference)).reference).toBe(reference);
  });
});

describe("200 with errors", () => {
  test("currency_mismatch: of the claim and of its account; that item changes nothing, the others stand", async () => {
    const { send, read, types } = await setUp();
    await send(claim);
    const before = await read();
    const results = await send(
      { ...claim, currency: "CHF", portfolio: "x" },
      { ...realisticClaim(3), currency: "CHF", account_reference: claim.account_reference! },
      realisticClaim(4),
    );
    expect(results.map(({ success }) => success)).toEqual([false, false, true]);
    expect(results[0]!.errors).toMatchObject([{ code: "currency_mismatch", path: "/claims/0/currency" }]);
    expect(results[1]!.errors).toMatchObject([
      { code: "currency_mismatch", path: "/claims/1/account_reference" },
    ]);
    expect(await read()).toEqual(before);
    expect(await read(realisticClaim(3).reference)).toBeUndefined();
    expect(await types()).toEqual(["claim.created", "claim.created"]);
  });

  test("claim_resolved: other content for a resolved claim", async () => {
    const { client, send } = await setUp();
    await send(claim);
    await client.api["resolve_claims.v1"]({ claims: [{ reference: claim.reference, reason: "error" }] });
    const [result] = await send({ ...claim, amount: 1 });
    expect(result).toMatchObject({ success: false, errors: [{ code: "claim_resolved" }] });
  });

  test("itemised_fees: one sum for fees that are itemised", async () => {
    const { client, send } = await setUp();
    await send({ ...claim, fees: 300 });
    const fee_items = [
      { code: "reminder", amount: 100 },
      { code: "bank", amount: 200, description: "Return debit" },
    ];
    await client.api["update_claims.v1"]({ claims: [{ reference: claim.reference, fee_items }] });
    expect((await send({ ...claim, fees: 301 }))[0]).toMatchObject({
      errors: [{ code: "itemised_fees", path: "/claims/0/fees" }],
    });
    expect((await send({ ...claim, fees: 300 }))[0]!.success).toBe(true);
  });
});

describe("idempotency", () => {
  test("a repeat with the same key gets the stored bytes; another body or mode is refused", async () => {
    const { client, types } = await setUp();
    const body = JSON.stringify({ claims: [claim] });
    const call = (path: string, text: string) =>
      client.fetch(path, {
        method: "POST",
        body: text,
        headers: { "content-type": "application/json", "idempotency-key": '"key-1"' },
      });
    const first = await call("/v1/import_claims", body);
    const again = await call("/v1/import_claims", body);
    expect(await again.text()).toBe(await first.text());
    expect([first.headers.get("idempotency-replayed"), again.headers.get("idempotency-replayed")]).toEqual([
      null,
      "true",
    ]);
    for (const [path, text] of [
      ["/v1/import_claims", `${body} `],
      ["/v1/import_claims?async=true", body],
    ] as const) {
      const other = await call(path, text);
      expect(other.status).toBe(422);
      expect(await other.json()).toMatchObject({ code: "idempotency_key_reused" });
    }
    expect(await types()).toEqual(["claim.created"]);
  });

  test("twins at the same time take effect once", async () => {
    const { client, types } = await setUp();
    const calls = Array.from({ length: 10 }, () =>
      client.api["import_claims.v1"]({ claims: [claim] }, { idempotencyKey: "twin" }),
    );
    const statuses = (await Promise.all(calls)).map(({ response }) => response.status);
    expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
    expect(statuses).toContain(200);
    expect(await types()).toEqual(["claim.created"]);
  });

  test("a refused request leaves the key free", async () => {
    const { client } = await setUp();
    const bad = await client.api["import_claims.v1"](
      { claims: [{ ...claim, amount: -1 }] },
      { idempotencyKey: "free" },
    );
    expect(bad.response.status).toBe(400);
    const good = await client.api["import_claims.v1"]({ claims: [claim] }, { idempotencyKey: "free" });
    expect(good.response.status).toBe(200);
  });
});
