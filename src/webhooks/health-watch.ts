import { inList, type Transaction } from "#src/store/database.ts";
import type { Completion } from "./complete.ts";
import { type DisablingParts, disableEndpoint } from "./disabling.ts";
import { isGivenUp, noticeHours, noticesDue } from "./health.ts";
import type { LeasedEndpoint } from "./leases.ts";
import { insertNotice, type Notice } from "./notices.ts";

/** A success is written down no more often than this, unless it ends a failure. */
const successEveryMs = 60_000;

/** What became of endpoints by their results. */
export interface HealthChanges {
  notices: Notice[];
  /** Endpoints that have something to send now, since they are told about another one. */
  told: string[];
}

/** Writes down what results say about their endpoints. Challenges say nothing. */
export async function noteResults(
  tx: Transaction,
  parts: DisablingParts,
  completions: readonly Completion[],
): Promise<HealthChanges> {
  const changes: HealthChanges = { notices: [], told: [] };
  const real = completions.filter(({ claimed }) => claimed.challenge === null);
  const byEndpoint = Map.groupBy(real, ({ claimed }) => claimed.endpoint.id);
  const before = await findSuccesses(tx, [...byEndpoint.keys()]);
  for (const [id, results] of byEndpoint) await noteEndpoint(tx, parts, results, before.get(id), changes);
  return changes;
}

/** What is written down of an endpoint's last success, and of its failure since. */
interface Success {
  id: string;
  succeeded_at: number;
  failing_since: number | null;
  noticed: number;
}

/** Not what was read with the leases: that may be older than the last notices. */
async function findSuccesses(tx: Transaction, endpointIds: readonly string[]): Promise<Map<string, Success>> {
  if (endpointIds.length === 0) return new Map();
  const ids = inList(endpointIds, 0);
  const rows = await tx.all<Success>(
    `select id, succeeded_at, failing_since, noticed from endpoints where id in ${ids.slots}`,
    ids.params,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function noteEndpoint(
  tx: Transaction,
  parts: DisablingParts,
  results: readonly Completion[],
  before: Success | undefined,
  changes: HealthChanges,
): Promise<void> {
  const { endpoint } = results[0]!.claimed;
  const lastSuccess = results.findLastIndex(({ state }) => state === "delivered");
  if (lastSuccess >= 0) await noteSuccess(tx, parts, before, changes);
  const failures = results.length - 1 - lastSuccess;
  if (failures > 0) {
    await tx.run(
      `update endpoints set failures = failures + $2, failed_at = $3,
         failing_since = coalesce(failing_since, $3) where id = $1`,
      [endpoint.id, failures, tx.now],
    );
  }
  const pauseMs = Math.max(...results.map((result) => result.pauseMs));
  if (pauseMs > 0) {
    await tx.run("update endpoints set paused_until = $2 where id = $1 and coalesce(paused_until, 0) < $2", [
      endpoint.id,
      tx.now + pauseMs,
    ]);
  }
  if (results.some(({ reason }) => reason === "gone")) await disable(tx, parts, endpoint, "gone", changes);
}

async function noteSuccess(
  tx: Transaction,
  { ids }: DisablingParts,
  before: Success | undefined,
  changes: HealthChanges,
): Promise<void> {
  if (!before || (before.failing_since === null && before.succeeded_at > tx.now - successEveryMs)) return;
  const { id } = before;
  await tx.run(
    `update endpoints set succeeded_at = $2, failing_since = null, failed_at = null, failures = 0, noticed = 0
     where id = $1`,
    [id, tx.now],
  );
  if (before.noticed === 0) return;
  const recovered: Notice = { endpointId: id, kind: "recovered" };
  await insertNotice(tx, ids, recovered);
  changes.notices.push(recovered);
}

/** Looks at endpoints that fail as time goes by: notices that have become due, and whether to give them up. */
export async function watchHealth(
  tx: Transaction,
  parts: DisablingParts,
  endpoints: readonly LeasedEndpoint[],
): Promise<HealthChanges> {
  const changes: HealthChanges = { notices: [], told: [] };
  for (const endpoint of endpoints) {
    const { id, state, health } = endpoint;
    if (state !== "active" || health.failingSince === null) continue;
    const noticed = noticesDue(health, tx.now);
    for (const hours of noticeHours.slice(health.noticed, noticed)) {
      const notice: Notice = { endpointId: id, kind: `failing_${hours}h` };
      await insertNotice(tx, parts.ids, notice);
      changes.notices.push(notice);
    }
    if (noticed > health.noticed)
      await tx.run("update endpoints set noticed = $2 where id = $1", [id, noticed]);
    if (isGivenUp(health, tx.now)) await disable(tx, parts, endpoint, "failing", changes);
  }
  return changes;
}

async function disable(
  tx: Transaction,
  parts: DisablingParts,
  endpoint: LeasedEndpoint,
  reason: "gone" | "failing",
  changes: HealthChanges,
): Promise<void> {
  const told = await disableEndpoint(tx, parts, endpoint, reason);
  if (!told) return;
  changes.notices.push({ endpointId: endpoint.id, kind: "disabled" });
  changes.told.push(...told);
}
