import type { KeyObject } from "node:crypto";
import type { Clock } from "#src/core/clock.ts";
import type { DataKeys } from "#src/store/data-keys.ts";
import { type Database, isOutcomeUnknown, type Transaction } from "#src/store/database.ts";
import type { Claimed } from "./claim.ts";
import { jumpMs, moveWaiting } from "./clock-jumps.ts";
import type { DisablingParts } from "./disabling.ts";
import { type HealthChanges, watchHealth } from "./health-watch.ts";
import { HeldEndpoint } from "./held-endpoint.ts";
import {
  type BegunAttempt,
  holdLeases,
  type LeasedEndpoint,
  type LeaseTimes,
  recoverForgotten,
  wasRenewed,
} from "./leases.ts";

/** No attempt begins with less of the lease left than this share: its deadline must lie inside. */
const leaseShareNeeded = 5 / 6;

export interface HoldingsOptions extends DisablingParts {
  database: Database;
  clock: Clock;
  sealer: DataKeys;
  nodeId: string;
  /** One process per database: no lease of another one can be alive. */
  alone: boolean;
  lease: LeaseTimes;
}

/** What a renewal has brought. */
export interface Renewal {
  changes: HealthChanges;
  /** There are endpoints that were not held before. */
  gained: boolean;
  /** Some are held no more. */
  lost: boolean;
  /** Every key that may sign from here on; the others can be forgotten. */
  keys: ReadonlySet<KeyObject>;
  /** Endpoints whose secrets could not be opened, since the renewal before. */
  damaged: readonly { endpoint: LeasedEndpoint; error: unknown }[];
  /** Attempts that this node has begun without learning so, and that are due again. */
  forgotten: number;
}

/** A renewal whose COMMIT could not be confirmed: what it has written if it was done. */
interface Doubt {
  leaseUntil: number;
  clockOffset: number;
}

/**
 * The endpoints whose leases this node has. Of those beyond its share it lets go: no attempt begins there any more, and
 * the lease is given back when every result is written down, so that nothing is taken for lost.
 */
export class Holdings {
  readonly #options: HoldingsOptions;
  readonly #held = new Map<string, HeldEndpoint>();
  /** Attempts whose results are not written down, by endpoint: challenges, too, and those under leases that are gone. */
  readonly #open = new Map<string, Set<string>>();
  #renewedAt = Number.NEGATIVE_INFINITY;
  /** When it was looked for attempts that this node has begun without learning so. */
  #lookedAt = Number.NEGATIVE_INFINITY;
  /** The database's clock less the monotonic one, when the leases were renewed. */
  #clockOffset: number | undefined;
  #doubt: Doubt | undefined;

  constructor(options: HoldingsOptions) {
    this.#options = options;
  }

  get(endpointId: string): HeldEndpoint | undefined {
    return this.#held.get(endpointId);
  }

  /** The next renewal is due at once. */
  expire(): void {
    this.#renewedAt = Number.NEGATIVE_INFINITY;
    this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  isRenewalDue(now: number): boolean {
    return now - this.#renewedAt >= this.#options.lease.renewMs;
  }

  /** Whether an attempt that begins now ends within the leases. */
  lasts(now: number): boolean {
    const { leaseMs } = this.#options.lease;
    return leaseMs - (now - this.#renewedAt) >= leaseMs * leaseShareNeeded;
  }

  /** An attempt was begun. */
  began(claimed: Claimed): void {
    const { id } = claimed.endpoint;
    const open = this.#open.get(id) ?? new Set();
    this.#open.set(id, open.add(nameOf(claimed)));
  }

  /** Its result is written down, or was refused, or is given up: then it is noted as lost. */
  ended(claimed: Claimed): void {
    const { id } = claimed.endpoint;
    const open = this.#open.get(id);
    open?.delete(nameOf(claimed));
    if (open?.size === 0) this.#open.delete(id);
  }

  /** Renews the leases; by the way, what the passing of time alone brings. */
  async renew(now: number): Promise<Renewal> {
    const { database, nodeId, clock, alone, lease } = this.#options;
    const held = [...this.#held.values()];
    // What was chosen to go before goes first.
    const quiet = held.filter(({ endpoint }) => !this.#open.has(endpoint.id));
    const idle = quiet.toSorted((one, other) => Number(other.isLeaving) - Number(one.isLeaving));
    const wish = {
      alone: alone && this.#clockOffset === undefined,
      share: !alone,
      idle: idle.map(({ endpoint }) => endpoint.id),
      leaseMs: lease.leaseMs,
    };
    const open = new Set([...this.#open.values()].flatMap((names) => [...names]));
    let tried: Doubt | undefined;
    // At once when there is a doubt, else well within a lease: an idle node is to ask little.
    const looks = this.#doubt !== undefined || now - this.#lookedAt >= (2 / 3) * lease.leaseMs;
    const { leased, forgotten, changes, databaseNow } = await database
      .write(async (tx) => {
        if (this.#doubt && (await wasRenewed(tx, nodeId, this.#doubt.leaseUntil)))
          this.#clockOffset = this.#doubt.clockOffset;
        const shiftMs = this.clockShift(tx);
        tried = { leaseUntil: tx.now + lease.leaseMs, clockOffset: tx.now - clock.monotonic() };
        const leased = await holdLeases(tx, nodeId, wish);
        const sealed = leased.endpoints.flatMap(({ secrets }) => secrets.map((secret) => secret.sealed));
        await this.#options.sealer.ready(sealed, tx);
        const forgotten = !looks ? 0 : await recoverForgotten(tx, nodeId, (begun) => open.has(nameOf(begun)));
        if (shiftMs !== 0) await moveWaiting(tx, nodeId, shiftMs);
        const changes = await watchHealth(tx, this.#options, leased.endpoints);
        return { leased, forgotten, changes, databaseNow: tx.now };
      })
      .catch((error: unknown) => {
        if (isOutcomeUnknown(error)) this.#doubt = tried;
        throw error;
      });
    this.#doubt = undefined;
    this.#clockOffset = tried!.clockOffset;
    this.#renewedAt = now;
    if (looks) this.#lookedAt = now;
    const ids = new Set(leased.endpoints.map(({ id }) => id));
    const gone = [...this.#held.keys()].filter((id) => !ids.has(id));
    for (const id of gone) this.#held.delete(id);
    const kept = this.#held.size;
    const damaged: { endpoint: LeasedEndpoint; error: unknown }[] = [];
    for (const [index, endpoint] of leased.endpoints.entries()) {
      const one = this.#held.get(endpoint.id) ?? new HeldEndpoint(endpoint);
      this.#held.set(endpoint.id, one);
      const error = one.refresh(endpoint, this.#options.sealer, databaseNow, now);
      if (error !== undefined) damaged.push({ endpoint, error });
      one.isLeaving = index < leased.surplus;
    }
    const keys = new Set([...this.#held.values()].flatMap((one) => one.liveKeysAt(databaseNow)));
    return { changes, gained: this.#held.size > kept, lost: gone.length > 0, keys, damaged, forgotten };
  }

  /** By how much the database's clock was set since the leases were renewed, ms; 0: it was not. */
  clockShift(tx: Transaction): number {
    if (this.#clockOffset === undefined) return 0;
    const shiftMs = tx.now - this.#options.clock.monotonic() - this.#clockOffset;
    return Math.abs(shiftMs) > jumpMs ? Math.round(shiftMs) : 0;
  }
}

function nameOf({ deliveryId, attempt }: BegunAttempt): string {
  return `${deliveryId} ${attempt}`;
}
