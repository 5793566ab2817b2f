import type { Clock } from "#src/core/clock.ts";
import type { Log } from "#src/core/log.ts";
import type { Completion } from "./complete.ts";
import type { HeldEndpoint } from "./held-endpoint.ts";

/** An endpoint whose claims the database cannot do is left alone for so long. */
const setAsideMs = 60_000;
/** A result that the database cannot write down by itself is tried so often. */
const resultTries = 3;

/** What becomes of a single result, or of an endpoint's claim, that the database cannot do while it does others. */
export class TurnFaults {
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #failures = new WeakMap<Completion, number>();

  constructor({ log, clock }: { log: Log; clock: Clock }) {
    this.#log = log;
    this.#clock = clock;
  }

  /** True when the result is to be tried again; else it is to be forgotten, and its attempt then counts as lost. */
  triesAgain(result: Completion, error: unknown): boolean {
    const failures = (this.#failures.get(result) ?? 0) + 1;
    this.#failures.set(result, failures);
    const { deliveryId, attempt, endpoint } = result.claimed;
    const named = { err: error, delivery: deliveryId, attempt, endpoint: endpoint.id, failures };
    if (failures < resultTries) {
      this.#log.warn(named, "sender: a result could not be written down, trying again");
      return true;
    }
    this.#log.error(
      { ...named, alarm: "result_lost" },
      "sender: a result could not be written down, the attempt counts as lost",
    );
    return false;
  }

  /** Nothing is claimed for the endpoint for a minute. */
  setAside(held: HeldEndpoint, error: unknown): void {
    const { id, clientId } = held.endpoint;
    held.asideUntil = this.#clock.monotonic() + setAsideMs;
    this.#log.error(
      { err: error, endpoint: id, client: clientId, alarm: "claim_failed" },
      "sender: what is due for an endpoint could not be claimed, it waits for a minute",
    );
  }
}
