import { isMessageId, type MessageType, messages, newestMessage } from "#src/contract/messages.ts";
import type { Transaction } from "#src/store/database.ts";
import { inVersion } from "./converters.ts";
import { unfinishedMs } from "./deliveries.ts";
import { stemToJson } from "./message.ts";
import { renderStem, type StemOptions } from "./stem.ts";

interface DeadRow {
  id: string;
  event_id: string;
  type: MessageType;
  version: string;
  own: string;
}

/** What to look at again. */
export interface RerenderPage {
  clientId: string;
  /** Behind this delivery; the empty text: from the beginning. */
  afterId: string;
  /** Counts, and stores nothing. */
  dryRun: boolean;
}

/** A page of deliveries that were looked at again. */
export interface Rerendered {
  queued: number;
  /** Still break their schema. */
  left: number;
  /** Of the last one that was looked at; undefined: there are no more. */
  lastId: string | undefined;
}

const perPage = 200;

/**
 * Renders what was never sent because it broke its schema once more, by the program and the contract of today: from
 * the newest version where it is kept, else from itself. What is valid now is due at once; with `dryRun` it is only
 * counted. Pages of 200 deliveries of a client, behind `afterId`; those of deleted endpoints are left out.
 */
export async function rerenderDead(
  tx: Transaction,
  options: StemOptions,
  { clientId, afterId, dryRun }: RerenderPage,
): Promise<Rerendered> {
  const rows = await tx.all<DeadRow>(
    `select d.id, d.event_id, e.type, d.version, s.stem as own
     from deliveries d join events e on e.id = d.event_id
       join event_stems s on s.event_id = d.event_id and s.version = d.version
       join endpoints p on p.id = d.endpoint_id and p.state <> 'deleted'
     where d.client_id = $1 and d.state = 'dead' and d.reason = 'schema_violation' and d.id > $2
     order by d.id limit $3`,
    [clientId, afterId, perPage],
  );
  let queued = 0;
  for (const row of rows) {
    const stem = await renderAgain(tx, options, row);
    if (stem === undefined) continue;
    if (dryRun || (await queue(tx, row, stem))) queued += 1;
  }
  return {
    queued,
    left: rows.length - queued,
    lastId: rows.length === perPage ? rows.at(-1)!.id : undefined,
  };
}

/** The stem as it would be made today; undefined where it still breaks its schema. */
async function renderAgain(tx: Transaction, options: StemOptions, row: DeadRow): Promise<string | undefined> {
  const id = `${row.type}.${row.version}`;
  if (!isMessageId(id)) return undefined;
  const newest = await tx.get<{ stem: string }>(
    "select stem from event_stems where event_id = $1 and version = $2",
    [row.event_id, messages[newestMessage(row.type)].version],
  );
  const event = JSON.parse(stemToJson(newest?.stem ?? row.own)) as Record<string, unknown>;
  const { stem, valid } = renderStem(options, id, newest ? inVersion(event, id) : event);
  return valid ? stem : undefined;
}

/** False where somebody else has queued it since it was found: it may be on its way. */
async function queue(tx: Transaction, row: DeadRow, stem: string): Promise<boolean> {
  const queued = await tx.run(
    `update deliveries set state = 'pending', reason = null, finished_at = null, due_at = $2, expires_at = $3
     where id = $1 and state = 'dead' and reason = 'schema_violation'`,
    [row.id, tx.now, tx.now + unfinishedMs],
  );
  if (queued === 0) return false;
  await tx.run("update event_stems set stem = $3 where event_id = $1 and version = $2", [
    row.event_id,
    row.version,
    stem,
  ]);
  return true;
}
