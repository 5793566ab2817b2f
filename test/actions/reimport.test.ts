import { describe, expect, test } from "vitest";
import { asCreated, type ContentItem, wholeClaim } from "#test/support/claims.ts";
import { everythingOf, only, setUp } from "#test/support/outcomes.ts";

const claim = wholeClaim(1);
const { reference } = claim;
const [second, primary, third] = claim.debtors as [
  ContentItem["debtors"][0],
  ContentItem["debtors"][0],
  ContentItem["debtors"][0],
];
const owed = { amount: claim.amount, fees: 1000, total: claim.amount + 1000 };

async function setUpImport() {
  const tools = await setUp();
  const send = (...claims: ContentItem[]) => tools.api["import_claims.v2"]({ claims });
  return { ...tools, send };
}

describe("an import of a claim that is there", () => {
  test.each(["active", "resolved", "withdrawn"])(
    "the same content of a claim that is %s changes nothing and sends nothing",
    async (status) => {
      const { client, api, send, read } = await setUpImport();
      await send(claim);
      const close = { reference, reason: "other" as const };
      if (status === "resolved") await api["resolve_claims.v1"]({ claims: [close] });
      if (status === "withdrawn") await api["withdraw_claims.v1"]({ claims: [close] });
      const before = await everythingOf(client);
      const meta = Object.fromEntries(Object.entries(claim.meta!).reverse());
      const debtors = claim.debtors.map(
        (debtor) => Object.fromEntries(Object.entries(debtor).reverse()) as typeof debtor,
      );
      const { amount, currency, original_due_date } = claim;
      for (const same of [
        claim,
        { ...claim, meta, debtors },
        { reference, amount, currency, original_due_date, debtors },
      ]) {
        expect(only(await send(same))).toMatchObject({ success: true, message: "Nothing to change." });
      }
      expect(await everythingOf(client)).toEqual(before);
      expect((await read(reference))!.status).toBe(status);
    },
  );

  test("other figures are one adjustment of the difference", async () => {
    const { send, read, eventsOf, now } = await setUpImport();
    await send(claim);
    const fee_items = [{ code: "reminder", description: "One letter", amount: 1007 }];
    const other = { ...claim, amount: claim.amount - 100, fee_items };
    const [event, ...more] = await eventsOf(async () =>
      expect(only(await send(other)).message).toBe("Claim updated."),
    );
    const balance = { amount: claim.amount - 100, fees: 1007, total: claim.amount + 907 };
    expect(await read(reference)).toEqual({ ...asCreated(other, now), balance, sequence: 2 });
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: "claim.balance_changed",
      sequence: 2,
      subject: { kind: "claim", reference },
    });
    expect(event!.data).toEqual({
      claim: await read(reference),
      cause: "import",
      movement: {
        kind: "adjustment",
        amount: -100,
        fees: 7,
        currency: claim.currency,
        value_date: now.slice(0, 10),
        balance_after: balance,
        request_id: event!.causation_id,
        at: now,
      },
    });
  });

  test("the balance moves by the difference, whatever was paid: never to the figures themselves", async () => {
    const { api, send, read } = await setUpImport();
    await send(claim);
    const credit = { operation_reference: "OP", claim_reference: reference, currency: claim.currency };
    await api["credit_claims.v1"]({ credits: [{ ...credit, amount: 1500, kind: "payment" }] });
    await send({ ...claim, amount: claim.amount + 5 });
    expect(await read(reference)).toMatchObject({
      amount: claim.amount + 5,
      fees: 1000,
      paid: 1500,
      balance: { amount: claim.amount + 5 - 500, fees: 0 },
    });
  });

  test("adjusted to a balance of zero: it resolves itself, and claim.resolved follows", async () => {
    const { send, read, eventsOf } = await setUpImport();
    await send(claim);
    const events = await eventsOf(() => send({ ...claim, amount: 0, fee_items: [] }));
    const after = await read(reference);
    expect(after).toMatchObject({
      status: "resolved",
      resolved_reason: "zero_balance",
      balance: { amount: 0, fees: 0, total: 0 },
      journey: { state: "stopped" },
      sequence: 2,
    });
    expect(events.map(({ type }) => type)).toEqual(["claim.balance_changed", "claim.resolved"]);
    expect(events[1]).toMatchObject({ sequence: 2, data: { claim: after, reason: "zero_balance" } });
    expect(events[0]!.data).toMatchObject({ claim: after });
  });

  test("data that differs is in claim.updated, before and after; a changed primary debtor in both forms", async () => {
    const { send, read, eventsOf } = await setUpImport();
    await send(claim);
    const moved = { ...primary, contact: { country: "AT" } };
    const debtors = [second, moved, third];
    const changed: ContentItem = { ...claim, debtors, current_due_date: "2027-01-31", meta: {} };
    const before = (await read(reference))!;
    const [event, ...more] = await eventsOf(() => send(changed));
    const after = (await read(reference))!;
    expect(more).toEqual([]);
    expect(event).toMatchObject({ type: "claim.updated", version: "v2", sequence: 2 });
    expect(event!.data).toEqual({
      claim: after,
      changes: [
        { path: "/current_due_date", from: "2026-12-24", to: "2027-01-31" },
        { path: "/debtor", from: before.debtor, to: after.debtor },
        { path: "/debtors", from: claim.debtors, to: debtors },
        { path: "/meta", from: claim.meta, to: {} },
      ],
    });
    expect(after.debtor.contact).toEqual({ country: "AT" });
    const [again] = await eventsOf(() => send({ ...changed, debtors: [third, moved] }));
    expect(again!.data.changes).toEqual([{ path: "/debtors", from: debtors, to: [third, moved] }]);
  });

  test("data and figures at once: claim.updated, then claim.balance_changed, of one change and the same claim", async () => {
    const { send, read, eventsOf, history } = await setUpImport();
    await send(claim);
    const events = await eventsOf(() => send({ ...claim, amount: 1, product: "Copper" }));
    const after = await read(reference);
    expect(events.map(({ type, sequence, data }) => [type, sequence, data.claim])).toEqual([
      ["claim.updated", 2, after],
      ["claim.balance_changed", 2, after],
    ]);
    expect((await history(reference))[1]).toMatchObject({
      changed: ["product"],
      movement: { amount: 1 - claim.amount, fees: 0 },
    });
  });

  test("a new split of the same fees is data, not a movement", async () => {
    const { send, read, eventsOf } = await setUpImport();
    await send(claim);
    const fee_items = [{ code: "all", amount: 1000 }];
    const [event, ...more] = await eventsOf(() => send({ ...claim, fee_items }));
    expect(more).toEqual([]);
    expect(event!.data.changes).toEqual([{ path: "/fee_items", from: claim.fee_items, to: fee_items }]);
    expect(await read(reference)).toMatchObject({ fee_items, fees: 1000, balance: owed });
  });

  test("what is left out stays, defaults apply on creation only, and an empty list or map is a value", async () => {
    const { send, read } = await setUpImport();
    await send(claim);
    const { amount, currency, original_due_date, debtors } = claim;
    await send({ reference, amount, currency, original_due_date: "2025-01-01", debtors });
    const { product, portfolio, meta, fee_items, account_reference, current_due_date } = claim;
    expect(await read(reference)).toMatchObject({
      original_due_date: "2025-01-01",
      ...{ product, portfolio, meta, fee_items, account_reference, current_due_date },
      balance: owed,
    });
    await send({ reference, amount, currency, original_due_date, debtors, fee_items: [], meta: {} });
    expect(await read(reference)).toMatchObject({ fee_items: [], fees: 0, meta: {}, product });
  });

  test("the claim keeps its debtors as they were sent: master data and other claims change nothing of it", async () => {
    const { api, send, read, eventsOf } = await setUpImport();
    const other: ContentItem = { ...wholeClaim(6), debtors: [{ ...primary, contact: { country: "PL" } }] };
    await send(claim, other);
    const { primary: _primary, ...profile } = primary;
    await api["upsert_debtors.v1"]({ debtors: [{ ...profile, contact: { country: "CZ" } }] });
    expect((await read(reference))!.debtors).toEqual(claim.debtors);
    expect(await eventsOf(() => send(claim, other))).toEqual([]);
    expect((await api["get_debtor.v1"]({ reference: primary.reference })).data).toMatchObject({
      contact: { country: "CZ" },
      sequence: 2,
    });
  });
});
