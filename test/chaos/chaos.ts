import { closeSync, mkdirSync, openSync, rmSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "#generated/client/client.ts";
import type { Random } from "#src/core/random.ts";
import { atMost, type Goal, type Report, type Row } from "#test/bench/report.ts";
import { median, rounded, seededRandom } from "#test/bench/sample.ts";
import { createServerProcess, type ServerProcess } from "#test/support/server-process.ts";
import { canMount, mountSmallDisk, type SmallDisk } from "#test/support/small-disk.ts";
import { temporaryFolder } from "#test/support/temporary.ts";
import { Deadline, findFaults, readAll, type Shown, untilCompleted } from "./check.ts";
import { Ledger } from "./ledger.ts";
import { Load } from "./load.ts";
import { type ChaosReceiver, startChaosReceiver } from "./receiver.ts";

export interface ChaosOptions {
  kills: number;
  seed: number;
  /** DATA_DIR is a small disk that is full half of the time. Needs root on Linux. */
  fullDisk: boolean;
  logFile: string;
  /** What is killed; the product's own program by default. */
  program?: string;
  signal?: AbortSignal;
  say?: (line: string) => void;
}

const diskMebibytes = 128;
const killAfterMs = [50, 500] as const;
const loadWithinMs = 5000;
const diskPhaseMs = [300, 1200] as const;
const startWithinSeconds = 30;
const drainWithinSeconds = 180;
/** A run ends by itself, whatever it is waiting for. */
const secondsPerKill = 15;

/**
 * Kills the embedded server again and again under load, on one data folder that lives through all of it, and then
 * compares what was acknowledged with what is there. The goals are invariants: one that is not met is a fault.
 */
export async function runChaos(options: ChaosOptions): Promise<Report> {
  if (options.fullDisk && !canMount)
    throw new Error("--full-disk needs a disk of its own: run it on Linux as root, which may mount a tmpfs");
  mkdirSync(path.dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, "w");
  const limit = AbortSignal.timeout((options.kills * secondsPerKill + 2 * drainWithinSeconds) * 1000);
  const signal = options.signal ? AbortSignal.any([limit, options.signal]) : limit;
  const cleanups: (() => unknown)[] = [() => closeSync(log)];
  const aborted = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => aborted.reject(signal.reason));
  try {
    return await Promise.race([new Run(options, log, signal, cleanups).run(), aborted.promise]);
  } finally {
    for (const cleanup of cleanups.reverse()) await cleanup();
  }
}

class Run {
  readonly #options: ChaosOptions;
  readonly #random: Random;
  readonly #log: number;
  readonly #signal: AbortSignal;
  readonly #cleanups: (() => unknown)[];
  readonly #ledger = new Ledger();
  readonly #kills: Row[] = [];
  readonly #startsMs: number[] = [];
  #isServing = false;
  #endedByItself = 0;
  #failedStarts = 0;

  constructor(options: ChaosOptions, log: number, signal: AbortSignal, cleanups: (() => unknown)[]) {
    this.#options = options;
    this.#random = seededRandom(options.seed);
    this.#log = log;
    this.#signal = signal;
    this.#cleanups = cleanups;
  }

  async run(): Promise<Report> {
    const { kills, program, seed } = this.#options;
    const disk = this.#disk();
    const server = await createServerProcess(disk.folder, {
      logTo: this.#log,
      ...(program === undefined ? {} : { program }),
    });
    this.#cleanups.push(() => server.kill());
    const receiver = await startChaosReceiver();
    this.#cleanups.push(() => receiver.close());
    await server.start();
    const api = await this.#newClient(server, receiver);
    const load = new Load({
      api,
      ledger: this.#ledger,
      random: seededRandom(seed + 1),
      lanes: 6,
      thinkMs: 8,
      isServing: () => this.#isServing && !this.#signal.aborted,
    });
    this.#cleanups.push(() => void load.stop());
    const stopFilling = this.#options.fullDisk ? this.#fillAgainAndAgain(disk as SmallDisk) : async () => {};
    this.#cleanups.push(stopFilling);
    this.#isServing = true;
    for (let kill = 1; kill <= kills && !this.#signal.aborted; kill++) await this.#kill(server, kill);
    await stopFilling();
    this.#options.say?.("no more kills: waiting for the last answers");
    await load.stop();
    this.#options.say?.("waiting for what was accepted, and comparing");
    const within = new Deadline(drainWithinSeconds);
    await untilCompleted(api, this.#ledger, within);
    const shown = await readAll(api);
    await within
      .poll("every event to reach the receiver", () => {
        const missing = missingOf(shown, receiver);
        return missing === 0 || `${missing} of ${shown.eventIds.length} are missing`;
      })
      .catch((error: Error) => this.#ledger.violated(error.message));
    this.#isServing = false;
    await server.kill("SIGTERM");
    return this.#report(shown, receiver, integrityOf(path.join(disk.folder, "actionwire.sqlite")));
  }

  /** The small disk, or a folder of which nothing more is asked. */
  #disk(): { folder: string } {
    if (this.#options.fullDisk) {
      const disk = mountSmallDisk(diskMebibytes);
      this.#cleanups.push(() => disk.unmount());
      return disk;
    }
    const folder = temporaryFolder("chaos");
    this.#cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
    return { folder };
  }

  async #newClient(server: ServerProcess, receiver: ChaosReceiver) {
    const { client, oauth } = (await server.operator("client", "create", "--name", "Chaos")) as {
      client: string;
      oauth: { client_id: string; client_secret: string };
    };
    await server.operator("client", "limits", "--client", client, "--factor", "1000");
    const target = ["--client", client, "--url", receiver.url, "--types", "*,action.completed"];
    const { secret } = await server.operator("endpoint", "create", ...target);
    receiver.expect(String(secret));
    const { client_id: clientId, client_secret: clientSecret } = oauth;
    return createClient({ baseUrl: server.url, clientId, clientSecret });
  }

  /** Full and free in turn, for as long each time as the seed says; resolves when it is free for good. */
  #fillAgainAndAgain(disk: SmallDisk): () => Promise<void> {
    const random = seededRandom(this.#options.seed + 2);
    let stopping = false;
    const filling = (async () => {
      while (!stopping) {
        const phaseMs = between(random, diskPhaseMs);
        const endsAt = performance.now() + phaseMs;
        // What the server gives back while the disk is full, somebody else takes.
        while (!stopping && performance.now() < endsAt) {
          disk.fill();
          await pause(20);
        }
        disk.free();
        if (!stopping) await pause(phaseMs);
      }
      disk.free();
    })();
    return () => {
      stopping = true;
      return filling;
    };
  }

  async #kill(server: ServerProcess, number: number): Promise<void> {
    const afterMs = between(this.#random, killAfterMs);
    await this.#underLoad(server);
    await pause(afterMs);
    this.#isServing = false;
    const ended = server.endedWith();
    if (ended !== undefined) this.#endedByItself += 1;
    await server.kill();
    const startMs = await this.#start(server);
    this.#isServing = true;
    this.#kills.push({
      kill: number,
      after_ms: Math.round(afterMs),
      ended: ended ?? "SIGKILL",
      start_ms: startMs,
    });
    this.#options.say?.(`kill ${number}: after ${Math.round(afterMs)} ms, up again in ${startMs} ms`);
  }

  /** Until requests are answered again; also where that cannot be, because the server has ended or the disk is full. */
  async #underLoad(server: ServerProcess): Promise<void> {
    const { answered } = this.#ledger;
    const giveUpAt = performance.now() + loadWithinMs;
    while (this.#ledger.answered === answered && performance.now() < giveUpAt && !server.endedWith())
      await pause(1);
  }

  /** Resolves to how long it took until it was ready. */
  async #start(server: ServerProcess): Promise<number> {
    const giveUpAt = performance.now() + startWithinSeconds * 1000;
    for (;;) {
      try {
        const ms = Math.round(await server.start());
        this.#startsMs.push(ms);
        return ms;
      } catch (error) {
        this.#failedStarts += 1;
        this.#options.say?.(String(error));
        if (performance.now() > giveUpAt) throw error;
      }
    }
  }

  #report(shown: Shown, receiver: ChaosReceiver, integrity: string): Report {
    const { violations, intents, retries, full, replays, reads } = this.#ledger;
    const faults = findFaults(intents, shown);
    const gaps = shown.positions.filter((position, index) => position !== index + 1).length;
    const twice = shown.eventIds.length - new Set(shown.eventIds).size;
    for (const [kind, list] of Object.entries({ ...faults, violations }))
      if (list.length > 0) this.#options.say?.(`${kind}: ${list.slice(0, 10).join("; ")}`);
    const acknowledged = this.#ledger.ended("acknowledged");
    const goals: Goal[] = [
      atMost("lost", 0, faults.lost.length),
      atMost("doubled", 0, faults.doubled.length + twice),
      atMost("refused and yet done", 0, faults.refusedButDone.length),
      atMost("done in part", 0, faults.torn.length),
      atMost("wrong balances", 0, faults.wrongBalances.length),
      atMost("gaps in the feed", 0, gaps),
      atMost("events that never reached the receiver", 0, missingOf(shown, receiver)),
      atMost("webhooks with a wrong signature", 0, receiver.forged()),
      atMost("answers that must not be", 0, violations.length),
      atMost("ends of the server by itself", 0, this.#endedByItself),
      atMost("starts that failed", 0, this.#failedStarts),
      atMost("faults in the database file", 0, integrity === "ok" ? 0 : 1),
    ];
    const copies = [...receiver.copies.values()].reduce((sum, many) => sum + many, 0);
    const summary: Row = {
      kills: this.#kills.length,
      acknowledged_requests: acknowledged.length,
      acknowledged_effects: acknowledged.reduce((sum, { effects }) => sum + effects.length, 0),
      refused: this.#ledger.ended("refused").length,
      unanswered: this.#ledger.ended("unanswered").length,
      retries,
      answers_storage_full: full,
      replays,
      reads,
      events: shown.eventIds.length,
      webhooks: copies,
      start_ms_median: median(this.#startsMs),
      start_ms_most: Math.max(...this.#startsMs),
    };
    return {
      rows: [summary, ...this.#kills],
      ratios: { copies_per_event: rounded(copies / Math.max(1, shown.eventIds.length), 3) },
      goals,
    };
  }
}

function between(random: Random, [from, to]: readonly [number, number]): number {
  return from + (to - from) * random.fraction();
}

function missingOf({ eventIds }: Shown, { copies }: ChaosReceiver): number {
  return eventIds.filter((id) => !copies.has(id)).length;
}

function integrityOf(file: string): string {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const row = database.prepare("pragma integrity_check").get() as { integrity_check: string };
    return row.integrity_check;
  } finally {
    database.close();
  }
}
