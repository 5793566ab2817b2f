import { type Client, type Dispatcher, Pool } from "undici";
import type { Clock } from "#src/core/clock.ts";
import type { Target } from "./guard.ts";
import { Connector, type Network } from "./pool-connect.ts";
import { type Carried, Line, type OpenLine } from "./pool-line.ts";

const idleMs = 10_000;
const pooledConnectionMs = 60_000;
const defaultMaxPools = 1000;

interface Pooled {
  readonly pool: Pool;
  readonly madeAt: number;
  usedAt: number;
  /** Where its next connection may lead, by the newest answer. */
  addresses: readonly string[];
  /** The one that answered last: with it the next connection begins. */
  answered: string | undefined;
}

/** What all connections have in common. */
const lineOptions: Client.Options = {
  // A POST never waits behind another one: one request per connection, HTTP/1.1 alone.
  pipelining: 1,
  allowH2: false,
  // A receiver that says how long it keeps a connection (`Keep-Alive: timeout`) is believed, within the 60 s.
  keepAliveTimeout: idleMs,
  keepAliveMaxTimeout: pooledConnectionMs,
  maxHeaderSize: 16 * 1024,
  // An attempt has its own deadline; idle timers would only cost.
  headersTimeout: 0,
  bodyTimeout: 0,
};

/**
 * Connections kept open, a pool per origin and the first of its vetted addresses in their order, so that an answer with
 * other addresses gets other connections. No request begins on a connection older than 60 s; a pool without connections
 * goes, and so does the least used beyond 1,000.
 */
export class Pools {
  readonly #clock: Clock;
  readonly #connector: Connector;
  readonly #pools = new Map<string, Pooled>();
  /** Taken out, but still finishing what they had. */
  readonly #closing = new Set<Pool | Line>();
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

  /** To be used at once and not kept; handlers must be `Carried`. Undefined after `close`. */
  get(target: Target, addresses: readonly string[]): Pool | undefined {
    const key = target.literal === undefined ? `${target.origin} ${lowest(addresses)}` : target.origin;
    const now = this.#clock.monotonic();
    const known = this.#pools.get(key);
    if (known && now - known.madeAt < pooledConnectionMs) {
      known.usedAt = now;
      known.addresses = addresses;
      return known.pool;
    }
    // As a whole: undici's own limit per connection looks at all of them for every request.
    if (known) this.#retire(key, known.pool);
    if (this.#closed) return undefined;
    const pooled = this.#create(target, addresses, now);
    const { pool } = pooled;
    const retireUnused = () => {
      const { connected, pending, running, queued } = pool.stats;
      if (connected + pending + running + queued === 0) this.#retire(key, pool);
    };
    pool.on("disconnect", retireUnused).on("connectionError", retireUnused);
    this.#pools.set(key, pooled);
    if (this.#pools.size > this.#maxPools) this.#retireLeastUsed();
    return pool;
  }

  /** A connection of its own for one request, which ends with it. False after `close`. */
  dispatchAlone(
    target: Target,
    addresses: readonly string[],
    request: Dispatcher.DispatchOptions,
    handler: Carried,
  ): boolean {
    if (this.#closed) return false;
    const line = new Line(target.origin, lineOptions, (done) =>
      this.#connector.connect(target, addresses, done),
    );
    line.dispatch(request, handler);
    this.#finish(line);
    return true;
  }

  /** Ends every connection; requests on their way fail. */
  async close(): Promise<void> {
    this.#closed = true;
    const all = [...[...this.#pools.values()].map(({ pool }) => pool), ...this.#closing];
    this.#pools.clear();
    this.#closing.clear();
    this.#connector.close();
    await Promise.all(all.map((one) => one.destroy()));
  }

  #create(target: Target, addresses: readonly string[], now: number): Pooled {
    const open: OpenLine = (done) =>
      this.#connector.connect(target, inOrder(pooled), (error, socket, address) => {
        pooled.answered = address;
        done(error, socket);
      });
    const pool = new Pool(target.origin, {
      ...lineOptions,
      connections: null,
      factory: (origin) => new Line(origin, lineOptions, open),
    });
    const pooled: Pooled = { pool, madeAt: now, usedAt: now, addresses, answered: undefined };
    return pooled;
  }

  #retire(key: string, pool: Pool): void {
    if (this.#pools.get(key)?.pool !== pool) return;
    this.#pools.delete(key);
    this.#finish(pool);
  }

  #finish(one: Pool | Line): void {
    this.#closing.add(one);
    void one.close().finally(() => this.#closing.delete(one));
  }

  #retireLeastUsed(): void {
    let least: [string, Pooled] | undefined;
    for (const entry of this.#pools) if (!least || entry[1].usedAt < least[1].usedAt) least = entry;
    if (least) this.#retire(least[0], least[1].pool);
  }
}

/** The same whatever the order of an answer. */
function lowest(addresses: readonly string[]): string | undefined {
  return addresses.toSorted()[0];
}

function inOrder({ addresses, answered }: Pooled): readonly string[] {
  if (answered === undefined || !addresses.includes(answered)) return addresses;
  return [answered, ...addresses.filter((address) => address !== answered)];
}
