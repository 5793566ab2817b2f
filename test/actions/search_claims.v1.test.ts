import { describe, expect, test } from "vitest";
import type { Claim } from "#src/contract/messages.ts";
import type { Query } from "#src/contract/operations.ts";
import { asCreated, type ContentItem, wholeClaim } from "#test/support/claims.ts";
import { setUp, violations, violationsIn } from "#test/support/outcomes.ts";
import { newTestClient, type TestClient } from "#test/support/platform.ts";

type Search = Query<"search_claims.v1">;

async function page(client: TestClient, query: Search) {
  const { data } = await client.api["search_claims.v1"](query);
  return data!;
}

/** Every page of a search; `between` happens after each. */
async function search(
  client: TestClient,
  query: Search,
  between: (page: number) => Promise<unknown> = async () => {},
): Promise<Claim[]> {
  const found: Claim[] = [];
  let cursor: string | undefined;
  for (let number = 0; ; number++) {
    const { items, next_cursor } = await page(client, { ...query, ...(cursor ? { cursor } : {}) });
    found.push(...items);
    if (next_cursor === null) return found;
    cursor = next_cursor;
    await between(number);
  }
}

const names = (claims: readonly { reference: string }[]) => claims.map(({ reference }) => reference);

/** Twelve claims, each made at a time of its own, of which every filter finds some and leaves some out. */
async function setUpClaims() {
  const tools = await setUp();
  const { api, clock } = tools;
  const contents: ContentItem[] = Array.from({ length: 12 }, (_, index) => ({
    ...wholeClaim(index),
    currency: "EUR",
    account_reference: `ACC-${index % 2}`,
    portfolio: `P-${index % 3}`,
    debtors: wholeClaim(index).debtors.map((debtor, at) =>
      at === 0 ? { ...debtor, reference: `D-${index % 4}` } : debtor,
    ),
  }));
  for (const content of contents) {
    clock.jump(10);
    await api["import_claims.v2"]({ claims: [content] });
  }
  for (const [index, content] of contents.entries()) {
    clock.jump(10);
    const closing = { reference: content.reference, reason: "other" as const };
    if (index % 5 === 1) await api["resolve_claims.v1"]({ claims: [closing] });
    if (index % 5 === 2) await api["withdraw_claims.v1"]({ claims: [closing] });
  }
  return { ...tools, contents };
}

describe("200 a page", () => {
  test("claims as get_claim gives them, in the order of their creation, every one once, whatever the limit", async () => {
    const { client, read, contents } = await setUpClaims();
    const all = await search(client, {});
    expect(names(all)).toEqual(names(contents));
    for (const claim of all) expect(claim).toEqual(await read(claim.reference));
    for (const limit of [1, 5, 6, 12, 200]) expect(await search(client, { limit })).toEqual(all);
    expect((await page(client, { limit: 12 })).next_cursor).toBeNull();
    expect(await page(client, { portfolio: "none" })).toEqual({ items: [], next_cursor: null });
  });

  test("50 are on a page without a limit", async () => {
    const { client, api } = await setUp();
    await api["import_claims.v2"]({ claims: Array.from({ length: 51 }, (_, index) => wholeClaim(index)) });
    const { items, next_cursor } = await page(client, {});
    expect(items).toHaveLength(50);
    expect(names((await page(client, { cursor: next_cursor! })).items)).toEqual([wholeClaim(50).reference]);
  });

  test("every filter alone and with every other one", async () => {
    const { client } = await setUpClaims();
    const all = await search(client, {});
    const since = all[6]!.updated_at;
    const filters: [Search, (claim: Claim) => boolean][] = [
      [{ status: "active" }, ({ status }) => status === "active"],
      [{ account_reference: "ACC-0" }, (claim) => claim.account_reference === "ACC-0"],
      [{ debtor_reference: "D-2" }, ({ debtors }) => debtors.some(({ reference }) => reference === "D-2")],
      [{ portfolio: "P-0" }, ({ portfolio }) => portfolio === "P-0"],
      [{ updated_since: since }, ({ updated_at }) => updated_at >= since],
    ];
    for (let chosen = 0; chosen < 2 ** filters.length; chosen++) {
      const combined = filters.filter((_, bit) => chosen & (1 << bit));
      const query: Search = Object.assign({ limit: 2 }, ...combined.map(([filter]) => filter));
      const expected = all.filter((claim) => combined.every(([, holds]) => holds(claim)));
      if (query.updated_since) expected.sort((a, b) => (a.updated_at < b.updated_at ? -1 : 1));
      expect([query, names(await search(client, query))]).toEqual([query, names(expected)]);
    }
    for (const status of ["resolved", "withdrawn"] as const)
      expect(names(await search(client, { status }))).toEqual(
        names(all.filter((claim) => claim.status === status)),
      );
  });

  test("a debtor finds the claims on which it stands now, primary or not", async () => {
    const { client, api } = await setUp();
    const [one, other] = [wholeClaim(1), wholeClaim(2)];
    const [second, primary] = one.debtors;
    await api["import_claims.v2"]({ claims: [one, other] });
    await api["update_claims.v1"]({
      claims: [
        { reference: one.reference, debtors: [primary!] },
        {
          reference: other.reference,
          debtors: [
            { ...second!, primary: true },
            { ...primary!, primary: false },
          ],
        },
      ],
    });
    const of = async (reference: string) => names(await search(client, { debtor_reference: reference }));
    expect(await of(second!.reference)).toEqual([other.reference]);
    expect(await of(primary!.reference)).toEqual([one.reference, other.reference]);
    expect(await of(other.debtors[1]!.reference)).toEqual([]);
  });

  test("updated_since is the first moment that counts, in any time zone, and claims changed at once are all found", async () => {
    const { client, api, clock, now } = await setUp();
    clock.jump(1000);
    const claims = Array.from({ length: 5 }, (_, index) => wholeClaim(index));
    await api["import_claims.v2"]({ claims });
    const since = async (updated_since: string) => names(await search(client, { updated_since, limit: 2 }));
    for (const time of [now, "2026-01-01T00:00:01Z", "2026-01-01T00:00:01.000Z", "2026-01-01T01:00:01+01:00"])
      expect((await since(time)).sort()).toEqual(names(claims));
    expect(await since("2026-01-01T00:00:01.001Z")).toEqual([]);
  });
});

describe("200 pages while claims are written", () => {
  test("in the order of creation nothing is skipped or repeated, and new ones come at the end", async () => {
    const { client, api, clock, contents } = await setUpClaims();
    const added = [0, 1, 2].map((index) => wholeClaim(index, "NEW"));
    const found = await search(client, { limit: 3 }, async (number) => {
      clock.jump(1000);
      const created = added[number];
      if (!created) return;
      await api["import_claims.v2"]({ claims: [created] });
      // One that was seen, the last one that was seen, the next one, and one that is far away.
      const changed = [0, number * 3 + 2, number * 3 + 3, 11].map((index) => contents[index]!.reference);
      for (const reference of new Set(changed))
        await api["update_claims.v1"]({ claims: [{ reference, meta: { change: String(number) } }] });
    });
    expect(names(found)).toEqual([...names(contents), ...names(added)]);
  });

  test("with updated_since nothing is skipped, and what changes meanwhile comes again as it is then", async () => {
    const { client, api, clock, now, read } = await setUp();
    const contents = Array.from({ length: 6 }, (_, index) => wholeClaim(index));
    for (const content of contents) {
      clock.jump(10);
      await api["import_claims.v2"]({ claims: [content] });
    }
    const [first, , , , fifth, sixth] = names(contents);
    const found = await search(client, { updated_since: now, limit: 2 }, async (number) => {
      clock.jump(1000);
      if (number > 0) return;
      // One that was seen, one that was not, and one that is new.
      for (const reference of [first!, fifth!])
        await api["update_claims.v1"]({ claims: [{ reference, product: "changed" }] });
      clock.jump(10);
      await api["import_claims.v2"]({ claims: [wholeClaim(9)] });
    });
    const order = found.map(({ reference, sequence }) => [reference, sequence]);
    expect(order).toEqual([
      [first, 1],
      [contents[1]!.reference, 1],
      [contents[2]!.reference, 1],
      [contents[3]!.reference, 1],
      [sixth, 1],
      [first, 2],
      [fifth, 2],
      [wholeClaim(9).reference, 1],
    ]);
    expect(found.at(-3)).toEqual(await read(first!));
    expect(found.map(({ updated_at }) => updated_at)).toEqual(
      found.map(({ updated_at }) => updated_at).sort(),
    );
  });
});

describe("200 of one's own claims only", () => {
  test("another client's account, debtor or portfolio finds nothing of theirs", async () => {
    const { platform, client, api, now } = await setUp();
    const theirs = wholeClaim(1);
    const mine = { ...wholeClaim(6), reference: theirs.reference, portfolio: theirs.portfolio! };
    const owner = await newTestClient(platform);
    await owner.api["import_claims.v2"]({ claims: [theirs] });
    const queries: Search[] = [
      {},
      { account_reference: theirs.account_reference! },
      { debtor_reference: theirs.debtors[0]!.reference },
      { portfolio: theirs.portfolio! },
      { updated_since: now },
    ];
    for (const query of queries) expect(await search(client, query)).toEqual([]);
    await api["import_claims.v2"]({ claims: [mine] });
    const found = await Promise.all(queries.map((query) => search(client, query)));
    const one = [asCreated(mine, now)];
    expect(found).toEqual([one, [], [], one, one]);
  });
});

describe("the query of a cursor", () => {
  test("is the same with its parameters in another order", async () => {
    const { client } = await setUpClaims();
    const ask = async (query: string) => {
      const response = await client.fetch(`/v1/search_claims?${query}`);
      return (await response.json()) as Awaited<ReturnType<typeof page>>;
    };
    const first = await ask("portfolio=P-0&limit=1&status=active");
    const second = await ask(`status=active&portfolio=P-0&limit=1&cursor=${first.next_cursor}`);
    expect(second.items).toHaveLength(1);
    expect(names(second.items)).not.toEqual(names(first.items));
  });
});

describe("400 invalid query", () => {
  test.each([
    ["limit=0", "invalid_parameter", "too_small ?limit"],
    ["limit=-1", "invalid_parameter", "too_small ?limit"],
    ["limit=1e1", "invalid_parameter", "wrong_type ?limit"],
    ["limit=0x10", "invalid_parameter", "wrong_type ?limit"],
    ["limit=201", "invalid_parameter", "too_large ?limit"],
    ["limit=1.5", "invalid_parameter", "wrong_type ?limit"],
    ["limit=", "invalid_parameter", "wrong_type ?limit"],
    ["status=open", "invalid_parameter", "not_allowed_value ?status"],
    ["portfolio=", "invalid_parameter", "too_short ?portfolio"],
    ["updated_since=2026-01-01", "invalid_parameter", "invalid_format ?updated_since"],
    ["updated_since=2026-02-30T00:00:00Z", "invalid_parameter", "invalid_format ?updated_since"],
    ["cursor=nonsense", "invalid_parameter", "invalid_parameter ?cursor"],
    ["state=active", "unknown_parameter", "unknown_parameter ?state"],
    ["status=active&status=resolved", "repeated_parameter", "repeated_parameter ?status"],
  ])("%s", async (query, code, error) => {
    const { client } = await setUp();
    const response = await client.fetch(`/v1/search_claims?${query}`);
    expect(await violationsIn(response)).toEqual({ code, errors: [error] });
  });

  test("invalid_parameter: a cursor opens for its client, its action and its order alone", async () => {
    const { platform, client, api, now } = await setUp();
    const stranger = await newTestClient(platform);
    const claims = [wholeClaim(5), { ...wholeClaim(5), reference: "other" }];
    const { account_reference, reference } = claims[0]!;
    for (const one of [api, stranger.api]) await one["import_claims.v2"]({ claims });
    await api["update_claims.v1"]({ claims: [{ reference, product: "x" }] });
    const byCreation = (await page(client, { limit: 1 })).next_cursor!;
    const byChange = (await page(client, { limit: 1, updated_since: now })).next_cursor!;
    const ofAccount = await api["get_account_claims.v1"]({ reference: account_reference!, limit: 1 });
    const ofHistory = await api["get_claim_history.v1"]({ reference, limit: 1 });
    const ofFeed = await api["get_events.v1"]({ limit: 1 });
    const theirs = (await page(stranger, { limit: 1 })).next_cursor!;
    const misused: Search[] = [
      { cursor: theirs },
      { cursor: byChange },
      { cursor: byCreation, updated_since: now },
      { cursor: ofAccount.data!.next_cursor! },
      { cursor: ofHistory.data!.next_cursor! },
      { cursor: ofFeed.data!.next_cursor },
      { cursor: byCreation.replace(/(?<=^.{20})./, (character) => (character === "A" ? "B" : "A")) },
      { cursor: byCreation.slice(0, -4) },
    ];
    for (const query of misused) {
      expect(violations(await api["search_claims.v1"](query))).toEqual({
        code: "invalid_parameter",
        errors: ["invalid_parameter ?cursor"],
      });
    }
    for (const good of [{ cursor: byCreation }, { cursor: byChange, updated_since: now }])
      expect((await page(client, good)).items).toHaveLength(1);
  });
});
