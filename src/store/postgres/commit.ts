import type { Clock } from "../../core/clock.ts";
import { StorageError } from "../database.ts";
import type { Connections } from "./connections.ts";
import { lookUp } from "./outcome.ts";
import type { Session } from "./session.ts";

const currentXid = "select cast(pg_current_xact_id_if_assigned() as text) as xid";

/**
 * Commits and gives the connection back. In front of COMMIT goes a question for the transaction's id. They are two
 * messages sent at once: the server answers the first one before it looks at the second, so the id is here when the
 * connection breaks in COMMIT; in one message both answers would come together, at the end. Where the connection
 * broke, the database is asked by that id. Rejects when nothing was stored, or with `outcome_unknown`.
 */
export async function commit(session: Session, connections: Connections, clock: Clock): Promise<void> {
  const [asked, committed] = await Promise.allSettled([
    session.command(currentXid),
    session.command("commit"),
  ]);
  session.release();
  if (committed.status === "fulfilled") {
    if (committed.value.command === "COMMIT") return;
    throw new Error("the transaction was rolled back by the database: one of its statements had failed");
  }
  const { reason } = committed;
  if (!session.isLost) throw reason;
  if (asked.status === "rejected") throw new StorageError("outcome_unknown", reason);
  const xid = asked.value.rows[0]?.xid as string | null;
  // Nothing was written, and a read that was not confirmed is not given out.
  if (xid === null) throw reason;
  const outcome = await lookUp({ xid, serverLife: session.serverLife }, connections, clock);
  if (outcome === "aborted") throw reason;
  if (outcome === "unknown") throw new StorageError("outcome_unknown", reason);
}
