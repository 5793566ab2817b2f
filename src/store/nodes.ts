import type { Transaction } from "./database.ts";

/** Notes that this node runs; true when an earlier one of this database has not ended cleanly. */
export async function nodeStarted(tx: Transaction, nodeId: string): Promise<boolean> {
  const unclean = await tx.run("update nodes set stopped_at = $1 where stopped_at is null", [tx.now]);
  await tx.run("insert into nodes (id, started_at) values ($1, $2)", [nodeId, tx.now]);
  return unclean > 0;
}

export async function nodeStopped(tx: Transaction, nodeId: string): Promise<void> {
  await tx.run("update nodes set stopped_at = $2 where id = $1", [nodeId, tx.now]);
}
