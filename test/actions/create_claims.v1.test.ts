import { describe, expect, test } from "vitest";
import { asCreated, type ContentItem, wholeClaim } from "#test/support/claims.ts";
import {
  everythingOf,
  expectRefused,
  expectSameAsync,
  only,
  setUp,
  violations,
} from "#test/support/outcomes.ts";
import { newTestClient } from "#test/support/platform.ts";

const claim = wholeClaim(1);
const { reference } = claim;

async function setUpCreation() {
  const tools = await setUp();
  const create = (...claims: ContentItem[]) => tools.api["create_claims.v1"]({ claims });
  return { ...tools, create };
}

describe("200 processed", () => {
  test("a claim is created as it was sent, and claim.created has the whole of it", async () => {
    const { create, read, eventsOf, now } = await setUpCreation();
    const events = await eventsOf(async () =>
      expect(only(await create(claim))).toMatchObject({
        reference,
        success: true,
        message: "Claim created.",
      }),
    );
    expect(await read(reference)).toEqual(asCreated(claim, now));
    expect(events).toMatchObject([
      { type: "claim.created", version: "v1", subject: { kind: "claim", reference }, sequence: 1 },
    ]);
    expect(events[0]!.data).toEqual({ claim: asCreated(claim, now) });
  });

  test("nothing owed: the claim is resolved from the start, and only claim.created is sent", async () => {
    const { create, read, eventsOf } = await setUpCreation();
    const events = await eventsOf(() => create({ ...claim, amount: 0, fee_items: [] }));
    expect(await read(reference)).toMatchObject({ status: "resolved", resolved_reason: "zero_balance" });
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ["claim.created", { claim: await read(reference) }],
    ]);
  });

  test("each client has claims of its own: a reference of another one is free", async () => {
    const { platform, client, create } = await setUpCreation();
    await create(claim);
    const before = await everythingOf(client);
    const other = await newTestClient(platform);
    expect(only(await other.api["create_claims.v1"]({ claims: [claim] })).message).toBe("Claim created.");
    expect(await everythingOf(client)).toEqual(before);
  });
});

describe("200 accepted", () => {
  test("asynchronously: the same answer, and then the same results, claims and events", async () => {
    await expectSameAsync(
      (api) => api["create_claims.v1"]({ claims: [claim] }),
      (api, options) => api["create_claims.v1"]({ claims: [claim, wholeClaim(2), wholeClaim(3)] }, options),
    );
  });
});

describe("200 with errors, and nothing changed", () => {
  test.each(["active", "resolved", "withdrawn"])(
    "claim_exists: also with the same content, for a claim that is %s",
    async (status) => {
      const { client, api, create } = await setUpCreation();
      await create(claim);
      const close = { claims: [{ reference, reason: "other" as const }] };
      if (status === "resolved") await api["resolve_claims.v1"](close);
      if (status === "withdrawn") await api["withdraw_claims.v1"](close);
      for (const again of [claim, { ...claim, amount: 1 }])
        await expectRefused(client, () => create(again), {
          code: "claim_exists",
          path: "/claims/0/reference",
        });
    },
  );

  test("currency_mismatch: another currency than the account's; the others stand", async () => {
    const { client, create, read, eventsOf } = await setUpCreation();
    await create(claim);
    const strange = { ...wholeClaim(2), account_reference: claim.account_reference! };
    await expectRefused(client, () => create(strange), {
      code: "currency_mismatch",
      path: "/claims/0/account_reference",
    });
    const events = await eventsOf(() => create(wholeClaim(3), strange));
    expect(events).toMatchObject([{ subject: { reference: wholeClaim(3).reference } }]);
    expect(await read(strange.reference)).toBeUndefined();
  });

  test.each<[string, object]>([
    ["original_due_date", { original_due_date: "1899-12-31" }],
    ["original_due_date", { original_due_date: "2201-01-01" }],
    ["current_due_date", { current_due_date: "9999-12-31" }],
  ])("date_out_of_range at %s: %o", async (member, change) => {
    const { client, create } = await setUpCreation();
    await expectRefused(client, () => create({ ...claim, ...change }), {
      code: "date_out_of_range",
      path: `/claims/0/${member}`,
    });
  });

  test("amount_out_of_range: more than 9 × 10^15 was ever owed in the currency", async () => {
    const { client, platform, create } = await setUpCreation();
    await platform.database.write((tx) =>
      tx.run("insert into turnovers (client_id, currency, total) values ($1, $2, $3)", [
        client.clientId,
        claim.currency,
        9 * 10 ** 15,
      ]),
    );
    await expectRefused(client, () => create(claim), {
      code: "amount_out_of_range",
      path: "/claims/0/amount",
    });
  });

  test("primary_debtor: none, two, and one who stands twice", async () => {
    const { client, create } = await setUpCreation();
    const [second, primary] = claim.debtors;
    for (const debtors of [
      [second!],
      [primary!, { ...second!, primary: true }],
      [primary!, { ...primary!, primary: false }],
    ])
      await expectRefused(client, () => create({ ...claim, debtors }), {
        code: "primary_debtor",
        path: "/claims/0/debtors",
      });
  });
});

describe("400 refused whole", () => {
  test("invalid_request: every violation, and the good items are not created either", async () => {
    const { client, create } = await setUpCreation();
    const { debtors: _debtors, ...wrong } = {
      ...wholeClaim(2),
      amount: 10 ** 12 + 1,
      original_due_date: "2026-02-30",
    };
    expect(violations(await create(claim, wrong as ContentItem))).toEqual({
      code: "invalid_request",
      errors: [
        "missing_member /claims/1/debtors",
        "too_large /claims/1/amount",
        "invalid_format /claims/1/original_due_date",
      ],
    });
    expect(await everythingOf(client)).toEqual({ claims: [], feed: [] });
  });

  test("duplicate_reference: one claim twice", async () => {
    const { client, create } = await setUpCreation();
    expect(violations(await create(claim, claim))).toEqual({
      code: "duplicate_reference",
      errors: ["duplicate_reference /claims/1/reference"],
    });
    expect(await everythingOf(client)).toEqual({ claims: [], feed: [] });
  });
});
