import type { Clock } from "../core/clock.ts";
import { type Loop, startLoop } from "../core/loop.ts";
import type { Database, Reader, Transaction } from "./database.ts";

/** A process on the database. */
export interface Node {
  id: string;
  /** It leases endpoints. */
  sends: boolean;
  /** `file`, or the ids of the master keys that it was given. */
  masterKeys: string;
}

/** A node that has not been seen for so long has ended without saying so, or stands still. */
const missingMs = 8000;
const forgottenMs = 24 * 3_600_000;

/**
 * Notes that this node runs; true when another one has not ended cleanly. `alone`: nobody else can be running, so that
 * is every one that has not said that it stopped.
 */
export async function nodeStarted(
  tx: Transaction,
  { id, sends, masterKeys }: Node,
  alone: boolean,
): Promise<boolean> {
  const unclean = await tx.run(
    "update nodes set stopped_at = $1 where stopped_at is null and ($2 = 1 or seen_at <= $3)",
    [tx.now, alone ? 1 : 0, tx.now - missingMs],
  );
  await tx.run("delete from nodes where stopped_at <= $1", [tx.now - forgottenMs]);
  await tx.run(
    "insert into nodes (id, started_at, seen_at, sends, master_keys) values ($1, $2, $2, $3, $4)",
    [id, tx.now, sends ? 1 : 0, masterKeys],
  );
  return unclean > 0;
}

/** Says that this node is there, also where nothing of its start could be noted before. */
export async function nodeSeen(tx: Transaction, node: Node, alone: boolean): Promise<void> {
  const seen = await tx.run("update nodes set seen_at = $2, stopped_at = null where id = $1", [
    node.id,
    tx.now,
  ]);
  if (seen === 0) await nodeStarted(tx, node, alone);
}

/** None of them is alive any more; who did not say that it stopped has ended uncleanly. */
export async function nodesGone(tx: Transaction): Promise<void> {
  await tx.run("update nodes set seen_at = 0 where stopped_at is null");
}

/**
 * Notes that this node has ended as it should. `caresOn`: it took over from one that had not, and never came to take care
 * of that, so whoever starts next has to.
 */
export async function nodeStopped(tx: Transaction, nodeId: string, caresOn = false): Promise<void> {
  if (caresOn) await tx.run("update nodes set seen_at = 0 where id = $1", [nodeId]);
  else await tx.run("update nodes set stopped_at = $2 where id = $1", [nodeId, tx.now]);
}

/** Says every `everyMs` that this node is there; also that it is there again, after others have given it up. */
export function startPresence(
  { database, clock, nodeId }: { database: Database; clock: Clock; nodeId: string },
  everyMs: number,
  onError: (error: unknown) => void,
): Loop {
  return startLoop({
    clock,
    everyMs,
    onError,
    async step() {
      await database.write((tx) =>
        tx.run("update nodes set seen_at = $2, stopped_at = null where id = $1", [nodeId, tx.now]),
      );
      return false;
    },
  });
}

/** How many nodes lease endpoints at this moment: those that were seen within `withinMs`. */
export async function countSenders(reader: Reader, withinMs: number): Promise<number> {
  const row = await reader.get<{ many: number }>(
    "select count(*) as many from nodes where sends = 1 and stopped_at is null and seen_at > $1",
    [reader.now - withinMs],
  );
  return row!.many;
}

/** Some of them may be only away, and come back with the keys that they had. */
const awayMs = 60_000;

/**
 * A node that may be running and does not hold the master key of this id; `undefined`: one of a version that knows no
 * data keys. On the embedded engine only the one that was started last can be running.
 */
export async function nodeWithout(
  reader: Reader,
  masterKeyId: string | undefined,
  engine: Database["engine"],
): Promise<{ id: string; isOld: boolean } | undefined> {
  const open = await reader.all<{ id: string; seen_at: number; master_keys: string | null }>(
    "select id, seen_at, master_keys from nodes where stopped_at is null order by started_at desc, id desc",
  );
  const running =
    engine === "sqlite" ? open.slice(0, 1) : open.filter(({ seen_at }) => seen_at > reader.now - awayMs);
  const without = running.find(({ master_keys: held }) => {
    if (held === null) return true;
    return masterKeyId !== undefined && held !== "file" && !held.split(" ").includes(masterKeyId);
  });
  return without && { id: without.id, isOld: without.master_keys === null };
}
