import type { Database } from "#src/store/database.ts";

/** From here on no delivery of the event can be changed: whoever tries fails. Resolves to what ends that. */
export function failChanges(database: Database, eventId: string): Promise<() => Promise<void>> {
  return failRows(database, "update", "deliveries", `new.event_id = '${eventId}'`);
}

/** From here on whoever writes such a row fails. `when` is a condition on `new`. Resolves to what ends that. */
export async function failRows(
  database: Database,
  operation: "insert" | "update",
  table: string,
  when: string,
): Promise<() => Promise<void>> {
  const fail =
    database.engine === "sqlite"
      ? [
          `create trigger stopped before ${operation} on ${table} when ${when}
           begin select raise(abort, 'stopped by the test'); end`,
        ]
      : [
          `create function stop() returns trigger language plpgsql as
           $$ begin raise exception 'stopped by the test'; end $$`,
          `create trigger stopped before ${operation} on ${table} for each row when (${when})
           execute function stop()`,
        ];
  const succeed =
    database.engine === "sqlite"
      ? ["drop trigger stopped"]
      : [`drop trigger stopped on ${table}`, "drop function stop"];
  const run = (statements: readonly string[]) =>
    database.write(async (tx) => {
      for (const statement of statements) await tx.run(statement);
    });
  await run(fail);
  return () => run(succeed);
}
