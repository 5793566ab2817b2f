import type { KeyObject } from "node:crypto";
import { delivery } from "#generated/delivery.ts";
import type { MessageData } from "#src/contract/messages.ts";
import type { Clock } from "#src/core/clock.ts";
import type { Log } from "#src/core/log.ts";
import { type Loop, startLoop } from "#src/core/loop.ts";
import type { Random } from "#src/core/random.ts";
import type { Sealer } from "#src/core/seal.ts";
import type { Database, Transaction } from "#src/store/database.ts";
import type { AttemptOutcome, Deliverer } from "./deliver.ts";
import { type Claimed, type Completion, claimDue, complete, endpointsWithDue } from "./deliveries.ts";
import { holdLeases, type LeasedEndpoint, releaseLeases } from "./leases.ts";
import { toBody } from "./message.ts";
import type { Outbox } from "./outbox.ts";
import { retryAfterMs, retryDelayMs } from "./retry.ts";
import { openSecret } from "./secrets.ts";
import { keyOf, signatureHeaders } from "./sign.ts";

const { pollSeconds, renewSeconds, seconds: leaseSeconds } = delivery.lease;
/** No attempt begins with less of the lease left than this share: its deadline must lie inside. */
const leaseShareNeeded = 5 / 6;

export interface SenderOptions {
  database: Database;
  deliverer: Deliverer;
  outbox: Outbox;
  sealer: Sealer;
  clock: Clock;
  random: Random;
  log: Log;
  nodeId: string;
  /** One process per database: no lease of another one can be alive. */
  takeAllLeases: boolean;
}

interface Held {
  endpoint: LeasedEndpoint;
  keys: KeyObject[];
  inFlight: number;
  /** Attempts begun in the second that `rateSecond` names. */
  rateSecond: number;
  rateUsed: number;
}

/**
 * Sends due deliveries of the endpoints that this node holds: claim (a transaction), HTTP without any
 * transaction, results (a transaction, batched). At most `in_flight` per endpoint and 256 per process are on
 * their way. An attempt that a crash interrupted is `lost`, and begins again under the next fence.
 */
export class Sender {
  readonly #options: SenderOptions;
  readonly #held = new Map<string, Held>();
  readonly #due = new Set<string>();
  readonly #completions: Completion[] = [];
  readonly #loop: Loop;
  #heldAt = Number.NEGATIVE_INFINITY;
  #polledAt = Number.NEGATIVE_INFINITY;
  #firstHold = true;
  #inFlight = 0;
  #flushing: Promise<void> | undefined;
  #stopping = false;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#loop = startLoop({
      clock: options.clock,
      everyMs: pollSeconds * 1000,
      step: () => this.#step(),
      onError: (error) => options.log.error({ err: error }, "sender: a step failed, trying again"),
    });
  }

  /** To be called after the COMMIT that made deliveries for these endpoints. */
  wake(endpointIds: readonly string[]): void {
    for (const id of endpointIds) this.#due.add(id);
    this.#loop.wake();
  }

  /** Endpoints, secrets or limits may have changed. */
  settingsChanged(): void {
    this.#heldAt = Number.NEGATIVE_INFINITY;
    this.#polledAt = Number.NEGATIVE_INFINITY;
    this.#loop.wake();
  }

  /** Begins no further attempt; resolves when those on their way have their results on disk. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#loop.stop();
    while (this.#inFlight > 0 || this.#flushing) {
      await (this.#flushing ?? new Promise<void>((resolve) => this.#idle.push(resolve)));
    }
    const { database, nodeId } = this.#options;
    await database.write((tx) => releaseLeases(tx, nodeId));
  }

  readonly #idle: (() => void)[] = [];

  async #step(): Promise<boolean> {
    const now = this.#options.clock.monotonic();
    if (now - this.#heldAt >= renewSeconds * 1000) await this.#hold(now);
    if (now - this.#polledAt >= pollSeconds * 1000) await this.#poll(now);
    return this.#sendDue();
  }

  async #hold(now: number): Promise<void> {
    const { database, nodeId, sealer } = this.#options;
    const takeAll = this.#options.takeAllLeases && this.#firstHold;
    const endpoints = await database.write((tx) => holdLeases(tx, nodeId, takeAll));
    this.#firstHold = false;
    this.#heldAt = now;
    const ids = new Set(endpoints.map(({ id }) => id));
    for (const id of this.#held.keys()) if (!ids.has(id)) this.#held.delete(id);
    for (const endpoint of endpoints) {
      const keys = endpoint.sealedSecrets.map((sealed) =>
        keyOf(openSecret(sealer, endpoint.clientId, endpoint.id, sealed)),
      );
      const known = this.#held.get(endpoint.id);
      if (known) Object.assign(known, { endpoint, keys });
      else {
        this.#held.set(endpoint.id, { endpoint, keys, inFlight: 0, rateSecond: 0, rateUsed: 0 });
        this.#due.add(endpoint.id);
      }
    }
  }

  async #poll(now: number): Promise<void> {
    const { database, nodeId } = this.#options;
    for (const id of await database.read((reader) => endpointsWithDue(reader, nodeId))) this.#due.add(id);
    this.#polledAt = now;
  }

  /** One round over the endpoints that may have work; true when another round makes sense at once. */
  async #sendDue(): Promise<boolean> {
    const leaseLeftMs = leaseSeconds * 1000 - (this.#options.clock.monotonic() - this.#heldAt);
    if (this.#stopping || leaseLeftMs < leaseSeconds * 1000 * leaseShareNeeded) return false;
    let freeSlots = delivery.inFlight.perProcess - this.#inFlight;
    const wanted: { held: Held; limit: number }[] = [];
    for (const id of [...this.#due]) {
      const held = this.#held.get(id);
      const limit = held ? Math.min(freeSlots, this.#freeSlots(held)) : 0;
      if (limit === 0) continue;
      this.#due.delete(id);
      freeSlots -= limit;
      wanted.push({ held: held!, limit });
    }
    if (wanted.length === 0) return false;
    const claims = await this.#options.database.write(async (tx) => {
      const claimed: Claimed[][] = [];
      for (const { held, limit } of wanted) claimed.push(await claimDue(tx, held.endpoint, limit));
      return claimed;
    });
    for (const [index, claimed] of claims.entries()) {
      const { held, limit } = wanted[index]!;
      // A full claim: there may be more, as soon as a slot is free.
      if (claimed.length === limit) this.#due.add(held.endpoint.id);
      for (const one of claimed) void this.#send(held, one);
    }
    return this.#due.size > 0 && claims.some((claimed) => claimed.length > 0);
  }

  #freeSlots(held: Held): number {
    const { inFlight, ratePerSecond } = held.endpoint;
    const free = inFlight - held.inFlight;
    if (ratePerSecond === null) return Math.max(0, free);
    const nowMs = this.#options.clock.monotonic();
    const second = Math.floor(nowMs / 1000);
    if (second !== held.rateSecond) Object.assign(held, { rateSecond: second, rateUsed: 0 });
    const left = ratePerSecond - held.rateUsed;
    if (left <= 0) this.#options.clock.after((second + 1) * 1000 - nowMs, () => this.#loop.wake());
    return Math.max(0, Math.min(free, left));
  }

  async #send(held: Held, claimed: Claimed): Promise<void> {
    const { clock, deliverer } = this.#options;
    held.inFlight += 1;
    held.rateUsed += 1;
    this.#inFlight += 1;
    const sentAt = clock.now();
    const body = toBody(claimed.stem, sentAt, claimed.attempt, held.keys[0]!);
    const headers = signatureHeaders(held.keys, claimed.eventId, sentAt, body);
    const outcome = await deliverer.post({ url: claimed.endpoint.url, body, headers });
    this.#completions.push(this.#toCompletion(claimed, outcome));
    held.inFlight -= 1;
    this.#inFlight -= 1;
    this.#due.add(claimed.endpoint.id);
    this.#flushing ??= this.#flush();
    if (this.#inFlight === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  #toCompletion(claimed: Claimed, outcome: AttemptOutcome): Completion {
    const { clock, random } = this.#options;
    const base = {
      claimed,
      cause: outcome.cause,
      statusCode: outcome.statusCode ?? null,
      durationMs: outcome.durationMs,
      response: outcome.response ?? null,
    };
    if (outcome.cause === "delivered") return { ...base, state: "delivered", reason: null, delayMs: null };
    if (outcome.cause === "gone") return { ...base, state: "dead", reason: "gone", delayMs: null };
    const hintMs = retryAfterMs(outcome.retryAfter, clock.now());
    const delayMs = retryDelayMs(claimed.endpoint, claimed.results + 1, random.fraction(), hintMs);
    if (delayMs === undefined) return { ...base, state: "dead", reason: "exhausted", delayMs: null };
    return { ...base, state: "pending", reason: null, delayMs };
  }

  /** Records results; the client's other endpoints and the feed are told about one that a 410 has disabled. */
  async #complete(tx: Transaction, batch: readonly Completion[]) {
    const { refused, disabled } = await complete(tx, batch);
    const told: string[] = [];
    for (const { id, clientId } of disabled) {
      const data: MessageData<"endpoint.disabled.v1"> = { endpoint_id: id, reason: "gone" };
      const event = { messageId: "endpoint.disabled.v1" as const, subject: null, sequence: null, data };
      const events = { clientId, causationId: null, bulk: false, events: [event], exceptEndpoint: id };
      told.push(...(await this.#options.outbox.append(tx, events)));
    }
    return { refused, told };
  }

  /** Results that arrive while a batch is being written form the next one. */
  async #flush(): Promise<void> {
    const { database, log } = this.#options;
    while (this.#completions.length > 0) {
      const batch = this.#completions.splice(0);
      try {
        const { refused, told } = await database.write((tx) => this.#complete(tx, batch));
        for (const id of told) this.#due.add(id);
        if (refused > 0) log.warn({ refused }, "sender: results of an older lease were refused");
      } catch (error) {
        // Not stored: the attempts stay open on disk and count as lost when the lease is taken the next time.
        log.error(
          { err: error, attempts: batch.length },
          "sender: results could not be stored, trying again",
        );
        this.#completions.unshift(...batch);
        await new Promise<void>((resolve) => this.#options.clock.after(1000, resolve));
        if (this.#stopping) break;
      }
    }
    this.#flushing = undefined;
    this.#loop.wake();
  }
}
