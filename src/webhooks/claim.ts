import { inList, type Reader, type Transaction, type Value } from "#src/store/database.ts";
import type { LeasedEndpoint } from "./leases.ts";

/** One attempt that was begun: noted as such on disk before anything is sent. */
export interface Claimed {
  deliveryId: string;
  eventId: string;
  endpoint: LeasedEndpoint;
  stem: string;
  /** 1 for the first attempt. */
  attempt: number;
  /** When it began, ms of the database's clock. */
  startedAt: number;
  /** Attempts with a result before this one. */
  results: number;
  bulk: boolean;
  url: string;
  /** What the answer must have, where this verifies the endpoint's URL. */
  challenge: string | null;
}

/** Where deliveries wait: first attempts of small requests, and everything else. */
export type Lane = "small" | "bulk";

/** What a node wants to send for one endpoint that it holds. */
export interface ClaimOrder {
  endpoint: LeasedEndpoint;
  /** Those that may have something; the others need not be asked. */
  lanes: readonly Lane[];
  limit: number;
  /** So many of them bulk, even where small ones wait. */
  bulkFirst: number;
  /** Only the one that has waited longest, whatever it is. */
  probe: boolean;
}

/** The lanes that may have more to give than a claim has got from them: `small` and `bulk` deliveries. */
export function lanesLeft(order: ClaimOrder, small: number, bulk: number): Lane[] {
  const { lanes, limit, bulkFirst, probe } = order;
  if (small + bulk < limit) return [];
  if (probe) return [...lanes];
  return lanes.filter((lane) => (lane === "bulk" ? bulk >= bulkFirst : bulk <= bulkFirst));
}

/** Those of this node's endpoints that have something due. */
export async function endpointsWithDue(reader: Reader, nodeId: string): Promise<string[]> {
  const rows = await reader.all<{ id: string }>(
    `select e.id from endpoints e where e.lease_owner = $1 and (
       e.state = 'active' and exists (select 1 from deliveries d
         where d.endpoint_id = e.id and d.state = 'pending' and d.bulk in (0, 1) and d.due_at <= $2)
       or exists (select 1 from deliveries d
         where d.endpoint_id = e.id and d.challenge is not null and d.finished_at is null
           and d.state = 'pending' and d.due_at <= $2))`,
    [nodeId, reader.now],
  );
  return rows.map(({ id }) => id);
}

interface DueRow {
  id: string;
  event_id: string;
  attempts: number;
  results: number;
  bulk: number;
  due_at: number;
  challenge: string | null;
  stem: string;
  /** Only of a challenge: the URL that it verifies, read with it. */
  target?: string;
}

const columns = "d.id, d.event_id, d.attempts, d.results, d.bulk, d.due_at, d.challenge, s.stem";
const withStem = "join event_stems s on s.event_id = d.event_id and s.version = d.version";
const due = `d.endpoint_id = $1 and d.state = 'pending' and d.due_at <= $2
  and (d.expires_at is null or d.expires_at > $2)`;
/** An earlier event of the same subject is not finished. */
const overtakes = `exists (select 1 from deliveries p where p.endpoint_id = d.endpoint_id
  and p.order_key = d.order_key and p.finished_at is null and p.order_position < d.order_position)`;

/**
 * Begins attempts for what is due: in an endpoint first attempts of small requests first, then the rest, each the
 * oldest due first. Challenges go out whatever the endpoint's state. What this node does not hold, or what was disabled
 * since it looked, is left alone.
 */
export async function claimDue(
  tx: Transaction,
  nodeId: string,
  orders: readonly ClaimOrder[],
): Promise<Claimed[]> {
  if (orders.length === 0) return [];
  // Of all endpoints at the same time: none waits for the reply about another one, nor any for that about the leases.
  const [states, ...rows] = await Promise.all([
    keepHeld(tx, nodeId, orders),
    ...orders.map((order) => findDue(tx, order)),
  ]);
  const found = orders.flatMap(({ endpoint }, index) => {
    const state = states.get(endpoint.id);
    return rows[index]!.filter(
      ({ challenge }) => state === "active" || (state !== undefined && challenge !== null),
    ).map((row) => ({ endpoint, row }));
  });
  if (found.length === 0) return [];
  const ids = inList(
    found.map(({ row }) => row.id),
    1,
  );
  // While it is on its way, due_at says since when.
  const begun = await tx.all<{ id: string }>(
    `update deliveries set state = 'sending', attempts = attempts + 1, due_at = $1
     where id in ${ids.slots} and state = 'pending'
     returning id`,
    [tx.now, ...ids.params],
  );
  const mine = new Set(begun.map(({ id }) => id));
  return found.filter(({ row }) => mine.has(row.id)).map(({ endpoint, row }) => toClaimed(tx, endpoint, row));
}

/** The state of each endpoint that this node holds; neither changes before the unit has ended. */
async function keepHeld(
  tx: Transaction,
  nodeId: string,
  orders: readonly ClaimOrder[],
): Promise<Map<string, string>> {
  const ids = inList(
    orders.map(({ endpoint }) => endpoint.id),
    1,
  );
  const rows = await tx.all<{ id: string; state: string }>(
    `select id, state from endpoints where lease_owner = $1 and id in ${ids.slots} order by id ${tx.forShare}`,
    [nodeId, ...ids.params],
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}

function toClaimed(tx: Transaction, endpoint: LeasedEndpoint, row: DueRow): Claimed {
  return {
    deliveryId: row.id,
    eventId: row.event_id,
    endpoint,
    stem: row.stem,
    attempt: row.attempts + 1,
    startedAt: tx.now,
    results: row.results,
    bulk: row.bulk === 1,
    url: row.target ?? endpoint.url,
    challenge: row.challenge,
  };
}

async function findDue(tx: Transaction, order: ClaimOrder): Promise<DueRow[]> {
  const { endpoint, limit } = order;
  const challenges = endpoint.verifying ? await findChallenges(tx, endpoint) : [];
  if (endpoint.state !== "active" || limit === 0) return challenges;
  return [...challenges, ...(order.probe ? await findOldest(tx, order) : await findBoth(tx, order))];
}

async function findOldest(tx: Transaction, { endpoint, lanes }: ClaimOrder): Promise<DueRow[]> {
  const heads: DueRow[] = [];
  for (const lane of lanes) heads.push(...(await findLane(tx, endpoint, lane, 1)));
  return heads.sort((one, other) => one.due_at - other.due_at).slice(0, 1);
}

async function findBoth(tx: Transaction, order: ClaimOrder): Promise<DueRow[]> {
  const { endpoint, lanes, limit, bulkFirst } = order;
  const find = (lane: Lane, most: number) =>
    most > 0 && lanes.includes(lane) ? findLane(tx, endpoint, lane, most) : Promise.resolve([]);
  const reserved = await find("bulk", bulkFirst);
  const small = await find("small", limit - reserved.length);
  const left = limit - small.length;
  const exhausted = reserved.length < bulkFirst || left === reserved.length;
  // Otherwise asked once more for all that is left, the reserved ones among them.
  return [...small, ...(exhausted ? reserved : await find("bulk", left))];
}

/** One statement per lane: each is a run of the index, however much is waiting in the other. */
function findLane(tx: Transaction, endpoint: LeasedEndpoint, lane: Lane, limit: number): Promise<DueRow[]> {
  const inOrder = endpoint.ordered ? `and (d.order_key is null or not ${overtakes})` : "";
  const params: Value[] = [endpoint.id, tx.now, lane === "bulk" ? 1 : 0, limit];
  return tx.all<DueRow>(
    `select ${columns} from deliveries d ${withStem}
     where ${due} and d.bulk = $3 and d.challenge is null ${inOrder} order by d.due_at, d.id limit $4`,
    params,
  );
}

function findChallenges(tx: Transaction, endpoint: LeasedEndpoint): Promise<DueRow[]> {
  return tx.all<DueRow>(
    `select ${columns}, coalesce(e.pending_url, e.url) as target
     from deliveries d ${withStem} join endpoints e on e.id = d.endpoint_id
     where ${due} and d.challenge is not null and d.finished_at is null order by d.due_at, d.id limit 1`,
    [endpoint.id, tx.now],
  );
}
