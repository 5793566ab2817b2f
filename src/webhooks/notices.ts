import { delivery } from "#generated/delivery.ts";
import type { Ids } from "#src/core/ids.ts";
import { inList, type Reader, type Transaction } from "#src/store/database.ts";

/** What an endpoint's people are told of its health. */
export type NoticeKind = `failing_${number}h` | "disabled" | "recovered";

export interface Notice {
  endpointId: string;
  kind: NoticeKind;
}

/** Keeps a notice for the operator. */
export async function insertNotice(tx: Transaction, ids: Ids, { endpointId, kind }: Notice): Promise<void> {
  await tx.run("insert into endpoint_notices (id, endpoint_id, kind, at) values ($1, $2, $3, $4)", [
    ids("ntc"),
    endpointId,
    kind,
    tx.now,
  ]);
}

/** The newest notices of some endpoints, the newest first. */
export function readNotices(
  reader: Reader,
  endpointIds: readonly string[],
  limit: number,
): Promise<{ endpoint_id: string; kind: NoticeKind; at: number }[]> {
  if (endpointIds.length === 0) return Promise.resolve([]);
  const { slots, params } = inList(endpointIds, 1);
  return reader.all(
    `select endpoint_id, kind, at from endpoint_notices where endpoint_id in ${slots} order by id desc limit $1`,
    [limit, ...params],
  );
}

const keptMs = delivery.expiry.keptDays * 86_400_000;

/** Forgets notices older than 30 days; resolves to how many. */
export function forgetNotices(tx: Transaction, limit: number): Promise<number> {
  return tx.run(
    "delete from endpoint_notices where id in (select id from endpoint_notices where at <= $1 limit $2)",
    [tx.now - keptMs, limit],
  );
}
