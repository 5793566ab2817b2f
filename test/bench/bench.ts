import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Random } from "#src/core/random.ts";
import { createServerProcess, type ServerOptions, type ServerProcess } from "#test/support/server-process.ts";
import { type Fleet, openFleet } from "./fleet.ts";
import { type Helper, type HelperOptions, startHelper } from "./helper.ts";
import { type LoadGenerator, startLoadGenerator } from "./load.ts";
import { type Poster, startPoster } from "./poster.ts";
import { type Receiver, startReceiver } from "./receiver.ts";
import type { Report } from "./report.ts";
import { seededRandom } from "./sample.ts";

/** Measures one thing; everything that it starts through `bench` is ended and removed by the runner. */
export type Suite = (bench: Bench) => Promise<Report>;

/** What a suite gets: bounds, randomness, and processes of their own on loopback. */
export interface Bench {
  readonly seed: number;
  readonly random: Random;
  /** How long to measure. Preparing does not count. */
  readonly seconds: number;
  /** The folder of another checkout to measure beside this one. */
  readonly against: string | undefined;
  /** Aborted when the run was interrupted or has taken `preparingSeconds` longer than it should measure. */
  readonly signal: AbortSignal;
  /** Progress: into the log, and to people who watch. */
  say(line: string): void;
  /** A folder for data that `fill` makes; with `--keep` the next run finds it filled. Resolves to its path. */
  folder(name: string, fill: (folder: string) => Promise<void>): Promise<string>;
  /** An empty folder of this run alone. */
  scratch(name: string): string;
  /** The real server on that folder, started. */
  server(dataDir: string, env?: Record<string, string>): Promise<ServerProcess>;
  loadGenerator(): LoadGenerator;
  receiver(): Promise<Receiver>;
  poster(): Poster;
  /** Clients and endpoints on that folder; with or without a server beside it. */
  fleet(dataDir: string): Promise<Fleet>;
  /** To be done when the run ends, in whatever way. */
  cleanup(work: () => unknown): void;
  /** Any other part in a process of its own. */
  helper(file: string, options?: Omit<HelperOptions, "logTo">): Helper;
}

export interface BenchOptions {
  seed: number;
  seconds: number;
  /** Leaves what was prepared for the next run. */
  keep: boolean;
  logFile: string;
  /** Where data folders are made; the system's temporary folder by default. */
  base?: string;
  /** The folder of another checkout, for suites that measure one beside this. */
  against?: string;
  /** Where the CPU profile of each server goes when the run ends; without it none is made. */
  profileTo?: string;
  signal?: AbortSignal;
  watch?: (line: string) => void;
}

/** A run ends by itself: after this much more than it measures, whatever it is waiting for. */
const preparingSeconds = 300;
const filledMark = "filled";
/** Prepared data grows old: what it says about its own times, and what the server would forget of it. */
const keptForMs = 7 * 86_400_000;

/** Runs a suite within its bounds, and ends every process that it started, by its own id. */
export async function runSuite(suite: Suite, options: BenchOptions): Promise<Report> {
  mkdirSync(path.dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, "w");
  const cleanups: (() => unknown)[] = [() => closeSync(log)];
  const limit = AbortSignal.timeout((options.seconds + preparingSeconds) * 1000);
  const signal = options.signal ? AbortSignal.any([limit, options.signal]) : limit;
  const aborted = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => aborted.reject(signal.reason));
  try {
    return await Promise.race([suite(createBench(options, log, signal, cleanups)), aborted.promise]);
  } finally {
    for (const cleanup of cleanups.reverse()) await cleanup();
  }
}

function createBench(
  options: BenchOptions,
  log: number,
  signal: AbortSignal,
  cleanups: (() => unknown)[],
): Bench {
  const { seed, seconds, keep, base = tmpdir(), profileTo, watch, against } = options;
  const closing = <Part extends { close(): unknown }>(part: Part): Part => {
    cleanups.push(() => part.close());
    return part;
  };
  return {
    seed,
    seconds,
    against,
    signal,
    random: seededRandom(seed),
    say(line) {
      writeSync(log, `${line}\n`);
      watch?.(line);
    },
    async folder(name, fill) {
      const kept = path.join(base, `actionwire-bench-${name}`);
      const mark = statSync(path.join(kept, filledMark), { throwIfNoEntry: false });
      const isFilled = mark !== undefined && mark.mtimeMs > Date.now() - keptForMs;
      const folder = keep || isFilled ? kept : mkdtempSync(`${kept}-`);
      if (!keep) cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
      if (isFilled) return folder;
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { mode: 0o700 });
      await fill(folder);
      writeFileSync(path.join(folder, filledMark), "");
      return folder;
    },
    scratch(name) {
      const folder = mkdtempSync(path.join(base, `actionwire-bench-${name}-`));
      cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
      return folder;
    },
    async server(dataDir, env = {}) {
      const profiling = profileTo ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profileTo}` } : {};
      const server = await startServer(dataDir, { env: { ...profiling, ...env }, logTo: log });
      // A profile is written by a process that ends by itself.
      cleanups.push(() => server.kill(profileTo ? "SIGTERM" : "SIGKILL"));
      return server;
    },
    loadGenerator: () => closing(startLoadGenerator({ logTo: log })),
    receiver: async () => closing(await startReceiver({ logTo: log })),
    poster: () => closing(startPoster({ logTo: log })),
    fleet: async (dataDir) => closing(await openFleet(dataDir)),
    cleanup: (work) => void cleanups.push(work),
    helper: (file, helperOptions = {}) => closing(startHelper(file, { ...helperOptions, logTo: log })),
  };
}

const serverStarts = 3;

/** A port that was free a moment ago may be taken on a busy machine: then others are tried. */
async function startServer(dataDir: string, options: ServerOptions): Promise<ServerProcess> {
  for (let left = serverStarts - 1; ; left--) {
    const server = await createServerProcess(dataDir, options);
    try {
      await server.start();
      return server;
    } catch (error) {
      await server.kill();
      if (left === 0 || !String(error).includes("EADDRINUSE")) throw error;
    }
  }
}
