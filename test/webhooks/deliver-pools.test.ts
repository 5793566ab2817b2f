import { createServer as createHttpServer } from "node:http";
import { createServer, type Server, type Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Clock, systemClock } from "#src/core/clock.ts";
import { Deliverer } from "#src/webhooks/deliver.ts";
import { Guard } from "#src/webhooks/guard.ts";
import { Pools } from "#src/webhooks/pool.ts";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock, settle } from "#test/support/manual-clock.ts";

const guard = new Guard({ allowLoopback: true, ownPorts: () => [] });
const answer = "HTTP/1.1 204 No Content\r\n\r\n";

/**
 * Counts connections and requests; `answers` says what the n-th request of all gets, undefined: a reset. After the
 * answer number `closes` it closes the connection.
 */
async function startCounting(
  answers: (request: number) => string | undefined,
  { closes }: { closes?: number } = {},
) {
  const sockets = new Set<Socket>();
  const seen = { connects: 0, requests: 0 };
  const server: Server = createServer((socket) => {
    seen.connects += 1;
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    socket.on("data", () => {
      seen.requests += 1;
      const text = answers(seen.requests);
      if (text === undefined) socket.resetAndDestroy();
      else if (seen.requests === closes) socket.end(text);
      else socket.write(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const closeAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(() => {
    closeAll();
    server.close();
  });
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}/`, seen, open: () => sockets.size, closeAll };
}

function newDeliverer(clock: Clock = systemClock) {
  const deliverer = new Deliverer(guard, clock);
  onTestFinished(() => deliverer.close());
  const post = async (url: string) => {
    const outcome = await deliverer.post({ url, body: "{}", headers: {} });
    await settle();
    return outcome;
  };
  return { deliverer, post };
}

describe("connections", () => {
  test("are used again after a body that ended, for 60 s at most", async () => {
    const clock = new ManualClock();
    const receiver = await startCounting(() => answer);
    const { post } = newDeliverer(clock);
    await post(receiver.url);
    await clock.advance(59_000);
    await post(receiver.url);
    expect(receiver.seen).toEqual({ connects: 1, requests: 2 });
    await clock.advance(1000);
    await post(receiver.url);
    expect(receiver.seen).toEqual({ connects: 2, requests: 3 });
    await eventually("open connections: 1", receiver.open, (open) => open === 1);
  });

  test("are not used again after a body that was cut", async () => {
    const body = "x".repeat(70_000);
    const receiver = await startCounting(() => `HTTP/1.1 200 OK\r\ncontent-length: 90000\r\n\r\n${body}`);
    // Time stands still: what cuts the body is its size.
    const { post } = newDeliverer(new ManualClock());
    expect(await post(receiver.url)).toMatchObject({ cause: "delivered" });
    await eventually("open connections: 0", receiver.open, (open) => open === 0);
    expect(await post(receiver.url)).toMatchObject({ cause: "delivered" });
    expect(receiver.seen).toEqual({ connects: 2, requests: 2 });
  });

  test("that turn out to be stale cost no attempt: what was lost on them is sent once more, on a new one", async () => {
    const receiver = await startCounting((request) => (request === 2 ? undefined : answer));
    const { post } = newDeliverer();
    const first = await post(receiver.url);
    expect(first).toMatchObject({ cause: "delivered" });
    expect(first.resent).toBeUndefined();
    expect(await post(receiver.url)).toMatchObject({ cause: "delivered", resent: true });
    expect(receiver.seen).toEqual({ connects: 2, requests: 3 });
    expect(await post(receiver.url)).toMatchObject({ cause: "delivered" });
    expect(receiver.seen.requests).toBe(4);
  });

  test("that break again after that are a failure: nothing is sent a third time", async () => {
    const receiver = await startCounting((request) => (request === 1 ? answer : undefined));
    const { post } = newDeliverer();
    await post(receiver.url);
    expect(await post(receiver.url)).toMatchObject({ cause: "reset", resent: true });
    expect(receiver.seen).toEqual({ connects: 2, requests: 3 });
  });

  test("that are new and break are a failure: nothing is sent a second time", async () => {
    const receiver = await startCounting(() => undefined);
    const { post } = newDeliverer();
    expect(await post(receiver.url)).toEqual({ cause: "reset", durationMs: expect.any(Number) as number });
    expect(receiver.seen).toEqual({ connects: 1, requests: 1 });
  });

  test.each([
    ["a byte of an answer", "H", "reset"],
    ["half a head", "HTTP/1.1 200 OK\r\n", "reset"],
    ["an interim answer", "HTTP/1.1 103 Early Hints\r\n\r\n", "reset"],
    ["a head", "HTTP/1.1 500 No\r\ncontent-length: 5\r\n\r\nab", "status"],
    ["what is no HTTP", "220 mail ready\r\n", "protocol"],
  ])("that break after %s: nothing is sent a second time", async (_what, text, cause) => {
    const receiver = await startCounting((request) => (request === 1 ? answer : text), { closes: 2 });
    const { post } = newDeliverer();
    await post(receiver.url);
    const outcome = await post(receiver.url);
    expect(outcome).toMatchObject({ cause });
    expect(outcome.resent).toBeUndefined();
    expect(receiver.seen).toEqual({ connects: 1, requests: 2 });
  });

  test("that are stale do not lengthen the attempt: its deadline is that of both sends together", async () => {
    const clock = new ManualClock();
    const receiver = await startCounting((request) =>
      request === 2 ? undefined : request === 1 ? answer : "",
    );
    const { deliverer, post } = newDeliverer(clock);
    await post(receiver.url);
    const posted = deliverer.post({ url: receiver.url, body: "{}", headers: {} });
    await clock.advance(5000);
    await eventually(
      "requests so far: 3",
      () => receiver.seen,
      ({ requests }) => requests === 3,
    );
    await clock.advance(14_999);
    await clock.advance(1);
    expect(await posted).toEqual({ cause: "timeout", durationMs: 20_000, resent: true });
    await eventually("open connections: 0", receiver.open, (open) => open === 0);
  });

  test("that break as everything ends are a failure", async () => {
    const receiver = await startCounting((request) => (request === 1 ? answer : ""));
    const { deliverer, post } = newDeliverer();
    await post(receiver.url);
    const posted = deliverer.post({ url: receiver.url, body: "{}", headers: {} });
    await eventually(
      "requests so far: 2",
      () => receiver.seen,
      ({ requests }) => requests === 2,
    );
    await deliverer.close();
    expect(await posted).toEqual({ cause: "reset", durationMs: expect.any(Number) as number });
    expect(receiver.seen).toEqual({ connects: 1, requests: 2 });
  });

  test("that a receiver always closes shortly after its answers cost none of 120 attempts", async () => {
    const server = createHttpServer((request, response) => {
      request.resume().on("end", () => response.writeHead(204).end());
      response.on("finish", () => setTimeout(() => request.socket.destroy(), 1));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as { port: number };
    const { post } = newDeliverer();
    const causes: string[] = [];
    for (let number = 0; number < 120; number++) causes.push((await post(`http://127.0.0.1:${port}/`)).cause);
    expect(causes.filter((cause) => cause !== "delivered")).toEqual([]);
  });

  test("are used no longer than the receiver says that it keeps them", async () => {
    const receiver = await startCounting(() => answer.replace("\r\n", "\r\nkeep-alive: timeout=1\r\n"));
    const { post } = newDeliverer();
    await post(receiver.url);
    await post(receiver.url);
    expect(receiver.seen).toEqual({ connects: 2, requests: 2 });
  });

  test("that the receiver closes take their pool with them, and so do failed ones", async () => {
    const receiver = await startCounting(() => answer);
    const { deliverer, post } = newDeliverer();
    await post("http://127.0.0.1:1/");
    expect(deliverer.pools).toBe(0);
    await post(receiver.url);
    expect(deliverer.pools).toBe(1);
    receiver.closeAll();
    await eventually(
      "no pool is left",
      () => deliverer.pools,
      (pools) => pools === 0,
    );
  });

  test("on their way end with close, and none is opened after it", async () => {
    const receiver = await startCounting(() => "");
    const { deliverer, post } = newDeliverer();
    const waiting = post(receiver.url);
    await eventually(
      "one request has come",
      () => receiver.seen,
      ({ requests }) => requests === 1,
    );
    await deliverer.close();
    expect(await waiting).toMatchObject({ cause: "reset" });
    expect(await post(receiver.url)).toMatchObject({ cause: "reset" });
    await eventually("open connections: 0", receiver.open, (open) => open === 0);
    expect(receiver.seen.connects).toBe(1);
  });
});

test("pools are bounded, and the least used goes", async () => {
  const clock = new ManualClock();
  const pools = new Pools(clock, 1000, {}, 3);
  onTestFinished(() => pools.close());
  const get = async (port: number) => {
    await clock.advance(1);
    return pools.get(guard.target(`http://127.0.0.1:${port}/`), ["127.0.0.1"]);
  };
  const [first, second] = [await get(1), await get(2)];
  await get(3);
  expect(await get(1)).toBe(first);
  for (let port = 4; port < 50; port++) {
    await get(port);
    expect(await get(1)).toBe(first);
    expect(pools.size).toBe(3);
  }
  expect(await get(2)).not.toBe(second);
  expect(second?.closed).toBe(true);
});

test("the same name at another address gets other connections", async () => {
  const pools = new Pools(new ManualClock(), 1000, {});
  onTestFinished(() => pools.close());
  const target = guard.target("https://hooks.example.com/");
  expect(pools.get(target, ["93.184.215.14"])).not.toBe(pools.get(target, ["93.184.215.15"]));
});
