import type { Ids } from "#src/core/ids.ts";
import { inList, inParts, type Transaction, type Value } from "#src/store/database.ts";
import { type DeliveryState, unfinishedMs } from "./deliveries.ts";
import { type EndpointState, listEndpoints } from "./endpoints.ts";
import { positionsPerPage, readBounds } from "./feed.ts";
import { deliverMissed, findMissed, type KeptEvent, type Missed } from "./missed.ts";
import { type Rerendered, type RerenderPage, rerenderDead } from "./rerender.ts";
import { keptMs } from "./retention.ts";
import type { StemOptions } from "./stem.ts";

/** To whom, and how. */
export interface ReplayScope {
  clientId: string;
  /** Undefined: to every endpoint that had the event. */
  endpointIds?: string[];
  /** Also to endpoints that would get the event now and never had it. */
  includeMissed: boolean;
  /** Counts, and stores nothing. */
  dryRun: boolean;
  /** Goes out after the small ones. */
  bulk: boolean;
}

export interface ReplayFilter {
  /** Events from this time on, ms. */
  from: number;
  /** Events before this time, ms. */
  to: number;
  types?: string[];
}

/** A part of a replay by filter, as plain data: what a job carries from one transaction to the next. */
export interface ReplayPage {
  scope: ReplayScope;
  filter: ReplayFilter;
  afterPosition: number;
  /** The end of the feed when the replay began: what is emitted later is not replayed. */
  untilPosition: number;
}

export interface Replayed {
  /** Deliveries that begin a new series of attempts. */
  deliveries: number;
  /** Deliveries that are on their way at this moment, and are left alone. */
  sending: number;
}

export interface ReplayOptions extends StemOptions {
  ids: Ids;
  /** These endpoints have something to send. */
  wake: (endpointIds: readonly string[]) => void;
}

const eventsPerPage = 500;

/**
 * Sends events again: the same id, the same stem, the current key. Attempt numbers go on, and the series of retries
 * starts anew. What never left because it breaks its schema does not leave now either.
 */
export class Replays {
  readonly #options: ReplayOptions;

  constructor(options: ReplayOptions) {
    this.#options = options;
  }

  /**
   * Keeps events that are about to be replayed one by one, in the order in which a page takes them: two units that name
   * the same ones in other orders would wait for each other.
   */
  async keep(tx: Transaction, clientId: string, eventIds: readonly string[]): Promise<void> {
    if (tx.forUpdate === "" || eventIds.length === 0) return;
    const { slots, params } = inList(eventIds, 1);
    await tx.all(
      `select id from events where client_id = $1 and id in ${slots} order by position, id ${tx.forUpdate}`,
      [clientId, ...params],
    );
  }

  /** Undefined for an event that is unknown, another client's, or older than what is kept. */
  async event(tx: Transaction, scope: ReplayScope, eventId: string): Promise<Replayed | undefined> {
    const event = await tx.get<KeptEvent>(
      `select id, type, version, position from events
       where id = $1 and client_id = $2 and created_at > $3 ${lockOf(tx, scope)}`,
      [eventId, scope.clientId, tx.now - keptMs],
    );
    return event && this.#again(tx, scope, [event]);
  }

  /** A page of what broke its schema, rendered again. */
  rerender(tx: Transaction, page: RerenderPage): Promise<Rerendered> {
    return rerenderDead(tx, { ...this.#options, strict: false }, page);
  }

  /** The first page of a replay by filter. */
  async start(tx: Transaction, scope: ReplayScope, filter: ReplayFilter): Promise<ReplayPage> {
    const { forgotten, last } = await readBounds(tx, scope.clientId);
    return { scope, filter, afterPosition: forgotten, untilPosition: last };
  }

  /** Replays at most 500 events, looking at a bounded number of places; `next` is there until the last page. */
  async page(
    tx: Transaction,
    page: ReplayPage,
  ): Promise<{ found: number; deliveries: number; next: ReplayPage | undefined }> {
    const { scope, filter, afterPosition, untilPosition } = page;
    const end = Math.min(afterPosition + positionsPerPage, untilPosition);
    const params: Value[] = [scope.clientId, afterPosition, end, filter.from, filter.to];
    const types = filter.types?.map((type) => `$${params.push(type)}`);
    const events = await tx.all<KeptEvent>(
      `select id, type, version, position from events
       where client_id = $1 and position > $2 and position <= $3 and created_at >= $4 and created_at < $5
         ${types ? `and type in (${types.join(", ")})` : ""}
       order by position limit ${eventsPerPage} ${lockOf(tx, scope)}`,
      params,
    );
    const looked = events.length === eventsPerPage ? events.at(-1)!.position! : end;
    const { deliveries } = await this.#again(tx, scope, events);
    return {
      found: events.length,
      deliveries,
      next: looked < untilPosition ? { ...page, afterPosition: looked } : undefined,
    };
  }

  async #again(tx: Transaction, scope: ReplayScope, events: readonly KeptEvent[]): Promise<Replayed> {
    const known = await readKnown(tx, events);
    const wanted = known.filter(
      ({ endpoint_id, endpoint_state, reason }) =>
        endpoint_state !== "deleted" && reason !== "schema_violation" && includes(scope, endpoint_id),
    );
    const again = wanted.filter(({ state }) => state !== "sending");
    const missed = scope.includeMissed ? await this.#missed(tx, scope, events, known) : [];
    const replayed = { deliveries: again.length + missed.length, sending: wanted.length - again.length };
    if (scope.dryRun) return replayed;
    await beginAnew(
      tx,
      again.map(({ id }) => id),
      scope.bulk,
    );
    await deliverMissed(tx, this.#options, missed, scope.bulk);
    const endpointIds = new Set([
      ...again.map(({ endpoint_id }) => endpoint_id),
      ...missed.map(({ endpoint }) => endpoint.id),
    ]);
    tx.onVisible(() => this.#options.wake([...endpointIds]));
    return replayed;
  }

  async #missed(
    tx: Transaction,
    scope: ReplayScope,
    events: readonly KeptEvent[],
    known: readonly KnownDelivery[],
  ): Promise<Missed[]> {
    const endpoints = await listEndpoints(tx, scope.clientId);
    const inScope = endpoints.filter(({ id }) => includes(scope, id));
    return findMissed(events, inScope, known);
  }
}

/**
 * Replays of one event go one after another, and it is not forgotten meanwhile: the next one finds the deliveries that
 * this one made. What a dry run says may be outdated as soon as it is said.
 */
function lockOf(tx: Transaction, { dryRun }: ReplayScope): string {
  return dryRun ? "" : tx.forUpdate;
}

function includes({ endpointIds }: ReplayScope, endpointId: string): boolean {
  return endpointIds === undefined || endpointIds.includes(endpointId);
}

interface KnownDelivery {
  id: string;
  event_id: string;
  endpoint_id: string;
  state: DeliveryState;
  reason: string | null;
  endpoint_state: EndpointState;
}

async function readKnown(tx: Transaction, events: readonly KeptEvent[]): Promise<KnownDelivery[]> {
  if (events.length === 0) return [];
  const ids = inList(
    events.map(({ id }) => id),
    0,
  );
  return tx.all<KnownDelivery>(
    `select d.id, d.event_id, d.endpoint_id, d.state, d.reason, e.state as endpoint_state
     from deliveries d join endpoints e on e.id = d.endpoint_id
     where d.event_id in ${ids.slots} and d.challenge is null order by d.id`,
    ids.params,
  );
}

/** Due at once, outside any order, with a whole series of attempts before it; what is on its way has one already. */
async function beginAnew(tx: Transaction, ids: readonly string[], bulk: boolean): Promise<void> {
  for (const part of inParts(ids)) {
    const { slots, params } = inList(part, 3);
    await tx.run(
      `update deliveries set state = 'pending', reason = null, due_at = $1, expires_at = $2, results = 0, lost = 0,
         bulk = $3, finished_at = null, order_key = null
       where state <> 'sending' and id in ${slots}`,
      [tx.now, tx.now + unfinishedMs, bulk ? 1 : 0, ...params],
    );
  }
}
