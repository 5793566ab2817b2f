import { type Clock, sleep } from "../../core/clock.ts";
import type { Connections } from "./connections.ts";
import { isUnknownTransaction } from "./errors.ts";
import { serverLife } from "./settings.ts";

const lookForMs = 5_000;
const lookEveryMs = 100;

/** A transaction as it was when COMMIT was sent. */
interface SentCommit {
  /** Its 64-bit transaction id. */
  xid: string;
  /** Changes when the server has recovered from a crash. */
  serverLife: string;
}

/** Ends a connection of ours that still waits for a COMMIT which was lost on the way, so that there is an outcome. */
const endOrphan = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where backend_xid = cast(cast($1 as xid8) as xid) and usename = current_user and datname = current_database()
    and state = 'idle in transaction'`;

/**
 * Whether a transaction whose connection broke during COMMIT was committed; asks for up to 5 s, on other
 * connections. A crash may lose a transaction together with its id, which another one then gets: after a crash
 * `committed` proves nothing, whereas `aborted` holds for both.
 */
export async function lookUp(
  { xid, serverLife: lifeThen }: SentCommit,
  connections: Connections,
  clock: Clock,
): Promise<"committed" | "aborted" | "unknown"> {
  const deadline = clock.monotonic() + lookForMs;
  for (;;) {
    const found = await lookOnce(xid, connections).catch(() => undefined);
    if (found?.status === "aborted") return "aborted";
    if (found?.status === "committed") return found.life === lifeThen ? "committed" : "unknown";
    if (clock.monotonic() >= deadline) return "unknown";
    await sleep(clock, lookEveryMs);
  }
}

async function lookOnce(xid: string, connections: Connections) {
  const session = await connections.take();
  try {
    const { rows: lives } = await session.command(serverLife);
    const { rows } = await session.statement("select pg_xact_status(cast($1 as xid8)) as status", [xid]);
    const status = rows[0]?.status;
    if (status === "in progress") await session.statement(endOrphan, [xid]);
    return { status, life: lives[0]?.life };
  } catch (error) {
    if (isUnknownTransaction(error)) return { status: "aborted", life: undefined };
    throw error;
  } finally {
    session.release();
  }
}
