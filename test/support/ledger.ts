import { expect } from "vitest";
import { createClient as createTypedClient } from "#generated/client/client.ts";
import { type ImportItem, plainClaim } from "./claims.ts";
import { eventually } from "./eventually.ts";
import { ManualClock } from "./manual-clock.ts";
import { operate } from "./operator.ts";
import { newTestClient, type RunningPlatform, startPlatform, type TestClient } from "./platform.ts";

/** Monday noon in UTC, the hour at which a `Ledger` begins. */
export const noon = Date.UTC(2026, 2, 2, 12);

type Called = Promise<{ data?: { request_id: string; results: Result[] } | undefined; response: Response }>;

interface Result {
  reference: string;
  success: boolean;
  message_id: string;
  message: string;
  errors: { code: string; path: string; message: string }[];
}

export type Ledger = Awaited<ReturnType<typeof newLedger>>;

export interface LedgerOptions {
  startMs?: number;
  timeZone?: string;
  claims?: ImportItem[];
}

/** A client on a platform whose clock only moves by hand, with claims; `newEvents` begins after their import. */
export async function newLedger({ startMs = noon, timeZone, claims = [] }: LedgerOptions = {}) {
  const clock = new ManualClock(startMs);
  const platform = await startPlatform({ clock });
  const client = await newTestClient(platform);
  if (timeZone !== undefined) await setTimeZone(platform, client, timeZone);
  const ledger = ledgerOf(platform, clock, client);
  if (claims.length > 0) await ledger.importClaims(...claims);
  await ledger.newEvents();
  return ledger;
}

/** What tests of claims, money, accounts and journeys ask as one client. */
export function ledgerOf(platform: RunningPlatform, clock: ManualClock, client: TestClient) {
  const { api } = client;
  const claim = async (reference = plainClaim().reference) =>
    (await api["get_claim.v1"]({ reference })).data!;
  const account = async (reference: string) => (await api["get_account.v1"]({ reference })).data!;
  const debtor = async (reference: string) => (await api["get_debtor.v1"]({ reference })).data!;
  const history = async (reference = plainClaim().reference) =>
    (await api["get_claim_history.v1"]({ reference, limit: 200 })).data!.items;
  const plans = async () => (await api["get_instalment_plans.v1"]({ limit: 200 })).data!.items;
  let cursor: string | undefined;

  /** Events that were not there at the last look; that an asynchronous request is finished is shown elsewhere. */
  async function newEvents() {
    const items = [];
    for (let more = true; more; ) {
      const after = cursor === undefined ? {} : { after: cursor };
      const { data } = await api["get_events.v1"]({ limit: 200, ...after });
      items.push(...data!.items.filter(({ type }) => type !== "action.completed"));
      cursor = data!.next_cursor;
      more = data!.has_more;
    }
    return items;
  }

  /** The final results of a call: from its answer, or from get_request where it is asynchronous. */
  async function results(call: Called): Promise<Result[]> {
    const { data, response } = await call;
    if (response.headers.get("action-mode") !== "async") return data!.results;
    const request = await eventually(
      "the request has ended",
      async () => (await api["get_request.v1"]({ request_id: data!.request_id })).data!,
      ({ state }) => state !== "queued",
    );
    return request.results;
  }

  async function snapshot() {
    const claims = (await api["search_claims.v1"]({ limit: 200 })).data!.items;
    const accounts = new Set(claims.flatMap(({ account_reference: reference }) => reference ?? []));
    const debtors = new Set(claims.flatMap((entry) => entry.debtors.map(({ reference }) => reference)));
    return {
      claims,
      accounts: await Promise.all([...accounts].map(account)),
      debtors: await Promise.all([...debtors].map(debtor)),
      plans: await plans(),
    };
  }

  return {
    ...client,
    platform,
    clock,
    claim,
    account,
    debtor,
    history,
    plan: async (reference: string) => (await api["get_instalment_plans.v1"]({ reference })).data!.items[0]!,
    newEvents,
    results,

    async importClaims(...claims: ImportItem[]) {
      for (const { success, errors } of await results(api["import_claims.v1"]({ claims })))
        expect({ success, errors }).toEqual({ success: true, errors: [] });
    },

    /** Does `work`, and expects every claim, account, debtor and plan, and the feed, to be what they were. */
    async unchanged<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
      await newEvents();
      const before = await snapshot();
      const outcome = await work();
      expect(await snapshot()).toEqual(before);
      const news = await newEvents();
      expect(news.filter(({ type }) => type !== "action.failed")).toEqual([]);
      return outcome;
    },
  };
}

/** Another client of the same platform, with nothing of its own. */
export async function strangerTo({ platform, clock }: Ledger): Promise<Ledger> {
  return ledgerOf(platform, clock, await newTestClient(platform));
}

/** Moves the client to another time zone: its days begin and end there from now on. */
export async function setTimeZone(platform: RunningPlatform, { clientId }: TestClient, timeZone: string) {
  await operate(platform, "client", "update", "--client", clientId, "--time-zone", timeZone);
}

/** The same client with a new token, for a platform whose clock has passed the end of the old one. */
export function signedInAgain(platform: RunningPlatform, client: TestClient): TestClient {
  const { credentialId: clientId, secret: clientSecret } = client;
  return { ...client, api: createTypedClient({ baseUrl: platform.url, clientId, clientSecret }) };
}

/** What a refused item is answered with: its code and the pointer to what is wrong. */
export function refusal(code: string, path: string) {
  const errors = [{ code, path, message: expect.stringMatching(/^[A-Z].*\.$/s) }];
  return expect.objectContaining({ success: false, message: "Refused; nothing was changed.", errors });
}

/** The whole item's refusal with its message, but without what names the item: to compare two of them. */
export function withoutNames({ reference: _reference, message_id: _id, ...rest }: Result) {
  return rest;
}
