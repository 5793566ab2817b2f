import { randomUUID } from "node:crypto";
import { inject, onTestFinished } from "vitest";
import { type Clock, systemClock } from "#src/core/clock.ts";
import { PostgresDatabase } from "#src/store/postgres/database.ts";
import { watch } from "./manual-clock.ts";
import { administer, createCopy, template } from "./postgres/template.ts";

const urls = new WeakMap<PostgresDatabase, string>();

/** The address of an empty database of its own. A connection that is left when the test ends fails it. */
export async function freshPostgresUrl({ migrated = true } = {}): Promise<string> {
  const answer = await fetch(inject("postgresDesk"));
  const server = await answer.text();
  if (!answer.ok) throw new Error(`there is no PostgreSQL for tests: ${server}`);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const url = await createCopy(server, name, migrated ? template : "template1");
  // Waits some seconds for connections that are just being closed.
  onTestFinished(() => administer(server, `drop database ${name}`));
  return url;
}

/** Opened, migrated, and closed when the test has finished. `clock` rules in it, whatever time the server has. */
export async function freshPostgres(clock: Clock = systemClock): Promise<PostgresDatabase> {
  return openPostgres(await freshPostgresUrl(), clock);
}

export async function openPostgres(url: string, clock: Clock = systemClock): Promise<PostgresDatabase> {
  const rules = clock === systemClock ? {} : { clockOffsetMs: (now: number) => clock.now() - now };
  const database = await PostgresDatabase.open({ url, ...rules });
  onTestFinished(() => database.close());
  watch(database);
  urls.set(database, url);
  return database;
}

/** The server ends a connection of this database by its number, or all that nobody uses. */
export async function terminate(database: PostgresDatabase, pid?: number): Promise<void> {
  await administer(
    urls.get(database)!,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
       and pid <> pg_backend_pid() and ${pid === undefined ? "state = 'idle'" : `pid = ${Math.trunc(pid)}`}`,
  );
}
