import { METHODS } from "node:http";
import { describe, expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newTestClient, type RunningPlatform, startPlatform } from "#test/support/platform.ts";
import { answersIn, openRaw } from "#test/support/raw-http.ts";

const path = "/v1/get_claim?reference=x";
const get = (headers: string, version = "HTTP/1.1") => `GET ${path} ${version}\r\n${headers}\r\n`;
const post = (headers: string) => `POST /v1/import_claims HTTP/1.1\r\nHost: x\r\n${headers}\r\n`;

const refused: [string, string, string][] = [
  ["a port that is none", get("Host: a:99999\r\n"), "bad_host"],
  ["an IPv6 address that is none", get("Host: [1:2]\r\n"), "bad_host"],
  ["a Host that URL takes for a broken IPv4 address", get("Host: 999.999\r\n"), "missing_token"],
  ["an IPv6 address in a spelling of its own", get("Host: [0:0::1]:80\r\n"), "missing_token"],
  ["HTTP/2.0", get("Host: x\r\n", "HTTP/2.0"), "bad_request"],
  ["HTTP/0.9", get("Host: x\r\n", "HTTP/0.9"), "bad_request"],
  ["an unknown coding", `${post("Transfer-Encoding: xchunked\r\n")}0\r\n\r\n`, "bad_target"],
  ["an unknown coding of a GET", get("Host: x\r\nTransfer-Encoding: xchunked\r\n"), "bad_target"],
  ["chunks that are none", `${post("Transfer-Encoding: chunked\r\n")}zz\r\n`, "bad_request"],
  ["CONNECT", "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n", "method_not_allowed"],
  ["an upgrade", get("Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"), "missing_token"],
  ["an unknown expectation", get("Host: x\r\nExpect: magic\r\n"), "bad_request"],
  ["2,500 headers, two of them Authorization", get(`Host: x\r\n${"a:b\r\n".repeat(2500)}`), "missing_token"],
];

/** The codes of the requests that were logged. */
const loggedCodes = (platform: RunningPlatform) =>
  platform.logged
    .map((line) => JSON.parse(line) as { msg: string; requestId: string; code: string })
    .filter(({ msg }) => msg === "request");

async function exchange(platform: RunningPlatform, request: string): Promise<string> {
  const connection = await openRaw(platform);
  connection.socket.write(request);
  await connection.until("\r\n\r\n");
  connection.socket.end();
  return connection.closed();
}

describe("every request has one answer: a problem with a Request-Id, and a line in the log", () => {
  test.each(refused)("%s", async (_why, request, code) => {
    const platform = await startPlatform();
    const answers = answersIn(await exchange(platform, request));
    expect(answers.map(({ body }) => body.code)).toEqual([code]);
    const [{ head, body }] = answers as [(typeof answers)[0]];
    expect(head).toContain("content-type: application/problem+json");
    expect(head).toContain(`request-id: ${body.request_id}`);
    expect(loggedCodes(platform)).toMatchObject([{ requestId: body.request_id, code }]);
  });

  test("every method that the parser knows", async () => {
    const platform = await startPlatform();
    for (const method of METHODS) {
      const request = `${method} /v1/get_claim HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n`;
      const answers = answersIn(await exchange(platform, request));
      const status = method === "GET" || method === "HEAD" ? 401 : 405;
      expect([method, answers.map((answer) => answer.status)]).toEqual([method, [status]]);
    }
  });

  test("a client that closes its half behind the request", async () => {
    const platform = await startPlatform();
    const { token } = await newTestClient(platform);
    const connection = await openRaw(platform);
    const body = JSON.stringify({ claims: [realisticClaim(1)] });
    const headers = `Authorization: Bearer ${token}\r\nContent-Type: application/json\r\n`;
    connection.socket.end(`${post(`${headers}Content-Length: ${Buffer.byteLength(body)}\r\n`)}${body}`);
    expect(answersIn(await connection.closed())).toMatchObject([{ status: 200 }]);
  });

  test("what comes behind a request that is at work waits for its answer", async () => {
    const platform = await startPlatform();
    const { token } = await newTestClient(platform);
    const good = get(`Host: x\r\nAuthorization: Bearer ${token}\r\n`);
    const answers = answersIn(await exchange(platform, `${good}garbage\r\n\r\n`));
    expect(answers.map(({ status }) => status)).toEqual([404, 400]);
    expect(answers[1]!.body).toMatchObject({ code: "bad_request" });
  });

  test("nothing that comes behind the last answer of a connection is processed", async () => {
    const platform = await startPlatform();
    const { token } = await newTestClient(platform);
    const body = JSON.stringify({ claims: [realisticClaim(1)] });
    const headers = `Authorization: Bearer ${token}\r\nContent-Type: application/json\r\n`;
    const good = `${post(`${headers}Content-Length: ${Buffer.byteLength(body)}\r\n`)}${body}`;
    const answers = answersIn(await exchange(platform, `${get("Host: a/b\r\n")}${good}`));
    expect(answers.map(({ status }) => status)).toEqual([400]);
    await platform.stop();
    const reopened = await startPlatform({ dataDir: platform.dataDir });
    expect(
      await reopened.database.read((reader) => reader.get("select count(*) as claims from claims")),
    ).toEqual({ claims: 0 });
  });
});

describe("the query is everything behind the first question mark", () => {
  test.each([
    ["%3F", "/v1/get_claim?reference=Q%3Fx"],
    ["?", "/v1/get_claim?reference=Q?x"],
    ["? and a parameter that is none", "/v1/get_claim?reference=Q?&x=1"],
    ["? and a broken escape", "/v1/get_claim?reference=Q?%zz"],
  ])("%s belongs to it", async (_why, target) => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const claim = { ...realisticClaim(1), reference: "Q" };
    expect((await client.api["import_claims.v1"]({ claims: [claim] })).data?.results[0]).toMatchObject({
      success: true,
    });
    const connection = await openRaw(platform);
    connection.socket.write(
      `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${client.token}\r\n\r\n`,
    );
    const [answer] = answersIn(await connection.closed());
    const code = target.includes("%zz")
      ? "bad_target"
      : target.includes("&")
        ? "unknown_parameter"
        : "claim_not_found";
    expect(answer!.body.code).toBe(code);
  });
});

const maxBody = 5 * 1024 * 1024;

/** Writes all of it, as far as the other side lets it, and only then looks at what came: so does `http.client` of Python. */
async function writeThenRead(platform: RunningPlatform, head: string, parts: Iterable<string>) {
  const connection = await openRaw(platform);
  connection.socket.pause();
  connection.socket.write(head);
  for (const part of parts) {
    const error = await new Promise<Error | null | undefined>((resolve) =>
      connection.socket.write(part, "latin1", resolve),
    );
    expect(error ?? undefined).toBeUndefined();
  }
  connection.socket.resume();
  return answersIn(await connection.closed());
}

const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

describe("who writes first and reads later can read why the body was refused", () => {
  const json = "Content-Type: application/json\r\n";

  test.each([
    ["chunked", `${json}Transfer-Encoding: chunked\r\n`, chunk],
    ["with a length", `${json}Content-Length: ${12 * 1024 * 1024}\r\n`, (text: string) => text],
  ])("12 MB, %s: 413", { timeout: 60_000 }, async (_how, headers, write) => {
    const platform = await startPlatform();
    const { token } = await newTestClient(platform);
    const part = write(" ".repeat(1024 * 1024));
    const head = post(`Authorization: Bearer ${token}\r\n${headers}`);
    const answers = await writeThenRead(platform, head, Array(12).fill(part));
    expect(answers).toMatchObject([{ status: 413, body: { code: "payload_too_large" } }]);
    expect(answers[0]!.head).toContain("connection: close");
  });

  test("12 MB and a bad token: 401", { timeout: 60_000 }, async () => {
    const platform = await startPlatform();
    const head = post(`Authorization: Bearer no\r\n${json}Transfer-Encoding: chunked\r\n`);
    const answers = await writeThenRead(platform, head, Array(12).fill(chunk(" ".repeat(1024 * 1024))));
    expect(answers).toMatchObject([{ status: 401, body: { code: "invalid_token" } }]);
  });

  test("more than the token endpoint takes: 413", { timeout: 60_000 }, async () => {
    const platform = await startPlatform();
    const head =
      "POST /v1/oauth2/token HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n";
    const answers = await writeThenRead(platform, head, Array(6).fill(chunk("a".repeat(1024 * 1024))));
    expect(answers).toMatchObject([{ status: 413, body: { code: "payload_too_large" } }]);
  });

  test("a chunk that is none after 1 MB, and 8 MB more: 400", { timeout: 60_000 }, async () => {
    const platform = await startPlatform();
    const { token } = await newTestClient(platform);
    const head = post(`Authorization: Bearer ${token}\r\n${json}Transfer-Encoding: chunked\r\n`);
    const part = chunk(" ".repeat(1024 * 1024));
    const answers = await writeThenRead(platform, head, [part, "no chunk\r\n", ...Array(8).fill(part)]);
    expect(answers).toMatchObject([{ status: 400, body: { code: "bad_request" } }]);
    expect(loggedCodes(platform)).toMatchObject([{ code: "bad_request", path: "/v1/import_claims" }]);
  });

  test("a body that breaks off: 400 for who still reads", async () => {
    const platform = await startPlatform();
    const { token } = await newTestClient(platform);
    const connection = await openRaw(platform);
    connection.socket.end(`${post(`Authorization: Bearer ${token}\r\n${json}Content-Length: 9\r\n`)}{`);
    expect(answersIn(await connection.closed())).toMatchObject([
      { status: 400, body: { code: "bad_request" } },
    ]);
  });

  test("exactly 5 MiB are read", { timeout: 60_000 }, async () => {
    const platform = await startPlatform();
    const { token } = await newTestClient(platform);
    const head = post(
      `Connection: close\r\nAuthorization: Bearer ${token}\r\n${json}Content-Length: ${maxBody}\r\n`,
    );
    const answers = await writeThenRead(platform, head, [" ".repeat(maxBody)]);
    expect(answers).toMatchObject([{ status: 400, body: { code: "malformed_json" } }]);
  });

  test("who never stops sending is cut off", async () => {
    const clock = new ManualClock(Date.now());
    const platform = await startPlatform({ clock });
    const connection = await openRaw(platform);
    connection.socket.write(`${post("Content-Length: 99\r\n")}{`);
    await connection.until("missing_token");
    // Our half is closed; the test keeps its own open and is silent.
    for (let tick = 0; tick < 3; tick++) await clock.advance(400);
    await connection.closed();
  });
});

describe("Expect: 100-continue is answered with a refusal where the headers are enough for one", () => {
  const expecting = "Expect: 100-continue\r\nContent-Type: application/json\r\n";

  test.each([
    ["too long", "Content-Length: 99999999\r\n", "payload_too_large"],
    ["a bad token", "Authorization: Bearer no\r\nContent-Length: 2\r\n", "invalid_token"],
    ["another media type", "Content-Type: text/plain\r\nContent-Length: 2\r\n", "unsupported_media_type"],
    [
      "a key that is none",
      `Idempotency-Key: ${"k".repeat(256)}\r\nContent-Length: 2\r\n`,
      "invalid_idempotency_key",
    ],
  ])("%s", async (_why, headers, code) => {
    const platform = await startPlatform();
    const { token } = await newTestClient(platform);
    const authorization = headers.includes("Authorization") ? "" : `Authorization: Bearer ${token}\r\n`;
    const type = headers.includes("Content-Type") ? "" : "Content-Type: application/json\r\n";
    const connection = await openRaw(platform);
    connection.socket.write(post(`Expect: 100-continue\r\n${authorization}${type}${headers}`));
    const answers = answersIn(await connection.closed());
    expect(answers.map(({ body }) => body.code)).toEqual([code]);
    expect(answers[0]!.head).toContain("connection: close");
  });

  test("the spent limit of an action", async () => {
    const clock = new ManualClock(Date.UTC(2026, 0, 1));
    const platform = await startPlatform({ clock });
    const { token, fetch } = await newTestClient(platform, { factor: 1 });
    await Promise.all(
      Array.from({ length: 600 }, () => fetch("/v1/import_claims", { method: "POST", body: "{}" })),
    );
    const connection = await openRaw(platform);
    connection.socket.write(post(`${expecting}Authorization: Bearer ${token}\r\nContent-Length: 2\r\n`));
    expect(answersIn(await connection.closed())).toMatchObject([{ status: 429 }]);
  });

  test("a call that passes is told to go on, once, and then answered", async () => {
    const platform = await startPlatform();
    const { token } = await newTestClient(platform);
    const body = JSON.stringify({ claims: [realisticClaim(1)] });
    const headers = `${expecting}Connection: close\r\nAuthorization: Bearer ${token}\r\n`;
    const connection = await openRaw(platform);
    connection.socket.write(post(`${headers}Content-Length: ${Buffer.byteLength(body)}\r\n`));
    await connection.until("HTTP/1.1 100 Continue\r\n\r\n");
    connection.socket.write(body);
    expect(answersIn(await connection.closed())).toMatchObject([{ status: 100 }, { status: 200 }]);
  });
});
