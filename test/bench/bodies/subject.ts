import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort, untilReady } from "#test/support/server-process.ts";
import type { Bench } from "../bench.ts";
import type { Helper } from "../helper.ts";

export interface Sent {
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
}

/** The longest block of the event loop, by CPU time and by the wall clock, and the longest wait for /livez. */
export interface Held {
  cpuMs: number;
  wallMs: number;
  livezMs: number;
}

/** A checkout whose server is measured: started when it is needed, and again after it had to be ended. */
export interface Subject {
  name: string;
  /** Sends all at once. Undefined where not all were answered in time: then the server is ended. */
  held(requests: readonly Sent[], patienceMs: number): Promise<Held | undefined>;
}

export function createSubject(bench: Bench, name: string, folder: string): Subject {
  let running: { url: string; server: Helper; token: string } | undefined;
  return {
    name,
    async held(requests, patienceMs) {
      running ??= await start(bench, name, folder);
      const { url, server, token } = running;
      await server.call("reset");
      const answered = AbortSignal.timeout(patienceMs);
      const probing = new AbortController();
      const probe = longestWait(`${url}/livez`, probing.signal);
      try {
        await Promise.all(requests.map((sent) => send(url, token, sent, answered)));
        probing.abort();
        const livezMs = await probe;
        return { ...(await server.call<{ cpuMs: number; wallMs: number }>("longest")), livezMs };
      } catch (error) {
        if (!answered.aborted) throw error;
        running = undefined;
        await server.close();
        return undefined;
      } finally {
        probing.abort();
        await probe;
      }
    },
  };
}

async function start(bench: Bench, name: string, folder: string) {
  const port = await freePort();
  const env = {
    MODE: "development",
    DATA_DIR: bench.scratch(`bodies-${name}`),
    PORT: String(port),
    ADMIN_PORT: String(await freePort()),
    LOG_LEVEL: "warn",
  };
  const server = bench.helper("bodies/server.ts");
  await server.call("start", { folder, env });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url);
  // By the checkout's own command: its database may be another one than ours.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["src/operator-main.ts", "client", "create", "--name", "Bench"],
    { cwd: folder, env: { ...process.env, ...env } },
  );
  const { oauth } = JSON.parse(stdout) as { oauth: { client_id: string; client_secret: string } };
  const form = new URLSearchParams({ grant_type: "client_credentials", ...oauth });
  const granted = await fetch(`${url}/v1/oauth2/token`, { method: "POST", body: form });
  const { access_token: token } = (await granted.json()) as { access_token: string };
  return { url, server, token };
}

async function send(url: string, token: string, sent: Sent, signal: AbortSignal): Promise<void> {
  const { method, path, headers = {}, body } = sent;
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    signal,
    ...(body ? { body } : {}),
  });
  await response.arrayBuffer();
}

const probeEveryMs = 5;

async function longestWait(url: string, signal: AbortSignal): Promise<number> {
  let longest = 0;
  while (!signal.aborted) {
    const startedAt = performance.now();
    await fetch(url, { signal })
      .then((response) => response.arrayBuffer())
      .catch(() => {});
    longest = Math.max(longest, performance.now() - startedAt);
    await pause(probeEveryMs);
  }
  return longest;
}
