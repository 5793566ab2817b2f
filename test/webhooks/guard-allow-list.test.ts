import { type AddressInfo, createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "#src/core/clock.ts";
import { Deliverer } from "#src/webhooks/deliver.ts";
import { Guard, type GuardOptions } from "#src/webhooks/guard.ts";
import { createAllowList } from "#src/webhooks/guard-addresses.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { startProxy } from "#test/support/tls-proxy.ts";

/** The widest list that can be written: only what nothing lifts is left. */
const everything = ["0.0.0.0/0", "::/0"];

const newGuard = (options: Partial<GuardOptions>) =>
  new Guard({ allowLoopback: false, ownPorts: () => [], ...options });

async function countingSocket() {
  let connects = 0;
  const server = createServer((socket) => {
    connects += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, connects: () => connects };
}

const never = [
  "127.0.0.1",
  "127.1",
  "0.0.0.0",
  "169.254.169.254",
  "168.63.129.16",
  "100.100.100.200",
  "192.0.0.192",
  "224.0.0.1",
  "255.255.255.255",
  "[::]",
  "[::1]",
  "[::127.0.0.1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:169.254.169.254]",
  "[64:ff9b::7f00:1]",
  "[64:ff9b:1::a9fe:a9fe]",
  "[2002:7f00:1::]",
  "[2001:0:53aa:64c::1]",
  "[fd00:ec2::254]",
  "[fd20:ce::254]",
  "[fe80::1]",
  "[ff02::1]",
  "localhost",
  "a.localhost",
];

describe("an allow-list of CIDRs", () => {
  test.each([
    ["10.20.0.5", true],
    ["10.20.255.255", true],
    ["10.21.0.1", false],
    ["fd12:3456::1", true],
    ["fd12:3457::1", false],
    ["::ffff:10.20.0.5", true],
    ["10.20.0.5%eth0", false],
    ["nonsense", false],
  ])("lifts %s: %s", (address, lifted) => {
    expect(createAllowList(["10.20.0.0/16", "fd12:3456::/32"])(address)).toBe(lifted);
  });

  test("lifts address rules and no others", () => {
    const guard = newGuard({ allowedCidrs: ["10.20.0.0/16"] });
    expect(guard.urlFault("https://10.20.0.5/hooks")).toBeUndefined();
    expect(guard.urlFault("https://hooks.example.com/")).toBeUndefined();
    for (const url of [
      "http://10.20.0.5/",
      "https://10.20.0.5:8080/",
      "https://u@10.20.0.5/",
      "https://10.21.0.5/",
    ])
      expect([url, guard.urlFault(url) === undefined]).toEqual([url, false]);
  });

  test.each<[string, string[], boolean]>([
    ["hooks.example.com", ["10.20.0.5"], true],
    ["hooks.example.com", ["10.20.0.5", "93.184.215.14"], true],
    ["hooks.example.com", ["10.20.0.5", "10.21.0.5"], false],
    ["receiver.internal", ["10.20.0.5"], true],
    ["intranet", ["10.20.0.5"], true],
    ["printer.local", ["10.20.0.5", "10.20.0.6"], true],
    ["receiver.internal", ["93.184.215.14"], false],
    ["intranet", ["10.20.0.5", "93.184.215.14"], false],
    ["metadata.google.internal", ["169.254.169.254"], false],
  ])("%s at %j may be used: %s", async (host, answers, allowed) => {
    const guard = newGuard({
      allowedCidrs: ["10.20.0.0/16", "169.254.0.0/15"],
      resolve: async () => answers,
    });
    const addresses = guard.addressesOf(guard.target(`https://${host}/`));
    if (allowed) expect(await addresses).toEqual(answers);
    else await expect(addresses).rejects.toThrow("target_not_allowed");
  });

  test(`never lifts ${never.length} forms of this machine, metadata and tunnels: 0 connects`, async () => {
    const { port, connects } = await countingSocket();
    const guard = newGuard({
      allowedCidrs: everything,
      extraPorts: [port],
      resolve: async () => ["127.0.0.1"],
    });
    const deliverer = new Deliverer(guard, systemClock);
    onTestFinished(() => deliverer.close());
    for (const host of [...never, "hooks.example.com", "intranet"]) {
      const url = `https://${host}:${port}/`;
      expect([url, (await deliverer.post({ url, body: "{}", headers: {} })).cause]).toEqual([
        url,
        "target_not_allowed",
      ]);
    }
    expect(connects()).toBe(0);
  });

  test("never lifts our own ports on our own addresses", async () => {
    const guard = newGuard({
      allowedCidrs: ["10.20.0.0/16"],
      ownPorts: () => [8443],
      ownAddresses: () => ["10.20.0.1", "93.184.215.14"],
      resolve: async () => ["10.20.0.1"],
    });
    expect(guard.urlFault("https://10.20.0.1:8443/")).toContain("this server itself");
    expect(guard.urlFault("https://93.184.215.14:8443/")).toContain("this server itself");
    expect(guard.urlFault("https://10.20.0.1/")).toBeUndefined();
    expect(guard.urlFault("https://10.20.0.2:8443/")).toBeUndefined();
    await expect(guard.addressesOf(guard.target("https://intranet:8443/"))).rejects.toThrow(
      "target_not_allowed",
    );
  });
});

test("extra ports are added to those of the contract", () => {
  const guard = newGuard({ extraPorts: [9443, 443] });
  expect(guard.urlFault("https://example.com:9443/")).toBeUndefined();
  expect(guard.urlFault("https://example.com:8443/")).toBeUndefined();
  expect(guard.urlFault("https://example.com:9444/")).toBe("The port must be one of 443, 8443, 9443.");
});

describe.each([
  ["without an allow-list", []],
  ["with one", ["10.0.0.0/8"]],
])("%s", (_with, allowedCidrs) => {
  test("a name that is rebound to loopback between two attempts never gets there", async () => {
    const { port, connects } = await countingSocket();
    let asked = 0;
    const resolve = async () => (asked++ === 0 ? ["93.184.215.14"] : ["127.0.0.1"]);
    const proxy = await startProxy();
    const guard = newGuard({ allowedCidrs, extraPorts: [port], resolve });
    const deliverer = new Deliverer(guard, systemClock, { proxy: new URL(proxy.url) });
    onTestFinished(() => deliverer.close());
    const post = () => deliverer.post({ url: `https://hooks.example.com:${port}/`, body: "{}", headers: {} });
    expect(await post()).toMatchObject({ cause: "connect" });
    expect(await post()).toMatchObject({ cause: "target_not_allowed" });
    expect(proxy.asked.map(({ authority }) => authority)).toEqual([`93.184.215.14:${port}`]);
    expect([asked, connects()]).toEqual([2, 0]);
  });

  test.each([301, 302, 303, 307, 308])("a %i to loopback is not followed", async (status) => {
    const { port, connects } = await countingSocket();
    const receiver = await startReceiver((_, response) =>
      response.writeHead(status, { location: `http://127.0.0.1:${port}/` }).end(),
    );
    const guard = newGuard({ allowLoopback: true, allowedCidrs });
    const deliverer = new Deliverer(guard, systemClock);
    onTestFinished(() => deliverer.close());
    const outcome = await deliverer.post({ url: receiver.url, body: '{"id":"evt_1"}', headers: {} });
    expect(outcome).toMatchObject({ cause: "redirect", statusCode: status });
    expect(connects()).toBe(0);
  });
});

test("the verdict about a text is kept, but our ports are asked for every time", () => {
  const ports: number[] = [];
  const guard = newGuard({ allowLoopback: true, ownPorts: () => ports });
  const url = "http://127.0.0.1:3000/";
  const target = guard.target(url);
  expect(guard.target(url)).toBe(target);
  ports.push(3000);
  expect(() => guard.target(url)).toThrow("target_not_allowed");
  for (let index = 0; index < 3000; index++) guard.urlFault(`https://example.com/${index}`);
  ports.pop();
  expect(guard.target(url)).toEqual(target);
  expect(guard.target(url)).not.toBe(target);
});
