import type { KeyObject } from "node:crypto";
import type { Sealer } from "#src/core/seal.ts";
import type { Lane } from "./claim.ts";
import { Flow } from "./flow.ts";
import { type EndpointKey, keysAt, liveAt, type SigningKeys } from "./keyring.ts";
import type { LeasedEndpoint } from "./leases.ts";
import { openSecret } from "./secrets.ts";
import { keyOf } from "./sign.ts";

const bothLanes: readonly Lane[] = ["small", "bulk"];

/** An endpoint whose lease this node has: what it is, its opened keys, and what is on its way to it. */
export class HeldEndpoint {
  readonly flow: Flow;
  /** It is to go to another node: nothing begins here any more. */
  isLeaving = false;
  /** Nothing is claimed for it before this time, monotonic ms: the database could not do it. */
  asideUntil = Number.NEGATIVE_INFINITY;
  /** Those that may have something due, as far as this node knows: the others need not be asked. */
  readonly #lanes = new Set<Lane>();
  #endpoint: LeasedEndpoint;
  #keys: readonly EndpointKey[] = [];
  #sealed = "";

  constructor(endpoint: LeasedEndpoint) {
    this.#endpoint = endpoint;
    this.flow = new Flow(endpoint);
  }

  get endpoint(): LeasedEndpoint {
    return this.#endpoint;
  }

  /**
   * As it was read with the lease, at `databaseNow` of its clock and `nowMs` of the monotonic one. Gives what has kept its
   * secrets from being opened, the first time: nothing is sent until they are mended, because nothing could sign.
   */
  refresh(endpoint: LeasedEndpoint, sealer: Sealer, databaseNow: number, nowMs: number): unknown {
    const { state, url } = this.#endpoint;
    if ((endpoint.state === "active" && state !== "active") || endpoint.url !== url) this.flow.beginAnew();
    this.#endpoint = endpoint;
    this.flow.limits = endpoint;
    // By the monotonic clock, which nobody sets.
    if (endpoint.pausedUntil !== null) this.flow.pausedUntil = nowMs + endpoint.pausedUntil - databaseNow;
    const sealed = endpoint.secrets.map((secret) => JSON.stringify(secret)).join();
    if (sealed === this.#sealed) return undefined;
    this.#sealed = sealed;
    try {
      this.#keys = endpoint.secrets.map(({ sealed, activeFrom, expiresAt }) => ({
        key: keyOf(openSecret(sealer, endpoint.clientId, endpoint.id, sealed)),
        activeFrom,
        expiresAt,
      }));
      // What was due meanwhile was not asked for.
      this.mayHaveDue();
      return undefined;
    } catch (error) {
      this.#keys = [];
      return error;
    }
  }

  /** Whether a claim could find something. */
  get hasWork(): boolean {
    if (this.isLeaving || this.#keys.length === 0) return false;
    return this.#lanes.size > 0 && (this.#endpoint.state === "active" || this.#endpoint.verifying);
  }

  /** Something may have become due in these lanes. */
  mayHaveDue(lanes: readonly Lane[] = bothLanes): void {
    for (const lane of lanes) this.#lanes.add(lane);
  }

  /** The lanes to ask now. What becomes due from here on makes itself heard again. */
  takeLanes(): Lane[] {
    const lanes = [...this.#lanes];
    this.#lanes.clear();
    return lanes;
  }

  /** What signs at a moment of the database's clock, in ms. */
  keysAt(nowMs: number): SigningKeys {
    return keysAt(this.#keys, nowMs);
  }

  /** All that sign then or later. */
  liveKeysAt(nowMs: number): KeyObject[] {
    return liveAt(this.#keys, nowMs).map(({ key }) => key);
  }
}
