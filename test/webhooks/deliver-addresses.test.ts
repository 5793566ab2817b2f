import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Clock, systemClock } from "#src/core/clock.ts";
import { Deliverer } from "#src/webhooks/deliver.ts";
import { Guard } from "#src/webhooks/guard.ts";
import { askNameServers } from "#src/webhooks/guard-resolver.ts";
import { startBlackHole } from "#test/support/black-hole.ts";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { startNameServer } from "#test/support/name-server.ts";
import { authority, type Certificate, serverCertificate } from "#test/support/tls.ts";

/** For whoever answers, however busy the machine is. */
const patient = { dnsMs: 20_000, connectMs: 20_000, totalMs: 25_000, responseReadMs: 500 };
const longBefore = patient.connectMs / 2;
const name = "localhost";

interface Listening {
  port: number;
  connects(): number;
  open(): number;
}

async function listen(
  server: ReturnType<typeof createServer>,
  host: string,
  port: number,
): Promise<Listening> {
  let connects = 0;
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    connects += 1;
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, connects: () => connects, open: () => sockets.size };
}

/** A receiver at one address of loopback; `answers` is waited for. */
function startAt(
  host: string,
  port = 0,
  {
    certificate = "good",
    answers = Promise.resolve(),
  }: { certificate?: Certificate; answers?: Promise<void> } = {},
): Promise<Listening> {
  const server = createHttpsServer(serverCertificate(certificate), (request, response) => {
    request.resume().on("end", () => void answers.then(() => response.end("hello")));
  });
  server.on("tlsClientError", () => {});
  return listen(server as unknown as ReturnType<typeof createServer>, host, port);
}

/** Takes connections and says nothing. */
const startMute = (host: string, port: number) =>
  listen(
    createServer((socket) => void socket.resume()),
    host,
    port,
  );

/** Posts to a name that has these addresses, as a name server tells them. */
async function postsTo(
  port: number,
  addresses: string[],
  { timeouts = patient, clock = systemClock }: { timeouts?: typeof patient; clock?: Clock } = {},
) {
  const server = await startNameServer({ [name]: addresses });
  const resolve = (host: string) => askNameServers(host, [server]);
  const guard = new Guard({ allowLoopback: true, ownPorts: () => [], resolve });
  const deliverer = new Deliverer(guard, clock, { timeouts, extraCa: authority });
  onTestFinished(() => deliverer.close());
  return () => deliverer.post({ url: `https://${name}:${port}/`, body: "{}", headers: {} });
}

const six = "0:0:0:0:0:0:0:1";

describe("a name with several addresses", () => {
  test.each([
    ["IPv4 alone", "127.0.0.1", [six, "127.0.0.1"]],
    ["IPv6 alone", "::1", [six, "127.0.0.1"]],
    ["the last of three", "127.0.0.3", ["127.0.0.1", "127.0.0.2", "127.0.0.3"]],
  ])("where %s has a receiver, and the others refuse", async (_what, host, addresses) => {
    const { port } = await startAt(host);
    expect(await (await postsTo(port, addresses))()).toMatchObject({ cause: "delivered", response: "hello" });
  });

  test.each([
    ["the first one", ["127.0.0.9", "127.0.0.1"], ["127.0.0.9"]],
    ["the IPv4 one", ["127.0.0.9", six], ["127.0.0.9"]],
    ["all but one", ["127.0.0.8", "127.0.0.9", "127.0.0.1"], ["127.0.0.8", "127.0.0.9"]],
  ])(
    "where %s is a black hole: the next one begins long before the connect time is over",
    async (_what, addresses, holes) => {
      const { port } = await startAt(addresses.includes(six) ? "::1" : "127.0.0.1");
      for (const host of holes) await startBlackHole(host, port);
      const outcome = await (await postsTo(port, addresses))();
      expect(outcome).toMatchObject({ cause: "delivered" });
      expect(outcome.durationMs).toBeLessThan(longBefore);
    },
  );

  test("the next one begins 250 ms after the one before, and no sooner", async () => {
    const { port, connects } = await startAt("127.0.0.1");
    await startBlackHole("127.0.0.9", port);
    const clock = new ManualClock();
    const post = await postsTo(port, ["127.0.0.9", "127.0.0.1"], { clock });
    let ended = false;
    const posted = post().finally(() => (ended = true));
    // The clock stands still before the name is resolved: each step is less than what is left.
    while (!ended && connects() === 0) {
      await clock.advance(50);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(clock.monotonic()).toBeGreaterThanOrEqual(250);
    expect(await posted).toMatchObject({ cause: "delivered" });
  });

  test("one that takes connections and hangs in TLS holds up nobody, and is let go", async () => {
    const { port } = await startAt("127.0.0.1");
    const mute = await startMute("127.0.0.9", port);
    const outcome = await (await postsTo(port, ["127.0.0.9", "127.0.0.1"]))();
    expect(outcome).toMatchObject({ cause: "delivered" });
    expect(outcome.durationMs).toBeLessThan(longBefore);
    expect(mute.connects()).toBe(1);
    await eventually("open connections: 0", mute.open, (open) => open === 0);
  });

  test("the one that answered last is the first that is tried for the next connection", async () => {
    const answers = Promise.withResolvers<void>();
    const { port, connects } = await startAt("127.0.0.1", 0, { answers: answers.promise });
    const mute = await startMute("127.0.0.9", port);
    const post = await postsTo(port, ["127.0.0.9", "127.0.0.1"]);
    const first = post();
    await eventually("connections so far: 1", connects, (all) => all === 1);
    const second = post();
    await eventually("connections so far: 2", connects, (all) => all === 2);
    answers.resolve();
    expect((await Promise.all([first, second])).map(({ cause }) => cause)).toEqual([
      "delivered",
      "delivered",
    ]);
    expect(mute.connects()).toBe(1);
  });

  test.each<[string, Certificate, Certificate | undefined, string]>([
    ["a wrong certificate at one of them", "wrong-name", "good", "delivered"],
    ["a wrong certificate at both", "wrong-name", "expired", "tls"],
    ["a wrong certificate at one, and nobody at the other", "wrong-name", undefined, "tls"],
  ])("%s: the furthest that was reached is the cause", async (_what, one, other, cause) => {
    const { port } = await startAt("127.0.0.1", 0, { certificate: one });
    if (other !== undefined) await startAt("127.0.0.2", port, { certificate: other });
    expect(await (await postsTo(port, ["127.0.0.1", "127.0.0.2"]))()).toMatchObject({ cause });
  });

  test("all of them refuse: the attempt ends at once", async () => {
    const outcome = await (await postsTo(1, [six, "127.0.0.1", "127.0.0.2"]))();
    expect(outcome).toMatchObject({ cause: "connect" });
    expect(outcome.durationMs).toBeLessThan(longBefore);
  });

  test("all of them are black holes: the connect time is that of all together", async () => {
    const { port } = await startAt("127.0.0.1");
    for (const host of ["127.0.0.8", "127.0.0.9"]) await startBlackHole(host, port);
    const timeouts = { ...patient, connectMs: 700 };
    const outcome = await (await postsTo(port, ["127.0.0.8", "127.0.0.9"], { timeouts }))();
    expect(outcome).toMatchObject({ cause: "timeout" });
    expect(outcome.durationMs).toBeLessThan(longBefore);
  });

  test("one forbidden address among them, wherever it stands: nobody is called", async () => {
    const { port, connects } = await startAt("127.0.0.1");
    for (const forbidden of ["10.0.0.1", "93.184.215.14", "fd00:0:0:0:0:0:0:1"])
      for (const addresses of [
        ["127.0.0.1", forbidden],
        [forbidden, "127.0.0.1"],
      ])
        expect(await (await postsTo(port, addresses))()).toMatchObject({ cause: "target_not_allowed" });
    expect(connects()).toBe(0);
  });

  test("twenty are tried, and no more", async () => {
    const twenty = Array.from({ length: 20 }, (_, index) => `127.0.1.${index + 1}`);
    const last = await startAt("127.0.1.20");
    expect(await (await postsTo(last.port, twenty))()).toMatchObject({ cause: "delivered" });
    const beyond = await startAt("127.0.1.21");
    const post = await postsTo(beyond.port, [...twenty, "127.0.1.21"]);
    expect(await post()).toMatchObject({ cause: "connect" });
    expect(beyond.connects()).toBe(0);
  });

  test("close ends a race, and nothing is tried after it", async () => {
    const { port, connects } = await startAt("127.0.0.1");
    await startBlackHole("127.0.0.9", port);
    const guard = new Guard({
      allowLoopback: true,
      ownPorts: () => [],
      resolve: async () => ["127.0.0.9", "127.0.0.1"],
    });
    const clock = new ManualClock();
    const deliverer = new Deliverer(guard, clock, { extraCa: authority });
    const posted = deliverer.post({ url: `https://${name}:${port}/`, body: "{}", headers: {} });
    await clock.advance(100);
    await deliverer.close();
    expect(await posted).toMatchObject({ cause: "reset" });
    await clock.advance(10_000);
    expect(connects()).toBe(0);
  });
});
