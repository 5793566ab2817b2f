import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { createClient } from "#generated/client/client.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { root, serverProcess } from "#test/support/process.ts";

async function operator(dataDir: string, ...args: string[]) {
  const env = { ...process.env, MODE: "development", DATA_DIR: dataDir };
  return promisify(execFile)(process.execPath, ["src/operator-main.ts", ...args], { cwd: root, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

describe("the operator command", () => {
  test("works beside a running server, which follows within a second", async () => {
    const server = await serverProcess(freshFolder());
    await server.start();
    const { client, oauth } = (await server.operator("client", "create", "--name", "Óscar & Søn")) as {
      client: string;
      oauth: Record<string, string>;
    };
    expect(client).toMatch(/^cli_[0-9a-z]+$/);
    expect(Object.values(oauth).every((text) => /^[A-Za-z0-9_-]+$/.test(text))).toBe(true);
    const api = createClient({
      baseUrl: server.url,
      clientId: oauth.client_id!,
      clientSecret: oauth.client_secret!,
    });
    const { data, response } = await api["import_claims.v1"]({ claims: [realisticClaim(1)] });
    expect(response.headers.get("ratelimit-policy")).toBe('"import_claims";q=600;w=60');

    expect(await server.operator("request", "show", "--request", data!.request_id)).toMatchObject({
      state: "completed",
    });
    expect(await server.operator("client", "limits", "--client", client, "--factor", "1000")).toEqual({
      client,
      factor: 1000,
    });
    const { endpoint, secret, state } = await server.operator(
      "endpoint",
      "create",
      "--client",
      client,
      "--url",
      "http://127.0.0.1:9/",
      "--types",
      "*",
    );
    expect([endpoint, secret, state]).toEqual([
      expect.stringMatching(/^ep_/),
      expect.stringMatching(/^whsec_/),
      "active",
    ]);
    expect(await server.operator("endpoint", "disable", "--endpoint", String(endpoint))).toEqual({
      endpoint,
      state: "disabled",
    });
    expect(await server.operator("delivery", "list", "--client", client)).toEqual({ deliveries: [] });
    await server.operator("client", "disable", "--client", client);
    // The promise is about real time: within a second.
    await pause(1000);
    const refused = await api["get_claim.v1"]({ reference: "x" });
    expect(refused.problem).toMatchObject({ status: 403, code: "client_disabled" });
  });

  test("a URL that is not loopback starts unverified, unless the operator vouches for it", async () => {
    const dataDir = freshFolder();
    const { client } = JSON.parse((await operator(dataDir, "client", "create", "--name", "A")).stdout) as {
      client: string;
    };
    const create = async (...more: string[]) =>
      JSON.parse(
        (
          await operator(
            dataDir,
            "endpoint",
            "create",
            "--client",
            client,
            "--url",
            "https://hooks.example.com/",
            ...more,
          )
        ).stdout,
      ) as { state: string };
    expect((await create()).state).toBe("unverified");
    expect(
      (await create("--confirm", "--types", "claim.created", "--rate", "5", "--in-flight", "2")).state,
    ).toBe("active");
  });

  test("a client is moved to a time zone and to message versions, and shown with its endpoints, which keep theirs", async () => {
    const dataDir = freshFolder();
    const run = async (...args: string[]) =>
      JSON.parse((await operator(dataDir, ...args)).stdout) as Record<string, unknown>;
    const { client } = await run("client", "create", "--name", "A", "--time-zone", "europe/berlin");
    const url = ["--url", "http://127.0.0.1:9/"];
    const early = await run("endpoint", "create", "--client", String(client), ...url);
    const update = ["client", "update", "--client", String(client)];
    const pin = "claim.updated.v1,claim.created.v1";
    expect(await run(...update, "--name", "B", "--time-zone", "Asia/Tokyo", "--pin", pin)).toMatchObject({
      client,
      name: "B",
      state: "active",
      time_zone: "Asia/Tokyo",
      pins: { "claim.updated": "v1", "claim.created": "v1" },
    });
    const late = await run("endpoint", "create", "--client", String(client), ...url);
    const pinned = ["endpoint", "update", "--endpoint", String(early.endpoint), "--pin", "claim.updated.v2"];
    expect(await run(...pinned)).toMatchObject({ endpoint: early.endpoint, pins: { "claim.updated": "v2" } });
    expect(await run("client", "show", "--client", String(client))).toMatchObject({
      client,
      name: "B",
      state: "active",
      time_zone: "Asia/Tokyo",
      factor: 1,
      pins: { "claim.updated": "v1" },
      endpoints: [
        { endpoint: early.endpoint, types: ["*"], state: "active", pins: { "claim.updated": "v2" } },
        { endpoint: late.endpoint, pins: { "claim.updated": "v1" } },
      ],
    });
  });

  test.each([
    ["an unknown verb", ["client", "destroy"], "unknown_verb", "client destroy"],
    ["a missing flag", ["client", "create"], "invalid_arguments", "--name"],
    ["an unknown flag", ["client", "create", "--nam", "x"], "invalid_arguments", "--nam"],
    [
      "a factor that is none",
      ["client", "limits", "--client", "cli_1", "--factor", "x"],
      "invalid_arguments",
      "--factor",
    ],
    [
      "a message that the contract does not have",
      ["client", "update", "--client", "cli_1", "--pin", "claim.updated.v9"],
      "invalid_arguments",
      "claim.updated.v2",
    ],
    [
      "two versions of one type",
      ["endpoint", "update", "--endpoint", "ep_1", "--pin", "claim.updated.v1,claim.updated.v2"],
      "invalid_arguments",
      "--pin",
    ],
    [
      "a time zone that is none",
      ["client", "create", "--name", "x", "--time-zone", "Europe/Köln"],
      "invalid_arguments",
      "--time-zone",
    ],
    ["nothing to change", ["client", "update", "--client", "cli_1"], "invalid_arguments", "--name"],
    [
      "an update of an unknown client",
      ["client", "update", "--client", "cli_1", "--name", "x"],
      "client_not_found",
      "cli_1",
    ],
    ["an unknown client to show", ["client", "show", "--client", "cli_1"], "client_not_found", "cli_1"],
    [
      "an unknown endpoint",
      ["endpoint", "update", "--endpoint", "ep_1", "--pin", "claim.updated.v1"],
      "endpoint_not_found",
      "ep_1",
    ],
    ["an unknown client", ["client", "disable", "--client", "cli_1"], "client_not_found", "cli_1"],
    [
      "an unknown scope",
      ["client", "create", "--name", "x", "--scopes", "all"],
      "invalid_arguments",
      "claims:read",
    ],
  ])("%s: one line {code,message} on stderr, exit 1, nothing on stdout", async (_why, args, code, names) => {
    const result = await operator(freshFolder(), ...args);
    expect([result.code, result.stdout]).toEqual([1, ""]);
    expect(result.stderr.trim().split("\n")).toHaveLength(1);
    const error = JSON.parse(result.stderr) as { code: string; message: string };
    expect(error.code).toBe(code);
    expect(error.message).toContain(names);
  });

  test("an endpoint where webhooks must not go is refused and not stored", async () => {
    const dataDir = freshFolder();
    const { client } = JSON.parse((await operator(dataDir, "client", "create", "--name", "A")).stdout) as {
      client: string;
    };
    const result = await operator(
      dataDir,
      "endpoint",
      "create",
      "--client",
      client,
      "--url",
      "http://10.0.0.1/",
      "--confirm",
    );
    expect(JSON.parse(result.stderr)).toMatchObject({ code: "endpoint_refused" });
    expect(JSON.parse((await operator(dataDir, "endpoint", "list", "--client", client)).stdout)).toEqual({
      endpoints: [],
    });
  });

  test("--help names every verb", async () => {
    const { stdout } = await operator(freshFolder(), "--help");
    for (const verb of ["client create", "credential revoke", "endpoint create", "request show"])
      expect(stdout).toContain(verb);
  });
});
