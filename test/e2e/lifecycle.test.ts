import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { eventually } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { holdRequest } from "#test/support/held-request.ts";
import { type ServerProcess, serverProcess, untilReady } from "#test/support/process.ts";

/** How the nodes on an embedded database have ended: one line per start that wrote itself down. */
function nodesIn(folder: string): { ended: boolean; careful: boolean }[] {
  const file = path.join(folder, "actionwire.sqlite");
  if (!existsSync(file)) return [];
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const known = database.prepare("select 1 from sqlite_schema where name = 'nodes'").get();
    const rows = known
      ? (database.prepare("select stopped_at, seen_at from nodes order by started_at").all() as {
          stopped_at: number | null;
          seen_at: number;
        }[])
      : [];
    return rows.map(({ stopped_at, seen_at }) => ({ ended: stopped_at !== null, careful: seen_at === 0 }));
  } finally {
    database.close();
  }
}

/** What /readyz and /livez say, or that nobody listens. */
const healthOf = (url: string) =>
  Promise.all(
    ["livez", "readyz"].map((name) =>
      fetch(`${url}/${name}`).then(
        async (response) => `${response.status} ${((await response.json()) as { status: string }).status}`,
        () => "nobody",
      ),
    ),
  );

const adminOf = (server: ServerProcess) => `http://127.0.0.1:${server.env.ADMIN_PORT}`;

/** A token of the demo client, which the first start prints. */
const tokenIn = (said: string) => /Bearer (\S+?)'/.exec(said)![1]!;

describe("a SIGTERM during the start", () => {
  test("ends it with exit code 0, and nothing is left, however far it has come", {
    timeout: 120_000,
  }, async () => {
    const first = await serverProcess(freshFolder(), { onSqlite: true });
    const readyMs = await first.start();
    await first.kill();
    const points = 8;
    for (let point = 0; point <= points; point++) {
      const folder = freshFolder();
      const server = await serverProcess(folder, { onSqlite: true });
      server.launch();
      const at = performance.now() + (point * readyMs) / points;
      await eventually(`${point} eighths of a start`, () => performance.now() >= at, Boolean, { everyMs: 5 });
      const { code, signal, said } = await server.kill("SIGTERM");
      // Before the program is loaded nothing is opened, and the system ends it.
      if (signal !== null)
        expect([signal, existsSync(path.join(folder, "server.lock"))]).toEqual(["SIGTERM", false]);
      else expect([code, said.replace(/^[\s\S]*Actionwire is ready[\s\S]*$/, "")]).toEqual([0, ""]);
      expect(nodesIn(folder).filter(({ ended }) => !ended)).toEqual([]);
      expect(await healthOf(server.url)).toEqual(["nobody", "nobody"]);
      expect(await healthOf(adminOf(server))).toEqual(["nobody", "nobody"]);
      // Nothing holds the folder either.
      if (point === points) await server.start();
    }
  });

  test("at the first 200 of /readyz ends it in good order as well", async () => {
    for (let time = 0; time < 3; time++) {
      const folder = freshFolder();
      const server = await serverProcess(folder, { onSqlite: true });
      server.launch();
      await untilReady(server.url, server.alive);
      const { code, signal } = await server.kill("SIGTERM");
      expect({ code, signal }).toEqual({ code: 0, signal: null });
      expect(nodesIn(folder).map(({ ended }) => ended)).toEqual([true]);
    }
  });
});

describe("a stop", () => {
  test("answers what was begun, and says so in the meantime: live, but not ready", async () => {
    const server = await serverProcess(freshFolder(), { onSqlite: true });
    await server.start();
    expect(await healthOf(server.url)).toEqual(["200 ok", "200 ok"]);
    const held = await holdRequest(server.url, tokenIn(server.said()), { claims: [realisticClaim(1)] });
    const ended = server.kill("SIGTERM");
    await eventually(
      "the admin port says that it stops",
      () => healthOf(adminOf(server)),
      ([live, ready]) => live === "200 ok" && ready === "503 stopping",
    );
    // A second signal changes nothing.
    void server.kill("SIGINT");
    expect(await held.finish()).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*Claim created\./m);
    expect(await ended).toMatchObject({ code: 0, signal: null });
  });
});

describe("a start that came to nothing", () => {
  /** Something else listens on the port of the Client API. */
  async function startOnTakenPort(folder: string) {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    onTestFinished(() => void other.close());
    const server = await serverProcess(folder, { onSqlite: true });
    server.env.PORT = String((other.address() as { port: number }).port);
    server.launch();
    return server.ended();
  }

  test("is not an end that was unclean", async () => {
    const folder = freshFolder();
    const { code, said } = await startOnTakenPort(folder);
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(
        /^Actionwire cannot start: nothing can listen on .* set HOST, PORT or ADMIN_PORT/,
      ),
    ]);
    expect(said).not.toMatch(/ {4}at /);
    expect(nodesIn(folder)).toEqual([{ ended: true, careful: false }]);
  });

  test("does not make up for one: whoever starts next still takes care", async () => {
    const folder = freshFolder();
    const killed = await serverProcess(folder, { onSqlite: true });
    await killed.start();
    await killed.kill();
    expect((await startOnTakenPort(folder)).code).toBe(1);
    expect(nodesIn(folder).at(-1)).toEqual({ ended: false, careful: true });
    await killed.start();
    await killed.kill("SIGTERM");
    expect(nodesIn(folder).every(({ ended }) => ended)).toBe(true);
  });
});
