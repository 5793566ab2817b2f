import type { Clock } from "./core/clock.ts";
import type { Log } from "./core/log.ts";
import type { Phase } from "./http/health.ts";
import { type Part, type Stage, shutDown } from "./shutdown.ts";

/** The start was not finished, because `stop` was called. */
export class StartCalledOff extends Error {
  constructor() {
    super("the start was called off");
    this.name = "StartCalledOff";
  }
}

/**
 * In the order in which they are ended: requests, jobs and webhook attempts that were begun; what goes on beside them;
 * what carries either; this node's place among the others; where the data is.
 */
const stageNames = ["work", "helpers", "carriers", "presence", "database", "lock"] as const;
type StageName = (typeof stageNames)[number];

/** All is over within 30 s of the signal, which is how long systems wait before they kill. */
const startEndsMs = 15_000;
const workEndsMs = 26_000;
const allEndsMs = 28_000;

/** One process: it starts once, ends once, and knows what it has begun. */
export class Lifecycle {
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #parts = Object.fromEntries(stageNames.map((name) => [name, [] as Part[]])) as Record<
    StageName,
    Part[]
  >;
  #phase: Phase = "starting";
  #hasServed = false;
  #starting: Promise<unknown> | undefined;
  #ending: Promise<string[]> | undefined;

  constructor(clock: Clock, log: Log) {
    this.#clock = clock;
    this.#log = log;
  }

  get phase(): Phase {
    return this.#phase;
  }

  get hasServed(): boolean {
    return this.#hasServed;
  }

  /** From now on, `stop` is called when it is the turn of that stage. */
  add(stage: StageName, name: string, stop: (lingerMs: number) => unknown): void {
    this.#parts[stage].push({ name, stop });
  }

  /** To be called between the steps of a start. Throws StartCalledOff. */
  goOn(): void {
    if (this.#phase === "stopping") throw new StartCalledOff();
  }

  /** Where `begin` fails, everything that was added is ended before this rejects with its error. */
  async start<Result>(begin: () => Promise<Result>): Promise<Result> {
    this.goOn();
    const starting = begin();
    this.#starting = starting;
    try {
      const result = await starting;
      this.goOn();
      this.#phase = "serving";
      this.#hasServed = true;
      return result;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Resolves to the names of the parts that did not end as they should; called again, to the same ones. */
  stop(lingerMs = 0): Promise<string[]> {
    this.#phase = "stopping";
    this.#ending ??= this.#end(lingerMs);
    return this.#ending;
  }

  #end(lingerMs: number): Promise<string[]> {
    // Why a start fails is told to whoever has called it.
    const start = { name: "start", stop: () => this.#starting?.catch(() => {}) };
    const stages: Stage[] = [
      ...(this.#hasServed ? [] : [{ untilMs: startEndsMs, parts: [start] }]),
      ...stageNames.map((name) => ({
        untilMs: name === "work" ? workEndsMs : allEndsMs,
        parts: this.#parts[name],
      })),
    ];
    return shutDown(stages, { clock: this.#clock, log: this.#log, lingerMs });
  }
}
