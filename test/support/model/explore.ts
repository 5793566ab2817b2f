import type { Database } from "#src/store/database.ts";
import type { ManualClock } from "#test/support/manual-clock.ts";
import { Run } from "./run.ts";
import { type Failing, type Failure, shrink } from "./shrink.ts";
import { type Scenario, type Step, scenarioOf } from "./steps.ts";

const shrinkBudgetMs = 60_000;

/** One client after the other on one database, each with a life of its own. */
export class Exploration {
  /** What the lives have met: actions with their outcomes, messages with what told them. */
  readonly met = new Set<string>();
  readonly #database: Database;
  readonly #clock: ManualClock;

  constructor(database: Database, clock: ManualClock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Makes the steps that a seed stands for; throws with the shortest list of steps that still fails. */
  async seed(seed: number, commands: number): Promise<void> {
    const scenario = scenarioOf(seed, commands);
    const failing: Failing = (steps) => this.#failure({ ...scenario, steps });
    const failure = await failing(scenario.steps);
    if (!failure) return;
    const { steps, error } = await shrink(failure, failing, shrinkBudgetMs);
    const again = `MODEL_SEED=${seed} MODEL_COMMANDS=${commands}`;
    throw explained(`${again} fails, at step ${failure.steps.length}`, { ...scenario, steps }, error);
  }

  /** Makes just these steps. */
  async replay(scenario: Scenario): Promise<void> {
    const failure = await this.#failure(scenario);
    if (failure) throw explained("The replay fails", scenario, failure.error);
  }

  async #failure(scenario: Scenario): Promise<Failure | undefined> {
    const steps: Step[] = [];
    const watch = {
      step: (step: Step) => steps.push(step),
      met: (what: string) => this.met.add(what),
    };
    try {
      await Run.through(this.#database, this.#clock, scenario, watch);
      return undefined;
    } catch (error) {
      return { steps, error: error as Error };
    }
  }
}

/** The steps as JSON: what MODEL_REPLAY reads. */
function explained(what: string, { timeZone, startMs, steps }: Scenario, cause: Error): Error {
  const list = steps.map((step: Step) => JSON.stringify(step)).join(",\n");
  const json = `{"timeZone":${JSON.stringify(timeZone)},"startMs":${startMs},"steps":[\n${list}\n]}`;
  return new Error(`${what}. ${steps.length} steps are enough:\n${json}\n${cause.message}`, { cause });
}
