import { execFileSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { createClient } from "#generated/client/client.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { type ServerProcess, serverProcess } from "#test/support/process.ts";
import { canMount, mountSmallDisk } from "#test/support/small-disk.ts";

const claims = (from: number, many = 20) =>
  Array.from({ length: many }, (_, index) => realisticClaim(from + index));

async function newClient(server: ServerProcess) {
  const { client, oauth } = (await server.operator("client", "create", "--name", "Full")) as {
    client: string;
    oauth: { client_id: string; client_secret: string };
  };
  await server.operator("client", "limits", "--client", client, "--factor", "1000");
  const sign = () =>
    createClient({ baseUrl: server.url, clientId: oauth.client_id, clientSecret: oauth.client_secret });
  return sign;
}

type Api = ReturnType<typeof createClient>;

async function health(server: ServerProcess) {
  const response = await fetch(`${server.url}/readyz`);
  return { status: response.status, body: (await response.json()) as object };
}

async function isFullInMetrics(server: ServerProcess): Promise<boolean> {
  const text = await (await fetch(`http://127.0.0.1:${server.env.ADMIN_PORT}/metrics`)).text();
  return /^actionwire_storage_full 1$/m.test(text);
}

/** Each refused or stored whole; resolves to the statuses. */
async function writeAll(api: Api, from: number) {
  const answers = await Promise.all(
    [0, 1, 2, 3, 4, 5].map((index) =>
      api["import_claims.v1"](
        { claims: claims(from + 100 * index) },
        { idempotencyKey: `full-${from + 100 * index}`, async: index % 2 === 1 },
      ),
    ),
  );
  for (const { problem, response } of answers) {
    if (response.status === 200) continue;
    expect(problem).toMatchObject({ status: 503, code: "storage_full" });
    expect(response.headers.get("retry-after")).toBe("5");
  }
  return answers.map(({ response }) => response.status);
}

async function readsGoOn(api: Api): Promise<void> {
  for (const claim of claims(0))
    expect((await api["get_claim.v1"]({ reference: claim.reference })).response.status).toBe(200);
}

async function saysFull(server: ServerProcess): Promise<void> {
  expect(await health(server)).toEqual({ status: 200, body: { status: "ok", storage: "full" } });
  expect(await isFullInMetrics(server)).toBe(true);
}

const patience = { timeout: 30_000, interval: 50 };

/** By itself: nobody writes meanwhile. */
async function recovers(server: ServerProcess): Promise<void> {
  await expect.poll(() => health(server), patience).toEqual({ status: 200, body: { status: "ok" } });
  expect(await isFullInMetrics(server)).toBe(false);
}

async function eventsOf(api: Api): Promise<string[]> {
  const references: string[] = [];
  let after: string | undefined;
  for (;;) {
    const { data } = await api["get_events.v1"]({ limit: 200, ...(after === undefined ? {} : { after }) });
    references.push(
      ...data!.items.flatMap(({ type, subject }) => (type === "claim.created" ? [subject!.reference] : [])),
    );
    after = data!.next_cursor;
    if (!data!.has_more) return references;
  }
}

/** What was written before, and what was refused, is there once in the end. */
async function everythingIsThereOnce(api: Api, froms: readonly number[]): Promise<void> {
  for (const from of froms) expect(new Set(await writeAll(api, from))).toEqual(new Set([200]));
  const wanted = [0, ...froms.flatMap((from) => [0, 1, 2, 3, 4, 5].map((index) => from + 100 * index))];
  const references = wanted.flatMap((from) => claims(from).map(({ reference }) => reference));
  await expect.poll(async () => (await eventsOf(api)).sort(), patience).toEqual(references.sort());
}

test.runIf(canMount)(
  "a really full disk: reads go on, writes get 503, a start serves reads, and all is well with space again",
  { timeout: 120_000 },
  async () => {
    const disk = mountSmallDisk(24);
    onTestFinished(() => disk.unmount());
    const server = await serverProcess(disk.folder, { onSqlite: true });
    await server.start();
    const sign = await newClient(server);
    const pid = server.pid();
    let api = sign();
    await api["import_claims.v1"]({ claims: claims(0) });

    disk.fill(40_000);
    expect(await writeAll(api, 1000)).toContain(503);
    await saysFull(server);
    await readsGoOn(api);
    disk.free();
    await recovers(server);
    disk.fill();
    expect(new Set(await writeAll(api, 2000))).toEqual(new Set([503]));
    await readsGoOn(api);
    expect(server.pid()).toBe(pid);

    for (const signal of ["SIGKILL", "SIGTERM", "SIGKILL"] as const) {
      await server.kill(signal);
      disk.fill();
      await server.start();
      api = sign();
      disk.fill();
      await readsGoOn(api);
      expect(new Set(await writeAll(api, 3000))).toEqual(new Set([503]));
      await saysFull(server);
    }
    disk.free();
    await recovers(server);
    await everythingIsThereOnce(api, [1000, 2000, 3000]);
  },
);

const hasPrlimit = (() => {
  try {
    execFileSync("prlimit", ["--version"]);
    return true;
  } catch {
    return false;
  }
})();

test.runIf(hasPrlimit)(
  "a limit on the size of files, as a quota: reads go on, writes get 503, and all is well without it",
  { timeout: 60_000 },
  async () => {
    const server = await serverProcess(freshFolder(), { onSqlite: true });
    await server.start();
    const sign = await newClient(server);
    const api = sign();
    await api["import_claims.v1"]({ claims: claims(0) });
    const limit = (bytes: string) =>
      execFileSync("prlimit", ["--pid", String(server.pid()), `--fsize=${bytes}:unlimited`]);
    limit("65536");
    expect(await writeAll(api, 1000)).toContain(503);
    await saysFull(server);
    await readsGoOn(api);
    limit("unlimited");
    await recovers(server);
    await everythingIsThereOnce(api, [1000]);
  },
);

test.runIf(process.platform === "linux")(
  "a log and a terminal that take nothing end no server and no request",
  { timeout: 60_000 },
  async () => {
    // Every write to it finds no space.
    const full = openSync("/dev/full", "w");
    onTestFinished(() => closeSync(full));
    const server = await serverProcess(freshFolder(), {
      onSqlite: true,
      logTo: full,
      sayTo: full,
      env: { LOG_LEVEL: "info" },
    });
    await server.start();
    const api = (await newClient(server))();
    const pid = server.pid();
    for (let index = 0; index < 20; index++)
      expect((await api["import_claims.v1"]({ claims: claims(index * 20) })).response.status).toBe(200);
    await readsGoOn(api);
    expect(server.pid()).toBe(pid);
  },
);
