import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "#src/core/clock.ts";
import { Deliverer } from "#src/webhooks/deliver.ts";
import { Guard } from "#src/webhooks/guard.ts";

const addresses = [
  "0.0.0.0",
  "0",
  "10.0.0.1",
  "10.255.255.255",
  "100.64.0.1",
  "100.127.255.254",
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "127.255.255.254",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "017700000001",
  "0177.0.0.1",
  "169.254.0.1",
  "169.254.169.254",
  "0xa9fea9fe",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.1",
  "192.0.2.1",
  "192.88.99.1",
  "192.168.0.1",
  "192.168.1.1",
  "198.18.0.1",
  "198.19.255.255",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "239.255.255.255",
  "240.0.0.1",
  "255.255.255.255",
  "168.63.129.16",
  "[::]",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[::127.0.0.1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::ffff:10.0.0.1]",
  "[::ffff:169.254.169.254]",
  "[::ffff:a9fe:a9fe]",
  "[64:ff9b::7f00:1]",
  "[64:ff9b::a9fe:a9fe]",
  "[64:ff9b:1::1]",
  "[2002:7f00:1::]",
  "[2002:a9fe:a9fe::1]",
  "[2001::1]",
  "[2001:0:53aa:64c::1]",
  "[2001:db8::1]",
  "[3fff::1]",
  "[fc00::1]",
  "[fd00:ec2::254]",
  "[fe80::1]",
  "[fec0::1]",
  "[ff02::1]",
  "[100::1]",
  "[5f00::1]",
  "[4000::1]",
  "127.0.0.1.",
  "127.0x1",
  "0x7f.0x0.0x0.0x1",
  "0300.0250.0.1",
  "3232235521",
  "%31%32%37.0.0.1",
  "１２７.０.０.１",
  "127。0。0。1",
  "①②⑦.⓪.⓪.①",
  "[::ffff:0:7f00:1]",
  "[::10.0.0.1]",
  "[::ffff:168.63.129.16]",
  "[64:ff9b::10.0.0.1]",
  "[2001:20::1]",
  "[2002:0a00:0001::]",
  "[fe80::a9fe:a9fe]",
  "[fd20:ce::254]",
];
const hosts = [
  "localhost",
  "LOCALHOST",
  "localhost.",
  "a.localhost",
  "printer.local",
  "metadata.google.internal",
  "intranet",
  "x",
  "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
  "lOcAlHoSt",
  "localhost..",
  "127.0.0.1..",
  "a..example.com",
  "example.com..",
  "local",
  "internal.",
  "a.b.internal.",
];
const urls = [
  "http://example.com/",
  "ftp://example.com/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "//example.com",
  "example.com",
  "",
  "https://user@example.com/",
  "https://user:pw@example.com/",
  "https://@example.com:80/",
  "https://example.com/#fragment",
  "https://example.com:80/",
  "https://example.com:22/",
  "https://example.com:8080/",
  `https://example.com/${"x".repeat(2048)}`,
  "https://@example.com/",
  "https://:@example.com/",
  "https:user@example.com/",
  "https://example.com\\@127.0.0.1/",
  "https://example.com/#",
  "https://example.com:0/",
  "https://example.com:444/",
  "https://example.com:65536/",
  " https://example.com/",
  "https://exam\nple.com/",
  "https://example.com/a b",
  "https://example.com/\u0000",
  "https://[fe80::1%25eth0]/",
  "https://[::1/",
  "https:///",
  "HTTP://EXAMPLE.COM/",
  "wss://example.com/",
  "blob:https://example.com/1",
];
const forms = [...addresses, ...hosts].map((host) => `https://${host}/hook`).concat(urls);

async function countingSocket(): Promise<{ port: number; connects: () => number }> {
  let connects = 0;
  const server = createServer((socket) => {
    connects += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, connects: () => connects };
}

const strict = (resolve?: (host: string) => Promise<string[]>) =>
  new Guard({ allowLoopback: false, ownPorts: () => [], ...(resolve ? { resolve } : {}) });

const addressFor = async (guard: Guard, url = "https://hooks.example.com/") =>
  (await guard.addressesOf(guard.target(url)))[0];

describe("forbidden targets", () => {
  test(`${forms.length} forms are refused when saved, and ${hosts.length + addresses.length} with the port of a listening socket never connect`, async () => {
    expect(forms.length).toBeGreaterThanOrEqual(80);
    const { port, connects } = await countingSocket();
    const guard = strict();
    const deliverer = new Deliverer(guard, systemClock);
    onTestFinished(() => deliverer.close());
    expect(forms.filter((url) => guard.urlFault(url) === undefined)).toEqual([]);
    const withPort = [...addresses, ...hosts].flatMap((host) => [
      `https://${host}:${port}/`,
      `http://${host}:${port}/`,
    ]);
    for (const url of [...forms, ...withPort]) {
      const { cause } = await deliverer.post({ url, body: "{}", headers: {} });
      expect([url, cause]).toEqual([url, "target_not_allowed"]);
    }
    expect(connects()).toBe(0);
  });

  test.each([
    ["a name that leads to loopback", ["127.0.0.1"]],
    ["mixed answers", ["93.184.215.14", "10.0.0.1"]],
    ["a mapped address", ["::ffff:127.0.0.1"]],
    ["no answer", []],
    ["an answer with a zone", ["2606:4700::1111%eth0"]],
    ["an answer that is no address", ["hooks.example.net"]],
    ["an answer in an old spelling", ["134744072"]],
  ])("%s", async (_why, answers) => {
    await expect(addressFor(strict(async () => answers))).rejects.toThrow("target_not_allowed");
  });

  test("a rebinding name is resolved once per connect, and what was vetted is what is connected to", async () => {
    let calls = 0;
    const guard = strict(async () => (calls++ === 0 ? ["93.184.215.14"] : ["127.0.0.1"]));
    expect(await addressFor(guard)).toBe("93.184.215.14");
    expect(calls).toBe(1);
    await expect(addressFor(guard)).rejects.toThrow();
  });
});

test("attempts share a lookup that is under way, and no answer is kept", async () => {
  const lookups: PromiseWithResolvers<string[]>[] = [];
  const guard = strict(() => {
    const lookup = Promise.withResolvers<string[]>();
    lookups.push(lookup);
    return lookup.promise;
  });
  const [first, second] = [addressFor(guard), addressFor(guard)];
  lookups[0]!.resolve(["93.184.215.14"]);
  expect(await Promise.all([first, second])).toEqual(["93.184.215.14", "93.184.215.14"]);
  const third = addressFor(guard);
  lookups[1]!.resolve(["127.0.0.1"]);
  await expect(third).rejects.toThrow("target_not_allowed");
  const fourth = addressFor(guard);
  lookups[2]!.reject(new Error("no such name"));
  await expect(fourth).rejects.toThrow("no such name");
  expect(lookups).toHaveLength(3);
});

describe("allowed targets", () => {
  test.each([
    "https://hooks.example.com/a?b=c",
    "https://example.com:8443/",
    "https://93.184.215.14/",
    "https://[2606:4700::1111]/",
    "https://münchen.example.com/",
    "https://example.com./",
    "https://example.com:0443/",
    "https://example.com/@user?mail=a@b.example",
    "https://[::ffff:93.184.215.14]/",
  ])("%s", (url) => {
    expect(strict().urlFault(url)).toBeUndefined();
  });

  test("2048 characters and no more", () => {
    const longest = `https://example.com/${"x".repeat(2028)}`;
    expect(strict().urlFault(longest)).toBeUndefined();
    expect(strict().urlFault(`${longest}x`)).toBe("The URL is longer than 2048 characters.");
  });

  test("in development loopback is lifted and nothing else, and never our own ports", () => {
    const guard = new Guard({ allowLoopback: true, ownPorts: () => [8080] });
    for (const url of [
      "http://127.0.0.1:3000/",
      "http://localhost:3000/x",
      "http://[::1]:3000/",
      "http://127.9.9.9/",
    ]) {
      expect([url, guard.urlFault(url)]).toEqual([url, undefined]);
    }
    for (const url of [
      "http://127.0.0.1:8080/",
      "http://localhost:8080/",
      "http://10.0.0.1/",
      "http://example.com/",
      "https://192.168.0.1/",
    ]) {
      expect([url, guard.urlFault(url) === undefined]).toEqual([url, false]);
    }
  });
});
