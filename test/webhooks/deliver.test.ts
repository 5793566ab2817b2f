import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { systemClock } from "#src/core/clock.ts";
import { Deliverer } from "#src/webhooks/deliver.ts";
import { Guard } from "#src/webhooks/guard.ts";
import { Connector } from "#src/webhooks/pool-connect.ts";

const timeouts = { dnsMs: 500, connectMs: 500, totalMs: 600, responseReadMs: 200 };

async function postTo(listener: RequestListener) {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const deliverer = new Deliverer(new Guard({ allowLoopback: true, ownPorts: () => [] }), systemClock, {
    timeouts,
  });
  onTestFinished(async () => {
    await deliverer.close();
    server.closeAllConnections();
    server.close();
  });
  const outcome = await deliverer.post({
    url: `http://127.0.0.1:${port}/hook`,
    body: "{}",
    headers: { "webhook-id": "evt_1" },
  });
  return { outcome, requests: () => requests };
}

test.each<[string, RequestListener, object]>([
  ["204", (_, response) => void response.writeHead(204).end(), { cause: "delivered", statusCode: 204 }],
  [
    "200 whose body hangs",
    (_, response) => void response.writeHead(200).write("ok"),
    { cause: "delivered", statusCode: 200, response: "ok" },
  ],
  [
    "200 whose body drips",
    (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("."), 10);
      response.on("close", () => clearInterval(timer));
    },
    { cause: "delivered" },
  ],
  [
    "302 to elsewhere",
    (_, response) => void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
    { cause: "redirect", statusCode: 302 },
  ],
  ["410", (_, response) => void response.writeHead(410).end(), { cause: "gone", statusCode: 410 }],
  [
    "429 with Retry-After",
    (_, response) => void response.writeHead(429, { "retry-after": "9" }).end(),
    { cause: "status", retryAfter: "9" },
  ],
  [
    "500 with a body",
    (_, response) => void response.writeHead(500).end("broken"),
    { cause: "status", statusCode: 500, response: "broken" },
  ],
  ["silence", () => {}, { cause: "timeout" }],
  ["a reset", (request) => void request.socket.resetAndDestroy(), { cause: "reset" }],
  [
    "1,000 headers",
    (_, response) => {
      for (let index = 0; index < 1000; index++) response.setHeader(`x-${index}`, "x".repeat(50));
      response.writeHead(200).end();
    },
    { cause: "protocol" },
  ],
])("%s", async (_what, listener, expected) => {
  const { outcome, requests } = await postTo(listener);
  expect(outcome).toMatchObject(expected);
  expect(outcome.durationMs).toBeLessThan(2000);
  expect(requests()).toBe(1);
});

test("an endless body is cut: at most 16 KiB are kept", async () => {
  let written = 0;
  const { outcome } = await postTo((_, response) => {
    response.writeHead(200);
    const chunk = Buffer.alloc(64 * 1024, "x");
    const more = () => {
      while (written < 100 * 1024 * 1024 && response.write(chunk)) written += chunk.length;
    };
    response.on("drain", more);
    response.on("error", () => {});
    more();
  });
  expect(outcome).toMatchObject({ cause: "delivered" });
  expect(outcome.response!.length).toBe(16 * 1024);
  expect(written).toBeLessThan(20 * 1024 * 1024);
});

test.each<[string, Buffer, string]>([
  [
    "NUL and bytes that are not UTF-8",
    Buffer.from("a\0b\xffc\xed\xa0\x80", "latin1"),
    "a\uFFFDb\uFFFDc\uFFFD\uFFFD\uFFFD",
  ],
  ["a byte order mark", Buffer.from("\uFEFFa"), "\uFEFFa"],
  [
    "a character that the bound cuts",
    Buffer.from(`${"x".repeat(16 * 1024 - 2)}😀`),
    "x".repeat(16 * 1024 - 2),
  ],
])("an answer with %s is kept as text that every database takes", async (_what, body, kept) => {
  const { outcome } = await postTo((_, response) => void response.writeHead(500).end(body));
  expect(outcome.response).toBe(kept);
});

test("a port where nobody listens", async () => {
  const deliverer = new Deliverer(new Guard({ allowLoopback: true, ownPorts: () => [] }), systemClock, {
    timeouts,
  });
  const outcome = await deliverer.post({ url: "http://127.0.0.1:1/", body: "{}", headers: {} });
  expect(outcome.cause).toBe("connect");
  await deliverer.close();
});

test("what is sent is a POST of these bytes, and no encoding is asked for", async () => {
  let seen: { method: string | undefined; headers: string[]; body: string } | undefined;
  await postTo(async (request, response) => {
    const chunks = await request.toArray();
    const body = Buffer.concat(chunks).toString();
    seen = { method: request.method, headers: Object.keys(request.headers).sort(), body };
    response.end();
  });
  expect(seen).toEqual({
    method: "POST",
    headers: ["connection", "content-length", "content-type", "host", "user-agent", "webhook-id"],
    body: "{}",
  });
});

test("a peer other than the vetted address gets no byte", async () => {
  let bytes = 0;
  const server = createTcpServer((socket) => void socket.on("data", (chunk) => (bytes += chunk.length)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const target = new Guard({ allowLoopback: true, ownPorts: () => [] }).target(`http://127.0.0.1:${port}/`);
  const connector = new Connector(systemClock, 1000, {});
  // A name where an address is due: what it leads to was not vetted.
  const error = await new Promise((resolve) => connector.connect(target, ["localhost"], resolve));
  expect(error).toMatchObject({ message: "target_not_allowed" });
  expect(bytes).toBe(0);
});
