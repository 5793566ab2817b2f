import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { eventually, within } from "./eventually.ts";

export const root = path.resolve(import.meta.dirname, "../..");

/** As long as a server has to end: it promises 28 s. */
const endsMs = 30_000;
/** And to come up, when the machine has much else to do. */
const startsMs = 30_000;
const keptCharacters = 4000;

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
  /** The same without a wait for /readyz. */
  launch(): void;
  /** Ends it as a power failure would, or by `signal`, and waits until it is gone. */
  kill(signal?: NodeJS.Signals): Promise<Ended>;
  /** The exit code or signal with which it has ended; undefined while it runs. */
  endedWith(): number | string | undefined;
  /** Resolves when it has ended by itself. */
  ended(): Promise<Ended>;
  /** Throws when it has ended and nobody wanted it to. To be asked by whatever waits for what it does. */
  alive(): void;
  /** The last that it has said on stderr since it was started. */
  said(): string;
  /** Runs the operator command beside it and parses its one line. */
  operator(...args: string[]): Promise<Record<string, unknown>>;
}

/** How it has ended, and the last that it has said on stderr. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string;
}

export interface ServerOptions {
  env?: Record<string, string>;
  /** What is run; the product's own program by default. */
  program?: string;
  /** Where its log lines go: an open file. Nowhere by default. */
  logTo?: number;
  /** Where the rest of what it says goes. By default it is quoted where the server does not start. */
  sayTo?: number;
  /** A shell command that sets bounds for it, before it takes its place. */
  bounds?: string;
}

/** The real program in a process of its own, which whoever asked for it must kill. */
export async function createServerProcess(
  dataDir: string,
  { env: settings = {}, program = "src/main.ts", logTo, sayTo, bounds }: ServerOptions = {},
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
  let said = "";
  /** Somebody has asked it to end, or waits for that. */
  let mayEnd = false;
  const isOver = () => !child || child.exitCode !== null || child.signalCode !== null;
  const ended = (): Ended => ({
    code: child?.exitCode ?? null,
    signal: child?.signalCode ?? null,
    said,
  });
  const untilEnded = async (what: string) => {
    mayEnd = true;
    if (!isOver()) await within(what, once(child!, "exit"), () => `it runs, and said: ${said}`, endsMs);
    return ended();
  };
  const alive = () => {
    if (!child || mayEnd || !isOver()) return;
    throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}: ${said}`);
  };
  const launch = () => {
    said = "";
    mayEnd = false;
    const command = [process.execPath, program];
    const [file, ...args] = bounds ? ["sh", "-c", `${bounds}; exec "$@"`, "sh", ...command] : command;
    child = spawn(file!, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", logTo ?? "ignore", sayTo ?? "pipe"],
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-keptCharacters);
    });
  };
  return {
    url,
    env,
    pid: () => child?.pid,
    launch,
    alive,
    said: () => said,
    async kill(signal = "SIGKILL") {
      if (!isOver()) child!.kill(signal);
      return untilEnded(`the server ends on ${signal}`);
    },
    async start() {
      const startedAt = performance.now();
      launch();
      await untilReady(url, alive, () => said);
      return performance.now() - startedAt;
    },
    endedWith: () => child?.exitCode ?? child?.signalCode ?? undefined,
    ended: () => untilEnded("the server ends by itself"),
    async operator(...args) {
      const { stdout } = await promisify(execFile)(process.execPath, ["src/operator-main.ts", ...args], {
        cwd: root,
        env: { ...process.env, ...env },
        timeout: endsMs,
      });
      return JSON.parse(stdout) as Record<string, unknown>;
    },
  };
}

/** Resolves when the server at `url` says that it is ready. A real process comes up in real time: there is no clock to inject. */
export async function untilReady(
  url: string,
  alive: () => void = () => {},
  said: () => string = () => "",
): Promise<void> {
  const ask = () =>
    fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
      async (response) => ({ status: response.status, body: await response.text(), said: said() }),
      (error: Error) => ({ status: 0, body: String(error.cause ?? error), said: said() }),
    );
  await eventually(`${url}/readyz answers 200`, ask, ({ status }) => status === 200, {
    alive,
    everyMs: 20,
    forMs: startsMs,
  });
}
