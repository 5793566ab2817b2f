import type { KeyObject } from "node:crypto";
import { delivery } from "#generated/delivery.ts";
import type { Cancel } from "#src/core/clock.ts";
import type { Log } from "#src/core/log.ts";
import { type Loop, startLoop } from "#src/core/loop.ts";
import type { Random } from "#src/core/random.ts";
import { concernsDatabase, isOutcomeUnknown } from "#src/store/database.ts";
import { type Claimed, type ClaimOrder, endpointsWithDue, lanesLeft } from "./claim.ts";
import type { Completion } from "./complete.ts";
import { toCompletion, verdictOf } from "./completion.ts";
import { shareOut } from "./fair-share.ts";
import type { Allowance } from "./flow.ts";
import type { HealthChanges } from "./health-watch.ts";
import type { HeldEndpoint } from "./held-endpoint.ts";
import { Holdings, type HoldingsOptions } from "./holdings.ts";
import { releaseLeases } from "./leases.ts";
import type { Ship } from "./shipment.ts";
import { type TurnWork, takeTurn } from "./turn.ts";
import { TurnFaults } from "./turn-faults.ts";

const pollMs = delivery.lease.pollSeconds * 1000;
/**
 * Results wait for others, so that they share a COMMIT: until as many have come as are still on their way, or for so
 * long. What was emitted just now waits for nothing.
 */
const resultsWaitMs = 25;

export interface SenderOptions extends HoldingsOptions {
  ship: Ship;
  /** Keys that are not among these sign no more. */
  keepKeys: (keys: ReadonlySet<KeyObject>) => void;
  random: Random;
  log: Log;
  /** Leases were given back: other nodes may have them. */
  leasesFreed: () => void;
}

interface Candidate extends Allowance {
  held: HeldEndpoint;
}

/**
 * Sends due deliveries of the endpoints that this node holds, turn by turn: results and claims in one transaction, HTTP
 * without any. Slots are shared out round robin; each endpoint has its cap, its rate and its
 * breaker. An attempt that a crash interrupted is `lost`, and begins again under the next fence.
 */
export class Sender {
  readonly #options: SenderOptions;
  readonly #holdings: Holdings;
  /** Endpoints that may have work, the one that has waited longest first. */
  readonly #due = new Set<string>();
  readonly #inFlight = new Map<string, number>();
  readonly #completions: Completion[] = [];
  readonly #faults: TurnFaults;
  readonly #idle: (() => void)[] = [];
  #cancelRateTimer: Cancel = () => {};
  #cancelResultsTimer: Cancel = () => {};
  readonly #loop: Loop;
  #polledAt = Number.NEGATIVE_INFINITY;
  #inFlightOfAll = 0;
  /** So many turns do one thing each: something that they are about could not be done. */
  #oneByOne = 0;
  #stopping = false;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#holdings = new Holdings(options);
    this.#faults = new TurnFaults(options);
    this.#loop = startLoop({
      clock: options.clock,
      everyMs: Math.min(pollMs, options.lease.renewMs),
      step: () => this.#step(),
      onError: (error) => options.log.error({ err: error }, "sender: a step failed, trying again"),
    });
  }

  /**
   * To be called when deliveries for these endpoints can be seen: at the earliest in the COMMIT that makes them. Returns
   * those that another node may hold.
   */
  wake(endpointIds: readonly string[]): string[] {
    this.#mayHaveDue(endpointIds);
    this.#loop.wake();
    return endpointIds.filter((id) => !this.#holdings.get(id));
  }

  #mayHaveDue(endpointIds: readonly string[]): void {
    for (const id of endpointIds) {
      this.#due.add(id);
      this.#holdings.get(id)?.mayHaveDue();
    }
  }

  /** Endpoints, secrets or limits may have changed, leases may be free, and anything may be due. */
  settingsChanged(): void {
    this.#holdings.expire();
    this.#polledAt = Number.NEGATIVE_INFINITY;
    this.#loop.wake();
  }

  /** Begins no further attempt; resolves when those on their way have their results on disk. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#cancelRateTimer();
    while (this.#inFlightOfAll > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
    await this.#loop.stop();
    for (let more = true; more; ) more = await this.#turn();
    const { database, nodeId } = this.#options;
    await database.write((tx) => releaseLeases(tx, nodeId));
    this.#options.leasesFreed();
  }

  async #step(): Promise<boolean> {
    const now = this.#options.clock.monotonic();
    if (this.#holdings.isRenewalDue(now)) await this.#hold(now);
    if (now - this.#polledAt >= pollMs) await this.#poll(now);
    return this.#turn();
  }

  async #hold(now: number): Promise<void> {
    const { changes, gained, lost, keys, damaged, forgotten } = await this.#holdings.renew(now);
    this.#options.keepKeys(keys);
    for (const { endpoint, error } of damaged)
      this.#options.log.error(
        { err: error, endpoint: endpoint.id, client: endpoint.clientId, alarm: "secret_damaged" },
        "sender: the secrets of an endpoint cannot be opened, nothing is sent to it: rotate its secret",
      );
    if (forgotten > 0)
      this.#options.log.warn({ forgotten }, "sender: attempts that were begun in doubt are due again");
    // One look over all of them says which have something due.
    if (gained || forgotten > 0) this.#polledAt = Number.NEGATIVE_INFINITY;
    if (lost) this.#options.leasesFreed();
    this.#tell(changes);
  }

  async #poll(now: number): Promise<void> {
    const { database, nodeId } = this.#options;
    this.#mayHaveDue(await database.read((reader) => endpointsWithDue(reader, nodeId)));
    this.#polledAt = now;
  }

  /**
   * Writes down the results that have come in and begins what is due, in one transaction; then sends. It looks when its
   * unit's turn has come, so what the units before it emitted goes out with their COMMIT. What comes in later is the
   * next turn's. True when another one makes sense at once.
   */
  async #turn(): Promise<boolean> {
    const { clock, database, log } = this.#options;
    this.#cancelResultsTimer();
    if (this.#completions.length === 0 && this.#candidates().length === 0) {
      this.#oneByOne = 0;
      return false;
    }
    let work: TurnWork | undefined;
    let isClockSet = false;
    let offset = 0;
    const done = await database
      .write((tx) => {
        // Once, however often the unit runs.
        work ??= this.#takeWork();
        // What goes out is signed and timed by the database's clock: that of a node may be minutes off.
        offset = tx.now - clock.monotonic();
        // Claimed by a clock that was set just now, retries would go out too soon.
        isClockSet = this.#holdings.clockShift(tx) !== 0;
        return takeTurn(tx, this.#options, isClockSet ? { ...work, orders: [] } : work);
      })
      .catch((error: unknown) => this.#turnFailed(work, error));
    this.#oneByOne = Math.max(this.#oneByOne - (done ? 1 : 0), 0);
    if (!done) return true;
    const { orders, results } = work!;
    for (const { claimed } of results) this.#holdings.ended(claimed);
    this.#tell(done.changes);
    if (done.refused > 0)
      log.warn({ refused: done.refused }, "sender: results of an older lease were refused");
    if (isClockSet) {
      this.settingsChanged();
      return true;
    }
    const claimed = Map.groupBy(done.claims, ({ endpoint }) => endpoint.id);
    const databaseNow = () => Math.round(clock.monotonic() + offset);
    for (const order of orders) this.#begin(order, claimed.get(order.endpoint.id) ?? [], databaseNow);
    return this.#oneByOne > 0 || (this.#completions.length > 0 && this.#hasEnoughResults());
  }

  /**
   * Nothing was stored, or nobody knows: results come again, and are refused where they were written down; attempts that
   * were begun all the same are found by the next renewal. Throws where all can only wait. Else something that the turn
   * was about is the reason: its parts go one by one, and what fails by itself is set aside.
   */
  #turnFailed(work: TurnWork | undefined, error: unknown): undefined {
    if (isOutcomeUnknown(error)) this.#holdings.expire();
    if (!work || concernsDatabase(error)) {
      if (work) this.#putBack(work);
      throw error;
    }
    const { results, orders } = work;
    const parts = results.length + orders.length;
    if (parts > 1) {
      this.#options.log.warn({ err: error, parts }, "sender: a turn failed, its parts go one by one");
      this.#putBack(work);
      this.#oneByOne = parts;
      return;
    }
    this.#oneByOne -= 1;
    for (const result of results) {
      if (this.#faults.triesAgain(result, error)) this.#completions.push(result);
      else this.#holdings.ended(result.claimed);
    }
    for (const { endpoint } of orders) {
      this.#mayHaveDue([endpoint.id]);
      const held = this.#holdings.get(endpoint.id);
      if (held) this.#faults.setAside(held, error);
    }
  }

  #putBack({ results, orders }: TurnWork): void {
    this.#completions.unshift(...results);
    this.#mayHaveDue(orders.map(({ endpoint }) => endpoint.id));
  }

  #takeWork(): TurnWork {
    const isAlone = this.#oneByOne > 0;
    const results = this.#completions.splice(0, isAlone ? 1 : this.#completions.length);
    const candidates = isAlone && results.length > 0 ? [] : this.#candidates();
    const orders = this.#orders(isAlone ? candidates.slice(0, 1) : candidates);
    for (const { endpoint } of orders) this.#due.delete(endpoint.id);
    return { results, orders };
  }

  /** Endpoints that may have something to send now, each with what its flow allows. */
  #candidates(): Candidate[] {
    const now = this.#options.clock.monotonic();
    if (this.#stopping || !this.#holdings.lasts(now)) return [];
    const waiting = [...this.#due].flatMap((id) => {
      const held = this.#holdings.get(id);
      if (held?.hasWork && now >= held.asideUntil) return [{ held, ...held.flow.allowance(now) }];
      this.#due.delete(id);
      return [];
    });
    this.#wakeForRates(waiting, now);
    return waiting.filter(({ held, slots }) => slots > 0 || held.endpoint.verifying);
  }

  /** What to claim now: each endpoint within its flow, all together within the process's slots. */
  #orders(candidates: readonly Candidate[]): ClaimOrder[] {
    const granted = shareOut(
      candidates.map(({ held: { endpoint }, slots }) => ({
        endpointId: endpoint.id,
        clientId: endpoint.clientId,
        slots,
      })),
      delivery.inFlight.perProcess - this.#inFlightOfAll,
      (clientId) => this.#inFlight.get(clientId) ?? 0,
    );
    return candidates.flatMap(({ held, probe }) => {
      const { endpoint, flow } = held;
      const limit = granted.get(endpoint.id) ?? 0;
      if (limit === 0 && !endpoint.verifying) return [];
      // What is full now may have as much to send later.
      const lanes = limit === 0 && endpoint.state === "active" ? [] : held.takeLanes();
      return [{ endpoint, lanes, limit, probe, bulkFirst: flow.bulkFirst(limit) }];
    });
  }

  /** A rate is renewed sooner than the next poll. */
  #wakeForRates(candidates: readonly Candidate[], now: number): void {
    const spentFor = candidates.flatMap(({ held }) => held.flow.msUntilRate(now) ?? []);
    if (spentFor.length === 0) return;
    this.#cancelRateTimer();
    this.#cancelRateTimer = this.#options.clock.after(Math.min(...spentFor), () => this.#loop.wake());
  }

  #begin(order: ClaimOrder, claimed: readonly Claimed[], databaseNow: () => number): void {
    const { endpoint, limit } = order;
    const held = this.#holdings.get(endpoint.id)!;
    // A challenge says nothing about where the endpoint's deliveries go, and waits for none of them.
    const deliveries = claimed.filter(({ challenge }) => challenge === null);
    const bulk = deliveries.filter((one) => one.bulk).length;
    const small = deliveries.length - bulk;
    held.flow.began(small, bulk, this.#options.clock.monotonic());
    if (limit > 0) held.mayHaveDue(lanesLeft(order, small, bulk));
    if (held.hasWork) this.#due.add(endpoint.id);
    for (const one of claimed) void this.#send(held, one, databaseNow);
  }

  async #send(held: HeldEndpoint, claimed: Claimed, databaseNow: () => number): Promise<void> {
    const { clock, log, random, ship } = this.#options;
    const { endpoint } = claimed;
    const flow = claimed.challenge === null ? held.flow : undefined;
    this.#count(endpoint.clientId, 1);
    this.#holdings.began(claimed);
    const { url, eventId, stem, attempt } = claimed;
    const sentAt = databaseNow();
    const outcome = await ship({ url, eventId, stem, attempt, sentAt, keys: held.keysAt(sentAt) });
    if (outcome.resent)
      log.info(
        { delivery: claimed.deliveryId, endpoint: endpoint.id, attempt },
        "sender: a kept connection broke before any answer, and the attempt was sent again on a new one",
      );
    const completion = toCompletion(claimed, outcome, databaseNow(), random.fraction());
    flow?.ended(verdictOf(completion), clock.monotonic());
    if (flow && completion.pauseMs > 0) {
      flow.pausedUntil = Math.max(flow.pausedUntil, clock.monotonic() + completion.pauseMs);
    }
    this.#count(endpoint.clientId, -1);
    this.#completions.push(completion);
    // What waited behind it may go.
    if (endpoint.ordered) held.mayHaveDue();
    this.#due.add(endpoint.id);
    this.#resultCame();
    if (this.#inFlightOfAll === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** The next turn begins when enough results have come, when nothing more is on its way, or after a moment. */
  #resultCame(): void {
    if (this.#hasEnoughResults()) this.#loop.wake();
    else if (this.#completions.length === 1)
      this.#cancelResultsTimer = this.#options.clock.after(resultsWaitMs, () => this.#loop.wake());
  }

  #hasEnoughResults(): boolean {
    return this.#completions.length >= this.#inFlightOfAll;
  }

  #count(clientId: string, change: 1 | -1): void {
    this.#inFlightOfAll += change;
    const count = (this.#inFlight.get(clientId) ?? 0) + change;
    if (count === 0) this.#inFlight.delete(clientId);
    else this.#inFlight.set(clientId, count);
  }

  #tell({ notices, told }: HealthChanges): void {
    this.#mayHaveDue(told);
    for (const { endpointId, kind } of notices) {
      const alarm = kind === "recovered" ? {} : { alarm: "endpoint_failing" };
      this.#options.log.warn(
        { endpoint: endpointId, notice: kind, ...alarm },
        "sender: the health of an endpoint changed",
      );
    }
  }
}
