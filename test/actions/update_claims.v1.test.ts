import { describe, expect, test } from "vitest";
import type { Item } from "#src/contract/operations.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { allEvents } from "#test/support/events.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";

const claim = { ...realisticClaim(1), fees: 300 };
const { reference } = claim;
type Update = Omit<Item<"update_claims.v1">, "reference">;

async function setUp() {
  const client = await newTestClient(await startPlatform());
  await client.api["import_claims.v1"]({ claims: [claim] });
  const update = async (change: Update) =>
    (await client.api["update_claims.v1"]({ claims: [{ reference, ...change }] })).data!.results[0]!;
  const read = async () => (await client.api["get_claim.v1"]({ reference })).data!;
  return { client, update, read };
}

describe("200 processed", () => {
  test("what is sent changes, null removes, the rest stays; claim.updated names it", async () => {
    const { client, update, read } = await setUp();
    expect(await update({ current_due_date: "2026-12-24", portfolio: null, meta: null })).toMatchObject({
      success: true,
    });
    const after = await read();
    expect(after).toMatchObject({
      current_due_date: "2026-12-24",
      meta: {},
      amount: claim.amount,
      sequence: 2,
    });
    expect(after).not.toHaveProperty("portfolio");
    const [, event] = await allEvents(client);
    expect(event).toMatchObject({
      type: "claim.updated",
      sequence: 2,
      data: { changes: [{ path: "/current_due_date" }, { path: "/portfolio" }, { path: "/meta" }] },
    });
  });

  test("nothing new: no event, no sequence", async () => {
    const { client, update, read } = await setUp();
    expect(await update({ portfolio: claim.portfolio! })).toMatchObject({ message: "Nothing to change." });
    expect((await read()).sequence).toBe(1);
    expect(await allEvents(client)).toHaveLength(1);
  });

  test("debtors and fee items are whole lists; the primary debtor and the sum show in both forms", async () => {
    const { update, read } = await setUp();
    const second = { ...claim.debtor, reference: "D-second" };
    const debtors = [
      { ...claim.debtor, primary: false },
      { ...second, primary: true },
    ];
    const fee_items = [
      { code: "a", amount: 1 },
      { code: "b", amount: 299 },
    ];
    await update({ debtors, fee_items });
    expect(await read()).toMatchObject({ debtor: second, debtors, fee_items, fees: 300 });
  });
});

describe("200 with errors, and nothing changed", () => {
  test.each<[string, Update, string]>([
    ["itemised_fees", { fee_items: [{ code: "a", amount: 1 }] }, "/claims/0/fee_items"],
    ["primary_debtor", { debtors: [{ ...claim.debtor, primary: false }] }, "/claims/0/debtors"],
  ])("%s", async (code, change, path) => {
    const { update, read } = await setUp();
    const before = await read();
    expect(await update(change)).toMatchObject({ success: false, errors: [{ code, path }] });
    expect(await read()).toEqual(before);
  });

  test("claim_not_found: unknown and another client's are alike; claim_resolved: closed", async () => {
    const platform = await startPlatform();
    const [owner, stranger] = [await newTestClient(platform), await newTestClient(platform)];
    await owner.api["import_claims.v1"]({ claims: [claim] });
    const ask = async (name: string) => {
      const { data } = await stranger.api["update_claims.v1"]({
        claims: [{ reference: name, product: "x" }],
      });
      return { ...data!.results[0]!, message_id: "", reference: "" };
    };
    expect(await ask(reference)).toEqual(await ask("never-was"));
    expect((await ask(reference)).errors).toMatchObject([
      { code: "claim_not_found", path: "/claims/0/reference" },
    ]);
    await owner.api["resolve_claims.v1"]({ claims: [{ reference, reason: "other" }] });
    const { data } = await owner.api["update_claims.v1"]({ claims: [{ reference, product: "x" }] });
    expect(data!.results[0]!.errors).toMatchObject([{ code: "claim_resolved" }]);
  });
});
