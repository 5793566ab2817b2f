import type { Database, Reader, Transaction } from "./database.ts";
import { refuseForeign, tableColumns } from "./foreign.ts";
import { initial } from "./migrations/0001-initial.ts";
import { wholeLifeOfAClaim } from "./migrations/0002-whole-life-of-a-claim.ts";
import { agreements } from "./migrations/0003-agreements.ts";
import { claimsInOrder } from "./migrations/0004-claims-in-order.ts";
import { webhookSender } from "./migrations/0005-webhook-sender.ts";
import { manyNodes } from "./migrations/0006-many-nodes.ts";
import { keys } from "./migrations/0007-keys.ts";
import { storageTriesOfJobs } from "./migrations/0008-storage-tries-of-jobs.ts";
import { daysAndTurnover } from "./migrations/0009-days-and-turnover.ts";
import { resentAttempts } from "./migrations/0010-resent-attempts.ts";
import { refusePartialData } from "./move/progress.ts";

/** In order; a migration that has shipped is never edited. Number n turns schema n-1 into schema n. */
const migrations: readonly string[] = [
  initial,
  wholeLifeOfAClaim,
  agreements,
  claimsInOrder,
  webhookSender,
  manyNodes,
  keys,
  storageTriesOfJobs,
  daysAndTurnover,
  resentAttempts,
];

/** The schema that this program knows. */
export const schemaVersion = migrations.length;

/**
 * Brings the schema to this version, each migration in a transaction of its own. Throws when the database is
 * newer than this program: an older one would not keep the newer one's promises; where it is another program's; and
 * where an installation is only partly moved to it.
 */
export async function migrate(database: Database): Promise<void> {
  await database.write(async (tx) => {
    await waitForTurn(tx, database);
    if (database.engine === "postgres") await refusePartialData(tx);
    refuseForeign(await tx.all(tableColumns[database.engine]), database.engine);
    await tx.run(
      "create table if not exists schema_migrations (number bigint primary key, applied_at bigint not null)",
    );
  });
  for (const [index, text] of migrations.entries()) {
    await database.write(async (tx) => {
      await waitForTurn(tx, database);
      const newest = await tx.get<{ number: number }>("select max(number) as number from schema_migrations");
      const at = newest?.number ?? 0;
      if (at > migrations.length) throw new SchemaTooNew(at, migrations.length);
      if (at > index) return;
      for (const statement of statements(text, database)) await tx.run(statement, [], { takesLong: true });
      await tx.run("insert into schema_migrations (number, applied_at) values ($1, $2)", [index + 1, tx.now]);
    });
  }
}

/**
 * The schema that a database has, 0 where it has none; nothing is changed. Throws SchemaTooNew, MoveUnfinished where an
 * installation is only partly moved to it, and DataUnusable where it is another program's.
 */
export async function findSchema(reader: Reader, engine: Database["engine"]): Promise<number> {
  refuseForeign(await reader.all(tableColumns[engine]), engine);
  const isThere = await reader.get<{ name: string | null }>(
    engine === "postgres"
      ? "select cast(to_regclass('schema_migrations') as text) as name"
      : "select name from sqlite_schema where type = 'table' and name = 'schema_migrations'",
  );
  // A move makes the schema first, and so does a server.
  if (!isThere?.name) return 0;
  if (engine === "postgres") await refusePartialData(reader);
  const newest = await reader.get<{ number: number | null }>(
    "select max(number) as number from schema_migrations",
  );
  const found = newest?.number ?? 0;
  if (found > migrations.length) throw new SchemaTooNew(found, migrations.length);
  return found;
}

export class SchemaTooNew extends Error {
  constructor(found: number, known: number) {
    super(
      `the database has schema ${found} and this version knows up to ${known}: ` +
        "start the newer version of Actionwire that made it, or use another database",
    );
    this.name = "SchemaTooNew";
  }
}

/** Any number that no other program uses on the same database. */
const migrationLock = 7_264_117;

/** Of several processes that start at the same time one migrates, and the others find it done. */
async function waitForTurn(tx: Transaction, { engine }: Database): Promise<void> {
  if (engine === "postgres")
    await tx.run("select pg_advisory_xact_lock($1)", [migrationLock], { takesLong: true });
}

/**
 * One by one. On PostgreSQL text is compared byte by byte, as SQLite does: the order of an index then cannot change with
 * a library of the operating system.
 */
function statements(text: string, { engine }: Database): string[] {
  const shared = text.replace(/^[ \t]*--.*$/gm, "");
  const code = engine === "postgres" ? shared.replace(/\btext\b/g, 'text collate "C"') : shared;
  return code
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
