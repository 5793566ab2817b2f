import { createServer } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { type AttemptOutcome, Deliverer } from "#src/webhooks/deliver.ts";
import { Guard } from "#src/webhooks/guard.ts";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { authority, serverCertificate } from "#test/support/tls.ts";

/** What a receiver says at the first bytes that it gets, and the documented bound that then ends the attempt. */
test.each([
  { what: "no answer", url: "http://127.0.0.1", says: "", boundMs: 20_000, outcome: { cause: "timeout" } },
  {
    what: "half a head",
    url: "http://127.0.0.1",
    says: "HTTP/1.1 200",
    boundMs: 20_000,
    outcome: { cause: "timeout" },
  },
  {
    what: "TLS that hangs",
    url: "https://127.0.0.1",
    says: "",
    boundMs: 5000,
    outcome: { cause: "timeout" },
  },
  {
    what: "a body that hangs",
    url: "http://127.0.0.1",
    says: "HTTP/1.1 500 Oops\r\ncontent-length: 9\r\n\r\nhalf",
    boundMs: 2000,
    outcome: { cause: "status", statusCode: 500, response: "half" },
  },
])("$what ends after $boundMs ms", async ({ url, says, boundMs, outcome }) => {
  let asked = 0;
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      asked += 1;
      if (says !== "") socket.write(says);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  await expectEnd(`${url}:${port}/`, boundMs, outcome, async () => asked === 1);
});

test("a name that nobody resolves ends after 2000 ms, and its late answer sends nothing", async () => {
  const late = Promise.withResolvers<string[]>();
  const url = "https://hooks.example.com/";
  const deliverer = await expectEnd(
    url,
    2000,
    { cause: "dns" },
    async () => true,
    () => late.promise,
  );
  late.resolve(["93.184.215.14"]);
  await late.promise;
  expect(deliverer.pools).toBe(0);
});

test("a connection that is open only after the deadline is given up: nothing is sent on it", async () => {
  const handshake = Promise.withResolvers<void>();
  const seen = { handshakes: 0, bytes: 0, closed: 0 };
  const server = createTlsServer({
    ...serverCertificate("good"),
    SNICallback(_name, proceed) {
      seen.handshakes += 1;
      void handshake.promise.then(() => proceed(null));
    },
  });
  server.on("secureConnection", (socket) => {
    socket.on("data", (chunk: Buffer) => (seen.bytes += chunk.length)).on("error", () => {});
  });
  server.on("connection", (socket) => socket.on("close", () => (seen.closed += 1)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const clock = new ManualClock();
  const guard = new Guard({ allowLoopback: true, ownPorts: () => [], resolve: async () => ["127.0.0.1"] });
  const timeouts = { dnsMs: 10, connectMs: 60_000, totalMs: 1000, responseReadMs: 10 };
  const deliverer = new Deliverer(guard, clock, { timeouts, extraCa: authority });
  onTestFinished(async () => {
    await deliverer.close();
    server.close();
  });
  const { port } = server.address() as { port: number };
  const ended = deliverer.post({ url: `https://localhost:${port}/`, body: "{}", headers: {} });
  await eventually(
    "a handshake has begun",
    () => seen,
    ({ handshakes }) => handshakes === 1,
  );
  await clock.advance(1000);
  expect(await ended).toEqual({ cause: "timeout", durationMs: 1000 });
  handshake.resolve();
  await eventually(
    "the connection is closed",
    () => seen,
    ({ closed }) => closed === 1,
  );
  expect(seen).toEqual({ handshakes: 1, bytes: 0, closed: 1 });
});

test("a name that does not exist", async () => {
  const resolve = () => Promise.reject(Object.assign(new Error("no such name"), { code: "ENOTFOUND" }));
  const guard = new Guard({ allowLoopback: false, ownPorts: () => [], resolve });
  const deliverer = new Deliverer(guard, new ManualClock());
  const outcome = await deliverer.post({ url: "https://hooks.example.com/", body: "{}", headers: {} });
  expect(outcome).toEqual({ cause: "dns", durationMs: 0 });
});

/** By the clock of the test: nothing a millisecond before the bound, the outcome at it. */
async function expectEnd(
  url: string,
  boundMs: number,
  outcome: object,
  underWay: () => Promise<boolean>,
  resolve: (host: string) => Promise<string[]> = async () => [],
): Promise<Deliverer> {
  const clock = new ManualClock();
  const deliverer = new Deliverer(new Guard({ allowLoopback: true, ownPorts: () => [], resolve }), clock);
  onTestFinished(() => deliverer.close());
  let ended: AttemptOutcome | undefined;
  void deliverer.post({ url, body: "{}", headers: {} }).then((result) => (ended = result));
  await eventually("the attempt is where it is to stop", underWay);
  await clock.advance(boundMs - 1);
  expect(ended).toBeUndefined();
  await clock.advance(1);
  expect(ended).toMatchObject({ ...outcome, durationMs: boundMs });
  return deliverer;
}
