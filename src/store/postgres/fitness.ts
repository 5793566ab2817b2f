import { StorageError } from "../database.ts";
import { codeOf } from "./errors.ts";
import type { Session } from "./session.ts";

const oldestVersion = 15;

/** The server cannot keep the promises of this program, or cannot be used at all; the message says what to do. */
export class DatabaseUnfit extends Error {
  constructor(message: string) {
    super(message);
    this.name = "DatabaseUnfit";
  }
}

/** What kept the first connection from being made. */
export function unreachable(error: unknown): DatabaseUnfit {
  const cause = error instanceof StorageError ? error.cause : error;
  const { errors = [cause] } = cause as { errors?: unknown[] };
  const reasons = errors.map((each) => (each instanceof Error ? each.message : String(each)));
  const advice = [...new Set(errors.flatMap((each) => adviceFor[codeOf(each) ?? ""] ?? []))];
  return new DatabaseUnfit(
    `the server of DATABASE_URL cannot be used: ${[reasons.join("; "), ...advice].join(": ")}`,
  );
}

const notThere = "is PostgreSQL running there, and does DATABASE_URL name its host and port?";
const notAllowed = "check user and password in DATABASE_URL (percent-encoded) and the server's pg_hba.conf";

/** By the code of Node or the SQLSTATE of the server: what to do. */
const adviceFor: Record<string, string> = {
  ECONNREFUSED: notThere,
  ENOTFOUND: notThere,
  EAI_AGAIN: notThere,
  EHOSTUNREACH: notThere,
  ENETUNREACH: notThere,
  ETIMEDOUT: notThere,
  "28P01": notAllowed,
  "28000": notAllowed,
  "3D000": "make that database, empty, or name another one in DATABASE_URL",
  "53300": "raise max_connections, or start fewer processes: each opens up to 16 connections",
  "57P03": "wait until the server has started",
  "42501": "give the user of DATABASE_URL the right to connect, and to create tables in its schema",
};

/** Settings without which a COMMIT that was answered can be lost in a crash. */
const durable = { fsync: "on", full_page_writes: "on" } as const;

/** Throws DatabaseUnfit where the server is too old or is set up to lose what it has confirmed. */
export async function refuseUnfit(session: Session): Promise<void> {
  const { rows } = await session.command(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version,
       current_setting('server_encoding') as encoding, current_setting('transaction_read_only') as read_only,
       current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes`,
  );
  const found = rows[0] as Record<
    keyof typeof durable | "number" | "version" | "encoding" | "read_only",
    string
  >;
  if (Number(found.number) < oldestVersion * 10_000)
    throw new DatabaseUnfit(
      `the server of DATABASE_URL is PostgreSQL ${found.version}: use version ${oldestVersion} or newer`,
    );
  if (found.read_only === "on")
    throw new DatabaseUnfit(
      "the server of DATABASE_URL takes no writes (a standby, or default_transaction_read_only is on): " +
        "name the primary server",
    );
  if (found.encoding !== "UTF8")
    throw new DatabaseUnfit(
      `the database of DATABASE_URL has the encoding ${found.encoding}, which cannot hold every text: ` +
        "make one with encoding 'UTF8' template template0",
    );
  for (const [name, wanted] of Object.entries(durable)) {
    const value = found[name as keyof typeof durable];
    if (value === wanted) continue;
    throw new DatabaseUnfit(
      `the server of DATABASE_URL has ${name} = ${value}, with which a crash loses what was confirmed: ` +
        `set ${name} = ${wanted} in postgresql.conf and reload it`,
    );
  }
}
