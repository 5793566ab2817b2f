import { toTimestamp } from "#src/core/clock.ts";
import type { Random } from "#src/core/random.ts";
import { names, referenceOf, type Size } from "./layout.ts";
import type { Seeded } from "./seed.ts";

/** One kind of query. */
export interface Case {
  name: string;
  /** Promised not to grow. The others are bounded by something that grows: they are measured and only reported. */
  promised: boolean;
  /** Asked for in turn. */
  paths: string[];
  /** A list of about so many items, of which pages are asked for down to its middle. */
  list?: { path: string; items: number };
}

const references = 1000;
const moments = 50;

const search = (query: string) => `/v1/search_claims?${query}`;

/** What is measured on a database of this size. */
export function casesOf(size: Size, seeded: Seeded, random: Random): Case[] {
  const claims = Array.from({ length: references }, () =>
    referenceOf(Math.floor(random.fraction() * size.ofClient)),
  );
  return [...claimCases(size, seeded, random, claims), ...eventCases(size, claims), ...emptyCases(seeded)];
}

function claimCases(
  { ofClient, ofAccount }: Size,
  { from, until }: Seeded,
  random: Random,
  claims: readonly string[],
): Case[] {
  const since = () => sinceAt(from + (until - from) * random.fraction() * 0.75);
  const always = search(sinceAt(from));
  const ofTheAccount = `/v1/get_account_claims?reference=${names.account}`;
  const one = (reference: string) => `/v1/get_claim?reference=${reference}`;
  const list = (name: string, path: string, items: number): Case => ({
    name,
    promised: true,
    paths: [path],
    list: { path, items },
  });
  return [
    { name: "get_claim", promised: true, paths: claims.map(one) },
    list("search_claims", search(""), ofClient),
    list("search_claims status", search("status=active"), ofClient * 0.7),
    list("search_claims account_reference", search(`account_reference=${names.account}`), ofAccount),
    list("search_claims debtor_reference", search(`debtor_reference=${names.debtor}`), ofAccount),
    list("search_claims portfolio", search(`portfolio=${names.portfolio}`), ofClient * 0.25),
    {
      ...list("search_claims updated_since", always, ofClient),
      paths: Array.from({ length: moments }, () => search(since())),
    },
    list("search_claims updated_since, status", `${always}&status=active`, ofClient * 0.7),
    list("search_claims updated_since, account", `${always}&account_reference=${names.account}`, ofAccount),
    list("get_account_claims", ofTheAccount, ofAccount),
    list("get_account_claims status", `${ofTheAccount}&status=active`, ofAccount * 0.7),
  ];
}

function eventCases({ ofClient }: Size, claims: readonly string[]): Case[] {
  const feed = "/v1/get_events?";
  const of = (reference: string) => `${feed}reference=${reference}`;
  return [
    { name: "get_events", promised: true, paths: [feed], list: { path: feed, items: ofClient } },
    { name: "get_events reference", promised: true, paths: claims.map(of) },
    // There is no such event: all 5,000 positions of a page are looked at.
    { name: "get_events types, none found", promised: false, paths: [`${feed}types=payment.recorded`] },
  ];
}

/** The worst that filters can do together: each finds many claims, and no claim has both. */
function emptyCases({ from, until }: Seeded): Case[] {
  const account = `account_reference=${names.account}`;
  const debtor = `debtor_reference=${names.debtor}`;
  const quiet = `portfolio=${names.quietPortfolio}`;
  const withdrawn = "status=withdrawn";
  const always = sinceAt(from);
  // Nothing happened to the quiet portfolio after the fourth day, and nobody withdrew anything before.
  const ends = sinceAt(from + (until - from) * 0.9);
  const empty = (promised: boolean, filters: Record<string, string>): Case => ({
    name: `search_claims ${Object.keys(filters).join(", ")}, none found`,
    promised,
    paths: [search(Object.values(filters).join("&"))],
  });
  return [
    empty(true, { status: withdrawn, account }),
    empty(true, { status: withdrawn, portfolio: quiet }),
    empty(false, { account, portfolio: quiet }),
    empty(false, { status: withdrawn, debtor }),
    empty(true, { updated_since: always, status: withdrawn, account }),
    empty(true, { updated_since: ends, portfolio: quiet }),
    empty(false, { updated_since: ends, account, portfolio: quiet }),
    empty(false, { updated_since: always, status: withdrawn, debtor }),
  ];
}

const sinceAt = (ms: number) => `updated_since=${toTimestamp(Math.floor(ms))}`;
