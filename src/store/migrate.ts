import type { Database } from "./database.ts";
import { initial } from "./migrations/0001-initial.ts";
import { wholeLifeOfAClaim } from "./migrations/0002-whole-life-of-a-claim.ts";
import { agreements } from "./migrations/0003-agreements.ts";
import { claimsInOrder } from "./migrations/0004-claims-in-order.ts";
import { webhookSender } from "./migrations/0005-webhook-sender.ts";

/** In order; a migration that has shipped is never edited. Number n turns schema n-1 into schema n. */
const migrations: readonly string[] = [initial, wholeLifeOfAClaim, agreements, claimsInOrder, webhookSender];

/** The schema that this program knows. */
export const schemaVersion = migrations.length;

/**
 * Brings the schema to this version, each migration in a transaction of its own. Throws when the database is
 * newer than this program: an older one would not keep the newer one's promises.
 */
export async function migrate(database: Database): Promise<void> {
  await database.write((tx) =>
    tx.run(
      "create table if not exists schema_migrations (number bigint primary key, applied_at bigint not null)",
    ),
  );
  for (const [index, text] of migrations.entries()) {
    await database.write(async (tx) => {
      const newest = await tx.get<{ number: number }>("select max(number) as number from schema_migrations");
      const at = newest?.number ?? 0;
      if (at > migrations.length) throw new SchemaTooNew(at, migrations.length);
      if (at > index) return;
      for (const statement of statements(text)) await tx.run(statement);
      await tx.run("insert into schema_migrations (number, applied_at) values ($1, $2)", [index + 1, tx.now]);
    });
  }
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

function statements(text: string): string[] {
  const code = text.replace(/^\s*--.*$/gm, "");
  return code
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
