import { expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";

const claim = realisticClaim(1);
const { reference } = claim;

test("200: every change once, oldest first, with cause, movement, reason and comment; page by page", async () => {
  const { api } = await newTestClient(await startPlatform());
  const causes = [
    await api["import_claims.v1"]({ claims: [claim] }),
    await api["import_claims.v1"]({ claims: [{ ...claim, amount: claim.amount + 5, product: "x" }] }),
    await api["update_claims.v1"]({ claims: [{ reference, product: null, reason: "typing error" }] }),
    await api["resolve_claims.v1"]({ claims: [{ reference, reason: "settled", comment: "by phone" }] }),
  ].map(({ data }) => data!.request_id);
  await api["import_claims.v1"]({ claims: [{ ...claim, amount: 1 }] });
  const items = [];
  let cursor: string | undefined;
  do {
    const { data } = await api["get_claim_history.v1"]({
      reference,
      limit: 3,
      ...(cursor === undefined ? {} : { cursor }),
    });
    items.push(...data!.items);
    cursor = data!.next_cursor ?? undefined;
  } while (cursor !== undefined);
  expect(items).toMatchObject([
    {
      sequence: 1,
      status: "active",
      changed: [],
      movement: { kind: "opening", amount: claim.amount, fees: claim.fees },
    },
    {
      sequence: 2,
      changed: ["product"],
      movement: { kind: "adjustment", amount: 5, fees: 0, balance_after: { amount: claim.amount + 5 } },
    },
    { sequence: 3, changed: ["product"], reason: "typing error" },
    { sequence: 4, status: "resolved", changed: [], reason: "settled", comment: "by phone" },
  ]);
  expect(items.map(({ request_id }) => request_id)).toEqual(causes);
  expect(items.map(({ movement }) => movement !== undefined)).toEqual([true, true, false, false]);
});

test("404: unknown and another client's; 400: a cursor of another claim", async () => {
  const platform = await startPlatform();
  const [owner, stranger] = [await newTestClient(platform), await newTestClient(platform)];
  const other = realisticClaim(2);
  await owner.api["import_claims.v1"]({ claims: [claim, other] });
  await owner.api["update_claims.v1"]({ claims: [{ reference, product: "x" }] });
  for (const query of [{ reference }, { reference: "never-was" }]) {
    expect((await stranger.api["get_claim_history.v1"](query)).problem).toMatchObject({
      status: 404,
      code: "claim_not_found",
    });
  }
  const { data } = await owner.api["get_claim_history.v1"]({ reference, limit: 1 });
  const mixed = await owner.api["get_claim_history.v1"]({
    reference: other.reference,
    cursor: data!.next_cursor!,
  });
  expect(mixed.problem).toMatchObject({ status: 400, errors: [{ path: "?cursor" }] });
});
