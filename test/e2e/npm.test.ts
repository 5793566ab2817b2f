import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { eventually, within } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { holdRequest } from "#test/support/held-request.ts";
import { freePort, root, untilReady } from "#test/support/process.ts";
import { endGroup, onlyThisNode } from "#test/support/production-install.ts";

// `NPM` is another npm than the one of the machine: the scripts have to end under each.
const { NPM: npm = "npm" } = process.env;

/** An npm script of this tree, as whoever types it has it: npm is what was started, and what is told to end. */
function startScript(args: readonly string[], settings: Record<string, string>) {
  const child = spawn(npm, args, {
    cwd: root,
    env: { ...onlyThisNode(freshFolder()), ...settings },
    // What it leaves behind can be found by its group.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => endGroup(child));
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const alive = () => {
    if (child.exitCode !== null) throw new Error(`npm ended with ${child.exitCode}: ${said}`);
  };
  return { child, alive, said: () => said };
}

/** Tells npm alone, and waits until it has ended. */
async function tell(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, "exit") as Promise<[number | null]>;
  child.kill(signal);
  return (await within(`npm ends on ${signal}`, ended, () => "it runs", 30_000))[0];
}

const listens = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s to `npm start` ends the server: what was begun is answered, and npm ends behind it with its exit code",
  async (signal) => {
    const port = await freePort();
    const adminPort = await freePort();
    const settings = { MODE: "development", DATA_DIR: freshFolder(), LOG_LEVEL: "warn" };
    const { child, alive, said } = startScript(["start"], {
      ...settings,
      PORT: String(port),
      ADMIN_PORT: String(adminPort),
    });
    const url = `http://127.0.0.1:${port}`;
    await untilReady(url, alive, said);
    const token = /Bearer (\S+?)'/.exec(said())![1]!;
    const held = await holdRequest(url, token, { claims: [realisticClaim(1)] });
    const ended = tell(child, signal);
    await eventually(
      "the port is closed",
      () => listens(url),
      (open) => !open,
      { everyMs: 5 },
    );
    // Nobody has left it: npm waits for the server, and the server for the request.
    expect(child.exitCode).toBe(null);
    expect(await held.finish()).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*Claim created\./m);
    expect(await ended).toBe(0);
    expect(
      await Promise.all([port, adminPort].map((one) => listens(`http://127.0.0.1:${one}/livez`))),
    ).toEqual([false, false]);
  },
);

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s to `npm run mock` ends the mock, and npm behind it",
  async (signal) => {
    const port = await freePort();
    const { child, alive } = startScript(["run", "mock", "--", "--port", String(port)], {});
    const url = `http://127.0.0.1:${port}`;
    const answers = () => listens(`${url}/v1/get_limits`);
    await eventually("the mock answers", answers, Boolean, { alive, everyMs: 20 });
    expect(await tell(child, signal)).toBe(0);
    expect(await answers()).toBe(false);
  },
);
