import type { Database } from "#src/store/database.ts";

/** From here on no delivery of the event can be changed: whoever tries fails. Resolves to what ends that. */
export async function failChanges(database: Database, eventId: string): Promise<() => Promise<void>> {
  const fail =
    database.engine === "sqlite"
      ? [
          `create trigger stopped before update on deliveries when new.event_id = '${eventId}'
           begin select raise(abort, 'stopped by the test'); end`,
        ]
      : [
          `create function stop() returns trigger language plpgsql as
           $$ begin raise exception 'stopped by the test'; end $$`,
          `create trigger stopped before update on deliveries for each row when (new.event_id = '${eventId}')
           execute function stop()`,
        ];
  const succeed =
    database.engine === "sqlite"
      ? ["drop trigger stopped"]
      : ["drop trigger stopped on deliveries", "drop function stop"];
  const run = (statements: readonly string[]) =>
    database.write(async (tx) => {
      for (const statement of statements) await tx.run(statement);
    });
  await run(fail);
  return () => run(succeed);
}
