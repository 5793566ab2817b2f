import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { eventually, within } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { freePort, root } from "#test/support/process.ts";

async function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ["src/main.ts"], {
    cwd: root,
    env: { ...process.env, MODE: "", LOG_LEVEL: "warn", ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const ready = () =>
    eventually(
      "the server has said its welcome",
      () => said,
      () => said.includes("Get webhooks") || said.includes("clients already"),
      {
        everyMs: 5,
        forMs: 30_000,
        alive() {
          if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${said}`);
        },
      },
    );
  return {
    child,
    ready,
    ended: () => within("the server ends", exited, () => said, 30_000),
    said: () => said,
  };
}

describe("npm start", () => {
  test("greets a newcomer with a curl that works as printed, and ends cleanly on SIGTERM", async () => {
    const env = {
      DATA_DIR: freshFolder(),
      PORT: String(await freePort()),
      ADMIN_PORT: String(await freePort()),
    };
    const first = await start(env);
    await first.ready();
    const command = /^curl .*$/m.exec(first.said())![0];
    const { stdout } = await promisify(execFile)("sh", ["-c", command]);
    expect(JSON.parse(stdout)).toMatchObject({
      results: [{ reference: "INV-1", success: true, message: "Claim created." }],
    });
    for (const path of ["/livez", "/readyz", "/docs/"]) {
      expect((await fetch(`http://127.0.0.1:${env.PORT}${path}`)).status).toBe(200);
    }
    expect((await fetch(`http://127.0.0.1:${env.ADMIN_PORT}/readyz`)).status).toBe(200);

    const second = await start({ ...env, PORT: "0", ADMIN_PORT: "0" });
    expect(await second.ended()).toBe(1);
    expect(second.said()).toContain("another Actionwire server is running");

    first.child.kill("SIGTERM");
    expect(await first.ended()).toBe(0);
    const again = await start(env);
    await again.ready();
    expect(again.said()).not.toContain("client_secret");
  });

  test("tells all mistakes in the settings at once and starts nothing", async () => {
    const { ended, said } = await start({
      DATA_DIR: freshFolder(),
      PORT: "http",
      LOG_LEVEL: "loud",
      WEBHOOKS_ALLOW_LOOPBACK: "yes",
      MODE: "production",
    });
    expect(await ended()).toBe(1);
    for (const name of ["PORT", "LOG_LEVEL", "WEBHOOKS_ALLOW_LOOPBACK", "MASTER_KEY"])
      expect(said()).toContain(name);
    expect(said()).not.toMatch(/ {4}at /);
  });
});
