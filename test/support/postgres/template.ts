import pg from "pg";
import { migrate } from "#src/store/migrate.ts";
import { PostgresDatabase } from "#src/store/postgres/database.ts";

const template = "template_actionwire";

/** Runs one statement that no transaction may surround. */
export async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export function databaseAt(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/** Makes the database that others are copies of: empty and migrated. */
export async function createTemplate(url: string): Promise<void> {
  await administer(url, `create database ${template}`);
  const database = await PostgresDatabase.open({ url: databaseAt(url, template) });
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
}

export async function createCopy(url: string, name: string): Promise<string> {
  await administer(url, `create database ${name} template ${template}`);
  return databaseAt(url, name);
}
