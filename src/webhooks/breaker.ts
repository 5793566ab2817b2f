import { delivery } from "#generated/delivery.ts";

const {
  results: remembered,
  resultsMin,
  failureShare,
  timeoutsInARow,
  openSeconds,
  openFactor,
  openCapSeconds,
  successesToClose,
} = delivery.breaker;

/** What an attempt says about the endpoint's health. */
export type Verdict = "success" | "failure" | "timeout";

/** `closed`: as usual. `open`: nothing goes out. `probing`: one attempt at a time. */
export type BreakerState = "closed" | "open" | "probing";

/**
 * A circuit breaker for one endpoint, on the monotonic clock (ms). It opens when most of the last results were
 * failures or several timeouts came in a row, stays open longer each time that a probe fails, and closes after some
 * successful probes. What was on its way when it opened decides nothing: an attempt ends sooner than the shortest pause.
 */
export class Breaker {
  #recent: Verdict[] = [];
  #openUntil: number | undefined;
  /** Times that it has opened in a row. */
  #openings = 0;
  #successes = 0;

  state(nowMs: number): BreakerState {
    if (this.#openUntil === undefined) return "closed";
    return nowMs < this.#openUntil ? "open" : "probing";
  }

  record(verdict: Verdict, nowMs: number): void {
    const state = this.state(nowMs);
    if (state === "closed") this.#recordClosed(verdict, nowMs);
    else if (state === "probing") this.#recordProbe(verdict, nowMs);
  }

  #recordClosed(verdict: Verdict, nowMs: number): void {
    this.#recent.push(verdict);
    if (this.#recent.length > remembered) this.#recent.shift();
    const failures = this.#recent.filter((one) => one !== "success").length;
    const mostFail = this.#recent.length >= resultsMin && failures >= this.#recent.length * failureShare;
    const last = this.#recent.slice(-timeoutsInARow);
    const timeouts = last.length === timeoutsInARow && last.every((one) => one === "timeout");
    if (mostFail || timeouts) this.#open(nowMs);
  }

  #recordProbe(verdict: Verdict, nowMs: number): void {
    if (verdict !== "success") {
      this.#open(nowMs);
      return;
    }
    this.#successes += 1;
    if (this.#successes < successesToClose) return;
    this.#openUntil = undefined;
    this.#openings = 0;
  }

  #open(nowMs: number): void {
    const seconds = Math.min(openSeconds * openFactor ** this.#openings, openCapSeconds);
    this.#openUntil = nowMs + seconds * 1000;
    this.#openings += 1;
    this.#successes = 0;
    this.#recent = [];
  }
}
