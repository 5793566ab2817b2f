import { randomUUID } from "node:crypto";
import { inject, onTestFinished } from "vitest";
import { type Clock, systemClock } from "#src/core/clock.ts";
import { PostgresDatabase } from "#src/store/postgres/database.ts";
import { watch } from "./manual-clock.ts";
import { administer, createCopy } from "./postgres/template.ts";

/** The address of an empty, migrated database of its own. A connection that is left when the test ends fails it. */
export async function freshPostgresUrl(): Promise<string> {
  const answer = await fetch(inject("postgresDesk"));
  const server = await answer.text();
  if (!answer.ok) throw new Error(`there is no PostgreSQL for tests: ${server}`);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const url = await createCopy(server, name);
  // Waits some seconds for connections that are just being closed.
  onTestFinished(() => administer(server, `drop database ${name}`));
  return url;
}

/** The same, opened, and closed when the test has finished. `clock` rules in it, whatever time the server has. */
export async function freshPostgres(clock: Clock = systemClock): Promise<PostgresDatabase> {
  return openPostgres(await freshPostgresUrl(), clock);
}

export async function openPostgres(url: string, clock: Clock = systemClock): Promise<PostgresDatabase> {
  const rules = clock === systemClock ? {} : { clockOffsetMs: (now: number) => clock.now() - now };
  const database = await PostgresDatabase.open({ url, ...rules });
  onTestFinished(() => database.close());
  watch(database);
  return database;
}
