import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { embeddedClaims } from "#src/downstream/embedded-claims.ts";
import type { Reader, Value } from "#src/store/database.ts";
import { readFeed } from "#src/webhooks/feed.ts";
import { freshFolder, openSqlite } from "#test/support/fresh.ts";
import { runSuite } from "./bench.ts";
import { names, referenceOf, type Size } from "./queries/layout.ts";
import { type Seeded, seed } from "./queries/seed.ts";
import { queriesAt } from "./queries.ts";
import { seededRandom } from "./sample.ts";

const small: Size = { claims: 200, ofClient: 200, ofAccount: 100 };
const large: Size = { claims: 2000, ofClient: 1000, ofAccount: 200 };

test("a short run reports every query on both databases, its ratio and its goal", {
  timeout: 60_000,
}, async () => {
  const base = freshFolder();
  const { rows, ratios, goals } = await runSuite(queriesAt({ small, large }), {
    seed: 7,
    seconds: 1,
    keep: false,
    base,
    logFile: path.join(base, "bench.log"),
  });
  expect(rows.slice(0, 2)).toMatchObject([
    { database: "small", claims: 200, of_the_client: 200 },
    { database: "large", claims: 2000, of_the_client: 1000 },
  ]);
  const cases = Object.keys(ratios);
  expect(cases).toEqual(
    expect.arrayContaining(["get_claim", "search_claims", "get_account_claims", "get_events"]),
  );
  const figures = ["requests", "p50_ms", "p95_ms", "p99_ms"];
  for (const [index, row] of rows.slice(2).entries()) {
    expect(row).toMatchObject({
      query: cases[Math.floor(index / 2)],
      database: index % 2 === 0 ? "small" : "large",
    });
    for (const figure of figures) expect(row[figure]).toBeGreaterThan(0);
  }
  expect(rows).toHaveLength(2 + cases.length * 2);
  for (const ratio of Object.values(ratios)) expect(ratio).toBeGreaterThan(0);
  expect(goals[0]).toEqual({ name: "claims in the large database", want: ">= 2000", got: 2000, met: true });
  for (const { want, got, met } of goals.slice(1)) {
    expect(want).toBe("<= 2");
    expect(met).toBe(got <= 2);
  }
});

interface PlanRow {
  id: number;
  parent: number;
  detail: string;
}

interface Statement {
  sql: string;
  params: readonly Value[];
}

/** Notes what is read through it. */
function noting(reader: Reader, statements: Statement[]): Reader {
  return {
    now: reader.now,
    all(sql, params = []) {
      statements.push({ sql, params });
      return reader.all(sql, params);
    },
    get(sql, params = []) {
      statements.push({ sql, params });
      return reader.get(sql, params);
    },
  };
}

/** What a search first finds: the keys of a page in each status, and all of them. */
const keysOfAPage = ["active", "resolved", "withdrawn", "p"];

/** What a plan does that takes longer the more there is: reads a table from end to end, or sorts what it has searched. */
function unbounded(plan: readonly PlanRow[]): string[] {
  const scans = plan.filter(
    ({ detail }) => detail.startsWith("SCAN ") && !keysOfAPage.includes(detail.slice(5)),
  );
  const sorts = plan.filter(
    ({ parent, detail }) =>
      detail.includes("TEMP B-TREE") &&
      // Rows that were found by the keys of a page are no more than a page.
      plan.some(
        (row) => row.parent === parent && row.detail.startsWith("SEARCH") && !row.detail.endsWith("(id=?)"),
      ),
  );
  return [...scans, ...sorts].map(({ detail }) => detail);
}

type Filter = Partial<Parameters<typeof embeddedClaims.searchClaims>[2]>;

describe.each(["without statistics", "with statistics"])("plans %s", (when) => {
  let database: ReturnType<typeof openSqlite>;
  let seeded: Seeded;

  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "actionwire-plans-"));
    const signal = new AbortController().signal;
    seeded = await seed({ random: seededRandom(7), signal, say: () => {} }, large, folder);
    database = openSqlite(path.join(folder, "actionwire.sqlite"));
    if (when === "with statistics") await database.write((tx) => tx.run("analyze"));
    return async () => {
      await database.close();
      rmSync(folder, { recursive: true });
    };
  });

  /** The plan of every statement that `query` reads by. */
  async function plansOf(query: (reader: Reader) => Promise<unknown>): Promise<PlanRow[][]> {
    return database.read(async (reader) => {
      const statements: Statement[] = [];
      await query(noting(reader, statements));
      const plans = statements.map(({ sql, params }) =>
        reader.all<PlanRow>(`explain query plan ${sql}`, params),
      );
      return Promise.all(plans);
    });
  }

  const unboundedOf = async (query: (reader: Reader) => Promise<unknown>) =>
    (await plansOf(query)).flatMap(unbounded);
  const indexesOf = async (query: (reader: Reader) => Promise<unknown>) =>
    (await plansOf(query)).flat().flatMap(({ detail }) => /INDEX (\w+)/.exec(detail)?.[1] ?? []);

  test("get_claim is found by its key", async () => {
    const find = (reader: Reader) => embeddedClaims.findClaim(reader, seeded.clientId, referenceOf(1));
    expect(await unboundedOf(find)).toEqual([]);
  });

  test("no search reads or sorts more than what its narrowest filter finds, on any page", async () => {
    const places = (since: boolean) => [
      undefined,
      since ? { id: "clm_1", updatedAt: seeded.from + 1 } : { id: "clm_1" },
    ];
    const filters: Filter[] = [
      { status: "active" },
      { account_reference: names.account },
      { portfolio: names.portfolio },
      { debtor_reference: names.debtor },
      { updatedSince: seeded.from },
    ];
    for (let chosen = 0; chosen < 2 ** filters.length; chosen++) {
      const filter: Filter = Object.assign({}, ...filters.filter((_, bit) => chosen & (1 << bit)));
      const since = filter.updatedSince !== undefined;
      for (const after of places(since)) {
        const found = await unboundedOf((reader) =>
          embeddedClaims.searchClaims(reader, seeded.clientId, { ...filter, after, limit: 20 }),
        );
        // The claims of one debtor are sorted by their changes.
        const sorted = since && filter.debtor_reference ? ["USE TEMP B-TREE FOR ORDER BY"] : [];
        expect([filter, found]).toEqual([filter, sorted]);
      }
    }
  });

  test.each<[Filter, string]>([
    [{}, "claims_by_status"],
    [{ account_reference: names.account }, "claims_by_account"],
    [{ account_reference: names.account, portfolio: names.portfolio }, "claims_by_account"],
    [{ portfolio: names.portfolio }, "claims_by_portfolio"],
    [{ debtor_reference: names.debtor, status: "active" }, "claim_debtors_by_debtor"],
    [{ updatedSince: 0 }, "claims_by_update"],
    [{ updatedSince: 0, account_reference: names.account }, "claims_by_update_in_account"],
    [{ updatedSince: 0, portfolio: names.portfolio }, "claims_by_update_in_portfolio"],
  ])("a search by %o goes by %s", async (filter, index) => {
    const search = (reader: Reader) =>
      embeddedClaims.searchClaims(reader, seeded.clientId, { ...filter, limit: 20 });
    expect(await indexesOf(search)).toContain(index);
  });

  test("a page of the feed is read in its order, and that of one subject by the subject", async () => {
    const feed = { afterPosition: 10, limit: 20 };
    const read = (query: object) => (reader: Reader) =>
      readFeed(reader, seeded.clientId, { ...feed, ...query });
    for (const query of [{}, { types: ["claim.created"] }, { reference: referenceOf(1) }])
      expect(await unboundedOf(read(query))).toEqual([]);
    expect(await indexesOf(read({}))).toContain("events_in_order");
    expect(await indexesOf(read({ reference: referenceOf(1) }))).toContain("events_by_subject");
  });
});
