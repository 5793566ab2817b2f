import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { createClient } from "#generated/client/client.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { within } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { freePort, untilReady } from "#test/support/process.ts";
import { bytesIn, endGroup, onlyThisNode, productionInstall } from "#test/support/production-install.ts";

const mostBytes = 40 * 1024 * 1024;
const masterKey = Buffer.alloc(32, 9).toString("base64");

/** `npm start` in the tree; resolves when it serves. Everything that it has started is killed with the test. */
async function startIn(tree: string, settings: Record<string, string>) {
  const port = String(await freePort());
  const own = {
    NODE_ENV: "production",
    MASTER_KEY: masterKey,
    LOG_LEVEL: "warn",
    PORT: port,
    ADMIN_PORT: "0",
  };
  const env = onlyThisNode(tree, { ...own, ...settings });
  const child = spawn("npm", ["start"], {
    cwd: tree,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => endGroup(child));
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  const alive = () => {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}: ${said}`);
  };
  await untilReady(url, alive, () => said);
  return { child, env, url, said: () => said };
}

describe("a production install", () => {
  const engines: [string, () => Promise<Record<string, string>>][] = [
    ["SQLite", async () => ({ DATA_DIR: freshFolder() })],
    ["PostgreSQL", async () => ({ DATABASE_URL: await freshPostgresUrl(), DATA_DIR: "/nowhere" })],
  ];

  test.each(engines)(
    "has at most 40 MB, starts by npm start and serves, on %s",
    { timeout: 60_000 },
    async (_engine, settings) => {
      const tree = productionInstall();
      expect(bytesIn(tree)).toBeLessThan(mostBytes);
      const { child, env, url, said } = await startIn(tree, await settings());
      const operator = ["run", "-s", "operator", "--", "client", "create", "--name", "First"];
      const { stdout } = await promisify(execFile)("npm", operator, { cwd: tree, env });
      const { oauth } = JSON.parse(stdout) as { oauth: { client_id: string; client_secret: string } };
      const api = createClient({
        baseUrl: url,
        clientId: oauth.client_id,
        clientSecret: oauth.client_secret,
      });
      const { data } = await api["import_claims.v1"]({ claims: [realisticClaim(1)] });
      expect(data!.results).toMatchObject([{ success: true, message: "Claim created." }]);
      expect(said()).toContain("Actionwire is ready (production).");
      expect((await fetch(`${url}/mock/v1/get_limits`)).status).toBe(404);

      const missing = await fetch(`${url}/docs/`);
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain("copy the folder there, then reload");
      mkdirSync(path.join(tree, "generated/docs"));
      writeFileSync(path.join(tree, "generated/docs/index.html"), "<h1>Documentation</h1>");
      const there = await fetch(`${url}/docs/`);
      expect([there.status, await there.text()]).toEqual([200, "<h1>Documentation</h1>"]);

      const ended = once(child, "exit");
      child.kill("SIGTERM");
      expect(await within("npm ends on SIGTERM", ended, said, 30_000)).toEqual([0, null]);
      await expect(fetch(`${url}/livez`)).rejects.toThrow();
    },
  );

  test("in development, on SQLite, serves as well, and says that the mock needs more packages", {
    timeout: 60_000,
  }, async () => {
    const tree = productionInstall();
    const { url } = await startIn(tree, { NODE_ENV: "", MASTER_KEY: "", DATA_DIR: freshFolder() });
    const mock = await fetch(`${url}/mock/v1/get_limits`, { headers: { authorization: "Bearer any" } });
    expect([mock.status, await mock.text()]).toEqual([404, expect.stringContaining("development packages")]);
  });
});
