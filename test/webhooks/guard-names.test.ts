import { describe, expect, test } from "vitest";
import { Guard, type GuardOptions } from "#src/webhooks/guard.ts";
import { mistake, operate } from "#test/support/operator.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";

const newGuard = (options: Partial<GuardOptions> = {}) =>
  new Guard({ allowLoopback: false, ownPorts: () => [], ...options });
const withList = newGuard({ allowedCidrs: ["10.20.0.0/16"] });

const label63 = "a".repeat(63);
const name253 = `${`${label63}.`.repeat(3)}${"a".repeat(57)}.com`;

/** What can never work, and a word of the reason. */
const never: [url: string, reason: string][] = [
  ["https:example.com", "start with https://"],
  ["https:/example.com/hooks", "start with https://"],
  ["https:///example.com/", "start with https://"],
  ["HTTPS:example.com", "start with https://"],
  ["https://localhost.localdomain/", "this machine"],
  ["https://localhost6.localdomain6/", "this machine"],
  ["https://ip6-localhost/", "this machine"],
  ["https://LOCALHOST./", "this machine"],
  ["https://hooks.localhost/", "this machine"],
  ["https://hooks.invalid/", "RFC 6761"],
  ["https://hooks.example/", "RFC 6761"],
  ["https://x.onion/", "RFC 7686"],
  ["https://x.onion./", "RFC 7686"],
  ["https://X.ONION/", "RFC 7686"],
  ["https://hooks.alt/", "RFC 9476"],
  ["https://ipv4only.arpa/", "RFC 3172"],
  ["https://4.3.2.1.in-addr.arpa/", "RFC 3172"],
  [`https://${label63}a.example.com/`, "more than 63"],
  [`https://${"ü".repeat(60)}.com/`, "more than 63"],
  [`https://a.${name253}/`, "more than 253"],
  ["https://a..example.com/", "two dots"],
  ["https://.example.com/", "two dots"],
  ["https://example.com../", "two dots"],
  ["https://a,b.example.com/", "letters"],
  ["https://*.example.com/", "letters"],
  ["https://$HOST.example.com/", "letters"],
  ["https://{client}.example.com/", "letters"],
  ["https://xn--999999999.com/", "Punycode"],
  ["https://xn--.com/", "Punycode"],
  ["https://exa%6dple.com/", "percent"],
  ["https://%65xample.com/", "percent"],
  ["https://1572395790/", "written as"],
  ["https://0x5db8d70e/", "written as"],
  ["https://93.184.55054/", "written as"],
  ["https://93.184.215.14./", "written as"],
  ["https://９３.184.215.14/", "written as"],
  ["https://1/", "not a public one"],
  ["https://0x7f.1/", "not a public one"],
  ["https://foo.123/", "not a URL"],
  ["https://[2606:4700::1111%25eth0]/", "not a URL"],
  ["https://example.com:0/", "port"],
  ["https://example.com:99999/", "not a URL"],
  ["https://exam\tple.com/", "spaces"],
  ["https://example.com/\n", "spaces"],
  [" https://example.com/", "spaces"],
  ["https:\\\\example.com\\", "backslashes"],
  ["https://user:pw@example.com/", "user name"],
];

describe("a URL that can never work", () => {
  test.each(never)("%s is refused with the reason", (url, reason) => {
    expect(newGuard().urlFault(url)).toContain(reason);
    if (reason !== "not a public one") expect(withList.urlFault(url)).toContain(reason);
  });

  test("a port 0 is refused in development, too", () => {
    expect(newGuard({ allowLoopback: true }).urlFault("http://127.0.0.1:0/")).toBe("The port must not be 0.");
  });
});

test.each([
  "https://intranet/",
  "https://hooks.internal/",
  "https://printer.local/",
  "https://hooks.localdomain/",
  "https://router.home.arpa/",
  "https://hooks.test/",
  "https://hooks.lan/",
])("%s is a name of an own network: only with an allow-list", (url) => {
  expect(newGuard().urlFault(url)).toContain("not a public one");
  expect(withList.urlFault(url)).toBeUndefined();
});

test.each([
  `https://${label63}.example.com/`,
  `https://${name253}/`,
  "https://hooks.example.com/",
  "https://example.com./",
  "https://example.com:/",
  "HTTPS://Example.COM/Hooks",
  "https://my_app.example.com/",
  "https://-a-.example.com/",
  "https://xn--mnchen-3ya.example.com/",
  "https://münchen.example.com/",
  "https://localhost.example.com/",
  "https://onion.example.com/",
  "https://example.com/100%25?at=a%40b",
  "https://93.184.215.14/",
  "https://[2606:4700:0:0::1111]/",
])("%s may work", (url) => {
  expect(newGuard().urlFault(url)).toBeUndefined();
});

test.each(["https:example.com", "https://exa%6dple.com/", "https://0x5db8d70e/"])(
  "%s, which was saved before, goes on working as the parser repairs it",
  (url) => {
    expect(["example.com", "93.184.215.14"]).toContain(newGuard().target(url).host);
  },
);

test("the operator is told when an endpoint is made, and when its URL is changed; nothing is saved", async () => {
  const platform = await startPlatform();
  const { clientId } = await newTestClient(platform);
  const made = ["--client", clientId, "--confirm"];
  const { endpoint } = await operate(
    platform,
    "endpoint",
    "create",
    ...made,
    "--url",
    "https://example.com/",
  );
  for (const url of ["https:example.com", "https://x.onion/", `https://${label63}a.com/`]) {
    const refused = {
      code: "endpoint_refused",
      message: expect.stringMatching(/^target_not_allowed: The .+\.$/) as string,
    };
    expect(await mistake(platform, "endpoint", "create", ...made, "--url", url)).toEqual(refused);
    const update = ["endpoint", "update", "--endpoint", String(endpoint), "--url", url] as const;
    expect(await mistake(platform, ...update)).toEqual(refused);
  }
  const { endpoints } = await operate(platform, "endpoint", "list", "--client", clientId);
  expect(endpoints).toMatchObject([{ url: "https://example.com/" }]);
});
