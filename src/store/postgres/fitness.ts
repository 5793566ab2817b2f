import { StorageError } from "../database.ts";
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
  return new DatabaseUnfit(`the server of DATABASE_URL cannot be used: ${reasons.join("; ")}`);
}

/** Settings without which a COMMIT that was answered can be lost in a crash. */
const durable = { fsync: "on", full_page_writes: "on" } as const;

/** Throws DatabaseUnfit where the server is too old or is set up to lose what it has confirmed. */
export async function refuseUnfit(session: Session): Promise<void> {
  const { rows } = await session.command(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version,
       current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes`,
  );
  const found = rows[0] as Record<keyof typeof durable | "number" | "version", string>;
  if (Number(found.number) < oldestVersion * 10_000)
    throw new DatabaseUnfit(
      `the server of DATABASE_URL is PostgreSQL ${found.version}: use version ${oldestVersion} or newer`,
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
