import { expect, onTestFinished, test } from "vitest";
import { systemClock } from "#src/core/clock.ts";
import { createIds } from "#src/core/ids.ts";
import { createLog } from "#src/core/log.ts";
import { systemRandom } from "#src/core/random.ts";
import type { RequestRecord } from "#src/http/request-log.ts";
import { createRouter } from "#src/http/router.ts";
import { HttpServer } from "#src/http/server.ts";
import { answersIn, openRaw } from "#test/support/raw-http.ts";

/** The server with the routes of the platform behind it and shorter times than the documented ones. */
async function startServer() {
  const records: RequestRecord[] = [];
  const common = {
    clock: systemClock,
    ids: createIds(systemClock, systemRandom),
    log: createLog("silent"),
    publicUrl: "http://platform.test",
    addressOf: () => "",
    record: (record: RequestRecord) => void records.push(record),
  };
  const app = createRouter({
    ...common,
    authenticate: async () => ({ clientId: "cli_1", scopes: ["claims:write"], limitFactor: 1 }),
    limit: async () => ({}),
    call: () => Promise.reject(new Error("no request comes to its end here")),
    grantToken: () => Promise.reject(new Error("nobody asks for a token here")),
    now: () => systemClock.monotonic(),
  });
  const times = { headersMs: 300, wholeMs: 300, checkEveryMs: 50 };
  const server = new HttpServer({ ...common, app, times });
  const port = await server.listen("127.0.0.1", 0);
  onTestFinished(() => server.stop());
  return { url: `http://127.0.0.1:${port}`, records };
}

const post =
  "POST /v1/import_claims HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\nContent-Type: application/json\r\n";

test.each([
  ["headers", "POST /v1/import_claims HTTP/1.1\r\nHost: x\r\nX-", "x", ""],
  ["a body with a length", `${post}Content-Length: 1000\r\n\r\n{`, " ", "/v1/import_claims"],
  ["a body in chunks", `${post}Transfer-Encoding: chunked\r\n\r\n`, "1\r\n \r\n", "/v1/import_claims"],
  [
    "a body that was asked for",
    `${post}Expect: 100-continue\r\nContent-Length: 999\r\n\r\n`,
    " ",
    "/v1/import_claims",
  ],
])(
  "%s that drip: 408, once, logged, and the connection ends though they go on",
  async (_what, begun, drop, path) => {
    const server = await startServer();
    const connection = await openRaw(server);
    connection.socket.write(begun);
    const drip = setInterval(() => connection.socket.write(drop), 20);
    onTestFinished(() => clearInterval(drip));
    const answers = answersIn(await connection.closed()).filter(({ status }) => status !== 100);
    expect(answers).toMatchObject([{ status: 408, body: { code: "request_timeout" } }]);
    expect(answers[0]!.head).toContain("connection: close");
    expect(server.records).toMatchObject([{ path, code: "request_timeout" }]);
  },
);
