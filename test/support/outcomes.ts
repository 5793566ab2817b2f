import { expect } from "vitest";
import type { ContentItem } from "./claims.ts";
import { eventually } from "./eventually.ts";
import { ManualClock } from "./manual-clock.ts";
import { newTestClient, startPlatform, type TestClient } from "./platform.ts";

type Api = TestClient["api"];
type Answered = Awaited<ReturnType<Api["import_claims.v2"]>>;
type Result = NonNullable<Answered["data"]>["results"][number];

/** A platform whose clock stands still at `now`, one client of it, and what tests ask again and again. */
export async function setUp() {
  const clock = new ManualClock();
  const platform = await startPlatform({ clock });
  const client = await newTestClient(platform);
  const { api } = client;
  return {
    clock,
    platform,
    client,
    api,
    now: new Date(clock.now()).toISOString(),
    /** The claim as get_claim gives it, undefined where there is none. */
    read: async (reference: string) => (await api["get_claim.v1"]({ reference })).data,
    history: async (reference: string) => (await api["get_claim_history.v1"]({ reference })).data!.items,
    /** The events that `work` caused. */
    eventsOf: async (work: () => Promise<unknown>) => {
      const before = (await feedOf(client)).length;
      await work();
      return (await feedOf(client)).slice(before);
    },
  };
}

/** The only result of an answer to one item. */
export function only({ data }: { data?: { results: Result[] } | undefined }): Result {
  expect(data?.results).toHaveLength(1);
  return data!.results[0]!;
}

/** The code and the place of every violation of a request that was refused whole. */
export function violations({ problem, response }: Pick<Answered, "problem" | "response">) {
  expect(response.status).toBe(400);
  return { code: problem!.code, errors: problem!.errors.map(({ code, path }) => `${code} ${path}`) };
}

/** The same of a raw response. */
export async function violationsIn(response: Response) {
  return violations({ response, problem: (await response.json()) as NonNullable<Answered["problem"]> });
}

/**
 * The call's last item must be refused with exactly this error, in an answer with the status 200, and of that
 * client nothing is changed: no claim, no history, no account, no event.
 */
export async function expectRefused(
  client: TestClient,
  call: () => Promise<Pick<Answered, "data" | "response">>,
  error: { code: string; path: string },
): Promise<void> {
  const before = await everythingOf(client);
  const { data, response } = await call();
  expect(response.status).toBe(200);
  expect(data!.results.at(-1)).toEqual({
    reference: expect.any(String),
    success: false,
    message_id: expect.stringMatching(/^msg_/),
    message: "Refused; nothing was changed.",
    errors: [{ ...error, message: expect.stringMatching(/\.$/) }],
  });
  expect(await everythingOf(client)).toEqual(before);
}

/** Everything that a client can read of its claims: each with its history, its account and its debtors, and the feed. */
export async function everythingOf(client: TestClient) {
  const { api } = client;
  const { data } = await api["search_claims.v1"]({ limit: 200 });
  const claims = [];
  for (const claim of data!.items) {
    const { data: history } = await api["get_claim_history.v1"]({ reference: claim.reference });
    const account = claim.account_reference
      ? await api["get_account.v1"]({ reference: claim.account_reference })
      : undefined;
    const debtors = [];
    for (const { reference } of claim.debtors) debtors.push((await api["get_debtor.v1"]({ reference })).data);
    claims.push({ claim, history: history!.items, account: account?.data, debtors });
  }
  return { claims, feed: await feedOf(client) };
}

async function feedOf({ api }: TestClient) {
  return (await api["get_events.v1"]({ limit: 200 })).data!.items;
}

/** The request when it is not queued any more. */
export function finished({ api }: TestClient, requestId: string) {
  return eventually(
    "the request has ended",
    async () => (await api["get_request.v1"]({ request_id: requestId })).data!,
    ({ state }) => state !== "queued",
  );
}

/** As JSON without ids, and without whatever `also` names. */
export function withoutIds(value: unknown, also: readonly string[] = []): unknown {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const plain = text.replace(/\b(req|msg|evt|cli)_[0-9a-z]+/g, "$1");
  return JSON.parse(also.reduce((rest, word) => rest.replaceAll(word, "·"), plain)) as unknown;
}

/**
 * Two clients in the same state send the same body, one of them with ?async=true. The answers are of one shape; then
 * the request has the results of the synchronous answer, and claims, histories and events are the same. Besides,
 * `action.failed` has what was refused, and `action.completed` says that the request is finished.
 */
export async function expectSameAsync(
  setUp: (api: Api) => Promise<unknown>,
  call: (api: Api, options: { async?: boolean }) => Promise<Answered>,
): Promise<void> {
  const platform = await startPlatform({ clock: new ManualClock() });
  const [here, there] = [await newTestClient(platform), await newTestClient(platform)];
  for (const { api } of [here, there]) await setUp(api);
  const sync = await call(here.api, {});
  const async = await call(there.api, { async: true });
  expect([sync, async].map(({ response }) => response.headers.get("action-mode"))).toEqual(["sync", "async"]);
  const count = sync.data!.results.length;
  expect(async.data).toEqual({
    request_id: expect.stringMatching(/^req_/),
    message: `Accepted: ${count} item${count === 1 ? "" : "s"} will be processed.`,
    results: sync.data!.results.map(({ reference }, index) => ({
      reference,
      success: true,
      message_id: `msg_${async.data!.request_id.slice("req_".length)}00${index}`,
      message: "Accepted; it will be processed.",
      errors: [],
    })),
  });

  const request = await finished(there, async.data!.request_id);
  const refused = request.results.filter(({ success }) => !success);
  expect(withoutIds(request.results)).toEqual(withoutIds(sync.data!.results));
  expect(request).toMatchObject({ mode: "async", state: "completed", counts: { failed: refused.length } });
  const [mine, theirs] = [await everythingOf(here), await everythingOf(there)];
  const { feed, claims } = theirs;
  expect(withoutIds(claims)).toEqual(withoutIds(mine.claims));
  expect(withoutIds(feed.slice(0, mine.feed.length))).toEqual(withoutIds(mine.feed));
  const failed = { type: "action.failed", data: { items: refused.map(({ reference }) => ({ reference })) } };
  const completed = { type: "action.completed", data: { counts: request.counts } };
  expect(feed.slice(mine.feed.length)).toMatchObject(
    refused.length === 0 ? [completed] : [failed, completed],
  );
}

/** What `call` answers of a reference of another client must be what it answers of one that never was, but for ids. */
export async function expectUnknownAlike(
  claims: ContentItem[],
  call: (api: Api, reference: string) => Promise<Pick<Answered, "data">>,
): Promise<Result> {
  const platform = await startPlatform({ clock: new ManualClock() });
  const [owner, stranger] = [await newTestClient(platform), await newTestClient(platform)];
  await owner.api["import_claims.v2"]({ claims });
  const [theirs, never] = [claims[0]!.reference, "never-was"];
  const before = await everythingOf(owner);
  const answers = [await call(stranger.api, theirs), await call(stranger.api, never)];
  expect(withoutIds(answers[0]!.data, [theirs])).toEqual(withoutIds(answers[1]!.data, [never]));
  expect(await everythingOf(owner)).toEqual(before);
  expect(await everythingOf(stranger)).toEqual({ claims: [], feed: [] });
  return only(answers[0]!);
}
