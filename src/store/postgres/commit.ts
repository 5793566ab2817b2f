import type { Clock } from "../../core/clock.ts";
import { StorageError } from "../database.ts";
import type { Connections } from "./connections.ts";
import { lookUp } from "./outcome.ts";
import type { Session } from "./session.ts";

/**
 * Commits the transaction `xid` and gives its connection back. Where that broke, the database is asked by the id what
 * became of the transaction. Rejects when nothing was stored, or with `outcome_unknown`.
 */
export async function commit(
  session: Session,
  xid: string,
  connections: Connections,
  clock: Clock,
): Promise<void> {
  try {
    const { command } = await session.command("commit").finally(() => session.release());
    if (command !== "COMMIT")
      throw new Error("the transaction was rolled back by the database: one of its statements had failed");
  } catch (reason) {
    if (!session.isLost) throw reason;
    const outcome = await lookUp({ xid, serverLife: session.serverLife }, connections, clock);
    if (outcome === "aborted") throw reason;
    if (outcome === "unknown") throw new StorageError("outcome_unknown", reason);
  }
}
