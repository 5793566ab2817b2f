import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { createClient } from "#generated/client/client.ts";
import { verbs } from "#src/operator/verbs.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { eventually } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { root, serverProcess } from "#test/support/process.ts";
import { storeSettings } from "#test/support/store.ts";

async function operator(dataDir: string, args: readonly string[], settings: Record<string, string> = {}) {
  const env = { ...process.env, MODE: "development", ...(await storeSettings(dataDir)), ...settings };
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
    // Within a second, where the machine is not busy: test/nodes/roles.test.ts holds that by a clock of its own.
    const refused = await eventually(
      "the running server refuses the client",
      async () => (await api["get_claim.v1"]({ reference: "x" })).problem,
      (problem) => problem?.status === 403,
    );
    expect(refused).toMatchObject({ status: 403, code: "client_disabled" });
  });

  test.each([
    ["an unknown verb", ["client", "destroy"], "unknown_verb", "client create, client show"],
    ["a missing flag", ["client", "create"], "invalid_arguments", "--name"],
    ["something that is not there", ["client", "show", "--client", "cli_1"], "client_not_found", "cli_1"],
    [
      "an endpoint that is not there",
      ["endpoint", "show", "--endpoint", "ep_1"],
      "endpoint_not_found",
      "ep_1",
    ],
  ])("%s: one line {code,message} on stderr, exit 1, nothing on stdout", async (_why, args, code, names) => {
    const result = await operator(freshFolder(), args);
    expect([result.code, result.stdout]).toEqual([1, ""]);
    expect(result.stderr.trim().split("\n")).toHaveLength(1);
    const error = JSON.parse(result.stderr) as { code: string; message: string };
    expect(error.code).toBe(code);
    expect(error.message).toContain(names);
  });

  test("settings that cannot be used: one line as well", async () => {
    const { code, stderr } = await operator(freshFolder(), ["client", "show", "--client", "cli_1"], {
      PORT: "99999",
    });
    expect([code, stderr.trim().split("\n").length]).toEqual([1, 1]);
    expect(JSON.parse(stderr)).toMatchObject({ code: "invalid_settings" });
  });

  test("--help shows every verb, those of a word, or one of them with its flags", async () => {
    const shown = async (...words: string[]) => (await operator(freshFolder(), [...words, "--help"])).stdout;
    const all = await shown();
    for (const { name, does } of verbs) {
      expect(all).toContain(`  ${name} --`);
      expect(all.replace(/\s+/g, " ")).toContain(does);
    }
    expect(all.split("\n").filter((line) => line.length > 100)).toEqual([]);
    const ofEndpoints = await shown("endpoint");
    expect(ofEndpoints).toContain("endpoint rotate");
    expect(ofEndpoints).not.toContain("client create");
    const one = await shown("endpoint", "rotate", "--activate");
    expect(one).toContain("--revoke previous|next");
    expect(one).not.toContain("endpoint create");
  });
});
