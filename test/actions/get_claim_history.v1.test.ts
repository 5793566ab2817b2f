import { describe, expect, test } from "vitest";
import type { Query } from "#src/contract/operations.ts";
import { wholeClaim } from "#test/support/claims.ts";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { setUp, violations, violationsIn, withoutIds } from "#test/support/outcomes.ts";
import { newTestClient, startPlatform, type TestClient } from "#test/support/platform.ts";

const claim = { ...wholeClaim(1), amount: 10_000 };
const { reference, currency } = claim;
const operation = { claim_reference: reference, currency };
const journey = { claim_reference: reference };

/** One call for every kind of change of a claim. */
const changes: ((api: TestClient["api"]) => Promise<{ data?: { request_id: string } | undefined }>)[] = [
  (api) => api["import_claims.v2"]({ claims: [claim] }),
  (api) => api["import_claims.v2"]({ claims: [{ ...claim, amount: 10_005, product: "x" }] }),
  (api) =>
    api["update_claims.v1"]({ claims: [{ reference, product: null, meta: {}, reason: "typing error" }] }),
  (api) =>
    api["credit_claims.v1"]({
      credits: [
        { ...operation, operation_reference: "C", amount: 5, kind: "discount", allocation: "amount_first" },
      ],
    }),
  (api) =>
    api["debit_claims.v1"]({
      debits: [
        {
          ...operation,
          operation_reference: "D",
          amount: 40,
          fees: 2,
          kind: "interest",
          value_date: "2025-12-31",
        },
      ],
    }),
  (api) =>
    api["pause_journeys.v1"]({ journeys: [{ ...journey, until: "2026-06-30", reason: "asked for time" }] }),
  (api) => api["resume_journeys.v1"]({ journeys: [{ ...journey, reason: "no answer" }] }),
  (api) =>
    api["record_payments.v1"]({
      payments: [{ ...operation, payment_reference: "P", amount: 11_042, paid_at: "2025-12-30T23:30:00Z" }],
    }),
  (api) =>
    api["reverse_payments.v1"]({
      payments: [{ payment_reference: "P", reason: "chargeback", comment: "bank says no", reactivate: true }],
    }),
  (api) => api["stop_journeys.v1"]({ journeys: [{ ...journey, reason: "court" }] }),
  (api) => api["resolve_claims.v1"]({ claims: [{ reference, reason: "settled", comment: "by phone" }] }),
  (api) =>
    api["debit_claims.v1"]({
      debits: [{ ...operation, operation_reference: "D2", amount: 1, kind: "chargeback", reactivate: true }],
    }),
  (api) => api["withdraw_claims.v1"]({ claims: [{ reference, reason: "sold", comment: "to a fund" }] }),
];

async function pages(client: TestClient, query: Query<"get_claim_history.v1">) {
  const found = [];
  for (let cursor: string | undefined; ; ) {
    const { data } = await client.api["get_claim_history.v1"]({ ...query, ...(cursor ? { cursor } : {}) });
    found.push(data!.items);
    if (data!.next_cursor === null) return found;
    cursor = data!.next_cursor;
  }
}

describe("200 a page", () => {
  test("every kind of change once, oldest first, each with its cause, reason, comment, movement and journey", async () => {
    const { client, api, clock, history, read } = await setUp();
    const causes: string[] = [];
    for (const change of changes) {
      clock.jump(1000);
      causes.push((await change(api)).data!.request_id);
    }
    const movement = (kind: string, amount: number, fees: number, total: number, more: object = {}) => ({
      movement: { kind, amount, fees, balance_after: { total }, value_date: "2026-01-01", ...more },
    });
    const expected = [
      { status: "active", changed: [], ...movement("opening", 10_000, 1000, 11_000) },
      { status: "active", changed: ["product"], ...movement("adjustment", 5, 0, 11_005) },
      { status: "active", changed: ["product", "meta"], reason: "typing error" },
      movement("credit", -5, 0, 11_000, { operation_reference: "C", booked_as: "discount" }),
      movement("debit", 40, 2, 11_042, {
        operation_reference: "D",
        booked_as: "interest",
        value_date: "2025-12-31",
      }),
      { journey: { state: "paused" }, reason: "asked for time", changed: [] },
      { journey: { state: "running" }, reason: "no answer", changed: [] },
      {
        status: "resolved",
        reason: "zero_balance",
        ...movement("payment", -10_040, -1002, 0, { operation_reference: "P", value_date: "2025-12-30" }),
      },
      {
        status: "active",
        reason: "chargeback",
        comment: "bank says no",
        ...movement("reversal", 10_040, 1002, 11_042, { operation_reference: "P" }),
      },
      { status: "active", journey: { state: "stopped" }, reason: "court" },
      { status: "resolved", changed: [], reason: "settled", comment: "by phone" },
      { status: "active", ...movement("debit", 1, 0, 11_043, { booked_as: "chargeback" }) },
      { status: "withdrawn", changed: [], reason: "sold", comment: "to a fund" },
    ];
    const items = await history(reference);
    expect(items).toMatchObject(
      expected.map((entry, index) => ({
        sequence: index + 1,
        request_id: causes[index],
        at: `2026-01-01T00:00:${String(index + 1).padStart(2, "0")}.000Z`,
        ...entry,
      })),
    );
    const named = (name: string) => items.filter((item) => name in item).map(({ sequence }) => sequence);
    expect(named("movement")).toEqual([1, 2, 4, 5, 8, 9, 12]);
    expect(named("journey")).toEqual([6, 7, 8, 9, 10]);
    expect(named("comment")).toEqual([9, 11, 13]);
    expect(named("timer")).toEqual([]);
    const booked = items.flatMap(({ movement }) => movement ?? []);
    const sum = (pick: "amount" | "fees") => booked.reduce((total, entry) => total + entry[pick], 0);
    expect((await read(reference))!.balance).toEqual({
      amount: sum("amount"),
      fees: sum("fees"),
      total: sum("amount") + sum("fees"),
    });
    expect((await pages(client, { reference, limit: 5 })).map((page) => page.length)).toEqual([5, 5, 3]);
    expect((await pages(client, { reference, limit: 5 })).flat()).toEqual(items);
    expect((await pages(client, { reference, limit: 13 })).map((page) => page.length)).toEqual([13]);
  });

  test("what a timer did names the timer and its due time, and no request", async () => {
    const clock = new ManualClock(Date.UTC(2026, 0, 1, 23, 50));
    const { api } = await newTestClient(await startPlatform({ clock }));
    await api["import_claims.v2"]({ claims: [claim] });
    await api["pause_journeys.v1"]({ journeys: [{ ...journey, until: "2026-01-01" }] });
    await clock.advance(11 * 60_000);
    const entry = await eventually(
      "the history has a third entry",
      async () => (await api["get_claim_history.v1"]({ reference })).data!.items[2],
    );
    expect(entry).toMatchObject({
      sequence: 3,
      status: "active",
      changed: [],
      journey: { state: "running" },
      timer: { kind: "pause_until", due_at: "2026-01-02T00:00:00.000Z" },
    });
    for (const name of ["request_id", "movement", "reason", "comment"])
      expect(entry).not.toHaveProperty(name);
  });

  test("what was refused or changed nothing is not in it, and a page is not disturbed by what comes after it", async () => {
    const { client, api, history } = await setUp();
    await changes[0]!(api);
    await changes[0]!(api);
    await api["import_claims.v2"]({ claims: [{ ...claim, currency: "CHF" }] });
    expect(await history(reference)).toHaveLength(1);
    await changes[1]!(api);
    const { data: first } = await api["get_claim_history.v1"]({ reference, limit: 1 });
    await changes[2]!(api);
    const { data: rest } = await api["get_claim_history.v1"]({ reference, cursor: first!.next_cursor! });
    expect([...first!.items, ...rest!.items]).toEqual((await pages(client, { reference })).flat());
    expect(rest!.items.map(({ sequence }) => sequence)).toEqual([2, 3]);
  });
});

describe("400 invalid query", () => {
  test.each([
    ["", "missing_member ?reference"],
    ["?reference=a&limit=0", "too_small ?limit"],
    ["?reference=a&limit=201", "too_large ?limit"],
    ["?reference=a&limit=x", "wrong_type ?limit"],
    ["?reference=a&cursor=", "too_short ?cursor"],
    ["?reference=a&cursor=nonsense", "invalid_parameter ?cursor"],
  ])("invalid_parameter: %s", async (query, error) => {
    const { client } = await setUp();
    const response = await client.fetch(`/v1/get_claim_history${query}`);
    expect(await violationsIn(response)).toEqual({ code: "invalid_parameter", errors: [error] });
  });

  test("a cursor of another claim, another client or another action", async () => {
    const { platform, api } = await setUp();
    const stranger = await newTestClient(platform);
    const other = { ...wholeClaim(2), reference: "other" };
    for (const one of [api, stranger.api]) {
      await one["import_claims.v2"]({ claims: [claim, other] });
      await one["update_claims.v1"]({ claims: [{ reference, product: "x" }] });
    }
    const { data: mine } = await api["get_claim_history.v1"]({ reference, limit: 1 });
    const { data: claims } = await api["search_claims.v1"]({ limit: 1 });
    const cursor = mine!.next_cursor!;
    for (const answer of [
      await api["get_claim_history.v1"]({ reference: "other", cursor }),
      await stranger.api["get_claim_history.v1"]({ reference, cursor }),
      await api["get_claim_history.v1"]({ reference, cursor: claims!.next_cursor! }),
    ]) {
      expect(violations(answer)).toEqual({
        code: "invalid_parameter",
        errors: ["invalid_parameter ?cursor"],
      });
    }
  });
});

describe("404 claim_not_found", () => {
  test("another client's claim is as unknown as one that never was", async () => {
    const { platform, api } = await setUp();
    await api["import_claims.v2"]({ claims: [claim] });
    const stranger = await newTestClient(platform);
    const [theirs, never] = [
      await stranger.api["get_claim_history.v1"]({ reference }),
      await stranger.api["get_claim_history.v1"]({ reference: "never-was" }),
    ];
    expect(withoutIds(theirs.problem)).toEqual(withoutIds(never.problem));
    expect(theirs.problem).toMatchObject({ status: 404, code: "claim_not_found" });
  });
});
