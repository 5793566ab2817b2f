import { describe, expect, test } from "vitest";
import { readConfig } from "#src/config.ts";
import { type RunningPlatform, startPlatform } from "#test/support/platform.ts";

/** Asks for an action that is not there, and resolves to the address that the log says it came from. */
async function addressOf(platform: RunningPlatform, headers: [string, string][]): Promise<unknown> {
  const before = platform.logged.length;
  await fetch(`${platform.url}/v1/nothing`, { headers });
  const lines = platform.logged.slice(before).map((line) => JSON.parse(line) as Record<string, unknown>);
  return lines.find(({ path }) => path === "/v1/nothing")?.address;
}

const list = (value: string): [string, string][] => [["x-forwarded-for", value]];
const forwarded = (value: string): [string, string][] => [["forwarded", value]];

/** The connection comes from 127.0.0.1, which is a trusted proxy, and 10.0.0.0/8 and 2001:db8:1::/48 are others. */
const behindProxies: [string, [string, string][], string][] = [
  ["nothing is said", [], "127.0.0.1"],
  ["one address", list("192.0.2.1"), "192.0.2.1"],
  ["what a stranger wrote before it", list("198.51.100.7, 192.0.2.1"), "192.0.2.1"],
  ["a chain of trusted proxies", list("198.51.100.7, 192.0.2.1, 10.1.2.3,10.0.0.9"), "192.0.2.1"],
  ["only trusted proxies", list("10.0.0.1, 10.0.0.2"), "10.0.0.1"],
  [
    "two lines",
    [
      ["x-forwarded-for", "192.0.2.1"],
      ["x-forwarded-for", "192.0.2.2"],
    ],
    "192.0.2.2",
  ],
  ["a port", list("192.0.2.1:47011"), "192.0.2.1"],
  ["IPv6", list("2001:DB8::1"), "2001:db8::1"],
  ["IPv6 in brackets, with a port", list("[2001:db8::1]:443"), "2001:db8::1"],
  ["a trusted proxy with IPv6", list("192.0.2.1, 2001:db8:1::5"), "192.0.2.1"],
  ["IPv4 inside of IPv6", list("::ffff:192.0.2.1"), "192.0.2.1"],
  ["what is no address", list("192.0.2.1, localhost"), "127.0.0.1"],
  ["what is no address behind a proxy", list("192.0.2.1, unknown, 10.0.0.9"), "10.0.0.9"],
  ["old spellings of addresses", list("192.0.2.1, 0x7f.1"), "127.0.0.1"],
  ["an empty entry", list("192.0.2.1, "), "127.0.0.1"],
  ["an empty header", list(""), "127.0.0.1"],
  ["more proxies than there can be", list(`192.0.2.1, ${"10.0.0.1, ".repeat(50)}10.0.0.2`), "10.0.0.1"],
  ["Forwarded", forwarded("for=192.0.2.1;proto=https;by=10.0.0.1"), "192.0.2.1"],
  ["Forwarded with a port in quotes", forwarded('proto=http; For="192.0.2.1:80"'), "192.0.2.1"],
  ["Forwarded with IPv6", forwarded('for="[2001:db8::1]:4711"'), "2001:db8::1"],
  ["Forwarded with an obfuscated port", forwarded('for="[2001:db8::1]:_x"'), "2001:db8::1"],
  ["a chain in Forwarded", forwarded("for=198.51.100.7, for=192.0.2.1, for=10.0.0.9"), "192.0.2.1"],
  ["an unknown node", forwarded("for=192.0.2.1, for=unknown, for=10.0.0.9"), "10.0.0.9"],
  ["a hidden node", forwarded("for=192.0.2.1, for=_SEVKISEK"), "127.0.0.1"],
  ["an open quotation mark of a stranger", forwarded('for="198.51.100.7, for=192.0.2.1'), "192.0.2.1"],
  ["a comma in quotes", forwarded('for=192.0.2.1;host="a,b"'), "192.0.2.1"],
  ["an element without for", forwarded("for=192.0.2.1, proto=https"), "127.0.0.1"],
  ["an element with two", forwarded("for=192.0.2.1;for=192.0.2.2"), "127.0.0.1"],
  ["both headers", [...forwarded("for=198.51.100.7"), ...list("192.0.2.1")], "192.0.2.1"],
];

describe("the caller's address", () => {
  test("is the rightmost one that no trusted proxy has", async () => {
    const env = { TRUSTED_PROXIES: "127.0.0.0/8, 10.0.0.0/8, 2001:db8:1::/48" };
    const platform = await startPlatform({ env });
    const found = [];
    for (const [what, headers] of behindProxies) found.push([what, await addressOf(platform, headers)]);
    expect(found).toEqual(behindProxies.map(([what, , address]) => [what, address]));
  });

  test("is the connection's where that is no trusted proxy, whatever the headers say", async () => {
    for (const env of [{}, { TRUSTED_PROXIES: "10.0.0.0/8" }]) {
      const platform = await startPlatform({ env });
      for (const headers of [list("192.0.2.1"), list("10.0.0.1"), forwarded("for=192.0.2.1")])
        expect(await addressOf(platform, headers)).toBe("127.0.0.1");
    }
  });

  test("is kept with a refused request", async () => {
    const platform = await startPlatform({ env: { TRUSTED_PROXIES: "127.0.0.1/32" } });
    await addressOf(platform, list("192.0.2.1"));
    await platform.stop();
    const reopened = await startPlatform({ dataDir: platform.dataDir });
    const rows = await reopened.database.read((reader) => reader.all("select address from refused_requests"));
    expect(rows).toEqual([{ address: "192.0.2.1" }]);
  });

  test("is what wrong secrets are counted by", async () => {
    const platform = await startPlatform({ env: { TRUSTED_PROXIES: "127.0.0.1/32" } });
    const guess = async (address: string) => {
      const response = await fetch(`${platform.url}/v1/oauth2/token`, {
        method: "POST",
        headers: { "x-forwarded-for": `203.0.113.1, ${address}` },
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: "crd_x",
          client_secret: "x",
        }),
      });
      return response.status;
    };
    const statuses = [];
    for (let index = 0; index < 11; index++) statuses.push(await guess("192.0.2.1"));
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
    expect(await guess("192.0.2.2")).toBe(401);
  });

  test("of the largest header is found at once", async () => {
    const platform = await startPlatform({ env: { TRUSTED_PROXIES: "127.0.0.1/32, 10.0.0.0/8" } });
    for (const filler of [",", '"', ' "', "for=;", "10.0.0.1,", " "]) {
      const long = filler.repeat(Math.floor(15_000 / filler.length));
      for (const headers of [list(`${long}x`), forwarded(`${long}x`)])
        expect(await addressOf(platform, headers)).toMatch(/^(127\.0\.0\.1|10\.0\.0\.1)$/);
    }
  });
});

test.each([
  ["10.0.0.1", "ranges like 10.0.0.0/8"],
  ["proxy.internal", "ranges like 10.0.0.0/8"],
  ["10.0.0.1/8", "a network's first address before /8"],
  ["0.0.0.0/0", "your own proxies"],
  ["::ffff:10.0.0.0/104", "IPv4 ranges in IPv4 spelling"],
])("TRUSTED_PROXIES=%s is refused with what was expected", (value, expected) => {
  expect(() => readConfig({ TRUSTED_PROXIES: value })).toThrow(expected);
});
