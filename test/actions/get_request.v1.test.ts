import { describe, expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";

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
