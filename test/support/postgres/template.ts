import pg from "pg";
import { migrate } from "#src/store/migrate.ts";
import { PostgresDatabase } from "#src/store/postgres/database.ts";

export const template = "template_actionwire";

/** Runs one statement that no transaction may surround. */
export async function administer(url: string, sql: string): Promise<void> {
  await ask(url, sql);
}

/** The first value that a statement gives. */
export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
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

export async function createCopy(url: string, name: string, original = template): Promise<string> {
  await administer(url, `create database ${name} template ${original}`);
  return databaseAt(url, name);
}
