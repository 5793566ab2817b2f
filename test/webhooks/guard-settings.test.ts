import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ConfigError, readConfig } from "#src/config.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { eventually } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";
import { authorityFile } from "#test/support/tls.ts";
import { startProxy } from "#test/support/tls-proxy.ts";

function mistakesOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
}

test("nothing is lifted and nothing between by default", () => {
  const { webhookTargets, webhookNetwork } = readConfig({});
  expect(webhookTargets).toEqual({ extraPorts: [], allowedCidrs: [] });
  expect(webhookNetwork).toEqual({ proxy: undefined, extraCa: undefined });
});

test("what an operator sets", () => {
  const { webhookTargets, webhookNetwork } = readConfig({
    WEBHOOKS_PORTS: "9443, 10443,",
    WEBHOOKS_ALLOWED_CIDRS: "10.20.0.0/16,fd12:3456::/32",
    WEBHOOKS_PROXY: "http://user:p%40ss@proxy.example:3128",
    WEBHOOKS_CA_FILE: authorityFile,
  });
  expect(webhookTargets).toEqual({
    extraPorts: [9443, 10443],
    allowedCidrs: ["10.20.0.0/16", "fd12:3456::/32"],
  });
  expect(webhookNetwork.proxy?.host).toBe("proxy.example:3128");
  expect(webhookNetwork.extraCa).toContain("BEGIN CERTIFICATE");
});

test("all mistakes at once, each with its name", () => {
  const mistakes = mistakesOf({
    WEBHOOKS_PORTS: "0,https,9443",
    WEBHOOKS_ALLOWED_CIDRS: "10.0.0.1/8,10.0.0.0,127.0.0.0/8,169.254.169.254/32,64:ff9b::/96",
    WEBHOOKS_PROXY: "ftp://proxy.example/",
    WEBHOOKS_CA_FILE: "/no/such/file",
  });
  const names = mistakes.map((mistake) => mistake.split(" ")[0]);
  expect(names).toEqual([
    ...Array(2).fill("WEBHOOKS_PORTS"),
    ...Array(5).fill("WEBHOOKS_ALLOWED_CIDRS"),
    "WEBHOOKS_PROXY",
    "WEBHOOKS_CA_FILE",
  ]);
});

test.each([
  "proxy.example:3128",
  "socks5://proxy.example:1080",
  "http://secret@proxy.example/path",
  "http://secret@proxy.example/?q",
  "http://secret@proxy.example/#",
  "http://secret:%ff@proxy.example/",
  "http://secret%3Auser:password@proxy.example/",
])("a proxy that cannot be used, %s, is never shown", (proxy) => {
  const mistakes = mistakesOf({ WEBHOOKS_PROXY: proxy });
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).not.toMatch(/secret|proxy\.example/);
});

test.each([
  ["no certificate", "hello"],
  ["a broken one", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"],
])("a file of authorities with %s", (_what, text) => {
  const file = path.join(freshFolder(), "ca.pem");
  writeFileSync(file, text);
  expect(mistakesOf({ WEBHOOKS_CA_FILE: file })).toHaveLength(1);
});

test("the platform sends by these settings", async () => {
  const proxy = await startProxy();
  const platform = await startPlatform({
    env: { WEBHOOKS_PORTS: "9443", WEBHOOKS_ALLOWED_CIDRS: "10.20.0.0/16", WEBHOOKS_PROXY: proxy.url },
  });
  const client = await newTestClient(platform);
  await newEndpoint(platform, client.clientId, "https://10.20.0.5:9443/hooks");
  await client.api["import_claims.v1"]({ claims: [realisticClaim(1)] });
  await eventually(
    "the proxy was asked",
    () => proxy.asked,
    ({ length }) => length === 1,
  );
  expect(proxy.asked[0]!.authority).toBe("10.20.0.5:9443");
});
