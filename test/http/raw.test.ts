import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { within } from "#test/support/eventually.ts";
import { newTestClient, type RunningPlatform, startPlatform } from "#test/support/platform.ts";

/** Writes raw bytes and resolves to everything that came back until the server closed the connection. */
function exchange(platform: RunningPlatform, request: string): Promise<string> {
  const { port } = new URL(platform.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1");
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(answer));
    socket.end(Buffer.from(request, "latin1"));
  });
}

const get = (target: string, headers = "Host: x\r\n") =>
  `GET ${target} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`;
const path = "/v1/get_claim?reference=x";

const refused: [string, string, number][] = [
  ["two Hosts", get(path, "Host: a\r\nHost: b\r\n"), 400],
  ["no Host", get(path, ""), 400],
  ["a Host that is none", get(path, "Host: a/b\r\n"), 400],
  ["an absolute target", get("http://evil.test/v1/get_claim"), 400],
  ["an encoded path", get("/v1/%67et_claim"), 400],
  ["a dotted path", get("/v1/../v1/get_claim"), 400],
  ["a doubled slash", get("//v1/get_claim"), 400],
  ["a broken escape", get("/v1/%zz"), 400],
  ["a fragment", get("/v1/get_claim#x"), 400],
  ["an asterisk", get("*"), 400],
  ["CONNECT", "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n", 405],
  ["TRACE", `TRACE ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 405],
  [
    "content-length and transfer-encoding",
    "POST /v1/import_claims HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    400,
  ],
  [
    "two content-lengths",
    "POST /v1/import_claims HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    400,
  ],
  [
    "gzip before chunked",
    "POST /v1/import_claims HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    400,
  ],
  [
    "chunked in HTTP/1.0",
    "POST /v1/import_claims HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    400,
  ],
  [
    "a bad chunk",
    "POST /v1/import_claims HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    400,
  ],
  ["a folded header", get(path, "Host: x\r\nX-A: a\r\n b\r\n"), 400],
  ["a NUL in a header", get(path, "Host: x\r\nX-A: a\u0000b\r\n"), 400],
  ["17 KB of headers", get(path, `Host: x\r\nX-A: ${"a".repeat(17_000)}\r\n`), 431],
  ["an HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400],
  ["no HTTP at all", "\u0016\u0003\u0001\u0002\u0000\r\n\r\n", 400],
  ["a header named __proto__", get(path, "Host: x\r\n__proto__: x\r\n"), 400],
  ["two Authorizations", get(path, "Host: x\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n"), 400],
  [
    "two idempotency keys",
    "POST /v1/import_claims HTTP/1.1\r\nHost: x\r\nIdempotency-Key: a\r\nIdempotency-Key: b\r\nContent-Length: 2\r\n\r\n{}",
    400,
  ],
  ["an escape in the query that is not UTF-8", get("/v1/get_claim?reference=%ff"), 400],
  ["a broken escape in the query", get("/v1/get_claim?reference=%zz"), 400],
  ["an expectation that nobody knows", get(path, "Host: x\r\nExpect: magic\r\n"), 400],
  ["GET with a body", get(path, "Host: x\r\nContent-Length: 5\r\n"), 400],
  ["a method override", get("/v1/import_claims", "Host: x\r\nX-HTTP-Method-Override: POST\r\n"), 405],
];

describe("raw HTTP", () => {
  test.each(refused)("%s is refused with problem+json", async (_why, request, status) => {
    const platform = await startPlatform();
    const answer = await exchange(platform, request);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.toLowerCase()).toContain("content-type: application/problem+json");
    expect(JSON.parse(answer.slice(answer.indexOf("{"), answer.lastIndexOf("}") + 1))).toMatchObject({
      status,
    });
    expect(answer.match(/^HTTP\/1\.1 /gm)).toHaveLength(1);
  });

  test("what the gate refuses is in the request log, without its query", async () => {
    const platform = await startPlatform();
    await exchange(platform, get("/v1/%67et_claim?reference=canary"));
    await platform.stop();
    const reopened = await startPlatform({ dataDir: platform.dataDir });
    const rows = await reopened.database.read((reader) =>
      reader.all("select status, code, target from refused_requests"),
    );
    expect(rows).toEqual([{ status: 400, code: "bad_target", target: "/v1/%67et_claim" }]);
    expect(platform.logged.join()).not.toContain("canary");
  });

  test("a request hidden in the body of a GET is never answered", async () => {
    const platform = await startPlatform();
    const hidden = get("/livez");
    const answer = await exchange(
      platform,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`,
    );
    expect(answer.match(/^HTTP\/1\.1 /gm)).toHaveLength(1);
  });

  test("a request that is on its way on an idle connection when the server stops is answered", async () => {
    const platform = await startPlatform();
    const socket = connect(Number(new URL(platform.url).port), "127.0.0.1");
    const keptAlive = "GET /livez HTTP/1.1\r\nHost: x\r\n\r\n";
    socket.write(keptAlive);
    await within("the first answer", once(socket, "data"));
    // In the kernel's hands before the server looks at the connection again.
    socket.write(keptAlive);
    const stopped = platform.stop({ lingerMs: 1000 });
    const [answer] = (await within("the second answer", once(socket, "data"))) as [Buffer];
    expect(answer.toString("latin1")).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer.toString("latin1").toLowerCase()).toContain("connection: close");
    await within("the connection is closed", once(socket, "close"));
    await stopped;
  });

  test("clients that hang up in the middle change nothing and harm nobody", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const { port } = new URL(platform.url);
    const head = `POST /v1/import_claims HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${client.token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"claims":[`;
    await Promise.all(
      Array.from({ length: 200 }, () => {
        const socket = connect(Number(port), "127.0.0.1");
        return new Promise<void>((resolve) => {
          socket.on("connect", () => socket.write(head, () => socket.resetAndDestroy()));
          socket.on("close", () => resolve());
          socket.on("error", () => {});
        });
      }),
    );
    const { response } = await client.api["import_claims.v1"]({ claims: [realisticClaim(1)] });
    expect(response.status).toBe(200);
    expect(
      await platform.database.read((reader) => reader.get("select count(*) as claims from claims")),
    ).toEqual({ claims: 1 });
  });
});
