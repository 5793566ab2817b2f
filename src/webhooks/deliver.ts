import type { Dispatcher } from "undici";
import { delivery } from "#generated/delivery.ts";
import type { Clock } from "#src/core/clock.ts";
import { Attempt, type AttemptOutcome, type Timeouts } from "./deliver-attempt.ts";
import { AttemptFault } from "./deliver-cause.ts";
import { type Guard, type Target, TargetNotAllowed } from "./guard.ts";
import { Pools } from "./pool.ts";
import type { Network } from "./pool-connect.ts";

export type { AttemptOutcome, Timeouts } from "./deliver-attempt.ts";
export type { AttemptCause } from "./deliver-cause.ts";

export interface Outgoing {
  url: string;
  body: string | Uint8Array;
  headers: Record<string, string>;
}

export interface DelivererOptions extends Network {
  timeouts?: Timeouts;
}

/** Sends one request out; resolves to how it ended and never rejects. */
export type Post = (outgoing: Outgoing) => Promise<AttemptOutcome>;

/** The only place that sends requests out. `post` returns an outcome and never throws. */
export class Deliverer {
  readonly #guard: Guard;
  readonly #clock: Clock;
  readonly #timeouts: Timeouts;
  readonly #pools: Pools;

  constructor(guard: Guard, clock: Clock, options: DelivererOptions = {}) {
    this.#guard = guard;
    this.#clock = clock;
    this.#timeouts = options.timeouts ?? delivery.timeouts;
    this.#pools = new Pools(clock, this.#timeouts.connectMs, options);
  }

  /** How many origins connections are kept for. */
  get pools(): number {
    return this.#pools.size;
  }

  /**
   * One attempt within the deadline: nothing is followed or inflated, nor sent a second time, but for what was lost on
   * a kept connection that the receiver was closing.
   */
  post(outgoing: Outgoing): Promise<AttemptOutcome> {
    return new Promise((resolve) => {
      const attempt = new Attempt(this.#clock, this.#timeouts, resolve);
      try {
        const target = this.#guard.target(outgoing.url);
        if (target.literal !== undefined) this.#dispatch(attempt, target, [target.literal], outgoing);
        else void this.#resolveAndDispatch(attempt, target, outgoing);
      } catch (error) {
        attempt.fail(error);
      }
    });
  }

  async close(): Promise<void> {
    await this.#pools.close();
  }

  /** A name is resolved for each attempt anew, and is given up after its own deadline. */
  async #resolveAndDispatch(attempt: Attempt, target: Target, outgoing: Outgoing): Promise<void> {
    const cancel = this.#clock.after(this.#timeouts.dnsMs, () => attempt.fail(new AttemptFault("dns")));
    try {
      const addresses = await this.#guard.addressesOf(target).finally(cancel);
      if (!attempt.settled) this.#dispatch(attempt, target, addresses, outgoing);
    } catch (error) {
      attempt.fail(error instanceof TargetNotAllowed ? error : new AttemptFault("dns"));
    }
  }

  #dispatch(
    attempt: Attempt,
    target: Target,
    addresses: readonly string[],
    { body, headers }: Outgoing,
  ): void {
    const request: Dispatcher.DispatchOptions = {
      method: "POST",
      path: target.path,
      body,
      headers: { "content-type": "application/json", "user-agent": "Actionwire-Webhooks/1", ...headers },
    };
    attempt.send((alone) => {
      if (alone) return this.#pools.dispatchAlone(target, addresses, request, attempt);
      const pool = this.#pools.get(target, addresses);
      pool?.dispatch(request, attempt);
      return pool !== undefined;
    });
  }
}
