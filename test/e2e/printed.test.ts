import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { freshFolder } from "#test/support/fresh.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { freePort, root } from "#test/support/process.ts";
import { masterKey } from "#test/support/store.ts";

/** What another terminal has: nothing of the server's settings. */
const terminal = Object.fromEntries(
  ["PATH", "HOME", "TMPDIR"].map((name) => [name, process.env[name] ?? ""]),
);

/** What is run in a shell of its own, in the folder of package.json; ended with all that it began. */
function inShell(
  command: string,
  env: Record<string, string> = {},
): { child: ChildProcess; said: () => string } {
  const child = spawn("sh", ["-c", command], { cwd: root, env: { ...terminal, ...env }, detached: true });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  onTestFinished(async () => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, "exit") : undefined;
    if (ended) process.kill(-child.pid!, "SIGKILL");
    await ended;
  });
  return { child, said: () => said };
}

async function run(command: string, env: Record<string, string> = {}): Promise<unknown> {
  const { stdout } = await promisify(execFile)("sh", ["-c", command], {
    cwd: root,
    env: { ...terminal, ...env },
  });
  return JSON.parse(stdout);
}

const patienceMs = 30_000;

/** Waits until a process has printed something; says what it printed instead where it does not. */
async function shown(said: () => string, pattern: RegExp): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!pattern.test(said())) {
    if (performance.now() > deadline)
      throw new Error(`waited for ${pattern} to be printed, and this was: ${said()}`);
    // A real process prints in real time.
    await pause(50);
  }
}

/** Starts the server as the settings say, and resolves to what it prints when it serves. */
async function start(settings: Record<string, string>) {
  const env = {
    ...settings,
    PORT: String(await freePort()),
    ADMIN_PORT: String(await freePort()),
    LOG_LEVEL: "warn",
  };
  const { child, said } = inShell(`exec '${process.execPath}' src/main.ts`, env);
  await shown(said, /(endpoint|credential) create .*\n[\s\S]*\n$/);
  const printed = said();
  return {
    printed,
    urls: [...printed.matchAll(/https?:\/\/[^\s']+/g)].map(([url]) => url),
    commands: [...printed.matchAll(/^ *((?:\S+='[^\n]*' |\S+=\S+ )?(?:curl|npm|node) .*)$/gm)].map(
      (match) => match[1]!,
    ),
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** An address that is printed beside a command is one to open, and leads to a page or an answer. */
async function open(url: string): Promise<number> {
  const response = await fetch(url);
  await response.arrayBuffer();
  return response.status;
}

async function walk(settings: Record<string, string>, secrets: Record<string, string>) {
  const first = await start(settings);
  for (const url of first.urls.filter((url) => !/\/v\d\//.test(url) && !url.includes(":3000")))
    expect([url, await open(url)]).toEqual([url, 200]);

  const [curl, receive, create, ...more] = first.commands;
  expect([curl?.split(" ")[0], receive?.split(" ")[0], more]).toEqual(["curl", "node", []]);
  expect(await run(curl!)).toMatchObject({ results: [{ reference: "INV-1", success: true }] });
  // The port that is printed may be taken where tests run.
  const port = String(await freePort());
  const receiver = inShell(receive!.replace("listen(3000", `listen(${port}`));
  expect(await run(create!.replace(":3000/", `:${port}/`), secrets)).toMatchObject({ state: "active" });
  expect(await run(curl!.replace("INV-1", "INV-2"))).toMatchObject({ results: [{ success: true }] });
  await shown(receiver.said, /claim\.created/);
  await first.stop();

  const second = await start(settings);
  expect(second.printed).not.toContain("client_secret");
  const [list, credential, token, ...rest] = second.commands;
  expect(rest).toEqual([]);
  expect(await run(list!, secrets)).toMatchObject({ clients: [{ name: "Demo" }], next_cursor: null });
  const { oauth } = (await run(credential!, secrets)) as { oauth: Record<string, string> };
  const filled = token!.replace("<client_id>", oauth.client_id!).replace("<secret>", oauth.client_secret!);
  expect(await run(filled)).toMatchObject({ token_type: "Bearer" });
  await second.stop();
}

describe("what is printed at the start", () => {
  test("works as it stands in another terminal, at the first start and at the second", {
    timeout: 120_000,
  }, async () => {
    await walk({ DATA_DIR: path.join(freshFolder(), "it's my data") }, {});
  });

  test("works on PostgreSQL where its address and key are set, which are not printed", {
    timeout: 120_000,
  }, async () => {
    const url = await freshPostgresUrl({ migrated: false });
    const secrets = { DATABASE_URL: url, MASTER_KEY: masterKey };
    await walk({ ...secrets, MODE: "development" }, secrets);
  });

  test("leads somewhere for the mock as well", { timeout: 120_000 }, async () => {
    const { said } = inShell(`exec '${process.execPath}' scripts/mock.ts --port ${await freePort()}`);
    await shown(said, /http:\S+ /);
    const [url = ""] = /http:\S+/.exec(said()) ?? [];
    const guide = (await (await fetch(url)).json()) as { call_it: string; docs: string };
    expect(await run(guide.call_it)).toMatchObject({ reference: expect.any(String) });
    const { type } = (await (await fetch(`${url}/v1/get_claim`)).json()) as { type: string };
    // Without pages that were built, it says how to build them.
    for (const page of [guide.docs, type]) expect(await (await fetch(page)).text()).toMatch(/<html/);
  });
});
