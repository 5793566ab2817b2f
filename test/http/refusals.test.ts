import { describe, expect, test } from "vitest";
import { setLimitFactor } from "#src/clients/clients.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newTestClient, post, type RunningPlatform, startPlatform } from "#test/support/platform.ts";

const claim = realisticClaim(1);
const good = { claims: [claim] };
const many = (count: number) => ({
  claims: Array.from({ length: count }, (_, index) => realisticClaim(index)),
});

interface Case {
  why: string;
  path?: string;
  init?: RequestInit;
  status: number;
  code: string;
  fault?: { code: string; path: string };
}

const cases: Case[] = [
  {
    why: "malformed JSON",
    init: post('{"claims":[}'),
    status: 400,
    code: "malformed_json",
    fault: { code: "syntax_error", path: "" },
  },
  {
    why: "a duplicate member",
    init: post('{"claims":[],"claims":[]}'),
    status: 400,
    code: "malformed_json",
    fault: { code: "duplicate_member", path: "" },
  },
  {
    why: "a wrong type",
    init: post({ claims: [{ ...claim, amount: "12" }] }),
    status: 400,
    code: "invalid_request",
    fault: { code: "wrong_type", path: "/claims/0/amount" },
  },
  {
    why: "an unknown member",
    init: post({ claims: [{ ...claim, amuont: 1 }] }),
    status: 400,
    code: "invalid_request",
    fault: { code: "unknown_member", path: "/claims/0/amuont" },
  },
  {
    why: "an unknown member whose name is cut in the middle of a character",
    init: post({ claims: [{ ...claim, [`${"x".repeat(99)}😀`]: 1 }] }),
    status: 400,
    code: "invalid_request",
    fault: { code: "unknown_member", path: `/claims/0/${"x".repeat(99)}` },
  },
  {
    why: "an unknown query parameter whose name is cut in the middle of a character",
    path: `/v1/get_claim?${"x".repeat(99)}%F0%9F%98%80=1`,
    init: {},
    status: 400,
    code: "unknown_parameter",
    fault: { code: "unknown_parameter", path: `?${"x".repeat(99)}` },
  },
  {
    why: "a NUL in a query parameter",
    path: "/v1/search_claims?portfolio=a%00b",
    init: {},
    status: 400,
    code: "invalid_parameter",
    fault: { code: "invalid_encoding", path: "?portfolio" },
  },
  {
    why: "a missing member",
    init: post({ claims: [{ ...claim, currency: undefined }] }),
    status: 400,
    code: "invalid_request",
    fault: { code: "missing_member", path: "/claims/0/currency" },
  },
  {
    why: "a day that does not exist",
    init: post({ claims: [{ ...claim, original_due_date: "2026-02-30" }] }),
    status: 400,
    code: "invalid_request",
    fault: { code: "invalid_format", path: "/claims/0/original_due_date" },
  },
  {
    why: "1,001 items",
    init: post(many(1001)),
    status: 400,
    code: "too_many_items",
    fault: { code: "too_many_items", path: "/claims" },
  },
  {
    why: "no item",
    init: post({ claims: [] }),
    status: 400,
    code: "invalid_request",
    fault: { code: "too_few_items", path: "/claims" },
  },
  {
    why: "a duplicate item key",
    init: post({ claims: [claim, realisticClaim(2), claim] }),
    status: 400,
    code: "duplicate_reference",
    fault: { code: "duplicate_reference", path: "/claims/2/reference" },
  },
  {
    why: "an unknown query parameter",
    path: "/v1/import_claims?asynch=true",
    init: post(good),
    status: 400,
    code: "unknown_parameter",
    fault: { code: "unknown_parameter", path: "?asynch" },
  },
  {
    why: "async=1",
    path: "/v1/import_claims?async=1",
    init: post(good),
    status: 400,
    code: "invalid_parameter",
  },
  {
    why: "async twice",
    path: "/v1/import_claims?async=true&async=true",
    init: post(good),
    status: 400,
    code: "repeated_parameter",
  },
  {
    why: "async where it is not offered",
    path: "/v1/send_test_webhook?async=true",
    init: post({}),
    status: 400,
    code: "async_not_supported",
  },
  {
    why: "a token in the query",
    path: "/v1/import_claims?access_token=x",
    init: post(good),
    status: 400,
    code: "unknown_parameter",
  },
  {
    why: "another content type",
    init: post(good, { "content-type": "text/plain" }),
    status: 415,
    code: "unsupported_media_type",
  },
  {
    why: "a body in another encoding",
    init: post(good, { "content-encoding": "gzip" }),
    status: 415,
    code: "unsupported_media_type",
  },
  {
    why: "more than 5 MiB",
    init: post(" ".repeat(5 * 1024 * 1024 + 1)),
    status: 413,
    code: "payload_too_large",
  },
  {
    why: "an idempotency key beyond 255 characters",
    init: post(good, { "idempotency-key": "k".repeat(256) }),
    status: 400,
    code: "invalid_idempotency_key",
  },
  {
    why: "an unknown action",
    path: "/v1/import_clams",
    init: post(good),
    status: 404,
    code: "unknown_action",
  },
  {
    why: "an unknown version",
    path: "/v9/import_claims",
    init: post(good),
    status: 404,
    code: "unknown_action",
  },
  { why: "GET on a POST action", init: { method: "GET" }, status: 405, code: "method_not_allowed" },
  {
    why: "POST on a GET action",
    path: "/v1/get_claim",
    init: post(good),
    status: 405,
    code: "method_not_allowed",
  },
  {
    why: "a repeated query parameter",
    path: "/v1/get_claim?reference=a&reference=b",
    init: {},
    status: 400,
    code: "repeated_parameter",
  },
  {
    why: "a missing query parameter",
    path: "/v1/get_claim",
    init: {},
    status: 400,
    code: "invalid_parameter",
    fault: { code: "missing_member", path: "?reference" },
  },
  {
    why: "limit=201",
    path: "/v1/search_claims?limit=201",
    init: {},
    status: 400,
    code: "invalid_parameter",
    fault: { code: "too_large", path: "?limit" },
  },
  {
    why: "a foreign cursor",
    path: "/v1/search_claims?cursor=abc",
    init: {},
    status: 400,
    code: "invalid_parameter",
    fault: { code: "invalid_parameter", path: "?cursor" },
  },
  {
    why: "both ids of a request",
    path: "/v1/get_request?request_id=req_1&message_id=msg_1",
    init: {},
    status: 400,
    code: "exactly_one_of",
  },
  {
    why: "a target beyond 8 KiB",
    path: `/v1/get_claim?reference=${"x".repeat(8200)}`,
    init: {},
    status: 414,
    code: "uri_too_long",
  },
];

const businessTables = [
  "claims",
  "debtors",
  "accounts",
  "movements",
  "events",
  "deliveries",
  "requests",
  "jobs",
  "idempotency_keys",
];

async function businessRows(platform: RunningPlatform): Promise<number> {
  return platform.database.read(async (reader) => {
    let rows = 0;
    for (const table of businessTables)
      rows += (await reader.get<{ rows: number }>(`select count(*) as rows from ${table}`))!.rows;
    return rows;
  });
}

describe("refused whole, with nothing stored but the request log", () => {
  test.each(cases)(
    "$why → $status $code",
    async ({ path = "/v1/import_claims", init, status, code, fault }) => {
      const platform = await startPlatform();
      const client = await newTestClient(platform);
      const response = await client.fetch(path, init);
      const text = await response.text();
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(JSON.parse(text)).toMatchObject({
        status,
        code,
        type: `http://platform.test/docs/errors.html#${code}`,
      });
      expect(response.status).toBe(status);
      if (fault) expect(JSON.parse(text).errors).toContainEqual(expect.objectContaining(fault));
      expect(text).not.toMatch(/\\n +at |node_modules|\.ts:/);
      if (status === 405) expect(response.headers.get("allow")).toMatch(/^(GET|POST)$/);
      expect(await businessRows(platform)).toBe(0);
    },
  );

  test("is kept in the request log with code and pointers, without values", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const secretValue = "canary-4711";
    const response = await client.fetch(
      "/v1/import_claims",
      post({ claims: [{ ...claim, amount: secretValue }] }),
    );
    const { request_id: id } = (await response.json()) as { request_id: string };
    await platform.stop();
    const reopened = await startPlatform({ dataDir: platform.dataDir });
    const row = await reopened.database.read((reader) =>
      reader.get<Record<string, unknown>>("select * from refused_requests where id = $1", [id]),
    );
    expect(row).toMatchObject({
      status: 400,
      code: "invalid_request",
      client_id: client.clientId,
      method: "POST",
      target: "/v1/import_claims",
    });
    expect(JSON.parse(String(row!.errors))).toEqual([{ code: "wrong_type", path: "/claims/0/amount" }]);
    expect(JSON.stringify([row, platform.logged])).not.toContain(secretValue);
  });
});

describe("401 and 403", () => {
  test.each([
    ["no token", undefined, "missing_token"],
    ["Basic instead of Bearer", "Basic YTpi", "missing_token"],
    ["a token that is none", "Bearer abc", "invalid_token"],
  ])("%s", async (_why, authorization, code) => {
    const platform = await startPlatform();
    const headers: Record<string, string> = authorization ? { authorization } : {};
    const response = await fetch(`${platform.url}/v1/import_claims`, post(good, headers));
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(await response.json()).toMatchObject({ code });
    expect(await businessRows(platform)).toBe(0);
  });

  test("an expired token", async () => {
    const clock = new ManualClock(Date.now());
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform);
    expect((await client.fetch("/v1/get_claim?reference=x")).status).toBe(404);
    clock.jump(3600_000);
    const response = await client.fetch("/v1/get_claim?reference=x");
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: "expired_token" });
  });

  test("a token without the scope", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform, { scopes: ["claims:read"] });
    const response = await client.fetch("/v1/import_claims", post(good));
    expect(response.status).toBe(403);
    expect(response.headers.get("www-authenticate")).toContain('scope="claims:write"');
  });

  test("every operation but the token endpoint refuses to work without a token", async () => {
    const platform = await startPlatform();
    const { operations } = await import("#src/contract/operations.ts");
    for (const { path, method, public: isPublic } of Object.values(operations)) {
      if (isPublic) continue;
      const response = await fetch(platform.url + path, { method: method.toUpperCase() });
      expect([path, response.status]).toEqual([path, 401]);
    }
  });
});

describe("429", () => {
  test("exactly the limit is admitted in a window, and the next window is full again", async () => {
    const clock = new ManualClock(Date.UTC(2026, 0, 1));
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform, { factor: 1 });
    const call = () => client.fetch("/v1/import_claims", post("{}"));
    const statuses = (await Promise.all(Array.from({ length: 640 }, call))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 400)).toHaveLength(600);
    expect(statuses.filter((status) => status === 429)).toHaveLength(40);
    const refused = await call();
    expect(refused.headers.get("ratelimit-policy")).toBe('"import_claims";q=600;w=60');
    expect(refused.headers.get("ratelimit")).toBe('"import_claims";r=0;t=60');
    expect(refused.headers.get("retry-after")).toBe("60");
    await platform.database.write((tx) => setLimitFactor(tx, client.clientId, 2));
    await clock.advance(1000);
    expect((await call()).headers.get("ratelimit-policy")).toBe('"import_claims";q=1200;w=60');
    expect((await call()).status).toBe(400);
    clock.jump(60_000);
    expect((await call()).status).toBe(400);
  });
});
