import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { createClient } from "#generated/client/client.ts";
import type { Random } from "#src/core/random.ts";
import { pick } from "#test/bench/sample.ts";
import { plainClaim } from "#test/support/claims.ts";
import type { Effect, Intent, Ledger } from "./ledger.ts";

type Api = ReturnType<typeof createClient>;

export interface LoadOptions {
  api: Api;
  ledger: Ledger;
  random: Random;
  lanes: number;
  /** How long a lane thinks between two requests, ms, on average. */
  thinkMs: number;
  /** Reads must be answered while this says so. */
  isServing: () => boolean;
}

const claimAmount = 1_000_000;
const retryMs = 10;
const mostItems = 6;

/**
 * Sends requests in several lanes until it is stopped: imports and payments, synchronous and asynchronous ones, each
 * again with the same key until it has a last word. Some are given up, and some that were acknowledged are repeated: with
 * the same key, or with a key of their own for the same operation references. A lane beside them reads.
 */
export class Load {
  readonly #options: LoadOptions;
  readonly #lanes: Promise<void>[];
  /** Claims that are surely there. */
  readonly #claims: string[] = [];
  #count = 0;
  #stopping = false;

  constructor(options: LoadOptions) {
    this.#options = options;
    this.#lanes = Array.from({ length: options.lanes }, () => this.#lane(() => this.#step()));
    this.#lanes.push(this.#lane(() => this.#read()));
  }

  /** Begins nothing new; resolves when each request has its last word. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#lanes);
  }

  async #lane(step: () => Promise<void>): Promise<void> {
    const { random, thinkMs } = this.#options;
    while (!this.#stopping) {
      await step();
      await pause(2 * thinkMs * random.fraction());
    }
  }

  async #step(): Promise<void> {
    const { ledger, random } = this.#options;
    const dice = random.fraction();
    if (this.#claims.length === 0 || dice < 0.4) return this.#finish(this.#import());
    if (dice < 0.85) return this.#finish(this.#pay());
    const acknowledged = ledger.ended("acknowledged");
    if (acknowledged.length === 0) return;
    const earlier = pick(random, acknowledged);
    if (dice < 0.95) return this.#repeat(earlier);
    // The same operations once more, in a request of its own.
    const { effects } = earlier;
    if (effects[0]?.kind === "payment") await this.#finish(this.#begin(effects), true);
  }

  #import(): Intent {
    const number = ++this.#count;
    return this.#begin(
      this.#some((item) => ({ kind: "claim", reference: `C-${number}-${item}`, amount: claimAmount })),
    );
  }

  #pay(): Intent {
    const number = ++this.#count;
    const { random } = this.#options;
    return this.#begin(
      this.#some((item) => ({
        kind: "payment",
        reference: `P-${number}-${item}`,
        claim: pick(random, this.#claims),
        amount: 1 + Math.floor(random.fraction() * 50),
      })),
    );
  }

  #some(make: (item: number) => Effect): Effect[] {
    const many = 1 + Math.floor(this.#options.random.fraction() * mostItems);
    return Array.from({ length: many }, (_, item) => make(item));
  }

  #begin(effects: readonly Effect[]): Intent {
    const { ledger, random } = this.#options;
    return ledger.begin(`key-${ledger.intents.length}`, random.fraction() < 0.5, effects);
  }

  /** Until it has a last word, or is given up. */
  async #finish(intent: Intent, isRepeated = false): Promise<void> {
    const { ledger, random } = this.#options;
    let mayBeDone = false;
    for (;;) {
      const outcome = await this.#send(intent);
      if (outcome === "unsent") {
        await pause(retryMs);
        continue;
      }
      if (outcome?.data) {
        Object.assign(intent, { answer: outcome.data, requestId: outcome.data.request_id });
        intent.ending = "acknowledged";
        if (outcome.data.results.some(({ success }) => !success))
          ledger.violated(`${intent.key}: an item was refused: ${JSON.stringify(outcome.data.results)}`);
        if (!intent.async) this.#remember(intent);
        return;
      }
      const status = outcome?.response.status;
      ledger.retries += 1;
      if (status === 503) {
        if (outcome?.problem?.code === "storage_full") ledger.full += 1;
        // Of a repeated operation nothing can be said by its effect.
        if (!mayBeDone && !isRepeated && random.fraction() < 0.1) {
          intent.ending = "refused";
          return;
        }
      } else if (outcome === undefined || outcome.problem?.code === "outcome_unknown") {
        mayBeDone = true;
        if (!isRepeated && random.fraction() < 0.05) {
          intent.ending = "unanswered";
          return;
        }
      } else if (status !== 409) {
        ledger.violated(`${intent.key}: ${status} ${JSON.stringify(outcome.problem)}`);
        intent.ending = "unanswered";
        return;
      }
      await pause(retryMs);
    }
  }

  #remember({ effects }: Intent): void {
    for (const effect of effects) if (effect.kind === "claim") this.#claims.push(effect.reference);
  }

  /** With the same key: the very answer of the first time. */
  async #repeat(intent: Intent): Promise<void> {
    const { ledger } = this.#options;
    const outcome = await this.#send(intent);
    if (outcome === "unsent" || !outcome?.data) return;
    ledger.replays += 1;
    if (!isDeepStrictEqual(outcome.data, intent.answer))
      ledger.violated(`${intent.key}: repeated with the same key it had another answer`);
  }

  /** Undefined where the connection broke, so that nobody can tell; "unsent" where there was none. */
  async #send({ key, async, effects }: Intent) {
    const { api, ledger } = this.#options;
    const options = { idempotencyKey: key, async };
    const claims = effects.flatMap((effect) => (effect.kind === "claim" ? [toClaim(effect)] : []));
    const payments = effects.flatMap((effect) => (effect.kind === "payment" ? [toPayment(effect)] : []));
    try {
      const outcome =
        claims.length > 0
          ? await api["import_claims.v1"]({ claims }, options)
          : await api["record_payments.v1"]({ payments }, options);
      ledger.answered += 1;
      return outcome;
    } catch (error) {
      const { cause } = error as { cause?: { code?: unknown } };
      return cause?.code === "ECONNREFUSED" ? "unsent" : undefined;
    }
  }

  /** Whatever the disk does: as long as the server is there, reads are answered. */
  async #read(): Promise<void> {
    const { api, ledger, random, isServing } = this.#options;
    if (this.#claims.length === 0 || !isServing()) return;
    const reference = pick(random, this.#claims);
    const outcome = await api["get_claim.v1"]({ reference }).catch(() => undefined);
    if (!outcome || !isServing()) return;
    ledger.reads += 1;
    if (outcome.response.status !== 200)
      ledger.violated(
        `a read of ${reference} was answered with ${outcome.response.status} ${outcome.problem?.code}`,
      );
  }
}

function toClaim({ reference, amount }: Effect & { kind: "claim" }) {
  return plainClaim({ reference, amount, fees: 0 });
}

function toPayment({ reference, claim, amount }: Effect & { kind: "payment" }) {
  return {
    payment_reference: reference,
    claim_reference: claim,
    amount,
    currency: "EUR" as const,
    paid_at: "2026-03-01T10:00:00Z",
  };
}
