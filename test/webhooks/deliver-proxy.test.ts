import { execFile } from "node:child_process";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "#src/core/clock.ts";
import { Deliverer } from "#src/webhooks/deliver.ts";
import { Guard, type GuardOptions } from "#src/webhooks/guard.ts";
import { settle } from "#test/support/manual-clock.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { authority, type Certificate, serverCertificate } from "#test/support/tls.ts";
import { startProxy } from "#test/support/tls-proxy.ts";

const timeouts = { dnsMs: 500, connectMs: 1000, totalMs: 2000, responseReadMs: 500 };
const publicAddress = "93.184.215.14";

async function startTls(certificate: Certificate = "good") {
  const hosts: (string | undefined)[] = [];
  const server = createServer(serverCertificate(certificate), (request, response) => {
    hosts.push(request.headers.host);
    request.resume().on("end", () => response.end("hello"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, hosts };
}

function behind(proxy: string, options: Partial<GuardOptions> = {}, bounds = timeouts) {
  const resolve = async () => [publicAddress];
  const guard = new Guard({ allowLoopback: true, ownPorts: () => [], resolve, ...options });
  const deliverer = new Deliverer(guard, systemClock, {
    timeouts: bounds,
    proxy: new URL(proxy),
    extraCa: authority,
  });
  onTestFinished(() => deliverer.close());
  return (url: string) => deliverer.post({ url, body: "{}", headers: {} });
}

describe("behind a forward proxy", () => {
  test("the tunnel leads to the vetted address, and TLS inside it to the name", async () => {
    const receiver = await startTls();
    const proxy = await startProxy({ routes: { [`${publicAddress}:443`]: receiver.port } });
    const post = behind(proxy.url);
    expect(await post("https://hooks.example.com/a")).toMatchObject({
      cause: "delivered",
      response: "hello",
    });
    // A connection is free again a turn after its answer.
    await settle();
    expect(await post("https://hooks.example.com/b")).toMatchObject({ cause: "delivered" });
    const asked = { authority: `${publicAddress}:443`, host: `${publicAddress}:443`, credentials: undefined };
    expect(proxy.asked).toEqual([asked]);
    expect(receiver.hosts).toEqual(["hooks.example.com", "hooks.example.com"]);
  });

  test("a kept tunnel that breaks before any answer: sent once more, through a new one", async () => {
    const answers = ["answer", "drop", "answer"];
    const server = createServer(serverCertificate("good"), (request, response) => {
      request.resume().on("end", () => {
        if (answers.shift() === "drop") request.socket.destroy();
        else response.end("hello");
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const proxy = await startProxy({ routes: { [`${publicAddress}:443`]: port } });
    const post = behind(proxy.url);
    const first = await post("https://hooks.example.com/");
    await settle();
    expect([first.cause, first.resent]).toEqual(["delivered", undefined]);
    expect(await post("https://hooks.example.com/")).toMatchObject({ cause: "delivered", resent: true });
    expect(proxy.asked).toHaveLength(2);
    expect(answers).toEqual([]);
  });

  test("that cannot reach the first address is asked for the others", async () => {
    const receiver = await startTls();
    const [six, hanging] = ["2606:4700::1111", "93.184.215.15"];
    const proxy = await startProxy({
      routes: { [`${publicAddress}:443`]: receiver.port },
      hangs: [`${hanging}:443`],
    });
    const resolve = async () => [hanging, publicAddress, six];
    const post = behind(proxy.url, { resolve }, { ...timeouts, connectMs: 20_000, totalMs: 25_000 });
    const outcome = await post("https://hooks.example.com/");
    expect(outcome).toMatchObject({ cause: "delivered", response: "hello" });
    expect(outcome.durationMs).toBeLessThan(10_000);
    // One that hangs, one that is answered 502, and the one that is there.
    expect(proxy.asked.map(({ authority }) => authority)).toEqual([
      `${hanging}:443`,
      `[${six}]:443`,
      `${publicAddress}:443`,
    ]);
  });

  test.each([
    ["407", [publicAddress]],
    ["403", [publicAddress, "93.184.215.15"]],
  ])("that answers %s is asked for what may still be of use: %j", async (status, asked) => {
    const proxy = await startProxy({ answer: `HTTP/1.1 ${status} No\r\n\r\n` });
    const post = behind(proxy.url, { resolve: async () => [publicAddress, "93.184.215.15"] });
    expect(await post("https://hooks.example.com/")).toMatchObject({ cause: "connect" });
    expect(proxy.asked.map(({ authority }) => authority)).toEqual(asked.map((address) => `${address}:443`));
  });

  test.each(["wrong-name", "expired", "self-signed"] as const)(
    "a receiver whose certificate is %s is refused all the same",
    async (certificate) => {
      const receiver = await startTls(certificate);
      const proxy = await startProxy({ routes: { [`${publicAddress}:443`]: receiver.port } });
      expect(await behind(proxy.url)("https://hooks.example.com/")).toMatchObject({ cause: "tls" });
      expect(receiver.hosts).toEqual([]);
    },
  );

  test("credentials are sent, decoded, and over TLS to the proxy where its URL says so", async () => {
    const receiver = await startTls();
    const proxy = await startProxy({ secure: true, routes: { [`${publicAddress}:443`]: receiver.port } });
    const post = behind(proxy.url.replace("://", "://us%65r:p%40ss%3Aword@"));
    expect(await post("https://hooks.example.com/")).toMatchObject({ cause: "delivered" });
    const credentials = `Basic ${Buffer.from("user:p@ss:word").toString("base64")}`;
    expect(proxy.asked).toMatchObject([{ credentials }]);
  });

  test("a receiver in an allow-listed network, by an internal name and by its address", async () => {
    const receiver = await startTls();
    const proxy = await startProxy({ routes: { "10.20.0.5:443": receiver.port } });
    const post = behind(proxy.url, { allowedCidrs: ["10.20.0.0/16"], resolve: async () => ["10.20.0.5"] });
    expect(await post("https://receiver.internal/")).toMatchObject({ cause: "delivered" });
    expect(await post("https://10.20.0.5/")).toMatchObject({ cause: "delivered" });
  });

  test.each([
    ["407", "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "connect"],
    ["403", "HTTP/1.1 403 Forbidden\r\n\r\n", "connect"],
    ["502", "HTTP/1.1 502 Bad Gateway\r\n\r\n", "connect"],
    ["no HTTP", "220 mail ready\r\n\r\n", "connect"],
    ["a head without end", `HTTP/1.1 200 OK\r\nx: ${"y".repeat(17_000)}`, "connect"],
    ["a body of its own after 200", "HTTP/1.1 200 OK\r\n\r\n<html>", "connect"],
    ["nothing", "", "timeout"],
  ])("a proxy that answers %s", async (_what, answer, cause) => {
    const proxy = await startProxy({ answer });
    const outcome = await behind(proxy.url)("https://hooks.example.com/");
    expect(outcome).toMatchObject({ cause });
    expect(outcome.durationMs).toBeLessThan(timeouts.totalMs);
  });

  test("a proxy that is down, or has a certificate for somebody else", async () => {
    expect(await behind("http://127.0.0.1:1/")("https://hooks.example.com/")).toMatchObject({
      cause: "connect",
    });
    const stranger = await startTls("wrong-name");
    const post = behind(`https://127.0.0.1:${stranger.port}/`);
    expect(await post("https://hooks.example.com/")).toMatchObject({ cause: "connect" });
  });

  test("a forbidden target never reaches the proxy, and loopback does not need it", async () => {
    const proxy = await startProxy();
    const receiver = await startReceiver();
    const post = behind(proxy.url, { resolve: async () => ["10.0.0.1"] });
    for (const url of ["https://10.0.0.1/", "https://hooks.example.com/", "http://example.com/"]) {
      expect([url, (await post(url)).cause]).toEqual([url, "target_not_allowed"]);
    }
    const body = '{"id":"evt_1"}';
    const guard = new Guard({ allowLoopback: true, ownPorts: () => [] });
    const deliverer = new Deliverer(guard, systemClock, { timeouts, proxy: new URL(proxy.url) });
    onTestFinished(() => deliverer.close());
    expect(await deliverer.post({ url: receiver.url, body, headers: {} })).toMatchObject({
      cause: "delivered",
    });
    expect(proxy.connects()).toBe(0);
  });
});

test("proxy variables of the environment are not honoured", async () => {
  const proxy = await startProxy();
  const receiver = await startReceiver();
  const variables = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"];
  const env = Object.fromEntries(variables.map((name) => [name, proxy.url]));
  const script = path.join(import.meta.dirname, "deliver-once.ts");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [script, receiver.url, "https://127.0.0.1:1/"],
    {
      env: { ...env, NODE_USE_ENV_PROXY: "1" },
    },
  );
  expect(JSON.parse(stdout)).toEqual(["delivered", "connect"]);
  expect(proxy.connects()).toBe(0);
});
