import { delivery } from "#generated/delivery.ts";
import { Breaker, type Verdict } from "./breaker.ts";

const { bulkShare } = delivery.lanes;

/** How fast one endpoint is sent to. */
export interface FlowLimits {
  inFlight: number;
  ratePerSecond: number | null;
}

/** What may be claimed for an endpoint at this moment. */
export interface Allowance {
  slots: number;
  /** The breaker lets one attempt through to see: the one that has waited longest. */
  probe: boolean;
}

const nothing: Allowance = { slots: 0, probe: false };

/**
 * What may be on its way to one endpoint: its cap, its rate, its breaker, and a pause that it asked for. All of it is
 * local to the node that holds the endpoint's lease, and exact because there is only one. Times are monotonic ms.
 */
export class Flow {
  limits: FlowLimits;
  /** Nothing goes out before this time; the receiver asked for it. */
  pausedUntil = Number.NEGATIVE_INFINITY;
  #inFlight = 0;
  #breaker = new Breaker();
  #rateSecond = Number.NEGATIVE_INFINITY;
  #rateUsed = 0;
  #bulkCredit = 0;

  constructor(limits: FlowLimits) {
    this.limits = limits;
  }

  allowance(nowMs: number): Allowance {
    if (nowMs < this.pausedUntil) return nothing;
    const state = this.#breaker.state(nowMs);
    if (state === "open") return nothing;
    if (state === "probing") return this.#inFlight === 0 ? { slots: 1, probe: true } : nothing;
    const free = this.limits.inFlight - this.#inFlight;
    return { slots: Math.max(0, Math.min(free, this.#rateLeft(nowMs))), probe: false };
  }

  /** How long until a spent rate is renewed; undefined while some of it is left. */
  msUntilRate(nowMs: number): number | undefined {
    return this.#rateLeft(nowMs) > 0 ? undefined : (Math.floor(nowMs / 1000) + 1) * 1000 - nowMs;
  }

  /** Of `slots` attempts, how many bulk may have even where small ones wait: its share, over time. */
  bulkFirst(slots: number): number {
    return Math.min(slots, Math.floor(this.#bulkCredit + slots * bulkShare));
  }

  /** Attempts of a claim have begun, small ones and bulk ones. */
  began(small: number, bulk: number, nowMs: number): void {
    this.#inFlight += small + bulk;
    const second = Math.floor(nowMs / 1000);
    if (second !== this.#rateSecond) {
      this.#rateSecond = second;
      this.#rateUsed = 0;
    }
    this.#rateUsed += small + bulk;
    // What was not used is not saved up for more than one attempt, nor what was taken more remembered.
    const credit = this.#bulkCredit + (small + bulk) * bulkShare - bulk;
    this.#bulkCredit = Math.min(1, Math.max(0, credit));
  }

  ended(verdict: Verdict, nowMs: number): void {
    this.#inFlight -= 1;
    this.#breaker.record(verdict, nowMs);
  }

  /** The endpoint was enabled again: what was learnt about it counts no more. */
  beginAnew(): void {
    this.#breaker = new Breaker();
    this.pausedUntil = Number.NEGATIVE_INFINITY;
  }

  #rateLeft(nowMs: number): number {
    const { ratePerSecond } = this.limits;
    if (ratePerSecond === null) return Number.POSITIVE_INFINITY;
    return ratePerSecond - (Math.floor(nowMs / 1000) === this.#rateSecond ? this.#rateUsed : 0);
  }
}
