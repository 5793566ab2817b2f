import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

export const root = path.resolve(import.meta.dirname, "../..");

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export interface ServerProcess {
  url: string;
  /** Its settings; a change holds from the next start on. */
  env: Record<string, string>;
  /** Undefined before the first start. */
  pid(): number | undefined;
  /** Starts it, or starts it again; resolves when /readyz answers, to the ms that took. */
  start(): Promise<number>;
  /** Ends it as a power failure would, or by `signal`, and waits until it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Resolves when it has ended by itself. */
  ended(): Promise<void>;
  /** Runs the operator command beside it and parses its one line. */
  operator(...args: string[]): Promise<Record<string, unknown>>;
}

export interface ServerOptions {
  env?: Record<string, string>;
  /** What is run; the product's own program by default. */
  program?: string;
  /** Where its log lines go: an open file. Nowhere by default. */
  logTo?: number;
}

/** The real program in a process of its own, which whoever asked for it must kill. */
export async function createServerProcess(
  dataDir: string,
  { env: settings = {}, program = "src/main.ts", logTo }: ServerOptions = {},
): Promise<ServerProcess> {
  const port = await freePort();
  // Vitest sets a MODE of its own.
  const env = {
    MODE: "development",
    DATA_DIR: dataDir,
    PORT: String(port),
    ADMIN_PORT: String(await freePort()),
    LOG_LEVEL: "warn",
    ...settings,
  };
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  return {
    url,
    env,
    pid: () => child?.pid,
    async kill(signal = "SIGKILL") {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill(signal);
      await exited;
    },
    async start() {
      const startedAt = performance.now();
      child = spawn(process.execPath, [program], {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ["ignore", logTo ?? "ignore", "pipe"],
      });
      await readiness(child, url);
      return performance.now() - startedAt;
    },
    async ended() {
      if (child && child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
    async operator(...args) {
      const { stdout } = await promisify(execFile)(process.execPath, ["src/operator-main.ts", ...args], {
        cwd: root,
        env: { ...process.env, ...env },
      });
      return JSON.parse(stdout) as Record<string, unknown>;
    },
  };
}

async function readiness(child: ChildProcess, url: string): Promise<void> {
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  for (;;) {
    const ready = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}: ${complaint}`);
    // A real process comes up in real time; there is no clock to inject.
    await pause(20);
  }
}
