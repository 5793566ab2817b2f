import { describe, expect, test } from "vitest";
import type { Query } from "#src/contract/operations.ts";
import { agreementsOf, newAgreements } from "#test/support/agreements.ts";
import { plainClaim } from "#test/support/claims.ts";
import { type Ledger, newLedger, strangerTo } from "#test/support/ledger.ts";

const names = Array.from({ length: 7 }, (_, index) => `C-${index}`);

/** A plan per claim, in an order of names that is not the order of creation; one is completed, one cancelled. */
async function setUp() {
  const ledger = await newLedger({ claims: names.map((reference) => plainClaim({ reference })) });
  const agreements = agreementsOf(ledger);
  for (const name of [...names].reverse()) {
    await agreements.agree({ plan_reference: `P-${name}`, claim_references: [name] });
    ledger.clock.jump(1);
  }
  await agreements.pay({ claim_reference: "C-2", amount: 6000 });
  await agreements.cancelPlan("P-C-4");
  return { ledger, ...agreements };
}
const created = [...names].reverse().map((name) => `P-${name}`);

async function pages({ api }: Ledger, query: Omit<Query<"get_instalment_plans.v1">, "cursor"> = {}) {
  const found: string[][] = [];
  let cursor: string | undefined;
  do {
    const place = cursor === undefined ? {} : { cursor };
    const { data } = await api["get_instalment_plans.v1"]({ ...query, ...place });
    found.push(data!.items.map((plan) => plan.plan_reference));
    cursor = data!.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

describe("200", () => {
  test("page: whole plans, each once, in the order of their creation", async () => {
    const { ledger } = await setUp();
    expect(await pages(ledger)).toEqual([created]);
    expect(await pages(ledger, { limit: 3 })).toEqual([
      created.slice(0, 3),
      created.slice(3, 6),
      created.slice(6),
    ]);
    expect(await pages(ledger, { limit: 7 })).toEqual([created]);
    const { data } = await ledger.api["get_instalment_plans.v1"]({ reference: "P-C-2" });
    expect(data!.items).toEqual([
      {
        plan_reference: "P-C-2",
        claim_references: ["C-2"],
        currency: "EUR",
        state: "completed",
        amount: 6000,
        paid: 6000,
        instalments: [1, 2, 3].map((number) => ({
          number,
          due_date: `2026-0${number + 2}-15`,
          amount: number * 1000,
          state: "paid",
          paid_at: "2026-03-02T12:00:00.007Z",
        })),
        sequence: 2,
        created_at: "2026-03-02T12:00:00.004Z",
        ended_at: "2026-03-02T12:00:00.007Z",
      },
    ]);
  });

  test.each<[Query<"get_instalment_plans.v1">, string[]]>([
    [{ reference: "P-C-3" }, ["P-C-3"]],
    [{ state: "completed" }, ["P-C-2"]],
    [{ state: "cancelled" }, ["P-C-4"]],
    [{ state: "active" }, ["P-C-6", "P-C-5", "P-C-3", "P-C-1", "P-C-0"]],
    [{ claim_reference: "C-5" }, ["P-C-5"]],
    [{ claim_reference: "C-5", state: "active", reference: "P-C-5" }, ["P-C-5"]],
    [{ claim_reference: "C-5", state: "cancelled" }, []],
    [{ reference: "p-c-3" }, []],
  ])("only those of %o", async (query, expected) => {
    const { ledger } = await setUp();
    expect(await pages(ledger, query)).toEqual([expected]);
    expect((await pages(ledger, { ...query, limit: 1 })).flat()).toEqual(expected);
  });

  test("every plan that a claim was in, each with all of its claims in the order that was sent", async () => {
    const { ledger, agree, cancelPlan } = await setUp();
    await cancelPlan("P-C-0");
    await agree({ plan_reference: "all", claim_references: ["C-4", "C-0", "C-2"] });
    expect(await pages(ledger, { claim_reference: "C-0" })).toEqual([["P-C-0", "all"]]);
    expect((await ledger.plan("all")).claim_references).toEqual(["C-4", "C-0", "C-2"]);
  });

  test("a plan that is added or ends while pages are read: none is repeated, the new one comes last", async () => {
    const { ledger, agree, cancelPlan } = await setUp();
    const { data: first } = await ledger.api["get_instalment_plans.v1"]({ limit: 4 });
    await cancelPlan("P-C-6");
    await agree({ plan_reference: "A-new", claim_references: ["C-6"] });
    const { data: rest } = await ledger.api["get_instalment_plans.v1"]({ cursor: first!.next_cursor! });
    expect(rest!.items.map((plan) => plan.plan_reference)).toEqual([...created.slice(4), "A-new"]);
  });

  test("empty: another client's plans are as unknown as those that never were", async () => {
    const { ledger } = await setUp();
    const stranger = await strangerTo(ledger);
    const empty = { items: [], next_cursor: null };
    for (const query of [{}, { reference: "P-C-0" }, { claim_reference: "C-0" }, { reference: "never-was" }])
      expect((await stranger.api["get_instalment_plans.v1"](query)).data).toEqual(empty);
  });
});

describe("400 invalid_parameter", () => {
  test("a cursor that is none, another client's, another action's, or of another query", async () => {
    const { ledger } = await setUp();
    const stranger = await strangerTo(ledger);
    await stranger.importClaims(plainClaim({ reference: "A" }), plainClaim({ reference: "B" }));
    const theirs = agreementsOf(stranger);
    await theirs.agree({ claim_references: ["A"] }, { plan_reference: "PLAN-2", claim_references: ["B"] });
    const cursors = [
      "nonsense",
      (await stranger.api["get_instalment_plans.v1"]({ limit: 1 })).data!.next_cursor!,
      (await ledger.api["search_claims.v1"]({ limit: 1 })).data!.next_cursor!,
      (await ledger.api["get_instalment_plans.v1"]({ limit: 1, state: "active" })).data!.next_cursor!,
    ];
    for (const cursor of cursors) {
      const { problem } = await ledger.api["get_instalment_plans.v1"]({ cursor });
      expect(problem).toMatchObject({
        status: 400,
        code: "invalid_parameter",
        errors: [{ code: "invalid_parameter", path: "?cursor" }],
      });
    }
  });

  test.each([
    ["a state that is not known", "state=open", "?state"],
    ["no page", "limit=0", "?limit"],
    ["more than 200", "limit=201", "?limit"],
    ["a reference that cannot be one", "claim_reference=a%00b", "?claim_reference"],
    ["a reference that is too long", `reference=${"x".repeat(65)}`, "?reference"],
  ])("%s", async (_, query, path) => {
    const { ledger } = await newAgreements();
    const response = await ledger.fetch(`/v1/get_instalment_plans?${query}`);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "invalid_parameter", errors: [{ path }] },
    ]);
  });
});
