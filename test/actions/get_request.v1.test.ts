import { describe, expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { eventually } from "#test/support/eventually.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { masterKey } from "#test/support/store.ts";

async function setUp() {
  const platform = await startPlatform();
  const [owner, stranger] = [await newTestClient(platform), await newTestClient(platform)];
  const { data: answer } = await owner.api["import_claims.v1"]({
    claims: [realisticClaim(1), realisticClaim(2)],
  });
  return { owner, stranger, answer: answer! };
}

describe("200 found", () => {
  test("by request id and by the message id of any item", async () => {
    const { owner, answer } = await setUp();
    const byId = await owner.api["get_request.v1"]({ request_id: answer.request_id });
    const byItem = await owner.api["get_request.v1"]({ message_id: answer.results[1]!.message_id });
    expect(byId.data).toMatchObject({
      action: "import_claims",
      version: "v1",
      mode: "sync",
      state: "completed",
      results: answer.results,
    });
    expect(byItem.data).toEqual(byId.data);
  });
});

describe("404 request_not_found", () => {
  test("another client's and nonsense alike", async () => {
    const { stranger, answer } = await setUp();
    for (const query of [
      { request_id: answer.request_id },
      { message_id: "msg_1" },
      { request_id: "req_1" },
    ]) {
      expect((await stranger.api["get_request.v1"](query)).problem).toMatchObject({
        status: 404,
        code: "request_not_found",
      });
    }
  });
});

describe("404 request_not_found, of message ids that were never given out", () => {
  const otherEndings = ["000", "001", "002", "00z", "zzz"];

  test("the ending of another item is none of a synchronous request", async () => {
    const { owner, answer } = await setUp();
    const [first, second] = answer.results.map(({ message_id }) => message_id);
    const statuses = otherEndings.map(async (ending) => {
      const message_id = first!.slice(0, -3) + ending;
      const { response } = await owner.api["get_request.v1"]({ message_id });
      return [message_id, response.status] as const;
    });
    for (const [id, status] of await Promise.all(statuses))
      expect([id, status]).toEqual([id, id === first || id === second ? 200 : 404]);
    const longer = await owner.api["get_request.v1"]({ message_id: `${first}0` });
    expect(longer.response.status).toBe(404);
  });

  test("an item that was processed before has the first message id alone", async () => {
    const { owner } = await setUp();
    const payment = {
      payment_reference: "PAY-1",
      claim_reference: realisticClaim(1).reference,
      amount: 100,
      currency: realisticClaim(1).currency,
      paid_at: "2026-01-02T08:12:00Z",
    };
    const pay = async () => (await owner.api["record_payments.v1"]({ payments: [payment] })).data!;
    const [first, again] = [await pay(), await pay()];
    const messageId = first.results[0]!.message_id;
    expect(again.results[0]).toMatchObject({ success: true, message_id: messageId });
    const own = `msg_${again.request_id.slice("req_".length)}${messageId.slice(-3)}`;
    expect((await owner.api["get_request.v1"]({ message_id: own })).response.status).toBe(404);
    const found = await owner.api["get_request.v1"]({ message_id: messageId });
    expect(found.data).toMatchObject({ request_id: first.request_id });
  });

  test.each([
    ["that waits for a worker", "api", "queued"],
    ["that has ended", "api,worker", "completed"],
  ])("an asynchronous request %s has one for each item", async (_state, ROLES, state) => {
    const env = { DATABASE_URL: await freshPostgresUrl(), MASTER_KEY: masterKey, MODE: "development", ROLES };
    const owner = await newTestClient(await startPlatform({ env }));
    const claims = [realisticClaim(1), realisticClaim(2)];
    const { data: accepted } = await owner.api["import_claims.v1"]({ claims }, { async: true });
    await eventually(
      `the request is ${state}`,
      async () => (await owner.api["get_request.v1"]({ request_id: accepted!.request_id })).data,
      (data) => data?.state === state,
    );
    const given = accepted!.results.map(({ message_id }) => message_id);
    const found: string[] = [];
    for (const ending of otherEndings) {
      const message_id = given[0]!.slice(0, -3) + ending;
      const { response } = await owner.api["get_request.v1"]({ message_id });
      if (response.status === 200) found.push(message_id);
    }
    expect(found).toEqual(given);
  });

  test("a replay by filter has none, however many events it has found", async () => {
    const { owner } = await setUp();
    const filter = { from: "2020-01-01T00:00:00Z", to: "2099-01-01T00:00:00Z" };
    const { data } = await owner.api["replay_webhooks.v1"]({ filter });
    const request = await owner.api["get_request.v1"]({ request_id: data!.request_id });
    expect(request.data!.counts.total).toBeGreaterThan(0);
    const message_id = `msg_${data!.request_id.slice("req_".length)}000`;
    expect((await owner.api["get_request.v1"]({ message_id })).response.status).toBe(404);
  });
});

describe("400 exactly_one_of", () => {
  test("none or both ids", async () => {
    const client = await newTestClient(await startPlatform());
    for (const query of [{}, { request_id: "req_1", message_id: "msg_1" }]) {
      expect((await client.api["get_request.v1"](query)).problem).toMatchObject({
        status: 400,
        code: "exactly_one_of",
      });
    }
  });
});
