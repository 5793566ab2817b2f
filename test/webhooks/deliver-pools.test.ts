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

/** Counts connections and requests; `answers` says what the n-th request of all gets, undefined: a reset. */
async function startCounting(answers: (request: number) => string | undefined) {
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

  test("that turn out to be stale cost one attempt: nothing is sent a second time", async () => {
    const receiver = await startCounting((request) => (request === 2 ? undefined : answer));
    const { post } = newDeliverer();
    expect(await post(receiver.url)).toMatchObject({ cause: "delivered" });
    expect(await post(receiver.url)).toMatchObject({ cause: "reset" });
    expect(receiver.seen).toEqual({ connects: 1, requests: 2 });
    expect(await post(receiver.url)).toMatchObject({ cause: "delivered" });
    expect(receiver.seen).toEqual({ connects: 2, requests: 3 });
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
    return pools.get(guard.target(`http://127.0.0.1:${port}/`), "127.0.0.1");
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
  expect(pools.get(target, "93.184.215.14")).not.toBe(pools.get(target, "93.184.215.15"));
});
