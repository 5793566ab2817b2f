import { Pool } from "undici";
import type { Clock } from "#src/core/clock.ts";
import type { Target } from "./guard.ts";
import { Connector, type Network } from "./pool-connect.ts";

const idleMs = 10_000;
const pooledConnectionMs = 60_000;
const defaultMaxPools = 1000;

interface Pooled {
  readonly pool: Pool;
  readonly madeAt: number;
  usedAt: number;
}

/**
 * Connections kept open, a pool per origin and vetted address, so that none of them leads elsewhere. No request
 * begins on a connection older than 60 s; a pool without connections goes, and so does the least used beyond 1,000.
 */
export class Pools {
  readonly #clock: Clock;
  readonly #connector: Connector;
  readonly #pools = new Map<string, Pooled>();
  /** Taken out, but still finishing what they had. */
  readonly #closing = new Set<Pool>();
  readonly #maxPools: number;
  #closed = false;

  constructor(clock: Clock, connectMs: number, network: Network, maxPools = defaultMaxPools) {
    this.#clock = clock;
    this.#maxPools = maxPools;
    this.#connector = new Connector(clock, connectMs, network);
  }

  get size(): number {
    return this.#pools.size;
  }

  /** To be used at once and not kept. Undefined after `close`. */
  get(target: Target, address: string): Pool | undefined {
    const key = target.literal === undefined ? `${target.origin} ${address}` : target.origin;
    const now = this.#clock.monotonic();
    const known = this.#pools.get(key);
    if (known && now - known.madeAt < pooledConnectionMs) {
      known.usedAt = now;
      return known.pool;
    }
    // As a whole: undici's own limit per connection looks at all of them for every request.
    if (known) this.#retire(key, known.pool);
    if (this.#closed) return undefined;
    const pool = this.#create(target, address);
    const retireUnused = () => {
      const { connected, pending, running, queued } = pool.stats;
      if (connected + pending + running + queued === 0) this.#retire(key, pool);
    };
    pool.on("disconnect", retireUnused).on("connectionError", retireUnused);
    this.#pools.set(key, { pool, madeAt: now, usedAt: now });
    if (this.#pools.size > this.#maxPools) this.#retireLeastUsed();
    return pool;
  }

  /** Ends every connection; requests on their way fail. */
  async close(): Promise<void> {
    this.#closed = true;
    const all = [...[...this.#pools.values()].map(({ pool }) => pool), ...this.#closing];
    this.#pools.clear();
    this.#closing.clear();
    this.#connector.close();
    await Promise.all(all.map((pool) => pool.destroy()));
  }

  #create(target: Target, address: string): Pool {
    return new Pool(target.origin, {
      connections: null,
      // A POST never waits behind another one, nor is it sent again: one request per connection, HTTP/1.1 alone.
      pipelining: 1,
      allowH2: false,
      keepAliveTimeout: idleMs,
      keepAliveMaxTimeout: pooledConnectionMs,
      maxHeaderSize: 16 * 1024,
      // An attempt has its own deadline; idle timers would only cost.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: (_options, callback) =>
        this.#connector.connect(target, address, (error, socket) =>
          error ? callback(error, null) : callback(null, socket!),
        ),
    });
  }

  #retire(key: string, pool: Pool): void {
    if (this.#pools.get(key)?.pool !== pool) return;
    this.#pools.delete(key);
    this.#closing.add(pool);
    void pool.close().finally(() => this.#closing.delete(pool));
  }

  #retireLeastUsed(): void {
    let least: [string, Pooled] | undefined;
    for (const entry of this.#pools) if (!least || entry[1].usedAt < least[1].usedAt) least = entry;
    if (least) this.#retire(least[0], least[1].pool);
  }
}
