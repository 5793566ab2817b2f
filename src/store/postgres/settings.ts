import pg, { type CustomTypesConfig, type PoolConfig } from "pg";

/** Connections of one process. The server's `max_connections` must have room for those of all processes. */
export const poolSize = 16;
/** Background units take so many of them at most. */
export const backgroundShare = poolSize / 2;

const connectTimeoutMs = 5_000;
const idleConnectionMs = 60_000;
/** A connection is replaced now and then: it follows a name that has moved, and gives its memory back. */
const connectionLifeSeconds = 3_600;
const keepAliveAfterMs = 10_000;

/** A wait for another unit's locks that takes longer ends the unit: its caller has had no answer for long enough. */
export const lockTimeoutMs = 10_000;
/** One that goes alone waits for all that are on their way, of which each may wait that long itself. */
export const turnTimeoutMs = 25_000;
export const statementTimeoutMs = 30_000;
/** The server has not even said that a statement took too long: the connection is given up. */
export const silenceMs = statementTimeoutMs + 5_000;
/** A process that stands still in the middle of a unit loses it, and with it the locks that others wait for. */
const idleInTransactionMs = 10_000;

/**
 * What each connection says first. A reply to COMMIT means that it is on disk; nothing waits for ever, neither for a
 * lock nor for a peer that is gone; times are UTC.
 */
export const sessionSettings = `
  set synchronous_commit = on;
  set statement_timeout = ${statementTimeoutMs};
  set lock_timeout = ${lockTimeoutMs};
  set idle_in_transaction_session_timeout = ${idleInTransactionMs};
  set tcp_keepalives_idle = ${keepAliveAfterMs / 1000};
  set tcp_keepalives_interval = 5;
  set tcp_keepalives_count = 3;
  set timezone = 'UTC'`;

/** Names the server's life: the statistics begin anew after a crash, and survive every other restart. */
export const serverLife = "select cast(stats_reset as text) as life from pg_stat_bgwriter";

/** As SQLite gives it: integers and sums as numbers, truth as 0 or 1; everything else as the driver does. */
const types: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text") => {
    if (oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC) return toNumber;
    if (oid === pg.types.builtins.BOOL) return (text: string) => (text === "t" ? 1 : 0);
    return pg.types.getTypeParser(oid, format);
  }) as CustomTypesConfig["getTypeParser"],
};

function toNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && !Number.isSafeInteger(number))
    throw new RangeError(`${text} is beyond what a number holds exactly`);
  return number;
}

/** `pipeline`: a statement need not wait for the reply to the one before it. */
export function poolConfig(url: string): PoolConfig {
  return {
    connectionString: url,
    max: poolSize,
    pipeline: true,
    types,
    application_name: "actionwire",
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: idleConnectionMs,
    maxLifetimeSeconds: connectionLifeSeconds,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveAfterMs,
  };
}
