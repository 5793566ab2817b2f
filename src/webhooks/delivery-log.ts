import { idFloor } from "#src/core/ids.ts";
import { inList, type Reader, type Value } from "#src/store/database.ts";
import type { DeliveryState } from "./deliveries.ts";

export interface LoggedAttempt {
  number: number;
  startedAt: number;
  /** `sending` while it is on its way. */
  cause: string;
  statusCode: number | null;
  durationMs: number | null;
  nextAt: number | null;
  /** It was sent once more within the attempt, because a kept connection broke before any answer. */
  resent: boolean;
}

export interface LoggedDelivery {
  id: string;
  eventId: string;
  type: string;
  version: string;
  endpointId: string;
  state: DeliveryState;
  reason: string | null;
  createdAt: number;
  /** When the next attempt is due; null where none is waited for. */
  nextAt: number | null;
  /** Oldest first, at most the last 100. */
  attempts: LoggedAttempt[];
}

export interface DeliveryFilter {
  eventId?: string | undefined;
  state?: DeliveryState | undefined;
  /** Only those made at or after this time, ms. */
  since?: number | undefined;
  /** Only older ones than this. */
  beforeId?: string | undefined;
  endpointId?: string | undefined;
  type?: string | undefined;
  /** The reference of what the event is about. */
  subject?: string | undefined;
  /** A status code that some attempt was answered with. */
  statusCode?: number | undefined;
  limit: number;
}

const attemptsShown = 100;
/** An id carries the time of the process that made it, `created_at` that of the database. */
const clockDifferenceMs = 600_000;

interface DeliveryRow {
  id: string;
  event_id: string;
  type: string;
  version: string;
  endpoint_id: string;
  state: DeliveryState;
  reason: string | null;
  created_at: number;
  due_at: number;
  attempts: number;
}

/** Deliveries of a client, the newest first, with their attempts: two statements, however many there are. */
export async function readDeliveries(
  reader: Reader,
  clientId: string,
  filter: DeliveryFilter,
): Promise<LoggedDelivery[]> {
  const params: Value[] = [clientId];
  const conditions = ["d.client_id = $1"];
  const add = (value: Value | undefined, condition: (slot: string) => string) => {
    if (value !== undefined) conditions.push(condition(`$${params.push(value)}`));
  };
  const { since } = filter;
  // By its ids: to keep the order, an engine would rather walk all the client's deliveries.
  add(filter.eventId, (slot) => `d.id in (select id from deliveries where event_id = ${slot})`);
  add(filter.state, (slot) => inState(filter.state!, slot));
  add(filter.beforeId, (slot) => `d.id < ${slot}`);
  add(since, (slot) => `d.created_at >= ${slot}`);
  // The same once more in the order of the index, so that the search ends where the time does.
  add(since === undefined ? since : idFloor("dlv", since - clockDifferenceMs), (slot) => `d.id > ${slot}`);
  add(filter.endpointId, (slot) => `d.endpoint_id = ${slot}`);
  add(filter.type, (slot) => `e.type = ${slot}`);
  add(filter.subject, (slot) => `e.subject_reference = ${slot}`);
  add(
    filter.statusCode,
    (slot) => `exists (select 1 from attempts a where a.delivery_id = d.id and a.status_code = ${slot})`,
  );
  params.push(filter.limit);
  const rows = await reader.all<DeliveryRow>(
    `select d.id, d.event_id, e.type, d.version, d.endpoint_id, d.state, d.reason, d.created_at, d.due_at, d.attempts
     from deliveries d join events e on e.id = d.event_id
     where ${conditions.join(" and ")} order by d.id desc limit $${params.length}`,
    params,
  );
  if (rows.length === 0) return [];
  const attempts = await readAttempts(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toLogged(row, attempts.get(row.id) ?? []));
}

/** Said so that an engine finds the index that has only such ones. */
function inState(state: DeliveryState, slot: string): string {
  if (state === "pending") return `d.finished_at is null and d.state = ${slot}`;
  if (state !== "sending") return `d.finished_at is not null and d.state = ${slot}`;
  // Few, and found by their endpoints: of what is open, nearly all may be waiting.
  const own = "select id from endpoints where client_id = $1";
  return `d.state = ${slot} and d.id in (select id from deliveries where endpoint_id in (${own}) and state = 'sending')`;
}

interface AttemptRow {
  delivery_id: string;
  number: number;
  started_at: number;
  cause: string | null;
  status_code: number | null;
  duration_ms: number | null;
  next_at: number | null;
  resent: number | null;
}

async function readAttempts(reader: Reader, deliveryIds: readonly string[]) {
  const { slots, params } = inList(deliveryIds, 0);
  const rows = await reader.all<AttemptRow>(
    `select a.delivery_id, a.number, a.started_at, a.cause, a.status_code, a.duration_ms, a.next_at, a.resent
     from attempts a join deliveries d on d.id = a.delivery_id
     where a.delivery_id in ${slots}
       and a.number > d.attempts - ${attemptsShown} and (d.state <> 'sending' or a.number < d.attempts)
     order by a.delivery_id, a.number`,
    params,
  );
  return Map.groupBy(rows, ({ delivery_id }) => delivery_id);
}

function toLogged(row: DeliveryRow, attempts: readonly AttemptRow[]): LoggedDelivery {
  return {
    id: row.id,
    eventId: row.event_id,
    type: row.type,
    version: row.version,
    endpointId: row.endpoint_id,
    state: row.state,
    reason: row.reason,
    createdAt: row.created_at,
    nextAt: row.state === "pending" ? row.due_at : null,
    attempts: [...attempts.map(toAttempt), ...(row.state === "sending" ? [onItsWay(row)] : [])],
  };
}

function toAttempt(row: AttemptRow): LoggedAttempt {
  return {
    number: row.number,
    startedAt: row.started_at,
    cause: row.cause ?? "lost",
    statusCode: row.status_code,
    durationMs: row.duration_ms,
    nextAt: row.next_at,
    resent: row.resent === 1,
  };
}

/** An attempt is written down when it has a result; until then `due_at` says since when it is on its way. */
function onItsWay({ attempts, due_at: startedAt }: DeliveryRow): LoggedAttempt {
  return {
    number: attempts,
    startedAt,
    cause: "sending",
    statusCode: null,
    durationMs: null,
    nextAt: null,
    resent: false,
  };
}
